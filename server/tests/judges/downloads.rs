//! Files, opened by those who take them away.

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
