// Among more territories than a page can list, each is found by a few letters.

import AxeBuilder from "@axe-core/playwright";
import { FAR, SCHOOLS, expect, test } from "../country";
import { address, awake, figures, openChoice } from "../site";

const NAMES = "/territoires.tsv";

test("each letter is answered in the page, and an answer adds its territory", async ({ page }) => {
  await page.goto(SCHOOLS);
  await awake(page);
  await openChoice(page);
  const field = page.getByRole("searchbox", { name: "Ajouter un autre territoire" });
  const answers = page.getByRole("list", { name: "Territoires à ajouter" });
  await expect(answers).toBeHidden();
  const status = page.locator(".choisir").getByRole("status");
  await field.pressSequentially("essai");
  await expect(answers.getByRole("link")).toHaveCount(10);
  await expect(status).toHaveText("Les 10 premiers sur 599 : ajoutez un mot pour préciser.");
  await field.fill("39017");
  // Two communes may have one name.
  await expect(answers.getByRole("listitem")).toHaveText(["Essai-39017 Jura · 39017"]);
  await expect(status).toHaveText("Autres territoires : 1.");
  for (const written of ["echen", "SEC ÉCHENOZ", "Échenzo"]) {
    await field.fill(written);
    await expect(answers.getByRole("link"), written).toHaveText([FAR.name]);
  }
  await answers.getByRole("link", { name: FAR.name }).click();
  await expect(figures(page).getByRole("rowheader", { name: FAR.name })).toHaveCount(2);
  expect(address(page)).toBe(`${SCHOOLS}?territoires=21001~21002~${FAR.code}`);
});

test("an answer leads to the view that is shown, whatever changes after it was found", async ({ page }) => {
  await page.goto(`${SCHOOLS}?territoires=21001`);
  await awake(page);
  await openChoice(page);
  await page.getByRole("searchbox", { name: "Ajouter un autre territoire" }).fill("echenoz");
  await expect(page.getByRole("link", { name: FAR.name })).toBeVisible();
  await page.locator("select[name=debut]").selectOption("2024");
  await page.getByRole("link", { name: "Barres" }).click();
  await expect(page).toHaveURL(/vue=barres/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  await page.getByRole("link", { name: FAR.name }).click();
  await expect.poll(() => address(page)).toBe(`${SCHOOLS}?territoires=21001~${FAR.code}&periode=2024&vue=barres`);
});

test("a box that answers is no reason to say that nobody does, however late the names come", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${NAMES}`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(SCHOOLS);
  await awake(page);
  await openChoice(page);
  const status = page.locator(".choisir").getByRole("status");
  await page.getByRole("searchbox", { name: "Ajouter un autre territoire" }).fill("agencourt");
  await expect(status).toHaveText("La liste de tous les territoires arrive…");
  release();
  await expect(status).toBeEmpty();
  await expect(page.getByRole("checkbox", { name: "Agencourt" })).toBeVisible();
  // A list with nothing left in it has no title either.
  await expect(page.locator(".choisir fieldset:visible")).toHaveCount(1);
});

test("a page that takes the place of the names is not taken for them", async ({ page }) => {
  await page.route(`**${NAMES}`, (route) => route.fulfill({ contentType: "text/html", body: "<p>Bienvenue</p>" }));
  await page.goto(SCHOOLS);
  await awake(page);
  await openChoice(page);
  await page.getByRole("searchbox", { name: "Ajouter un autre territoire" }).fill("echenoz");
  await expect(page.locator(".choisir").getByRole("status")).toContainText("n’est pas venue");
});

test("the names are asked for once, when the first letter is written", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(SCHOOLS);
  await awake(page);
  await openChoice(page);
  expect(asked).not.toContain(NAMES);
  const field = page.getByRole("searchbox", { name: "Ajouter un autre territoire" });
  await field.pressSequentially("Ech");
  await expect(page.getByRole("link", { name: FAR.name })).toBeVisible();
  await field.fill("zzzz");
  await expect(page.getByRole("status").filter({ hasText: "Aucun territoire n’a ce nom ni ce code." })).toBeVisible();
  expect(asked.filter((path) => path === NAMES)).toHaveLength(1);
});

test("where the names do not come, the page says so, and the server answers", async ({ page, witness }) => {
  witness.refused.add(NAMES);
  await page.route(`**${NAMES}`, (route) => route.fulfill({ status: 503 }));
  await page.goto(`${SCHOOLS}?territoires=21001&periode=2024`);
  await awake(page);
  await openChoice(page);
  // What is ticked meanwhile is kept.
  await page.getByRole("checkbox", { name: "Agey" }).check();
  const field = page.getByRole("searchbox", { name: "Ajouter un autre territoire" });
  await field.fill("echenoz");
  await expect(page.getByRole("status").filter({ hasText: "n’est pas venue" })).toBeVisible();
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ajouter un territoire");
  await page.getByRole("link", { name: FAR.name }).click();
  await expect.poll(() => address(page)).toBe(`${SCHOOLS}?territoires=21001~21002~${FAR.code}&periode=2024`);
});
