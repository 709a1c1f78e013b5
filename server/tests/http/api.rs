//! The API: the same figures as the files, in pages that are never of two releases, and refusals that say what is
//! allowed.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;

use crate::harness::{Answer, TestSite};

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

/// What an address of the API answers, which must be what was asked for.
async fn given(site: &TestSite, address: &str) -> Value {
    let answer = site.get_accepting(address, "application/json").await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json", "{address}");
    json(&answer)
}

/// The items of a list, from its first page to its last.
async fn every_item(site: &TestSite, address: &str) -> Vec<Value> {
    let (mut items, mut next) = (Vec::new(), Some(address.to_owned()));
    while let Some(address) = next {
        let page = given(site, &address).await;
        items.extend(page["donnees"].as_array().unwrap().iter().cloned());
        next = page["suivant"].as_str().map(str::to_owned);
        assert!(items.len() as u64 <= page["total"].as_u64().unwrap(), "{address}");
    }
    items
}

#[tokio::test]
async fn the_figures_are_those_of_the_files_to_the_last_cell() {
    let site = TestSite::start();
    for indicator in &site.catalogue().indicators {
        let id = &indicator.id;
        let dimensions = indicator.dimensions();
        let told =
            every_item(&site, &format!("/api/v1/observations?indicateurs={id}&limite=1000")).await;
        let file = site.get(&format!("/indicateurs/{id}.csv?complet=1")).await;
        let mut rows = csv::Reader::from_reader(file.text().as_bytes());
        let header = rows.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(told.len(), rows.len(), "{id}");
        for (figure, row) in told.iter().zip(&rows) {
            for (column, cell) in header.iter().zip(row) {
                let same = match &figure[column] {
                    Value::String(text) => text == cell,
                    Value::Number(number) => number.as_f64() == cell.parse().ok(),
                    Value::Null => cell.is_empty(),
                    _ => false,
                };
                assert!(same || dimensions.contains(&column), "{id}, {column}: {figure} {cell}");
            }
        }
    }
}

#[tokio::test]
async fn a_filter_keeps_what_it_says_and_nothing_else() {
    let site = TestSite::start();
    let figures = "/api/v1/observations?limite=1000&";
    let all = every_item(&site, figures).await;
    for (filter, keeps) in [
        (
            "territoires=200067437~04070",
            (|one: &Value| {
                one["code_territoire"] == "04070" || one["code_territoire"] == "200067437"
            }) as fn(&Value) -> bool,
        ),
        ("periode=2015..2018", |one| (2015..=2018).contains(&one["periode"].as_i64().unwrap())),
        ("statuts=L~O", |one| one["statut"] == "L" || one["statut"] == "O"),
        ("nature=demonstration", |one| one["nature"] == "demonstration"),
        ("indicateurs=population~part-locaux-fibre", |one| {
            one["indicateur"] == "population" || one["indicateur"] == "part-locaux-fibre"
        }),
    ] {
        let expected: Vec<Value> = all.iter().filter(|one| keeps(one)).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < all.len(), "{filter}");
        assert_eq!(every_item(&site, &format!("{figures}{filter}")).await, expected, "{filter}");
    }
}

#[tokio::test]
async fn pages_put_together_are_the_list_whatever_their_length() {
    let site = TestSite::start();
    for list in ["observations?statuts=A&", "territoires?", "indicateurs?", "versions?", "cibles?"]
    {
        let whole = every_item(&site, &format!("/api/v1/{list}limite=1000")).await;
        let parts = every_item(&site, &format!("/api/v1/{list}limite=97")).await;
        assert_eq!(whole, parts, "{list}");
    }
    let few = every_item(&site, "/api/v1/observations?indicateurs=population&limite=7").await;
    assert_eq!(few.len(), site.catalogue().observations("population").len());
}

#[tokio::test]
async fn a_breakdown_adds_its_column_and_fields_choose_the_others() {
    let site = TestSite::start();
    let address = "/api/v1/observations?indicateurs=locaux-par-debit&territoires=04070&par=classe";
    let page = given(&site, address).await;
    assert_eq!(page["total"], 7);
    let members = |page: &Value| page["donnees"][0].as_object().unwrap().len();
    assert_eq!(members(&page), datasets::export::COLUMNS.len() + 1);
    let few = given(&site, &format!("{address}&champs=valeur")).await;
    let names: Vec<&String> = few["donnees"][0].as_object().unwrap().keys().collect();
    assert_eq!(names, ["classe", "nature", "valeur"]);
}

