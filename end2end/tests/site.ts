// The test of everything else: in whatever a test does, the browser has nothing to complain about and
// asks nothing of anybody but the site.

import { expect, test as base, type Page } from "@playwright/test";
import { PROBLEMS } from "./addresses";

export { expect } from "@playwright/test";

export interface Witness {
  /** Addresses that this test knows will be refused, beside those of `PROBLEMS`. */
  refused: Set<string>;
  /** What the browser had to complain about. */
  complaints: string[];
}

/** Said by the page itself when its policy stops something: reports and hashes are checked this way. */
const POLICY = "Content-Security-Policy stopped";

export const test = base.extend<{ witness: Witness }>({
  witness: [
    async ({ context, baseURL }, use) => {
      const witness: Witness = { refused: new Set(PROBLEMS), complaints: [] };
      const { complaints } = witness;
      const isRefused = (url: string) => {
        const { pathname, search } = new URL(url);
        return witness.refused.has(pathname + search) || witness.refused.has(pathname);
      };
      await context.addInitScript((policy) => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(policy, event.effectiveDirective, event.blockedURI, event.sourceFile);
        });
      }, POLICY);
      context.on("console", (message) => {
        const { url } = message.location();
        const expected = url !== "" && message.text().startsWith("Failed to load") && isRefused(url);
        if (["error", "warning"].includes(message.type()) && !expected) {
          complaints.push(`console ${message.type()}: ${message.text()} (${url})`);
        }
      });
      context.on("weberror", (error) => complaints.push(`uncaught: ${error.error()}`));
      context.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== baseURL) {
          complaints.push(`request to another site: ${request.url()}`);
        }
      });
      context.on("response", (response) => {
        if (response.status() >= 400 && !isRefused(response.url())) {
          complaints.push(`${response.status()} for ${response.url()}`);
        }
      });
      await use(witness);
      expect(complaints, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until the island answers: the chart then has its place in the tab order. */
export async function awake(page: Page): Promise<void> {
  await expect(chart(page)).toHaveAttribute("tabindex", "0");
}

/** The chart as the browser offers it to the reader: the drawing that fits the width. */
export function chart(page: Page) {
  return page.getByRole("application", { name: /^Graphique/ });
}

/** What the cursor reads. */
export function reading(page: Page) {
  return page.getByRole("status", { name: "Lecture du graphique" });
}

/** The table of the figures. */
export function figures(page: Page) {
  return page.getByRole("table", { name: /les chiffres$/ });
}

/** The box of a territory, in the list that `openChoice` opens. */
export function box(page: Page, code: string) {
  return page.locator(`input[name="territoires"][value="${code}"]`);
}

export async function openChoice(page: Page): Promise<void> {
  await page.getByText("Choisir les territoires", { exact: true }).click();
  await expect(page.locator("details.choisir")).toHaveAttribute("open");
}

/** Path and parameters in the address bar. */
export function address(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** The narrow no-break space of French numbers. */
export const NNBSP = "\u202f";
