// The HTML as the server sends it, before any browser has mended it.

import { HtmlValidate } from "html-validate";
import { EVERY_ADDRESS } from "../addresses";
import { expect, test } from "../site";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    // How Leptos writes what HTML lets one write in several ways: matters of style, not of validity.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
  },
});

for (const address of EVERY_ADDRESS) {
  test(`the HTML of ${address} is valid`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    // Leptos marks the seams of its views with `<!>`, which every browser reads as an empty comment and
    // the validator cannot read at all: it is given the comment.
    const report = await validator.validateString(html.replaceAll("<!>", "<!---->"));
    const found = report.results.flatMap((result) =>
      result.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`),
    );
    expect(found).toEqual([]);
  });
}

for (const address of EVERY_ADDRESS) {
  test(`the headings of ${address} are an outline: one h1, no level left out`, async ({ page }) => {
    await page.goto(address);
    const headings = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) =>
      all.map((heading) => ({
        level: Number(heading.tagName.slice(1)),
        text: heading.textContent?.trim() ?? "",
        inMain: heading.closest("main") !== null,
      })),
    );
    expect(headings.filter((heading) => heading.level === 1)).toHaveLength(1);
    expect(headings[0]).toMatchObject({ level: 1, inMain: true });
    let before = 0;
    for (const { level, text } of headings) {
      expect(text).not.toBe("");
      expect(level, `« ${text} » comes after a level ${before}`).toBeLessThanOrEqual(before + 1);
      before = level;
    }
  });
}
