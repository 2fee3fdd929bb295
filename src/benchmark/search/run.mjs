// The benchmark from the beginning to its table. See README.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch, quantile } from "./browser.mjs";
import { buildSite, indexOnly, isPagefindFile, isSearchFile, makePortal, measureFiles, runPagefind, timed } from "./build.mjs";
import { changeFigure, difference, hashes, moveFigure, removeYear } from "./change.mjs";
import { domainQueries, randomQueries, readCorpus, truth } from "./corpus.mjs";
import { checkOurs, measureOurs } from "./ours.mjs";
import { HOST, HOST_HTML, checkPagefind, measurePagefind } from "./pagefind.mjs";
import { startServer } from "./server.mjs";
import { table } from "./table.mjs";

const here = dirname(fileURLToPath(import.meta.url)), repository = resolve(here, "../../..");
const { values: o } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000" }, out: { type: "string" }, jar: { type: "string", default: join(repository, "target/mingzhang.jar") },
    portal: { type: "string", default: repository },
    chromium: { type: "string", default: "/usr/bin/chromium" }, heap: { type: "string", default: "640m" },
    seed: { type: "string", default: "1" }, cold: { type: "string", default: "50" }, random: { type: "string", default: "300" },
    delay: { type: "string", default: "50" }, only: { type: "string", default: "ours,pagefind,changes,terminal" }, documents: { type: "string", default: "50000" },
    reuse: { type: "boolean", default: false }
  }
});
if (!o.out || resolve(o.out).startsWith(repository + "/")) {
  console.error("usage: node run.mjs --out FOLDER [--sizes 1000,5000] …   (FOLDER outside the repository)");
  process.exit(2);
}
const only = new Set(o.only.split(",")), slow = Number(o.delay);
const say = text => console.error(new Date().toISOString().slice(11, 19) + " " + text);

// With --reuse what an earlier run made stays, and its numbers with it.
function kept(file, make) {
  if (o.reuse && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const made = make();
  writeFileSync(file, JSON.stringify(made));
  return made;
}

async function bothSpeeds(server, measure) {
  server.delay = 0;
  const fast = await measure();
  server.delay = slow;
  const late = await measure();
  server.delay = 0;
  return { fast, slow: late };
}

// One step that fails must not take the others' numbers with it.
async function step(name, use) {
  if (!only.has(name)) return undefined;
  try {
    say(name);
    return await use();
  } catch (e) {
    say(name + " failed: " + (e.stack ?? e));
    return undefined;
  }
}

// What a publisher uploads after a corrected figure and after a page more. The last build is of the first data again and
// must bring the first files again: the search keeps no history.
function uploads(portal, site, pf) {
  const state = () => ({ ours: hashes(site, isSearchFile), pagefind: pf && hashes(pf, isPagefindFile) });
  const rebuild = () => {
    buildSite(o.jar, o.heap, portal, site);
    if (pf) runPagefind(site, pf);
  };
  const since = before => ({
    ours: difference(site, before.ours, isSearchFile), pagefind: pf ? difference(pf, before.pagefind, isPagefindFile) : null
  });
  const original = state();
  const after = change => {
    const restore = change(portal);
    try {
      rebuild();
      return since(original);
    } finally {
      restore();
    }
  };
  const figure = after(changeFigure), two = after(moveFigure);
  let smaller, restoreYear;
  try {
    restoreYear = removeYear(portal);
    rebuild();
    smaller = state();
  } finally {
    restoreYear();
  }
  rebuild();
  return { "one figure": figure, "two figures that balance": two, "one page more": since(smaller), "the first data again": since(original) };
}

async function measure(size) {
  const folder = join(resolve(o.out), "size-" + size), portal = join(folder, "portal"), site = join(folder, "site"), pf = join(folder, "pagefind");
  if (!o.reuse) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(size + ": portal and site");
  kept(join(folder, "demo.json"), () => makePortal(o.jar, resolve(o.portal), size, o.seed, portal));
  const build = kept(join(folder, "build.json"), () => buildSite(o.jar, o.heap, portal, site));
  const search = kept(join(folder, "search.json"), () => indexOnly(o.jar, o.heap, portal, join(folder, "only", "search")));

  say("scan");
  const corpus = readCorpus(site), domain = domainQueries(corpus);
  const queries = [...domain, ...randomQueries(corpus, Number(o.random), Number(o.seed))];
  const cases = queries.map(query => ({ query, truth: truth(corpus, query) })), cold = queries.slice(0, Number(o.cold));
  const sizes = corpus.pages.map(p => p.bytes);
  const result = {
    size, slow, pages: corpus.pages.length, domain: domain.length, build, search,
    text: sizes.reduce((a, b) => a + b, 0), pageText: { median: quantile(sizes, 0.5), p95: quantile(sizes, 0.95) }
  };

  const browser = await launch(o.chromium);
  result.ours = await step("ours", async () => {
    const server = await startServer([{ prefix: "/", folder: site, only: f => isSearchFile(f) || /^(search\/index\.html|assets\/.*)$/.test(f) }]);
    try {
      const files = measureFiles(site, isSearchFile);
      const speeds = await bothSpeeds(server, () => measureOurs(browser, server, cold));
      return { files, ...speeds, quality: await checkOurs(browser, server, corpus, cases, 400) };
    } finally {
      server.close();
    }
  });
  result.pagefind = await step("pagefind", async () => {
    const run = kept(join(folder, "pagefind.json"), () => runPagefind(site, pf));
    const server = await startServer([{ prefix: "/pagefind/", folder: pf }], { [HOST]: HOST_HTML });
    try {
      const speeds = await bothSpeeds(server, () => measurePagefind(browser, server, cold));
      return { build: run, files: measureFiles(pf, isPagefindFile), ...speeds, quality: await checkPagefind(browser, server, pf, cases) };
    } finally {
      server.close();
    }
  });
  await browser.close();

  result.terminal = await step("terminal", () => {
    writeFileSync(join(folder, "queries.txt"), queries.join("\n") + "\n");
    const copies = Math.max(1, Math.round(Number(o.documents) / size)), larger = join(folder, "index");
    return JSON.parse(timed("java", ["-Xmx" + o.heap, "-cp", o.jar, join(here, "Terminal.java"), site, String(copies), larger,
      join(folder, "queries.txt")]).stdout);
  });
  result.changes = await step("changes", () => uploads(portal, site, only.has("pagefind") ? pf : null));
  writeFileSync(join(resolve(o.out), "results-" + size + ".json"), JSON.stringify(result, null, 1));
  return result;
}

for (const size of o.sizes.split(",").map(Number)) console.log(table(await measure(size)));
