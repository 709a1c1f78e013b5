//! What the browser does with the explorer: it listens, finds the view that is asked for, and puts its
//! parts into the page. A view that the sheet does not hold is left to the server.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{
    Document, Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Node, PointerEvent,
};

use super::cursor::{self, Move, Place};
use super::{Reading, Start};
use crate::address::IndicatorQuery;
use crate::charts::{ChartData, Drawing, Mark, Size, draw, reading};
use crate::explorer::{Known, PARTS, SHEET, Shown, rows};

mod form;
mod line;
mod location;
mod others;
mod show;

use location::Step;
use others::Others;

/// What the page listens to.
const EVENTS: [&str; 7] =
    ["click", "change", "input", "keydown", "pointermove", "pointerdown", "pointerout"];

/// The explorer, awake.
struct Explorer {
    document: Document,
    root: Element,
    known: Known,
    query: IndicatorQuery,
    /// The view as it stands in the page.
    parts: [String; PARTS.len()],
    chart: ChartData,
    drawings: [Drawing; Size::ALL.len()],
    cursor: Option<Place>,
    /// What is read while there is no cursor.
    at_rest: Reading,
    reading: RwSignal<Reading>,
    /// Everyone who is not in the sheet.
    others: Others,
    /// Itself, for what it does later.
    own: Weak<RefCell<Self>>,
}

fn document() -> Option<Document> {
    window().document()
}

/// What the reading is when the page comes, as it stands there.
pub(super) fn start() -> Start {
    let one = |selector: &str| document().and_then(|page| page.query_selector(selector).ok()?);
    let text = |place: &Option<Element>| {
        let text = place.as_ref().and_then(|place| place.text_content()).unwrap_or_default();
        text.trim().to_owned()
    };
    let of = |place: &Option<Element>, name: &str| {
        place.as_ref().and_then(|place| place.get_attribute(name)).unwrap_or_default()
    };
    let (status, link) = (one(".lecture [role=status]"), one(".lecture a"));
    let reading = Reading { said: text(&status), href: of(&link, "href"), rows: text(&link) };
    Start { label: of(&status, "aria-label"), reading }
}

/// Listens to the page. Does nothing when the page is not that of an explorer.
pub(super) fn wake(reading: RwSignal<Reading>) {
    let Some(explorer) = Explorer::find(reading) else { return };
    let root = explorer.root.clone();
    let shared = Rc::new(RefCell::new(explorer));
    shared.borrow_mut().own = Rc::downgrade(&shared);
    let listener = {
        let shared = Rc::clone(&shared);
        Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            // A change that we make ourselves may call back while we are at it.
            if let Ok(mut explorer) = shared.try_borrow_mut() {
                explorer.answer(&event);
            }
        })
        .into_js_value()
    };
    let listener = listener.unchecked_ref();
    for event in EVENTS {
        let _ = root.add_event_listener_with_callback(event, listener);
    }
    let _ = window().add_event_listener_with_callback("popstate", listener);
    shared.borrow_mut().take_place();
}

impl Explorer {
    fn find(reading: RwSignal<Reading>) -> Option<Self> {
        let document = document()?;
        let root = document.get_element_by_id("explorateur")?;
        let mut known = Known::read(&document.get_element_by_id(SHEET)?.text_content()?);
        known.at_origin(&window().location().origin().ok()?);
        let query = location::query()?;
        let shown = Shown::new(&known, &query);
        let (parts, at_rest, chart) = (shown.parts(), Reading::at_rest(&shown), shown.chart);
        let drawings = drawn(&chart);
        let (cursor, others, own) = (None, Others::default(), Weak::new());
        Some(Self {
            document,
            root,
            known,
            query,
            parts,
            chart,
            drawings,
            cursor,
            at_rest,
            reading,
            others,
            own,
        })
    }

