// The two ways to build the site: each builds from what is there, forgets what it built, and has a template to change.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { timed } from "../search/build.mjs";
import { prepare } from "./prepare.mjs";

// Pages that our search covers; lists of links are left out for both.
const SEARCHED = "{departments/*/*/index.html,{glossary,about,how-to-read}/index.html,guide/**/index.html}";

function replaced(file, from, to) {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(from + " is not in " + file);
  writeFileSync(file, text.replace(from, to));
}

// A word of the frame of every page and a word of the department-year.
function changeTemplates(folder, frame, year, word) {
  replaced(join(folder, frame), word, word + "自动");
  replaced(join(folder, year), "金额单位：", "单位：");
}

export function ours({ java, heap, jar }, portal, folder) {
  const site = join(folder, "site");
  return {
    site,
    forget: () => [site, join(folder, ".mingzhang")].forEach(f => rmSync(f, { recursive: true, force: true })),
    takeOver: () => {},
    changeTemplates: () => changeTemplates(join(portal, "templates"), "parts/layout.ftlh", "department-year.ftlh", "由明账"),
    build: () => {
      const run = timed(java, [...(heap ? ["-Xmx" + heap] : []), "-jar", jar, "build", "--portal", portal, "--out", site, "--timings"]);
      return { ...run, stdout: run.stdout.trim().split("\n") };
    }
  };
}

export function hugo({ hugo: program, templates }, portal, folder) {
  const source = join(folder, "hugo"), site = join(source, "public");
  rmSync(source, { recursive: true, force: true });
  prepare(portal, templates, source);
  return {
    site,
    forget: () => [site, join(source, "resources"), join(source, ".hugo_build.lock")].forEach(f => rmSync(f, { recursive: true, force: true })),
    takeOver: () => prepare(portal, templates, source),
    changeTemplates: () => changeTemplates(join(source, "layouts"), "partials/foot.html", "departments/single.html", "由网站生成器"),
    build: () => {
      const pages = timed(program, ["--source", source, "--quiet"]), search = timed(pagefind(), [
        "--site", site, "--root-selector", "main", "--force-language", "zh", "--glob", SEARCHED, "--quiet"
      ]);
      return {
        wall: pages.wall + search.wall, cpu: pages.cpu + search.cpu, rss: Math.max(pages.rss, search.rss), parts: { hugo: pages, pagefind: search }
      };
    }
  };
}

function pagefind() {
  const home = dirname(createRequire(import.meta.url).resolve(`@pagefind/${process.platform}-${process.arch}/package.json`));
  const program = join(home, "bin", "pagefind_extended");
  return existsSync(program) ? program : join(home, "bin", "pagefind");
}
