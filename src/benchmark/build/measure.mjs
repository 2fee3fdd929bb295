// What a built site holds, and what a further build did to it.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "../search/server.mjs";
import { segments } from "../search/text.mjs";

// Files by name with a mark of their content and one of their writing.
export function state(site) {
  return new Map(filesOf(site).map(file => {
    const path = join(site, file), at = statSync(path, { bigint: true });
    return [file, { bytes: Number(at.size), hash: createHash("sha256").update(readFileSync(path)).digest("base64"), written: at.ino + "/" + at.mtimeNs }];
  }));
}

export function size(after) {
  return { files: after.size, bytes: [...after.values()].reduce((sum, f) => sum + f.bytes, 0) };
}

// written: files with another time or another place on the disk; different: with other content, bytes of these.
export function difference(before, after) {
  const files = [...after], different = files.filter(([name, f]) => before.get(name)?.hash !== f.hash);
  return {
    written: files.filter(([name, f]) => before.get(name)?.written !== f.written).length,
    different: different.length, bytes: different.reduce((sum, [, f]) => sum + f.bytes, 0),
    deleted: [...before.keys()].filter(name => !after.has(name)).length
  };
}

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

// How alike the pages are: medians over department-years spread over the portal.
export function pages(site, wanted = 200) {
  const all = filesOf(site).filter(f => /^departments\/[^/]+\/\d{4}\/index\.html$/.test(f)).sort(), step = Math.max(1, Math.floor(all.length / wanted));
  const found = all.filter((_, i) => i % step === 0).map(f => readFileSync(join(site, f), "utf8")).map(html => ({
    html: Buffer.byteLength(html), rows: html.split("<tr").length - 1, tables: html.split("<table").length - 1,
    text: Buffer.byteLength(segments(html).map(s => s.text).join("\n"))
  }));
  const of = key => median(found.map(p => p[key]));
  return { departmentYears: all.length, html: of("html"), text: of("text"), tables: of("tables"), rows: of("rows") };
}
