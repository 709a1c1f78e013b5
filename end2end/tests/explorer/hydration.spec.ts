// The island wakes up on what the server drew, whenever it comes, and its absence costs nothing.

import { FIBRE, VILLES_INTERNET } from "../addresses";
import { awake, box, chart, expect, figures, openChoice, reading, test } from "../site";

const WASM = /\.wasm$/;

test("waking changes nothing of what is shown", async ({ page }) => {
  for (const address of [FIBRE, VILLES_INTERNET]) {
    const html = await (await page.request.get(address)).text();
    await page.goto(address);
    await awake(page);
    const changed = await page.evaluate((html) => {
      const server = new DOMParser().parseFromString(html, "text/html");
      const parts = [".image", "#tableau", ".choix", ".lecture", ".credits"];
      const told = (root: Document) =>
        parts.map((part) => [...root.querySelectorAll(part)].map((one) => one.textContent));
      const [here, there] = [told(document), told(server)];
      return parts.filter((_, at) => JSON.stringify(here[at]) !== JSON.stringify(there[at]));
    }, html);
    expect(changed).toEqual([]);
  }
});

test("the page is on the screen before anything of the island is asked for", async ({ page }) => {
  await page.goto(`${FIBRE}?complet=1`);
  await awake(page);
  const [painted, asked] = await page.evaluate(() => {
    const files = performance.getEntriesByType("resource").filter(({ name }) => /\/pkg\/.*\.(wasm|js)$/.test(name));
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity;
    return [paint, files.map(({ startTime }) => startTime)] as const;
  });
  expect(asked).toHaveLength(2);
  expect(Math.min(...asked)).toBeGreaterThan(painted);
});

test("the button of the form goes away, since ticking is enough", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await openChoice(page);
  await expect(page.getByRole("button", { name: "Afficher" })).toBeHidden();
});

test("a box ticked before the island wakes is not contradicted by the table", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${FIBRE}?territoires=04070`, { waitUntil: "commit" });
  await openChoice(page);
  await box(page, "04191").check();
  release();
  await awake(page);
  const shown = await figures(page).getByRole("rowheader").allTextContents();
  expect(shown.includes("Saint-Martin-lès-Seyne")).toBe(await box(page, "04191").isChecked());
});

test("when the WASM does not come, the form works by itself", async ({ page, witness }) => {
  await page.route(WASM, (route) => route.abort());
  await page.goto(`${FIBRE}?territoires=04070`);
  await openChoice(page);
  await box(page, "04191").check();
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/territoires=04070~04191$/);
  await expect(figures(page).getByRole("rowheader")).toHaveCount(2);
  await expect(reading(page)).toContainText("Digne-les-Bains, 2019");
  await expect(chart(page)).toHaveCount(0);
  // The browser says that the file did not come: that is what was asked for.
  const others = witness.complaints.filter((one) => !/wasm|Failed to fetch|ERR_FAILED/i.test(one));
  expect(others).toEqual([]);
  witness.complaints.length = 0;
});
