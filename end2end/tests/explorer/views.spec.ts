// Another view of the same page, without asking the server; its address says all of it.

import type { Page } from "@playwright/test";
import { FIBRE, VILLES_INTERNET } from "../addresses";
import { address, awake, box, chart, expect, figures, openChoice, reading, test } from "../site";

const ECOLES = "/indicateurs/ecoles-fibre";

/** Counts what is asked of the server from now on. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    // A browser may ask for the icon again at each address.
    if (!request.url().endsWith("/icone.svg")) asked.push(request.url());
  });
  return asked;
}

function view(page: Page, name: string) {
  return page.getByRole("navigation", { name: "Façons de regarder" }).getByRole("link", { name, exact: true });
}

/** What the server says at the address that the browser shows. */
async function asServed(page: Page, selector: string): Promise<string> {
  const html = await (await page.request.get(address(page))).text();
  return page.evaluate(
    ([html, selector]) => new DOMParser().parseFromString(html, "text/html").querySelector(selector)?.innerHTML ?? "",
    [html, selector] as const,
  );
}

for (const from of [FIBRE, ECOLES, VILLES_INTERNET]) {
  test(`every view of ${from} comes without a request, and is that of the server`, async ({ page }) => {
    await page.goto(from);
    await awake(page);
    const asked = requests(page);
    const names = await page.locator("#vues a").allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(2);
    for (const name of [...names.slice(1), names[0] ?? ""]) {
      await view(page, name).click();
      await expect(view(page, name)).toHaveAttribute("aria-current", "true");
      await expect(view(page, name)).toBeFocused();
    }
    expect(asked).toEqual([]);
    for (const name of names) {
      await view(page, name).click();
      for (const part of ["#phrase", "#vues", "#outils", "#chiffres", ".dessin-large .image"]) {
        const here = await page.locator(part).first().innerHTML();
        if (name === "Tableau" && part.startsWith(".dessin")) continue;
        expect(here, `${part} of ${name}`).toBe(await asServed(page, part));
      }
    }
  });
}

test("the back button goes back through the views", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await view(page, "Carte").click();
  await view(page, "Tableau").click();
  await expect(page.locator("#figure")).toBeHidden();
  await page.goBack();
  await expect(view(page, "Carte")).toHaveAttribute("aria-current", "true");
  await expect(chart(page)).toBeVisible();
  await page.goBack();
  expect(address(page)).toBe(FIBRE);
  await expect(view(page, "Barres")).toHaveAttribute("aria-current", "true");
  await page.goForward();
  expect(address(page)).toBe(`${FIBRE}?vue=carte`);
});

test("a link opened elsewhere gives the same view", async ({ page, context }) => {
  await page.goto(ECOLES);
  await awake(page);
  await page.getByRole("combobox", { name: /^De\b/ }).selectOption("2022");
  await page.getByRole("link", { name: "Valeur", exact: true }).click();
  await expect(page).toHaveURL(/periode=2022\.\.\d{4}&tri=-valeur$/);
  const other = await context.newPage();
  await other.goto(address(page));
  await awake(other);
  for (const part of ["#phrase", "#chiffres", ".dessin-large .image"]) {
    expect(await other.locator(part).innerHTML()).toBe(await page.locator(part).innerHTML());
  }
});

test("a group of communes is one link away, and the boxes follow", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await awake(page);
  const asked = requests(page);
  await page.getByRole("link", { name: "Les communes les plus proches" }).click();
  await expect(figures(page).getByRole("rowheader")).toHaveCount(7);
  expect(asked).toEqual([]);
  await openChoice(page);
  await expect(page.locator('input[name="territoires"]:checked')).toHaveCount(7);
  await expect(box(page, "04001")).toBeChecked();
});

test("the list of territories is searched without accents nor case", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await openChoice(page);
  await page.getByRole("searchbox", { name: "Chercher dans cette liste" }).fill("CHATEAU arnoux");
  await expect(page.locator(".choix li:visible")).toHaveText(["Château-Arnoux-Saint-Auban"]);
  await page.getByRole("searchbox", { name: "Chercher dans cette liste" }).fill("");
  await expect(page.locator(".choix li:visible")).toHaveCount(47);
});

test("the rows behind a figure are one link away from its reading", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await chart(page).focus();
  await page.keyboard.press("Home");
  await expect(reading(page)).toContainText("Digne-les-Bains, 2019");
  await page.locator(".lecture").getByRole("link", { name: "ligne 16" }).click();
  await expect(page).toHaveURL(/\/jeux-de-donnees\/fibre#ligne-16$/);
});

test("figures broken down are asked of the server, and come back as a view", async ({ page }) => {
  await page.goto("/indicateurs/locaux-par-debit?territoires=04070");
  await awake(page);
  await page.locator("#par-classe").click();
  await expect(page).toHaveURL(/territoires=04070&par=classe$/);
  await awake(page);
  expect(await figures(page).getByRole("rowheader").count()).toBeGreaterThan(3);
  const csv = await page.request.get((await page.getByRole("link", { name: "(CSV)" }).first().getAttribute("href")) ?? "");
  expect(await csv.text()).toContain(",classe,");
});

test("the way to the other language follows the view", async ({ page }) => {
  await page.goto(ECOLES);
  await awake(page);
  await view(page, "Tableau").click();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/indicateurs\/ecoles-fibre\?vue=tableau$/);
  await expect(page.locator("#figure")).toBeHidden();
});

test("the address of a view is copied, and the button says so only then", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(FIBRE);
  await awake(page);
  await view(page, "Carte").click();
  await page.getByRole("button", { name: "Copier l’adresse de cette vue" }).click();
  await expect(page.getByRole("button", { name: "Adresse copiée" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await view(page, "Barres").click();
  await expect(page.getByRole("button", { name: "Copier l’adresse de cette vue" })).toBeVisible();
});

test("a search in the list is not sent to the server", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await openChoice(page);
  const asked = requests(page);
  const search = page.getByRole("searchbox", { name: "Chercher dans cette liste" });
  await search.fill("aigl");
  await search.press("Enter");
  await expect(page.locator(".choix li:visible")).toHaveText(["Aiglun"]);
  expect(asked).toEqual([]);
});

test("a period that is the whole one is no step of the history", async ({ page }) => {
  await page.goto("/");
  await page.goto(`${ECOLES}?periode=2020..2025`);
  await awake(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});
