// A file tried on a phone: the answer fits, its tables scroll in their frames.

import { csv, published, result } from "../files";
import { expect, test } from "../site";

test("what is said of a file fits the screen of a phone", async ({ page }) => {
  await page.goto("/publier");
  await page.getByLabel("Fichier CSV").setInputFiles(csv("fibre.csv", published("fibre.csv").replace("3657", "12477")));
  await expect(result(page).getByRole("table", { name: "Les chiffres qui changeraient" })).toBeVisible();
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
});
