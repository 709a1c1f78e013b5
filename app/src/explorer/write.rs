//! What the server puts in the sheet of a page.

use std::cell::RefCell;

use datasets::model::{Indicator, Nature, Observation, Territory};

use super::sheet::Writer;
use crate::address::{self, View};
use crate::charts::{SHARE, Words};
use crate::figures::{is_partial, point};
use crate::names;
use crate::selection::{Selection, by_default, views};
use crate::sentences::{long_date, place, when};
use crate::shell::Site;

mod compare;
mod files;
mod lines;
mod outlines;
mod places;

pub(crate) use lines::authors;
use outlines::Grain;
pub(crate) use places::is_whole;

/// The words that the explorer says itself; those of the charts name themselves.
const WORDS: [&str; 50] = [
    "ajouter-absente",
    "ajouter-attente",
    "ajouter-comptees",
    "ajouter-parmi",
    "ajouter-personne",
    "choix-membres",
    "citer-court",
    "citer-courte",
    "citer-long",
    "citer-longue",
    "colonne-annee",
    "colonne-detail",
    "colonne-lignes",
    "colonne-valeur",
    "comparer-meme-niveau",
    "comparer-meme-taille",
    "comparer-voisines",
    "echelle-log",
    "echelle-normale",
    "echelle-sans-log",
    "explorer-afficher",
    "explorer-chercher-rien",
    "explorer-comparer",
    "explorer-detailler",
    "explorer-echelle",
    "explorer-ligne",
    "explorer-lignes",
    "explorer-lignes-comptees",
    "explorer-telecharger-note",
    "explorer-total",
    "lignes-titre",
    "phrase-absent",
    "phrase-autres",
    "phrase-baisse",
    "phrase-comptee",
    "phrase-hausse",
    "phrase-inconnu",
    "phrase-inconnu-periode",
    "phrase-niveau-avant",
    "phrase-point",
    "phrase-points",
    "phrase-simple",
    "phrase-stable",
    "selon-les-sources",
    "vue-barres",
    "vue-carte",
    "vue-courbe",
    "vue-multiples",
    "vue-niveaux",
    "vue-tableau",
];

/// The sheet of a view: all that it shows, and all that the reader can choose there.
pub(crate) fn sheet(site: &Site, indicator: &Indicator, selection: &Selection) -> String {
    let mut writer = Writer::default();
    let is_map = selection.view == View::Map;
    let candidates = places::candidates(site, indicator, selection);
    words(&mut writer, site, indicator);
    facts(&mut writer, site, indicator, selection);
    files::all(&mut writer, site, indicator);
    let views: Vec<&str> = views(&site.catalogue, indicator, selection.query.by.is_some())
        .into_iter()
        .map(View::as_str)
        .collect();
    writer.line("vues", &views);
    let usual = by_default(&site.catalogue, &indicator.id);
    writer.line("usuel", &usual.iter().map(String::as_str).collect::<Vec<_>>());
    for scale in &indicator.scale {
        let from = scale.from.map(|year| year.to_string()).unwrap_or_default();
        let method = scale.method.to_string();
        let names = scale.names(site.language()).iter().map(String::as_str);
        let cells: Vec<&str> = [method.as_str(), &from].into_iter().chain(names).collect();
        writer.line("niveaux", &cells);
    }
    lines::targets(&mut writer, site, indicator);
    lines::references(&mut writer, site, indicator);
    for column in &indicator.by.dimensions {
        let name = dimension(site, indicator, column);
        writer.line("detail", &[column, &name]);
    }
    if selection.query.by.is_some() {
        places::parts(&mut writer, site, indicator, selection);
    } else {
        if !places::is_whole(site, indicator) {
            compare::groups(&mut writer, site, indicator, selection);
        }
        places::all(&mut writer, site, indicator, &candidates, is_map);
    }
    writer.finish()
}

/// The name that the dataset gives a column.
pub(crate) fn dimension(site: &Site, indicator: &Indicator, column: &str) -> String {
    let dataset = site.catalogue.dataset(&indicator.dataset);
    let field = dataset.and_then(|dataset| dataset.fields.iter().find(|one| one.name == column));
    field.and_then(|field| field.title.clone()).unwrap_or_else(|| column.to_owned())
}

fn words(writer: &mut Writer, site: &Site, indicator: &Indicator) {
    let texts = &site.texts;
    for key in WORDS {
        writer.line("mot", &[key, &texts.open(key)]);
    }
    let asked = RefCell::new(Vec::new());
    let note = |key: &str| {
        asked.borrow_mut().push((key.to_owned(), texts.get(key)));
        String::new()
    };
    let _ = Words::of(&note, indicator.measure.is_level(), indicator.unit == SHARE);
    for (key, text) in asked.into_inner() {
        writer.line("mot", &[&key, &text]);
    }
}

