// Makes a portal, builds its site, runs Pagefind over the same pages; time, memory and sizes of each.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { htmlFiles } from "./corpus.mjs";
import { filesOf } from "./server.mjs";

const MB = 1e6, here = dirname(fileURLToPath(import.meta.url));

// GNU time tells the peak memory of the whole process.
export function timed(command, args, allowed = [0]) {
  const run = spawnSync("/usr/bin/time", ["-v", command, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
  const text = run.stderr, value = name => new RegExp(name + ".*: ([0-9:.]+)").exec(text)?.[1];
  if (!allowed.includes(run.status)) throw new Error([command, ...args].join(" ") + "\n" + run.stdout.slice(-2000) + text.slice(-4000));
  const wall = (value("Elapsed") ?? "0").split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return {
    wall, cpu: Number(value("User time")) + Number(value("System time")),
    rss: Number(value("Maximum resident")) * 1024 / MB, stdout: run.stdout
  };
}

// Templates, styles and articles are copied from another portal.
export function makePortal(jar, from, size, seed, portal) {
  mkdirSync(portal, { recursive: true });
  return timed("java", ["-jar", jar, "demo", "--departments", String(size / 10), "--years", "10", "--seed", String(seed),
    "--portal", from, "--out", portal]);
}

// The whole build.
export function buildSite(jar, heap, portal, site) {
  return timed("java", ["-Xmx" + heap, "-jar", jar, "build", "--portal", portal, "--out", site, "--clean"]);
}

// The search alone, from the written pages to its files.
export function indexOnly(jar, heap, portal, place) {
  return JSON.parse(timed("java", ["-Xmx" + heap, "-cp", jar, join(here, "IndexOnly.java"), portal, place]).stdout);
}

// The pages that our search covers and no others, by their <main>; Pagefind itself leaves out nav, svg, label and form.
export function runPagefind(site, output) {
  rmSync(output, { recursive: true, force: true });
  const others = htmlFiles(site).filter(f => !f.startsWith("departments/"));
  const platform = process.platform + "-" + process.arch;
  const home = dirname(createRequire(import.meta.url).resolve("@pagefind/" + platform + "/package.json"));
  return timed(join(home, "bin", "pagefind_extended"), [
    "--site", site, "--output-path", output, "--root-selector", "main", "--force-language", "zh",
    "--glob", "{departments/*/*/index.html," + others.join(",") + "}", "--quiet"
  ]);
}

export function measureFiles(folder, only = () => true) {
  const all = { files: 0, raw: 0, gzip: 0 };
  for (const file of filesOf(folder).filter(only)) {
    const body = readFileSync(join(folder, file));
    all.files++;
    all.raw += body.length;
    all.gzip += gzipSync(body, { level: 9 }).length;
  }
  return all;
}

export const isSearchFile = file => /^search\/.*\.js$|^assets\/search-[^/]*\.js$/.test(file);
// Pagefind brings several ready interfaces; only what its API loads counts.
export const isPagefindFile = file => !/-ui\.|-component|-modular|playground|highlight/.test(file);
