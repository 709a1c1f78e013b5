// The server and the browser draw with the same code, and draw the same bytes.
//
// A drawing is compared as it was before any parser touched it: the string that the island hands to
// `innerHTML`, looked for in the HTML that the server sends for the address the browser then shows.

import type { Page } from "@playwright/test";
import { FIBRE, LOGICIEL_LIBRE, VILLES_INTERNET } from "../addresses";
import { address, awake, box, expect, openChoice, test } from "../site";

declare global {
  interface Window {
    /** Every drawing that the page was given, in order. */
    drawn: string[];
  }
}

async function recordDrawings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.drawn = [];
    const own = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
    Object.defineProperty(Element.prototype, "innerHTML", {
      ...own,
      set(this: Element, text: string) {
        if (String(text).startsWith("<svg")) window.drawn.push(String(text));
        own?.set?.call(this, text);
      },
    });
  });
}

/** Ticks or unticks a box, and compares both drawings with the server's. */
async function sameAfter(page: Page, code: string): Promise<void> {
  const before = await page.evaluate(() => window.drawn.length);
  await box(page, code).click();
  await expect.poll(() => page.evaluate(() => window.drawn.length)).toBe(before + 2);
  const drawn = await page.evaluate((from) => window.drawn.slice(from), before);
  const html = await (await page.request.get(address(page))).text();
  for (const size of ["large", "etroit"]) {
    const mine = drawn.find((svg) => svg.includes(` id="${size}-titre"`)) ?? "";
    expect(mine, `no drawing « ${size} » at ${address(page)}`).toMatch(/^<svg[^]*<\/svg>$/);
    const theirs = html.match(new RegExp(`<svg[^>]*"${size}-titre [^]*?</svg>`))?.[0];
    expect(mine, `« ${size} » at ${address(page)}`).toBe(theirs);
  }
}

const CASES = [
  { what: "bars: a commune without premises, a zero, the group, then without Digne", from: FIBRE, codes: ["04191", "04001", "200067437", "04070"] },
  { what: "bars, from one to many", from: `${FIBRE}?territoires=04070`, codes: ["04049", "04235", "04116", "04191", "200067437"] },
  { what: "bars of all, less one", from: `${FIBRE}?complet=1`, codes: ["04244"] },
  { what: "steps: sources that contradict each other, levels not published", from: VILLES_INTERNET, codes: ["33449", "57463", "97231", "04070"] },
  { what: "steps: a commune of which nothing is known", from: `${VILLES_INTERNET}?territoires=04001~33449`, codes: ["04070", "33449"] },
  { what: "steps within a period", from: `${VILLES_INTERNET}?territoires=04070&periode=2016..2018`, codes: ["59014", "04070"] },
  { what: "steps: two scales", from: `${LOGICIEL_LIBRE}?territoires=04070`, codes: ["47031", "246300701", "31149", "04070"] },
] as const;

for (const { what, from, codes } of CASES) {
  test(`both draw the same bytes: ${what}`, async ({ page }) => {
    await recordDrawings(page);
    await page.goto(from);
    await awake(page);
    expect(await page.evaluate(() => window.drawn)).toEqual([]);
    await openChoice(page);
    for (const code of codes) await sameAfter(page, code);
  });
}
