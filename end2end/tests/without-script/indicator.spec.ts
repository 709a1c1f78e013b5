// Promise 5 of the design: without JavaScript the page of an indicator is complete.

import { readFile } from "node:fs/promises";
import { FIBRE, LOGICIEL_LIBRE, VILLES_INTERNET } from "../addresses";
import { expect, figures, NNBSP, test } from "../site";

const DIGNE = `29,3${NNBSP}%`;
const COUNTED = `3${NNBSP}657 sur 12${NNBSP}477`;

test("the sentence comes first and says the figure", async ({ page }) => {
  await page.goto(FIBRE);
  const sentence = page.locator("h1 + .explorateur > p:first-child");
  await expect(sentence).toContainText("Le 30 septembre 2019");
  // As it is in the page: the matchers of text take one space for another.
  expect(await sentence.textContent()).toContain(DIGNE);
  expect(await sentence.textContent()).toContain(COUNTED);
});

for (const [address, name, says] of [
  [FIBRE, "Part des locaux raccordables à la fibre", "29,3.%"],
  [VILLES_INTERNET, "Label Villes Internet", "@@@@"],
  [LOGICIEL_LIBRE, "Label Territoire Numérique Libre", "niveau 3"],
] as const) {
  test(`the chart of ${address} is one drawn picture, with a name that also says what it shows`, async ({ page }) => {
    await page.goto(address);
    // Two sizes are in the page; the reader meets one.
    const picture = page.getByRole("img", { name });
    await expect(picture).toHaveCount(1);
    await expect(picture).toHaveAccessibleName(new RegExp(`^${name}.* Digne-les-Bains.*${says}`));
    await expect(picture.locator(".g-barre, .g-point").first()).toBeVisible();
  });
}

test("the table says the same figure, and which line it comes from", async ({ page }) => {
  await page.goto(FIBRE);
  const digne = figures(page).getByRole("row").filter({ hasText: "Digne-les-Bains" });
  await expect(digne.getByRole("cell")).toHaveText(["2019", DIGNE, COUNTED, "ligne 16"]);
  await digne.getByRole("link", { name: "ligne 16" }).click();
  await expect(page).toHaveURL(/\/jeux-de-donnees\/fibre#ligne-16$/);
  await expect(page.locator("#ligne-16")).toContainText("3657");
});

test("the source, its licence and the release are under the chart", async ({ page }) => {
  await page.goto(FIBRE);
  const credits = page.getByRole("complementary", { name: "Source, période, licence" });
  await expect(credits).toContainText("Arcep");
  // The producer gives no licence for this file: the page says so rather than nothing.
  await expect(credits).toContainText("(licence non précisée)");
  await expect(credits).toContainText("version 1");
  await expect(credits.getByRole("link").first()).toHaveAttribute("href", /^https:\/\//);
});

test("nothing is downloaded that only a script could use", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(FIBRE, { waitUntil: "load" });
  expect(asked.filter((path) => /\.(js|wasm)$/.test(path))).toEqual([]);
});

test("the CSV downloads, with the rows of the table", async ({ page }) => {
  await page.goto(FIBRE);
  const shown = await figures(page).getByRole("rowheader").allTextContents();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Télécharger ces chiffres (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("part-locaux-fibre-v1.csv");
  const csv = await readFile(await download.path(), "utf8");
  const names = csv.trim().split(/\r?\n/).slice(1).map((line) => line.split(",")[2] ?? "");
  expect(names.toSorted()).toEqual(shown.toSorted());
  expect(csv).toContain(",Digne-les-Bains,2019,29.3,3657,12477,");
});
