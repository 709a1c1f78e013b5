//! The JSON Schema that editors use says what the program reads.
#![cfg(feature = "engine")]

#[path = "../examples/indicator_schema/document.rs"]
mod document;

#[test]
fn the_schema_of_the_definitions_is_that_of_the_types() {
    let kept = include_str!("../indicator.schema.json");
    assert_eq!(
        kept,
        document::document(),
        "run `cargo run -p datasets --features engine --example indicator_schema > datasets/indicator.schema.json`"
    );
}
