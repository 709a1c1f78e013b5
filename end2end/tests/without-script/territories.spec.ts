// The page of the territories is whole without a script: a map, and every name.

import { expect, test } from "../site";

test("every commune of the group is on the map and in the list", async ({ page }) => {
  await page.goto("/territoires");
  const map = page.getByRole("img", { name: "La population des communes" });
  await expect(map).toBeVisible();
  await expect(map.locator(".serie[data-territoire]")).toHaveCount(46);
  const own = map.locator('.serie[data-territoire="04070"]');
  await expect(own.locator("title")).toHaveText(/^Digne-les-Bains, 20\d\d\s: 1\d\s\d{3}\shabitants$/);
  // The largest is that where most people live.
  const radii = await map.locator(".serie[data-territoire] [class^=g-classe]").evaluateAll((circles) =>
    circles.map((circle) => Number(circle.getAttribute("r"))),
  );
  const digne = Number(await own.locator("[class^=g-classe]").getAttribute("r"));
  expect(Math.max(...radii)).toBe(digne);
  await page.getByRole("link", { name: "Aiglun" }).click();
  await expect(page).toHaveURL(/\/territoires\/04001$/);
});