    /// Takes its place in the page: the chart in the order of the keyboard, no button where a tick is
    /// enough; and what was ticked before.
    fn take_place(&mut self) {
        let help = self.one(".dessins").and_then(|one| one.get_attribute("data-aide"));
        for size in Size::ALL {
            if let Some(place) = self.one(&format!(".dessin-{}", size.id())) {
                let _ = place.set_attribute("role", "application");
                let _ = place.set_attribute("aria-label", help.as_deref().unwrap_or_default());
                let _ = place.set_attribute("tabindex", "0");
            }
        }
        // Without a safe connection the browser lends no clipboard.
        let safe = window().is_secure_context();
        for (place, hidden) in
            [(".reglages .valider", true), (".chercher", false), ("#copier", !safe)]
        {
            self.hide(place, hidden);
        }
        // The server may not have been told where it is.
        for (id, html) in PARTS.iter().zip(&self.parts) {
            if let Some(place) = self.one(&format!("details #{id}")) {
                place.set_inner_html(html);
            }
        }
        self.reveal();
        if let Some(query) = form::query(self).filter(|query| *query != self.query) {
            self.show(query, Step::Same);
        }
    }

    /// Codes of who is shown, in the order of the address.
    fn chosen(&self, shown: &Shown<'_>) -> Vec<String> {
        if self.query.territories.is_empty() {
            shown.codes().map(str::to_owned).collect()
        } else {
            self.query.territories.clone()
        }
    }

    fn one(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok()?
    }

