// Every page that engines are told of, in both languages: axe, in the light theme, in the dark one and with
// more contrast. The pages are too many for a test each.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../site";

const SHARES = 8;

/** The other looks of a page; a page and its twin are dressed alike, and one of them is enough for the last two. */
const DARK = [{ colorScheme: "dark", contrast: "no-preference" }] as const;
const EVERY_LOOK = [...DARK, { colorScheme: "light", contrast: "more" }, { colorScheme: "dark", contrast: "more" }] as const;

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}`));
}

/** The paths of the sitemap. */
async function paths(page: Page): Promise<string[]> {
  const sitemap = await (await page.request.get("/sitemap.xml")).text();
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
}

for (let share = 0; share < SHARES; share += 1) {
  test(`axe finds nothing to say on the pages of the sitemap, ${share + 1} of ${SHARES}`, async ({ page }) => {
    test.setTimeout(240_000);
    const all = await paths(page);
    expect(all.length).toBeGreaterThan(200);
    for (const path of all.filter((_, at) => at % SHARES === share)) {
      await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
      await page.goto(path);
      expect(await violations(new AxeBuilder({ page })), path).toEqual([]);
      for (const look of path.startsWith("/en") ? DARK : EVERY_LOOK) {
        await page.emulateMedia(look);
        const contrast = new AxeBuilder({ page }).withRules(["color-contrast"]);
        expect(await violations(contrast), `${path} ${JSON.stringify(look)}`).toEqual([]);
      }
    }
  });
}
