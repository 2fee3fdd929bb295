// The benchmark from the beginning to its table. See README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { timed } from "../search/build.mjs";
import { changeFigure } from "../search/change.mjs";
import { difference, pages, size as sizeOf, state } from "./measure.mjs";
import { hugo, ours } from "./sides.mjs";
import { growth, table } from "./table.mjs";

const here = dirname(fileURLToPath(import.meta.url)), repository = resolve(here, "../../..");
const { values: o } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000" }, out: { type: "string" }, only: { type: "string", default: "ours,hugo" },
    jar: { type: "string", default: join(repository, "target/mingzhang.jar") }, portal: { type: "string", default: repository },
    java: { type: "string", default: "java" }, heap: { type: "string" }, hugo: { type: "string", default: "/usr/bin/hugo" },
    seed: { type: "string", default: "1" }, "hugo-limit": { type: "string", default: "1000" }
  }
});
if (!o.out || resolve(o.out).startsWith(repository + "/")) {
  console.error("usage: node run.mjs --out FOLDER [--sizes 100,1000,10000] [--only ours,hugo] …   (FOLDER outside the repository)");
  process.exit(2);
}
const only = new Set(o.only.split(",")), MAKERS = { ours, hugo };
const settings = { java: o.java, heap: o.heap, jar: resolve(o.jar), hugo: o.hugo, templates: join(here, "hugo") };
const say = text => console.error(new Date().toISOString().slice(11, 19) + " " + text);

// Every build but the first finds what the one before it left; the changed figure stays while the template changes, so that
// each differs from its forerunner by one thing.
function scenarios(side, portal) {
  let before = new Map(), restore = () => {};
  const measured = {}, run = name => {
    const load = readFileSync("/proc/loadavg", "utf8").split(" ")[0], built = side.build(), after = state(side.site);
    measured[name] = { ...built, load, ...sizeOf(after), ...(before.size ? { change: difference(before, after) } : {}) };
    before = after;
    say(`  ${name}: ${built.wall.toFixed(1)} s, ${built.rss.toFixed(0)} MB`);
  };
  try {
    side.forget();
    run("full");
    run("unchanged");
    restore = changeFigure(portal);
    side.takeOver();
    run("one figure");
    side.changeTemplates();
    run("one template");
  } finally {
    restore();
  }
  return { scenarios: measured, pages: pages(side.site) };
}

// Nothing is deleted: for minutes afterwards ext4 takes three times as long to make as many files.
function freshFolder(name) {
  let folder = join(resolve(o.out), name);
  for (let n = 2; existsSync(folder); n++) folder = join(resolve(o.out), `${name}-${n}`);
  return folder;
}

function measure(size) {
  const folder = freshFolder("size-" + size), result = { size, sides: {} };
  for (const [name, make] of Object.entries(MAKERS)) {
    if (!only.has(name) || (name === "hugo" && size > Number(o["hugo-limit"]))) continue;
    say(`${size}: ${name}`);
    // Each has a portal of its own, so that no template or figure of the other's is left in it.
    const place = join(folder, name), portal = join(place, "portal");
    mkdirSync(portal, { recursive: true });
    timed(o.java, ["-jar", settings.jar, "demo", "--departments", String(size / 10), "--years", "10", "--seed", o.seed,
      "--portal", resolve(o.portal), "--out", portal]);
    result.sides[name] = scenarios(make(settings, portal, place), portal);
  }
  writeFileSync(join(resolve(o.out), "results-" + size + ".json"), JSON.stringify(result, null, 1));
  console.log(table(result));
  return result;
}

console.log(growth(o.sizes.split(",").map(Number).sort((a, b) => a - b).map(measure)));
