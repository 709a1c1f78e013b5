// Without JavaScript the list of territories is a plain form, and the server answers it.

import { FIBRE, LOGICIEL_LIBRE } from "../addresses";
import { address, box, expect, figures, openChoice, test } from "../site";

test("ticked territories are shown, at an address that can be cited", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await expect(figures(page).getByRole("rowheader")).toHaveText(["Digne-les-Bains"]);
  await openChoice(page);
  await page.getByRole("checkbox", { name: "Aiglun", exact: true }).check();
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/territoires=04070~04001$/);
  await expect(figures(page).getByRole("rowheader")).toHaveText(["Digne-les-Bains", "Aiglun"]);
  await expect(page.locator(".dessin:visible .serie")).toHaveCount(2);
  await expect(box(page, "04001")).toBeChecked();
  await expect(box(page, "04049")).not.toBeChecked();
});

test("the period and the way of looking survive the choice", async ({ page }) => {
  await page.goto(`${LOGICIEL_LIBRE}?territoires=04070&periode=2015..2018&vue=tableau`);
  await openChoice(page);
  await box(page, "35238").check();
  await page.getByRole("button", { name: "Afficher" }).click();
  const expected = `${LOGICIEL_LIBRE}?territoires=04070~35238&periode=2015..2018&vue=tableau`;
  await expect.poll(() => address(page)).toBe(expected);
  await expect(figures(page).getByRole("row").filter({ hasText: "Rennes" })).toHaveCount(2);
});

test("a name of the list beside many lines is what the view is about", async ({ page }) => {
  await page.goto("/indicateurs/population?complet=1&periode=2017..2021");
  const list = page.getByRole("group", { name: "Ligne mise devant" });
  await list.getByRole("radio", { name: "Aiglun" }).check();
  await list.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/sujet=04001#lignes$/);
  expect(address(page)).toBe("/indicateurs/population?periode=2017..2021&complet=1&sujet=04001");
  await expect(page.locator("#phrase")).toContainText("Aiglun");
  // What the view is about stays so while another way of looking is chosen.
  await page.getByRole("link", { name: "Barres" }).click();
  await expect(page.locator("#phrase")).toContainText("Aiglun");
});

test("the form answers the keyboard alone", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await page.getByText("Choisir les territoires", { exact: true }).press("Enter");
  await box(page, "04191").press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/territoires=04070~04191$/);
  await expect(figures(page)).toContainText("non concerné");
});

test("no control is offered that needs a script", async ({ page }) => {
  await page.goto(FIBRE);
  await expect(page.getByRole("application")).toHaveCount(0);
  await expect(page.locator(".dessin:visible")).not.toHaveAttribute("tabindex");
  // What is a button sends a form, which the server answers.
  await expect(page.locator("main button:visible:not([type=submit])")).toHaveCount(0);
});
