//! Long datasets, whose rows go by and are not kept: added up in memory as they come, where there is neither polars
//! nor a disk. What is kept grows with the territories and the years, not with the rows.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::MeasureError;
use super::evaluate::Sums;
use crate::csv::Table;
use crate::model::{Dataset, Indicator, Observation, Territories};
use crate::package::Passage;

/// The long datasets of a package.
#[derive(Debug, Default)]
pub struct Gathered(Mutex<BTreeMap<String, Result<Sums, MeasureError>>>);

impl Passage for Gathered {
    fn begin(&self, _: &Dataset, indicators: &[&Indicator]) {
        let mut sums = self.lock();
        for indicator in indicators {
            sums.insert(indicator.id.clone(), Ok(Sums::default()));
        }
    }

    fn pass(&self, dataset: &Dataset, indicators: &[&Indicator], table: &Table) {
        let mut all = self.lock();
        for indicator in indicators {
            let Some(own) = all.get_mut(&indicator.id) else { continue };
            if let Ok(sums) = own
                && let Err(error) = sums.add(indicator, dataset, table)
            {
                *own = Err(error);
            }
        }
    }
}

impl Gathered {
    /// Every figure of an indicator whose dataset has gone by, aggregates included; none when its rows did not go
    /// by, or have been told already.
    ///
    /// # Errors
    /// As [`evaluate()`](super::evaluate()).
    pub fn measure(
        &self,
        indicator: &Indicator,
        dataset: &Dataset,
        territories: &Territories,
    ) -> Result<Option<Vec<Observation>>, MeasureError> {
        let Some(sums) = self.lock().remove(&indicator.id) else { return Ok(None) };
        Ok(Some(sums?.figures(indicator, dataset, territories)))
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Result<Sums, MeasureError>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
