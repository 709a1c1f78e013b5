//! The search among everyone of a country. Their names come when the first letter is written; each letter is then
//! answered here, by links to the view with one more territory, whose figures the server has.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Weak;

use leptos::prelude::window;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{HtmlInputElement, Response};
use wasm_bindgen_futures::JsFuture;

use super::Explorer;
use crate::address::IndicatorQuery;
use crate::charts::{Escaped, Quoted};
use crate::explorer::kept_inputs;
use crate::names::Names;

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
        let mut answers = String::new();
        let said = match &self.others {
            _ if written.trim().is_empty() => "",
            Others::Unasked => {
                self.others = Others::Coming;
                let address = self.known.others().unwrap_or_default().to_owned();
                spawn_local(receive(address, self.own.clone()));
                "ajouter-attente"
            }
            Others::Coming => "ajouter-attente",
            Others::Missing => "ajouter-absente",
            Others::Here(names) => {
                answers = self.links(names, written);
                if answers.is_empty() && !in_list { "ajouter-personne" } else { "" }
            }
        };
        self.tell(said);
        if let Some(list) = self.one(".reponses") {
            list.set_inner_html(&answers);
        }
        self.hide(".reponses", answers.is_empty());
    }

    /// Links to the view with one more territory, for those that answer and have no box.
    fn links(&self, names: &Names, written: &str) -> String {
        let mut html = String::new();
        let has_box = |code: &str| self.known.places().iter().any(|place| place.code == code);
        let found = names.find(written, TOLD + self.known.places().len());
        for one in found.into_iter().filter(|one| !has_box(&one.code)).take(TOLD) {
            let query = self.query.adding(self.known.usual(), &one.code).write();
            let href = format!("{}{query}", self.known.word("chemin"));
            let (href, name, code) = (Quoted(&href), Escaped(&one.name), Escaped(&one.code));
            let _ = write!(html, "<li><a href=\"{href}\">{name}</a> <small>{code}</small></li>");
        }
        html
    }

    /// Says how the search stands, by a word of the sheet.
    pub(super) fn tell(&self, word: &str) {
        let said = if word.is_empty() { "" } else { self.known.word(word) };
        let place = self.one(".sans-reponse");
        if let Some(place) = place.filter(|place| place.text_content().as_deref() != Some(said)) {
            place.set_text_content(Some(said));
        }
    }
}

/// Makes the form that asks the server keep the view that is shown.
pub(super) fn follow(explorer: &Explorer, query: &IndicatorQuery) {
    if let Some(form) = explorer.document.get_element_by_id("ajouter") {
        form.set_inner_html(&kept_inputs(&query.write()));
    }
}

/// Receives the names, then answers what is written by then.
async fn receive(address: String, own: Weak<RefCell<Explorer>>) {
    let names = asked(&address).await;
    let Some(own) = own.upgrade() else { return };
    // Nothing is under way: this runs between two events.
    let Ok(mut explorer) = own.try_borrow_mut() else { return };
    explorer.others = names.map_or(Others::Missing, Others::Here);
    let field = explorer.one(".chercher input").and_then(|one| one.dyn_into().ok());
    let written = field.map(|field: HtmlInputElement| field.value()).unwrap_or_default();
    explorer.look_for(&written, false);
}

async fn asked(address: &str) -> Result<Names, JsValue> {
    let answer: Response = JsFuture::from(window().fetch_with_str(address)).await?.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::from(answer.status()));
    }
    let text = JsFuture::from(answer.text()?).await?;
    Ok(Names::read(&text.as_string().unwrap_or_default()))
}
