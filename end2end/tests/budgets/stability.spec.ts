// Nothing jumps: not when the page comes, not when the island wakes, not when a figure is read.

import type { Page } from "@playwright/test";
import { FIBRE, LOGICIEL_LIBRE, VILLES_INTERNET } from "../addresses";
import { awake, box, chart, expect, figures, openChoice, reading, test } from "../site";

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Notes every shift, also those after an input, which the usual score leaves out. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    const told = (node: Node | null | undefined) =>
      node instanceof Element ? `${node.tagName}.${node.getAttribute("class")}` : String(node?.nodeName);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
        // A fraction of a pixel, by which a line settles, is not a jump.
        if (value > 0.001) window.shifts.push(`${value}: ${sources.map((source) => told(source.node)).join(", ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The shifts until now: those of a frame are told after it is painted. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return window.shifts;
  });
}

for (const address of [FIBRE, `${FIBRE}?complet=1`, VILLES_INTERNET, LOGICIEL_LIBRE]) {
  test(`nothing moves while ${address} loads and wakes`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(address);
    await awake(page);
    expect(await shifts(page)).toEqual([]);
  });

  test(`nothing moves while the cursor walks on ${address}`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(address);
    await awake(page);
    const last = await chart(page).locator("[data-periode]").count();
    await chart(page).focus();
    await page.keyboard.press("Home");
    for (let step = 0; step < Math.min(last, 12); step += 1) {
      await page.keyboard.press("ArrowRight");
      await expect(reading(page)).toContainText(/20\d\d/);
    }
    expect(await shifts(page)).toEqual([]);
  });
}

test("a choice that keeps the height of the chart moves nothing", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070~04049`);
  await awake(page);
  await openChoice(page);
  await box(page, "04001").check();
  await expect(figures(page).getByRole("rowheader")).toHaveCount(3);
  const places = () =>
    page.evaluate(() =>
      // What stands above the table: on a phone, a longer name may take one more line in it.
      [".figure", ".choisir", ".telechargement"].map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return `${selector} ${Math.round((box?.top ?? 0) + scrollY)} ${Math.round(box?.height ?? 0)}`;
      }),
    );
  const before = await places();
  await box(page, "04001").uncheck();
  await box(page, "04116").check();
  await expect(figures(page).getByRole("rowheader").filter({ hasText: "Les Mées" })).toHaveCount(1);
  expect(await places()).toEqual(before);
});
