// What a reader sees of a page, and when two spellings are the same. Written apart from the project's own normaliser and
// page texts, so that the scan is a second opinion.

const KEPT = /[0-9a-z\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}\u00df-\u024f\u0391-\u03c9]/u;
const DIGIT = /[0-9]/;
const folds = new Map();

function fold(c) {
  if (!folds.has(c)) folds.set(c, c.normalize("NFKC").toLowerCase());
  return folds.get(c);
}

// Han, digits, letters; a point only between digits.
export function normalize(text) {
  const points = Array.from(text);
  let out = "";
  points.forEach((c, i) => {
    for (const r of fold(c)) {
      if (KEPT.test(r)) out += r;
      else if (r === "." && DIGIT.test(out.slice(-1)) && DIGIT.test(fold(points[i + 1] ?? "").slice(0, 1))) out += r;
    }
  });
  return out;
}

// The parts of a query that a page must hold: words apart by space, 万元 and 元 behind a number dropped.
export function parts(query) {
  return query.split(/\s+/).map(normalize).map(p => p.replace(/([0-9])万?元$/, "$1")).filter(Boolean);
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function decode(text) {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (all, name) => {
    if (name[0] !== "#") return ENTITIES[name] ?? all;
    return String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10));
  });
}

const INLINE = new Set(["a", "b", "i", "em", "strong", "code", "mark", "cite", "abbr", "sub", "sup", "wbr", "span"]);
const VOID = new Set(["input", "br", "hr", "img", "wbr", "meta", "link"]);

// Drawings, navigation, links to downloads and controls are not text of the disclosure.
function isSkipped(tag, attributes, inFigure) {
  if (["svg", "nav", "script", "style", "label", "form"].includes(tag)) return true;
  if (tag === "summary" && inFigure) return true;
  return /class="(?:[^"]* )?(?:here|hidden|years|files)(?: [^"]*)?"/.test(attributes);
}

// Pieces of text inside <main>, each within one cell, paragraph or heading: [{text, ids, near}]; ids are those of the
// elements around it, near the last one that began before it.
export function segments(html) {
  const from = html.indexOf("<main"), to = html.indexOf("</main>");
  const found = [], open = [];
  let text = "", near = "", skipped = 0, at = from;
  const ids = () => open.map(e => e.id).filter(Boolean);
  const flush = () => {
    if (text.trim()) found.push({ text: text.replace(/\s+/g, " ").trim(), ids: ids(), near });
    text = "";
  };
  for (const m of html.slice(from, to).matchAll(/<!--.*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>/gs)) {
    if (!skipped) text += decode(html.slice(at, from + m.index));
    at = from + m.index + m[0].length;
    const [, closing, tag, attributes] = m;
    if (!tag) continue;
    const border = !INLINE.has(tag) || /class="unit"/.test(attributes);
    if (closing) {
      const element = open[open.length - 1];
      if (element?.border && !skipped) flush();
      open.pop();
      if (element?.skip) skipped--;
    } else {
      if (border && !skipped) flush();
      const id = /(?:^|\s)id="([^"]*)"/.exec(attributes)?.[1];
      if (id && !skipped) near = id;
      if (VOID.has(tag) || attributes.endsWith("/")) continue;
      const skip = isSkipped(tag, attributes, open.some(e => e.tag === "figure"));
      if (skip) skipped++;
      open.push({ tag, border, skip, id });
    }
  }
  return found;
}
