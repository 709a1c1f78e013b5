//! The document that an engine reads.

use std::io;

use app::address;
use datasets::model::Language;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
/// How many addresses a sitemap may have.
const ADDRESSES: usize = 50_000;
/// How many pages it may have so: each has an address in every language.
pub(super) const PAGES: usize = ADDRESSES / Language::ALL.len();
/// The parameter that names a part of it.
pub(super) const PART: &str = "partie";

/// A page, and the day since when it is as it is, when that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    /// Its path in French.
    pub(super) path: String,
    /// A day, as `2026-11-27`.
    pub(super) day: Option<String>,
}

/// Pages, each with its twins. Paths are made of ids, which the checks of a package hold to plain ASCII.
pub(super) fn of_pages(origin: &str, pages: &[Dated]) -> io::Result<Vec<u8>> {
    let mut writer = started()?;
    let root = writer.create_element("urlset");
    let root = root.with_attributes([("xmlns", SITEMAP), ("xmlns:xhtml", XHTML)]);
    root.write_inner_content(|writer| {
        pages.iter().try_for_each(|page| twins(writer, origin, page))
    })?;
    Ok(writer.into_inner())
}

/// Where the parts of a sitemap are.
pub(super) fn index(origin: &str, parts: usize) -> io::Result<Vec<u8>> {
    let mut writer = started()?;
    let root = writer.create_element("sitemapindex").with_attribute(("xmlns", SITEMAP));
    root.write_inner_content(|writer| {
        (1..=parts).try_for_each(|part| {
            let place = format!("{origin}/sitemap.xml?{PART}={part}");
            let one = writer.create_element("sitemap");
            one.write_inner_content(|writer| text(writer, "loc", &place)).map(drop)
        })
    })?;
    Ok(writer.into_inner())
}

fn started() -> io::Result<Writer<Vec<u8>>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(writer)
}

/// The addresses of a page, one in each language, each naming them all.
fn twins(writer: &mut Writer<Vec<u8>>, origin: &str, page: &Dated) -> io::Result<()> {
    let twins = Language::ALL.map(|language| {
        (language.as_str(), format!("{origin}{}", address::in_language(language, &page.path)))
    });
    for (_, href) in &twins {
        writer.create_element("url").write_inner_content(|writer| {
            text(writer, "loc", href)?;
            if let Some(day) = &page.day {
                text(writer, "lastmod", day)?;
            }
            for (code, href) in &twins {
                let link = writer.create_element("xhtml:link");
                link.with_attributes([
                    ("rel", "alternate"),
                    ("hreflang", code),
                    ("href", href.as_str()),
                ])
                .write_empty()?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_a_known_date_has_none_and_both_languages_have_their_address() {
        let dated = |path: &str, day: Option<&str>| Dated {
            path: path.to_owned(),
            day: day.map(str::to_owned),
        };
        let pages = [dated("/", Some("2026-11-27")), dated("/methode", None)];
        let xml = String::from_utf8(of_pages("https://exemple.fr", &pages).unwrap()).unwrap();
        assert_eq!(xml.matches("<url>").count(), 4, "{xml}");
        assert_eq!(xml.matches("<lastmod>2026-11-27</lastmod>").count(), 2, "{xml}");
        assert!(xml.contains("<loc>https://exemple.fr/en/methode</loc>"), "{xml}");
    }

    #[test]
    fn the_index_names_every_part() {
        let xml = String::from_utf8(index("https://exemple.fr", 2).unwrap()).unwrap();
        for part in [1, 2] {
            let place = format!("<loc>https://exemple.fr/sitemap.xml?partie={part}</loc>");
            assert!(xml.contains(&place), "{xml}");
        }
        assert_eq!(xml.matches("<sitemap>").count(), 2);
    }
}
