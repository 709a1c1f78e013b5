// The portrait of a territory: on a screen, and on two pages of paper.

import { expect, test } from "../site";

for (const code of ["04070", "200067437", "04001"]) {
  test(`the portrait of ${code} prints on two pages at most`, async ({ page }) => {
    await page.goto(`/territoires/${code}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(2);
  });
}

test("on paper the figures stay, and what leads elsewhere goes", async ({ page }) => {
  await page.goto("/territoires/04070");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Menu principal" })).toBeHidden();
  await expect(page.locator(".fichiers")).toBeHidden();
  await expect(page.locator(".papier")).toBeVisible();
  // Nothing is cut at the edge of the paper: 210 mm less two margins.
  await page.setViewportSize({ width: 703, height: 1031 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(703);
});

test("the labels are drawn once for the width of the reader", async ({ page }) => {
  await page.goto("/territoires/04070");
  const labels = page.getByRole("region", { name: "Ses labels, année par année" });
  const pictures = labels.getByRole("img");
  await expect(pictures).toHaveCount(2);
  await expect(pictures.nth(1)).toHaveAccessibleName(/^Label Villes Internet.*@@@@/);
});

test("what is not known is told, and each figure is a file", async ({ page }) => {
  await page.goto("/territoires/04001");
  const unknown = page.getByRole("region", { name: "Ce qui n’est pas connu" });
  await expect(unknown).toContainText("Label Villes Internet");
  await expect(unknown).toContainText("non concerné, 2025");
  const files = page.getByRole("region", { name: "Prendre ces chiffres" });
  await expect(files.getByRole("link", { name: "Part des locaux raccordables à la fibre (CSV)" })).toHaveAttribute(
    "href",
    "/indicateurs/part-locaux-fibre.csv?territoires=04001",
  );
});

test("a practice leads to what it is about and to its source", async ({ page }) => {
  await page.goto("/territoires/04070");
  const practices = page.getByRole("region", { name: "Ses pratiques" });
  await expect(practices.getByRole("listitem")).toHaveCount(4);
  await expect(practices.getByRole("link", { name: "Banque des Territoires" })).toHaveAttribute("href", /^https:/);
});
