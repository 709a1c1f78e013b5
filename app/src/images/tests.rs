//! The images of the pilot package, in both languages.

use std::sync::Arc;

use datasets::model::{Catalogue, Language, Nature};

use super::{CARD, Image, TALLEST, card, figure};
use crate::origin::Origin;
use crate::pilot::pilot;
use crate::routes::{Answer, Page, resolve};
use crate::selection::Selection;
use crate::shell::{BrowserFiles, Site};
use crate::texts::Texts;

fn site(catalogue: &Arc<Catalogue>, language: Language) -> Site {
    let name = String::new;
    Site {
        catalogue: Arc::clone(catalogue),
        texts: Arc::new(Texts::of(language).unwrap()),
        files: Arc::new(BrowserFiles {
            style: name(),
            script: name(),
            wasm: name(),
            checker: name(),
        }),
        search: Arc::default(),
        directory: Arc::default(),
        history: Arc::new([]),
        api: Arc::default(),
        past: false,
        origin: Some("https://trajectoire.exemple.fr".parse::<Origin>().unwrap()),
    }
}

fn view(catalogue: &Catalogue, id: &str, parameters: &[(&str, &str)]) -> Selection {
    let pairs: Vec<(String, String)> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Selection::read(catalogue, id, &pairs).unwrap()
}

/// The texts around the chart, in order, spaces made plain.
fn texts(image: &Image) -> Vec<String> {
    let parts = image.svg.split("<tspan ").skip(1).map(|rest| {
        let (_, text) = rest.split_once('>').unwrap();
        text.split("</tspan>").next().unwrap().replace(['\u{202f}', '\u{a0}'], " ")
    });
    parts.collect()
}

/// The images of every indicator, and the card of every page, in a language.
fn every_image(catalogue: &Arc<Catalogue>, language: Language) -> Vec<(String, Image)> {
    let site = site(catalogue, language);
    let mut images = Vec::new();
    let mut paths = vec!["/".to_owned(), "/indicateurs".into(), "/territoires".into()];
    paths.extend(catalogue.territories.iter().map(|one| format!("/territoires/{}", one.code)));
    paths.extend(catalogue.datasets.iter().map(|one| format!("/jeux-de-donnees/{}", one.id)));
    for indicator in &catalogue.indicators {
        for parameters in [[].as_slice(), &[("vue", "tableau")], &[("complet", "1")]] {
            let view = view(catalogue, &indicator.id, parameters);
            images.push((indicator.id.clone(), figure(&site, &view).unwrap()));
            images.push((indicator.id.clone(), card(&site, &Page::Indicator(view)).unwrap()));
        }
    }
    for path in paths {
        let Answer::Page(page) = resolve(catalogue, &path, &[]) else { unreachable!() };
        images.push((path, card(&site, &page).unwrap()));
    }
    images
}

#[test]
fn no_image_loses_a_word_or_shows_a_key() {
    let catalogue = Arc::new(pilot());
    for language in Language::ALL {
        for (name, image) in every_image(&catalogue, language) {
            for text in texts(&image) {
                assert!(!text.ends_with('…') && !text.starts_with('['), "{name}: {text}");
            }
            assert!(image.height <= TALLEST, "{name}");
        }
    }
}

#[test]
fn what_is_made_up_says_so_in_every_image_and_what_is_real_in_none() {
    let catalogue = Arc::new(pilot());
    let site = site(&catalogue, Language::French);
    for indicator in &catalogue.indicators {
        let view = view(&catalogue, &indicator.id, &[]);
        let made_up = catalogue.nature(indicator) == Nature::Demonstration;
        for image in [figure(&site, &view).unwrap(), card(&site, &Page::Indicator(view)).unwrap()] {
            let banded = image.svg.contains("class=\"i-bande\"");
            let says =
                texts(&image).iter().any(|text| text.starts_with("Données de démonstration"));
            assert_eq!((banded, says), (made_up, made_up), "{}", indicator.id);
        }
    }
}

#[test]
fn an_image_says_where_its_figures_come_from_and_where_to_read_more() {
    let catalogue = Arc::new(pilot());
    let parameters = [("territoires", "04070~200067437"), ("periode", "2019")];
    let view = view(&catalogue, "part-locaux-fibre", &parameters);
    let french = texts(&figure(&site(&catalogue, Language::French), &view).unwrap()).join("\n");
    for said in [
        "Connectivité\nPart des locaux raccordables à la fibre",
        "29,3 % des\nlocaux étaient raccordables à la fibre (3 657 sur 12 477).",
        "Source : Arcep (licence non précisée) · Année 2019 · 2 chiffres connus sur 2 · version 1",
        "https://trajectoire.exemple.fr/indicateurs/part-locaux-fibre\
         ?territoires=04070~200067437&amp;periode=2019",
    ] {
        assert!(french.contains(said), "{said} in {french}");
    }
    let english = texts(&figure(&site(&catalogue, Language::English), &view).unwrap()).join("\n");
    for said in
        ["2 of 2 figures known", "https://trajectoire.exemple.fr/en/indicateurs/part-locaux"]
    {
        assert!(english.contains(said), "{said} in {english}");
    }
}

#[test]
fn the_view_that_is_a_table_is_drawn_as_the_indicator_is() {
    let catalogue = Arc::new(pilot());
    let site = site(&catalogue, Language::French);
    let table = view(&catalogue, "part-locaux-fibre", &[("vue", "tableau")]);
    let table = figure(&site, &table).unwrap();
    assert!(table.svg.contains("class=\"g-barre\""));
}

#[test]
fn a_card_has_the_size_that_networks_ask_for_and_one_thing_to_say() {
    let catalogue = Arc::new(pilot());
    let site = site(&catalogue, Language::French);
    let of = |parameters: &[(&str, &str)]| {
        let view = view(&catalogue, "part-locaux-fibre", parameters);
        card(&site, &Page::Indicator(view)).unwrap()
    };
    let one_figure = of(&[]);
    assert_eq!((one_figure.width, one_figure.height), CARD);
    assert!(texts(&one_figure).contains(&"29,3 %".to_owned()));
    assert!(!one_figure.svg.contains("class=\"graphique\""));
    let drawn = of(&[("territoires", "04070~200067437")]);
    assert!(drawn.svg.contains("class=\"graphique\""));
}

#[test]
fn the_image_of_fibre_is_this_one() {
    let catalogue = Arc::new(pilot());
    let view = view(&catalogue, "part-locaux-fibre", &[]);
    let image = figure(&site(&catalogue, Language::French), &view).unwrap();
    insta::assert_binary_snapshot!("fibre.svg", image.svg.into_bytes());
}
