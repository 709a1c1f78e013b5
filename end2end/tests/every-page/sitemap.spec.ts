// Every page that engines are told of: axe in both languages (in English, two of the portraits), and the contrasts
// of both themes. The pages are too many for a test each.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../site";

const SHARES = 8;

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}`));
}

/** The paths of the sitemap. */
async function paths(page: Page): Promise<string[]> {
  const sitemap = await (await page.request.get("/sitemap.xml")).text();
  const all = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
  // The portraits are one page in many; in English two of them are enough.
  return all.filter((path) => !/^\/en\/territoires\/(?!200067437$|04070$)/.test(path));
}

for (let share = 0; share < SHARES; share += 1) {
  test(`axe finds nothing to say on the pages of the sitemap, ${share + 1} of ${SHARES}`, async ({ page }) => {
    test.setTimeout(480_000);
    const all = await paths(page);
    expect(all.length).toBeGreaterThan(200);
    for (const path of all.filter((_, at) => at % SHARES === share)) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      expect(await violations(new AxeBuilder({ page })), path).toEqual([]);
      // A page and its twin in English are dressed alike.
      if (path.startsWith("/en")) continue;
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(new AxeBuilder({ page }).withRules(["color-contrast"])), `${path} in the dark`).toEqual([]);
    }
  });
}
