// What needs no chance: disks and folders that refuse, builds at the same time.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statfsSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Torn, left } from "./sites.mjs";
import { Place, run } from "./portal.mjs";

const STRANGER = 65534; // nobody, on every Linux
const STEP = 128 << 10, SMALL = 3 << 20, DISK = 16 << 20; // a site is 4 MB

class Skipped extends Error {}

// Each gives one line of what was seen.
const SCENARIOS = { "small-disk": smallDisk, "full-disk": fullDisk, "read-only-disk": readOnlyDisk, "read-only-folder": readOnlyFolder, held, together };

export const NAMES = Object.keys(SCENARIOS);

export async function play(name, portal, sites, folder) {
  try {
    return [name, "whole", await SCENARIOS[name](portal, sites, folder)];
  } catch (e) {
    if (e instanceof Skipped) return [name, "skipped", e.message];
    if (e instanceof Torn) return [name, "FAULT", e.message];
    throw e;
  }
}

// --- disks ---------------------------------------------------------------------------------------------------------

// A disk in memory, for as long as `use` takes.
async function onDisk(folder, size, use) {
  const mount = join(folder, "disk");
  mkdirSync(mount, { recursive: true });
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", "size=" + size, "tmpfs", mount], { encoding: "utf8" });
  if (done.status !== 0) throw new Skipped("no disk can be mounted: " + (done.error ?? done.stderr.trim()));
  try {
    return await use(mount, new Place(join(mount, "site")));
  } finally {
    spawnSync("umount", [mount]);
    rmSync(mount, { recursive: true, force: true });
  }
}

// Too small for a first publication: no site, not half of one.
function smallDisk(portal, sites, folder) {
  return onDisk(folder, SMALL, async (mount, place) => {
    portal.use("A");
    const ended = await portal.build(place);
    refused(ended);
    if (existsSync(place.site)) throw new Torn("a site on a disk that cannot hold it");
    return "3 MB: " + reason(ended);
  });
}

// The old site stands, and the new one finds ever more room until it is enough.
function fullDisk(portal, sites, folder) {
  return onDisk(folder, DISK, async (mount, place) => {
    portal.use("A");
    succeeded(await portal.build(place), sites, place, "A");
    portal.use("B");
    const filler = join(mount, "filler"), reasons = new Map();
    for (let room = 0; room < DISK; room += STEP) {
      rmSync(filler, { force: true });
      fill(mount, filler, room);
      const ended = await portal.build(place);
      if (ended.code === 0) {
        succeeded(ended, sites, place, "B");
        return [...reasons].map(([what, rooms]) => `${rooms.join(", ")} KB free: ${what}`).join("; ") + `; ${room / 1024} KB: published`;
      }
      refused(ended);
      stands(sites, place, "A");
      reasons.set(reason(ended), [...(reasons.get(reason(ended)) ?? []), room / 1024]);
    }
    throw new Torn("not published with the whole disk free");
  });
}

function fill(mount, filler, room) {
  const { bavail, bsize } = statfsSync(mount);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room)));
}

function readOnlyDisk(portal, sites, folder) {
  return onDisk(folder, DISK, async (mount, place) => {
    portal.use("A");
    succeeded(await portal.build(place), sites, place, "A");
    portal.use("B");
    const remount = how => spawnSync("mount", ["-o", "remount," + how, mount]).status === 0;
    if (!remount("ro")) throw new Skipped("the disk cannot be made read-only");
    const ended = await portal.build(place);
    refused(ended);
    stands(sites, place, "A");
    remount("rw");
    succeeded(await portal.build(place), sites, place, "B");
    return reason(ended);
  });
}

// --- permissions ---------------------------------------------------------------------------------------------------

