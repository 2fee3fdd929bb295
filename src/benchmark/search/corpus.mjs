// The literal scan: which pages hold a query, found by looking at every page.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { normalize, parts, segments } from "./text.mjs";

// Lists of links are no pages of text: start page, a department's years, regions, years, subjects, the calendar, the search itself.
const LISTS = /^(404\.html|index\.html|(search|regions|years|subjects|compare|three-public|projects|calendar)\/.*|departments\/([^/]+\/)?index\.html)$/;

export function htmlFiles(site) {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter(e => e.isFile() && e.name.endsWith(".html"))
    .map(e => relative(site, join(e.parentPath ?? e.path, e.name)).split(sep).join("/"))
    .filter(f => !LISTS.test(f))
    .sort();
}

// Pages by address with their normalised text, pieces apart by TAB.
export function readCorpus(site) {
  const pages = htmlFiles(site).map(file => {
    const found = segments(readFileSync(join(site, file), "utf8"));
    const text = found.map(s => normalize(s.text)).filter(Boolean).join("\t");
    return { address: file.replace(/index\.html$/, ""), text, bytes: Buffer.byteLength(found.map(s => s.text).join("\n")) };
  });
  return { site, pages };
}

export function truth(corpus, query) {
  const wanted = parts(query);
  return new Set(corpus.pages.filter(p => wanted.every(w => p.text.includes(w))).map(p => p.address));
}

export function pageSegments(corpus, address) {
  return segments(readFileSync(join(corpus.site, address, "index.html"), "utf8"));
}

const isYear = p => /^departments\/[^/]+\/\d{4}\/$/.test(p.address);

// The questions of a reader who knows the field; name and amounts are those of a page in the middle.
export function domainQueries(corpus) {
  const years = corpus.pages.filter(isYear);
  const later = years.slice(Math.floor(years.length / 2));
  const name = pageSegments(corpus, later[0].address)[0].text.split(" ")[0];
  const figures = p => pageSegments(corpus, p.address).map(s => s.text).filter(t => /^\d{1,3}(,\d{3})+\.\d\d$/.test(t));
  const amounts = figures(later.find(p => figures(p).length > 1) ?? later[0]);
  const amount = amounts[0] ?? "1,406.53", other = amounts[amounts.length - 1] ?? "882.05";
  return [
    "三公经费", "“三公”经费", "公务接待费", "机关运行经费", "2010301", "行政运行", "公务用车购置及运行维护费", "因公出国（境）费",
    "政府采购支出总额", "年末结转和结余", "住房公积金", name, amount, other.replace(/,/g, "") + "万元", "公务接待费 培训费"
  ];
}

function random(seed) {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

// What somebody may paste: 2 to 8 characters out of one piece of a page. Spaces and quotes mean something to a search box
// and are left out.
export function randomQueries(corpus, count, seed) {
  const below = random(seed), years = corpus.pages.filter(isYear), chosen = new Set();
  while (chosen.size < count) {
    const found = pageSegments(corpus, years[below(years.length)].address);
    const points = Array.from(found[below(found.length)].text), length = 2 + below(7);
    if (points.length < length) continue;
    const start = below(points.length - length + 1), query = points.slice(start, start + length).join("");
    const plain = normalize(query);
    if (!/[\s"“”「」『』＂]/.test(query) && !/^[-－]/.test(query) && Array.from(plain).length > 1 && parts(query)[0].length > 1) chosen.add(query);
  }
  return [...chosen];
}
