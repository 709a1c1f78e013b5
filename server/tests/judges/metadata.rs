//! Descriptions, given to the programs that harvest, validate and load by them.

use crate::served::Served;

#[test]
fn the_catalogue_is_one_graph_and_keeps_the_rules_of_dcat_ap() {
    Served::start().judged_by("metadata_dcat.py", &[]);
}

#[test]
fn frictionless_checks_every_table_by_the_package_and_by_each_schema() {
    Served::start().judged_by("metadata_package.py", &[]);
}

#[test]
fn csv_on_the_web_describes_every_cell_of_views_and_datasets() {
    Served::start().judged_by("metadata_csvw.py", &[]);
}

#[test]
fn croissant_loads_the_records_of_every_dataset() {
    Served::start().judged_by("metadata_croissant.py", &[]);
}

#[test]
fn the_formats_of_exchange_hold_the_figures_of_the_csv() {
    Served::start().judged_by("metadata_exchange.py", &[]);
}
