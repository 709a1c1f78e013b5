//! Long datasets, whose rows go by and are not kept: their runs are written to Parquet files in a folder
//! of the system's temporary ones, and added up from there once all have gone by.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use polars::io::parquet::write::BatchedWriter;
use polars::prelude::{
    DataFrame, Engine, LazyFrame, ParquetCompression, ParquetWriter, PlRefPath, PolarsError,
    ScanArgsParquet,
};
use tempfile::TempDir;

use super::{add_up, runs};
use crate::csv::Table;
use crate::measure::MeasureError;
use crate::measure::part::Layout;
use crate::model::{Dataset, Indicator, Observation, Territories};
use crate::package::Passage;

/// The long datasets of a package.
#[derive(Default)]
pub struct Passed {
    /// By indicator.
    spools: Mutex<BTreeMap<String, Spool>>,
}

/// The runs of one indicator.
#[derive(Default)]
struct Spool {
    /// Where they are; deleted with it.
    folder: Option<TempDir>,
    writer: Option<BatchedWriter<File>>,
    /// Those that are not written yet: a file of many small row groups takes longer to read.
    waiting: DataFrame,
    failed: Option<MeasureError>,
}

impl Passage for Passed {
    fn begin(&self, _: &Dataset, indicators: &[&Indicator]) {
        let mut spools = self.lock();
        for indicator in indicators {
            spools.insert(indicator.id.clone(), Spool::default());
        }
    }

    fn pass(&self, dataset: &Dataset, indicators: &[&Indicator], table: &Table) {
        if table.rows() == 0 {
            return;
        }
        for indicator in indicators {
            let layout = Layout::new(indicator, dataset);
            let runs = runs::runs(indicator, &layout, table);
            let mut spools = self.lock();
            let Some(spool) = spools.get_mut(&indicator.id) else { continue };
            if spool.failed.is_none() {
                spool.failed = runs.and_then(|runs| spool.add(indicator, &runs)).err();
            }
        }
    }
}

impl Passed {
    /// Computes every figure of an indicator whose dataset has gone by, aggregates included.
    ///
    /// # Errors
    /// When its rows could not be read or their sums kept, or when polars fails.
    pub fn measure(
        &self,
        indicator: &Indicator,
        dataset: &Dataset,
        territories: &Territories,
    ) -> Result<Vec<Observation>, MeasureError> {
        let not_read = || MeasureError::NotRead { indicator: indicator.id.clone() };
        let spool = self.lock().remove(&indicator.id).ok_or_else(not_read)?;
        let layout = Layout::new(indicator, dataset);
        // The folder is deleted when what is in it has been added up.
        let Some((path, _folder)) = spool.finish(indicator)? else { return Ok(Vec::new()) };
        let path = PlRefPath::try_from_path(&path).map_err(MeasureError::engine(indicator))?;
        let runs = LazyFrame::scan_parquet(path, ScanArgsParquet::default())
            .map_err(MeasureError::engine(indicator))?;
        add_up(indicator, &layout, runs, Engine::Streaming, territories)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Spool>> {
        self.spools.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many runs wait to be written together.
const TOGETHER: usize = 50_000;

impl Spool {
    fn add(&mut self, indicator: &Indicator, runs: &DataFrame) -> Result<(), MeasureError> {
        if self.waiting.width() == 0 {
            self.waiting = runs.clone();
        } else {
            self.waiting.vstack_mut(runs).map_err(MeasureError::engine(indicator))?;
        }
        if self.waiting.height() < TOGETHER { Ok(()) } else { self.write(indicator) }
    }

    fn write(&mut self, indicator: &Indicator) -> Result<(), MeasureError> {
        let mut runs = std::mem::take(&mut self.waiting);
        if runs.height() == 0 {
            return Ok(());
        }
        runs.rechunk_mut();
        let writer = match &mut self.writer {
            Some(writer) => writer,
            none => {
                let folder = TempDir::new().map_err(MeasureError::Temporary)?;
                let file = File::create(path(&folder)).map_err(MeasureError::Temporary)?;
                self.folder = Some(folder);
                none.insert(
                    ParquetWriter::new(file)
                        // Read once, and at once.
                        .with_compression(ParquetCompression::Uncompressed)
                        .batched(runs.schema())
                        .map_err(MeasureError::engine(indicator))?,
                )
            }
        };
        writer.write_batch(&runs).map_err(temporary)
    }

    /// The file of the runs, complete; none when no row went by.
    fn finish(mut self, indicator: &Indicator) -> Result<Option<(PathBuf, TempDir)>, MeasureError> {
        if let Some(failed) = self.failed {
            return Err(failed);
        }
        self.write(indicator)?;
        let (Some(folder), Some(writer)) = (self.folder, self.writer) else { return Ok(None) };
        writer.finish().map_err(temporary)?;
        Ok(Some((path(&folder), folder)))
    }
}

/// What the disk says, which polars passes on.
fn temporary(source: PolarsError) -> MeasureError {
    MeasureError::Temporary(io::Error::other(source))
}

fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("runs.parquet")
}
