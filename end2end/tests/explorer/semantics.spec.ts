// What a screen reader is told, kept as files that a person can read and question.

import { FIBRE, LOGICIEL_LIBRE, VILLES_INTERNET } from "../addresses";
import { awake, chart, expect, reading, test } from "../site";

for (const [address, file] of [
  [FIBRE, "part-locaux-fibre"],
  [`${VILLES_INTERNET}?territoires=04070~33449`, "label-villes-internet"],
  [`${LOGICIEL_LIBRE}?territoires=04070~47031`, "label-territoire-numerique-libre"],
] as const) {
  test(`${address} reads as written in ${file}.aria.yml`, async ({ page }) => {
    await page.goto(address);
    await awake(page);
    await expect(page.getByRole("main")).toMatchAriaSnapshot({ name: `${file}.aria.yml` });
  });
}

test("the chart says how it is used, the reading what it is", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  await expect(chart(page)).toHaveAccessibleName(
    "Graphique : Part des locaux raccordables à la fibre. Les flèches parcourent les chiffres, Échap en sort.",
  );
  const picture = chart(page).getByRole("img");
  await expect(picture).toHaveAccessibleName(/^Part des locaux raccordables à la fibre/);
  // The reading is a live region: it must be in the page before anything is said in it.
  await expect(reading(page)).toBeVisible();
});
