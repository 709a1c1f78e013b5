// The words of the design, as colours: legible, and apart from each other for every eye.

import { readFileSync } from "node:fs";
import path from "node:path";
import { ciede2000, contrast, distance, parse, type Rgb, VISIONS } from "../colour";
import { expect, test } from "../site";

const TEXT = ["ink", "ink-soft", "accent", "good", "late", "bad", "missing"];
const SERIES = Array.from({ length: 8 }, (_, at) => `serie-${at + 1}`);
const PAPERS = ["paper", "paper-2"];
/**
 * CIEDE2000 under which two series would be taken for one. 2.3 is a difference that is just noticed between
 * two patches that touch; marks are small and apart, so three times that.
 */
const APART = 7;

const css = readFileSync(path.join(__dirname, "../../../style/tokens.css"), "utf8");

/** The colours that a block of the style sheet gives. */
function colours(block: string): Map<string, Rgb> {
  const found = block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\s*;/gi);
  return new Map([...found].map(([, name = "", value = ""]) => [name, parse(value)]));
}

const darkFrom = css.indexOf("@media (prefers-color-scheme: dark)");
const contrastFrom = css.indexOf("@media (prefers-contrast: more)");
const light = colours(css.slice(0, darkFrom));
const dark = new Map([...light, ...colours(css.slice(darkFrom, contrastFrom))]);

test("the distance is the one that was published (pairs 1, 4, 17 and 25 of Sharma, Wu and Dalal)", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3);
  expect(ciede2000([50, -1.3802, -84.2814], [50, 0, -82.7485])).toBeCloseTo(1, 3);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 3);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 3);
});

for (const [theme, tokens] of [
  ["light", light],
  ["dark", dark],
] as const) {
  const colour = (name: string): Rgb => {
    const found = tokens.get(name);
    if (!found) throw new Error(`--${name} is not a colour of style/tokens.css (${theme})`);
    return found;
  };

  test(`${theme}: text has a contrast of 4.5 on both papers, drawings of 3`, () => {
    const low: string[] = [];
    for (const [names, least] of [
      [TEXT, 4.5],
      [SERIES, 3],
    ] as const) {
      for (const name of names) {
        for (const paper of PAPERS) {
          const ratio = contrast(colour(name), colour(paper));
          if (ratio < least) low.push(`--${name} on --${paper}: ${ratio.toFixed(2)} < ${least}`);
        }
      }
    }
    const button = contrast(colour("accent-ink"), colour("accent"));
    if (button < 4.5) low.push(`--accent-ink on --accent: ${button.toFixed(2)} < 4.5`);
    expect(low).toEqual([]);
  });

  for (const [vision, matrix] of Object.entries(VISIONS)) {
    test(`${theme}: the eight series stay apart (${vision})`, () => {
      const near: string[] = [];
      for (const [at, one] of SERIES.entries()) {
        for (const other of SERIES.slice(at + 1)) {
          const far = distance(colour(one), colour(other), matrix);
          if (far < APART) near.push(`--${one} and --${other}: ${far.toFixed(1)} < ${APART}`);
        }
      }
      expect(near).toEqual([]);
    });
  }
}
