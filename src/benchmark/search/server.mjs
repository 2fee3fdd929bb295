// A plain web server on the loopback that counts what it sends. Files are compressed before they are asked for, so that
// no visitor waits for gzip.
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml", ".json": "application/json", ".wasm": "application/wasm" };

export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(e => e.isFile())
    .map(e => relative(folder, join(e.parentPath ?? e.path, e.name)).split(sep).join("/"));
}

// mounts: [{prefix: "/", folder, only: file => boolean}]; extra: address to text.
export async function startServer(mounts, extra = {}) {
  const files = new Map();
  const put = (address, body) => {
    const small = gzipSync(body, { level: 9 });
    files.set(address, small.length < body.length ? { body: small, gzip: true } : { body, gzip: false });
  };
  for (const { prefix, folder, only } of mounts) {
    for (const file of filesOf(folder).filter(only ?? (() => true))) put(prefix + file, readFileSync(join(folder, file)));
  }
  for (const [address, text] of Object.entries(extra)) put(address, Buffer.from(text));

  const state = { delay: 0, log: [], last: 0 };
  const answer = (request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://host").pathname).replace(/\/$/, "/index.html");
    const file = files.get(address);
    response.statusCode = file ? 200 : 404;
    if (file) {
      response.setHeader("Content-Type", TYPES[extname(address)] ?? "application/octet-stream");
      if (file.gzip) response.setHeader("Content-Encoding", "gzip");
      response.setHeader("Content-Length", file.body.length);
    }
    response.end(file?.body);
    state.last = Date.now();
    state.log.push({ address, status: response.statusCode, bytes: file?.body.length ?? 0, head: response._header?.length ?? 0 });
  };
  const server = createServer((request, response) => {
    state.last = Date.now();
    if (state.delay) setTimeout(answer, state.delay, request, response);
    else answer(request, response);
  });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  return {
    origin: "http://127.0.0.1:" + server.address().port,
    set delay(ms) { state.delay = ms; },
    size: address => files.get(address)?.body.length ?? 0,
    // What was sent since the last call.
    take() {
      const log = state.log;
      state.log = [];
      return log;
    },
    async quiet(ms) {
      while (Date.now() - state.last < ms + state.delay) await new Promise(done => setTimeout(done, 20));
    },
    close: () => { server.closeAllConnections(); server.close(); }
  };
}
