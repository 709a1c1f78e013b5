//! Territories side by side, and good practices.

use axum::http::StatusCode;

use crate::harness::TestSite;

/// The rows of the table: the text of the header of each, and that of its cells.
fn rows(html: &str) -> Vec<(String, Vec<String>)> {
    let (_, body) = html.split_once("<tbody>").unwrap();
    let body = body.split("</table>").next().unwrap();
    let rows = body.split("<tr").filter(|row| row.contains("scope=\"row\""));
    rows.map(|row| {
        let (head, cells) = row.split_once("</th>").unwrap();
        (text(head), cells.split("<td").skip(1).map(text).collect())
    })
    .collect()
}

/// The text of a part of a row, without its tags.
fn text(part: &str) -> String {
    let (_, inside) = part.split_once('>').unwrap();
    inside.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

const FIBRE: &str = "/comparer?territoires=04070~04191~200067437&indicateurs=part-locaux-fibre";

#[tokio::test]
async fn figures_stand_beside_their_year_and_absences_beside_their_reason() {
    let site = TestSite::start();
    let page = site.get(FIBRE).await;
    let rows = rows(page.text());
    let cell = |name: &str| {
        let (_, cells) = rows.iter().find(|(head, _)| head.contains(name)).unwrap();
        cells[0].clone()
    };
    let digne = cell("Digne-les-Bains");
    assert!(digne.starts_with("29,3\u{202f}% 2019"), "{digne}");
    assert!(digne.contains("○ non estimable") && digne.contains("en 2020"), "{digne}");
    assert_eq!(cell("Saint-Martin-lès-Seyne"), "– non concerné 2019");
    assert_eq!(cell("Provence-Alpes Agglomération"), "14,1\u{202f}% 2019");
}

#[tokio::test]
async fn an_indicator_puts_the_territories_in_its_order_and_says_so() {
    let site = TestSite::start();
    let page = site.get(&format!("{FIBRE}~population&tri=population&sens=croissant")).await;
    let html = page.text();
    let names: Vec<String> = rows(html).into_iter().map(|(head, _)| head).collect();
    assert!(names[0].contains("Saint-Martin") && names[2].contains("Agglomération"), "{names:?}");
    assert_eq!(html.matches("aria-sort=\"ascending\"").count(), 1);
    assert!(html.contains("Du plus petit au plus grand\u{a0}: Population."));
    assert!(html.contains("tri=population\""), "the way to the opposite order");
}

#[tokio::test]
async fn many_indicators_stand_below_each_other_by_theme() {
    let site = TestSite::start();
    for (address, word) in [("/comparer", "Connectivité"), ("/en/comparer", "Connectivity")] {
        let page = site.get(address).await;
        let html = page.text();
        assert!(html.contains("scope=\"rowgroup\"") && html.contains(word), "{address}");
        assert!(rows(html).len() > 8, "{address}");
    }
}

#[tokio::test]
async fn the_boxes_of_the_form_lead_to_the_one_address_of_a_comparison() {
    let site = TestSite::start();
    let form = "/en/comparer?territoires=04070&territoires=04049&indicateurs=part-locaux-fibre";
    let moved = site.get(form).await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    let there = moved.header("location");
    assert_eq!(there, "/en/comparer?territoires=04070~04049&indicateurs=part-locaux-fibre");
    let page = site.get(there).await;
    let canonical = format!("rel=\"canonical\" href=\"{}\"", there.replace('&', "&amp;"));
    assert!(page.text().contains(&canonical), "{}", page.text());
    for (path, moved) in [("/comparer/", "/comparer"), ("/pratiques/", "/pratiques")] {
        assert_eq!(site.get(path).await.header("location"), moved);
    }
}

#[tokio::test]
async fn what_does_not_exist_is_a_problem_that_names_what_does() {
    let site = TestSite::start();
    for (address, near) in [
        ("/comparer?territoires=04070~4070", "/territoires/04070"),
        ("/comparer?indicateurs=part-local-fibre", "/indicateurs/part-locaux-fibre"),
        ("/pratiques?indicateur=part-local-fibre", "/indicateurs/part-locaux-fibre"),
    ] {
        let page = site.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(page.text().contains(near), "{address}");
    }
}

#[tokio::test]
async fn every_practice_is_told_with_its_source_and_where_its_commune_stands() {
    let site = TestSite::start();
    let page = site.get("/pratiques").await;
    let html = page.text();
    for practice in &site.catalogue().practices {
        assert!(html.contains(&practice.title), "{}", practice.title);
        assert!(practice.link.as_ref().is_none_or(|link| html.contains(link.as_str())));
    }
    assert!(html.contains("loin de l’objectif de 100\u{202f}%"));
    let none = site.get("/pratiques?territoire=04001").await;
    assert!(
        none.text().contains("n’est publiée pour Aiglun") && none.text().contains("pratiques.csv")
    );
}
