// The table of the results, beside the targets.
const kb = n => n == null ? "–" : (n / 1000).toFixed(n < 10000 ? 1 : 0);
const mb = n => n == null ? "–" : (n / 1e6).toFixed(1);
const ms = n => n == null ? "–" : n < 10 ? n.toFixed(1) : n.toFixed(0);
const pair = (value, print) => value ? print(value.median) + " / " + print(value.p95) : "–";
const share = n => n == null ? "–" : n.toFixed(3);
const average = (rows, value) => {
  const known = rows.map(value).filter(v => v != null);
  return known.length ? known.reduce((a, b) => a + b, 0) / known.length : null;
};

// Domain queries and random substrings apart.
function sets(rows, domain, value) {
  if (!rows) return "–";
  return share(average(rows.slice(0, domain), value)) + " / " + share(average(rows.slice(domain), value));
}

export function qualityOfOurs(rows) {
  const groups = rows.reduce((n, r) => n + r.groups, 0), hits = rows.reduce((n, r) => n + r.hits, 0);
  return {
    recallMissed: rows.filter(r => r.recall < 1).length,
    shownPages: groups ? rows.reduce((n, r) => n + r.rightGroups, 0) / groups : null,
    shownHits: hits ? rows.reduce((n, r) => n + r.rightHits, 0) / hits : null,
    exactAtOnce: rows.filter(r => r.exact).length, wrongTotals: rows.filter(r => !r.totalRight).length,
    verifiedEqual: rows.filter(r => r.verified === r.true).length, verified: rows.filter(r => r.verified != null).length,
    candidatePrecision: average(rows.filter(r => r.candidates), r => r.true / r.candidates)
  };
}

function lines(r) {
  const o = r.ours ?? {}, p = r.pagefind, d = r.domain, slow = r.slow;
  const rows = [
    ["search files", o.files?.files, p?.files.files, ""],
    ["raw / gzip -9 MB", o.files && mb(o.files.raw) + " / " + mb(o.files.gzip), p && mb(p.files.raw) + " / " + mb(p.files.gzip), ""],
    ["search alone s (CPU)", r.search && r.search.wall.toFixed(1) + " (" + r.search.cpu.toFixed(1) + ")",
      p && p.build.wall.toFixed(1) + " (" + p.build.cpu.toFixed(1) + ")", "≤ Pagefind"],
    ["whole build s (CPU)", r.build && r.build.wall.toFixed(0) + " (" + r.build.cpu.toFixed(0) + ")", "–", ""],
    ["peak RSS MB of the whole build", r.build?.rss.toFixed(0), p?.build.rss.toFixed(0), "≤ 1,000"],
    ["first query KB to the six best", pair(o.fast?.first.bytes, kb), pair(p?.fast.first.bytes, kb), "≤ ¼ of Pagefind; ≤ 60 at 6 KB pages"],
    ["first query requests", pair(o.fast?.first.requests, ms), pair(p?.fast.first.requests, ms), ""],
    ["first query ms", pair(o.fast?.first.ms, ms), pair(p?.fast.first.ms, ms), "≤ ½ of Pagefind"],
    ["first query ms, whole page load", pair(o.fast?.first.address, ms), "–", ""],
    ["first page (50 groups) KB", pair(o.fast?.first.readyBytes, kb), "–", ""],
    ["first page (50 groups) ms", pair(o.fast?.first.ready, ms), "–", ""],
    ["from the open search page KB", pair(o.fast?.open.bytes, kb), "–", ""],
    ["from the open search page ms", pair(o.fast?.open.ms, ms), "–", ""],
    [`first query ms, +${slow} ms`, pair(o.slow?.first.ms, ms), pair(p?.slow?.first.ms, ms), "≤ 300"],
    [`from the open search page ms, +${slow} ms`, pair(o.slow?.open.ms, ms), "–", "≤ 300"],
    ["new query KB", pair(o.fast?.fresh.bytes, kb), pair(p?.fast.fresh.bytes, kb), ""],
    ["new query ms", pair(o.fast?.fresh.ms, ms), pair(p?.fast.fresh.ms, ms), ""],
    [`new query ms, +${slow} ms`, pair(o.slow?.fresh.ms, ms), pair(p?.slow?.fresh.ms, ms), ""],
    ["repeated query ms (engine)", pair(o.fast?.repeat.ms, ms), pair(p?.fast.repeat.ms, ms), "≤ 2"],
    ["repeated query ms, six drawn", pair(o.fast?.repeat.drawn, ms), "–", ""],
    ["recall, domain / random", sets(o.quality, d, x => x.recall), sets(p?.quality, d, x => x.plain.recall), "1.000"],
    ["recall, quoted", "–", sets(p?.quality, d, x => x.quoted.recall), ""],
    ["precision of the list", sets(o.quality, d, x => x.candidates ? (x.verified ?? x.candidates) && x.true / (x.verified ?? x.candidates) : null), sets(p?.quality, d, x => x.plain.precision), ""],
    ["precision of the list, quoted", "–", sets(p?.quality, d, x => x.quoted.precision), ""],
    ["precision of what is shown", sets(o.quality, d, x => x.groups ? x.rightGroups / x.groups : null), sets(p?.quality, d, x => x.plain.shown), "1.000"],
    ["hits that lead to the text", sets(o.quality, d, x => x.hits ? x.rightHits / x.hits : null), "–", "1.000"]
  ];
  for (const [name, change] of Object.entries(r.changes ?? {})) {
    const text = c => c ? `${c.files} of ${c.of}, ${kb(c.raw)} (${kb(c.gzip)} gz)` : "–";
    rows.push(["upload after " + name + ": files, KB", text(change.ours), text(change.pagefind), name === "one figure" ? "≤ 15, ≤ 150 KB" : ""]);
  }
  if (r.terminal) rows.push([`terminal ms, ${r.terminal.documents} documents, first round`, pair(r.terminal.first, ms), "–", ""],
    ["terminal ms, warm", pair(r.terminal.warm, ms), "–", "p95 < 10"]);
  return rows;
}

export function table(r) {
  const head = `### ${r.size} department-years, ${r.pages} pages, text a page: median ${kb(r.pageText.median)} KB, p95 ${kb(r.pageText.p95)} KB, ${mb(r.text)} MB in all`;
  const body = lines(r).map(row => "| " + row.map(c => c ?? "–").join(" | ") + " |");
  const notes = r.ours?.quality ? ["", "Ours: " + JSON.stringify(qualityOfOurs(r.ours.quality))] : [];
  return [head, "", "| median / p95 | Mingzhang | Pagefind 1.6.0 | target |", "|---|---|---|---|", ...body, ...notes, ""].join("\n");
}
