//! The home page and the portraits: their figures are those of the files, and every target is told.

use datasets::model::Nature;

use crate::harness::{TestSite, publish};

/// Those of the pilot package that have a target.
const PROMISED: [&str; 6] = ["04070", "04001", "04036", "04108", "04049", "04074"];

/// The rows of the figures of a page: the id of the indicator, and the cells as text.
fn rows(html: &str) -> Vec<(String, Vec<String>)> {
    let (_, table) = html.split_once("<table class=\"chiffres\">").unwrap();
    let (table, _) = table.split_once("</table>").unwrap();
    let rows = table.split("<tr").filter(|row| row.contains("<th scope=\"row\""));
    rows.map(|row| {
        let (_, id) = row.split_once("/indicateurs/").unwrap();
        let id = id.split(['"', '?']).next().unwrap().to_owned();
        (id, row.split("<td").skip(1).map(text).collect())
    })
    .collect()
}

/// The text of a cell, without its tags.
fn text(cell: &str) -> String {
    let (_, inside) = cell.split_once('>').unwrap();
    inside.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

/// The number that a cell begins with.
fn number(cell: &str) -> f64 {
    let written: String = cell
        .chars()
        .filter(|letter| *letter != '\u{202f}')
        .take_while(|letter| letter.is_ascii_digit() || *letter == ',')
        .collect();
    written.replace(',', ".").parse().unwrap()
}

/// The value and the year that the file of an indicator gives last for a territory.
async fn in_file(site: &TestSite, id: &str, code: &str) -> Option<(String, String)> {
    let file = site.get(&format!("/indicateurs/{id}.csv?territoires={code}")).await;
    let records: Vec<csv::StringRecord> =
        csv::Reader::from_reader(file.text().as_bytes()).records().map(Result::unwrap).collect();
    let header = csv::Reader::from_reader(file.text().as_bytes()).headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    records.last().map(|row| (row[at("valeur")].to_owned(), row[at("periode")].to_owned()))
}

#[tokio::test]
async fn every_figure_of_the_home_page_and_of_a_portrait_is_that_of_its_file() {
    let site = TestSite::start();
    for (address, code) in
        [("/", "04070"), ("/territoires/04070", "04070"), ("/territoires/200067437", "200067437")]
    {
        let page = site.get(address).await;
        let mut seen = 0;
        for (id, cells) in rows(page.text()) {
            let Some((value, year)) = in_file(&site, &id, code).await else {
                assert_eq!(cells[0], "–", "{address} {id}");
                continue;
            };
            assert!(cells[0].ends_with(&year), "{address} {id}: {} is not of {year}", cells[0]);
            if let (Ok(value), false) = (value.parse::<f64>(), id.starts_with("label-")) {
                assert!((number(&cells[0]) - value).abs() < 1e-9, "{address} {id}: {}", cells[0]);
                seen += 1;
            }
        }
        assert!(seen > 10, "{address}: {seen}");
    }
}

#[tokio::test]
async fn the_figure_of_the_group_stands_beside_that_of_the_commune() {
    let site = TestSite::start();
    for address in ["/", "/territoires/04070"] {
        let page = site.get(address).await;
        let rows = rows(page.text());
        let (_, fibre) = rows.iter().find(|(id, _)| id == "part-locaux-fibre").unwrap();
        assert_eq!(fibre[..2], ["29,3\u{202f}% 2019", "14,1\u{202f}% 2019"], "{address}");
        let (_, label) = rows.iter().find(|(id, _)| id == "label-villes-internet").unwrap();
        assert_eq!(label[..2], ["@@@@ 2019", "–"], "{address}");
    }
}

#[tokio::test]
async fn every_target_is_told_in_both_languages_and_those_made_up_say_so() {
    let site = TestSite::start();
    for code in PROMISED {
        let targets = site.catalogue().targets.iter().filter(|one| one.territory == code);
        let (real, made_up): (Vec<_>, Vec<_>) = targets.partition(|one| one.nature == Nature::Reel);
        for prefix in ["", "/en"] {
            let address = format!("{prefix}/territoires/{code}");
            let page = site.get(&address).await;
            let html = page.text();
            let items: Vec<&str> = html.split("<p class=\"objet\">").skip(1).collect();
            assert_eq!(items.len(), real.len() + made_up.len(), "{address}");
            for (rank, item) in items.iter().enumerate() {
                let item = item.split("</li>").next().unwrap();
                assert!(item.contains("<span class=\"statut "), "{address}: {item}");
                let marked = item.contains("class=\"etiquette\"");
                assert_eq!(marked, rank >= real.len(), "{address}: {item}");
            }
            assert!(!html.contains("[statut-") && !html.contains("[portrait-"), "{address}");
        }
    }
    let home = site.get("/").await;
    let (real, examples) = home.text().split_once("<div class=\"exemples\">").unwrap();
    assert!(real.contains("Ce qui avance") && !real.contains("class=\"etiquette\""));
    assert_eq!(examples.matches("<p class=\"objet\">").count(), 3);
}

#[tokio::test]
async fn a_portrait_is_complete_whatever_is_known() {
    let site = TestSite::start();
    for (code, says) in [("04", "Département"), ("FR", "Pays"), ("69123", "Commune")] {
        let page = site.get(&format!("/territoires/{code}")).await;
        let html = page.text();
        let name = site.catalogue().territories.name(code);
        assert!(html.contains(name) && html.contains(says), "{code}");
    }
    let digne = site.get("/territoires/04070").await;
    let html = digne.text();
    for practice in &site.catalogue().practices {
        assert!(html.contains(&practice.title), "{}", practice.title);
    }
    // Two drawings of each label, one of which the style sheet shows.
    assert_eq!(html.matches("<svg class=\"graphique\"").count(), 4);
    assert!(html.contains("/indicateurs/part-locaux-fibre.csv?territoires=04070\""));
}

#[tokio::test]
async fn the_first_release_says_that_it_is_the_first() {
    let site = TestSite::start();
    let home = site.get("/").await;
    assert!(home.text().contains("C’est la première version"));
    let english = site.get("/en").await;
    assert!(english.text().contains("This is the first version"));
}

#[tokio::test]
async fn a_commune_of_which_nothing_is_known_says_so_and_what_would_change_it() {
    let gap = "05061,Gap,commune,FR,,,,,,,etalab-decoupage-2024\n";
    let site = TestSite::start_after(move |store| {
        publish(store, "territoires.csv", &|text| format!("{}\n{gap}", text.trim_end()));
    });
    for (address, says) in [
        ("/territoires/05061", "Aucun chiffre n’est publié pour ce territoire"),
        ("/en/territoires/05061", "No figure is published for this place"),
    ] {
        let page = site.get(address).await;
        let html = page.text();
        assert!(html.contains(says) && !html.contains("<table"), "{address}");
        assert!(html.contains("/indicateurs/label-villes-internet\""), "{address}");
    }
    // A new commune changes no figure of the others.
    let home = site.get("/").await;
    assert!(home.text().contains("Aucun chiffre n’a changé depuis la version 1"));
}

#[tokio::test]
async fn the_next_release_says_what_it_changed() {
    let site = TestSite::start_after(|store| {
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
    });
    let home = site.get("/").await;
    let (_, version) = home.text().split_once("id=\"version\"").unwrap();
    assert!(version.contains("Une ligne corrigée."));
    assert!(version.contains("Ce qui a changé depuis la version 1"));
    // That of Digne, and that of its group.
    assert!(version.contains("2 chiffres changés"), "{version}");
    let english = site.get("/en").await;
    assert!(english.text().contains("2 figures changed"));
    assert!(english.text().contains("<blockquote lang=\"fr\">"));
}
