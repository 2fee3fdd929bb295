// Builds that are killed, and what stands in the output folder afterwards. See README.md.
import { cpSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Place, Portal } from "./portal.mjs";
import { NAMES, play } from "./scenarios.mjs";
import { ENDED, PHASES, Sites, Torn } from "./sites.mjs";
import { Trial } from "./trial.mjs";

const here = dirname(fileURLToPath(import.meta.url)), repository = resolve(here, "../../..");
const { values: o } = parseArgs({
  options: {
    out: { type: "string" }, kills: { type: "string", default: "200" }, seed: { type: "string", default: "1" }, last: { type: "string", default: "0" },
    only: { type: "string", default: "kills,renames,scenarios" }, change: { type: "string", default: "figure" }, jar: { type: "string", default: join(repository, "target/mingzhang.jar") },
    portal: { type: "string", default: repository }, java: { type: "string", default: "java" }
  }
});
if (!o.out || resolve(o.out).startsWith(repository + "/")) {
  console.error("usage: node run.mjs --out FOLDER [--kills 200] [--last MS] …   (FOLDER outside the repository)");
  process.exit(2);
}
const only = new Set(o.only.split(",")), folder = resolve(o.out), began = Date.now();
const say = text => console.error(new Date().toISOString().slice(11, 19) + " " + text);
const seconds = since => ((Date.now() - since) / 1000).toFixed(0) + " s";

// mulberry32
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function table(head, rows) {
  const line = cells => "| " + cells.join(" | ") + " |";
  return [line(head), "|" + head.map(() => "---|").join(""), ...rows.map(line)].join("\n");
}

const perPhase = (phases, title) => table(["site", title, "builds"], PHASES.map(([site, phase], i) => [site, phase, phases.filter(p => p === i).length]));

// Both sites, built from nothing.
async function cleanSites(portal) {
  const folders = {};
  for (const version of ["A", "B"]) {
    const place = new Place(join(folder, "clean-" + version, "site"));
    portal.use(version);
    const ended = await portal.build(place, "--clean");
    if (ended.code !== 0) throw new Error(ended.said);
    folders[version] = place.site;
  }
  return new Sites(folders);
}

// A torn site is kept for a look, and the trial begins anew.
async function guarded(trial, torn, what, use) {
  try {
    return await use();
  } catch (e) {
    if (!(e instanceof Torn)) throw e;
    const kept = join(folder, "torn-" + (torn.length + 1));
    cpSync(trial.portal.folder, kept, { recursive: true });
    say(`TORN at ${what}: ${e.message}; kept in ${kept}`);
    torn.push(`${what}: ${e.message}`);
    await trial.reset();
    return null;
  }
}

async function kill(trial, torn) {
  const random = generator(Number(o.seed)), last = Number(o.last), phases = [];
  for (let i = 1; i <= Number(o.kills); i++) {
    const length = trial.length[trial.kind], fraction = random();
    const delay = last > 0 && i % 2 === 0 ? Math.max(0, length - last * fraction) : length * fraction;
    const phase = await guarded(trial, torn, "kill " + i, () =>
      trial.stopped(child => {
        const timer = setTimeout(() => child.kill("SIGKILL"), delay);
        return () => clearTimeout(timer);
      }));
    if (phase !== null) phases.push(phase);
    if (i % 10 === 0) {
      await guarded(trial, torn, "build after kill " + i, () => trial.finish(trial.turn()));
      say(`${i} kills, torn ${torn.length}, a build lasts ${trial.length.incremental} or ${trial.length.full} ms`);
    }
  }
  return phases;
}

mkdirSync(folder, { recursive: true });
const portal = new Portal({ java: o.java, jar: resolve(o.jar), from: resolve(o.portal), seed: o.seed, change: o.change, folder: join(folder, "portal") });
const sites = await cleanSites(portal), trial = new Trial(portal, sites), torn = [];
say(`portal of ${sites.files} files, built twice`);
await trial.begin();
if (only.has("kills")) {
  const since = Date.now(), phases = await kill(trial, torn), killed = phases.filter(p => p !== ENDED).length;
  console.log(`\n${o.kills} kills, of them ${killed} in time; every tenth time a build to its end; ${sites.files} files; ${seconds(since)}\n`);
  console.log(perPhase(phases, "killed while"));
}
if (only.has("renames")) {
  const since = Date.now(), phases = await guarded(trial, torn, "renames", () => trial.beforeEachRename(say));
  console.log(phases ? `\nKilled before each rename; ${seconds(since)}\n\n` + perPhase(phases, "killed while") : "\nKilled before each rename: not done, see above or install strace");
}
let faults = 0;
if (NAMES.some(name => only.has("scenarios") || only.has(name))) {
  const rows = [];
  for (const name of NAMES.filter(n => only.has("scenarios") || only.has(n))) {
    say(name);
    rows.push(await play(name, portal, sites, folder));
    say(rows[rows.length - 1].join(": "));
  }
  faults = rows.filter(row => row[1] === "FAULT").length;
  console.log("\n" + table(["scenario", "site", "seen"], rows.map(row => row.map(cell => cell.replaceAll("\n", " ").replaceAll("|", "\\|")))));
}
console.log(`\ntorn sites: ${torn.length}, scenarios with a fault: ${faults}, in all ${seconds(began)}`);
torn.forEach(line => console.log("- " + line));
process.exit(torn.length + faults > 0 ? 1 : 0);
