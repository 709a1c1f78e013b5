//! What is made up says so on every page that shows it, and nothing that is real does.

use datasets::model::Nature;

use crate::harness::TestSite;

/// What says on a page that its figures are made up: at its head, or in a frame, in French and in English.
const NOTICES: [&str; 3] = [
    "class=\"demonstration\"",
    "<p class=\"note\">Données de démonstration",
    "<p class=\"note\">Demonstration data",
];

#[tokio::test]
async fn every_page_that_shows_made_up_figures_says_so_and_no_page_of_real_ones_does() {
    let site = TestSite::start();
    let catalogue = site.catalogue();
    for indicator in &catalogue.indicators {
        let made_up = catalogue.nature(indicator) == Nature::Demonstration;
        let (id, dataset) = (&indicator.id, &indicator.dataset);
        for address in [
            format!("/indicateurs/{id}"),
            format!("/indicateurs/{id}?vue=carte"),
            format!("/indicateurs/{id}?vue=tableau&complet=1"),
            format!("/integrer/indicateurs/{id}"),
            format!("/comparer?indicateurs={id}"),
            format!("/jeux-de-donnees/{dataset}"),
        ] {
            for address in [address.clone(), format!("/en{address}")] {
                let page = site.get(&address).await;
                let says = NOTICES.iter().any(|notice| page.text().contains(notice));
                assert_eq!(says, made_up, "{address}");
            }
        }
    }
}

#[tokio::test]
async fn no_figure_is_computed_of_real_and_made_up_rows_together() {
    let site = TestSite::start();
    let catalogue = site.catalogue();
    let natures: Vec<Nature> =
        catalogue.indicators.iter().map(|one| catalogue.nature(one)).collect();
    assert!(natures.contains(&Nature::Reel) && natures.contains(&Nature::Demonstration));
    for (indicator, nature) in catalogue.indicators.iter().zip(natures) {
        let file = site.get(&format!("/indicateurs/{}.csv?complet=1", indicator.id)).await;
        let mut rows = csv::Reader::from_reader(&*file.body);
        let header = rows.headers().unwrap().clone();
        let column = |name| header.iter().position(|one| one == name).unwrap();
        let (said, lines) = (column("nature"), column("lignes"));
        let path = format!("{}:", catalogue.dataset(&indicator.dataset).unwrap().path);
        for row in rows.records().map(Result::unwrap) {
            assert_eq!(&row[said], nature.as_str(), "{}", indicator.id);
            // One figure, one file: that of its dataset, which is of one nature.
            assert!(row[lines].starts_with(&path), "{}: {}", indicator.id, &row[lines]);
        }
    }
}
