// A narrow screen, a strong zoom and a large text lose nothing (WCAG 1.4.4 and 1.4.10).

import type { Page } from "@playwright/test";
import { EVERY_ADDRESS } from "../addresses";
import { expect, test } from "../site";

/** What cannot be reached without scrolling the page sideways, or is cut off. */
async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > room) {
      found.push(`the page is ${document.documentElement.scrollWidth} px wide in ${room}`);
    }
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} « ${element.textContent?.trim().slice(0, 40)} »`;
    for (const element of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      const scrolls = element.closest(".defilement") !== null;
      const cut = ["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const box = element.getBoundingClientRect();
      // A skip link waits outside, on the left; a table scrolls inside its own frame.
      const outside = !scrolls && box.width > 0 && box.left >= 0 && box.right > room + 0.5;
      if (cut || outside) found.push(name(element));
    }
    return found;
  });
}

for (const address of EVERY_ADDRESS) {
  test(`${address} holds in 320 pixels, at a zoom of 200 % and with a text of 200 %`, async ({ page }) => {
    await page.goto(address);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await lost(page), "320 pixels wide").toEqual([]);
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await lost(page), "1280 pixels at 200 %").toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await lost(page), "text at 200 %").toEqual([]);
  });
}
