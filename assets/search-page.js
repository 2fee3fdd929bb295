// The search page: the address is the state; what is found is drawn with DOM calls only.
(function () {
  "use strict";
  const KEYS = ["q", "year", "region", "department", "kind", "min", "max", "sort", "page"];

  function el(name, attributes) {
    const e = document.createElement(name);
    for (const k in attributes) if (attributes[k] !== undefined) e.setAttribute(k, attributes[k]);
    e.append.apply(e, Array.from(arguments).slice(2));
    return e;
  }
  MZ.loader = (name, tries) => new Promise((done, failed) => {
    const s = el("script", { src: name + (tries ? "?" + tries : "") });
    s.onload = s.onerror = e => { s.remove(); (e.type === "load" ? done : failed)(); };
    document.head.append(s);
  });

  function read() {
    const typed = new URLSearchParams(location.search), s = {};
    for (const k of KEYS) s[k] = (typed.get(k) || "").trim();
    for (const k of ["min", "max"]) {
      s[k] = s[k].normalize("NFKC").replace(/[,\s]|万元/g, "");
      if (!/^-?\d+(\.\d+)?$/.test(s[k])) s[k] = "";
    }
    s.page = Math.max(1, parseInt(s.page, 10) || 1);
    return s;
  }
  // Before there is a page to draw on: a query in the address has its postings on the way while the page is laid out.
  MZ.ahead(read().q);
  document.addEventListener("DOMContentLoaded", begin);

  function begin() {
    const KINDS = { account: "决算", project: "绩效项目", term: "名词解释", page: "文章" };
    const SIZE = 50;
    const $ = id => document.getElementById(id);
    const form = $("search-form"), box = $("q"), list = $("suggestions"), results = $("search-results"), status = $("search-status"),
      tools = $("search-tools"), pages = $("search-pages"), filters = $("search-filters"), idle = $("search-idle");
    let turn = 0, last = null;

    function fill(node) {
      node.textContent = "";
      node.append.apply(node, Array.from(arguments).slice(1));
    }
    const grouped = n => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

    // State

    function address(s, change) {
      const all = Object.assign({}, s, { page: "" }, change), query = new URLSearchParams();
      for (const k of KEYS) if (all[k] && (k !== "page" || all[k] > 1)) query.set(k, all[k]);
      return "index.html?" + query;
    }
    function go(href) {
      try {
        history.pushState(null, "", href);
      } catch (e) {
        location.href = href;
        return;
      }
      run();
    }

    // Drawing

    function state(name) {
      results.dataset.state = name;
      results.setAttribute("aria-busy", name === "loading");
      idle.hidden = name !== "idle";
      if (name === "idle" || name === "error") {
        results.dataset.total = 0;
        results.dataset.totalExact = true;
      }
      if (name !== "ready") tools.hidden = true;
      if (name === "idle" || name === "error" || name === "loading") fill(pages);
      if (name === "idle" || name === "error") filters.hidden = true;
    }

    function hit(h) {
      const b = h.block, title = h.page.h[b[2]] && h.page.h[b[2]][0];
      const text = el("p", {});
      for (const piece of MZ.snippet(h)) {
        text.append(piece[1] === "mark" ? el("mark", {}, piece[0]) : piece[1] ? el("span", {}, piece[0]) : piece[0]);
      }
      const href = "../" + h.page.a + "index.html" + (b[0] ? "#" + b[0] : "");
      return el("li", { "data-hit": "" }, el("a", { href }, b[0] && title ? title.split(" › ").slice(-2).join(" › ") : "页首"), text);
    }
    function group(g, result) {
      const item = el("li", {}, el("h2", {}, el("a", { href: "../" + g.page.a + "index.html" }, g.page.t)));
      if (g.amount !== null) item.firstChild.append(el("small", {}, "本年支出合计 " + g.amount.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",") + " 万元"));
      item.append(el("ol", {}, ...g.hits.slice(0, 3).map(hit)));
      const shown = g.hits.slice(0, 3).map(h => h.block), rest = all => all.filter(h => shown.indexOf(h.block) < 0);
      if (g.hits.length > 3 || !g.whole) {
        const more = el("details", {}, el("summary", {}, g.whole ? "还有 " + (g.hits.length - 3) + " 处" : "本页其他各处"));
        more.addEventListener("toggle", () => result.whole(g.doc).then(
          page => more.append(rest(page.hits).length ? el("ol", {}, ...rest(page.hits).map(hit)) : el("p", {}, "没有其他处。")),
          () => more.append(el("p", {}, "检索数据没有读全，请刷新页面再试。"))), { once: true });
        item.append(more);
      }
      return item;
    }

    function quoted(words) {
      return words.map(w => "“" + w + "”").join("、");
    }
    function notes(got) {
      const f = got.result.found, found = [];
      const single = f.parts.filter(p => p.words);
      if (got.parts.cut) found.push("检索词太长，只用了前面的部分（最多 16 个词，每个 64 字）。");
      if (f.synonym) found.push("没有与原词相同的内容，按同义的" + quoted([f.synonym]) + "检索。");
      if (f.words) {
        found.push("没有与原词相同的内容，拆成词检索：" + quoted(f.words) + "，" + (f.least ? "页面至少含有其中 " + f.least + " 个。" : "页面含有全部这些词。"));
      }
      for (const p of single) {
        if (p.words.length) found.push("“" + p.text + "”只有一个字，按以它开头的词检索：" + p.words.join("、") + "。");
      }
      return found.map(text => el("p", { class: "note" }, text));
    }
    function count(got) {
      const n = got.result.total(), exact = got.result.exact();
      results.dataset.total = n;
      results.dataset.totalExact = exact;
      fill(status, n ? el("p", {}, exact ? "找到 " : "约 ", el("b", {}, grouped(n)), " 个页面") : el("p", {}, got.filtered ? "在这些筛选条件下没有找到。" : "没有找到。"),
        ...(n ? notes(got) : []));
    }

    function empty(s, got) {
      const tips = [], plain = got.parts.filter(p => !p.not);
      if (s.q && !got.parts.length) tips.push("标点、空格和符号不参加检索，请输入字、词、科目编码或金额。");
      if (got.filtered) tips.push(el("a", { href: address({ q: s.q, sort: s.sort }) }, "去掉筛选再找"));
      else {
        if (got.tried.synonyms.length) tips.push("也找过同义的" + quoted(got.tried.synonyms) + "。");
        if (got.tried.words.length) tips.push("也拆成词找过：" + quoted(got.tried.words) + "。");
        if (plain.length > 1) tips.push("几个词要在同一页里都有，减少几个词试试。");
        if (plain.length) tips.push("换一种写法：数字照印出的写，例如 1406.53；科目可以写编码，例如 2010301。");
      }
      const block = el("div", {}, el("ul", {}, ...tips.map(t => el("li", {}, t))));
      fill(results, block);
      if (/^[a-z]/i.test(s.q)) {
        MZ.suggest(s.q).then(all => {
          if (all.length && block.isConnected) block.append(el("p", {}, "是不是要找："), el("ul", {}, ...all.map(e => el("li", {}, el("a", { href: target(e) }, e.label)))));
        }, () => 0);
      }
    }

    // Filters: links, so that each has an address.
    function drawFilters(s, got) {
      const facets = got.result.facets();
      const focused = document.activeElement && document.activeElement.dataset.key, names = {}, chosen = [];
      MZ.regions.forEach(r => { names[r[0]] = r[1]; });
      const entry = (k, v, label, n) => {
        if (s[k] === v && v) chosen.push(label);
        return el("li", {}, el("a", { href: address(s, { [k]: v }), "data-key": k + v, "aria-current": s[k] === v ? "true" : undefined }, label),
          n === undefined ? "" : el("small", {}, grouped(n)));
      };
      const part = (k, title, label, order) => {
        let values = Array.from(facets[k].keys()).sort(order);
        const place = values.indexOf(s[k]);
        if (s[k] && (place < 0 || place > 11)) values = [s[k]].concat(values.filter(v => v !== s[k]));
        if (values.length < 2 && !s[k]) return "";
        const items = values.map(v => entry(k, v, label(v), facets[k].get(v) || 0));
        return el("section", {}, el("h2", {}, title + (got.result.about(k) ? "（约）" : "")), el("ul", {}, entry(k, "", "全部"), ...items.slice(0, 12)),
          items.length > 12 ? el("details", {}, el("summary", {}, "还有 " + (items.length - 12) + " 个"), el("ul", {}, ...items.slice(12))) : "");
      };
      const more = (a, b) => facets.department.get(b) - facets.department.get(a) || (a < b ? -1 : 1);
      const departments = names => part("department", "部门", v => names.get(v) || v, more);
      const place = el("div", {});
      const draw = () => MZ.load("n.js").then(all => {
        const known = new Map(all.filter(e => e.type === "d").map(e => [e.to.split("/")[1], e.label]));
        fill(place, departments(known));
      }, () => fill(place, departments(new Map())));
      const body = [part("year", "年度", v => v + "年", (a, b) => b - a), part("kind", "内容", v => KINDS[v] || v, (a, b) => MZ.KINDS.indexOf(a) - MZ.KINDS.indexOf(b)),
        part("region", "地区", v => names[v] || v)];
      if (s.department || filters.dataset.all) draw();
      else if (facets.department.size > 1) {
        const button = el("button", { type: "button" }, "按部门筛选");
        button.onclick = () => { filters.dataset.all = 1; draw(); };
        place.append(button);
      }
      const fold = el("details", {}, el("summary", {}, "筛选" + (chosen.length ? "：" + chosen.join("、") : "")), ...body, place);
      fold.open = matchMedia("(min-width: 56.01rem)").matches;
      fill(filters, fold);
      filters.hidden = !fold.querySelector("section, button");
      if (focused) {
        const again = filters.querySelector('[data-key="' + CSS.escape(focused) + '"]');
        if (again) again.focus();
      }
    }

    function drawPages(s, n) {
      if (n <= SIZE && s.page < 2) return;
      const to = Math.min(n, s.page * SIZE);
      fill(pages, s.page > 1 ? el("a", { href: address(s, { page: s.page - 1 }), rel: "prev" }, "上一页") : "",
        el("span", {}, "第 " + grouped((s.page - 1) * SIZE + 1) + "–" + grouped(to) + " 个，共 " + grouped(n) + " 个"),
        to < n ? el("a", { href: address(s, { page: s.page + 1 }), rel: "next" }, "下一页") : "");
    }

    // Running

    async function run() {
      const mine = ++turn, s = read(), from = (s.page - 1) * SIZE;
      for (const k of ["q", "min", "max", "sort"]) form.elements[k].value = s[k];
      close();
      document.title = (s.q ? s.q.slice(0, 40) + " · " : "") + form.dataset.title;
      last = null;
      if (!KEYS.slice(0, 7).some(k => s[k])) {
        fill(status);
        fill(results);
        state("idle");
        return;
      }
      state("loading");
      const slow = setTimeout(() => { if (mine === turn) { fill(results); fill(status, el("p", {}, "正在检索…")); } }, 200);
      let drawn = null;
      const draw = (result, groups) => {
        if (!drawn) {
          drawn = el("ol", { class: "found" });
          fill(results, drawn);
        }
        drawn.append(...groups.slice(drawn.children.length).map(g => g.node = g.node || group(g, result)));
      };
      try {
        const got = await MZ.search(s, from, from + SIZE, (result, groups) => {
          if (mine !== turn) return;
          clearTimeout(slow);
          draw(result, groups);
          performance.mark("mz-first");
        });
        if (mine !== turn) return;
        clearTimeout(slow);
        count(got);
        if (got.groups.length) draw(got.result, got.groups); else empty(s, got);
        if (!drawn || !got.groups.length) performance.mark("mz-first");
        drawFilters(s, got);
        drawPages(s, got.result.total());
        state("ready");
        tools.hidden = !got.groups.length;
        last = { s, got };
        performance.mark("mz-ready");
        settle(mine, s, got);
      } catch (e) {
        clearTimeout(slow);
        if (mine === turn) fail(e);
      }
    }

    // A count that is not exact yet: few pages are read at once, many on request.
    function settle(mine, s, got) {
      if (got.result.exact()) return;
      const check = () => got.result.take(0, Infinity).then(() => {
        if (mine !== turn) return;
        count(got);
        drawFilters(s, got);
        fill(pages);
        drawPages(s, got.result.total());
      }, e => mine === turn && fail(e));
      if (got.result.total() <= 2 * SIZE) return check();
      const button = el("button", { type: "button" }, "逐页核对，得到准确的个数");
      button.onclick = () => { button.disabled = true; check(); };
      status.firstChild.append(" ", button);
    }

    function fail(e) {
      const button = el("button", { type: "button" }, "重试");
      button.onclick = run;
      fill(results, el("div", { class: "failed", role: "alert" }, el("p", {}, "检索数据没有读全，所以不显示结果。"),
        el("p", {}, el("small", {}, e.message)), button));
      fill(status);
      state("error");
    }

    // The list as CSV, one line a hit.
    async function csv() {
      if (!last) return;
      const mine = last, button = $("search-csv");
      button.disabled = true;
      try {
        const groups = await mine.got.result.take(0, 1000, null, true), lines = [["页面", "年度", "部分", "内容", "地址"]];
        for (const g of groups) {
          for (const h of g.hits) {
            const b = h.block;
            lines.push([g.page.t, g.page.y || "", h.page.h[b[2]] ? h.page.h[b[2]][0] : "", b[3].replace(/\t/g, " "),
              new URL("../" + g.page.a + "index.html" + (b[0] ? "#" + b[0] : ""), location.href).href]);
          }
        }
        window.mzSheet.save("search.csv", lines);
      } catch (e) {
        if (last === mine) fail(e);
      }
      button.disabled = false;
    }

    // Suggestions

    let options = [], active = -1;
    function target(e) {
      return e.type === "d" ? "../" + e.to + "index.html" : address({}, { q: e.to });
    }
    function close() {
      options = [];
      active = -1;
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }
    function choose(e) {
      close();
      if (e.type === "d") location.href = target(e);
      else { box.value = e.to; go(target(e)); }
    }
    function mark(i) {
      active = i;
      Array.from(list.children).forEach((o, k) => o.setAttribute("aria-selected", k === i));
      if (i < 0) box.removeAttribute("aria-activedescendant");
      else box.setAttribute("aria-activedescendant", list.children[i].id);
    }
    function suggest() {
      const typed = box.value;
      MZ.suggest(typed).then(all => {
        if (typed !== box.value || document.activeElement !== box) return;
        if (!all.length) return close();
        options = all;
        fill(list, ...all.map((e, i) => {
          const o = el("li", { role: "option", id: "suggestion-" + i }, e.label, el("small", {}, { d: "部门", s: "科目", t: "名词" }[e.type] || ""));
          o.onmousedown = event => { event.preventDefault(); choose(e); };
          return o;
        }));
        mark(-1);
        list.hidden = false;
        box.setAttribute("aria-expanded", "true");
      }, close);
    }

    function move(event, by) {
      const links = Array.from(results.querySelectorAll("[data-hit] > a")).filter(a => a.offsetParent);
      const at = links.indexOf(document.activeElement) + by;
      (links[at] || (at < 0 ? box : document.activeElement)).focus();
      event.preventDefault();
    }

    box.setAttribute("role", "combobox");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", "suggestions");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("autocomplete", "off");
    box.addEventListener("focus", () => MZ.load("n.js").catch(() => 0));
    box.addEventListener("input", suggest);
    box.addEventListener("blur", close);
    box.addEventListener("keydown", event => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing) return;
      if (by && options.length) {
        mark((active + 1 + by + options.length + 1) % (options.length + 1) - 1);
        event.preventDefault();
      } else if (event.key === "ArrowDown") move(event, 1);
      else if (event.key === "Escape" && options.length) { close(); event.preventDefault(); }
      else if (event.key === "Enter" && active >= 0) { event.preventDefault(); choose(options[active]); }
    });
    results.addEventListener("keydown", event => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by && document.activeElement.matches("[data-hit] > a")) move(event, by);
    });
    document.addEventListener("keydown", event => {
      if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); box.focus(); box.select(); }
    });
    document.addEventListener("click", event => {
      const a = event.target.closest && event.target.closest('a[href^="index.html?"]');
      if (!a || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      go(a.getAttribute("href"));
      if (pages.contains(a) || a.rel) { scrollTo(0, 0); status.focus(); }
    });
    form.addEventListener("submit", event => {
      event.preventDefault();
      const s = read();
      for (const k of ["q", "min", "max", "sort"]) s[k] = form.elements[k].value.trim();
      go(address(s));
    });
    form.elements.sort.addEventListener("change", () => form.requestSubmit ? form.requestSubmit() : form.dispatchEvent(new Event("submit", { cancelable: true })));
    $("search-csv").addEventListener("click", csv);
    addEventListener("popstate", run);
    run();
  }
})();
