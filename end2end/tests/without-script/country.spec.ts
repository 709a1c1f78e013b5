// Without JavaScript, the server finds the territory that is added to a view.

import { FAR, SCHOOLS, expect, test } from "../country";
import { address, figures, openChoice } from "../site";

test("a territory is found by its name and added to the figures of an indicator", async ({ page }) => {
  await page.goto(`${SCHOOLS}?territoires=21001&periode=2024`);
  await openChoice(page);
  // What is ticked before is not lost.
  await page.getByRole("checkbox", { name: "Agey" }).check();
  const field = page.getByRole("searchbox", { name: "Ajouter un autre territoire" });
  await field.fill("echenoz le");
  await field.press("Enter");
  const view = "territoires=21001~21002&periode=2024";
  await expect.poll(() => address(page)).toBe(`${SCHOOLS}/territoires?${view}&q=echenoz%20le`);
  await expect(page.getByText("code 39600 · Jura")).toBeVisible();
  await page.getByRole("link", { name: FAR.name }).click();
  await expect.poll(() => address(page)).toBe(`${SCHOOLS}?territoires=21001~21002~${FAR.code}&periode=2024`);
  await expect(figures(page).getByRole("rowheader")).toHaveCount(3);
});

test("a territory is added to a comparison, which keeps its indicators", async ({ page }) => {
  await page.goto("/comparer?territoires=21001~21002&indicateurs=part-ecoles-fibrees");
  await page.getByText(/^Choisir les territoires/).click();
  const field = page.getByRole("searchbox", { name: "Ajouter un autre territoire" });
  await field.fill(FAR.code);
  await page.locator(".choisir").getByRole("button", { name: "Chercher" }).click();
  await page.getByRole("link", { name: FAR.name }).click();
  const expected = `/comparer?territoires=21001~21002~${FAR.code}&indicateurs=part-ecoles-fibrees`;
  await expect.poll(() => address(page)).toBe(expected);
  await expect(page.getByRole("rowheader", { name: FAR.name })).toBeVisible();
});
