// The line that is pointed at stands out of the others, by whatever means it is pointed at; nothing is drawn again.

import { VILLES_INTERNET } from "../addresses";
import { address, awake, chart, expect, test } from "../site";
import type { Page } from "@playwright/test";

const SCHOOLS = "/indicateurs/ecoles-fibre";
const CURVE = `${SCHOOLS}?territoires=04070~200067437~04049&vue=courbe`;

/** How opaque the line of each territory is, once it is at rest. */
async function lines(page: Page): Promise<Record<string, number>> {
  return chart(page).evaluate(async (chart) => {
    await Promise.all(chart.getAnimations({ subtree: true }).map((one) => one.finished));
    const series = [...chart.querySelectorAll<SVGGElement>(".serie:not(.cible)")];
    return Object.fromEntries(series.map((one) => [one.dataset["territoire"], Number(getComputedStyle(one).opacity)]));
  });
}

test("the line under the pointer stands out, by its name too, and none does when the pointer leaves", async ({ page }) => {
  await page.goto(CURVE);
  await awake(page);
  const drawn = await chart(page).locator("svg.graphique").elementHandle();
  const all = { "04070": 1, "200067437": 1, "04049": 1 };
  expect(await lines(page)).toEqual(all);
  await chart(page).locator('.serie[data-territoire="04049"]:not(.cible) .nom text').first().hover();
  expect(await lines(page)).toEqual({ "04070": 0.25, "200067437": 0.25, "04049": 1 });
  await chart(page).locator('.serie[data-territoire="04070"]:not(.cible) .figure').first().hover();
  expect(await lines(page)).toEqual({ "04070": 1, "200067437": 0.25, "04049": 0.25 });
  await page.getByRole("heading", { level: 1 }).hover();
  expect(await lines(page)).toEqual(all);
  expect(await drawn?.evaluate((svg) => svg.isConnected)).toBe(true);
});

test("the keyboard makes a line stand out, and Escape lets go of it", async ({ page }) => {
  await page.goto(CURVE);
  await awake(page);
  await chart(page).focus();
  await page.keyboard.press("Home");
  expect(await lines(page)).toEqual({ "04070": 1, "200067437": 0.25, "04049": 0.25 });
  await page.keyboard.press("ArrowDown");
  expect(await lines(page)).toEqual({ "04070": 0.25, "200067437": 1, "04049": 0.25 });
  await page.keyboard.press("Escape");
  expect(Object.values(await lines(page))).toEqual([1, 1, 1]);
});

const MANY = "/indicateurs/population?complet=1";

test("the list beside many lines makes one stand out, and brings it forward", async ({ page }) => {
  await page.goto(MANY);
  await awake(page);
  const list = page.getByRole("group", { name: "Ligne mise devant" });
  await expect(list.getByText(/^47 lignes, de la plus haute à la plus basse \(habitants\)/)).toBeVisible();
  await expect(list.getByRole("radio", { checked: true })).toHaveAccessibleName(/^Digne-les-Bains/);
  // Without a pointer, the list is one stop: its arrows choose.
  const name = list.getByRole("radio", { name: "Aiglun" });
  const row = list.locator('[data-territoire="04001"]');
  const reading = page.locator(".lecture").getByRole("status");
  await row.hover();
  expect((await lines(page))["04001"]).toBe(1);
  expect((await lines(page))["04070"]).toBe(0.25);
  await expect(reading).toHaveText(/^Aiglun, \d{4}/);
  await page.getByRole("heading", { level: 1 }).hover();
  expect((await lines(page))["04070"]).toBe(1);
  await row.scrollIntoViewIfNeeded();
  const before = await row.boundingBox();
  await row.click();
  await expect(page.locator("#phrase")).toContainText("Aiglun");
  await expect(chart(page).locator(".serie.g-focus:not(.cible)")).toHaveAttribute("data-territoire", "04001");
  await expect(name).toBeFocused();
  expect(address(page)).toBe(`${MANY}&sujet=04001`);
  // Nothing moves under the pointer.
  expect(Math.abs(((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  await page.keyboard.press("ArrowDown");
  await expect(name).not.toBeChecked();
  await expect(list.getByRole("radio", { checked: true })).toBeFocused();
  await expect(reading).not.toHaveText(/^Aiglun/);
  expect(Object.values(await lines(page)).every((opacity) => opacity === 1)).toBe(true);
  await page.goBack();
  await expect(page.locator("#phrase")).toContainText("Aiglun");
  await page.goBack();
  await expect(page.locator("#phrase")).toContainText("Digne-les-Bains");
  expect(address(page)).toBe(MANY);
});

test("whom the view is about is in sight in the list, however far down", async ({ page }) => {
  await page.goto(`${MANY}&sujet=04191`);
  await awake(page);
  const chosen = page.locator("#lignes li:has(:checked)");
  await expect
    .poll(() =>
      chosen.evaluate((row) => {
        const list = row.closest("ol")!.getBoundingClientRect();
        const own = row.getBoundingClientRect();
        return list.top <= own.top && own.bottom <= list.bottom;
      }),
    )
    .toBe(true);
});

test("a few lines have their names at their ends, and no list", async ({ page }) => {
  await page.goto(CURVE);
  await expect(page.locator("#lignes")).toBeHidden();
  await awake(page);
  await page.getByRole("link", { name: "Provence-Alpes Agglomération, commune par commune" }).click();
  await expect(page.locator("#lignes").getByRole("radio")).not.toHaveCount(0);
});

test("a line does not fade where the reader asks for less movement", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(CURVE);
  await awake(page);
  const line = chart(page).locator(".serie").first();
  await expect(line).toHaveCSS("transition-duration", "0s");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect(line).toHaveCSS("transition-duration", "0.12s");
});

test("where lines do not cross, the others stay as they are", async ({ page }) => {
  await page.goto(`${VILLES_INTERNET}?territoires=04070~33449`);
  await awake(page);
  await chart(page).focus();
  await page.keyboard.press("Home");
  expect(Object.values(await lines(page))).toEqual([1, 1]);
});
