// Sorts long tables by their columns. Rows stay under their own headings; what is missing comes last, whichever way.
(function () {
  "use strict";

  function value(row, column) {
    const text = row.cells[column].textContent.trim();
    if (text === "—" || text === "") return null;
    return text;
  }
  // The number that a cell begins with: 1,406.53, −3.20（−5%）, 97.38%.
  function number(text) {
    const found = /^[+−-]?[\d,]+(\.\d+)?/.exec(text);
    return found ? Number(found[0].replace(/,/g, "").replace("−", "-")) : NaN;
  }
  const words = new Intl.Collator("zh-CN", { numeric: true });

  function compare(a, b, figures) {
    if (!figures) return words.compare(a, b);
    const x = number(a), y = number(b);
    return isNaN(x) || isNaN(y) ? isNaN(x) - isNaN(y) || words.compare(a, b) : x - y;
  }
  function sort(table, column, down) {
    const figures = table.tHead.rows[0].cells[column].classList.contains("n"), way = down ? -1 : 1;
    for (const body of table.tBodies) {
      const heads = Array.from(body.rows).filter(row => row.classList.contains("group"));
      const rows = Array.from(body.rows).filter(row => !row.classList.contains("group")).map(row => [value(row, column), row]);
      rows.sort((a, b) => {
        if (a[0] === null || b[0] === null) return (a[0] === null) - (b[0] === null);
        return way * compare(a[0], b[0], figures);
      });
      body.append(...heads, ...rows.map(row => row[1]));
    }
  }

  for (const table of document.querySelectorAll("table.sorted")) {
    if (Array.from(table.tBodies).every(body => body.rows.length < 3)) continue;
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        // Figures begin with the largest, names with the first.
        const was = head.getAttribute("aria-sort"), down = was ? was === "ascending" : head.classList.contains("n");
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(table, column, down);
      });
    });
  }
})();
