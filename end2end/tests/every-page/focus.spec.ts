// With the keyboard: one can go straight to the content, and always sees where one is.

import { EVERY_ADDRESS, FIBRE } from "../addresses";
import { awake, expect, test } from "../site";

/** Stops looked at on each page; lists are long and all made alike. */
const STOPS = 30;

// What stands in the page of another site has nothing to skip.
for (const address of EVERY_ADDRESS.filter((one) => !one.startsWith("/integrer"))) {
  test(`the first stop of ${address} leads to the content`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: /^(Aller au contenu|Skip to content)$/ });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.locator("#contenu")).toBeFocused();
    await page.keyboard.press("Tab");
    const first = page.locator("main").locator("a, button, input, summary, [tabindex='0']").first();
    await expect(first).toBeFocused();
  });
}

for (const address of EVERY_ADDRESS) {
  test(`every stop of ${address} is in view, with a ring of 2 pixels or more`, async ({ page }) => {
    await page.goto(address);
    // With the list of territories open, so that its boxes are met too.
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await page.keyboard.press("Tab");
    for (let stop = 0; stop < STOPS; stop += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return {
          what: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
          ring: style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth),
          // The ring must differ from what is around it.
          same: style.outlineColor === getComputedStyle(document.documentElement).backgroundColor,
          inView,
        };
      });
      if (focused === null) break;
      expect(focused.ring, focused.what).toBeGreaterThanOrEqual(2);
      expect(focused, focused.what).toMatchObject({ inView: true, same: false });
      await page.keyboard.press("Tab");
    }
  });
}

test("the chart is one stop among the others, and Tab leaves it", async ({ page }) => {
  await page.goto(FIBRE);
  await awake(page);
  const roles: (string | null)[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    roles.push(await page.evaluate(() => document.activeElement?.getAttribute("role") ?? null));
  }
  expect(roles.filter((role) => role === "application")).toHaveLength(1);
  expect(roles.at(-1)).not.toBe("application");
});
