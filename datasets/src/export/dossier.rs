//! The dossier: a view of an indicator with all that is needed to understand it, check it and do it again,
//! in one ZIP. The same view of the same release gives the same bytes: every file has the release's hour.

mod descriptor;
mod readme;

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::query::recomputation;
use super::{About, Context, ExportError, Published, csv, view_parquet};
use crate::model::{Dataset, Indicator, Observation};
use crate::release::sha256;

/// The folder of the published files.
const DATA: &str = "donnees";
/// The digests of all other files, as `sha256sum -c` reads them.
const SUMS: &str = "SHA256SUMS";

/// What is said of it, in French and in English.
const README: [&str; 2] = ["LISEZ-MOI.md", "README.md"];

/// What a dossier is made of.
#[derive(Clone, Copy, Debug)]
pub struct Dossier<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Its figures in the view.
    pub observations: &'a [&'a Observation],
    /// What the files say of themselves.
    pub about: About<'a>,
    /// The image of the view (SVG), when there is one.
    pub chart: Option<&'a str>,
}

/// The dossier of a view: its figures, the published files that made them, how they are computed and all that
/// says what they are.
///
/// # Errors
/// None that data could cause: those of the formats.
pub fn dossier(dossier: Dossier<'_>) -> Result<Vec<u8>, ExportError> {
    let mut files = Files::default();
    figures(dossier, &mut files)?;
    published(dossier, &mut files)?;
    let said = descriptor::write(dossier, &files.0)?;
    files.0.insert("datapackage.json".to_owned(), said);
    files.0.insert("CITATION.cff".to_owned(), citation(dossier)?);
    files.0.extend(dossier.chart.map(|svg| ("graphique.svg".to_owned(), svg.into())));
    let mut present: Vec<String> = files.0.keys().cloned().collect();
    present.extend(README.into_iter().chain([SUMS]).map(str::to_owned));
    for (name, notice) in README.into_iter().zip(dossier.about.notices.each()) {
        files.0.insert(name.to_owned(), readme::write(notice, &present).into());
    }
    let sums = files.0.iter().map(|(path, bytes)| format!("{}  {path}\n", sha256(bytes)));
    let sums: String = sums.collect();
    files.0.insert(SUMS.to_owned(), sums.into());
    packed(&files, &dossier.about.catalogue.release.created)
}

/// The files of a dossier, by path.
#[derive(Default)]
struct Files(BTreeMap<String, Vec<u8>>);

/// The figures, and how they are defined.
fn figures(dossier: Dossier<'_>, files: &mut Files) -> Result<(), ExportError> {
    let Dossier { indicator, observations, about, .. } = dossier;
    let context = Context::of_release(about.catalogue, indicator);
    let rows = observations.iter().copied();
    files.0.insert("observations.csv".to_owned(), csv(context, rows)?);
    files.0.insert("observations.parquet".to_owned(), view_parquet(context, observations)?);
    let definition = about.catalogue.definitions.get(&indicator.id);
    files.0.extend(definition.map(|text| ("definition.toml".to_owned(), text.clone().into())));
    Ok(())
}

/// The published files, and the query that reads them.
fn published(dossier: Dossier<'_>, files: &mut Files) -> Result<(), ExportError> {
    let Dossier { indicator, about, .. } = dossier;
    for dataset in sources(dossier) {
        files.0.insert(place(dataset), dataset.bytes.to_vec());
    }
    let catalogue = about.catalogue;
    let read = [&indicator.dataset, "territoires"].map(|id| catalogue.dataset(id));
    let [Some(dataset), Some(territories)] = read else { return Ok(()) };
    let mut places = Vec::new();
    for one in [dataset, territories] {
        let mut read = place(one);
        // A query reads one writing only; whatever the file was published in, it stands beside it.
        let canonical = Published::read(catalogue, one)?.canonical();
        if canonical != one.bytes {
            read = format!("{DATA}/lisible/{}.csv", one.id);
            files.0.insert(read.clone(), canonical);
        }
        places.push((one, read));
    }
    let told = about.notices.each().map(|notice| notice.files.meaning("recalculer.sql"));
    let query = recomputation(indicator, dataset, territories, &places, told);
    files.0.insert("recalculer.sql".to_owned(), query.into());
    Ok(())
}

/// The datasets that made the figures: the one that they are computed from, the territories, the sources.
fn sources(dossier: Dossier<'_>) -> impl Iterator<Item = &Dataset> {
    let Dossier { indicator, about, .. } = dossier;
    let others = ["territoires", "sources"].into_iter().filter(|id| **id != indicator.dataset);
    let ids = std::iter::once(indicator.dataset.as_str()).chain(others);
    ids.filter_map(|id| about.catalogue.dataset(id))
}

/// Where a published file stands in the folder.
fn place(dataset: &Dataset) -> String {
    format!("{DATA}/{}", dataset.path)
}

/// How the dossier is cited, in the Citation File Format: YAML, of which JSON is a part.
fn citation(dossier: Dossier<'_>) -> Result<Vec<u8>, ExportError> {
    let Dossier { observations, about, indicator, .. } = dossier;
    let catalogue = about.catalogue;
    let mut authors: Vec<&str> = Vec::new();
    for id in observations.iter().flat_map(|one| &one.sources) {
        let producer = catalogue.sources.get(id).map(|source| source.producer.as_str());
        authors.extend(producer.filter(|name| !authors.contains(name)));
    }
    if authors.is_empty() {
        authors.push(&catalogue.title);
    }
    let authors: Vec<_> = authors.iter().map(|name| json!({ "name": name })).collect();
    let dataset = catalogue.dataset(&indicator.dataset);
    let licences = dataset.map_or(&catalogue.licences, |dataset| &dataset.licences);
    let mut said = json!({
        "cff-version": "1.2.0",
        "type": "dataset",
        "message": about.notices.fr.citation,
        "title": about.notices.fr.title,
        "authors": authors,
        "version": catalogue.release.number.to_string(),
        "date-released": catalogue.release.created.get(..10),
        "license": licences.iter().map(|licence| &licence.name).collect::<Vec<_>>(),
    });
    if about.page.starts_with("http") {
        said["url"] = about.page.into();
    }
    Ok(serde_json::to_vec_pretty(&said)?)
}

fn packed(files: &Files, created: &str) -> Result<Vec<u8>, ExportError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .unix_permissions(0o644)
        .last_modified_time(hour(created).unwrap_or_default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in &files.0 {
        zip.start_file(path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// An hour as ZIP tells it, in UTC.
fn hour(rfc3339: &str) -> Option<DateTime> {
    let at: jiff::Timestamp = rfc3339.parse().ok()?;
    let at = jiff::tz::Offset::UTC.to_datetime(at);
    let part = |number: i8| u8::try_from(number).ok();
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    let year = u16::try_from(at.year()).ok()?;
    DateTime::from_date_and_time(year, month, day, hour, minute, second).ok()
}
