// What axe can see, on every page; run in both themes and at both widths. What it cannot see (order of
// focus, words, what the cursor reads) is in the other files.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { EVERY_ADDRESS, FIBRE, VILLES_INTERNET } from "../addresses";
import { awake, box, chart, expect, openChoice, reading, test } from "../site";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The violations, short enough to be read in a terminal. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
}

for (const address of EVERY_ADDRESS) {
  test(`axe finds nothing to say on ${address}`, async ({ page }) => {
    await page.goto(address);
    expect(await violations(page)).toEqual([]);
  });
}

for (const address of [FIBRE, VILLES_INTERNET]) {
  test(`axe finds nothing to say on ${address} while it is being used`, async ({ page }) => {
    await page.goto(address);
    await awake(page);
    await openChoice(page);
    await box(page, "04070").uncheck();
    await chart(page).press("End");
    await expect(reading(page)).toContainText(/20\d\d/);
    expect(await violations(page)).toEqual([]);
  });
}
