// Lighthouse over the four most visited kinds of page, as a phone sees them, from a local server with gzip.
//   node run.mjs --site FOLDER --pages index.html,search/index.html   (FOLDER: a built site)
import { launch } from "chrome-launcher";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import lighthouse from "lighthouse";
import { startServer } from "../search/server.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const { values: o } = parseArgs({
  options: { site: { type: "string" }, pages: { type: "string" }, chromium: { type: "string", default: "/usr/bin/chromium" } }
});
if (!o.site || !o.pages) {
  console.error("usage: node run.mjs --site FOLDER --pages PAGE[,PAGE…]");
  process.exit(2);
}
const site = resolve(o.site), server = await startServer([{ prefix: "/", folder: site }]);
const chrome = await launch({ chromePath: o.chromium, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
console.log("| page | performance / accessibility / best practices / SEO | first paint ms | blocking ms | shift | page KB gzipped | below 100 |");
console.log("|---|---|---|---|---|---|---|");
for (const page of o.pages.split(",")) {
  const { lhr } = await lighthouse(server.origin + "/" + page, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
  const scores = CATEGORIES.map(c => Math.round(lhr.categories[c].score * 100)), audit = id => lhr.audits[id].numericValue;
  const low = CATEGORIES.flatMap(c => lhr.categories[c].auditRefs).filter(r => r.weight && lhr.audits[r.id].score !== null && lhr.audits[r.id].score < 1);
  const bytes = gzipSync(readFileSync(join(site, page)), { level: 9 }).length;
  console.log("| " + [page, scores.join(" / "), Math.round(audit("first-contentful-paint")), Math.round(audit("total-blocking-time")),
    audit("cumulative-layout-shift").toFixed(3), (bytes / 1000).toFixed(1), low.map(r => r.id).join(", ") || "–"].join(" | ") + " |");
}
chrome.kill();
server.close();
