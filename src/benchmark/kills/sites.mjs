// What stands in an output folder, and how far a build that died had come.
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const LEFT = /^(staging|next|older|trash|search-(new|old).*)$/;

export const PHASES = [
  ["old", "reading, checking, drawing"], ["old", "clearing what an earlier stop left"], ["old", "staging"], ["old", "staged, before the site is moved"],
  ["none", "between the two renames"], ["new", "clearing up after the swap"], ["new", "before it is remembered"], ["new", "remembered"],
  ["new", "ended before the signal"]
];
export const ENDED = PHASES.length - 1;

// Everything below a folder that is no folder, by its address; a file by its SHA-256.
export function hashes(folder) {
  const found = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isDirectory()) {
      found.set(relative(folder, path), entry.isFile() ? createHash("sha256").update(readFileSync(path)).digest("hex") : "no file");
    }
  }
  return found;
}

// The clean sites, by version.
export class Sites {
  constructor(folders) {
    this.versions = new Map(Object.entries(folders).map(([version, folder]) => [version, hashes(folder)]));
    for (const [version, files] of this.versions) checkManifest(folders[version], files);
    if (new Set([...this.versions.values()].map(files => files.get("manifest.json"))).size < this.versions.size) {
      throw new Error("the versions give the same site");
    }
  }

  get files() {
    return [...this.versions.values()][0].size;
  }

  // The version that a folder holds, each of its files and none else; null when the folder is missing.
  holds(folder) {
    if (!existsSync(folder)) return null;
    const present = hashes(folder);
    const faults = [...this.versions].map(([version, files]) => [version, differences(present, files)]);
    const whole = faults.find(([, list]) => !list.length);
    if (whole) return whole[0];
    const [version, list] = faults.sort((a, b) => a[1].length - b[1].length)[0];
    throw new Torn(`${folder}: ${list.length} of ${present.size} files are not as in ${version}: ${list.slice(0, 5).join(", ")}`);
  }
}

// A site that is neither the one nor the other, or that cannot be had again.
export class Torn extends Error {}

export const left = place => readdirSync(place.state).filter(name => LEFT.test(name));

// The phase in which a build died, an index of PHASES. `started` tells its traces from those of the build before.
export function phaseOf(place, stands, old, run) {
  const fresh = name => existsSync(join(place.state, name)) && lstatSync(join(place.state, name)).ctimeMs >= run.started;
  if (run.signal === null && !run.killed) return ENDED;
  if (stands === null) return 4;
  if (stands === old) return fresh("next") ? 3 : fresh("staging") ? 2 : fresh("trash") ? 1 : 0;
  return fresh("memory") ? 7 : left(place).some(name => !name.startsWith("search")) ? 5 : 6;
}

export const remembered = (place, run) => existsSync(join(place.state, "memory")) && lstatSync(join(place.state, "memory")).mtimeMs >= run.started;

function differences(present, files) {
  return [
    ...[...files].filter(([file, hash]) => present.get(file) !== hash).map(([file]) => (present.has(file) ? "other " : "no ") + file),
    ...[...present.keys()].filter(file => !files.has(file)).map(file => "stray " + file)
  ];
}

// A clean site is what its own manifest says, or nothing can be compared with it.
function checkManifest(folder, files) {
  const listed = new Map(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).files.map(file => [file.path, file.sha256]));
  listed.set("manifest.json", files.get("manifest.json"));
  const wrong = differences(files, listed);
  if (wrong.length) throw new Error("the manifest of " + folder + " does not fit: " + wrong.slice(0, 5).join(", "));
}
