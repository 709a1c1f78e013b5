//! What a page says of its data to search engines: a schema.org description, in the head of the document.
//! It is read, never run.

use std::collections::BTreeSet;

use datasets::model::{Dataset, Indicator, Licence};
use serde_json::{Value, json};

use crate::address;
use crate::routes::Page;
use crate::selection::Selection;
use crate::shell::Site;

/// The formats of data that a view is sent in, with their media types.
const OF_VIEW: [(&str, &str); 5] = [
    ("csv", "text/csv"),
    ("json", "application/json"),
    ("parquet", "application/vnd.apache.parquet"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("sdmx.csv", "application/vnd.sdmx.data+csv; version=2.0.0"),
];
/// The same for a dataset.
const OF_DATASET: [(&str, &str); 4] = [
    ("csv", "text/csv"),
    ("json", "application/json"),
    ("parquet", "application/vnd.apache.parquet"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// Territories that are named one by one; more are told as the group that they are around.
const NAMED: usize = 8;

/// What stands in the head of a page that shows data, as JSON-LD; nothing in it can close an element.
pub(crate) fn data(site: &Site, page: &Page) -> Option<String> {
    let told = match page {
        Page::Home => catalogue(site),
        Page::Indicator(selection) => {
            view(site, selection, site.catalogue.indicator(&selection.indicator)?)
        }
        Page::Dataset(id) => dataset(site, site.catalogue.dataset(id)?),
        _ => return None,
    };
    Some(told.to_string().replace('<', "\\u003c"))
}

/// The whole address of a page in the language of the site.
fn page(site: &Site, path: &str) -> String {
    site.address(&site.href(path))
}

fn catalogue(site: &Site) -> Value {
    let catalogue = &site.catalogue;
    let indicators = catalogue.indicators.iter().map(|one| {
        let url = page(site, &address::indicator(&one.id));
        json!({"@type": "Dataset", "@id": url, "name": site.title_of(one), "url": url})
    });
    let described = [("datapackage.json", "application/json"), ("catalogue.ttl", "text/turtle")];
    let described = described.map(|(file, kind)| {
        json!({
            "@type": "DataDownload",
            "contentUrl": site.address(&format!("/{file}")),
            "encodingFormat": kind,
        })
    });
    json!({
        "@context": "https://schema.org",
        "@type": "DataCatalog",
        "name": catalogue.title,
        "description": site.description(),
        "url": page(site, "/"),
        "inLanguage": site.language().as_str(),
        "license": licences(&catalogue.licences),
        "publisher": publisher(site),
        "dateModified": catalogue.release.created,
        "version": catalogue.release.number.to_string(),
        "isAccessibleForFree": true,
        "encoding": described,
        "dataset": indicators.collect::<Vec<_>>(),
    })
}

fn view(site: &Site, selection: &Selection, indicator: &Indicator) -> Value {
    let catalogue = &site.catalogue;
    let path = address::indicator(&indicator.id);
    let parameters = selection.query.write();
    let own = page(site, &format!("{path}{parameters}"));
    let source = catalogue.dataset(&indicator.dataset);
    let files = OF_VIEW.map(|(suffix, kind)| {
        json!({
            "@type": "DataDownload",
            "contentUrl": site.address(&format!("{path}.{suffix}{parameters}")),
            "encodingFormat": kind,
        })
    });
    let unit = indicator.unit_in(site.language());
    let name = site.said(&indicator.title);
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": site.title_of(indicator),
        "description": site.description_of(indicator),
        "inLanguage": site.language().as_str(),
        "keywords": indicator.keywords,
        "license": licences(source.map_or(&catalogue.licences, |one| &one.licences)),
        "variableMeasured": {"@type": "PropertyValue", "name": name, "unitText": unit},
        "spatialCoverage": places(site, &selection.territories),
        "distribution": files,
    });
    let observations = selection.observations(catalogue);
    let years: BTreeSet<i32> = observations.iter().map(|one| one.period).collect();
    if let (Some(first), Some(last)) = (years.first(), years.last()) {
        told["temporalCoverage"] = json!(format!("{first}/{last}"));
    }
    if let Some(source) = source {
        told["isBasedOn"] = json!(page(site, &address::dataset(&source.id)));
    }
    published(site, &mut told, &own);
    told
}

fn dataset(site: &Site, dataset: &Dataset) -> Value {
    let path = address::dataset(&dataset.id);
    let files = OF_DATASET.map(|(suffix, kind)| {
        json!({
            "@type": "DataDownload",
            "contentUrl": site.address(&format!("{path}.{suffix}")),
            "encodingFormat": kind,
            "contentSize": format!("{} B", dataset.bytes.len()),
        })
    });
    let columns = dataset.fields.iter().map(|field| {
        let title = field.title.as_deref().unwrap_or(&field.name);
        json!({"@type": "PropertyValue", "name": field.name, "alternateName": title})
    });
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": site.title_of_dataset(dataset),
        "description": site.description_of_dataset(dataset),
        "inLanguage": "fr",
        "license": licences(&dataset.licences),
        "variableMeasured": columns.collect::<Vec<_>>(),
        "distribution": files,
    });
    published(site, &mut told, &page(site, &path));
    told
}

