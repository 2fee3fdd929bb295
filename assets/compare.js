// The comparison page: the address is the choice, the data are script files beside the page, all is drawn with DOM calls.
(function () {
  "use strict";
  const MOST = 100, LISTED = 50, FIRST = 6, NEWEST = 3;
  const $ = id => document.getElementById("compare-" + id);
  const measure = $("measure"), years = $("years"), filter = $("filter"), list = $("departments"), status = $("status"),
    results = $("results"), tools = $("tools"), choices = $("choices");
  const title = document.getElementById("main").dataset.title, root = document.documentElement;
  let turn = 0, known = null, now = null, shown = null, order = { key: "", down: false };

  function dress(node, attributes, children) {
    for (const k in attributes) if (attributes[k] !== undefined) node.setAttribute(k, attributes[k]);
    node.append.apply(node, children);
    return node;
  }
  function el(name, attributes) {
    return dress(document.createElement(name), attributes, Array.from(arguments).slice(2));
  }
  function svg(name, attributes) {
    return dress(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, Array.from(arguments).slice(2));
  }
  function fill(node) {
    node.textContent = "";
    node.append.apply(node, Array.from(arguments).slice(1));
  }
  const grouped = n => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  const fold = text => text.normalize("NFKC").toLowerCase();

  // Data files. Each brings the mark of its build: an old copy in the browser's cache must not be read with a new list.

  const files = new Map(), arrived = new Map(), tries = new Map();
  window.MZ = {
    index: (mark, data) => arrived.set("index", { mark, data }),
    values: (mark, key, data) => arrived.set(key, { mark, data })
  };
  function forget(name) {
    files.delete(name);
    arrived.delete(name);
    tries.set(name, (tries.get(name) || 0) + 1);
  }
  function load(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((done, failed) => {
        const s = el("script", { src: name + ".js" + (tries.has(name) ? "?" + tries.get(name) : "") });
        s.onload = s.onerror = () => {
          s.remove();
          if (arrived.has(name)) return done(arrived.get(name));
          forget(name);
          failed(new Error("compare/" + name + ".js"));
        };
        document.head.append(s);
      }));
    }
    return files.get(name);
  }
  async function values(key, index) {
    const file = await load(key);
    if (file.mark === index.mark) return file.data;
    forget(key);
    forget("index");
    throw new Error("compare/index.js 与 compare/" + key + ".js 不是同一次生成的");
  }
  function understand(file) {
    const all = file.data;
    const departments = all.departments.map((d, i) => {
      const region = all.regions[d[2]];
      return { i, id: d[0], name: d[1], region, years: all.years[d[3]], text: fold(d[1] + " " + region + " " + d[0]) };
    });
    return {
      file, mark: file.mark, departments, measures: new Map(all.measures), byId: new Map(departments.map(d => [d.id, d])),
      years: Array.from(new Set([].concat.apply([], all.years))).sort((a, b) => a - b)
    };
  }

  // The choice: what the address does not say gets a default, what it says wrongly is ignored.

  function read() {
    const typed = new URLSearchParams(location.search);
    const items = k => Array.from(new Set((typed.get(k) || "").split(",").map(v => v.trim()).filter(v => v)));
    const s = { m: typed.get("m"), unknown: 0, over: false, first: !typed.has("d") };
    // The first measure is the expenditure, wherever any department tells it.
    if (!known.measures.has(s.m)) s.m = known.measures.keys().next().value;
    const wanted = items("y");
    s.y = known.years.filter(y => wanted.indexOf(String(y)) >= 0);
    if (!s.y.length && (wanted.length || !typed.has("y"))) s.y = known.years.slice(-NEWEST);
    const ids = items("d"), there = ids.filter(id => known.byId.has(id));
    s.unknown = ids.length - there.length;
    s.over = there.length > MOST;
    s.d = s.first ? first(d => d.years.some(y => s.y.indexOf(y) >= 0)) : there.slice(0, MOST);
    return s;
  }
  const first = those => known.departments.filter(those).slice(0, FIRST).map(d => d.id);
  function choose(change, moves) {
    const s = Object.assign({}, now, change), list = all => all.map(encodeURIComponent).join(",");
    const href = "index.html?m=" + encodeURIComponent(s.m) + "&d=" + list(s.d) + "&y=" + list(s.y);
    try {
      history.pushState(null, "", href);
    } catch (e) {
      location.href = href;
      return;
    }
    run(!moves);
  }

  // Choosing

  function drawMeasures() {
    fill(measure, ...Array.from(known.measures).map(m => el("option", { value: m[0] }, m[1])));
    fill(years, ...known.years.slice().reverse().map(y => el("label", {}, el("input", { type: "checkbox", value: y }), y)));
  }
  function drawList() {
    const words = fold(filter.value).split(/\s+/).filter(w => w), chosen = d => now.d.indexOf(d.id) >= 0;
    const found = known.departments.filter(d => words.every(w => d.text.indexOf(w) >= 0));
    const top = found.filter(chosen), others = found.filter(d => !chosen(d));
    const some = top.concat(others.slice(0, Math.max(0, LISTED - top.length)));
    const focused = list.contains(document.activeElement) && document.activeElement.value;
    fill(list, ...some.map(d => el("li", {}, el("label", {}, el("input", { type: "checkbox", value: d.id }),
      el("span", {}, d.name, d.region ? el("small", {}, d.region) : "")))));
    const again = focused && Array.from(list.querySelectorAll("input")).find(i => i.value === focused);
    if (again) again.focus();
    $("listed").textContent = (words.length ? "找到 " : "共 ") + grouped(found.length) + " 个"
      + (some.length < found.length ? "，列出 " + some.length + " 个，其余请输入文字查找" : "");
  }
  // After a tick the list stays as it is, so that nothing moves under the hand; only the ticks follow the choice.
  function tick() {
    measure.value = now.m;
    for (const i of years.querySelectorAll("input")) i.checked = now.y.indexOf(Number(i.value)) >= 0;
    for (const i of list.querySelectorAll("input")) {
      i.checked = now.d.indexOf(i.value) >= 0;
      i.disabled = !i.checked && now.d.length >= MOST;
    }
    $("count").textContent = "已选 " + now.d.length + " 个" + (now.d.length < MOST ? "" : "，最多 " + MOST + " 个");
    $("clear").disabled = !now.d.length;
  }

  // Figures: text as in the data; a number only where a length or an order is wanted.

  function amount(text) {
    const parts = text.replace("-", "").split(".");
    return (text[0] === "-" ? "−" : "") + grouped(parts[0]) + "." + (parts[1] || "").padEnd(2, "0");
  }
  // The change in hundredths of a percent, half up, in whole numbers, since 0.1 + 0.2 must not decide a digit.
  // As in the disclosures there is no rate over nothing or over less than nothing: it would turn the direction round.
  function change(from, to) {
    if (!from || !to || Number(from) <= 0) return null;
    const decimals = text => (text.split(".")[1] || "").length, places = Math.max(decimals(from), decimals(to));
    const whole = text => Number(text.replace(".", "") + "0".repeat(places - decimals(text)));
    const base = whole(from), by = whole(to) - base, twice = Math.abs(by) * 20000 + base;
    const safe = Number.isSafeInteger(twice);
    const size = safe ? (twice - twice % (2 * base)) / (2 * base) : Math.round(Math.abs(by) / base * 10000);
    return { below: by < 0 && size > 0, size, plain: (size - size % 100) / 100 + "." + String(size % 100).padStart(2, "0") };
  }
  function rate(c) {
    const parts = c.plain.split(".");
    return (c.below ? "−" : c.size ? "+" : "") + grouped(parts[0]) + "." + parts[1] + "%";
  }
  function cellsOf(s, data, d) {
    const all = data[d.i].split(",");
    return s.y.map(y => d.years.indexOf(y) < 0 ? "" : all[d.years.indexOf(y)] || "");
  }
  function rowsOf(s, data) {
    return s.d.map((id, place) => {
      const d = known.byId.get(id), cells = cellsOf(s, data, d);
      return { d, place, cells, change: s.y.length > 1 ? change(cells[0], cells[cells.length - 1]) : null };
    });
  }
  // What is missing stands last in either direction.
  function sorted() {
    const column = shown.s.y.indexOf(Number(order.key)), sign = order.down ? -1 : 1;
    const number = r => {
      if (order.key === "change") return r.change && (r.change.below ? -r.change.size : r.change.size);
      return r.cells[column] ? Number(r.cells[column]) : null;
    };
    return shown.rows.slice().sort((a, b) => {
      if (order.key === "name") return sign * a.d.name.localeCompare(b.d.name, "zh-CN") || a.place - b.place;
      if (order.key !== "change" && column < 0) return a.place - b.place;
      const x = number(a), y = number(b);
      return (x === null) - (y === null) || sign * (x - y) || a.place - b.place;
    });
  }

  // Drawing

  function state(name) {
    results.dataset.state = name;
    results.setAttribute("aria-busy", name === "loading");
    tools.hidden = name !== "ready";
    if (name !== "ready") shown = null;
  }
  const yearsText = s => s.y.join("、") + " 年度";
  const changeTitle = s => s.y[0] + " 至 " + s.y[s.y.length - 1] + " 年增减（推算）";

  function head(key, text, figures) {
    const button = el("button", { type: "button", "data-key": key }, text), on = order.key === key;
    button.onclick = () => {
      order = { key, down: on ? !order.down : figures };
      draw();
    };
    const kind = key === "change" ? "n long" : figures ? "n" : undefined;
    const sort = on ? order.down ? "descending" : "ascending" : undefined;
    return el("th", { scope: "col", class: kind, "aria-sort": sort }, button);
  }
  function row(s, r) {
    const cells = r.cells.map((text, i) => text
      ? el("td", { class: "n" }, el("a", { href: "../departments/" + r.d.id + "/" + s.y[i] + "/index.html" }, amount(text)))
      : el("td", { class: "n" }, el("span", { class: "none" }, "—")));
    if (s.y.length > 1) cells.push(el("td", { class: "n" }, r.change ? rate(r.change) : el("span", { class: "none" }, "—")));
    return el("tr", {}, el("th", { scope: "row" }, el("a", { href: "../departments/" + r.d.id + "/index.html" }, r.d.name),
      r.d.region ? el("small", {}, r.d.region) : ""), ...cells);
  }
  function table(s, rows) {
    const heads = [head("name", "部门", false)].concat(s.y.map(y => head(String(y), y + "年度", true)));
    if (s.y.length > 1) heads.push(head("change", changeTitle(s), true));
    const box = { class: "wide", role: "group", tabindex: "0", "aria-labelledby": "compare-caption" };
    return el("div", box, el("table", { class: "sorted" },
      el("caption", { id: "compare-caption" }, known.measures.get(s.m), el("span", { class: "unit" }, "单位：万元")),
      el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows.map(r => row(s, r)))));
  }

  // Bars: drawn for the width that is there, never shrunk. A Chinese character is as wide as the type is high.
  function broken(name, room) {
    const lines = [""];
    let used = 0;
    for (const c of name) {
      const wide = c.codePointAt(0) > 0x2e7f ? 1 : .62;
      if (used + wide > room) {
        lines.push("");
        used = 0;
      }
      lines[lines.length - 1] += c;
      used += wide;
    }
    return lines;
  }
  function bars(s, rows, box) {
    const size = parseFloat(getComputedStyle(box).fontSize), line = 1.6 * size;
    const width = Math.max(240, Math.min(box.clientWidth, 48 * size));
    const texts = [].concat.apply([], rows.map(r => r.cells.filter(t => t))), numbers = texts.map(Number);
    const low = Math.min.apply(null, [0].concat(numbers)), high = Math.max.apply(null, [0].concat(numbers));
    const longest = Math.max.apply(null, texts.map(t => amount(t).length)), start = 3 * size;
    const room = Math.max(40, width - start - (.62 * longest + .6) * size);
    const scale = high > low ? room / (high - low) : 0, zero = start - low * scale;
    const marks = [];
    let y = 0;
    // The figure stands right of the zero line even when its bar goes left: there is always room.
    const bar = (text, i) => {
      const n = Number(text), base = y + 1.1 * size, length = Math.abs(n) * scale, height = 1.15 * size;
      const from = { x: n < 0 ? zero - length : zero, y: y + .2 * size }, kind = i === s.y.length - 1 ? "now" : "then";
      marks.push(svg("text", { x: 0, y: base, class: "year" }, String(s.y[i])));
      if (text) marks.push(svg("rect", { x: from.x, y: from.y, width: length, height, class: kind }));
      const x = zero + Math.max(0, n) * scale + .35 * size;
      marks.push(svg("text", { x, y: base, class: text ? undefined : "none" }, text ? amount(text) : "—"));
      y += line;
    };
    for (const r of rows) {
      for (const part of broken(r.d.name, width / size - 1)) {
        y += line;
        marks.push(svg("text", { class: "name", x: 0, y: y - .45 * size }, part));
      }
      const top = y;
      r.cells.forEach(bar);
      marks.push(svg("line", { x1: zero, x2: zero, y1: top, y2: y }));
      y += .7 * size;
    }
    const name = known.measures.get(s.m), height = Math.ceil(y), viewBox = "0 0 " + width + " " + height;
    const label = "条形图：" + name + "，" + rows.length + " 个部门，" + yearsText(s) + "；数字都在上面的表里";
    fill(box, svg("svg", { role: "img", "aria-label": label, width, height, viewBox }, ...marks));
  }
  // Another width or another size of type asks for another drawing.
  const measured = box => box.clientWidth + " " + getComputedStyle(box).fontSize;
  function fit() {
    const box = shown && results.querySelector(".bars");
    if (box && measured(box) !== shown.measured) draw();
  }

  function draw() {
    if (!shown) return;
    const s = shown.s, rows = sorted();
    const active = document.activeElement, focused = results.contains(active) && active.dataset.key;
    const box = el("div", { class: "bars" });
    const colours = s.y.length > 1 ? el("p", {}, "蓝色是 " + s.y[s.y.length - 1] + " 年度，灰色是更早的年度。") : "";
    const figure = el("figure", {},
      el("figcaption", {}, known.measures.get(s.m), el("span", { class: "unit" }, "单位：万元"), colours), box);
    const any = rows.some(r => r.cells.some(t => t));
    fill(results, table(s, rows), any ? figure : "");
    if (any) bars(s, rows, box);
    shown.measured = measured(box);
    const again = focused && results.querySelector('[data-key="' + focused + '"]');
    if (again) again.focus();
  }
  function notes(s) {
    const said = [];
    const all = s.d.length < FIRST ? "全部 " : "前 ";
    if (s.first) said.push("没有指定部门，先列出名单里有数的" + all + s.d.length + " 个。");
    if (s.unknown) said.push("地址里有 " + grouped(s.unknown) + " 个部门本站没有，已略过。");
    if (s.over) said.push("最多同时比较 " + MOST + " 个部门，多出的已略过。");
    return said.map(text => el("p", { class: "aside" }, text));
  }
  function say(s, rows) {
    const there = rows.reduce((n, r) => n + r.cells.filter(t => t).length, 0), gaps = rows.length * s.y.length - there;
    fill(status, el("p", {}, known.measures.get(s.m) + "：" + rows.length + " 个部门，" + yearsText(s) + "，有 " + there + " 个数"
      + (gaps ? "，缺 " + gaps + " 个。" : "。")), ...notes(s));
  }
  function idle(s) {
    const missing = !known.departments.length ? "本站还没有部门决算。" : !s.m ? "本站的部门决算里还没有可以比较的数。"
      : !s.d.length ? "还没有选部门：在“部门”里勾选一个或几个。" : "还没有选年度：在“年度”里勾选一个或几个。";
    fill(status, el("p", {}, missing), ...(s.first ? [] : notes(s)));
    fill(results);
    state("idle");
  }

  // Running

  async function run(stays) {
    const mine = ++turn, slow = setTimeout(() => {
      if (mine !== turn) return;
      fill(results);
      fill(status, el("p", {}, "正在读取…"));
    }, 200);
    state("loading");
    try {
      const index = await load("index");
      if (mine !== turn) return;
      if (!known || known.file !== index) {
        known = understand(index);
        drawMeasures();
        stays = false;
      }
      const s = now = read();
      if (!stays) drawList();
      tick();
      choices.hidden = !known.measures.size;
      document.title = (s.m ? known.measures.get(s.m) + " · " : "") + title;
      if (!s.m || !s.d.length || !s.y.length) return idle(s);
      const data = await values(s.m, known);
      if (mine !== turn) return;
      if (s.first) {
        s.d = first(d => cellsOf(s, data, d).some(t => t));
        drawList();
        tick();
        if (!s.d.length) return idle(s);
      }
      state("ready");
      shown = { s, rows: rowsOf(s, data) };
      draw();
      say(s, shown.rows);
    } catch (e) {
      if (mine === turn) fail(e);
    } finally {
      clearTimeout(slow);
    }
  }
  function fail(e) {
    const button = el("button", { type: "button" }, "重试");
    button.onclick = () => run(true);
    fill(results, el("div", { class: "failed", role: "alert" }, el("p", {}, "数据没有读全，所以不显示比较结果。"),
      el("p", {}, el("small", {}, e.message)), button));
    fill(status);
    state("error");
  }

  // The table as CSV, figures as in the data.
  function csv() {
    const s = shown.s, name = known.measures.get(s.m), two = s.y.length > 1;
    const rate = c => c ? (c.below ? "-" : "") + c.plain : "";
    const lines = [["部门", "地区"].concat(s.y.map(y => name + " " + y + "年度（万元）"), two ? changeTitle(s) + "%" : [])];
    for (const r of sorted()) lines.push([r.d.name, r.d.region].concat(r.cells, two ? rate(r.change) : []));
    window.mzSheet.save("compare-" + s.m + ".csv", lines);
  }

  measure.addEventListener("change", () => choose({ m: measure.value }));
  years.addEventListener("change", event => {
    const y = Number(event.target.value);
    choose({ y: known.years.filter(year => year === y ? event.target.checked : now.y.indexOf(year) >= 0) });
  });
  list.addEventListener("change", event => {
    const id = event.target.value, others = now.d.filter(d => d !== id);
    choose({ d: event.target.checked ? others.concat(id) : others });
  });
  filter.addEventListener("input", () => { drawList(); tick(); });
  $("clear").addEventListener("click", () => { filter.focus(); filter.value = ""; choose({ d: [] }, true); });
  $("csv").addEventListener("click", csv);
  addEventListener("popstate", () => run(false));
  addEventListener("resize", fit);
  new MutationObserver(fit).observe(root, { attributes: true, attributeFilter: ["class"] });
  $("fold").open = matchMedia("(min-width: 56.01rem)").matches;
  run(false);
})();
