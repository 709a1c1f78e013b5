// A file tried before it is published: in the browser, and nowhere else.

import { statSync, writeFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { csv, published, requests, result } from "../files";
import { expect, NNBSP, test } from "../site";

const FIBRE = published("fibre.csv");

test("a faulty file is shown with its wrong cell, what is wrong and what to do", async ({ page }) => {
  await page.goto("/publier");
  await page.getByLabel("Fichier CSV").setInputFiles(csv("fibre.csv", FIBRE.replace("3657", "beaucoup")));
  const cell = result(page).locator("td.faux");
  await expect(cell).toHaveText("beaucoup");
  const row = result(page).getByRole("row").filter({ has: page.locator("td.faux") });
  await expect(row.getByRole("rowheader")).toHaveText("16");
  await expect(row).toContainText("04070");
  await expect(result(page)).toContainText("ligne 16");
  await expect(result(page)).toContainText("Le paquet ne peut pas être publié");
  await expect(result(page).getByRole("heading", { name: "L’effet" })).toHaveCount(0);
});

test("a good file is told by the figures and the trajectories that it changes, and is sent to nobody", async ({ page }) => {
  await page.goto("/publier");
  const asked = requests(page);
  await page.getByLabel("Fichier CSV").setInputFiles(csv("fibre (1).csv", FIBRE.replace("3657", "12477")));
  const figures = result(page).getByRole("table", { name: "Les chiffres qui changeraient" });
  const digne = figures.getByRole("row").filter({ hasText: "Digne-les-Bains" }).filter({ hasText: "raccordables" });
  await expect(digne).toContainText(`29,3${NNBSP}%`);
  await expect(digne).toContainText(`100,0${NNBSP}%`);
  await expect(result(page)).toContainText("prendrait la place de fibre.csv");
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((one) => !/^GET \/((pkg|versions)\/[^ ]+|icone\.svg)$/.test(one))).toEqual([]);
  await expect(page.getByRole("status").last()).toHaveText("C’est fait.");
});

test("a file that nothing tells apart is tried as what the reader says", async ({ page }) => {
  await page.goto("/publier");
  await page.getByLabel("Fichier CSV").setInputFiles(csv("export.csv", published("cibles.csv").replace(",100,", ",90,")));
  await expect(result(page)).toContainText("Choisissez-le dans la liste");
  await page.getByLabel("Jeu de données remplacé").selectOption("cibles");
  await expect(result(page)).toContainText("prendrait la place de cibles.csv");
});

test("a file that is dropped is tried", async ({ page }) => {
  await page.goto("/publier");
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "fibre.csv", { type: "text/csv" }));
    return transfer;
  }, FIBRE);
  await page.locator(".depot").dispatchEvent("dragover", { dataTransfer: data });
  await expect(page.locator(".depot")).toHaveClass(/survol/);
  await page.locator(".depot").dispatchEvent("drop", { dataTransfer: data });
  await expect(result(page)).toContainText("rien ne changerait");
});

/** 50 MB of schools. */
function long(): string {
  const rows = [`${published("ecoles.csv").split("\n")[0]}\n`];
  for (let school = 0; school < 6_300; school += 1) {
    for (let year = 2000; year < 2100; year += 1) {
      const code = String(school).padStart(4, "0");
      const counted = `${50 + ((school * 7 + year) % 300)},3,11,1,1,oui,non`;
      rows.push(`DEMO-${code},École ${code},04070,${year},primaire,${counted},demonstration\n`);
    }
  }
  return rows.join("");
}

test("50 MB leave the page free to answer, tell how far they are, and can be given up", async ({ page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(() => {
    Object.assign(window, { long: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as { long: number[] }).long.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto("/publier");
  const input = page.getByLabel("Fichier CSV");
  const path = test.info().outputPath("ecoles.csv");
  writeFileSync(path, long());
  expect(statSync(path).size).toBeGreaterThan(45_000_000);
  await input.setInputFiles(path);
  await expect(page.locator(".depot").getByRole("status")).toContainText(/\d Mo lus sur \d/, { timeout: 60_000 });
  await expect(page.getByRole("progressbar")).toBeVisible();
  // Meanwhile the page answers.
  await page.getByLabel("Apparence").selectOption("sombre");
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(page.locator(".depot").getByRole("status")).toHaveText("Annulé.");
  await expect(page.getByRole("progressbar")).toBeHidden();
  // And once more, to the end. A browser that is given the same file again says nothing: none comes between.
  await input.setInputFiles([]);
  const started = Date.now();
  await input.setInputFiles(path);
  await expect(page.locator(".depot").getByRole("status")).toHaveText("C’est fait.", { timeout: 240_000 });
  const tasks = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  console.log(`      long tasks of the page: ${tasks.map(Math.round).join(", ") || "none"} ms`);
  // As a part of the work: how long that takes is the machine's affair.
  expect(Math.max(0, ...tasks)).toBeLessThan((Date.now() - started) / 10);
});

test("what the checks show is accessible", async ({ page }) => {
  await page.goto("/publier");
  await page.getByLabel("Fichier CSV").setInputFiles(csv("fibre.csv", FIBRE.replace("3657", "beaucoup")));
  await expect(result(page).locator("td.faux")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
