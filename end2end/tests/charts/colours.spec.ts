// The drawings as they are dressed: everything that is drawn can be seen, in both themes.

import type { Page } from "@playwright/test";
import { FIBRE, LOGICIEL_LIBRE, VILLES_INTERNET } from "../addresses";
import { contrast, parse } from "../colour";
import { expect, test } from "../site";

const ADDRESSES = [
  `${FIBRE}?territoires=04070~04191~04001~200067437`,
  `${VILLES_INTERNET}?territoires=04070~33449`,
  `${LOGICIEL_LIBRE}?territoires=04070~47031~35238`,
];

interface Mark {
  what: string;
  isText: boolean;
  size: number;
  /** What it is painted with: its inside when it has one, its line when it has one. */
  paints: string[];
}

async function marks(page: Page): Promise<{ paper: string; marks: Mark[] }> {
  return page.evaluate(() => {
    const seen = new Set<string>();
    const marks: Mark[] = [];
    for (const mark of document.querySelectorAll<SVGElement>(".dessin svg [class^='g-']:not(g)")) {
      if (mark.getClientRects().length === 0) continue;
      // The grid may be as light as one likes: the values are written.
      if (mark.classList.contains("g-grille") || mark.classList.contains("g-rupture")) continue;
      const style = getComputedStyle(mark);
      const isText = mark.tagName === "text";
      const series = mark.closest(".serie")?.getAttribute("class") ?? "";
      const scale = (mark as SVGGraphicsElement).getScreenCTM()?.a ?? 1;
      const line = style.stroke !== "none" && Number.parseFloat(style.strokeWidth) * scale >= 1;
      const paints = isText ? [style.fill] : [style.fill, line ? style.stroke : "none"];
      const what = `${series} ${mark.getAttribute("class")}`;
      const size = Number.parseFloat(style.fontSize) * scale;
      const key = what + paints.join() + size;
      if (!seen.has(key)) marks.push({ what, isText, size, paints: paints.filter((one) => one !== "none") });
      seen.add(key);
    }
    return { paper: getComputedStyle(document.documentElement).backgroundColor, marks };
  });
}

for (const address of ADDRESSES) {
  test(`what is drawn on ${address} stands out from the paper`, async ({ page }) => {
    await page.goto(address);
    const drawing = await marks(page);
    const paper = parse(drawing.paper);
    expect(drawing.marks.length).toBeGreaterThan(4);
    const faint = drawing.marks.flatMap(({ what, isText, paints }) => {
      const best = Math.max(0, ...paints.map((paint) => contrast(parse(paint, paper), paper)));
      return best < (isText ? 4.5 : 3) ? [`${what}: ${best.toFixed(2)} (${paints.join(", ")})`] : [];
    });
    expect(faint).toEqual([]);
  });

  test(`what is written on ${address} can be read at every width`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 360, 412, 639, 640, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const small = (await marks(page)).marks.filter((mark) => mark.isText && mark.size < 9);
      expect(small, `${width} pixels wide`).toEqual([]);
    }
  });
}

test("the territory in question, its group and the others do not look the same", async ({ page }) => {
  await page.goto(`${FIBRE}?territoires=04070~04049~200067437`);
  const fill = (of: string) =>
    page.locator(`.dessin:visible .${of} .g-barre`).evaluate((bar) => {
      const { fill, fillOpacity, stroke } = getComputedStyle(bar);
      return `${fill} ${fillOpacity} ${stroke}`;
    });
  const looks = await Promise.all(["g-focus", "g-groupe", "g-autre"].map(fill));
  expect(new Set(looks).size).toBe(3);
});
