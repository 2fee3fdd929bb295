// One output folder whose builds are stopped; after each the site must be whole.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./portal.mjs";
import { ENDED, PHASES, Torn, left, phaseOf, remembered } from "./sites.mjs";

const RENAME = process.arch === "arm64" ? "renameat" : "rename"; // what Java calls

export class Trial {
  constructor(portal, sites) {
    Object.assign(this, { portal, sites, place: portal.place, stands: null, memory: null, length: { full: 0, incremental: 0 } });
  }

  // From nothing, with the lengths of a full build and of one that goes on from it.
  async begin() {
    for (let i = 0; i < 3; i++) await this.finish(this.turn());
  }

  // The data becomes the version that does not stand, so that each build has something to publish.
  turn() {
    const version = this.stands === "A" ? "B" : "A";
    this.portal.use(version);
    return version;
  }

  // What the next build will be.
  get kind() {
    return this.memory === this.stands && this.stands !== null ? "incremental" : "full";
  }

  // A build that nobody stops.
  async finish(version) {
    const ended = await this.portal.build(this.place);
    this.ended(version, ended);
    return ended;
  }

  ended(version, ended) {
    if (ended.code !== 0) throw new Torn(`build of ${version} ended with ${ended.code}: ${ended.said}`);
    const stands = this.sites.holds(this.place.site);
    if (stands !== version) throw new Torn(`the site is ${stands}, the data ${version}`);
    // An unfinished index goes with the next one that is kept: where an asset changes, the index stays.
    const rest = left(this.place).filter(name => this.portal.change === "figure" || !name.startsWith("search"));
    if (rest.length) throw new Torn("left behind: " + rest.join(", "));
    this.length[this.kind] = ended.ms;
    this.stands = this.memory = version;
  }

  // A build that `stop` stops somehow; gives the phase in which it died.
  async stopped(stop, command = this.portal.command(this.place)) {
    const version = this.turn(), old = this.stands;
    const { child, done } = run(command, { detached: true });
    const undo = stop(child);
    const ended = await done;
    undo?.();
    const stands = this.sites.holds(this.place.site), phase = phaseOf(this.place, stands, old, ended);
    if (ended.signal === null && !ended.killed) {
      this.ended(version, ended);
      return phase;
    }
    if (!ended.killed) throw new Torn(`ended by ${ended.signal}: ${ended.said}`);
    for (const name of ["previous", "older", "next"]) this.sites.holds(join(this.place.state, name)); // whole wherever they stand
    if (stands === null) await this.recover(old, version);
    else this.stands = stands;
    if (remembered(this.place, ended)) this.memory = version;
    return phase;
  }

  // strace kills a build as its nth rename begins, for every n until it comes to its end. First on a tidy state, then on what
  // the stop before has left. Gives null where there is no strace.
  async beforeEachRename(say) {
    if (spawnSync("strace", ["-V"]).status !== 0) return null;
    const phases = [];
    for (const tidy of [true, false]) {
      for (let n = 1, phase; phase !== ENDED; n++) {
        if (tidy) await this.finish(this.turn());
        const trace = ["strace", "-f", "-o", "/dev/null", "-e", "trace=" + RENAME, "-e", `inject=${RENAME}:signal=SIGKILL:when=${n}`];
        phase = await this.stopped(() => {}, [...trace, ...this.portal.command(this.place)]);
        phases.push(phase);
        say(`rename ${n}${tidy ? "" : ", on what was left"}: ${PHASES[phase][1]}`);
      }
    }
    return phases;
  }

  // From nothing again, when nothing can be trusted.
  async reset() {
    for (const folder of [this.place.site, this.place.state]) rmSync(folder, { recursive: true, force: true });
    this.stands = this.memory = null;
    await this.finish(this.turn());
  }

  // Between the two renames: both sites are there, and even a build that refuses its data puts the old one back.
  async recover(old, version) {
    const aside = ["previous", "next"].map(name => this.sites.holds(join(this.place.state, name)));
    if (aside[0] !== old || aside[1] !== version) throw new Torn(`no site; previous is ${aside[0]}, next ${aside[1]}`);
    this.portal.use("faulty");
    const refused = await this.portal.build(this.place);
    if (refused.code !== 1) throw new Torn("faulty data, yet the build ended with " + refused.code + ": " + refused.said);
    const stands = this.sites.holds(this.place.site);
    if (stands !== old) throw new Torn(`the site is ${stands} after recovery, it was ${old}`);
    const rest = left(this.place).filter(name => !name.startsWith("search")); // an unfinished index goes with the next publication
    if (rest.length) throw new Torn("left behind: " + rest.join(", "));
    this.stands = stands;
  }
}
