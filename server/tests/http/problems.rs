//! Wrong addresses: each answer names what is wrong and what would be right.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::harness::TestSite;

#[tokio::test]
async fn a_wrong_address_is_answered_with_what_is_wrong_and_what_is_allowed() {
    let site = TestSite::start();
    let cases = [
        (
            "/indicateurs/part-local-fibre",
            404,
            "part-local-fibre",
            "/indicateurs/part-locaux-fibre",
        ),
        ("/territoires/4070", 404, "4070", "/territoires/04070"),
        ("/territoires/digne-les-bains", 404, "digne-les-bains", "/territoires/04070"),
        ("/jeux-de-donnees/fibres", 404, "fibres", "/jeux-de-donnees/fibre"),
        ("/indicateur", 404, "/indicateur", "/indicateurs"),
        ("/indicateurs/part-locaux-fibre?territoires=99999", 404, "99999", "INSEE"),
        ("/indicateurs/part-locaux-fibre?periode=hier", 400, "hier", "periode=2015..2019"),
        ("/indicateurs/part-locaux-fibre?periode=2019..2015", 400, "2019..2015", "dans l’ordre"),
        ("/indicateurs/part-locaux-fibre?periode=1999", 404, "1999", "2019"),
        ("/indicateurs/part-locaux-fibre?vue=camembert", 400, "camembert", "barres, courbe"),
        ("/indicateurs/part-locaux-fibre?vue=multiples", 400, "multiples", "carte, tableau"),
        ("/indicateurs/part-locaux-fibre?echelle=double", 400, "double", "log"),
        ("/indicateurs/part-locaux-fibre?tri=taille", 400, "taille", "territoire, annee, valeur"),
        ("/indicateurs/part-locaux-fibre?par=age", 400, "age", "par"),
        ("/indicateurs/locaux-par-debit?par=age", 400, "age", "classe"),
        ("/indicateurs/part-locaux-fibre?complet=oui", 400, "oui", "complet=1"),
        ("/indicateurs/part-locaux-fibre?version=42", 404, "42", "Version servie"),
        ("/?version=dernière", 404, "dernière", "Version servie : 1"),
        ("/indicateurs/part-locaux-fibre.pdf", 404, ".pdf", "/indicateurs/part-locaux-fibre.csv"),
    ];
    for (address, status, wrong, right) in cases {
        let encoded = address.replace('è', "%C3%A8");
        let page = site.get(&encoded).await;
        assert_eq!(page.status.as_u16(), status, "{address}");
        let main = page.text().split_once("<main").unwrap().1;
        assert!(main.contains(wrong) && main.contains(right), "{address}: {main}");
    }
}

#[tokio::test]
async fn a_program_is_told_the_same_as_problem_json() {
    let site = TestSite::start();
    let address = "/indicateurs/part-local-fibre";
    let problem = site.get_accepting(address, "application/json").await;
    assert_eq!(problem.status, StatusCode::NOT_FOUND);
    assert_eq!(problem.header("content-type"), "application/problem+json");
    let body: serde_json::Value = serde_json::from_slice(&problem.body).unwrap();
    assert_eq!(body["status"], 404);
    assert_eq!(body["nearest"], "/indicateurs/part-locaux-fibre");
    assert!(body["detail"].as_str().unwrap().contains("part-local-fibre"));
    let file = site.get_accepting("/indicateurs/nulle-part.csv", "*/*").await;
    assert_eq!(file.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn a_very_long_address_is_answered_briefly() {
    let site = TestSite::start();
    let long = "a".repeat(60_000);
    for address in [
        format!("/territoires/{long}"),
        format!("/indicateurs/part-locaux-fibre?territoires={long}"),
    ] {
        let page = site.get(&address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.body.len() < 10_000, "{}", page.body.len());
    }
}

#[tokio::test]
async fn only_reading_is_allowed() {
    let site = TestSite::start();
    for address in ["/", "/indicateurs/part-locaux-fibre", "/health"] {
        let answer = site.send(Request::post(address).body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert!(answer.header("allow").contains("GET"), "{address}");
    }
}

#[tokio::test]
async fn text_of_an_address_never_becomes_markup() {
    let site = TestSite::start();
    for address in [
        "/indicateurs/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/indicateurs/part-locaux-fibre?periode=%22%3E%3Cscript%3E",
        "/%3Cimg%20src=x%20onerror=alert(1)%3E",
    ] {
        let page = site.get(address).await;
        let main = page.text().split_once("<main").unwrap().1;
        assert!(!main.contains("<script>alert") && !main.contains("<img"), "{address}");
        assert!(!main.contains("\"><script"), "{address}");
    }
}
