//! Files: the rows of the view, told to be what they are.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use sha2::Digest as _;

use crate::harness::{TestSite, publish_as_an_office, published};

fn records(csv: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect()
}

#[tokio::test]
async fn the_header_is_that_of_every_export() {
    let site = TestSite::start();
    let file = site.get("/indicateurs/part-locaux-fibre.csv").await;
    assert_eq!(
        file.text().lines().next(),
        Some(
            "indicateur,code_territoire,territoire,periode,valeur,numerateur,denominateur,\
             membres_renseignes,membres_attendus,statut,unite,nature,methode,version,\
             commentaire,sources,lignes"
        )
    );
}

#[tokio::test]
async fn filtered_means_filtered_and_complete_means_all() {
    let site = TestSite::start();
    let two = site.get("/indicateurs/part-locaux-fibre.csv?territoires=04070~200067437").await;
    let codes: Vec<String> = records(two.text()).iter().map(|row| row[1].to_owned()).collect();
    assert_eq!(codes, ["04070", "200067437"]);
    let all = site.get("/indicateurs/part-locaux-fibre.csv?complet=1").await;
    assert_eq!(records(all.text()).len(), 47);
    let year = site.get("/indicateurs/label-villes-internet.csv?complet=1&periode=2018").await;
    assert!(records(year.text()).iter().all(|row| &row[3] == "2018"));
    assert!(!records(year.text()).is_empty());
}

#[tokio::test]
async fn a_figure_names_the_lines_that_made_it() {
    let site = TestSite::start();
    let file = site.get("/indicateurs/part-locaux-fibre.csv?territoires=04070~200067437").await;
    let rows = records(file.text());
    let (path, line) = rows[0][16].split_once(':').unwrap();
    let dataset = std::fs::read_to_string(published().join(path)).unwrap();
    let named = dataset.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
    assert!(named.starts_with("04070,2019,2019-09-30,12477,3657"), "{named}");
    assert_eq!(&rows[1][16], "fibre.csv:2-47");
}

#[tokio::test]
async fn a_dataset_is_sent_as_it_was_published() {
    let site = TestSite::start();
    for id in ["territoires", "labels", "fibre", "sources"] {
        let file = site.get(&format!("/jeux-de-donnees/{id}.csv")).await;
        assert_eq!(file.body, std::fs::read(published().join(format!("{id}.csv"))).unwrap());
    }
}

#[tokio::test]
async fn a_published_file_says_its_own_encoding_and_can_be_had_in_the_readable_writing() {
    let site = TestSite::start_after(publish_as_an_office);
    for (address, encoding) in [
        ("/jeux-de-donnees/territoires.csv", "windows-1252"),
        ("/jeux-de-donnees/territoires.csv?excel=1", "utf-8"),
        ("/jeux-de-donnees/territoires.lisible.csv", "utf-8"),
        ("/jeux-de-donnees/territoires.csv?version=1", "utf-8"),
        ("/versions/1/territoires.csv", "utf-8"),
        ("/versions/2/territoires.csv", "windows-1252"),
    ] {
        let kind = format!("text/csv; charset={encoding}; header=present");
        assert_eq!(site.get(address).await.header("content-type"), kind, "{address}");
    }
    for id in ["territoires", "fibre"] {
        let file = site.get(&format!("/jeux-de-donnees/{id}.lisible.csv")).await;
        assert_eq!(file.body, std::fs::read(published().join(format!("{id}.csv"))).unwrap());
    }
}

#[tokio::test]
async fn a_file_says_its_name_its_length_its_digest_and_who_may_read_it() {
    let site = TestSite::start();
    let address = "/indicateurs/part-locaux-fibre.csv?territoires=04070&periode=2019";
    let request = Request::get(address).header("accept-encoding", "br, gzip");
    let file = site.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"part-locaux-fibre-04070-2019-v1.csv\""
    );
    assert_eq!(file.header("content-length"), file.body.len().to_string());
    assert_eq!(file.header("content-encoding"), "");
    assert_eq!(file.header("access-control-allow-origin"), "*");
    let digest = base64::prelude::BASE64_STANDARD.encode(sha2::Sha256::digest(&file.body));
    assert_eq!(file.header("content-digest"), format!("sha-256=:{digest}:"));
    assert_eq!(
        file.header("link"),
        "</indicateurs/part-locaux-fibre?territoires=04070&periode=2019>; \
         rel=\"describedby\"; type=\"text/html\", \
         </indicateurs/part-locaux-fibre.metadata.json?territoires=04070&periode=2019>; \
         rel=\"describedby\"; type=\"application/csvm+json\", \
         <https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel=\"license\""
    );
}

#[tokio::test]
async fn a_file_can_be_asked_about_without_being_sent() {
    let site = TestSite::start();
    let address = "/indicateurs/part-locaux-fibre.csv";
    let whole = site.get(address).await;
    let head = site.send(Request::head(address).body(Body::empty()).unwrap()).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    assert_eq!(head.header("content-length"), whole.body.len().to_string());
    assert_eq!(head.header("etag"), whole.header("etag"));
}

#[tokio::test]
async fn the_file_of_a_map_holds_all_that_the_map_shows() {
    let site = TestSite::start();
    let page = site.get("/indicateurs/part-locaux-fibre?vue=carte").await;
    let (_, table) = page.text().split_once("<tbody>").unwrap();
    let shown = table.split("</tbody>").next().unwrap().matches("<tr>").count();
    let file = site.get("/indicateurs/part-locaux-fibre.csv?vue=carte").await;
    assert_eq!(file.text().lines().count(), 1 + shown);
    assert_eq!(shown, 47);
}

#[tokio::test]
async fn the_file_of_a_view_that_is_broken_down_names_the_parts() {
    let site = TestSite::start();
    let file = site.get("/indicateurs/locaux-par-debit.csv?territoires=04070&par=classe").await;
    let mut lines = file.text().lines();
    assert!(lines.next().unwrap().contains(",classe,"));
    assert_eq!(lines.count(), 7);
}
