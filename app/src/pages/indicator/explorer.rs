//! The explorer as the server renders it: whole, so that nothing has to be awaited. Its links and its form
//! ask the server for another view; where the browser can draw that view itself, it does.

use leptos::prelude::*;

use crate::charts::{ChartData, Drawing, Size, draw};
use crate::explorer::{Known, PARTS, SHEET, Shown};
use crate::islands::{Explorer, Reading, Start};
use crate::selection::Selection;
use crate::shell::Site;

mod form;

/// Sentence, ways of looking, chart, choices, files and table of a view.
pub(super) fn explorer(
    site: &Site,
    selection: &Selection,
    sheet: String,
    shown: &Shown<'_>,
    known: &Known,
) -> impl IntoView + use<> {
    let texts = &site.texts;
    let [sentence, views, lines, tools, files, formats, citations, frame, table] = shown.parts();
    let [
        id_sentence,
        id_views,
        id_lines,
        id_tools,
        id_files,
        id_formats,
        id_citations,
        id_frame,
        id_table,
    ] = PARTS;
    let number = site.catalogue.release.number.to_string();
    let caption = known.word("legende").to_owned();
    let help = texts.with("explorer-aide-graphique", &[("indicateur", &shown.chart.title)]);
    let reading = Reading::at_rest(shown);
    provide_context(Start { label: texts.get("explorer-lecture"), reading });
    view! {
        <div id="explorateur" class="explorateur">
            <p id=id_sentence class="chapeau" inner_html=sentence></p>
            <nav
                id=id_views
                class="vues"
                aria-label=texts.get("explorer-vues")
                inner_html=views
            ></nav>
            <figure id="figure" class="figure" hidden=!shown.is_drawn()>
                <div class="dessins" data-aide=help>
                    {drawings(&shown.chart)} <p class="note">{texts.get("explorer-lecture-invite")}</p>
                </div>
                <div class="a-cote">
                    <Explorer />
                    <div
                        id=id_lines
                        class="lignes"
                        role="group"
                        aria-label=texts.get("lignes-nom")
                        inner_html=lines
                    ></div>
                </div>
            </figure>
            <div id=id_tools class="outils" inner_html=tools></div>
            {form::form(site, selection, shown, known)}
            <div id=id_files class="telechargement" inner_html=files></div>
            <div class="partager">
                <details>
                    <summary>{texts.get("formats-autres")}</summary>
                    <div id=id_formats class="formats" inner_html=formats></div>
                </details>
                <details>
                    <summary>{texts.get("citer")}</summary>
                    <div id=id_citations inner_html=citations></div>
                </details>
                <details>
                    <summary>{texts.get("integrer")}</summary>
                    <p>{texts.with("integrer-texte", &[("numero", &number)])}</p>
                    <div id=id_frame inner_html=frame></div>
                </details>
                <button id="copier" type="button" class="bouton discret" hidden>
                    {texts.get("partager-copier")}
                </button>
            </div>
            <div
                id=id_table
                class="defilement"
                tabindex="0"
                role="region"
                aria-label=caption
                inner_html=table
            ></div>
            <script type="text/tab-separated-values" id=SHEET inner_html=sheet></script>
        </div>
    }
}

/// A chart at both sizes.
pub(crate) fn drawings(chart: &ChartData) -> impl IntoView + use<> {
    Size::ALL.map(|size| one_size(chart, size)).into_iter().collect_view()
}

/// The drawing at one size (the style sheet shows the one that fits), and the place of the cursor.
fn one_size(chart: &ChartData, size: Size) -> impl IntoView + use<> {
    let id = size.id();
    let Drawing { svg, width, height, .. } = draw(chart, size, id).unwrap_or_default();
    let frame = format!("0 0 {width} {height}");
    view! {
        <div class=format!("dessin dessin-{id}")>
            <div class="image" inner_html=svg></div>
            <svg class="curseur" viewBox=frame aria-hidden="true"></svg>
        </div>
    }
}
