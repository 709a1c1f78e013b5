//! Which column of a file is which column of the schema, and what is told of those that are none.

use serde_json::{Value, json};

use super::super::*;
use super::files::{schema, told};

fn read(said: &Value, text: &str) -> Validated {
    validate("f.csv", text.as_bytes(), Declared::default(), &schema(said))
}

fn with_names(names: &[&str]) -> Value {
    let fields: Vec<Value> = names.iter().map(|name| json!({ "name": name })).collect();
    json!({ "fields": fields })
}

#[test]
fn a_column_is_known_in_other_letters_and_told() {
    let said = with_names(&["code_commune", "annee"]);
    let found = read(&said, "Année,Code Commune\n2019,04070\n");
    assert_eq!(told(&found), ["1:1 repaired-column-name", "1:7 repaired-column-name"]);
    let repair = Repair::ColumnName { read: "code_commune".to_owned() };
    assert_eq!(found.diagnostics[1].fault, repair.into());
    assert_eq!(found.diagnostics[1].value.as_deref(), Some("Code Commune"));
    assert_eq!(found.table.unwrap().text("code_commune", 0), Some("04070"));
    let mut exact = said;
    exact["fieldsMatch"] = json!("exact");
    assert_eq!(told(&read(&exact, "CODE_COMMUNE,annee\n1,2\n")), ["1:1 repaired-column-name"]);
    assert_eq!(
        told(&read(&exact, "annee,Code commune\n2,1\n")),
        ["1:1 column-order", "1:7 repaired-column-name"]
    );
}

#[test]
fn a_column_that_may_be_several_is_refused() {
    let several = ["1:1 unknown-column", "1:1 missing-column", "1:6 unknown-column"];
    assert_eq!(told(&read(&with_names(&["code", "nom"]), "Code,CODE,nom\n1,2,a\n")), several);
    let alike = with_names(&["code", "Code", "nom"]);
    let found = told(&read(&alike, "CODE,nom\n1,a\n"));
    assert_eq!(found, ["1:1 unknown-column", "1:1 missing-column", "1:1 missing-column"]);
    assert_eq!(told(&read(&alike, "Code,code,nom\n1,2,a\n")), Vec::<String>::new());
    // The column is there under its own name: the other is another.
    let found = told(&read(&with_names(&["code", "nom"]), "Code,code,nom\n1,2,a\n"));
    assert_eq!(found, ["1:1 unknown-column"]);
}

#[test]
fn a_column_in_other_letters_is_not_left_out_where_others_may_be() {
    let mut said = with_names(&["code", "taux"]);
    said["fieldsMatch"] = json!("partial");
    let found = read(&said, "code,Taux,x\n1,2,3\n");
    assert_eq!(told(&found), ["1:6 repaired-column-name"]);
    assert_eq!(found.table.unwrap().text("taux", 0), Some("2"));
    let found = told(&read(&said, "code,Taux,TAUX\n1,2,3\n"));
    assert_eq!(found, ["1:6 unknown-column", "1:11 unknown-column"]);
}

#[test]
fn the_columns_of_another_table_are_told_in_a_word_and_at_once() {
    let names: Vec<String> = (0..50_000).map(|rank| format!("colonne{rank}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let text = "code,".to_owned() + &names.join(",") + "\n";
    let begun = std::time::Instant::now();
    let found = read(&with_names(&["code", "colonnes"]), &text).diagnostics;
    assert!(begun.elapsed().as_secs() < 20, "the cost is that of the header, not of its square");
    assert_eq!(found.len(), 22, "missing, 20 unknown one by one, and the others");
    let known = vec!["code".to_owned(), "colonnes".to_owned()];
    let last = &found[21];
    assert_eq!(last.fault, FileFault::UnknownColumns { count: 49_980, known }.into());
    assert_eq!((last.line, last.field.as_deref()), (Some(1), Some("colonne20")));
    // The other way round: a schema of many columns, of which the file has none.
    let found = read(&with_names(&names), &("colonne0,".to_owned() + &"a,b,".repeat(500) + "\n"));
    assert!(begun.elapsed().as_secs() < 20);
    assert_eq!(found.diagnostics.len(), 1_001);
}

#[test]
fn a_run_of_empty_columns_is_told_once() {
    let commas = ",".repeat(16_382);
    let text = format!("code,nom{commas}\n1,a{commas}\n2,b{commas}\n");
    let found = read(&with_names(&["code", "nom"]), &text);
    assert_eq!(told(&found), ["1:10 repaired-empty-column"]);
    let repair = Repair::EmptyColumn { count: 16_382, number: 3 };
    assert_eq!(found.diagnostics[0].fault, repair.into());
    assert_eq!(found.table.unwrap().rows(), 2);
    let found = read(&with_names(&["code", "nom"]), ",,code,,,nom,\n,,1,,x,a,\n");
    assert_eq!(
        told(&found),
        [
            "1:1 repaired-empty-column",
            "1:8 repaired-empty-column",
            "1:9 unnamed-column",
            "1:14 repaired-empty-column"
        ]
    );
}
