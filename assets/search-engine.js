// The search engine: reads the exported Lucene index from script files. No DOM: a page or a test gives MZ.loader.
var MZ = (function () {
  "use strict";
  const MZ = {};

  // Files: each calls one function below; a file that came without its call is broken.

  const store = {};
  const jobs = {};
  const tries = {};
  // Loads a file of search/ once; after a failure the next call asks again, past the browser's cache.
  MZ.load = function (name) {
    if (name in store) return Promise.resolve(store[name]);
    return jobs[name] = jobs[name] || MZ.loader(name, tries[name] || 0).catch(() => 0).then(() => {
      delete jobs[name];
      if (name in store) return store[name];
      tries[name] = (tries[name] || 0) + 1;
      throw new Error("search/" + name);
    });
  };
  const load = MZ.load;

  MZ.s = (field, shard, terms, body) => { store[field + "/" + shard + ".js"] = { terms, body: atob(body) }; };
  MZ.d = (key, o) => { store["d/" + key + ".js"] = o; };
  MZ.n = o => { store["n.js"] = o.map(e => ({ type: e[0], label: e[1], to: e[2], keys: [normalize(e[1]).text, e[3], e[4]],
    also: e[5] || [] })); };
  MZ.x = o => { store["x.js"] = o.map(a => a === "" ? null : Number(a)); };
  MZ.v = function (o) {
    const words = unfold(o.terms), next = varints(o.counts), counts = new Map();
    words.forEach(w => counts.set(w, next()));
    norms.w = atob(o.norms);
    store["v.js"] = { words, counts, total: words.reduce((sum, w) => sum + counts.get(w), 0),
      longest: words.reduce((max, w) => Math.max(max, w.length), 1) };
  };
  MZ.m = function (o) {
    meta = { n: o.n, fields: o.fields, shards: o.shards, filter: atob(o.filter) };
    norms = { g: atob(o.norms.g), t: atob(o.norms.t) };
    MZ.regions = o.regions;
    packed = o;
    store["m.js"] = meta;
  };
  let meta, norms, packed, docs;

  // All pages. They are many; a query unpacks them while its first files are on their way.
  function pages() {
    if (docs) return docs;
    const o = packed, years = varints(o.years), region = varints(o.region), parts = varints(o.parts), kinds = atob(o.kinds);
    docs = unfold(o.docs).map((address, i) => {
      const r = region(), d = address.startsWith("departments/") ? address.slice(12, -1) : "";
      return { i, address, year: years(), region: r ? o.regions[r - 1][0] : "", department: d.slice(0, d.indexOf("/")),
        kinds: kinds.charCodeAt(i), parts: parts(),
        file: "d/" + (d || "p/" + address.slice(0, -1).replace(/\//g, "-")) + "-" };
    });
    return docs;
  }
  Object.defineProperty(MZ, "docs", { get: pages });

  // A front-coded list.
  function unfold(text) {
    let last = "";
    return text ? text.split("\n").map(item => last = last.slice(0, item.charCodeAt(0) - 48) + item.slice(1)) : [];
  }

  // Reads numbers of seven bits a byte.
  function varints(base64, start) {
    const bytes = start === undefined ? atob(base64) : base64;
    let at = start || 0;
    const next = function () {
      let value = 0, scale = 1, b;
      do {
        b = bytes.charCodeAt(at++);
        value += (b & 127) * scale;
        scale *= 128;
      } while (b > 127);
      return value;
    };
    next.at = () => at;
    return next;
  }

  function fnv(text) {
    let h = 0x811c9dc5;
    for (const b of new TextEncoder().encode(text)) h = Math.imul(h ^ b, 0x01000193);
    return h >>> 0;
  }

  function maybeLexicon(term) {
    const h1 = fnv(term), h2 = (fnv(Array.from(term).reverse().join("")) | 1) >>> 0, bits = meta.filter.length * 8;
    return [0, 1, 2, 3].every(i => {
      const bit = (h1 + i * h2) % bits;
      return meta.filter.charCodeAt(Math.floor(bit / 8)) >> bit % 8 & 1;
    });
  }

  const NUMBER = /^[0-9.]+$/, isDigit = c => c >= "0" && c <= "9";
  // What terms of the same file have in common: numbers all but the last digit, other grams a digit and the letter beside it.
  function key(term) {
    if (NUMBER.test(term)) return term.slice(0, -1);
    const points = Array.from(term);
    if (points.length <= 3) {
      for (let i = points.length - 1; i > 0; i--) {
        if (isDigit(points[i]) !== isDigit(points[i - 1])) return points[i - 1] + points[i];
      }
    }
    return term;
  }
  // The file that holds a term if there is one; their number is a power of two.
  function shard(field, term) {
    return field + "/" + (fnv(key(term)) & meta.shards[field] - 1) + ".js";
  }

  const NONE = { docs: [], freqs: [] };
  // Postings of a term whose shard is here; grams have those of the titles (t) in the same record.
  function postings(field, term) {
    const s = store[shard(field === "t" ? "g" : field, term)];
    if (!s) return NONE;
    if (!s.starts) {
      const next = varints(s.body, 0), bytes = unfold(s.terms).map(t => [t, next()]);
      s.starts = new Map();
      s.records = new Map();
      let start = next.at();
      for (const b of bytes) {
        s.starts.set(b[0], start);
        start += b[1];
      }
    }
    if (!s.starts.has(term)) return NONE;
    if (!s.records.has(term)) s.records.set(term, decode(varints(s.body, s.starts.get(term)), field === "g" || field === "t"));
    return s.records.get(term)[field === "t" ? 1 : 0];
  }
  function decode(next, titles) {
    const read = () => {
      const p = { docs: [], freqs: [] };
      for (let df = next(), doc = 0; df > 0; df--) {
        const v = next();
        p.docs.push(doc += v >>> 1);
        p.freqs.push(v & 1 ? 1 : next());
      }
      return p;
    };
    const text = read(), title = titles ? read() : NONE;
    // The parts of each page where the term stands, a bit a part; none where the index does not say.
    for (let bits = next(); bits; bits = text.places.length < text.docs.length ? next() : 0) {
      text.places = text.places || [];
      for (let run = next(); run > 0; run--) text.places.push(bits);
    }
    return [text, title];
  }

  function loadTerms(terms) {
    return Promise.all(Array.from(new Set(terms.map(t => shard(t[0], t[1])))).map(load));
  }

  // Text

  const KEEP = /[0-9a-z\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\xdf-\u024f\u0391-\u03c9\u{20000}-\u{3ffff}]/u;
  const folds = new Map();
  // One code point: its folded form, what is kept of it, whether a point in it may count.
  function fold(c) {
    let f = folds.get(c);
    if (!f) {
      const all = c.normalize("NFKC").toLowerCase();
      const kept = Array.from(all).filter(r => KEEP.test(r)).join("");
      f = { all: /\s/.test(c) && c !== "\t" ? " " : all, kept: c === "\t" ? c : kept, point: all.includes("."), digit: /^[0-9]/.test(all) };
      folds.set(c, f);
    }
    return f;
  }

  // The searched form of a text; map[i] is where unit i comes from.
  function normalize(text) {
    const points = Array.from(text), map = [];
    let out = "", at = 0;
    points.forEach((c, i) => {
      const f = fold(c);
      if (f.point) {
        for (const r of f.all) {
          if (KEEP.test(r) || r === "." && /[0-9]$/.test(out) && i + 1 < points.length && fold(points[i + 1]).digit) out += r;
        }
      } else out += f.kept;
      while (map.length < out.length) map.push(at);
      at += c.length;
    });
    return { text: out, map };
  }
  MZ.normalize = normalize;

  const DROPPED = /[ ,%/:;()+\-\u00b7\u2014\u2018-\u201d\u2212\u3000-\u3003\u3008-\u3011\uff01\uff05\uff08-\uff0c\uff0f\uff1a\uff1b\uff1f]+/g;
  const PLAIN = /^[0-9a-z\t.\u4e00-\u9fff]*$/;
  // The text of normalize without the way back, for the most of texts that have nothing to fold but case.
  function searched(text) {
    const rest = text.toLowerCase().replace(/\.(?![0-9])/g, "").replace(DROPPED, "");
    return PLAIN.test(rest) ? rest.replace(/(^|[^0-9])\./g, "$1") : normalize(text).text;
  }
  MZ.searched = searched;

  // For quotes: punctuation stays, white space runs are one space.
  function literal(text) {
    const map = [];
    let out = "", at = 0;
    for (const c of text) {
      const f = fold(c).all;
      if (f !== " " || !out.endsWith(" ")) out += f;
      while (map.length < out.length) map.push(at);
      at += c.length;
    }
    return { text: out, map };
  }

  const QUOTES = { '"': '"', "“": "”", "「": "」", "『": "』", "＂": "＂" };
  // Parts of a query; parts.cut says that some of it was too long.
  MZ.parse = function (query) {
    const parts = [];
    let at = 0;
    while (at < query.length) {
      if (/\s/.test(query[at])) { at++; continue; }
      const not = /[-－]/.test(query[at]);
      if (not) at++;
      const close = QUOTES[query[at]];
      let end = close ? query.indexOf(close, at + 1) : -1;
      // A quotation inside a word, “三公”经费, is only punctuation.
      while (end > 0 && /\S/.test(query[end + 1] || "")) end = query.indexOf(close, end + 1);
      const quoted = end > 0;
      const stop = quoted ? end : at + query.slice(at).search(/\s|$/);
      const raw = query.slice(quoted ? at + 1 : at, stop).replace(/\t/g, " ");
      at = quoted ? stop + 1 : stop;
      const whole = Array.from(normalize(raw).text);
      let text = whole.slice(0, 64).join("");
      if (!quoted) text = text.replace(/([0-9.]{2})万?元$/, "$1");
      if (!text) continue;
      if (whole.length > 64) parts.cut = true;
      if (parts.length === 16) { parts.cut = true; break; }
      parts.push({ text, not, quoted: quoted ? literal(raw.trim()).text : "" });
    }
    return parts;
  };

  // The grams of a text: two or three characters, of longer numbers five.
  function grams(text) {
    const numbers = text.match(/[0-9.]{5,}/g) || [], all = new Set();
    const each = (part, size, use) => {
      const points = Array.from(part);
      for (let i = 0; i + size <= points.length; i++) use(points.slice(i, i + size).join(""));
    };
    each(text, Math.min(3, Array.from(text).length), g => {
      if (!NUMBER.test(g) || !numbers.some(n => n.includes(g))) all.add(g);
    });
    numbers.forEach(n => each(n, 5, g => all.add(g)));
    return Array.from(all);
  }

  // Scores, as Lucene's BM25Similarity computes them in 32 bits.

  const f32 = Math.fround;
  function lengthOf(b) {
    if (b < 24) return b;
    const i = b - 24, bits = i & 7, shift = (i >> 3) - 1;
    return 24 + (shift < 0 ? bits : (bits | 8) * Math.pow(2, shift));
  }
  function lengthCache(field) {
    const f = meta.fields[field];
    if (!f.cache) {
      const average = f32(f[1] / f[0]), k1 = f32(1.2), b = f32(0.75);
      f.cache = [];
      for (let i = 0; i < 256; i++) {
        f.cache.push(f32(1 / f32(k1 * f32(f32(1 - b) + f32(f32(b * f32(lengthOf(i))) / average)))));
      }
    }
    return f.cache;
  }
  // A clause: the documents of a term and the score of the i-th.
  function clause(field, term, boost) {
    const p = postings(field, term), df = p.docs.length, cache = lengthCache(field), norm = norms[field];
    const weight = f32(boost * f32(Math.log(1 + (meta.fields[field][0] - df + 0.5) / (df + 0.5))));
    return { docs: p.docs, score: i =>
      f32(weight - f32(weight / f32(1 + f32(p.freqs[i] * cache[norm ? norm.charCodeAt(p.docs[i]) : 1])))) };
  }
  // Documents of at least `least` of the clauses, as one clause.
  function anyOf(clauses, least) {
    const sums = new Map();
    for (const c of clauses) {
      c.docs.forEach((doc, i) => {
        const s = sums.get(doc) || [0, 0];
        sums.set(doc, [s[0] + 1, s[1] + c.score(i)]);
      });
    }
    const docs = Array.from(sums.keys()).filter(doc => sums.get(doc)[0] >= least).sort((a, b) => a - b);
    return { docs, score: i => f32(sums.get(docs[i])[1]) };
  }
  function both(a, b) {
    let j = 0;
    return a.filter(doc => {
      while (j < b.length && b[j] < doc) j++;
      return b[j] === doc;
    });
  }
  function allOf(clauses) {
    const lists = clauses.map(c => c.docs).sort((a, b) => a.length - b.length);
    return lists.slice(1).reduce(both, lists[0].slice());
  }
  function addScores(docs, clauses, sums) {
    for (const c of clauses) {
      let j = 0;
      docs.forEach((doc, i) => {
        while (j < c.docs.length && c.docs[j] < doc) j++;
        if (c.docs[j] === doc) sums[i] += c.score(j);
      });
    }
    return sums;
  }

  // Finding pages

  // Loads what the parts need, all at once, and settles which of them are terms of the lexicon.
  async function prepare(parts) {
    const wanted = [];
    for (const p of parts) {
      p.size = Array.from(p.text).length;
      p.lexicon = p.size > 1 && maybeLexicon(p.text);
      p.grams = p.size > 1 ? grams(p.text) : [];
      if (p.lexicon) wanted.push(["p", p.text]);
      else p.grams.forEach(g => wanted.push(["g", g]));
    }
    const single = parts.some(p => p.size === 1 && !p.not) && load("v.js");
    const here = loadTerms(wanted);
    pages();
    await here;
    const vocabulary = await single;
    const late = [];
    for (const p of parts) {
      if (p.lexicon && !postings("p", p.text).docs.length) {
        p.lexicon = false;
        p.grams.forEach(g => late.push(["g", g]));
      }
      p.exact = !p.quoted && (p.lexicon || p.size === 2 || p.size === 3 || p.size === 5 && NUMBER.test(p.text));
      if (p.size === 1 && !p.not) {
        p.words = vocabulary.words.filter(w => w.startsWith(p.text))
          .sort((a, b) => vocabulary.counts.get(b) - vocabulary.counts.get(a) || (a < b ? -1 : 1)).slice(0, 20);
        p.words.forEach(w => late.push(["w", w]));
        p.exact = true;
      }
    }
    await loadTerms(late);
    for (const p of parts) {
      if (p.lexicon) p.best = places("p", [p.text], true);
      else if (p.size > 1) p.only = places("g", p.grams);
      else if (p.words) p.best = places("w", p.words, true);
    }
  }

  // Tells on which parts of a page some terms stand: all of them, or any. Nothing where the index does not say.
  function places(field, terms, any) {
    const known = terms.map(t => postings(field, t)).filter(p => p.places);
    const bits = (p, doc) => {
      let low = 0, high = p.docs.length;
      while (low < high) {
        const middle = low + high >> 1;
        if (p.docs[middle] < doc) low = middle + 1; else high = middle;
      }
      return p.docs[low] === doc ? p.places[low] : 0;
    };
    return known.length ? doc => known.reduce((all, p) => any ? all | bits(p, doc) : all & bits(p, doc), any ? 0 : -1) : null;
  }

  function once(terms, field, boost) {
    return Array.from(new Set(terms)).map(t => clause(field, t, boost));
  }

  // All pages of a parsed query, best first: {parts, docs, scores (by document), exact, words}.
  async function find(parts) {
    await prepare(parts);
    const yes = parts.filter(p => !p.not), lexical = yes.filter(p => p.lexicon), spelled = yes.filter(p => !p.lexicon && p.size > 1);
    const all = spelled.reduce((list, p) => list.concat(p.grams), []);
    const must = once(lexical.map(p => p.text), "p", 2).concat(once(all, "g", 1))
      .concat(yes.filter(p => p.words).map(p => anyOf(p.words.map(w => clause("w", w, 1)), 1)));
    return rank(parts, must, once(all, "t", 2), yes.every(p => p.exact));
  }

  function rank(parts, must, should, exact) {
    let docs = must.length ? allOf(must) : pages().map(d => d.i);
    const somewhere = p => doc => !p.only || p.exact || p.only(doc);
    for (const p of parts.filter(q => !q.not)) docs = docs.filter(somewhere(p));
    for (const p of parts.filter(q => q.not)) {
      const hit = p.lexicon ? postings("p", p.text).docs
        : p.size > 1 ? allOf(p.grams.map(g => postings("g", g))).filter(somewhere(p)) : docs;
      const without = docs.filter(d => hit.indexOf(d) < 0);
      if (p.exact) docs = without; else if (without.length < docs.length) exact = false;
    }
    const required = addScores(docs, must, new Float64Array(docs.length));
    const optional = addScores(docs, should, new Float64Array(docs.length));
    const scores = new Float32Array(meta.n);
    docs.forEach((d, i) => { scores[d] = f32(required[i]) + f32(optional[i]); });
    return { parts, docs: byScore(docs, scores), scores, exact };
  }

  // Documents with the best first, those of one score in their order. The bits of a score that is not below zero rise with
  // it; numbers made of them and the document are sorted without a call for each pair.
  function byScore(docs, scores) {
    const bits = new Uint32Array(scores.buffer), keys = new Float64Array(docs.length), room = 0x200000;
    docs.forEach((d, i) => { keys[i] = (0xffffffff - bits[d]) * room + d; });
    keys.sort();
    return docs.map((d, i) => keys[i] - Math.floor(keys[i] / room) * room);
  }

  // Word mode.

  function segment(text, v) {
    const words = [];
    for (const run of text.match(/[a-z\xdf-\u024f\u0391-\u03c9]+|[^0-9.a-z\xdf-\u024f\u0391-\u03c9]+/g) || []) {
      if (/[a-z\xdf-\u024f\u0391-\u03c9]/.test(run)) { words.push(run); continue; }
      const points = Array.from(run), best = new Array(points.length + 1).fill(0), next = [];
      for (let i = points.length - 1; i >= 0; i--) {
        best[i] = -Infinity;
        for (let j = i + 1; j <= points.length && j - i <= v.longest; j++) {
          const count = v.counts.get(points.slice(i, j).join(""));
          if (count === undefined && j > i + 1) continue;
          const score = Math.log(count === undefined ? 0.5 : count + 1) - Math.log(v.total) + best[j];
          if (score >= best[i]) { best[i] = score; next[i] = j; }
        }
      }
      for (let i = 0; i < points.length; i = next[i]) words.push(points.slice(i, next[i]).join(""));
    }
    return words;
  }

  // Pages with all words of the query, or with at least half of them.
  async function findWords(parts, all) {
    const v = await load("v.js"), no = parts.filter(p => p.not);
    const words = Array.from(new Set(parts.filter(p => !p.not).reduce((list, p) => list.concat(segment(p.text, v)), [])));
    await loadTerms(words.map(w => ["w", w]));
    const clauses = words.map(w => clause("w", w, 1)), least = all ? 0 : Math.ceil(words.length / 2);
    const tried = words.map(text => ({ text, size: 2, exact: true, best: places("w", [text], true) })).concat(no);
    return words.length ? Object.assign(rank(tried, all ? clauses : [anyOf(clauses, least)], [], true), { words, least }) : null;
  }

  // Other names of a part in the glossary.
  async function synonyms(part) {
    const names = [];
    for (const e of await load("n.js")) {
      const all = [e.label].concat(e.also);
      if (e.type === "t" && all.some(n => normalize(n).text === part.text)) names.push(...all);
    }
    return Array.from(new Set(names)).filter(n => normalize(n).text !== part.text);
  }

  // Verifying

  function view(block, quoted) {
    const key = quoted ? 5 : 4;
    return block[key] = block[key] || (quoted ? literal : normalize)(block[3]);
  }
  // Where a part stands in a block's text.
  function ranges(part, block) {
    const words = part.words || [part.quoted || part.text], out = [];
    if (!part.quoted) {
      const text = block[6] = block[6] || searched(block[3]);
      if (!words.some(w => text.includes(w))) return out;
    }
    const v = view(block, part.quoted);
    for (const word of words) {
      for (let i = v.text.indexOf(word); i >= 0; i = v.text.indexOf(word, i + word.length)) {
        const last = v.map[i + word.length - 1];
        out.push([v.map[i], last + (block[3].codePointAt(last) > 0xffff ? 2 : 1)]);
      }
    }
    return out;
  }
  function amounts(part, block) {
    const cells = part.h[block[2]] && part.h[block[2]][2] === "万元" ? block[3].split("\t").slice(1) : [];
    return cells.filter(c => /^[-−]?\d[\d,]*(\.\d+)?$/.test(c)).concat(block[3].match(/[-−]?\d[\d,]*(\.\d+)?(?=\s*万元)/g) || [])
      .map(c => Number(c.replace(/,/g, "").replace("−", "-")));
  }
  const KINDS = ["account", "project", "term", "page"];
  MZ.KINDS = KINDS;

  // The hits in some parts of a page, best first, none when these do not hold what is asked; kinds: bits of what the hits are.
  // Without words to find, a figure of the page stands for it.
  function hits(found, parts, s) {
    const yes = found.parts.filter(p => !p.not), no = found.parts.filter(p => p.not), kind = KINDS.indexOf(s.kind);
    const seen = new Set(), list = [];
    let kinds = 0;
    if (no.some(p => parts.some(part => part.b.some(b => ranges(p, b).length)))) return { list, kinds };
    for (const part of parts) {
      part.b.forEach((b, i) => {
        const marks = [], order = part.i * 1e5 + i, held = yes.filter(p => {
          const r = ranges(p, b);
          marks.push(...r);
          return r.length;
        });
        held.forEach(p => seen.add(p));
        if (yes.length && (!held.length || (s.min || s.max) && !amounts(part, b).some(a => within(a, s)))) return;
        kinds |= 1 << b[1];
        if (kind >= 0 && b[1] !== kind) return;
        const tab = b[3].indexOf("\t"), title = part.h[b[2]] || ["", 0, ""];
        let head = yes.length ? !order || (tab < 0 ? title[0].endsWith(b[3]) : marks.some(m => m[0] < tab)) : tab > 0 && title[2] === "万元";
        const called = tab > 0 && marks.some(m => m[0] === 0 && m[1] === tab);
        if (head && called && /\d/.test(b[3].slice(tab))) head = 2; // with no code before the name, and a figure behind it
        list.push({ block: b, page: part, marks: merge(marks), n: held.length, head, order });
      });
    }
    if (seen.size < (found.least || yes.length)) return { list: [], kinds: 0 };
    list.sort((a, b) => b.n - a.n || b.head - a.head || a.order - b.order);
    return { list: yes.length ? list : list.slice(0, 1), kinds };
  }

  // Reads of a page what shows whether it holds what is asked: the part where all of it may stand, then the others.
  async function read(found, d, s, whole) {
    const every = (1 << d.parts) - 1, yes = found.parts.filter(p => !p.not);
    let common = every, lowest = 0, possible = 0;
    // The best places of a name are of no use where the index knows all places of another word.
    const only = yes.length > 1 && yes.some(p => p.only);
    for (const p of yes) {
      const known = p.only || !only && p.best, bits = (known ? known(d.i) : every) & every;
      common &= bits;
      lowest |= bits & -bits;
      possible |= p.only ? bits : every;
    }
    // Several words: the row that has them all may be in any of the common parts.
    let first = !yes.length || common === every ? 1 : !common ? lowest : yes.length > 1 ? common : common & -common;
    if (whole) first |= possible;
    if (found.parts.some(p => p.not && !p.exact)) first = possible = every;
    const parts = [], load = async bits => {
      const numbers = [];
      for (let i = 0; i < d.parts; i++) if (bits >> i & 1) numbers.push(i);
      parts.push(...await Promise.all(numbers.map(async i => Object.assign(await MZ.load(d.file + i + ".js"), { i }))));
      parts.sort((a, b) => a.i - b.i);
      return hits(found, parts, s);
    };
    let got = await load(first);
    const rest = possible & ~first;
    if (!got.list.length && rest) got = await load(rest);
    return Object.assign(got, { page: parts[0], whole: got.list.length === 0 || parts.length === d.parts || !(possible & ~first) });
  }
  function within(a, s) {
    return a !== null && (!s.min || a >= Number(s.min)) && (!s.max || a <= Number(s.max));
  }
  function merge(marks) {
    const out = [];
    for (const m of marks.sort((a, b) => a[0] - b[0])) {
      const last = out[out.length - 1];
      if (last && m[0] <= last[1]) last[1] = Math.max(last[1], m[1]); else out.push(m);
    }
    return out;
  }

  // What to print of a hit: pieces of text, [text, "" | "mark" | "column"].
  MZ.snippet = function (hit) {
    const text = hit.block[3], h = hit.page.h[hit.block[2]] || [], out = [];
    const put = (from, to) => {
      for (const m of hit.marks) {
        if (m[1] <= from || m[0] >= to) continue;
        if (m[0] > from) out.push([text.slice(from, m[0]), ""]);
        from = Math.min(m[1], to);
        out.push([text.slice(Math.max(m[0], 0), from), "mark"]);
      }
      if (from < to) out.push([text.slice(from, to), ""]);
    };
    if (!text.includes("\t")) {
      const first = hit.marks.length ? hit.marks[0][0] : 0;
      let from = first > 40 ? first - 24 : 0, to = Math.min(text.length, from + 110);
      if (/[\udc00-\udfff]/.test(text[from] || "")) from++;
      if (/[\udc00-\udfff]/.test(text[to] || "")) to++;
      if (from) out.push(["…", ""]);
      put(from, to);
      if (to < text.length) out.push(["…", ""]);
      return out;
    }
    let at = 0, room = 4;
    const cells = text.split("\t").map((cell, i) => {
      const from = at, to = at += cell.length;
      at++;
      return { from, to, i, marked: hit.marks.some(m => m[1] > from && m[0] < to) };
    }).filter(c => c.to > c.from);
    room -= cells.filter(c => c.i && c.marked).length;
    for (const c of cells) {
      if (c.i && !c.marked && room-- <= 0) continue;
      if (out.length) out.push(["　", ""]);
      if (c.i && h[1] && h[1][c.i]) out.push([h[1][c.i] + " ", "column"]);
      put(c.from, c.to);
    }
    return out;
  };

  // Asking

  // What browsers open at once to one server by HTTP/1.1.
  const CONNECTIONS = 6;

  const FILTERS = {
    year: (d, v) => String(d.year) === v,
    region: (d, v) => d.region === v,
    department: (d, v) => d.department === v,
    kind: (d, v) => KINDS.indexOf(v) < 0 || d.kinds >> KINDS.indexOf(v) & 1
  };
  const NAMES = Object.keys(FILTERS);
  function passes(d, s, except) {
    for (const k of NAMES) if (s[k] && k !== except && !FILTERS[k](d, s[k])) return false;
    return true;
  }

  // The pages of one finding under the reader's filters and order.
  function listing(found, s) {
    const yes = found.parts.some(p => !p.not), x = store["x.js"], judged = new Map();
    const doubtful = !found.exact || !!s.kind || yes && !!(s.min || s.max);
    let list = found.docs.map(i => pages()[i]);
    if (!yes && (s.min || s.max)) list = list.filter(d => within(x[d.i], s));
    const pool = list;
    if (NAMES.some(k => s[k])) list = list.filter(d => passes(d, s));
    if (s.sort === "amount") list.sort((a, b) => (x[b.i] === null ? -Infinity : x[b.i]) - (x[a.i] === null ? -Infinity : x[a.i]) || a.i - b.i || 0);
    else if (s.sort === "year" || !yes) list = list.map((d, i) => [d, i]).sort((a, b) => b[0].year - a[0].year || a[1] - b[1]).map(p => p[0]);
    const judge = async (d, whole) => {
      let h = judged.get(d.i);
      if (!h || whole && !h.whole) judged.set(d.i, h = await read(found, d, s, whole));
      return { doc: d, page: h.page, hits: h.list, whole: h.whole, amount: x ? x[d.i] : null };
    };
    const refuted = d => judged.has(d.i) && !judged.get(d.i).list.length;
    const result = { found, list };
    result.exact = () => !doubtful || list.every(d => judged.has(d.i));
    result.total = () => list.length - list.filter(refuted).length;
    result.about = k => k === "kind" ? !pool.every(d => judged.has(d.i) && judged.get(d.i).whole || !passes(d, s, k)) : !result.exact();
    // Counts by value for each filter, of the pages that pass the other filters.
    result.facets = () => {
      const counts = {};
      for (const k in FILTERS) {
        counts[k] = new Map();
        for (const d of pool) {
          if (k !== "kind" && refuted(d) || !passes(d, s, k)) continue;
          const kinds = judged.has(d.i) && judged.get(d.i).whole ? judged.get(d.i).kinds : d.kinds;
          const values = k === "kind" ? KINDS.filter((name, i) => kinds >> i & 1) : [d[k]];
          values.filter(Boolean).forEach(v => counts[k].set(String(v), (counts[k].get(String(v)) || 0) + 1));
        }
      }
      return counts;
    };
    // A page with all its hits.
    result.whole = d => judge(d, true);
    // The pages from..to that stand; the best are loaded first, as many as a browser has connections, and given to `first`, the others then all at once.
    result.take = async (from, to, first, whole) => {
      const start = doubtful ? 0 : from, need = to - start, good = [];
      for (let at = start, size = Math.min(CONNECTIONS, need); good.length < need && at < list.length; size = good.length ? need - good.length : 20) {
        const batch = list.slice(at, at += size);
        good.push(...(await Promise.all(batch.map(d => judge(d, whole)))).filter(g => g.hits.length));
        if (first && good.length > from - start) {
          first(good.slice(from - start));
          first = null;
        }
      }
      return good.slice(from - start);
    };
    return result;
  }

  const KEPT = 30, answers = new Map();
  // Answers a state {q, year, region, department, kind, min, max, sort}: the listing and its groups from..to. The last are kept.
  MZ.search = async function (s, from, to, first) {
    const key = JSON.stringify([s, from, to]);
    let got = answers.get(key);
    if (got) {
      if (first && got.groups.length) first(got.result, got.groups.slice(0, 10));
      return got;
    }
    got = await ask(s, from, to, first);
    if (answers.size > KEPT) answers.clear();
    answers.set(key, got);
    return got;
  };

  const findings = new Map();
  // The pages of a query; other filters, orders and pages of results do not find them again.
  function finding(query) {
    let found = findings.get(query);
    if (!found) {
      if (findings.size > KEPT) findings.clear();
      findings.set(query, found = load("m.js").then(() => find(MZ.parse(query))));
      found.catch(() => findings.delete(query));
    }
    return found;
  }
  // Finds the pages of a query before it is asked; what fails is asked for again then.
  MZ.ahead = function (query) {
    if (MZ.parse(query).some(p => !p.not)) finding(query).catch(() => 0);
  };

  async function ask(s, from, to, first) {
    const query = s.q || "", tried = { synonyms: [], words: [] };
    const yes = MZ.parse(query).some(p => !p.not);
    const amount = s.sort === "amount" || !yes ? load("x.js") : null;
    const exact = await finding(query), parts = exact.parts;
    const answer = async found => {
      await amount;
      const result = listing(found, s);
      return { result, groups: await result.take(from, to, groups => first && first(result, groups)), parts, tried };
    };
    const got = await answer(exact);
    if (got.groups.length || from || !yes) return got;
    // Nothing under these filters: is there anything at all?
    if ((await listing(exact, {}).take(0, 1)).length) return Object.assign(got, { filtered: true });
    for (const part of parts.filter(p => !p.not)) {
      for (const name of await synonyms(part)) {
        tried.synonyms.push(name);
        const other = parts.map(p => p === part ? { text: normalize(name).text } : p);
        const answered = await answer(Object.assign(await find(other), { synonym: name }));
        if (answered.groups.length) return answered;
      }
    }
    for (const all of [true, false]) {
      const words = await findWords(parts, all);
      if (!words) break;
      tried.words = words.words;
      const other = await answer(words);
      if (other.groups.length) return other;
    }
    return got;
  }

  // Up to eight departments, subjects and terms for what is typed: by name, pinyin or other name.
  MZ.suggest = async function (typed) {
    const text = normalize(typed).text, ranked = [];
    if (!text) return [];
    (await load("n.js")).forEach((e, i) => {
      const at = e.keys.map(k => k ? k.indexOf(text) : -1);
      const r = at.indexOf(0) >= 0 ? Math.min(1, at.indexOf(0)) : Math.max.apply(null, at) > 0 || e.also.some(n => normalize(n).text.includes(text)) ? 2 : 3;
      if (r < 3) ranked.push([r, i, e]);
    });
    return ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 8).map(r => r[2]);
  };

  return MZ;
})();
