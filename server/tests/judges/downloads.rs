//! Files, opened by those who take them away.

use crate::harness::publish_as_an_office;
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

#[test]
fn a_dossier_computes_its_figures_again_whatever_its_files_were_written_in() {
    let site = Served::start_after(publish_as_an_office);
    site.judged_by("dossier.py", &["part-locaux-fibre", "ecoles-fibre"]);
}

#[test]
fn the_query_of_an_indicator_gives_its_figures_whatever_its_files_were_written_in() {
    let site = Served::start_after(publish_as_an_office);
    site.judged_by("query.py", &["part-locaux-fibre", "label-villes-internet"]);
}
