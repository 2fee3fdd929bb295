// A small portal that can be of version A, of version B (one figure differs, or one file beside the pages) or faulty, and builds
// of it.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const FIGURE = /^ {4}30101: \d+\.\d(\d)$/m;

export class Portal {
  constructor({ java, jar, from, seed, folder, change }) {
    Object.assign(this, { java, jar, folder, change });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const demo = ["-jar", jar, "demo", "--departments", "3", "--years", "2", "--seed", seed, "--portal", from, "--out", folder];
    const run = spawnSync(java, demo, { encoding: "utf8" });
    if (run.status !== 0) throw new Error("demo: " + (run.error ?? run.stdout + run.stderr));
    this.file = yearFiles(join(folder, "data", "departments")).find(file => FIGURE.test(readFileSync(file, "utf8")));
    if (!this.file) throw new Error("no year file with an amount of 30101");
    const text = readFileSync(this.file, "utf8"), { index, 0: line, 1: digit } = FIGURE.exec(text), end = index + line.length;
    this.texts = {
      A: text,
      B: text.slice(0, end - 1) + (Number(digit) + 1) % 10 + text.slice(end),
      faulty: text.slice(0, end) + "x" + text.slice(end)
    };
    this.place = new Place(join(folder, "site"));
  }

  use(version) {
    const figure = this.change === "figure";
    writeFileSync(this.file, this.texts[figure || version === "faulty" ? version : "A"]);
    if (!figure && version !== "faulty") writeFileSync(join(this.folder, "assets", "version.txt"), version);
  }

  command(place, ...options) {
    return [this.java, "-jar", this.jar, "build", "--portal", this.folder, "--out", place.site, ...options];
  }

  build(place = this.place, ...options) {
    return run(this.command(place, ...options)).done;
  }
}

// An output folder and its state.
export class Place {
  constructor(site) {
    this.site = site;
    this.state = join(dirname(site), ".mingzhang", basename(site));
  }
}

// Starts a program; `done` tells how it ended.
export function run([program, ...args], options = {}) {
  const started = Date.now(), child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", text => (said += text));
  const done = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const killed = signal === "SIGKILL" || code === 128 + 9; // the process that was started, or the one that it waits for
      resolve({ code, signal, killed, said, started, ms: Date.now() - started });
    });
  });
  return { child, done };
}

function yearFiles(departments) {
  return readdirSync(departments).sort().flatMap(id =>
    readdirSync(join(departments, id)).filter(file => /^\d{4}\.yml$/.test(file)).sort().map(file => join(departments, id, file)));
}
