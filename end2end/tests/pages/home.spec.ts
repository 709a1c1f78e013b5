// The home page: what was promised comes first, in sentences, and everything works without a script.

import { expect, NNBSP, test } from "../site";

test("what was really promised comes before what was made up", async ({ page }) => {
  await page.goto("/");
  const promises = page.getByRole("region", { name: "Les objectifs de Digne-les-Bains" });
  await expect(promises.getByRole("heading", { level: 3 })).toContainText([
    "Ce qui avance",
    "Ce qui tarde",
    "Ce qu’on ne peut pas dire",
    "Des exemples inventés",
  ]);
  await expect(promises).toContainText("loin de l’objectif de 100");
  const items = promises.getByRole("listitem");
  await expect(items).toHaveCount(5);
  for (const item of (await items.all()).slice(2)) await expect(item).toContainText("démonstration");
  for (const item of (await items.all()).slice(0, 2)) await expect(item).not.toContainText("démonstration");
});

test("a status is a sign and a word, and its past is a picture with a name", async ({ page }) => {
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: "Écoles raccordées à la fibre" });
  await expect(row).toContainText("► sur la trajectoire");
  await expect(row.getByRole("img")).toHaveAccessibleName(/^Année par année : 2020, 12,5/);
});

test("the table says the figure of the commune beside that of its group", async ({ page }) => {
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: "Part des locaux raccordables à la fibre" });
  const cells = await row.getByRole("cell").allTextContents();
  expect(cells[0]).toBe(`29,3${NNBSP}% 2019`);
  expect(cells[1]).toBe(`14,1${NNBSP}% 2019`);
});

test("the themes lead to their part of the table", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Thèmes" }).getByRole("link", { name: "Labels" }).click();
  await expect(page).toHaveURL(/#theme-labels$/);
  await expect(page.locator("#theme-labels")).toBeInViewport();
});

test("each commune is two steps away", async ({ page }) => {
  await page.goto("/");
  await page.getByText("Les 46 communes", { exact: true }).click();
  await page.getByRole("link", { name: "Aiglun", exact: true }).click();
  await expect(page).toHaveURL(/\/territoires\/04001$/);
});

test("what can be clicked is 24 pixels high at least", async ({ page }) => {
  await page.goto("/");
  const small = await page.locator(".themes a, .actions a, summary").evaluateAll((all) =>
    all
      .map((one) => ({ text: one.textContent, height: one.getBoundingClientRect().height }))
      .filter((one) => one.height < 24),
  );
  expect(small).toEqual([]);
});
