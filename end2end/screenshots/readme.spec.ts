// The images that the README shows, as WebP files small enough to be kept in the repository.

import { writeFileSync, mkdirSync } from "node:fs";
import { expect, test } from "@playwright/test";

const FOLDER = "../docs/images";
/** The most that an image may weigh. */
const MOST = 60_000;

const IMAGES = [
  { name: "accueil", address: "/", width: 1100, height: 760 },
  { name: "indicateur", address: "/indicateurs/ordinateurs-pour-100-eleves?vue=courbe", width: 1100, height: 860 },
  { name: "telephone", address: "/indicateurs/part-locaux-fibre", width: 390, height: 780 },
];

for (const { name, address, width, height } of IMAGES) {
  test(`${name}: ${address} is shown in ${MOST} bytes at most`, async ({ browser, page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    // The browser itself writes WebP; its own page, because the site's policy lets nothing in.
    const blank = await browser.newPage();
    const url = await blank.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.7);
    }, `data:image/png;base64,${png.toString("base64")}`);
    await blank.close();
    const bytes = Buffer.from(url.replace("data:image/webp;base64,", ""), "base64");
    expect(bytes.length).toBeLessThan(MOST);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/${name}.webp`, bytes);
  });
}
