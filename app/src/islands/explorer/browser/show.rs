//! A view put into the page: the chart and what is said of it at once; the table, which may be long, and the drawing
//! of the other size, which nobody sees, once that is on the screen.

use std::cell::RefCell;
use std::rc::Weak;
use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::location::{self, Step};
use super::{Explorer, form};
use crate::address::IndicatorQuery;
use crate::charts::{Size, draw};
use crate::explorer::{PARTS, Shown};
use crate::islands::explorer::Reading;

impl Explorer {
    /// Puts a view into the page, and its address where it can be shared.
    pub(super) fn show(&mut self, query: IndicatorQuery, step: Step) {
        let shown = Shown::new(&self.known, &query);
        let (parts, chart, is_drawn) = (shown.short_parts(), shown.chart.clone(), shown.is_drawn());
        let at_rest = Reading::at_rest(&shown);
        form::follow(self, &shown, &query);
        self.put(parts.into_iter().enumerate());
        self.hide("#figure", !is_drawn);
        self.chart = chart;
        let mut unseen = Vec::new();
        for (rank, size) in Size::ALL.into_iter().enumerate().filter(|_| is_drawn) {
            if self.is_seen(size) {
                self.redraw(rank, size);
            } else {
                unseen.push((rank, size));
            }
        }
        location::write(self.known.word("chemin"), &query, step);
        self.twins(&query);
        self.query = query;
        self.at_rest = at_rest;
        self.place(None);
        // What was found leads to this view with one more.
        let is_searched = || form::written(self).is_some_and(|written| !written.is_empty());
        if self.known.others().is_some() && is_searched() {
            form::search(self);
        }
        later(self.own.clone(), unseen);
    }

    /// What [`Self::show`] left for later.
    fn finish(&mut self, unseen: Vec<(usize, Size)>) {
        let table = Shown::new(&self.known, &self.query).table();
        self.put([(PARTS.len() - 1, table)]);
        for (rank, size) in unseen {
            self.redraw(rank, size);
        }
        self.ring();
    }

    /// Puts parts into the page, by their rank.
    fn put(&mut self, parts: impl IntoIterator<Item = (usize, String)>) {
        let focused = self.document.active_element().map(|one| one.id());
        for (rank, html) in parts {
            let (Some(id), Some(old)) = (PARTS.get(rank), self.parts.get_mut(rank)) else {
                continue;
            };
            if html != *old
                && let Some(place) = self.document.get_element_by_id(id)
            {
                place.set_inner_html(&html);
            }
            *old = html;
        }
        // A link that was followed is still under the finger.
        let focused = focused.filter(|id| !id.is_empty());
        let again = focused.and_then(|id| self.document.get_element_by_id(&id));
        if let Some(again) = again.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
            let _ = again.focus();
        }
    }

    /// Whether the drawing of a size is the one that the style sheet shows.
    fn is_seen(&self, size: Size) -> bool {
        self.one(&format!(".dessin-{}", size.id())).is_some_and(|place| place.client_width() > 0)
    }

    /// Draws the chart at a size, unless it stands there already.
    fn redraw(&mut self, rank: usize, size: Size) {
        let new = draw(&self.chart, size, size.id()).unwrap_or_default();
        let place = self.one(&format!(".dessin-{}", size.id()));
        let Some(old) = self.drawings.get_mut(rank).filter(|old| **old != new) else { return };
        if let Some(place) = place {
            if let Ok(Some(image)) = place.query_selector(".image") {
                image.set_inner_html(&new.svg);
            }
            if let Ok(Some(cursor)) = place.query_selector(".curseur") {
                let frame = format!("0 0 {} {}", new.width, new.height);
                let _ = cursor.set_attribute("viewBox", &frame);
            }
        }
        *old = new;
    }
}

/// Finishes what was shown, once it is on the screen.
fn later(own: Weak<RefCell<Explorer>>, unseen: Vec<(usize, Size)>) {
    let finish = move || {
        if let Some(own) = own.upgrade()
            && let Ok(mut own) = own.try_borrow_mut()
        {
            own.finish(unseen);
        }
    };
    request_animation_frame(move || set_timeout(finish, Duration::ZERO));
}
