//! `/jeux-de-donnees/{id}`: a file, column by column, and its rows by line number.

use datasets::model::{Dataset, Field, FieldKind};
use leptos::prelude::*;

use super::{Head, trail};
use crate::address;
use crate::shell::Site;

/// Rows shown on the page; the file holds them all.
const SHOWN: usize = 500;

pub(super) fn head(site: &Site, id: &str) -> Head {
    let Some(dataset) = site.catalogue.dataset(id) else {
        return super::datasets::head(site);
    };
    Head {
        title: dataset.title.clone(),
        description: dataset.description.clone(),
        data: Some(format!("{}.csv", address::dataset(id))),
    }
}

pub(super) fn body(site: &Site, id: &str) -> impl IntoView + use<> {
    let texts = &site.texts;
    let dataset = site.catalogue.dataset(id)?;
    let steps = [("/", texts.get("menu-accueil")), ("/jeux-de-donnees", texts.get("menu-donnees"))];
    let steps = steps.each_ref().map(|(href, label)| (*href, label.as_str()));
    let file = site.file(&format!("{}.csv", address::dataset(id)));
    let download = texts.with("donnees-telecharger", &[("fichier", &dataset.path)]);
    let licences: Vec<_> = dataset
        .licences
        .iter()
        .map(|licence| {
            let title = licence.title.clone().unwrap_or_else(|| licence.name.clone());
            match licence.path.clone() {
                Some(path) => view! { <a href=path rel="external">{title}</a> }.into_any(),
                None => title.into_any(),
            }
        })
        .collect();
    Some(view! {
        <div class="cadre">
            {trail(site, &steps)}
            <h1 lang=site.data_language()>{dataset.title.clone()}</h1>
            <p class="chapeau" lang=site.data_language()>{dataset.description.clone()}</p>
            <p class="telechargement">
                <a class="bouton" href=file download="">{download}</a>
                " "
                <span class="note">
                    {texts.counted("lignes", dataset.rows)} " · " {weight(site, dataset)} " · " {licences}
                </span>
            </p>
            {formats(site, id)}
            {columns(site, dataset)}
            {rows(site, dataset)}
        </div>
    })
}

/// The same rows in other formats, each with whom it is for.
fn formats(site: &Site, id: &str) -> impl IntoView + use<> {
    let texts = &site.texts;
    let files = [
        (".xlsx", "format-xlsx", "format-xlsx-pour"),
        (".json", "format-json", "format-json-pour"),
        (".parquet", "format-parquet", "format-parquet-pour"),
        (".schema.json", "format-schema", "format-schema-pour"),
    ];
    let files = files.map(|(suffix, name, whom)| {
        let href = site.file(&(address::dataset(id) + suffix));
        view! {
            <li>
                <a href=href download="">{texts.get(name)}</a>
                " "
                <span class="note">{texts.get(whom)}</span>
            </li>
        }
    });
    view! {
        <details>
            <summary>{texts.get("formats-autres-fichiers")}</summary>
            <ul class="formats">{files.into_iter().collect_view()}</ul>
        </details>
    }
}

fn weight(site: &Site, dataset: &Dataset) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a file's size in kilobytes, for people")]
    let kilobytes = (dataset.bytes.len() as f64 / 1000.0).ceil();
    site.texts.with("kilo-octets", &[("nombre", &site.texts.number(kilobytes, 0))])
}

fn columns(site: &Site, dataset: &Dataset) -> impl IntoView + use<> {
    let texts = &site.texts;
    let rows: Vec<_> = dataset
        .fields
        .iter()
        .map(|field| {
            view! {
                <tr>
                    <th scope="row"><code>{field.name.clone()}</code></th>
                    <td lang=site.data_language()>{field.title.clone()}</td>
                    <td>{kind(site, field)}</td>
                    <td lang=site.data_language()>{field.description.clone()}</td>
                </tr>
            }
        })
        .collect();
    let absences: Vec<_> = dataset
        .missing_values
        .iter()
        .map(|missing| {
            let shown = match missing.value.as_str() {
                "" => texts.get("cellule-vide"),
                value => value.to_owned(),
            };
            view! { <li>
                <code>{shown}</code>
                " "
                <span lang=site.data_language()>{missing.label.clone()}</span>
            </li> }
        })
        .collect();
    view! {
        <section>
            <h2 id="colonnes">{texts.get("donnees-colonnes")}</h2>
            <div class="defilement" tabindex="0" role="region" aria-labelledby="colonnes">
                <table class="colonnes-decrites">
                    <thead>
                        <tr>
                            <th scope="col">{texts.get("colonne-nom")}</th>
                            <th scope="col">{texts.get("colonne-titre")}</th>
                            <th scope="col">{texts.get("colonne-type")}</th>
                            <th scope="col">{texts.get("colonne-sens")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <h3>{texts.get("donnees-absences")}</h3>
            <ul class="liste">{absences}</ul>
        </section>
    }
}

fn kind(site: &Site, field: &Field) -> String {
    let kind = site.texts.get(match field.kind {
        FieldKind::String => "type-texte",
        FieldKind::Integer => "type-entier",
        FieldKind::Number => "type-nombre",
        FieldKind::Year => "type-annee",
        FieldKind::Date => "type-date",
        FieldKind::Boolean => "type-vrai-faux",
        FieldKind::Yearmonth => "type-mois",
        FieldKind::Datetime => "type-date-heure",
        FieldKind::Time => "type-heure",
        FieldKind::Geopoint => "type-point",
    });
    if field.constraints.required {
        format!("{kind}, {}", site.texts.get("obligatoire"))
    } else {
        kind
    }
}

fn rows(site: &Site, dataset: &Dataset) -> impl IntoView + use<> {
    let texts = &site.texts;
    let mut records = dataset.records(SHOWN + 1).into_iter();
    let header: Vec<_> = records
        .next()
        .into_iter()
        .flat_map(|(_, names)| names)
        .map(|name| view! { <th scope="col"><code>{name}</code></th> })
        .collect();
    let records: Vec<_> = records
        .map(|(line, cells)| {
            let cells: Vec<_> = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect();
            view! { <tr id=format!("ligne-{line}")><th scope="row">{line}</th>{cells}</tr> }
        })
        .collect();
    let note = (dataset.rows > SHOWN).then(|| {
        let shown = SHOWN.to_string();
        view! { <p class="note">{texts.with("donnees-debut", &[("nombre", &shown)])}</p> }
    });
    view! {
        <section>
            <h2 id="lignes">{texts.get("donnees-lignes")}</h2>
            <p>{texts.get("donnees-lignes-texte")}</p>
            {note}
            <div class="defilement" tabindex="0" role="region" aria-labelledby="lignes">
                <table lang=site.data_language()>
                    <thead>
                        <tr><th scope="col" lang=site.language().as_str()>{texts.get("colonne-ligne")}</th>{header}</tr>
                    </thead>
                    <tbody>{records}</tbody>
                </table>
            </div>
        </section>
    }
}
