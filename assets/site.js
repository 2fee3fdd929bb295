// On every page: large type for whoever wants it, terms explained where they stand, lists saved as CSV. Without script the
// type is the browser's own, and a term is a link to its explanation.
(function () {
  "use strict";
  const root = document.documentElement, KEY = "mz-large";

  // Large type (长者模式), remembered by the browser; a browser that keeps nothing forgets it with the page.
  function remembered() {
    try { return localStorage.getItem(KEY) === "1"; } catch (e) { return false; }
  }
  function remember(on) {
    try { if (on) localStorage.setItem(KEY, "1"); else localStorage.removeItem(KEY); } catch (e) { /* not kept */ }
  }
  function large(on) {
    root.classList.toggle("large", on);
    button.setAttribute("aria-pressed", on);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "mode";
  button.textContent = "长者模式";
  button.addEventListener("click", () => {
    const on = !root.classList.contains("large");
    remember(on);
    large(on);
  });
  large(remembered());
  document.querySelector(".top > div").append(button);
  addEventListener("storage", e => { if (e.key === KEY) large(remembered()); });

  // A term: its explanation stands in a definition list of the page, and is shown beside the word.
  let open = null;
  function close(back) {
    if (!open) return;
    open.note.remove();
    open.link.removeAttribute("aria-describedby");
    if (back) open.link.focus();
    open = null;
  }
  function explain(link) {
    const target = document.getElementById(link.hash.slice(1)), text = target && target.querySelector("dd");
    if (!text) return false;
    const again = open && open.link === link;
    close(false);
    if (again) return true;
    const note = document.createElement("span"), more = document.createElement("a");
    note.className = "explained";
    note.id = "explained";
    note.setAttribute("role", "note");
    more.href = link.href;
    more.textContent = "全部名词";
    note.append(text.firstChild.textContent.trim() + "　", more);
    link.after(note);
    link.setAttribute("aria-describedby", note.id);
    open = { link, note };
    const box = note.getBoundingClientRect(), over = box.right - root.clientWidth + 12;
    if (over > 0) note.style.marginLeft = -over + "px";
    return true;
  }
  document.addEventListener("click", e => {
    const link = e.target.closest("a.term-link");
    if (link && !e.ctrlKey && !e.metaKey && !e.shiftKey && explain(link)) e.preventDefault();
    else if (open && !open.note.contains(e.target)) close(false);
  });
  document.addEventListener("keydown", e => { if (e.key === "Escape") close(true); });

  // A list as a CSV file: figures as they are; a cell that a spreadsheet would compute is made text.
  function cell(value) {
    const text = String(value);
    if (!text || /^-?\d+(\.\d+)?$/.test(text)) return text;
    return '"' + (/^[\s=+\-@＝＋－＠]/.test(text) ? "'" + text : text).replace(/"/g, '""') + '"';
  }
  function save(name, lines) {
    const text = "\ufeff" + lines.map(l => l.map(cell).join(",") + "\r\n").join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
  window.mzSheet = { cell, save };
})();
