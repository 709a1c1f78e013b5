//! Writes the JSON Schema of an indicator's TOML, from the Rust types that read it:
//! `cargo run -p datasets --example indicator_schema > datasets/indicator.schema.json`.
//!
//! Editors that know TOML use it to complete and check a definition as it is typed.

#[path = "indicator_schema/document.rs"]
mod document;

#[expect(clippy::print_stdout, reason = "the schema is what this program gives")]
fn main() {
    print!("{}", document::document());
}
