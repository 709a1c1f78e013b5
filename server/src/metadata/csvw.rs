//! What the columns of a CSV file hold, for programs (CSV on the Web): the file of a view, with all that the
//! view says, and the file of a dataset.

mod columns;

use app::address;
use app::selection::Selection;
use datasets::model::{Dataset, Indicator, Language, Licence, Nature};
use serde_json::{Value, json};

use super::Place;
use columns::{of_field, of_figures};

const ATTRIBUTE: &str = "http://purl.org/linked-data/sdmx/2009/attribute#";

/// The file of a view.
pub(super) fn of_view(place: Place<'_>, indicator: &Indicator, selection: &Selection) -> Value {
    let catalogue = place.catalogue();
    let page = address::indicator(&indicator.id);
    let parameters = selection.query.write();
    let rows = selection.observations(catalogue).len();
    let mut pinned = selection.query.clone();
    pinned.version = Some(catalogue.release.number);
    let lasting = place.address(&(page.clone() + &pinned.write()));
    let cite = |language| place.site(language).citation(indicator, &lasting);
    let (french, english) = (cite(Language::French), cite(Language::English));
    let dataset = catalogue.dataset(&indicator.dataset);
    let licences = dataset.map_or(catalogue.licences.as_slice(), |one| &one.licences);
    let notes: Vec<Value> = Language::ALL
        .into_iter()
        .flat_map(|language| {
            let notes = place.site(language).notes_on(selection);
            notes.into_iter().map(move |note| json!({"rdfs:comment": said(language, &note)}))
        })
        .collect();
    let mut table = json!({
        "@context": context(),
        "url": place.address(&format!("{page}.csv{parameters}")),
        "dc:title": twice(place, |site| site.title_of(indicator)),
        "dc:description": twice(place, |site| site.description_of(indicator)),
        "dc:provenance": twice(place, |site| site.provenance_of(indicator)),
        "dc:bibliographicCitation": [
            said(Language::French, &french.short),
            said(Language::French, &french.long),
            said(Language::English, &english.short),
            said(Language::English, &english.long),
        ],
        "dc:source": sources(place, indicator, selection),
        "dc:extent": extent(place, rows),
        "dcat:landingPage": {"@id": place.address(&(page + &parameters))},
        format!("{ATTRIBUTE}unitMeasure"): indicator.unit,
        format!("{ATTRIBUTE}decimals"): indicator.decimals,
        "dialect": {"encoding": "utf-8", "header": true, "delimiter": ","},
        "notes": notes,
        "tableSchema": {"columns": of_figures(place, indicator)},
    });
    about_release(place, &mut table, licences, catalogue.nature(indicator));
    table
}

/// The file of a dataset, as it was published.
pub(super) fn of_dataset(place: Place<'_>, dataset: &Dataset) -> Value {
    let reading = dataset.reading;
    let french = place.site(Language::French);
    let fields = dataset.fields.iter();
    let mut dialect = json!({
        "encoding": reading.encoding.label(),
        "header": true,
        "delimiter": char::from(reading.dialect.delimiter).to_string(),
    });
    if reading.preamble > 0 {
        dialect["skipRows"] = json!(reading.preamble);
    }
    let mut schema = json!({
        "columns": fields.map(|field| of_field(place, dataset, field)).collect::<Vec<_>>(),
    });
    if !dataset.primary_key.is_empty() {
        schema["primaryKey"] = json!(dataset.primary_key);
    }
    let sources = place.catalogue().descriptor.sources(&dataset.id);
    let sources = sources.into_iter().map(|(title, path)| source(title, path));
    let page = address::dataset(&dataset.id);
    let mut table = json!({
        "@context": context(),
        "url": place.file(dataset),
        "dc:title": said(Language::French, &french.title_of_dataset(dataset)),
        "dc:description": said(Language::French, &french.description_of_dataset(dataset)),
        "dc:provenance": twice(place, |site| site.provenance_of_dataset(dataset)),
        "dc:source": sources.collect::<Vec<_>>(),
        "dc:extent": extent(place, dataset.rows),
        "dcat:landingPage": {"@id": place.address(&page)},
        "dc:conformsTo": {"@id": place.address(&format!("{page}.schema.json"))},
        "dialect": dialect,
        "tableSchema": schema,
    });
    about_release(place, &mut table, &dataset.licences, dataset.nature);
    table
}

/// What the files of a release have in common.
fn about_release(place: Place<'_>, table: &mut Value, licences: &[Licence], nature: Nature) {
    let catalogue = place.catalogue();
    let licences = licences.iter().map(|one| match &one.path {
        Some(path) => json!({"@id": path}),
        None => json!(one.name),
    });
    table["dc:license"] = licences.collect();
    table["dc:modified"] = json!({"@value": catalogue.release.created, "@type": "xsd:dateTime"});
    table["dc:publisher"] = json!({
        "@type": "foaf:Agent",
        "foaf:name": place.site(Language::French).publisher(),
    });
    table["dcat:version"] = json!(catalogue.release.number.to_string());
    table["dc:type"] = json!(nature);
}

fn context() -> Value {
    json!(["http://www.w3.org/ns/csvw", {"@language": Language::French.as_str()}])
}

/// A text in a language.
fn said(language: Language, text: &str) -> Value {
    json!({"@value": text, "@language": language.as_str()})
}

/// A text in both.
fn twice(place: Place<'_>, told: impl Fn(&app::Site) -> String) -> Value {
    Language::ALL.map(|language| said(language, &told(place.site(language)))).to_vec().into()
}

/// How many rows there are, none included.
fn extent(place: Place<'_>, rows: usize) -> Value {
    let told = twice(place, |site| site.texts.counted("lignes", rows));
    json!({"@type": "schema:QuantitativeValue", "schema:value": rows, "schema:name": told})
}

/// The sources that the figures of a view cite.
fn sources(place: Place<'_>, indicator: &Indicator, selection: &Selection) -> Vec<Value> {
    let catalogue = place.catalogue();
    let figures = selection.observations(catalogue);
    let mut cited: Vec<&String> = figures.iter().flat_map(|one| &one.sources).collect();
    cited.sort_unstable();
    cited.dedup();
    let known = cited.into_iter().filter_map(|id| catalogue.sources.get(id));
    let told =
        known.map(|one| source(&format!("{}, {}", one.producer, one.title), one.url.as_deref()));
    let dataset = catalogue.dataset(&indicator.dataset);
    told.chain(dataset.map(|one| json!({"@id": place.file(one)}))).collect()
}

fn source(title: &str, address: Option<&str>) -> Value {
    match address.filter(|address| address.starts_with("http")) {
        Some(address) => json!({"@id": address, "dc:title": said(Language::French, title)}),
        None => said(Language::French, title),
    }
}
