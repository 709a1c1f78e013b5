//! The tables that the queries ask for, in Parquet: every column is text, and the rows are in several files.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::prelude::{CsvReadOptions, SessionContext};
use datasets::model::Dataset;
use futures::StreamExt as _;

use crate::Outcome;

/// Writes the rows of a dataset in so many files, and gives the folder that has them.
pub(crate) async fn write(
    package: &Path,
    dataset: &Dataset,
    scratch: &Path,
    parts: usize,
) -> Outcome<String> {
    let path = package.join(&dataset.path);
    let header = csv::Reader::from_path(&path)?.headers()?.clone();
    let fields: Vec<Field> =
        header.iter().map(|one| Field::new(one, DataType::Utf8, true)).collect();
    let schema = Arc::new(Schema::new(fields));
    let path = path.to_str().ok_or("the package's path is not in UTF-8")?;
    let options = CsvReadOptions::new().has_header(true).schema(&schema).newlines_in_values(true);
    let mut rows = SessionContext::new().read_csv(path, options).await?.execute_stream().await?;

    let folder = scratch.join(&dataset.id);
    fs::create_dir(&folder)?;
    let mut files = Vec::new();
    for part in 0..parts {
        let file = File::create(folder.join(format!("part-{part}.parquet")))?;
        files.push(ArrowWriter::try_new(file, Arc::clone(&schema), None)?);
    }
    // Each file has some of every stretch: the rows of one territory are not together.
    while let Some(batch) = rows.next().await {
        let batch = batch?;
        let each = batch.num_rows().div_ceil(parts);
        for (part, file) in files.iter_mut().enumerate() {
            let from = (part * each).min(batch.num_rows());
            let length = each.min(batch.num_rows() - from);
            file.write(&batch.slice(from, length))?;
        }
    }
    for file in files {
        file.close()?;
    }
    Ok(folder.to_str().ok_or("the temporary folder has no name in UTF-8")?.to_owned())
}
