// Runs Lighthouse, as for a phone, on addresses: lighthouse.mjs LIGHTHOUSE-FOLDER ADDRESS…
//
// LIGHTHOUSE-FOLDER has node_modules. CHROME_PATH names the browser. A JSON line is printed for each address: scores
// of 100, times in milliseconds, bytes on the wire by type.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...addresses] = process.argv.slice(2);
const find = createRequire(join(resolve(folder), "package.json"));
const load = async (name) => import(pathToFileURL(find.resolve(name)).href);
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  interactive: "interactive",
};

const browser = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"], logLevel: "silent" });
try {
  for (const address of addresses) {
    const options = { port: browser.port, onlyCategories: CATEGORIES, logLevel: "silent", output: "json" };
    let { lhr } = await lighthouse(address, options);
    // Chromium loses the trace of a load now and then; Lighthouse asks to be run again.
    for (let again = 0; lhr.runtimeError?.code === "NO_NAVSTART" && again < 2; again++) {
      ({ lhr } = await lighthouse(address, options));
    }
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    const bytes = {};
    for (const one of lhr.audits["network-requests"].details.items) {
      const type = one.resourceType ?? "Other";
      bytes[type] = (bytes[type] ?? 0) + one.transferSize;
    }
    // What keeps a score from 100, to be mended.
    const missing = CATEGORIES.flatMap((category) =>
      lhr.categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
        .map(({ id }) => id),
    );
    const told = {
      address,
      scores: CATEGORIES.map((category) => Math.round((lhr.categories[category].score ?? 0) * 100)),
      times: Object.fromEntries(Object.entries(TIMES).map(([name, id]) => [name, lhr.audits[id].numericValue])),
      longTasks: lhr.audits["long-tasks"]?.details?.items.map(({ duration }) => Math.round(duration)) ?? [],
      bytes,
      missing,
    };
    console.log(JSON.stringify(told));
  }
} finally {
  browser.kill();
}
