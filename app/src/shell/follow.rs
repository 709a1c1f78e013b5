//! What programs may follow from a page: its feed, and where the code that embeds it is had (oEmbed).

use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Site;
use crate::feed::Topic;
use crate::routes::Page;

/// What the page is about, when those who follow it are told of its new figures.
fn topic(page: &Page) -> Option<Topic<'_>> {
    match page {
        Page::Home => Some(Topic::Releases),
        Page::Territory(code) => Some(Topic::Territory(code)),
        Page::Indicator(selection) => Some(Topic::Indicator(&selection.indicator)),
        _ => None,
    }
}

/// The `link` element of a page's feed.
pub(super) fn feed(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    let topic = topic(page)?;
    let (href, title) = (topic.href(site), topic.title(site));
    Some(view! { <link rel="alternate" type="application/atom+xml" href=href title=title /> })
}

/// The `link` elements of what embeds a view, in both formats. Both name whole addresses: there are none
/// without an origin.
pub(super) fn embedding(site: &Site, page: &Page) -> Option<impl IntoView + use<>> {
    let Page::Indicator(selection) = page else { return None };
    let origin = site.origin.as_ref()?;
    let own = site.catalogue.indicator(&selection.indicator)?;
    let view = origin.join(&site.href(&page.address()?));
    let view = utf8_percent_encode(&view, NON_ALPHANUMERIC).to_string();
    let links = [("json", "application/json+oembed"), ("xml", "text/xml+oembed")];
    let links = links.map(|(format, kind)| {
        let href = origin.join(&format!("/oembed?url={view}&format={format}"));
        let title = site.said(&own.title).to_owned();
        view! { <link rel="alternate" type=kind href=href title=title /> }
    });
    Some(links.into_iter().collect_view())
}
