//! Every value that a figure ever had.

use axum::http::StatusCode;

use crate::harness::{TestSite, publish};

const ARCHIVE: &str = "/versions?indicateur=part-locaux-fibre&territoire=04070";

/// A site with four releases: the figure of Digne-les-Bains was left as it was, corrected, and computed in
/// another way, from the first data.
fn site() -> TestSite {
    TestSite::start_after(|store| {
        publish(store, "sources.csv", &|text| text.replace("Arcep", "ARCEP"));
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
        let method = |text: &str| text.replace("method = 1", "method = 2");
        publish(store, "indicators/part-locaux-fibre.toml", &method);
    })
}

/// The cells of the rows of the table, without their markup.
fn rows(html: &str) -> Vec<Vec<String>> {
    let Some((_, table)) = html.split_once("<tbody>") else { return Vec::new() };
    let text = |cell: &str| {
        let pieces = cell.split('<').map(|piece| piece.rsplit('>').next().unwrap());
        pieces.collect::<String>().replace(['\u{202f}', '\u{a0}'], " ").trim().to_owned()
    };
    let rows = table.split("</tbody>").next().unwrap().split("<tr>").skip(1);
    rows.map(|row| row.split("</t").filter(|cell| cell.contains("<t")).map(text).collect())
        .collect()
}

#[tokio::test]
async fn all_the_values_of_a_figure_are_told_with_their_release_and_why_they_changed() {
    let site = site();
    let page = site.get(ARCHIVE).await;
    assert_eq!(page.status, StatusCode::OK);
    let rows = rows(page.text());
    let told: Vec<(&str, &str, &str)> =
        rows.iter().map(|row| (row[0].as_str(), row[2].as_str(), row[3].as_str())).collect();
    assert_eq!(
        told,
        [
            ("2019", "29,3 %", "première publication"),
            ("2019", "32,1 %", "données corrigées"),
            ("2019", "29,3 % dernière valeur", "autre méthode de calcul"),
        ]
    );
    for (row, number) in rows.iter().zip([1, 3, 4]) {
        assert!(row[1].starts_with(&format!("Version {number}, du ")), "{row:?}");
    }
    assert!(page.text().contains("href=\"/versions/4\""));
    assert!(page.text().contains("Versions lues\u{a0}: 1 à 4"));
    // What is published while the site is served is told too.
    site.publish(|store| {
        store.rollback(3, "").unwrap();
    })
    .await;
    assert!(site.look().await);
    let rows = self::rows(site.get(ARCHIVE).await.text());
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert_eq!(rows[3][2], "32,1 % dernière valeur");
}

#[tokio::test]
async fn an_archive_of_the_past_knows_nothing_of_what_came_after() {
    let site = site();
    // The last one is asked for first: what is kept of it is not told of the past.
    assert_eq!(rows(site.get(ARCHIVE).await.text()).len(), 3);
    let past = rows(site.get(&format!("{ARCHIVE}&version=3")).await.text());
    assert_eq!(past.len(), 2, "{past:?}");
    assert_eq!(past[1][2], "32,1 % dernière valeur");
}

#[tokio::test]
async fn the_archive_of_a_figure_is_found_from_its_indicator_from_a_release_and_by_a_form() {
    let site = site();
    let quoted = ARCHIVE.replace('&', "&amp;");
    for (address, expected) in [
        ("/indicateurs/part-locaux-fibre", format!("href=\"{quoted}\"")),
        ("/versions/3", format!("href=\"{quoted}&amp;periode=2019\"")),
        ("/versions", "<select name=\"indicateur\"".to_owned()),
    ] {
        let page = site.get(address).await;
        assert!(page.text().contains(&expected), "{address}");
    }
    let none =
        site.get("/versions?indicateur=part-locaux-fibre&territoire=04070&periode=1990").await;
    assert!(none.text().contains("Aucune version n’a publié de chiffre"), "{}", none.text());
    for (address, status, said) in [
        ("/versions?indicateur=part-local-fibre", 404, "part-locaux-fibre"),
        ("/versions?indicateur=part-locaux-fibre&territoire=Digne", 404, "Digne"),
        ("/versions?indicateur=part-locaux-fibre&periode=hier", 400, "hier"),
    ] {
        let page = site.get(address).await;
        assert_eq!(page.status.as_u16(), status, "{address}");
        assert!(page.text().contains(said), "{address}");
    }
    let made_up = site.get("/versions?indicateur=ecoles-fibre").await;
    assert!(made_up.text().contains("class=\"demonstration\""), "made-up figures say so");
}
