// The cursor: whatever moves it, it puts one figure into words.

import { FIBRE, LOGICIEL_LIBRE, VILLES_INTERNET } from "../addresses";
import { awake, box, chart, expect, NNBSP, openChoice, reading, test } from "../site";

const DIGNE = `Digne-les-Bains, 2019\u00a0: 29,3${NNBSP}% (3${NNBSP}657 sur 12${NNBSP}477)`;

test("the mouse reads the figure it is nearest to, and a ring says which", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  const bar = chart(page).locator(".g-focus .g-barre");
  await bar.hover();
  await expect(reading(page)).toHaveText(DIGNE);
  // The matcher takes one space for another; the narrow ones are there.
  expect(await reading(page).textContent()).toBe(DIGNE);
  const ring = await chart(page).locator(".g-curseur").boundingBox();
  const end = await bar.boundingBox();
  expect(ring && end).toBeTruthy();
  if (ring && end) {
    expect(Math.abs(ring.x + ring.width / 2 - (end.x + end.width))).toBeLessThan(2);
    expect(Math.abs(ring.y + ring.height / 2 - (end.y + end.height / 2))).toBeLessThan(2);
  }
  await chart(page).locator(".g-groupe .g-barre").hover();
  await expect(reading(page)).toContainText("Provence-Alpes Agglomération, 2019");
});

test("the arrows walk the chart bar by bar, Home and End go to its ends, Escape leaves", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070~200067437~04191~04001`);
  await awake(page);
  await chart(page).focus();
  const steps = [
    ["ArrowRight", DIGNE],
    ["ArrowDown", `Provence-Alpes Agglomération, 2019 : 14,1${NNBSP}% (4${NNBSP}457 sur 31${NNBSP}589)`],
    ["ArrowRight", `Aiglun, 2019 : 0,0${NNBSP}% (0 sur 586)`],
    ["End", "Saint-Martin-lès-Seyne, 2019 : non concerné"],
    ["ArrowRight", "Saint-Martin-lès-Seyne, 2019 : non concerné"],
    ["ArrowUp", `Aiglun, 2019 : 0,0${NNBSP}% (0 sur 586)`],
    ["Home", DIGNE],
    ["Escape", DIGNE],
    ["End", "Saint-Martin-lès-Seyne, 2019 : non concerné"],
  ] as const;
  for (const [key, said] of steps) {
    await page.keyboard.press(key);
    await expect(reading(page), key).toContainText(said);
  }
});

test("in a chart of levels, left and right change the year, up and down the territory", async ({ page }) => {
  await page.goto(`${VILLES_INTERNET}?territoires=04070~33449`);
  await awake(page);
  await chart(page).focus();
  const steps = [
    ["Home", "Digne-les-Bains, 2015 : a participé, niveau non publié"],
    ["ArrowRight", "Digne-les-Bains, 2016 : a participé, niveau non publié, Numérique Éducatif"],
    ["ArrowRight", "Digne-les-Bains, 2018 : @@@@, Ville Intelligente Partagée"],
    ["ArrowDown", "Saint-Médard-en-Jalles, 2011 : @@@"],
    ["ArrowUp", "Digne-les-Bains, 201"],
  ] as const;
  for (const [key, said] of steps) {
    await page.keyboard.press(key);
    await expect(reading(page), key).toContainText(said);
  }
});

test("a figure that another source contradicts is read with that", async ({ page }) => {
  await page.goto(`${VILLES_INTERNET}?territoires=33449`);
  await awake(page);
  await chart(page).focus();
  await page.keyboard.press("Home");
  await expect(reading(page)).toHaveText("Saint-Médard-en-Jalles, 2011 : @@@@, une autre source dit autre chose");
  await page.keyboard.press("ArrowRight");
  await expect(reading(page)).toHaveText("Saint-Médard-en-Jalles, 2011 : @@@@@, une autre source dit autre chose");
});

test("a level is read by its name in the scale of its year", async ({ page }) => {
  await page.goto(`${LOGICIEL_LIBRE}?territoires=47031~04070`);
  await awake(page);
  await chart(page).focus();
  await page.keyboard.press("Home");
  await expect(reading(page)).toHaveText("Digne-les-Bains, 2017 : 3");
  await page.keyboard.press("End");
  await expect(reading(page)).toHaveText("Boé, 2025 : Or");
});

test("keys that are not the chart's are left to the page", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await chart(page).focus();
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(reading(page)).toHaveText(DIGNE);
});

test("an arrow moves the cursor and not the page", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(FIBRE);
  await awake(page);
  await chart(page).focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("ArrowDown");
  await expect(reading(page)).toHaveText(DIGNE);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("the ring goes with the mouse, and what was read stays", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  const ring = page.locator(".curseur circle:visible");
  await chart(page).hover();
  await expect(ring).toHaveCount(1);
  const said = await reading(page).textContent();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(ring).toHaveCount(0);
  await expect(reading(page)).toHaveText(said ?? "");
  await chart(page).hover();
  await expect(ring).toHaveCount(1);
});

test("at rest the chart reads the latest figure of the territory in question", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070~04001`);
  await expect(reading(page)).toHaveText(DIGNE);
  await awake(page);
  await expect(reading(page)).toHaveText(DIGNE);
  const rows = page.locator(".lecture a");
  const before = await rows.getAttribute("href");
  await chart(page).focus();
  await page.keyboard.press("End");
  await expect(reading(page)).toContainText("Aiglun, 2019");
  expect(await rows.getAttribute("href")).not.toBe(before);
  await page.keyboard.press("Escape");
  await expect(reading(page)).toHaveText(DIGNE);
  await expect(rows).toHaveAttribute("href", before ?? "");
  await openChoice(page);
  await box(page, "04070").uncheck();
  await expect(reading(page)).toContainText("Aiglun, 2019");
});

test("reading another figure moves nothing on the page", async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${FIBRE}?territoires=04070~200067437~04191~04001`);
    await awake(page);
    const height = () => page.locator("#choix").evaluate((form) => form.getBoundingClientRect().top + scrollY);
    const before = await height();
    await chart(page).focus();
    for (const key of ["Home", "ArrowDown", "ArrowDown", "End", "Escape"]) {
      await page.keyboard.press(key);
      expect(await height(), `${width} ${key}`).toBeCloseTo(before, 0);
    }
  }
});
