// One headless Chromium; every cold visitor gets a context of its own, with empty caches.
import { chromium } from "playwright-core";

// Excerpts a first answer has, on both sides: our page draws as soon as it has so many, one for each connection of a browser.
export const FIRST = 6;

export function launch(executablePath) {
  return chromium.launch({
    executablePath, headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"]
  });
}

export async function visitor(browser, use) {
  const context = await browser.newContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

export function quantile(values, q) {
  const sorted = values.filter(v => v !== null && !Number.isNaN(v)).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] : null;
}

// [{ms: 1, bytes: 2}, …] to {ms: {median, p95}, bytes: …}.
export function summary(rows) {
  const out = {};
  for (const key of Object.keys(rows[0] ?? {}).filter(k => typeof rows[0][k] === "number")) {
    out[key] = { median: quantile(rows.map(r => r[key]), 0.5), p95: quantile(rows.map(r => r[key]), 0.95) };
  }
  return out;
}

export const sum = (log, key) => log.reduce((total, entry) => total + entry[key], 0);