fn facts(writer: &mut Writer, site: &Site, indicator: &Indicator, selection: &Selection) {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let title = site.said(&indicator.title);
    let made_up = catalogue.nature(indicator) == Nature::Demonstration;
    let named = match catalogue.nature(indicator) {
        Nature::Reel => title.to_owned(),
        Nature::Demonstration => texts.with("titre-demonstration", &[("titre", title)]),
    };
    let page = address::indicator(&indicator.id);
    let said = match &indicator.sentence {
        Some(sentence) if selection.query.by.is_none() => site.said(sentence).to_owned(),
        _ => texts.open("phrase-nue"),
    };
    let by = selection.query.by.as_deref();
    let head = by.map_or_else(
        || texts.get("colonne-territoire"),
        |column| dimension(site, indicator, column),
    );
    let is_map = selection.view == View::Map;
    let is_whole = places::is_whole(site, indicator);
    let (language, release) = (site.language(), &catalogue.release);
    // What is asked comes after it, with the release when the page is of the past.
    let plain = |path: &str| address::in_language(language, path);
    let facts = [
        ("langue", language.as_str().to_owned()),
        ("titre", named),
        ("unite", indicator.unit_in(language).to_owned()),
        ("unite-un", indicator.unit_of_one(language).to_owned()),
        ("decimales", indicator.decimals.to_string()),
        ("chemin", plain(&page)),
        ("cadre", plain(&address::frame(&indicator.id))),
        ("id", indicator.id.clone()),
        ("origine", site.origin.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("numero", release.number.to_string()),
        ("annee", release.created.get(..4).unwrap_or_default().to_owned()),
        ("jour", long_date(texts, &release.created).unwrap_or_default()),
        ("auteurs", lines::authors(site, indicator)),
        ("editeur", catalogue.title.clone()),
        ("territoires", plain("/territoires")),
        ("donnees", plain(&address::dataset(&indicator.dataset))),
        ("epingle", site.file("")),
        ("pilote", catalogue.pilot_commune.clone()),
        ("groupe", catalogue.pilot_group.clone()),
        ("legende", texts.with("explorer-tableau", &[("indicateur", title)])),
        ("dit", said),
        ("entete", head),
        ("total", by.map(|_| lines::total(site, indicator, selection)).unwrap_or_default()),
        ("inventees", if made_up { texts.get("phrase-inventees") } else { String::new() }),
        ("copier", texts.get("partager-copier")),
        ("source", lines::source(site, indicator)),
        ("copiee", texts.get("partager-copiee")),
        ("aujourdhui", lines::today(&catalogue.release.created)),
        ("par", selection.query.by.clone().unwrap_or_default()),
        ("noms", if is_whole { String::new() } else { site.file(names::PATH) }),
        ("carte", if is_map || catalogue.layers.is_empty() { "1" } else { "" }.to_owned()),
    ];
    for (key, text) in facts {
        writer.line("mot", &[key, &text]);
    }
}

/// A figure, after the territory that it is of.
fn figure(writer: &mut Writer, site: &Site, observation: &Observation) {
    let drawn = point(&site.texts, observation);
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let told = observation.lines.to_string().replace('-', "–").replace(',', ", ");
    let first = observation.lines.first().unwrap_or(1).to_string();
    writer.line(
        "chiffre",
        &[
            &drawn.period.to_string(),
            &number(drawn.value),
            &number(drawn.numerator),
            &number(drawn.denominator),
            drawn.status.code(),
            &drawn.method.to_string(),
            if is_partial(observation) { "1" } else { "" },
            drawn.comment.as_deref().unwrap_or_default(),
            &told,
            &first,
            &when(&site.texts, observation),
        ],
    );
}

/// Where a territory is, when it is known; its outline too, as fine as `grain`, when that is drawn.
fn locality(writer: &mut Writer, site: &Site, territory: &Territory, grain: Option<&Grain>) {
    if let Some((latitude, longitude)) = territory.place() {
        writer.line("lieu", &[&latitude.to_string(), &longitude.to_string()]);
        let Some(grain) = grain else { return };
        for ring in site.catalogue.outline(&territory.code) {
            let cells = grain.cells(ring);
            writer.line("contour", &cells.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}

/// « à Digne-les-Bains »; the name alone of a territory that is not described.
fn at(site: &Site, code: &str) -> String {
    site.catalogue.territories.get(code).map_or_else(
        || site.catalogue.territories.name(code).to_owned(),
        |territory| place(&site.texts, territory),
    )
}
