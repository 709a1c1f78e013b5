//! The API, asked by a program that only knows its document, and by the tools of its examples.

use std::time::Duration;

use server::{Limits, Scope, Tokens};

use crate::harness::TestSite;
use crate::served::Served;

/// A site that is open to publishing, and the secret of a token that may only try.
fn open() -> (Served, String) {
    let limits = Limits { megabytes: 10, time: Duration::from_mins(1) };
    let site = TestSite::start().open_to_publishing(limits);
    let scope = Scope { datasets: None, publishes: false };
    let tokens = Tokens::within(&site.folder());
    let (_, secret) = tokens.add("Juge", scope, "1d".parse().unwrap()).unwrap();
    (Served::start_with(site), secret)
}

#[test]
fn the_document_is_openapi_3_1_in_both_languages() {
    Served::start().judged_by("api_document.py", &[]);
}

#[test]
fn schemathesis_finds_nothing_that_the_document_does_not_say() {
    Served::start().judged_by("api_schemathesis.py", &[]);
}

#[test]
fn the_examples_of_the_page_run_as_they_stand() {
    let (site, secret) = open();
    site.judged_by("api_examples.py", &[&secret]);
}

#[test]
fn the_document_of_a_site_that_is_open_to_publishing_is_openapi_3_1_too() {
    open().0.judged_by("api_document.py", &[]);
}

#[test]
fn schemathesis_finds_nothing_unsaid_about_publishing() {
    let (site, secret) = open();
    site.judged_by("api_schemathesis.py", &[&secret]);
}
