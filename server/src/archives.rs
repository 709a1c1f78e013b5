//! Every value that figures ever had: read from the store when somebody asks, and kept. A later release adds to
//! what is kept; only its own files are then read.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::archive::FigureQuery;
use datasets::model::{Archive, Manifest};
use datasets::release::StoreError;

use crate::revisions::Unread;
use crate::state::State;

/// How many are kept.
const KEPT: usize = 64;
/// How many releases are looked at, the last ones: two files of each are read.
const MOST: usize = 500;

/// By indicator and territory.
type Kept = BTreeMap<(String, String), Arc<Archive>>;

/// The archives that were asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Archives(Arc<Mutex<Kept>>);

impl Archives {
    /// All that releases said of a figure, up to that of a state.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub(crate) async fn of(
        &self,
        state: &State,
        figure: &FigureQuery,
    ) -> Result<Arc<Archive>, Unread> {
        let key = (figure.indicator.clone(), figure.territory.clone());
        let last = state.catalogue().release.number;
        let known = self.kept().get(&key).filter(|known| known.from <= last).cloned();
        if let Some(known) = known.clone().filter(|known| known.until >= last) {
            return Ok(until(known, last));
        }
        let known = known.map(Arc::unwrap_or_clone).unwrap_or_default();
        let (own, figure) = (state.clone(), figure.clone());
        let found = state.painter.work(move |_| read(&own, &figure, known)).await??;
        let found = Arc::new(found);
        let mut kept = self.kept();
        if kept.get(&key).is_none_or(|other| other.until < last) {
            if kept.len() >= KEPT {
                kept.pop_first();
            }
            kept.insert(key, Arc::clone(&found));
        }
        Ok(found)
    }

    /// A thread that panicked left the map as it was.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(state: &State, figure: &FigureQuery, known: Archive) -> Result<Archive, StoreError> {
    let own = state.catalogue().indicator(&figure.indicator);
    let former = own.into_iter().flat_map(|own| &own.formerly).map(String::as_str);
    let ids: Vec<&str> = [figure.indicator.as_str()].into_iter().chain(former).collect();
    let history: &[Manifest] = state.history();
    let last = &history[history.len().saturating_sub(MOST)..];
    state.store().archive(known, &ids, &figure.territory, last)
}

/// The same, without what later releases said.
fn until(archive: Arc<Archive>, last: u32) -> Arc<Archive> {
    if archive.until == last {
        return archive;
    }
    let mut archive = Arc::unwrap_or_clone(archive);
    archive.editions.retain(|edition| edition.release.number <= last);
    archive.until = last;
    Arc::new(archive)
}
