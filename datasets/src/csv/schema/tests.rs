use serde_json::{Value, json};

use super::*;
use crate::csv::Absence;

fn read(schema: &Value) -> (Schema, Vec<String>) {
    let resource = json!({ "schema": schema });
    let mut report = Report::new("datapackage.json");
    let schema = Schema::read(&Node::root(&resource), &mut report);
    let told = report
        .finish()
        .into_iter()
        .map(|found| format!("{} {}", found.fault.code(), found.field.unwrap_or_default()));
    (schema, told.collect())
}

/// What is told of a schema with a single column of this type and these constraints.
fn told(kind: &str, constraints: &Value) -> Vec<String> {
    read(&json!({"fields": [{"name": "a", "type": kind, "constraints": constraints}]})).1
}

#[test]
fn a_schema_is_read_whole() {
    let (schema, told) = read(&json!({
        "fields": [
            {"name": "code", "type": "string", "constraints": {"required": true, "minLength": 5}},
            {"name": "jour", "type": "date", "constraints": {"minimum": "2000-01-01"}},
            {"name": "niveau", "type": "integer", "constraints": {"minimum": "1", "maximum": 5, "enum": [1, 2]}},
        ],
        "primaryKey": "code",
        "foreignKeys": [{"fields": "code", "reference": {"resource": "territoires", "fields": "code"}}],
    }));
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(schema.primary_key, ["code"]);
    assert_eq!(schema.foreign_keys[0].reference, ["code"]);
    assert_eq!(schema.fields[0].constraints.min_length, Some(5));
    assert_eq!(schema.fields[1].constraints.minimum, Some(Bound::Text("2000-01-01".to_owned())));
    assert_eq!(schema.fields[2].constraints.minimum, Some(Bound::Number(1.0)));
    assert_eq!(schema.fields[2].constraints.enum_, ["1", "2"]);
    assert_eq!(schema.missing_values_of("code")[0].value, "");
}

#[test]
fn missing_values_are_texts_or_objects_for_the_schema_or_for_a_column() {
    let (schema, told) = read(&json!({
        "fields": [
            {"name": "a"},
            {"name": "b", "missingValues": [{"value": "s", "label": "secret statistique"}]},
        ],
        "missingValues": ["", "nc", {"value": "np", "label": "n’a pas candidaté"}],
    }));
    assert_eq!(told, Vec::<String>::new());
    let values = |column| -> Vec<_> {
        schema.missing_values_of(column).iter().map(|one| (&*one.value, &*one.label)).collect()
    };
    let shared = [("", "non collecté"), ("nc", "non concerné"), ("np", "n’a pas candidaté")];
    assert_eq!(values("a"), shared);
    assert_eq!(values("b"), [("s", "secret statistique")]);
}

#[test]
fn the_missing_values_of_another_package_are_not_collected_unless_their_label_says_why() {
    let (schema, told) = read(&json!({"fields": [{"name": "a"}], "missingValues": [
        "NA", {"value": "-", "label": "sans objet"}, {"value": "***", "label": "secret"}, 3,
        {"value": "x", "label": "Non concerné : pas d'école"},
    ]}));
    assert_eq!(told, ["wrong-shape /schema/missingValues/3"]);
    let read: Vec<_> =
        schema.missing_values.iter().map(|one| (&*one.value, &*one.label, one.absence())).collect();
    assert_eq!(
        read,
        [
            ("NA", "non collecté", Absence::NotCollected),
            ("-", "sans objet", Absence::NotCollected),
            ("***", "secret", Absence::Secret),
            ("x", "Non concerné : pas d'école", Absence::NotApplicable),
        ]
    );
}

#[test]
fn a_label_that_contradicts_its_text_is_told() {
    let told = |value: &str, label: &str| {
        let missing = json!([{ "value": value, "label": label }]);
        read(&json!({"fields": [{"name": "a"}], "missingValues": missing})).1
    };
    let none = Vec::<String>::new();
    for (value, label) in [
        ("nc", "non concerné"),
        ("nc", "Non concerné (pas d’école)"),
        ("nc", ""),
        ("np", "N'a pas candidaté"),
        ("s", "secret statistique"),
        ("", "donnée inconnue"),
        ("n.c.", "non communiqué"),
    ] {
        assert_eq!(told(value, label), none, "{value} {label}");
    }
    for (value, label) in [("nc", "secret"), ("", "Non concerné"), ("s", "non collecté en 2019")]
    {
        let at = ["other-absence /schema/missingValues/0/label"];
        assert_eq!(told(value, label), at, "{value} {label}");
    }
    for (value, label) in [("nc", "non communiqué"), ("s", "sans objet"), ("np", "non publié")] {
        let at = ["absence-label /schema/missingValues/0/label"];
        assert_eq!(told(value, label), at, "{value} {label}");
    }
}

#[test]
fn a_constraint_that_is_not_checked_is_a_warning() {
    assert_eq!(
        told("string", &json!({"jsonSchema": {}, "required": true})),
        ["unchecked-constraint /schema/fields/0/constraints/jsonSchema"]
    );
}

#[test]
fn a_pattern_that_is_not_a_regular_expression_is_told() {
    assert_eq!(
        told("string", &json!({"pattern": "[0-9"})),
        ["invalid-pattern /schema/fields/0/constraints/pattern"]
    );
}

