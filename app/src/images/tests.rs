//! The images of the pilot package, in both languages.

use std::sync::Arc;

use datasets::model::{Catalogue, Language, Nature};

use super::{CARD, card, figure};
use crate::origin::Origin;
use crate::progress::tests::pilot;
use crate::routes::{Answer, Page, resolve};
use crate::selection::Selection;
use crate::shell::{BrowserFiles, Site};
use crate::texts::Texts;

fn site(catalogue: &Arc<Catalogue>, language: Language) -> Site {
    let name = String::new;
    Site {
        catalogue: Arc::clone(catalogue),
        texts: Arc::new(Texts::of(language).unwrap()),
        files: Arc::new(BrowserFiles { style: name(), script: name(), wasm: name() }),
        origin: Some("https://trajectoire.exemple.fr".parse::<Origin>().unwrap()),
    }
}

fn view(catalogue: &Catalogue, id: &str, parameters: &[(&str, &str)]) -> Selection {
    let pairs: Vec<(String, String)> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Selection::read(catalogue, id, &pairs).unwrap()
}

#[test]
fn dump() {
    let catalogue = Arc::new(pilot());
    std::fs::create_dir_all("/tmp/cards").unwrap();
    for language in Language::ALL {
        let site = site(&catalogue, language);
        let write = |name: String, image: super::Image| {
            std::fs::write(format!("/tmp/cards/{}-{name}.svg", language.as_str()), image.svg).unwrap();
        };
        for indicator in &catalogue.indicators {
            let view = view(&catalogue, &indicator.id, &[]);
            write(format!("i-{}", indicator.id), figure(&site, &view).unwrap());
            write(format!("c-{}", indicator.id), card(&site, &Page::Indicator(view)).unwrap());
        }
        for (name, id, pairs) in [
            ("two", "part-locaux-fibre", [("territoires", "04070~200067437")].as_slice()),
            ("all", "part-locaux-fibre", &[("complet", "1")]),
            ("table", "label-villes-internet", &[("vue", "tableau"), ("territoires", "04070~33449~04001")]),
            ("alllabels", "label-villes-internet", &[("complet", "1")]),
            ("vol", "part-locaux-fibre", &[("territoires", "04187")]),
        ] {
            let view = view(&catalogue, id, pairs);
            write(format!("j-{name}"), figure(&site, &view).unwrap());
            write(format!("d-{name}"), card(&site, &Page::Indicator(view)).unwrap());
        }
        for (name, path) in [("home", "/"), ("dignes", "/territoires/04070"), ("fibre", "/jeux-de-donnees/fibre"), ("indicateurs", "/indicateurs"), ("territoires", "/territoires"), ("paa", "/territoires/200067437")] {
            let Answer::Page(page) = resolve(&catalogue, path, &[]) else { panic!() };
            write(format!("p-{name}"), card(&site, &page).unwrap());
        }
    }
}
