//! Figures as statistical offices exchange them: SDMX-CSV 2.0.

use crate::export::{Context, ExportError};
use crate::model::{Observation, Status};

/// Columns before the dimensions of the indicator.
const FIRST: [&str; 6] = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR"];
/// Columns after them.
const LAST: [&str; 10] = [
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "DECIMALS",
    "OBS_STATUS",
    "CONF_STATUS",
    "COMMENT_OBS",
    "DATA_SOURCE",
    "NATURE",
];

/// A dimension that a total is not broken down by.
const TOTAL: &str = "_T";

/// The figures of one indicator, in the given order. Sources that contradict each other give a row each, of
/// the same key, with the status `U`.
///
/// # Errors
/// Only those of the `csv` crate's writer, which has none when it writes to memory.
pub fn sdmx_csv<'a>(
    context: Context<'_>,
    observations: impl IntoIterator<Item = &'a Observation>,
) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let indicator = context.indicator;
    let dimensions = indicator.dimensions();
    let named = dimensions.iter().map(|dimension| dimension.to_uppercase());
    let header = FIRST.map(str::to_owned).into_iter().chain(named);
    writer.write_record(header.chain(LAST.map(str::to_owned)))?;
    // A dataflow has the version of the method: other figures are not compared with these.
    let structure = format!("TRAJECTOIRE:{}({}.0.0)", indicator.id, indicator.method);
    let decimals = usize::from(indicator.decimals);
    let nature = super::nature(&context);
    for one in observations {
        for cell in ["dataflow", &structure, "I", "A", &one.territory, &indicator.id] {
            writer.write_field(cell)?;
        }
        for dimension in &dimensions {
            writer.write_field(one.dimensions.get(*dimension).map_or(TOTAL, String::as_str))?;
        }
        writer.write_field(one.period.to_string())?;
        let value = one.value.map(|value| format!("{value:.decimals$}"));
        writer.write_field(value.unwrap_or_default())?;
        let secret = one.status == Status::Secret;
        for cell in [
            indicator.unit.as_str(),
            "0",
            &indicator.decimals.to_string(),
            one.status.code(),
            if secret { "C" } else { "F" },
            one.comment.as_deref().unwrap_or_default(),
            &one.sources.join(" "),
            nature.as_str(),
        ] {
            writer.write_field(cell)?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?)
}
