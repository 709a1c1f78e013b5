//! What a feed says: one announcement for each release that has something to tell those who follow the
//! releases, a territory or an indicator. The server makes Atom of it.

use std::fmt::Write as _;

use datasets::model::{Counts, Indicator, IndicatorRevision, Nature, Revision};

use crate::address;
use crate::charts::{Escaped, Quoted};
use crate::shell::Site;

/// How many territories an announcement names; more are counted.
const NAMED: usize = 10;

/// What is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic<'a> {
    /// Every release.
    Releases,
    /// The figures of a territory, by its code.
    Territory(&'a str),
    /// The figures of an indicator, by its id.
    Indicator(&'a str),
}

/// A feed, before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// What it follows.
    pub title: String,
    /// What one finds there.
    pub subtitle: String,
    /// Its announcements, the latest first.
    pub entries: Vec<Entry>,
}

/// An announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The release that is announced.
    pub number: u32,
    /// When it was made (RFC 3339, UTC).
    pub created: String,
    /// What it changed, in a few words.
    pub title: String,
    /// The same in full, as HTML.
    pub html: String,
}

impl Topic<'_> {
    /// Path of the page where the same can be read, in French.
    pub fn page(&self) -> String {
        match self {
            Self::Releases => "/".to_owned(),
            Self::Territory(code) => address::territory(code),
            Self::Indicator(id) => address::indicator(id),
        }
    }

    /// Path of the feed, in French.
    pub fn path(&self) -> String {
        match self {
            Self::Releases => "/versions.atom".to_owned(),
            followed => followed.page() + ".atom",
        }
    }

    /// Its address: a feed tells what is to come, in the past too.
    pub(crate) fn href(&self, site: &Site) -> String {
        address::in_language(site.language(), &self.path())
    }

    /// What its feed is called.
    pub(crate) fn title(&self, site: &Site) -> String {
        let (texts, catalogue) = (&site.texts, &site.catalogue);
        let territory = |code: &str| [("territoire", catalogue.territories.name(code).to_owned())];
        let (key, places) = match self {
            Self::Releases => ("flux-versions", territory(&catalogue.pilot_group)),
            Self::Territory(code) => ("flux-territoire", territory(code)),
            Self::Indicator(id) => {
                let own = catalogue.indicator(id);
                let title = own.map(|own| named(site, own, site.said(&own.title)));
                ("flux-indicateur", [("indicateur", title.unwrap_or_default())])
            }
        };
        texts.with(key, &places.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    /// What a release changed of what is followed: an indicator, and how many of its figures.
    fn changed<'b>(&self, revision: &'b Revision) -> Vec<(&'b IndicatorRevision, Counts)> {
        let counts = |one: &IndicatorRevision| match self {
            Self::Territory(code) => one.territories.get(*code).copied().unwrap_or_default(),
            Self::Indicator(id) if one.indicator != *id => Counts::default(),
            Self::Releases | Self::Indicator(_) => one.counts(),
        };
        let changed = revision.indicators.iter().map(|one| (one, counts(one)));
        changed.filter(|(_, counts)| !counts.is_none()).collect()
    }
}

/// What is announced to those who follow something; `origin` is how the addresses of the site begin.
pub fn feed(site: &Site, origin: &str, topic: Topic<'_>, revisions: &[Revision]) -> Feed {
    let entries = revisions.iter().filter_map(|one| entry(site, origin, topic, one));
    Feed {
        title: topic.title(site),
        subtitle: site.texts.get("flux-texte"),
        entries: entries.collect(),
    }
}

