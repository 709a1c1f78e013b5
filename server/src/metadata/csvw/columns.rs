//! The columns of a CSV file, one by one: what each holds, how it is written, what it is called elsewhere.

use datasets::csv::Bound;
use datasets::export::{NAMES, columns};
use datasets::model::{Dataset, Field, FieldKind, Indicator, Language};
use serde_json::{Map, Value, json};

use crate::metadata::Place;

/// What statistical offices call some of the columns.
const TERMS: [(&str, &str); 6] = [
    ("code_territoire", "http://purl.org/linked-data/sdmx/2009/dimension#refArea"),
    ("periode", "http://purl.org/linked-data/sdmx/2009/dimension#timePeriod"),
    ("valeur", "http://purl.org/linked-data/sdmx/2009/measure#obsValue"),
    ("statut", "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus"),
    ("unite", "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure"),
    ("commentaire", "http://www.w3.org/2000/01/rdf-schema#comment"),
];

/// The columns of the file of an indicator's figures.
pub(super) fn of_figures(place: Place<'_>, indicator: &Indicator) -> Vec<Value> {
    let column = |(name, _): (&str, FieldKind)| {
        let shared = NAMES.contains(&name);
        if shared { figure(place, name) } else { dimension(place, indicator, name) }
    };
    columns(indicator).into_iter().map(column).collect()
}

fn figure(place: Place<'_>, name: &str) -> Value {
    let datatype = match name {
        "periode" => json!("gYear"),
        "valeur" | "numerateur" | "denominateur" => json!("decimal"),
        "membres_renseignes" | "membres_attendus" | "methode" | "version" => {
            json!("nonNegativeInteger")
        }
        "statut" => json!({"base": "string", "length": 1}),
        _ => json!("string"),
    };
    let titles = Language::ALL.map(|language| {
        let title = place.site(language).title_of_column(name).unwrap_or_default();
        // The header is a title too, for those who compare it with them.
        (language.as_str().to_owned(), json!([name, title]))
    });
    let mut column = json!({
        "name": name,
        "titles": Map::from_iter(titles),
        "datatype": datatype,
        "required": matches!(name, "indicateur" | "code_territoire" | "periode" | "statut"),
        "null": [""],
    });
    if name == "sources" {
        column["separator"] = json!(" ");
    }
    if let Some((_, term)) = TERMS.iter().find(|(known, _)| *known == name) {
        column["propertyUrl"] = json!(term);
    }
    column
}

/// A column that the figures are broken down by, as its dataset calls it.
fn dimension(place: Place<'_>, indicator: &Indicator, name: &str) -> Value {
    let dataset = place.catalogue().dataset(&indicator.dataset);
    let field = dataset.and_then(|dataset| dataset.field(name));
    let title = field.and_then(|field| field.title.as_deref()).unwrap_or(name);
    json!({
        "name": name,
        "titles": {"fr": [name, title]},
        "datatype": "string",
        "null": [""],
    })
}

/// A column of a dataset.
pub(super) fn of_field(place: Place<'_>, dataset: &Dataset, field: &Field) -> Value {
    let title = field.title.as_deref().unwrap_or(&field.name);
    let absent = dataset.missing_values_of(&field.name).iter().map(|one| &one.value);
    let mut column = json!({
        "name": field.name,
        "titles": {"fr": [field.name, title]},
        "datatype": datatype(field),
        "required": field.constraints.required,
        "null": absent.collect::<Vec<_>>(),
    });
    if let Some(description) = &field.description {
        column["dc:description"] = json!({"@value": description, "@language": "fr"});
    }
    if is_territory(place, dataset, field) {
        column["propertyUrl"] = json!(TERMS[0].1);
    }
    column
}

/// Whether a column names territories.
fn is_territory(place: Place<'_>, dataset: &Dataset, field: &Field) -> bool {
    let mut indicators = place.catalogue().indicators.iter();
    indicators.any(|one| one.dataset == dataset.id && one.by.territory == field.name)
}

fn datatype(field: &Field) -> Value {
    let (rules, own) = (&field.constraints, &field.format);
    let base = match field.kind {
        FieldKind::Integer => "integer",
        FieldKind::Number => "decimal",
        FieldKind::Year => "gYear",
        FieldKind::Date => "date",
        // With several words for the same, it is text: CSV on the Web knows one for each.
        FieldKind::Boolean if own.true_values.len() > 1 || own.false_values.len() > 1 => "string",
        FieldKind::Boolean => "boolean",
        FieldKind::Yearmonth => "gYearMonth",
        FieldKind::Datetime => "dateTime",
        FieldKind::Time => "time",
        FieldKind::String if own.format.as_deref() == Some("uri") => "anyURI",
        FieldKind::String | FieldKind::Geopoint => "string",
    };
    let mut told = Map::from_iter([("base".to_owned(), json!(base))]);
    let mut put = |name: &str, value: Value| told.insert(name.to_owned(), value);
    if let Some(format) = format(field) {
        put("format", format);
    }
    if matches!(field.kind, FieldKind::Integer | FieldKind::Number | FieldKind::Date) {
        for (name, bound) in [
            ("minInclusive", &rules.minimum),
            ("maxInclusive", &rules.maximum),
            ("minExclusive", &rules.exclusive_minimum),
            ("maxExclusive", &rules.exclusive_maximum),
        ] {
            match bound {
                Some(Bound::Number(number)) => put(name, json!(number.to_string())),
                Some(Bound::Text(text)) => put(name, json!(text)),
                None => None,
            };
        }
    }
    if field.kind == FieldKind::String {
        for (name, length) in [("minLength", rules.min_length), ("maxLength", rules.max_length)] {
            if let Some(length) = length {
                put(name, json!(length));
            }
        }
    }
    Value::Object(told)
}

/// How the cells of a column are written, where the type does not say it.
fn format(field: &Field) -> Option<Value> {
    let own = &field.format;
    match field.kind {
        FieldKind::String => field.constraints.pattern.as_deref().map(|pattern| json!(pattern)),
        FieldKind::Integer | FieldKind::Number => {
            let marks = [("decimalChar", own.decimal_char), ("groupChar", own.group_char)];
            let marks: Map<String, Value> = marks
                .into_iter()
                .filter_map(|(name, mark)| Some((name.to_owned(), json!(mark?))))
                .collect();
            (!marks.is_empty()).then_some(Value::Object(marks))
        }
        FieldKind::Boolean => match (own.true_values.as_slice(), own.false_values.as_slice()) {
            ([truth], [falsehood]) => Some(json!(format!("{truth}|{falsehood}"))),
            _ => None,
        },
        FieldKind::Date => match own.format.as_deref() {
            Some("%d/%m/%Y") => Some(json!("dd/MM/yyyy")),
            Some("%d-%m-%Y") => Some(json!("dd-MM-yyyy")),
            Some("%d.%m.%Y") => Some(json!("dd.MM.yyyy")),
            Some("%m/%d/%Y") => Some(json!("MM/dd/yyyy")),
            Some("%Y%m%d") => Some(json!("yyyyMMdd")),
            _ => None,
        },
        _ => None,
    }
}
