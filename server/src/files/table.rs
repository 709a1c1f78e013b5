//! A dataset as a file.

use app::address;
use app::notice;
use app::problem::Problem;
use datasets::export::{self, About, ExportError, Published};
use datasets::model::{Dataset, Language, Nature};

use super::{AT_ONCE, Format, Made, Refusal, Written, published_csv, work};
use crate::state::State;

/// The file of a dataset that exists: as it was published, unless another format is asked for.
pub(super) async fn made(
    state: &State,
    id: &str,
    format: Written,
    excel: bool,
) -> Result<Made, Refusal> {
    let Some(dataset) = state.catalogue().dataset(id) else { return Err(unknown(id).into()) };
    let page = address::dataset(id);
    let (rows, excel) = (dataset.rows, excel && format == Written::Csv);
    super::few_enough(format, rows, || format!("{page}.csv"))?;
    let (kind, bytes) = if format == Written::Csv && !excel {
        (published_csv(dataset.reading.encoding).into(), dataset.bytes.clone())
    } else {
        let own = id.to_owned();
        let made = work(state, rows > AT_ONCE || format != Written::Csv, move |state| {
            let dataset = state.catalogue().dataset(&own);
            dataset.map_or_else(|| Ok(Vec::new()), |dataset| bytes(state, dataset, format))
        });
        (Format::Written(format).media_type().into(), made.await?.into())
    };
    Ok(Made {
        format,
        kind,
        content: bytes.into(),
        name: name(state, dataset, excel),
        rows: Some(rows),
        metadata: Some((format!("{page}.schema.json"), "application/json")),
        page,
        licences: dataset.licences.clone(),
    })
}

fn unknown(id: &str) -> Problem {
    Problem::UnknownDataset { id: id.to_owned(), nearest: None }
}

/// `ecoles-demonstration-v1`: the dataset, and the release it comes from.
fn name(state: &State, dataset: &Dataset, excel: bool) -> String {
    let made_up = dataset.nature == Nature::Demonstration;
    let number = state.catalogue().release.number;
    format!(
        "{}{}-v{number}{}",
        dataset.id,
        if made_up { "-demonstration" } else { "" },
        if excel { "-excel" } else { "" }
    )
}

fn bytes(state: &State, dataset: &Dataset, format: Written) -> Result<Vec<u8>, ExportError> {
    let published = Published::read(state.catalogue(), dataset)?;
    let site = state.site(Language::French);
    let sites = [site, state.site(Language::English)];
    let Some(notices) = notice::of_dataset(sites, &dataset.id) else { return Ok(Vec::new()) };
    let page = site.address(&address::dataset(&dataset.id));
    let about = About { catalogue: state.catalogue(), notices: &notices, page: &page, view: &[] };
    match format {
        Written::Json => export::dataset_json(&published, dataset, about),
        Written::Parquet => Ok(export::dataset_parquet(&published)?),
        Written::Xlsx => export::dataset_xlsx(&published, about),
        Written::Readable => Ok(published.canonical()),
        _ => export::dataset_spreadsheet_csv(&published),
    }
}