    fn hide(&self, selector: &str, hidden: bool) {
        if let Some(place) = self.one(selector).and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
            place.set_hidden(hidden);
        }
    }

    fn answer(&mut self, event: &Event) -> Option<()> {
        let kind = event.type_();
        if kind == "popstate" {
            let query = location::query()?;
            return self.show_or_load(query);
        }
        let target: Element = event.target()?.dyn_into().ok()?;
        match kind.as_str() {
            "click" => self.follow(event, &target),
            "change" if Self::is_listed(&target) => self.bring_forward(&target),
            "change" => {
                let query = form::changed(self, &target)?;
                self.show(query, Step::Next);
                Some(())
            }
            "input" => {
                target.closest(".chercher").ok()??;
                form::search(self)
            }
            "keydown" => self.walk(event.dyn_ref()?, &target),
            "pointerout" => self.leave(event.dyn_ref()?, &target),
            _ if Self::is_listed(&target) => self.point_at(&target),
            _ => self.point(event.dyn_ref()?, &target),
        }
    }

    /// A link to another view of this page.
    fn follow(&mut self, event: &Event, target: &Element) -> Option<()> {
        if let Ok(Some(button)) = target.closest("#copier") {
            return self.copy(&button);
        }
        if let Ok(Some(_)) = target.closest(".chercher button") {
            return self.ask_server(event);
        }
        let mouse: &MouseEvent = event.dyn_ref()?;
        if mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key() {
            return None;
        }
        let link = target.closest("a[href]").ok()??;
        let href = link.get_attribute("href")?;
        let rest = href.strip_prefix(self.known.word("chemin"))?;
        if !(rest.is_empty() || rest.starts_with('?')) {
            return None;
        }
        let query = location::read(rest)?;
        if self.can_show(&query) {
            event.prevent_default();
            self.show(query, Step::Next);
        }
        Some(())
    }

    /// Puts the address of the view where it can be pasted from, and says so.
    fn copy(&self, button: &Element) -> Option<()> {
        let address = window().location().href().ok()?;
        let (button, said) = (button.clone(), self.known.word("copiee").to_owned());
        let done = Closure::new(move |_| {
            button.set_text_content(Some(&said));
            Ok(JsValue::UNDEFINED)
        });
        // When the browser refuses, the button says nothing that is not so.
        let refused = Closure::new(|_| Ok(JsValue::UNDEFINED));
        let copied = window().navigator().clipboard().write_text(&address);
        let _ = copied.then_with_reject(&done, &refused);
        done.forget();
        refused.forget();
        Some(())
    }

    /// The same view in the other language, and as data: their addresses follow.
    fn twins(&self, query: &IndicatorQuery) {
        let places = "[hreflang], link[rel=canonical], link[type='text/csv']";
        let Ok(found) = self.document.query_selector_all(places) else { return };
        let query = query.write();
        for place in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
        {
            let href = place.get_attribute("href").unwrap_or_default();
            let path = href.split('?').next().unwrap_or_default();
            let _ = place.set_attribute("href", &format!("{path}{query}"));
        }
        if let Some(button) = self.one("#copier") {
            button.set_text_content(Some(self.known.word("copier")));
        }
    }

    fn can_show(&self, query: &IndicatorQuery) -> bool {
        let by = query.by.as_deref().unwrap_or_default();
        let same_territories = query.territories == self.query.territories;
        by == self.known.word("par")
            && query.version == self.query.version
            && if self.known.is_broken_down() { same_territories } else { self.known.holds(query) }
    }

    fn show_or_load(&mut self, query: IndicatorQuery) -> Option<()> {
        if self.can_show(&query) {
            self.show(query, Step::Known);
            self.reveal();
            Some(())
        } else {
            window().location().reload().ok()
        }
    }

    /// Moves the cursor by a key.
    fn walk(&mut self, key: &KeyboardEvent, target: &Element) -> Option<()> {
        if key.key() == "Enter" && target.closest(".chercher").ok()?.is_some() {
            // The list follows each letter: there is nothing to send but what is looked for among everyone.
            key.prevent_default();
            return self.ask_server(key);
        }
        let rank = Self::drawing_of(target)?;
        let anchors = &self.drawings.get(rank)?.anchors;
        let step = cursor::step(self.chart.mark == Mark::Map, anchors, self.cursor, &key.key())?;
        key.prevent_default();
        self.place(match step {
            Move::To(place) => Some(place),
            Move::Away => None,
        });
        Some(())
    }

    /// Moves the cursor to the figure nearest to a pointer.
    fn point(&mut self, pointer: &PointerEvent, target: &Element) -> Option<()> {
        let rank = Self::drawing_of(target)?;
        let bounds = target.closest(".dessin").ok()??.get_bounding_client_rect();
        let x = (f64::from(pointer.client_x()) - bounds.left()) / bounds.width();
        let y = (f64::from(pointer.client_y()) - bounds.top()) / bounds.height();
        let rows = self.chart.mark == Mark::Bars;
        let own = self.line_of(target);
        let nearest = cursor::nearest(self.drawings.get(rank)?, rows, own, x, y);
        if nearest != self.cursor {
            self.place(nearest);
        }
        Some(())
    }

    /// Takes the ring away when the mouse leaves a drawing. What was read stays: its link is elsewhere.
    fn leave(&mut self, pointer: &PointerEvent, target: &Element) -> Option<()> {
        let place = target.closest(".dessin, #lignes").ok()??;
        let to = pointer.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        // A finger that is lifted leaves too, and wants to see what it pointed at.
        if pointer.pointer_type() == "mouse" && !place.contains(to.as_ref()) {
            self.cursor = None;
            self.ring();
        }
        Some(())
    }

    /// Which of the drawings an element is in.
    fn drawing_of(target: &Element) -> Option<usize> {
        let place = target.closest(".dessin").ok()??;
        let classes = place.class_name();
        Size::ALL.iter().position(|size| classes.ends_with(size.id()))
    }

    /// Puts the cursor on a figure and the figure into words, or takes both away.
    fn place(&mut self, place: Option<Place>) {
        self.cursor = place;
        self.ring();
        let read = place.and_then(|(series, point)| {
            let of = self.chart.series.get(series)?;
            let said = reading(&self.chart, of, of.points.get(point)?);
            let (href, rows) = rows(&self.known, &self.query, &of.territory, point)?;
            Some(Reading { said, href, rows })
        });
        self.reading.set(read.unwrap_or_else(|| self.at_rest.clone()));
    }

    /// Draws the ring of the cursor where it stands, or nowhere.
    fn ring(&self) {
        self.stand_out();
        for (size, drawing) in Size::ALL.into_iter().zip(&self.drawings) {
            let anchor =
                drawing.anchors.iter().find(|one| Some(cursor::place_of(one)) == self.cursor);
            let ring = anchor.map(|at| {
                format!(
                    "<circle class=\"g-curseur\" r=\"7\" cx=\"{}\" cy=\"{}\"></circle>",
                    at.x, at.y
                )
            });
            if let Some(cursor) = self.one(&format!(".dessin-{} .curseur", size.id())) {
                cursor.set_inner_html(&ring.unwrap_or_default());
            }
        }
    }
}

/// A chart at each size.
fn drawn(chart: &ChartData) -> [Drawing; Size::ALL.len()] {
    Size::ALL.map(|size| draw(chart, size, size.id()).unwrap_or_default())
}

/// All the elements that a selector finds in the explorer.
fn all<E: JsCast>(explorer: &Explorer, selector: &str) -> Vec<E> {
    let Ok(found) = explorer.root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
