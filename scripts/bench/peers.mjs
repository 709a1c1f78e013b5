// Measures the same chart made in several ways, in one browser: peers.mjs PLAYWRIGHT-FOLDER CHROMIUM NAME=ADDRESS…
//
// A JSON object is printed: for each name, times in milliseconds. Each round opens every page in turn, with nothing kept
// from before.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder, executablePath, ...subjects] = process.argv.slice(2);
const { chromium } = createRequire(join(resolve(folder), "package.json"))("@playwright/test");
const ROUNDS = 10;
const CHOICES = 20;
// Where the lines of the chart are, and the last year that is drawn: a list, or a button for each.
const PLACES = {
  trajectoire: { lines: ".dessin-large .g-ligne", select: "select[name=fin]" },
  observable: { lines: "svg [aria-label=line] path[stroke]", select: "select" },
  dash: { lines: ".js-line", buttons: "input[type=radio]" },
};

// In the page, from its beginning: when the chart is painted, and when a choice is answered by another.
function watch({ lines, select, buttons }) {
  const SERIES = 46;
  // A year less is a point less on each line; what only grows or moves has as many.
  const points = () => document.querySelector(lines)?.getAttribute("d")?.match(/-?[\d.]+/g)?.length ?? 0;
  const choose = (back) => {
    if (buttons) return [...document.querySelectorAll(buttons)].at(-1 - back)?.click();
    const list = document.querySelector(select);
    if (!list) return;
    list.selectedIndex = list.options.length - 1 - back;
    for (const kind of ["input", "change"]) list.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  window.seen = (async () => {
    while (document.querySelectorAll(lines).length < SERIES) await painted();
    const whole = points();
    const chart = await painted();
    while (points() >= whole) {
      choose(1);
      await painted();
    }
    return { chart, answered: performance.now() };
  })();
  window.choice = async (back) => {
    const before = points();
    const changed = new Promise((done) => {
      const watching = new MutationObserver(() => {
        if (points() === before || !points()) return;
        watching.disconnect();
        document.querySelector(lines).getBoundingClientRect();
        done(performance.now());
      });
      watching.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["d"] });
    });
    const began = performance.now();
    choose(back);
    const took = (await changed) - began;
    await painted();
    return took;
  };
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const told = {};
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of subjects) {
      const name = subject.slice(0, subject.indexOf("="));
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const outside = [];
      const own = new URL(subject.slice(name.length + 1));
      page.on("request", (request) => {
        const asked = new URL(request.url());
        if (asked.protocol.startsWith("http") && asked.origin !== own.origin) outside.push(asked.href);
      });
      await page.addInitScript(watch, PLACES[name]);
      await page.goto(own.href);
      const { chart, answered } = await page.evaluate(() => window.seen);
      const times = (told[name] ??= { chart: [], answered: [], choice: [] });
      times.chart.push(chart);
      times.answered.push(answered);
      if (round === ROUNDS - 1) {
        await page.waitForLoadState("networkidle");
        times.choice = await page.evaluate(async (count) => {
          const each = [];
          for (let time = 0; time < count; time++) each.push(await window.choice(time % 2));
          return each;
        }, CHOICES);
      }
      if (outside.length > 0) throw new Error(`${name} asks others: ${outside.join(" ")}`);
      await context.close();
    }
  }
  console.log(JSON.stringify(told));
} finally {
  await browser.close();
}
