// The results as Markdown.
const seconds = n => n.toFixed(n < 10 ? 1 : 0), mb = n => (n / 1e6).toFixed(n < 1e7 ? 1 : 0), whole = n => n.toLocaleString("en");
const NAMES = { ours: "Mingzhang", hugo: "Hugo + Pagefind" };

export function table(result) {
  const rows = [];
  for (const [side, r] of Object.entries(result.sides)) {
    for (const [scenario, s] of Object.entries(r.scenarios)) {
      rows.push([NAMES[side], scenario, seconds(s.wall), seconds(s.cpu), s.rss.toFixed(0), whole(s.files), mb(s.bytes),
        s.change ? `${whole(s.change.written)} (${whole(s.change.different)}, ${mb(s.change.bytes)} MB)` : "–", s.load]);
      for (const [part, p] of Object.entries(s.parts ?? {})) rows.push(["", "– of which " + part, seconds(p.wall), seconds(p.cpu), p.rss.toFixed(0), "", "", "", ""]);
    }
  }
  const alike = Object.entries(result.sides).map(([side, { pages: p }]) =>
    `${NAMES[side]}: ${whole(p.html)} bytes of HTML, ${whole(p.text)} bytes of text, ${p.tables} tables, ${p.rows} rows`);
  return [`### ${whole(result.size)} department-years`, "", "A department-year (median) – " + alike.join("; ") + ".", "",
    "| | build | wall s | CPU s | peak MB | files | MB | written (different) | load |", "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ...rows.map(row => "| " + row.join(" | ") + " |"), ""].join("\n");
}

// How many times as much at each size as at the one before.
export function growth(results) {
  const rows = [], times = (a, b) => (b / a).toFixed(1);
  results.slice(1).forEach((now, i) => {
    const before = results[i];
    for (const [side, r] of Object.entries(now.sides)) {
      for (const [scenario, s] of Object.entries(r.scenarios)) {
        const b = before.sides[side]?.scenarios[scenario];
        if (b) rows.push([`${whole(before.size)} → ${whole(now.size)}`, NAMES[side], scenario, ...["wall", "cpu", "rss", "files", "bytes"].map(k => times(b[k], s[k]))]);
      }
    }
  });
  if (!rows.length) return "";
  return ["### Growth, times", "", "| size | | build | wall | CPU | peak | files | bytes |", "|---|---|---|--:|--:|--:|--:|--:|",
    ...rows.map(row => "| " + row.join(" | ") + " |"), ""].join("\n");
}
