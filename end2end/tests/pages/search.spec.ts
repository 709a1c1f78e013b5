// Searching from anywhere, with the keyboard alone.

import { expect, test } from "../site";

test("words written in the header lead to a page of results, and from there to a commune", async ({ page }) => {
  await page.goto("/jeux-de-donnees");
  await page.getByRole("search").getByRole("searchbox", { name: "Chercher" }).fill("st martin les seyne");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/recherche\?q=st(\+|%20)martin/);
  await page.getByRole("region", { name: "1 territoire" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Saint-Martin-lès-Seyne");
});

test("a slip of the finger is forgiven, and said", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("search", { name: "Recherche dans les données" }).getByRole("searchbox").fill("Dgine");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByText("pour des mots qui y ressemblent")).toBeVisible();
  await expect(page.getByRole("link", { name: "Digne-les-Bains", exact: true })).toBeVisible();
  await expect(page.getByRole("searchbox")).toHaveValue("Dgine");
});

test("what can be used is 24 pixels high at least, on a narrow screen too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ["/", "/recherche?q=fibre", "/comparer", "/pratiques"]) {
    await page.goto(address);
    const small = await page
      .locator("header a, .chercher input, .chercher button, .resultats > li > a, .trier, .filtres a, .pied a")
      .evaluateAll((all) =>
        all
          .map((one) => ({ text: one.textContent, height: one.getBoundingClientRect().height }))
          .filter((one) => one.height < 24),
      );
    expect(small, address).toEqual([]);
  }
});