#[tokio::test]
async fn a_filter_that_finds_nothing_is_an_empty_list() {
    let site = TestSite::start();
    for filter in
        ["periode=1789", "indicateurs=population&par=classe", "periode=1789&format=ndjson"]
    {
        let answer = site.get(&format!("/api/v1/observations?{filter}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{filter}");
        assert_eq!(answer.header("x-total-count"), "0", "{filter}");
        if filter.ends_with("ndjson") {
            assert!(answer.body.is_empty());
        } else {
            let page = json(&answer);
            assert_eq!((&page["total"], &page["suivant"]), (&Value::from(0), &Value::Null));
            assert_eq!(page["donnees"], Value::Array(Vec::new()), "{filter}");
        }
    }
}

#[tokio::test]
async fn lines_say_the_same_as_pages_and_how_many_they_are() {
    let site = TestSite::start();
    let pages = every_item(&site, "/api/v1/observations?limite=1000").await;
    let lines = site.get_accepting("/api/v1/observations", "application/x-ndjson").await;
    assert_eq!(lines.header("content-type"), "application/x-ndjson");
    assert_eq!(lines.header("x-total-count"), pages.len().to_string());
    assert!(lines.text().ends_with("}\n"));
    let told: Vec<Value> =
        lines.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(told, pages);
    let part = site.get("/api/v1/observations?format=ndjson&limite=5").await;
    assert_eq!(part.text().lines().count(), 5);
    let next = part.header("link").trim_start_matches('<').split_once('>').unwrap().0.to_owned();
    let rest = site.get(&next).await;
    assert_eq!(rest.text().lines().next(), lines.text().lines().nth(5));
}

#[tokio::test]
async fn a_client_that_holds_an_answer_is_sent_nothing() {
    let site = TestSite::start();
    for address in [
        "/api/v1",
        "/api/v1/observations?limite=3",
        "/api/v1/observations?format=ndjson",
        "/api/openapi.json",
    ] {
        let first = site.get(address).await;
        assert_eq!(first.header("cache-control"), "no-cache", "{address}");
        let again = Request::get(address).header(header::IF_NONE_MATCH, first.header("etag"));
        let again = site.send(again.body(Body::empty()).unwrap()).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{address}");
    }
}

#[tokio::test]
async fn what_is_long_is_sent_short_to_who_can_unpack_it() {
    let site = TestSite::start();
    for address in
        ["/api/v1/observations", "/api/v1/observations?format=ndjson", "/api/openapi.json"]
    {
        let whole = site.get(address).await;
        let packed = Request::get(address).header(header::ACCEPT_ENCODING, "gzip");
        let packed = site.send(packed.body(Body::empty()).unwrap()).await;
        assert_eq!(packed.header("content-encoding"), "gzip", "{address}");
        assert!(packed.body.len() * 4 < whole.body.len(), "{address}: {}", packed.body.len());
        // On one line: some caches read only the last.
        let vary: Vec<_> = packed.headers.get_all(header::VARY).iter().collect();
        assert!(
            vary.len() == 1 && vary[0].to_str().unwrap().ends_with("accept-encoding"),
            "{vary:?}"
        );
        // Whoever holds it in one way is not sent it in another.
        let known = Request::get(address).header(header::IF_NONE_MATCH, packed.header("etag"));
        let again = site.send(known.body(Body::empty()).unwrap()).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
    }
}

#[tokio::test]
async fn no_member_is_sent_that_the_document_does_not_say() {
    let site = TestSite::start();
    let document = given_document(&site).await;
    for (address, name) in [
        ("/api/v1", "Accueil"),
        ("/api/v1/indicateurs/label-villes-internet", "Indicateur"),
        ("/api/v1/territoires/04070", "TerritoireDetaille"),
        ("/api/v1/jeux-de-donnees/labels", "JeuDeDonneesDetaille"),
        ("/api/v1/versions/1", "Version"),
        ("/api/v1/cibles", "Liste_Cible"),
        ("/api/v1/observations", "Liste_Observation"),
    ] {
        let schema = serde_json::json!({ "$ref": format!("#/components/schemas/{name}") });
        let mut unsaid = Vec::new();
        compare(&document, &schema, &given(&site, address).await, address, &mut unsaid);
        assert_eq!(unsaid, Vec::<String>::new());
    }
}

async fn given_document(site: &TestSite) -> Value {
    json(&site.get("/api/openapi.json").await)
}

/// The members of an answer that its schema does not name.
fn compare(document: &Value, schema: &Value, told: &Value, place: &str, unsaid: &mut Vec<String>) {
    let schemas = resolved(document, schema);
    match told {
        Value::Object(members) => {
            for (name, member) in members {
                let known = schemas.iter().find_map(|schema| schema["properties"].get(name));
                let free = schemas.iter().all(|one| one["properties"].is_null());
                match known {
                    Some(known) => {
                        compare(document, known, member, &format!("{place} {name}"), unsaid);
                    }
                    None if free => {}
                    None => unsaid.push(format!("{place} {name}")),
                }
            }
        }
        Value::Array(items) => {
            let of = schemas.iter().find(|schema| !schema["items"].is_null()).unwrap();
            for one in items {
                compare(document, &of["items"], one, place, unsaid);
            }
        }
        _ => {}
    }
}

/// A schema and all that it is made of.
fn resolved<'a>(document: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let mut all = vec![schema];
    if let Some(name) = schema["$ref"].as_str() {
        all.extend(resolved(document, document.pointer(&name[1..]).unwrap()));
    }
    for several in ["allOf", "oneOf"] {
        let parts = schema[several].as_array().into_iter().flatten();
        all.extend(parts.flat_map(|part| resolved(document, part)));
    }
    all.into_iter()
        .filter(|one| one["$ref"].is_null() && one["allOf"].is_null() && one["oneOf"].is_null())
        .collect()
}
