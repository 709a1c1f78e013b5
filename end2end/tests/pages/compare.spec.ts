// Comparing: a choice, an order, a table whose first column stays.

import { address, expect, test } from "../site";

test("boxes and orders are plain links and a plain form, each at its own address", async ({ page }) => {
  await page.goto("/comparer?territoires=04070~04049&indicateurs=part-locaux-fibre~population");
  await page.getByText("Choisir les territoires (2 choisis)").click();
  await page.getByRole("checkbox", { name: "Aiglun", exact: true }).check();
  await page.getByRole("button", { name: "Comparer" }).click();
  const chosen = "territoires=04001~04049~04070&indicateurs=part-locaux-fibre~population";
  await expect.poll(() => address(page)).toBe(`/comparer?${chosen}`);
  const table = page.getByRole("table");
  await expect(table.getByRole("rowheader")).toHaveText(["Aiglun", "Château-Arnoux-Saint-Auban", "Digne-les-Bains"]);
  await page.getByRole("link", { name: "Trier : Population, du plus grand au plus petit" }).click();
  await expect(table.getByRole("rowheader").first()).toHaveText("Digne-les-Bains");
  await expect(table.getByRole("columnheader", { name: /^Population/ })).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("link", { name: "Inverser : Population, du plus petit au plus grand" }).click();
  await expect(table.getByRole("rowheader").first()).toHaveText("Aiglun");
});

test("on a narrow screen the table moves in its frame and its first column stays", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/comparer");
  const frame = page.getByRole("region", { name: "Le dernier chiffre connu de chaque territoire" });
  const name = frame.getByRole("rowheader", { name: /^Part des locaux raccordables à la fibre/ });
  const before = await name.boundingBox();
  await frame.evaluate((one) => one.scrollBy(200, 0));
  expect((await name.boundingBox())?.x).toBe(before?.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
