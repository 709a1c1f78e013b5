// With a finger.

import { FIBRE, VILLES_INTERNET } from "../addresses";
import { awake, box, chart, expect, figures, NNBSP, openChoice, reading, test } from "../site";

test("a tap on a bar reads its figure", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await chart(page).locator(".g-focus .g-barre").tap();
  await expect(reading(page)).toContainText("Digne-les-Bains");
  await expect(reading(page)).toContainText(`29,3${NNBSP}%`);
});

test("a tap near a level reads it: a finger need not be exact", async ({ page }) => {
  await page.goto(`${VILLES_INTERNET}?territoires=04070`);
  await awake(page);
  const dot = await chart(page).locator("[data-periode='2018'] .g-point").boundingBox();
  const all = await chart(page).boundingBox();
  expect(dot && all).toBeTruthy();
  if (dot && all) {
    await chart(page).tap({ position: { x: dot.x - all.x + 8, y: dot.y - all.y + 12 } });
  }
  await expect(reading(page)).toContainText("Digne-les-Bains, 2018 : @@@@");
});

test("the drawing of a phone is the one that is shown, and can be scrolled past", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await expect(page.locator(".dessin:visible")).toHaveCount(1);
  await expect(page.locator(".dessin-etroit")).toBeVisible();
  await expect(chart(page)).toHaveCSS("touch-action", "pan-y");
});

test("a territory is ticked with a finger", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await awake(page);
  await openChoice(page);
  await page.getByText("Saint-Martin-lès-Seyne", { exact: true }).tap();
  await expect(box(page, "04191")).toBeChecked();
  await expect(figures(page).getByRole("rowheader")).toHaveCount(2);
});
