// A figure of a page, made again in the browser from the published file.

import AxeBuilder from "@axe-core/playwright";
import { csv, published, result } from "../files";
import { FIBRE } from "../addresses";
import { awake, expect, NNBSP, test } from "../site";

test("a figure is made again with its rows and its sum, and is equal", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Refaire le calcul" }).click();
  await expect(result(page)).toContainText("✓ Égal");
  await expect(result(page)).toContainText(`100 × 3${NNBSP}657 ÷ 12${NNBSP}477 = 29,3${NNBSP}%`);
  await expect(result(page).getByRole("row").filter({ hasText: "3657" })).toContainText("04070");
  expect(asked).toContain("/versions/1/fibre.csv");
  const { violations } = await new AxeBuilder({ page }).include(".controle").analyze();
  expect(violations).toEqual([]);
});

test("any figure of the table can be made again", async ({ page }) => {
  await page.goto("/indicateurs/ecoles-fibre?complet=1");
  await awake(page);
  const choice = page.getByRole("combobox", { name: /^Chiffre/ });
  await choice.focus();
  const labels = await choice.locator("option").allTextContents();
  expect(labels.length).toBe(await page.locator("#tableau td.nombre:nth-child(2)").filter({ hasText: /^\d/ }).count());
  await choice.selectOption({ index: labels.length - 1 });
  await page.getByRole("button", { name: "Refaire le calcul" }).click();
  await expect(result(page)).toContainText("✓ Égal");
  await expect(result(page)).toContainText("démonstration");
});

test("the figure of a part can be made again too", async ({ page }) => {
  await page.goto("/indicateurs/collectivites-villes-internet?complet=1&par=niveau");
  await awake(page);
  const choice = page.getByRole("combobox", { name: /^Chiffre/ });
  await choice.focus();
  const labels = await choice.locator("option").allTextContents();
  expect(labels.length).toBeGreaterThan(1);
  expect(new Set(labels).size).toBe(labels.length);
  await choice.selectOption({ index: labels.length - 1 });
  await page.getByRole("button", { name: "Refaire le calcul" }).click();
  await expect(result(page)).toContainText("✓ Égal");
  // What is checked is the part that was chosen.
  const part = labels.at(-1)?.split(", ").at(-2);
  await expect(result(page)).toContainText(part ?? "no part to choose");
});

test("a file that was altered on the way is noticed", async ({ page }) => {
  await page.route("**/versions/1/fibre.csv", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("3657", "4657") });
  });
  await page.goto(FIBRE);
  await awake(page);
  await page.getByRole("button", { name: "Refaire le calcul" }).click();
  await expect(result(page)).toContainText("✕ Différent");
  await expect(result(page)).toContainText("L’empreinte de fibre.csv n’est pas celle que la version annonce");
  await expect(result(page).getByRole("table", { name: "Ce qui diffère" })).toContainText("37.3");
});

test("a file is recognised as ours, byte for byte", async ({ page }) => {
  await page.goto("/verifier");
  const input = page.getByLabel("Fichier à reconnaître");
  await input.setInputFiles(csv("autre.csv", published("fibre.csv")));
  await expect(result(page)).toContainText("est des nôtres");
  await expect(result(page).getByRole("listitem")).toHaveText("version 1\u{a0}: fibre.csv");
  await input.setInputFiles(csv("fibre.csv", published("fibre.csv").replace("3657", "3658")));
  await expect(result(page)).toContainText("n’est pas des nôtres");
});
