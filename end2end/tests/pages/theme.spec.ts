// The theme is that of the device until the reader chooses one, on every page and for good.

import { FIBRE } from "../addresses";
import { expect, test } from "../site";

const background = () => getComputedStyle(document.documentElement).backgroundColor;

test("a theme that is chosen holds on every page, until it is chosen otherwise", async ({ page }) => {
  await page.goto("/");
  const light = await page.evaluate(background);
  const choice = page.getByRole("combobox", { name: "Apparence" });
  await choice.selectOption("sombre");
  const dark = await page.evaluate(background);
  expect(dark).not.toBe(light);
  await page.goto(FIBRE);
  expect(await page.evaluate(background)).toBe(dark);
  await expect(choice).toHaveValue("sombre");
  await choice.selectOption("clair");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await page.evaluate(background)).toBe(light);
  await choice.selectOption("");
  expect(await page.evaluate(background)).toBe(dark);
});
