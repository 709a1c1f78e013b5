"""Has feedparser read the feeds of a site with three releases: a figure of Digne-les-Bains changed twice.

    feeds.py ORIGIN
"""

import sys

import feedparser

origin = sys.argv[1]
wrong = []
ids = {}


def read(path, entries):
    """Reads a feed and says what is wrong with it; `entries` are the releases that it must tell of."""
    feed = feedparser.parse(f"{origin}{path}")

    def expect(holds, what):
        if not holds:
            wrong.append(f"{path}: {what}")

    expect(feed.status == 200, f"status {feed.status}")
    expect(not feed.bozo, feed.get("bozo_exception"))
    expect(feed.version == "atom10", feed.version)
    expect(feed.headers.get("content-type") == "application/atom+xml; charset=utf-8", feed.headers)
    about = feed.feed
    for name in ["id", "title", "subtitle", "updated", "author", "rights", "generator", "language"]:
        expect(about.get(name), f"no {name}")
    links = {link.rel: link.href for link in about.get("links", [])}
    expect(links.get("self") == f"{origin}{path}", links)
    expect(links.get("alternate", "").startswith(origin), links)
    told = [int(entry.id.rsplit(":", 1)[1]) for entry in feed.entries]
    expect(told == entries, f"releases {told}, not {entries}")
    for entry in [about, *feed.entries]:
        expect(entry.id not in ids, f"{entry.id} is also in {ids.get(entry.id)}")
        ids[entry.id] = path
        expect(entry.get("updated_parsed"), f"{entry.id}: no date in {entry.get('updated')}")
        expect(entry.get("link", "").startswith(origin), f"{entry.id}: {entry.get('link')}")
    for entry in feed.entries:
        expect(entry.content[0].type == "text/html" and "<" in entry.content[0].value, entry)
    if feed.entries:
        expect(about.updated == feed.entries[0].updated, "the feed is not as old as its last entry")
    return feed


def title(feed):
    return feed.entries[0].title.replace("\u00a0", " ").replace("\u202f", " ")


releases = read("/versions.atom", [3, 2, 1])
if title(releases) != "Version 3 : 2 chiffres changés":
    wrong.append(title(releases))
english = read("/en/versions.atom", [3, 2, 1])
if title(english) != "Version 3: 2 figures changed":
    wrong.append(title(english))
digne = read("/territoires/04070.atom", [3, 2, 1])
if title(digne) != "Version 3 : 1 chiffre changé":
    wrong.append(title(digne))
# Nothing of it has changed since it was first published.
read("/territoires/04049.atom", [1])
read("/indicateurs/part-locaux-fibre.atom", [3, 2, 1])
read("/en/indicateurs/part-locaux-fibre.atom", [3, 2, 1])
read("/indicateurs/population.atom", [1])

assert not wrong, "\n".join(str(one) for one in wrong)
