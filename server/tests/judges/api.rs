//! The API, asked by a program that only knows its document, and by the tools of its examples.

use crate::served::Served;

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
    Served::start().judged_by("api_examples.py", &[]);
}
