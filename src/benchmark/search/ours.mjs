// Our search through its own page, as a reader uses it.
import { sum, summary, visitor } from "./browser.mjs";
import { pageSegments } from "./corpus.mjs";
import { normalize, parts } from "./text.mjs";

const PAGE = "/search/index.html";
const isEngine = address => /^\/search\/.*\.js$|^\/assets\/search-[^/]*\.js$/.test(address);

// Marks of one query: when its first groups and its first page stand, and what was asked for until the first groups stood.
function awaitMarks(before) {
  return new Promise((done, failed) => {
    const state = () => document.querySelector("#search-results").dataset.state;
    const timer = setTimeout(() => failed(new Error("search page in state " + state())), 60000);
    const look = () => {
      const mark = name => performance.getEntriesByName(name, "mark").find(m => m.startTime >= before);
      const ready = mark("mz-ready"), first = mark("mz-first") ?? ready;
      if (!ready) return;
      clearTimeout(timer);
      observer.disconnect();
      const loads = performance.getEntriesByType("resource").filter(e => e.startTime >= before && e.startTime <= first.startTime);
      done({
        late: mark("mz-first") ? 0 : 1, first: first.startTime - before, ready: ready.startTime - before,
        arrived: performance.getEntriesByType("navigation")[0].responseEnd,
        asked: loads.map(e => new URL(e.name).pathname)
      });
    };
    const observer = new PerformanceObserver(look);
    observer.observe({ type: "mark", buffered: true });
  });
}

// What the reader does at the box, then the marks.
function submit(query) {
  performance.clearResourceTimings();
  const box = document.getElementById("q"), form = document.getElementById("search-form"), before = performance.now();
  box.value = query;
  form.requestSubmit();
  return before;
}

async function typed(page, query) {
  return page.evaluate("(" + submit + ")(" + JSON.stringify(query) + ")").then(before => page.evaluate(awaitMarks, before));
}

function row(server, marks, log, first) {
  const engine = log.filter(e => isEngine(e.address)), asked = marks.asked.filter(isEngine);
  return {
    ms: first, ready: marks.ready, bytes: asked.reduce((total, a) => total + server.size(a), 0), requests: asked.length,
    readyBytes: sum(engine, "bytes"), readyRequests: engine.length, pageBytes: sum(log, "bytes")
  };
}

export async function measureOurs(browser, server, queries) {
  const first = [], open = [], fresh = [], repeat = [];
  for (const query of queries) {
    // From an address with a query, as the box in the header of every page sends it.
    await visitor(browser, async page => {
      server.take();
      await page.goto(server.origin + PAGE + "?q=" + encodeURIComponent(query), { waitUntil: "commit" });
      const marks = await page.evaluate(awaitMarks, 0);
      await server.quiet(60);
      // Pagefind's clock starts when its host page is there; so does ours. `address` is the whole wait.
      first.push({ ...row(server, marks, server.take(), marks.first - marks.arrived), address: marks.first });
    });
    // From the open search page.
    await visitor(browser, async page => {
      await page.goto(server.origin + PAGE, { waitUntil: "load" });
      await server.quiet(60);
      server.take();
      const marks = await typed(page, query);
      await server.quiet(60);
      open.push(row(server, marks, server.take(), marks.first));
    });
  }
  await visitor(browser, async page => {
    await page.goto(server.origin + PAGE + "?q=" + encodeURIComponent("决算"), { waitUntil: "load" });
    await page.evaluate(awaitMarks, 0);
    for (const query of queries) {
      await server.quiet(60);
      server.take();
      const marks = await typed(page, query);
      await server.quiet(60);
      fresh.push(row(server, marks, server.take(), marks.first));
    }
    for (const query of queries) {
      const engine = await page.evaluate(async q => {
        const start = performance.now();
        await MZ.search({ q }, 0, 10);
        return performance.now() - start;
      }, query);
      const marks = await typed(page, query);
      repeat.push({ ms: engine, drawn: marks.first, ready: marks.ready });
      await server.quiet(60);
    }
  });
  return { first: summary(first), open: summary(open), fresh: summary(fresh), repeat: summary(repeat) };
}

// What stands on the page after a query.
function shown() {
  const list = document.getElementById("search-results");
  const groups = new Set();
  const hits = Array.from(list.querySelectorAll("li[data-hit]")).map(li => {
    const link = li.querySelector("a[href]"), url = new URL(link.href);
    const address = url.pathname.slice(1).replace(/index\.html$/, "");
    groups.add(address);
    return { address, anchor: decodeURIComponent(url.hash.slice(1)), marks: Array.from(li.querySelectorAll("mark"), m => m.textContent) };
  });
  return {
    state: list.dataset.state, total: Number(list.dataset.total), exact: list.dataset.totalExact === "true",
    groups: Array.from(groups), hits
  };
}

// The pages that the engine holds for possible, and those left after all texts were read when they are few.
async function wholeList(query, limit) {
  const got = await MZ.search({ q: query }, 0, 50), found = got.result.found;
  const words = !!found.words || !!found.synonym;
  const candidates = words ? [] : found.docs.map(i => MZ.docs[i].address);
  let verified = null;
  if (!words && candidates.length <= limit) verified = (await got.result.take(0, Infinity)).map(g => g.doc.address);
  return { candidates, verified, words, exact: got.result.exact(), total: got.result.total() };
}

const texts = new Map();

// Normalised text of the place a hit leads to ("" = the page): of the element, or behind it where only a heading or a
// table's last row has an id.
function textAt(corpus, address, anchor) {
  if (!texts.has(address)) {
    if (texts.size > 100) texts.clear();
    texts.set(address, pageSegments(corpus, address));
  }
  const there = s => !anchor || s.ids.includes(anchor) || s.near === anchor || s.near.startsWith(anchor + "-");
  return texts.get(address).filter(there).map(s => normalize(s.text)).join("\t");
}

export async function checkOurs(browser, server, corpus, cases, limit) {
  const results = [];
  await visitor(browser, async page => {
    await page.goto(server.origin + PAGE, { waitUntil: "load" });
    for (const { query, truth } of cases) {
      await typed(page, query);
      const seen = await page.evaluate(shown);
      const whole = await page.evaluate("(" + wholeList + ")(" + JSON.stringify(query) + "," + limit + ")");
      const wanted = parts(query);
      const holds = h => wanted.some(w => textAt(corpus, h.address, h.anchor).includes(w));
      // An unchecked count keeps its candidates: recall is theirs, precision that of what is shown.
      const list = whole.verified ?? whole.candidates;
      results.push({
        query, true: truth.size, state: seen.state, total: seen.total, exact: seen.exact, words: whole.words,
        candidates: whole.candidates.length, verified: whole.verified?.length ?? null,
        recall: truth.size ? list.filter(a => truth.has(a)).length / truth.size : 1,
        groups: seen.groups.length, rightGroups: seen.groups.filter(a => truth.has(a)).length,
        hits: seen.hits.length, rightHits: seen.hits.filter(holds).length,
        wrongHits: seen.hits.filter(h => !holds(h)).slice(0, 3),
        marked: seen.hits.filter(h => h.marks.length).length,
        totalRight: !seen.exact || seen.total === truth.size
      });
    }
  });
  return results;
}
