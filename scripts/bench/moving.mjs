// Measures what moves in the browser: moving.mjs PLAYWRIGHT-FOLDER CHROMIUM PILOT SMALL COUNTRY
//
// PILOT, SMALL and COUNTRY are how the addresses of three sites begin: the pilot, 46 communes over ten years, and all
// communes. A JSON object is printed: times in milliseconds.

import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder, executablePath, pilot, small, country] = process.argv.slice(2);
const { chromium } = createRequire(join(resolve(folder), "package.json"))("@playwright/test");
const TIMES = 30;
const INDICATOR = "/indicateurs/part-raccordables";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

// When a page that has come was painted, in milliseconds from its request.
async function firstPaint(page) {
  const seen = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  let at;
  while ((at = await page.evaluate(seen)) === undefined);
  return at;
}

// From the request to the first paint of the whole page, without scripts: chart and table are in it.
async function painted(address) {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const times = [];
  for (let time = 0; time < TIMES; time++) {
    await page.goto(address, { waitUntil: "load" });
    times.push(await firstPaint(page));
  }
  await page.close();
  return times;
}

// Opens a page whose islands are awake.
async function open(address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await page.waitForSelector(".dessin[role=application]");
  return page;
}

// From a choice to the chart that it changed, laid out; then, from the choice, to a page that is still again.
async function redrawn() {
  const first = await open(`${small}${INDICATOR}?vue=courbe`);
  const members = await first.getAttribute("#groupe-1", "href");
  await first.close();
  const page = await open(small + members);
  const measured = await page.evaluate(async (times) => {
    const select = document.querySelector("select[name=fin]");
    const last = select.options.length - 1;
    const chart = document.querySelector(".dessin-large .image");
    const table = document.getElementById("chiffres");
    const change = (place) =>
      new Promise((done) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          place.getBoundingClientRect();
          done(performance.now());
        });
        watch.observe(place, { subtree: true, childList: true });
      });
    const seen = { chart: [], whole: [] };
    for (let time = 0; time < times; time++) {
      const [drawn, told] = [change(chart), change(table)];
      select.selectedIndex = time % 2 ? last : last - 1;
      const began = performance.now();
      select.dispatchEvent(new Event("change", { bubbles: true }));
      seen.chart.push((await drawn) - began);
      seen.whole.push((await told) - began);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    return seen;
  }, TIMES);
  await page.close();
  return measured;
}

// From the address of a search among all communes to its page, painted.
async function found() {
  const page = await browser.newPage();
  const times = [];
  for (const letters of ["d", "di", "dig", "dign", "digne", "sai", "saint", "mar", "lyo", "vill"]) {
    await page.goto(`${country}/recherche?q=${letters}`, { waitUntil: "load" });
    times.push(await firstPaint(page));
  }
  await page.close();
  return times;
}

// Letters written one after the other where a territory is added to a view, each answered among all communes: the names
// that the first one asks for, then each letter until its answers are laid out.
async function answered() {
  const page = await open(`${country}${INDICATOR}`);
  const measured = await page.evaluate(async () => {
    document.querySelector("details.choisir").open = true;
    const field = document.querySelector(".choisir input[type=search]");
    const list = document.querySelector(".reponses");
    const write = (letters) => {
      field.value = letters;
      const began = performance.now();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      list.getBoundingClientRect();
      return performance.now() - began;
    };
    const still = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const began = performance.now();
    write("s");
    while (list.hidden) await still();
    const names = [performance.now() - began];
    const letter = [];
    // The last ones are written with a slip: every name is looked at for what is like them.
    for (const word of ["saint-denis", "marseille", "la roche", "04070", "grenolbe", "toulousse"]) {
      for (let length = 1; length <= word.length; length++) {
        letter.push(write(word.slice(0, length)));
        await still();
      }
      if (list.hidden) throw new Error(`nobody answers "${word}"`);
    }
    return { names, letter };
  });
  await page.close();
  return measured;
}

try {
  const told = {
    painted: await painted(`${pilot}/indicateurs/part-locaux-fibre`),
    ...(await redrawn()),
    search: await found(),
    ...(await answered()),
  };
  console.log(JSON.stringify(told));
} finally {
  await browser.close();
}
