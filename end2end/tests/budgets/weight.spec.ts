// What a page weighs on the wire, compressed as a browser asks for it.

import { get } from "node:http";
import { EVERY_ADDRESS, FIBRE, LOGICIEL_LIBRE, PAGES, VILLES_INTERNET } from "../addresses";
import { awake, expect, test } from "../site";

const SCRIPTS = 160_000;
const READING = 30_000;

interface Wire {
  bytes: number;
  encoding: string | undefined;
}

/** The bytes themselves: every client of the test runner would decompress them. */
function onTheWire(url: string): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "br", accept: "text/html,*/*" };
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => (bytes += part.length));
      response.on("end", () => resolve({ bytes, encoding: response.headers["content-encoding"] }));
    }).on("error", reject);
  });
}

/** Weighs some files, each of which must come as brotli. */
async function weigh(urls: Iterable<string>): Promise<{ sum: number; told: string }> {
  let sum = 0;
  const told: string[] = [];
  for (const url of urls) {
    const { bytes, encoding } = await onTheWire(url);
    expect(encoding, url).toBe("br");
    sum += bytes;
    told.push(`${new URL(url).pathname} ${bytes}`);
  }
  return { sum, told: `${sum} bytes: ${told.join(", ")}` };
}

test("WASM and JavaScript of an indicator's page: 160 kB at most", async ({ page }) => {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (/\.(js|mjs|wasm)$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
  });
  await page.goto(FIBRE);
  await awake(page);
  const { sum, told } = await weigh(scripts);
  console.log(`      scripts: ${told}`);
  expect([...scripts].some((url) => url.endsWith(".wasm"))).toBe(true);
  expect(sum, told).toBeLessThanOrEqual(SCRIPTS);
});

for (const address of [FIBRE, VILLES_INTERNET, LOGICIEL_LIBRE]) {
  test(`HTML and CSS of ${address}: 30 kB at most`, async ({ page }) => {
    const style = new Set<string>();
    page.on("request", (request) => {
      if (request.resourceType() === "stylesheet") style.add(request.url());
    });
    await page.goto(address);
    const { sum, told } = await weigh([page.url(), ...style]);
    console.log(`      reading: ${told}`);
    expect(style.size).toBeGreaterThan(0);
    expect(sum, told).toBeLessThanOrEqual(READING);
  });
}

test("a page without island asks for no script at all", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`));
  const isIndicator = (address: string) => (PAGES as readonly string[]).includes(address) && /^(\/en)?\/indicateurs\//.test(address);
  for (const address of EVERY_ADDRESS.filter((one) => !isIndicator(one))) {
    asked.length = 0;
    await page.goto(address, { waitUntil: "load" });
    expect(asked.filter((one) => !/^(document|stylesheet|other|image) /.test(one)), address).toEqual([]);
    await expect(page.locator("script[src], link[rel=modulepreload], link[rel=preload]")).toHaveCount(0);
  }
});

test("nothing is asked for that the page does not use, nothing twice", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(FIBRE);
  await awake(page);
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
});