/// What a release says; none when it changed nothing of what is followed.
fn entry(site: &Site, origin: &str, topic: Topic<'_>, revision: &Revision) -> Option<Entry> {
    let (texts, release) = (&site.texts, &revision.release);
    let changed = topic.changed(revision);
    if changed.is_empty() && topic != Topic::Releases {
        return None;
    }
    let all = changed.iter().map(|(_, counts)| *counts).sum();
    let what = match revision.since {
        _ if !changed.is_empty() => counted(site, all),
        Some(_) => texts.get("flux-rien"),
        None => texts.get("flux-inconnu"),
    };
    let number = release.number.to_string();
    let mut html = String::new();
    if !release.notes.is_empty() {
        let lang = site.data_language().map(|code| format!(" lang=\"{code}\"")).unwrap_or_default();
        let notes = Escaped(&release.notes);
        put(&mut html, format_args!("<blockquote{lang}><p>{notes}</p></blockquote>"));
    }
    let told = match (changed.is_empty(), revision.since) {
        (false, _) => details(site, origin, topic, &changed),
        (true, Some(since)) => {
            let since = [("numero", &*since.to_string())];
            paragraph(&texts.with("accueil-version-identique", &since))
        }
        (true, None) => paragraph(&texts.get("accueil-version-seule")),
    };
    html.push_str(&told);
    // XML has no place for what no keyboard writes.
    html.retain(|letter| !letter.is_control() || letter == '\n');
    Some(Entry {
        number: release.number,
        created: release.created.clone(),
        title: texts.with("flux-annonce", &[("numero", &number), ("quoi", &what)]),
        html,
    })
}

/// Which indicators have changed; for a single one, which territories.
fn details(
    site: &Site,
    origin: &str,
    topic: Topic<'_>,
    changed: &[(&IndicatorRevision, Counts)],
) -> String {
    let mut html = String::new();
    if let (Topic::Indicator(_), [(only, counts)]) = (topic, changed) {
        put(&mut html, format_args!("<p>{}</p>", Escaped(&counted(site, *counts))));
        let names = [("territoires", &*names(site, only))];
        html.push_str(&paragraph(&site.texts.with("flux-territoires", &names)));
        return html;
    }
    html.push_str("<ul>");
    for (one, counts) in changed {
        let title = site.said(&one.title);
        let own = site.catalogue.indicator(&one.indicator);
        let name = own.map_or_else(|| title.to_owned(), |own| named(site, own, title));
        let name = Escaped(&name).to_string();
        let name = match own {
            Some(own) => {
                let mut page = address::indicator(&own.id);
                if let Topic::Territory(code) = topic {
                    put(&mut page, format_args!("?territoires={code}"));
                }
                let href = format!("{origin}{}", site.href(&page));
                format!("<a href=\"{}\">{name}</a>", Quoted(&href))
            }
            None => name,
        };
        let said = site.texts.get("flux-deux-points");
        put(&mut html, format_args!("<li>{name}{said}{}</li>", Escaped(&counted(site, *counts))));
    }
    html + "</ul>"
}

/// The territories of which a figure has changed, the first by their codes.
fn names(site: &Site, one: &IndicatorRevision) -> String {
    let texts = &site.texts;
    let codes = one.territories.keys();
    let named: Vec<&str> =
        codes.take(NAMED).map(|code| site.catalogue.territories.name(code)).collect();
    let others = one.territories.len() - named.len();
    let named = named.join(", ");
    if others == 0 {
        return named;
    }
    format!("{named} {} {}", texts.get("comparer-et"), texts.counted("comparer-autres", others))
}

/// « 2 chiffres ajoutés, 1 chiffre changé ».
pub(crate) fn counted(site: &Site, counts: Counts) -> String {
    let counts = [
        ("accueil-ajoutes", counts.added),
        ("accueil-changes", counts.changed),
        ("accueil-retires", counts.removed),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = told.map(|(key, count)| site.texts.counted(key, count)).collect();
    told.join(", ")
}

/// The name of an indicator, with what must be said of made-up figures.
fn named(site: &Site, indicator: &Indicator, title: &str) -> String {
    match site.catalogue.nature(indicator) {
        Nature::Reel => title.to_owned(),
        Nature::Demonstration => site.texts.with("titre-demonstration", &[("titre", title)]),
    }
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", Escaped(text))
}

/// Writing into a `String` cannot fail.
fn put(text: &mut String, more: std::fmt::Arguments<'_>) {
    let _ = text.write_fmt(more);
}
