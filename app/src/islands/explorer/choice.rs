//! The list of territories to choose from: boxes in a form that works by itself.

use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::ExplorerData;

/// The boxes, by group. `choose` is told which code was put on or off, and says whether it is on now:
/// the last one stays, because a view of nothing is not a view.
#[component]
pub(super) fn Choice(
    data: StoredValue<ExplorerData>,
    chosen: RwSignal<Vec<String>>,
    choose: impl Fn(String, bool) -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let box_of = move |code: String, name: String| {
        let mine = code.clone();
        let checked = move || chosen.with(|chosen| chosen.contains(&mine));
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        name="territoires"
                        value=code.clone()
                        checked=checked.clone()
                        prop:checked=checked
                        on:change=move |event| {
                            let on = choose(code.clone(), event_target_checked(&event));
                            event_target::<HtmlInputElement>(&event).set_checked(on);
                        }
                    />
                    <span>{name}</span>
                </label>
            </li>
        }
    };
    data.with_value(|data| {
        let mut groups: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for figures in &data.figures {
            let one = (figures.series.territory.clone(), figures.series.name.clone());
            match groups.last_mut() {
                Some((group, members)) if *group == figures.group => members.push(one),
                _ => groups.push((figures.group.clone(), vec![one])),
            }
        }
        let lists: Vec<_> = groups
            .into_iter()
            .map(|(group, members)| {
                let boxes: Vec<_> =
                    members.into_iter().map(|(code, name)| box_of(code, name)).collect();
                view! {
                    <fieldset>
                        <legend>{group}</legend>
                        <ul class="choix">{boxes}</ul>
                    </fieldset>
                }
            })
            .collect();
        let period = data.query.period.map(|period| {
            view! { <input type="hidden" name="periode" value=period.to_string() /> }
        });
        let look = data.query.view.map(|look| {
            view! { <input type="hidden" name="vue" value=look.as_str() /> }
        });
        let version = data.query.version.map(|version| {
            view! { <input type="hidden" name="version" value=version.to_string() /> }
        });
        view! {
            <details class="choisir">
                <summary>{data.words.choose.clone()}</summary>
                <form method="get" action=data.path.clone()>
                    {lists}
                    {period}
                    {look}
                    {version}
                    <p hidden=move || awake.get()>
                        <button type="submit" class="bouton">{data.words.show.clone()}</button>
                    </p>
                </form>
            </details>
        }
    })
}
