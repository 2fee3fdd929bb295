// Pagefind through its own API, from a page that holds nothing else.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { FIRST, summary, sum, visitor } from "./browser.mjs";

export const HOST = "/pagefind-host.html";
export const HOST_HTML = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,"><script>
let engine;
async function ask(query, shown) {
  const start = performance.now();
  engine = engine || await import("/pagefind/pagefind.js");
  const found = await engine.search(query);
  await Promise.all(found.results.slice(0, shown).map(r => r.data()));
  return { ms: performance.now() - start, ids: found.results.map(r => r.id) };
}
</script>`;

const ask = (page, query, shown = FIRST) => page.evaluate(([q, n]) => ask(q, n), [query, shown]);

async function asked(server, page, query) {
  server.take();
  const { ms } = await ask(page, query);
  await server.quiet(60);
  const log = server.take();
  return { ms, bytes: sum(log, "bytes"), requests: log.length };
}

export async function measurePagefind(browser, server, queries) {
  const first = [], fresh = [], repeat = [];
  for (const query of queries) {
    await visitor(browser, async page => {
      await page.goto(server.origin + HOST);
      first.push(await asked(server, page, query));
    });
  }
  await visitor(browser, async page => {
    await page.goto(server.origin + HOST);
    await ask(page, "决算");
    for (const query of queries) fresh.push(await asked(server, page, query));
    for (const query of queries) repeat.push({ ms: (await ask(page, query)).ms });
  });
  return { first: summary(first), fresh: summary(fresh), repeat: summary(repeat) };
}

// Page addresses by the id of their fragment, read from the files so that no thousand fragments are asked for.
function addresses(output) {
  const found = new Map(), folder = join(output, "fragment");
  for (const file of readdirSync(folder)) {
    const text = gunzipSync(readFileSync(join(folder, file))).toString("utf8");
    found.set(file.replace(/\.pf_fragment$/, ""), JSON.parse(text.replace(/^pagefind_dcd/, "")).url.replace(/^\//, ""));
  }
  return found;
}

// Recall and precision of whole result lists, each query plain and in quotes.
export async function checkPagefind(browser, server, output, cases) {
  const known = addresses(output), results = [];
  await visitor(browser, async page => {
    await page.goto(server.origin + HOST);
    for (const { query, truth } of cases) {
      const row = { query, true: truth.size };
      for (const [mode, text] of [["plain", query], ["quoted", '"' + query + '"']]) {
        const { ids } = await ask(page, text, 0);
        const right = ids.filter(id => truth.has(known.get(id))).length;
        const ten = ids.slice(0, 10), good = ten.filter(id => truth.has(known.get(id))).length;
        row[mode] = {
          found: ids.length, recall: truth.size ? right / truth.size : 1, precision: ids.length ? right / ids.length : null,
          shown: ten.length ? good / ten.length : null
        };
      }
      results.push(row);
    }
  });
  return results;
}
