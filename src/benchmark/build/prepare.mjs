// The portal as Hugo wants it: every year file becomes the front matter of a page, word for word, with the terms of the lists
// (region, year, subject) behind it. A webmaster would keep the files in this form; the time is not counted.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const read = (...path) => readFileSync(join(...path), "utf8");

// Unchanged files keep their times.
function write(file, text) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const page = (matter, body = "") => `---\n${matter.trimEnd()}\n---\n${body}`;
const list = (key, values) => `${key}: [${[...new Set(values)].sort().map(v => JSON.stringify(v)).join(", ")}]\n`;

// What stands under a key at the left edge.
const under = (text, key) => new RegExp(`^${key}:.*\\n((?:[ #].*\\n|\\n)*)`, "m").exec(text)?.[1] ?? "";

function yearPage(folder, year, region) {
  const accounts = read(folder, year + ".yml"), extra = join(folder, year + "-performance.yml");
  const performance = existsSync(extra) ? "绩效:\n" + under(read(extra) + "\n", "绩效") : "";
  const codes = [...under(accounts, "支出").matchAll(/- 科目: (\d{7})/g)].map(m => m[1]);
  return page(accounts + performance + list("years", [year])
    + list("regions", [region.slice(0, 2) + "0000", region.slice(0, 4) + "00", region])
    + list("subjects", codes.flatMap(c => [c.slice(0, 3), c.slice(0, 5), c])));
}

function departments(portal, site) {
  const from = join(portal, "data", "departments"), to = join(site, "content", "departments");
  write(join(to, "_index.md"), page("_build:\n  render: never"));
  for (const id of readdirSync(from)) {
    const department = read(from, id, "department.yml"), region = /^行政区划: (\d{6})/m.exec(department)[1];
    write(join(to, id, "_index.md"), page(department));
    for (const file of readdirSync(join(from, id)).filter(f => /^\d{4}\.yml$/.test(f))) {
      const year = file.slice(0, 4);
      write(join(to, id, year + ".md"), yearPage(join(from, id), year, region));
    }
  }
}

// JBake's headers (key=value lines above ~~~~~~) as front matter.
function article(text) {
  const [head, body] = text.split(/^~~~~~~\n/m);
  const value = key => JSON.stringify(new RegExp(`^${key}=(.*)$`, "m").exec(head)?.[1] ?? "");
  return page(`title: ${value("title")}\nsummary: ${value("summary")}\nkind: article\n`, body);
}

const LISTS = {
  "three-public": ["“三公”经费", "因公出国（境）费、公务用车购置及运行维护费、公务接待费：预算、决算、完成和变化。点部门名称看原表。"],
  projects: ["项目绩效", "各部门公开的项目：预算、执行、得分和等级。点项目名称看绩效目标和完成情况。"],
  calendar: ["公开日历", "各部门哪一天公开了决算。《预算法》第十四条要求，部门决算在财政部门批复后二十日内公开。"],
  glossary: ["名词解释", ""],
  search: ["检索", ""]
};

// templates: the folder hugo/ of this benchmark.
export function prepare(portal, templates, site) {
  mkdirSync(site, { recursive: true });
  if (!existsSync(join(site, "hugo.toml"))) cpSync(templates, site, { recursive: true });
  for (const name of ["portal.yml", "regions.yml", "glossary.yml", "subjects", "profiles"]) {
    cpSync(join(portal, "data", name), join(site, "data", name), { recursive: true, preserveTimestamps: true });
  }
  cpSync(join(portal, "assets"), join(site, "static", "assets"), { recursive: true, preserveTimestamps: true,
    filter: f => !/search-|compare/.test(f) });
  departments(portal, site);
  for (const file of readdirSync(join(portal, "content"), { recursive: true }).filter(f => f.endsWith(".md"))) {
    const section = existsSync(join(portal, "content", file.replace(/\.md$/, "")));
    write(join(site, "content", section ? file.replace(/\.md$/, "/_index.md") : file), article(read(portal, "content", file)));
  }
  for (const [name, [title, summary]] of Object.entries(LISTS)) {
    write(join(site, "content", name + ".md"), page(`title: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(summary)}\nlayout: ${name}\n`));
  }
}
