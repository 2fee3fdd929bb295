// What a small change makes a publisher upload: files of the search that differ after a rebuild.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { filesOf } from "./server.mjs";

export function hashes(folder, only = () => true) {
  return new Map(filesOf(folder).filter(only).map(file => [file, createHash("sha256").update(readFileSync(join(folder, file))).digest("hex")]));
}

export function difference(folder, before, only = () => true) {
  const after = hashes(folder, only), changed = [...after].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file);
  const bodies = changed.map(file => readFileSync(join(folder, file)));
  return {
    files: changed.length, added: changed.filter(f => !before.has(f)).length, of: after.size,
    deleted: [...before.keys()].filter(f => !after.has(f)).length,
    raw: bodies.reduce((n, b) => n + b.length, 0), gzip: bodies.reduce((n, b) => n + gzipSync(b, { level: 9 }).length, 0)
  };
}

// A year file in the middle of the portal.
function middleFile(portal) {
  const departments = join(portal, "data", "departments");
  const names = readdirSync(departments).sort(), folder = join(departments, names[Math.floor(names.length / 2)]);
  const years = readdirSync(folder).filter(f => /^\d{4}\.yml$/.test(f)).sort();
  return join(folder, years[Math.floor(years.length / 2)]);
}

// Changes give a function that takes them back. The figure is a budget at the beginning of the year: a slip there moves
// sums and rates but leaves the books balanced, as a correction does.
export function changeFigure(portal) {
  const file = middleFile(portal), text = readFileSync(file, "utf8");
  const figures = [...text.matchAll(/年初预算: \d{2,}\.\d\d$/gm)];
  if (!figures.length) throw new Error("no 年初预算 in " + file);
  const figure = figures[figures.length - 1], at = figure.index + figure[0].length - 1;
  writeFileSync(file, text.slice(0, at) + (Number(text[at]) + 1) % 10 + text.slice(at + 1));
  return () => writeFileSync(file, text);
}

// Two figures that balance each other: 0.10 moved from the last economic item of 基本支出 to the third.
export function moveFigure(portal) {
  const file = middleFile(portal), text = readFileSync(file, "utf8");
  const figures = [...text.matchAll(/^ +3\d{4}: (\d+\.\d\d)$/gm)], last = figures[figures.length - 1];
  if (figures.length < 4) throw new Error("no 经济分类 in " + file);
  const put = (t, m, by) => t.slice(0, m.index) + m[0].replace(m[1], (Number(m[1]) + by).toFixed(2)) + t.slice(m.index + m[0].length);
  writeFileSync(file, put(put(text, last, -0.1), figures[2], 0.1));
  return () => writeFileSync(file, text);
}

// Without the year file in the middle: its return is one page more.
export function removeYear(portal) {
  const file = middleFile(portal), text = readFileSync(file);
  rmSync(file);
  return () => writeFileSync(file, text);
}
