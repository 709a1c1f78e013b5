// No link of the site leads nowhere.

import { FIBRE } from "../addresses";
import { expect, test } from "../site";

/** What stands in an attribute, read back. */
const unescaped = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"');

/**
 * Views of an indicator lead to each other, by the thousands: each is asked for, but only those of one
 * indicator, with one choice other than of territories, are searched for links in their turn.
 */
const isSearched = (page: string) => {
  const [path = "", query] = page.split("?");
  if (query === undefined || !path.includes("/indicateurs/")) return true;
  return path === FIBRE && !/territoires|&/.test(query);
};

test("every link of every page leads to something, at its one address, at the place it names", async ({ request }) => {
  test.setTimeout(240_000);
  const bodies = new Map<string, string>();
  const wrong: string[] = [];
  const waiting: { from: string; to: string }[] = [{ from: "(start)", to: "/" }];
  const places: { from: string; page: string; id: string }[] = [];
  for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
    const { from, to } = link;
    const [page = "", id] = to.split("#");
    if (id !== undefined && id !== "") places.push({ from, page, id });
    if (bodies.has(page)) continue;
    const answer = await request.get(page, { maxRedirects: 0, headers: { accept: "text/html,*/*" } });
    if (answer.status() !== 200) wrong.push(`${from} → ${page}: ${answer.status()}`);
    const isPage = answer.headers()["content-type"]?.startsWith("text/html") ?? false;
    const html = isPage ? await answer.text() : "";
    bodies.set(page, html);
    if (!isSearched(page)) continue;
    for (const [, quoted = ""] of html.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
      const href = unescaped(quoted);
      if (href.startsWith("#")) places.push({ from: page, page, id: href.slice(1) });
      else if (href.startsWith("/")) waiting.push({ from: page, to: href });
      else if (!/^https?:\/\//.test(href)) wrong.push(`${page} → ${href}: neither here nor elsewhere`);
    }
  }
  for (const { from, page, id } of places) {
    if (!bodies.get(page)?.includes(` id="${id}"`)) wrong.push(`${from} → ${page}#${id}: no such place`);
  }
  expect([...new Set(wrong)]).toEqual([]);
  expect(bodies.size).toBeGreaterThan(150);
});
