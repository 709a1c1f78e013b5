// The same page on paper, in the colours of the system, and for those whom movement disturbs.

import { FIBRE, VILLES_INTERNET } from "../addresses";
import { contrast, parse } from "../colour";
import { awake, box, chart, expect, figures, openChoice, test } from "../site";

test("on paper there is the sentence, the chart, the figures, their source, and no control", async ({ page }) => {
  await page.goto(FIBRE);
  await page.emulateMedia({ media: "print" });
  for (const shown of ["h1", ".chapeau", "#tableau", ".credits", ".methode", ".pied"]) {
    await expect(page.locator(shown), shown).toBeVisible();
  }
  await expect(page.locator(".dessin .image:visible")).toHaveCount(1);
  for (const hidden of ["nav", ".evitement", ".fil", "details", ".telechargement", "[role=status]", "button"]) {
    await expect(page.locator(hidden).filter({ visible: true }), hidden).toHaveCount(0);
  }
});

test("on paper a source says its address, and the table is not cut", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.goto(`${VILLES_INTERNET}?territoires=04070~33449`);
  await page.emulateMedia({ media: "print" });
  const after = await page
    .locator(".credits a[rel~='external']")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(after).toMatch(/https?:\/\//);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const cut = await figures(page).evaluate((table) => {
    const frame = table.parentElement as HTMLElement;
    return frame.scrollWidth - frame.clientWidth;
  });
  expect(cut).toBeLessThanOrEqual(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`in forced colours (${colorScheme}) the bars and the words of the chart are still seen`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await page.goto(FIBRE);
    await awake(page);
    const look = await chart(page).evaluate((drawing) => {
      const fill = (selector: string) =>
        [...drawing.querySelectorAll(selector)].map((one) => getComputedStyle(one).fill);
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      // Whatever the reader has chosen: here black on white or the reverse, elsewhere yellow on blue.
      const ink = getComputedStyle(document.body).color;
      const words = [...drawing.querySelectorAll("text")].filter((one) => getComputedStyle(one).fill !== ink);
      return { paper, bars: fill(".g-barre"), notInk: words.map((one) => one.getAttribute("class")) };
    });
    expect(look.bars.length).toBeGreaterThan(1);
    const paper = parse(look.paper);
    for (const bar of look.bars) expect(contrast(parse(bar, paper), paper)).toBeGreaterThanOrEqual(3);
    expect([...new Set(look.notInk)], "words in a colour of ours instead of the reader's").toEqual([]);
  });
}

for (const [reducedMotion, longest] of [
  ["reduce", 0],
  ["no-preference", 0.15],
] as const) {
  test(`with a preference for ${reducedMotion}, nothing moves for longer than ${longest} s`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto(`${FIBRE}?territoires=04070`);
    await awake(page);
    await openChoice(page);
    await box(page, "04191").check();
    await chart(page).press("End");
    await expect(figures(page).getByRole("rowheader")).toHaveCount(2);
    const slow = await page.evaluate((longest) => {
      const seconds = (list: string) => Math.max(...list.split(",").map((one) => Number.parseFloat(one)));
      return [...document.querySelectorAll("*")]
        .filter((element) => {
          const style = getComputedStyle(element);
          const animated = style.animationName === "none" ? 0 : seconds(style.animationDuration);
          return Math.max(animated, seconds(style.transitionDuration)) > longest;
        })
        .map((element) => `${element.tagName}.${element.getAttribute("class")}`);
    }, longest);
    expect(slow).toEqual([]);
  });
}
