use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::csv::{Declared, Dialect, Encoding, Node, Report, Validated, validate};

const CANONICAL: Declared =
    Declared { dialect: Some(Dialect { delimiter: b',' }), encoding: Some(Encoding::Utf8) };

fn schema(schema: &serde_json::Value) -> Schema {
    let resource = json!({ "schema": schema });
    let mut report = Report::new("datapackage.json");
    let schema = Schema::read(&Node::root(&resource), &mut report);
    assert_eq!(report.finish(), []);
    schema
}

fn everything() -> Schema {
    schema(&json!({
        "fields": [
            {"name": "code", "type": "string", "constraints": {"pattern": "[0-9]{5}"}},
            {"name": "nom", "type": "string"},
            {"name": "annee", "type": "year"},
            {"name": "locaux", "type": "integer"},
            {"name": "taux", "type": "number"},
            {"name": "part", "type": "number", "decimalChar": ",", "groupChar": "."},
            {"name": "ouvert", "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]},
            {"name": "jour", "type": "date"},
            {"name": "depuis", "type": "date", "format": "%m/%d/%Y"},
            {"name": "lieu", "type": "geopoint"},
        ],
        "missingValues": ["", "nc", "s", "np", "-"],
    }))
}

fn read(text: &str, declared: Declared, schema: &Schema) -> Validated {
    validate("f.csv", text.as_bytes(), declared, schema)
}

#[test]
fn what_was_repaired_is_written_as_it_was_understood() {
    let text = "code;nom;annee;locaux;taux;part;ouvert;jour;depuis;lieu\n\
        4070;Digne, \"les Bains\";2019;17 192;31,60 %;1.234,5;OUI;30/09/2019;09/30/2019;6.24, 44.09\n\
        04001;;0800;np;;s;non;-;nc;\n";
    let schema = everything();
    let table = read(text, Declared::default(), &schema).table.unwrap();
    insta::assert_snapshot!(String::from_utf8(canonical(&table, &schema)).unwrap());
}

/// A cell of each column of [`everything`], written in one of the ways that people write it.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let absent = || prop::sample::select(vec!["", "nc", "s", "-", " ", " nc "]);
    let or_absent = move |pattern: &'static str| prop_oneof![5 => pattern.prop_map(String::from), 1 => absent().prop_map(str::to_owned)];
    let number = "[+-]?[0-9]{1,3}( [0-9]{3}){0,2}(,[0-9]{1,2})?( ?%)?|[0-9]{1,6}(\\.[0-9]{1,2})?";
    (
        or_absent("[1-9][0-9]{3,4}"),
        or_absent("[a-zé\"\n;, '«»-]{0,8}"),
        or_absent("[0-9]{4}"),
        or_absent("-?[0-9]{1,3}(\u{a0}[0-9]{3})?|[0-9]{1,4},00"),
        or_absent(number),
        or_absent("[0-9]{1,3}(\\.[0-9]{3})?(,[0-9]{1,5})?"),
        or_absent("oui|non|OUI|Vrai|FAUX"),
        or_absent("[0-2][0-9]/0[1-9]/20[0-9]{2}|20[0-9]{2}[.-]1[0-2][.-][12][0-9]"),
        or_absent("0[1-9]/[12][0-9]/20[0-9]{2}"),
        or_absent("[0-9]{1,2}(\\.[0-9]{1,4})?, ?[0-9]{1,2}"),
    )
        .prop_map(|row| {
            [row.0, row.1, row.2, row.3, row.4, row.5, row.6, row.7, row.8, row.9].into()
        })
}

proptest! {
    #[test]
    fn a_canonical_file_reads_back_as_the_same_table_with_nothing_repaired(
        rows in prop::collection::vec(rows(), 1..8),
        delimiter in prop::sample::select(Dialect::DELIMITERS.to_vec()),
    ) {
        let schema = everything();
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(schema.names()).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let first = read(&text, Declared::default(), &schema);
        let Some(table) = first.table else { return Ok(()) };
        let written = String::from_utf8(canonical(&table, &schema)).unwrap();
        let second = read(&written, CANONICAL, &schema.canonical());
        prop_assert_eq!(&second.diagnostics, &[], "{}", written);
        let again = second.table.unwrap();
        prop_assert_eq!(&again.columns, &table.columns, "{}", written);
        prop_assert_eq!(String::from_utf8(canonical(&again, &schema)).unwrap(), written);
    }
}
