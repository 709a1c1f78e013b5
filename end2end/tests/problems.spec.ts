// A wrong address is not the end of the way.

import { FIBRE } from "./addresses";
import { expect, test } from "./site";

for (const [wrong, meant, title] of [
  ["/indicateurs/part-local-fibre", FIBRE, "Part des locaux raccordables à la fibre"],
  ["/territoires/digne-les-bain", "/territoires/04070", "Digne-les-Bains"],
  ["/jeux-de-donnees/fibres", "/jeux-de-donnees/fibre", undefined],
] as const) {
  test(`${wrong} is a 404 that leads to ${meant}`, async ({ page, witness }) => {
    witness.refused.add(wrong);
    const answer = await page.goto(wrong);
    expect(answer?.status()).toBe(404);
    const nearest = page.getByText("Vouliez-vous dire").getByRole("link");
    await expect(nearest).toHaveAttribute("href", meant);
    await nearest.click();
    await expect(page).toHaveURL(new RegExp(`${meant}$`));
    if (title !== undefined) await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });
}

test("an address that resembles nothing still leads somewhere", async ({ page }) => {
  const answer = await page.goto("/nulle-part");
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveTitle(/Cette page n’existe pas/);
  await page.getByRole("main").getByRole("link", { name: "Territoires" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Territoires" })).toBeVisible();
});

test("a year without figures leads to the same view in a year that has some", async ({ page, witness }) => {
  const wrong = `${FIBRE}?territoires=04070&periode=1990`;
  witness.refused.add(wrong);
  await page.goto(wrong);
  await page.getByRole("main").getByRole("link", { name: "2019" }).click();
  await expect(page).toHaveURL(/territoires=04070&periode=2019$/);
  await expect(page.getByRole("table")).toContainText("29,3");
});

test("a value that cannot be is named, with those that can", async ({ page }) => {
  const answer = await page.goto(`${FIBRE}?periode=hier`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole("main")).toContainText("« hier » n’est pas une période");
  await expect(page.getByRole("main")).toContainText("periode=2015..2019");
});
