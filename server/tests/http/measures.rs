//! What the program counts of itself, as Prometheus reads it.

use crate::harness::TestSite;

/// The value of one of the numbers, as it is written.
fn value<'a>(text: &'a str, name: &str) -> &'a str {
    let of_it = |line: &&str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
    text.lines().find(of_it).unwrap_or_default().rsplit(' ').next().unwrap()
}

#[tokio::test]
async fn answers_are_counted_by_class_and_by_where_they_come_from() {
    let site = TestSite::start();
    let image = "/en/indicateurs/part-locaux-fibre.png";
    for address in ["/", "/", "/nulle-part", image, image] {
        site.get(address).await;
    }
    let told = site.get("/metrics").await;
    let told = told.text();
    assert_eq!(value(told, "trajectoire_answers_total{status=\"2xx\"}"), "4", "{told}");
    assert_eq!(value(told, "trajectoire_answers_total{status=\"4xx\"}"), "1", "{told}");
    assert_eq!(value(told, "trajectoire_kept_answers_total"), "2", "{told}");
    assert_eq!(value(told, "trajectoire_answer_seconds_count"), "5", "{told}");
    assert_eq!(value(told, "trajectoire_release"), "1", "{told}");
    assert_eq!(value(told, "trajectoire_ready"), "1", "{told}");
    let number = |name: &str| value(told, name).parse::<f64>().unwrap();
    assert!(number("trajectoire_kept_bytes") > 1000.0, "{told}");
    assert!(number("trajectoire_published_seconds") > 1.7e9, "{told}");
}

#[tokio::test]
async fn the_numbers_are_text_that_a_prometheus_reads_and_that_nobody_keeps() {
    let site = TestSite::start();
    let told = site.get("/metrics").await;
    assert_eq!(
        told.header("content-type"),
        "application/openmetrics-text; version=1.0.0; charset=utf-8"
    );
    assert_eq!(told.header("cache-control"), "no-store");
    assert!(told.text().ends_with("# EOF\n"), "{}", told.text());
}