#[test]
fn a_constraint_that_does_not_fit_its_column_is_told() {
    assert_eq!(
        told("integer", &json!({"minLength": 2})),
        ["misplaced-constraint /schema/fields/0/constraints/minLength"]
    );
    assert_eq!(
        told("string", &json!({"minimum": 2})),
        ["misplaced-constraint /schema/fields/0/constraints/minimum"]
    );
    assert_eq!(
        told("date", &json!({"maximum": "30/09/2019"})),
        ["bound /schema/fields/0/constraints/maximum"]
    );
    assert_eq!(
        told("number", &json!({"maximum": true, "required": "oui", "enum": [null]})),
        [
            "wrong-shape /schema/fields/0/constraints/required",
            "bound /schema/fields/0/constraints/maximum",
            "wrong-shape /schema/fields/0/constraints/enum/0",
        ]
    );
}

#[test]
fn an_unknown_type_and_a_column_described_twice_are_told() {
    let (schema, told) = read(&json!({"fields": [
        {"name": "a", "type": "gyear"}, {"name": "a"}, {"type": "string"},
    ]}));
    assert_eq!(
        told,
        [
            "unknown-word /schema/fields/0/type",
            "duplicate-field /schema/fields/1/name",
            "missing-property /schema/fields/2",
        ]
    );
    assert_eq!(schema.fields.len(), 1);
}

#[test]
fn keys_name_columns_that_exist() {
    let (schema, told) = read(&json!({
        "fields": [{"name": "code"}],
        "primaryKey": ["cod"],
        "foreignKeys": [
            {"fields": "code", "reference": {"fields": ["a", "b"]}},
            {"fields": "code"},
            {"fields": ["x"], "reference": {"resource": "", "fields": ["code"]}},
        ],
    }));
    assert_eq!(
        told,
        [
            "unknown-key-column /schema/primaryKey/0",
            "key-lengths /schema/foreignKeys/0",
            "missing-property /schema/foreignKeys/1",
            "unknown-key-column /schema/foreignKeys/2/fields/0",
        ]
    );
    assert!(schema.foreign_keys.is_empty());
}

#[test]
fn constraints_keep_the_names_of_table_schema() {
    let constraints = Constraints {
        required: true,
        min_length: Some(5),
        minimum: Some(Bound::Number(0.5)),
        enum_: vec!["a".to_owned()],
        ..Constraints::default()
    };
    let json = json!({
        "required": true, "unique": false, "minimum": 0.5, "minLength": 5, "enum": ["a"],
    });
    assert_eq!(serde_json::to_value(&constraints).ok(), Some(json.clone()));
    assert_eq!(serde_json::from_value::<Constraints>(json).ok(), Some(constraints));
}

#[test]
fn every_type_of_table_schema_is_read_or_told_to_be_kept_as_text() {
    let all = [
        "string",
        "number",
        "integer",
        "boolean",
        "date",
        "datetime",
        "time",
        "year",
        "yearmonth",
        "geopoint",
        "any",
    ];
    for kind in all {
        assert_eq!(told(kind, &json!({})), Vec::<String>::new(), "{kind}");
    }
    for kind in ["object", "array", "list", "duration", "geojson"] {
        assert_eq!(told(kind, &json!({})), ["unchecked-type /schema/fields/0/type"], "{kind}");
    }
}

#[test]
fn a_format_is_read_or_told_not_to_be_checked() {
    let (schema, told) = read(&json!({"fields": [
        {"name": "a", "type": "date", "format": "%d/%m/%Y"},
        {"name": "b", "type": "date", "format": "any"},
        {"name": "c", "type": "date", "format": "%d %B %Y"},
        {"name": "d", "format": "email"},
        {"name": "e", "format": "binary"},
        {"name": "f", "type": "number", "decimalChar": ",", "groupChar": " ", "bareNumber": false},
        {"name": "g", "type": "number", "decimalChar": ",,"},
        {"name": "h", "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]},
    ]}));
    assert_eq!(
        told,
        [
            "unchecked-format /schema/fields/2/format",
            "unchecked-format /schema/fields/4/format",
            "number-mark /schema/fields/6/decimalChar",
        ]
    );
    assert_eq!(schema.fields[0].format.format.as_deref(), Some("%d/%m/%Y"));
    let numbers = &schema.fields[5].format;
    assert_eq!((numbers.decimal_char, numbers.bare_number), (Some(','), Some(false)));
    assert_eq!(schema.fields[7].format.true_values, ["oui"]);
    let canonical = schema.canonical();
    assert_eq!(canonical.fields[0].format, Format::default());
    assert_eq!(canonical.fields[3].format, schema.fields[3].format);
    assert_eq!(canonical.fields[7].format, schema.fields[7].format);
}

#[test]
fn categories_keys_and_the_match_of_fields_are_read() {
    let (schema, told) = read(&json!({
        "fields": [
            {"name": "niveau", "type": "integer", "categoriesOrdered": true,
             "categories": [1, {"value": 2, "label": "@@"}]},
            {"name": "b", "categories": ["x", null]},
        ],
        "uniqueKeys": [["niveau", "b"], ["c"], "b"],
        "fieldsMatch": "subset",
    }));
    assert_eq!(
        told,
        ["wrong-shape /schema/fields/1/categories/1", "unknown-key-column /schema/uniqueKeys/1/0",]
    );
    let niveau = &schema.fields[0];
    assert!(niveau.categories_ordered);
    assert_eq!(
        (&*niveau.categories[1].value, niveau.categories[1].label.as_deref()),
        ("2", Some("@@"))
    );
    assert_eq!(schema.unique_keys, [vec!["niveau", "b"], vec!["b"]]);
    assert_eq!(schema.fields_match, FieldsMatch::Subset);
    let (_, told) = read(&json!({"fields": [{"name": "a"}], "fieldsMatch": ["some"]}));
    assert_eq!(told, ["unknown-word /schema/fieldsMatch/0"]);
}