/// What every description has of its release.
fn published(site: &Site, told: &mut Value, own: &str) {
    let release = &site.catalogue.release;
    told["url"] = json!(own);
    told["@id"] = json!(own);
    told["creator"] = publisher(site);
    told["dateModified"] = json!(release.created);
    told["version"] = json!(release.number.to_string());
    told["isAccessibleForFree"] = json!(true);
    told["includedInDataCatalog"] =
        json!({"@type": "DataCatalog", "name": site.catalogue.title, "url": page(site, "/")});
}

fn publisher(site: &Site) -> Value {
    json!({"@type": "Organization", "name": site.publisher(), "url": page(site, "/")})
}

fn licences(licences: &[Licence]) -> Vec<&str> {
    licences.iter().map(|one| one.path.as_deref().unwrap_or(&one.name)).collect()
}

/// The territories that are shown, by name.
fn places(site: &Site, codes: &[String]) -> Vec<Value> {
    let few = codes.len() <= NAMED;
    let group = std::slice::from_ref(&site.catalogue.pilot_group);
    let shown = if few { codes } else { group };
    let name = |code: &String| site.catalogue.territories.name(code).to_owned();
    shown
        .iter()
        .map(|code| json!({"@type": "Place", "name": name(code), "identifier": code}))
        .collect()
}

#[cfg(test)]
mod tests {
    use datasets::model::Language;

    use super::*;
    use crate::pilot::site;

    #[test]
    fn nothing_that_is_told_can_close_the_element_it_stands_in() {
        let mut site = site(Language::French);
        let mut catalogue = (*site.catalogue).clone();
        catalogue.indicators[0].title.fr = "</script><script>alert(1)</script>".to_owned();
        let id = catalogue.indicators[0].id.clone();
        site.catalogue = catalogue.into();
        let selection = Selection::read(&site.catalogue, &id, &[]).unwrap();
        for page in [Page::Home, Page::Indicator(selection)] {
            let told = data(&site, &page).unwrap();
            assert!(!told.contains('<'), "{told}");
            let read: Value = serde_json::from_str(&told).unwrap();
            assert!(read.to_string().contains("</script>"));
        }
    }

    #[test]
    fn pages_without_data_of_their_own_say_nothing() {
        let site = site(Language::English);
        assert_eq!(data(&site, &Page::Method), None);
        let made_up = Selection::read(&site.catalogue, "ecoles-fibre", &[]).unwrap();
        let told = data(&site, &Page::Indicator(made_up)).unwrap();
        assert!(told.contains("demonstration"), "{told}");
    }
}
