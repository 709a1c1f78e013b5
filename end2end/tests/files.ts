// What the tests of the checks in the browser share: files to drop, and what the site is asked for meanwhile.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** A file of the published package, as text. */
export function published(path: string): string {
  return readFileSync(`../datasets/published/${path}`, "utf8");
}

export interface Dropped {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A CSV to be chosen. */
export function csv(name: string, text: string): Dropped {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** Notes every request: nothing but reading may go out. */
export function requests(page: Page): string[] {
  const asked: string[] = [];
  page.context().on("request", (request) => {
    asked.push(`${request.method()} ${new URL(request.url()).pathname}${request.postData() === null ? "" : " with a body"}`);
  });
  return asked;
}

/** What came of a check. */
export function result(page: Page) {
  return page.locator(".resultat");
}
