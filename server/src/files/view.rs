//! The view of an indicator as a file.

use app::address;
use app::images::{TALLEST, figure};
use app::notice;
use app::selection::Selection;
use axum::body::Body;
use datasets::export::{self, About, Context, Dossier, ExportError, query_file};
use datasets::model::{Dataset, Indicator, Language, Nature, Observation};

use super::long::LongView;
use super::{AT_ONCE, Format, Made, Refusal, Written, work};
use crate::metadata::Standard;
use crate::respond::Content;
use crate::state::State;

/// Rows above which a file is written while it is sent, where its format can be.
const LONG: usize = 100_000;
/// Territories that the name of a file tells one by one.
const NAMED: usize = 3;

/// The file of a view, in a format that is not an image.
pub(super) async fn made(
    state: &State,
    selection: Selection,
    format: Written,
    excel: bool,
    origin: &str,
) -> Result<Made, Refusal> {
    let catalogue = state.catalogue();
    let indicator = app::selection::find_indicator(catalogue, &selection.indicator)?;
    let rows = selection.observations(catalogue).len();
    let parameters = selection.query.write();
    let page = address::indicator(&indicator.id);
    super::few_enough(format, rows, || format!("{page}.csv{parameters}"))?;
    let excel = excel && format == Written::Csv;
    let metadata = format!("{page}.metadata.json{parameters}");
    let metadata = (format == Written::Csv && !excel).then_some((metadata, Standard::Csvw.kind()));
    let name = name(state, &indicator.id, &selection) + if excel { "-excel" } else { "" };
    let licences = super::licences(catalogue, &indicator.id);
    let quick = matches!(format, Written::Csv | Written::Json | Written::Sql) && rows <= AT_ONCE;
    let content = if format == Written::Csv && !excel && rows > LONG {
        let release = &catalogue.release;
        let named = format!("{page} {parameters} {} {}", release.number, release.created);
        Content::written(&named, Body::new(LongView::of(state.clone(), selection)))
    } else {
        let origin = origin.to_owned();
        let work =
            work(state, !quick, move |state| bytes(state, &selection, format, excel, &origin));
        work.await?.into()
    };
    Ok(Made {
        format,
        kind: Format::Written(format).media_type().into(),
        content,
        name,
        rows: (format != Written::Sql).then_some(rows),
        page: page + &parameters,
        metadata,
        licences,
    })
}

fn bytes(
    state: &State,
    selection: &Selection,
    format: Written,
    excel: bool,
    origin: &str,
) -> Result<Vec<u8>, ExportError> {
    let catalogue = state.catalogue();
    // The selection was made from this release.
    let Some(indicator) = catalogue.indicator(&selection.indicator) else { return Ok(Vec::new()) };
    let figures = selection.observations(catalogue);
    let context = Context::of_release(catalogue, indicator);
    let rows = figures.iter().copied();
    match format {
        Written::Csv if excel => export::spreadsheet_csv(context, rows),
        Written::Csv | Written::Readable => export::csv(context, rows),
        Written::Parquet => Ok(export::view_parquet(context, &figures)?),
        Written::Sql => Ok(query(state, indicator, origin).into_bytes()),
        Written::Json | Written::Xlsx | Written::Zip => {
            told(state, selection, &figures, indicator, format)
        }
    }
}

/// The formats that say in words what they hold.
fn told(
    state: &State,
    selection: &Selection,
    figures: &[&Observation],
    indicator: &Indicator,
    format: Written,
) -> Result<Vec<u8>, ExportError> {
    let site = state.site(Language::French);
    let sites = [site, state.site(Language::English)];
    let Some(notices) = notice::of_view(sites, selection) else { return Ok(Vec::new()) };
    let parameters = selection.query.write();
    let view: Vec<(String, String)> = parameters
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let page = site.address(&(address::indicator(&indicator.id) + &parameters));
    let about = About { catalogue: state.catalogue(), notices: &notices, page: &page, view: &view };
    let context = Context::of_release(state.catalogue(), indicator);
    match format {
        Written::Xlsx => export::xlsx(context, figures, about),
        Written::Zip => {
            let chart = chart(state, selection, figures);
            let chart = chart.as_deref();
            export::dossier(Dossier { indicator, observations: figures, about, chart })
        }
        _ => export::json(context, figures, about),
    }
}

/// The image of the view, as the page has it; none for a view without figures, and none that nobody could
/// read.
fn chart(state: &State, selection: &Selection, figures: &[&Observation]) -> Option<String> {
    if figures.is_empty() {
        return None;
    }
    let image = figure(state.site(Language::French), selection).ok()?;
    (image.height <= TALLEST).then_some(image.svg)
}

/// The query of the page, with what runs it: it names the files as whoever asks can open them.
fn query(state: &State, indicator: &Indicator, origin: &str) -> String {
    let catalogue = state.catalogue();
    let site = state.site(Language::French);
    let both = [indicator.dataset.as_str(), "territoires"].map(|id| catalogue.dataset(id));
    let [Some(dataset), Some(territories)] = both else { return String::new() };
    let place = |dataset| {
        let dataset: &Dataset = dataset;
        let path = format!("{}.lisible.csv", address::dataset(&dataset.id));
        (dataset, format!("{origin}{}", site.file(&path)))
    };
    let told = Language::ALL.map(|language| notice::of_query(state.site(language), indicator));
    let [french, english] = &told;
    let places = [place(dataset), place(territories)];
    query_file(indicator, dataset, territories, &places, [french, english])
}

/// `part-locaux-fibre-04070-2019-v1`: what is in a file, and the release it comes from.
pub(super) fn name(state: &State, id: &str, selection: &Selection) -> String {
    let catalogue = state.catalogue();
    let mut parts = vec![id.to_owned()];
    let nature = catalogue.indicator(id).map(|indicator| catalogue.nature(indicator));
    parts.extend((nature == Some(Nature::Demonstration)).then(|| "demonstration".to_owned()));
    let query = &selection.query;
    if query.complete {
        parts.push("complet".to_owned());
    } else if query.territories.len() <= NAMED {
        parts.extend(query.territories.iter().cloned());
    }
    // A header is plain ASCII; a column need not be.
    let plain = |by: &String| by.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    parts.extend(query.by.as_ref().map(|by| format!("par-{}", plain(by))));
    parts.extend(query.period.map(|period| period.to_string().replace("..", "-")));
    parts.push(format!("v{}", catalogue.release.number));
    parts.join("-")
}