// The site, then the folder around it, refuses to be written; as root, whom no permission stops, another user builds.
async function readOnlyFolder(portal, sites, folder) {
  const around = join(folder, "read-only"), place = new Place(join(around, "site")), root = process.getuid?.() === 0;
  const build = () => run(portal.command(place), root ? { uid: STRANGER, gid: STRANGER } : {}).done;
  rmSync(around, { recursive: true, force: true });
  mkdirSync(around, { recursive: true });
  if (root) chownSync(around, STRANGER, STRANGER);
  const seen = [];
  for (const [what, locked] of [["the site", place.site], ["the folder around it", around]]) {
    portal.use("A");
    const first = await build();
    if (root && first.code !== 0 && !existsSync(place.site)) throw new Skipped("root ignores permissions, and no one else can build here");
    succeeded(first, sites, place, "A");
    portal.use("B");
    chmodSync(locked, 0o555);
    if (!root && writable(locked)) throw new Skipped("permissions are ignored here");
    const ended = await build();
    chmodSync(locked, 0o755);
    refused(ended);
    stands(sites, place, "A");
    if (left(place).length) throw new Torn("left behind: " + left(place).join(", "));
    succeeded(await build(), sites, place, "B");
    seen.push(what + ": " + reason(ended));
  }
  rmSync(around, { recursive: true });
  return seen.join("; ");
}

function writable(folder) {
  try {
    writeFileSync(join(folder, "trial"), "");
    rmSync(join(folder, "trial"));
    return true;
  } catch {
    return false;
  }
}

// --- two at once ---------------------------------------------------------------------------------------------------

// The first is halted while it stages, and so holds the lock.
async function held(portal, sites) {
  const place = portal.place;
  for (let attempt = 1; attempt <= 5; attempt++) {
    portal.use("A");
    succeeded(await portal.build(place, "--clean"), sites, place, "A");
    portal.use("B");
    const first = run(portal.command(place), { detached: true }), staging = join(place.state, "staging");
    const signal = name => process.kill(-first.child.pid, name); // the group of both processes, as a terminal does
    const halted = new Promise(resolve => {
      const watcher = watch(place.state, (event, name) => {
        if (name !== "staging") return;
        signal("SIGSTOP");
        watcher.close();
        setTimeout(() => resolve(existsSync(staging)), 200);
      });
    });
    if (!(await Promise.race([halted, first.done.then(() => false)]))) {
      signal("SIGCONT");
      await first.done;
      continue;
    }
    const second = await portal.build(place);
    stands(sites, place, "A");
    signal("SIGCONT");
    succeeded(await first.done, sites, place, "B");
    refused(second);
    if (!second.said.includes(String(first.child.pid))) throw new Torn("the second does not name the first: " + second.said);
    return reason(second).replace(String(first.child.pid), "N");
  }
  throw new Skipped("the first build could not be halted in time");
}

// Nobody is halted: one of two at least publishes, and what stands afterwards is the new site.
async function together(portal, sites) {
  const place = portal.place, seen = [];
  for (const apart of [0, 100, 400]) {
    portal.use("A");
    succeeded(await portal.build(place, "--clean"), sites, place, "A");
    portal.use("B");
    const first = run(portal.command(place)).done;
    await new Promise(resolve => setTimeout(resolve, apart));
    const ended = await Promise.all([first, portal.build(place)]), codes = ended.map(e => e.code);
    if (!codes.includes(0) || codes.some(code => code > 1)) throw new Torn("ended with " + codes + ": " + ended.map(e => e.said).join("\n"));
    stands(sites, place, "B");
    succeeded(await portal.build(place), sites, place, "B");
    seen.push(`${apart} ms apart: ${codes.join(" and ")}`);
  }
  return "exit codes " + seen.join("; ");
}

// --- what was expected ---------------------------------------------------------------------------------------------

function stands(sites, place, version) {
  const found = sites.holds(place.site);
  if (found !== version) throw new Torn(`the site is ${found}, not ${version}`);
}

function succeeded(ended, sites, place, version) {
  if (ended.code !== 0) throw new Torn("ended with " + ended.code + ": " + ended.said);
  stands(sites, place, version);
  if (left(place).length) throw new Torn("left behind: " + left(place).join(", "));
}

function refused(ended) {
  if (ended.code !== 1) throw new Torn("ended with " + ended.code + ": " + ended.said);
}

// What the program said last, without the folder; a trace of Java's is a fault of the program, but not of the site.
function reason({ said }) {
  const last = said.trim().split("\n").pop().replace(/无法写入 \S+?：/, "无法写入…：");
  return (/^\s+at /m.test(said) ? "stack trace, " : "") + last;
}
