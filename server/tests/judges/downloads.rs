//! Files, opened by those who take them away.

use std::fs;

use datasets::package::Package;
use datasets::release::Store;
use serde_json::{Value, json};

use crate::harness::{TestSite, copy_of_the_pilot};
use crate::served::Served;

#[test]
fn pandas_reads_the_figures_of_a_view_with_their_types() {
    Served::start().judged_by("pandas_reads.py", &[]);
}

#[test]
fn engines_read_the_same_figures_from_every_format() {
    Served::start().judged_by("engines_read.py", &[]);
}

#[test]
fn libreoffice_in_french_opens_spreadsheets_with_the_right_numbers_and_accents() {
    Served::start().judged_by("libreoffice_opens.py", &[]);
}

#[test]
fn a_figure_is_the_same_number_wherever_it_is_shown_or_taken() {
    Served::start().judged_by("one_number.py", &[]);
}

#[test]
fn a_dossier_is_whole_valid_and_computes_its_own_figures_again() {
    let site = Served::start();
    let ids = site.indicators();
    site.judged_by("dossier.py", &ids.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Publishes the pilot with a file as an office writes it: semicolons and CRLF.
fn publish_as_an_office(store: &Store) {
    let folder = tempfile::tempdir().unwrap();
    copy_of_the_pilot(folder.path());
    let path = folder.path().join("fibre.csv");
    let text = fs::read_to_string(&path).unwrap().replace(',', ";").replace('\n', "\r\n");
    fs::write(&path, text).unwrap();
    let path = folder.path().join("datapackage.json");
    let mut said: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    for resource in said["resources"].as_array_mut().unwrap() {
        if resource["name"] == "fibre" {
            resource["dialect"] = json!({ "delimiter": ";" });
        }
    }
    fs::write(&path, said.to_string()).unwrap();
    let package = Package::load(folder.path()).unwrap_or_else(|problems| panic!("{problems}"));
    store.publish(&package, "").unwrap();
}

#[test]
fn a_dossier_computes_its_figures_again_whatever_its_files_were_written_in() {
    let site = Served::start_with(TestSite::start_after(publish_as_an_office));
    site.judged_by("dossier.py", &["part-locaux-fibre", "ecoles-fibre"]);
}
