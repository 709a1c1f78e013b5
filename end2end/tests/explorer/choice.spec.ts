// Ticking a territory: chart, table, file and address follow, and nothing else moves.

import { FIBRE, VILLES_INTERNET } from "../addresses";
import { address, awake, box, chart, expect, figures, openChoice, test } from "../site";

const download = "Télécharger ces chiffres (CSV)";

test("the chart, the table, the file and the address show what is ticked", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await awake(page);
  await openChoice(page);
  await box(page, "04191").check();
  await expect(figures(page).getByRole("rowheader")).toHaveText(["Digne-les-Bains", "Saint-Martin-lès-Seyne"]);
  await expect(chart(page).locator(".serie")).toHaveCount(2);
  const query = "?territoires=04070~04191";
  await expect(page.getByRole("link", { name: download })).toHaveAttribute("href", `${FIBRE}.csv${query}`);
  expect(address(page)).toBe(FIBRE + query);
  await box(page, "04070").uncheck();
  await expect(figures(page).getByRole("rowheader")).toHaveText(["Saint-Martin-lès-Seyne"]);
  expect(address(page)).toBe(`${FIBRE}?territoires=04191`);
});

test("the file of the view has the rows of the table", async ({ page }) => {
  await page.goto(`${VILLES_INTERNET}?territoires=04070`);
  await awake(page);
  await openChoice(page);
  await box(page, "33449").check();
  const rows = figures(page).getByRole("row");
  await expect(rows).toHaveCount(1 + 4 + 2);
  const link = page.getByRole("link", { name: download });
  const csv = await page.request.get((await link.getAttribute("href")) ?? "");
  expect((await csv.text()).trim().split(/\r?\n/)).toHaveLength(1 + 4 + 2);
});

test("after a choice, the page says what the server says at that address", async ({ page, request }) => {
  await page.goto(`${VILLES_INTERNET}?territoires=04070`);
  await awake(page);
  await openChoice(page);
  await box(page, "33449").check();
  await box(page, "04070").uncheck();
  await expect(figures(page).getByRole("rowheader").first()).toHaveText("Saint-Médard-en-Jalles");
  const html = await (await request.get(address(page))).text();
  const parts = { sentence: ".chapeau", table: "#tableau", credits: ".credits" };
  const [here, there] = await page.evaluate(
    ([html, parts]) => {
      const server = new DOMParser().parseFromString(html, "text/html");
      const told = (root: Document) =>
        Object.fromEntries(
          Object.entries(parts).map(([name, selector]) => [
            name,
            root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, " ").trim(),
          ]),
        );
      return [told(document), told(server)];
    },
    [html, parts] as const,
  );
  expect(here).toEqual(there);
});

test("a view of nothing has no chart, and is one link away from one of something", async ({ page }) => {
  await page.goto(`${VILLES_INTERNET}?territoires=04001`);
  // It is awake, though nothing is seen of it.
  await expect(page.locator('[role="application"]')).toHaveCount(2);
  const figure = page.locator("#figure");
  await expect(figure).toBeHidden();
  await openChoice(page);
  await box(page, "33449").check();
  await expect(chart(page).locator(".serie")).toHaveCount(2);
  await box(page, "33449").uncheck();
  await expect(figure).toBeHidden();
  await page.getByRole("link", { name: "Voir les territoires qui ont des chiffres" }).click();
  await expect(figure).toBeVisible();
  expect(address(page)).toBe(VILLES_INTERNET);
});

test("whom to compare with follows the territory in question", async ({ page, request }) => {
  await page.goto(`${FIBRE}?territoires=04070~04049`);
  await awake(page);
  const groups = page.locator("#outils a");
  const before = await groups.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(before.length).toBeGreaterThanOrEqual(4);
  await openChoice(page);
  await box(page, "04070").uncheck();
  await expect(figures(page).getByRole("rowheader")).toHaveText(["Château-Arnoux-Saint-Auban"]);
  // The same as the server says of this territory.
  const html = await (await request.get(address(page))).text();
  const served = await page.evaluate((html) => {
    const server = new DOMParser().parseFromString(html, "text/html");
    return [...server.querySelectorAll("#outils a")].map((link) => [link.textContent, link.getAttribute("href")]);
  }, html);
  expect(served.length).toBe(before.length);
  const here = await groups.evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute("href")]));
  expect(here).toEqual(served);
  await page.getByRole("link", { name: "Les communes les plus proches" }).click();
  await expect(figures(page).getByRole("rowheader")).toHaveCount(7);
  await expect(page.getByRole("link", { name: "Les communes les plus proches" })).toHaveAttribute("aria-current", "true");
});

test("when the last box is unticked, the boxes still say what the address shows", async ({ page, request }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await awake(page);
  await openChoice(page);
  await box(page, "04070").click();
  const html = await (await request.get(address(page))).text();
  const served = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag).filter((tag) => / checked/.test(tag));
  const rows = [...html.matchAll(/<th scope="row">/g)];
  await expect(page.locator('input[name="territoires"]:checked')).toHaveCount(served.length);
  await expect(figures(page).getByRole("rowheader")).toHaveCount(rows.length);
});

test("reloading, or leaving and coming back, shows the same", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await awake(page);
  await openChoice(page);
  await box(page, "04191").check();
  await box(page, "200067437").check();
  const names = ["Digne-les-Bains", "Provence-Alpes Agglomération", "Saint-Martin-lès-Seyne"];
  const headers = figures(page).getByRole("rowheader");
  await expect(headers).toHaveText(names);
  const drawn = await chart(page).locator(".image").innerHTML();
  const check = async () => {
    await awake(page);
    await expect(headers).toHaveText(names);
    expect(await chart(page).locator(".image").innerHTML()).toBe(drawn);
    await expect(box(page, "04191")).toBeChecked();
    await expect(box(page, "04049")).not.toBeChecked();
  };
  await page.reload();
  await check();
  await figures(page).getByRole("link", { name: "Digne-les-Bains" }).click();
  await expect(page).toHaveURL(/\/territoires\/04070$/);
  await page.goBack();
  await check();
  await page.goForward();
  await expect(page).toHaveURL(/\/territoires\/04070$/);
});

test("what is under the pointer stays there, and the focus with it", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070`);
  await awake(page);
  await openChoice(page);
  const one = box(page, "04205");
  await one.scrollIntoViewIfNeeded();
  await one.focus();
  const before = await one.boundingBox();
  await page.keyboard.press("Space");
  await expect(figures(page).getByRole("rowheader")).toHaveCount(2);
  await expect(one).toBeFocused();
  const after = await one.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? Infinity))).toBeLessThanOrEqual(1);
});

test("a list in which nothing is found says so", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await openChoice(page);
  const none = page.getByText("Rien dans cette liste ne contient ces lettres.");
  const search = page.getByLabel("Chercher dans cette liste");
  await search.fill("zzz");
  await expect(none).toBeVisible();
  await search.fill("aigl");
  await expect(none).toBeHidden();
  await expect(box(page, "04001")).toBeVisible();
});
