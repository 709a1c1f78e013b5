//! The search among everyone of a country. Their names come when the first letter is written; each letter is then
//! answered here, by links to the view with one more territory, whose figures the server has.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Weak;

use leptos::prelude::window;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::js_sys::encode_uri_component;
use leptos::web_sys::{Event, Response};
use wasm_bindgen_futures::JsFuture;

use super::{Explorer, form};
use crate::address::{CHOICE, NEXT};
use crate::charts::{Escaped, Quoted};
use crate::names::{Name, Names};

/// Answers that are told at most.
const TOLD: usize = 10;

/// The names of everyone, as far as they have come.
#[derive(Debug, Default)]
pub(super) enum Others {
    /// Nobody has asked for them.
    #[default]
    Unasked,
    /// They were asked for.
    Coming,
    /// They are there.
    Here(Names),
    /// They did not come.
    Missing,
}

impl Explorer {
    /// Answers what was written; `in_list` when the boxes have an answer already.
    pub(super) fn look_for(&mut self, written: &str, in_list: bool) {
        let (mut answers, mut said) = (String::new(), String::new());
        match &self.others {
            _ if written.trim().is_empty() => {}
            Others::Unasked => {
                self.others = Others::Coming;
                let address = self.known.others().unwrap_or_default().to_owned();
                spawn_local(receive(address, self.own.clone()));
                self.known.word("ajouter-attente").clone_into(&mut said);
            }
            Others::Coming => self.known.word("ajouter-attente").clone_into(&mut said),
            Others::Missing => self.known.word("ajouter-absente").clone_into(&mut said),
            Others::Here(names) => (answers, said) = self.told(names, written, in_list),
        }
        self.tell(&said);
        if let Some(list) = self.one(".reponses") {
            list.set_inner_html(&answers);
        }
        self.hide(".reponses", answers.is_empty());
    }

    /// Links to the view with one more territory, for those that answer and have no box; and what is said of them.
    fn told(&self, names: &Names, written: &str, in_list: bool) -> (String, String) {
        let places = self.known.places();
        let has_box = |one: &&Name| places.iter().any(|place| place.code == one.code);
        let found = names.find(written, TOLD + places.len());
        let total = found.total - found.best.iter().filter(|one| has_box(one)).count();
        let told: Vec<&Name> =
            found.best.into_iter().filter(|one| !has_box(one)).take(TOLD).collect();
        let mut html = String::new();
        for one in &told {
            let query = self.query.adding(self.known.usual(), &one.code).write();
            let href = format!("{}{query}{NEXT}", self.known.word("chemin"));
            let group = names.group_of(one).map(|group| format!("{group} · ")).unwrap_or_default();
            let (href, name) = (Quoted(&href), Escaped(&one.name));
            let (group, code) = (Escaped(&group), Escaped(&one.code));
            let _ =
                write!(html, "<li><a href=\"{href}\">{name}</a> <small>{group}{code}</small></li>");
        }
        let count = |many: usize| self.known.count(many);
        let said = match (told.len(), total) {
            (0, _) if in_list => String::new(),
            (0, _) => self.known.word("ajouter-personne").to_owned(),
            (some, all) if some < all => self
                .known
                .say("ajouter-parmi", &[("valeur", &count(some)), ("compte", &count(all))]),
            (_, all) => self.known.say("ajouter-comptees", &[("compte", &count(all))]),
        };
        (html, said)
    }

    /// Says how the search stands.
    pub(super) fn tell(&self, said: &str) {
        let place = self.one(".sans-reponse");
        if let Some(place) = place.filter(|place| place.text_content().as_deref() != Some(said)) {
            place.set_text_content(Some(said));
        }
    }

    /// Lets the server look for what is written, for the view that is shown.
    pub(super) fn ask_server(&self, event: &Event) -> Option<()> {
        self.known.others()?;
        let written = form::written(self)?;
        event.prevent_default();
        let view = format!("{}{CHOICE}{}", self.known.word("chemin"), self.query.write());
        let mark = if view.contains('?') { '&' } else { '?' };
        let words = encode_uri_component(written.trim());
        window().location().assign(&format!("{view}{mark}q={words}")).ok()
    }
}

/// Receives the names, then answers what is written by then.
async fn receive(address: String, own: Weak<RefCell<Explorer>>) {
    let names = asked(&address).await;
    let Some(own) = own.upgrade() else { return };
    // Nothing is under way: this runs between two events.
    let Ok(mut explorer) = own.try_borrow_mut() else { return };
    explorer.others = names.map_or(Others::Missing, Others::Here);
    form::search(&mut explorer);
}

/// The names; none when what comes is something else.
async fn asked(address: &str) -> Option<Names> {
    let answer = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let text = JsFuture::from(answer.ok().then(|| answer.text().ok())??).await.ok()?;
    Names::read(&text.as_string()?)
}
