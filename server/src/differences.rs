//! What a release differs in from the one before: both are read from the store when somebody asks, and what was
//! found is kept for the next.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use datasets::model::Difference;
use datasets::release::{Store, StoreError};

use crate::raster::Painter;
use crate::revisions::Unread;

/// How many are kept: those that are asked for are most often the last ones.
const KEPT: usize = 16;

/// From which release to which, what differs.
type Kept = BTreeMap<(u32, u32), Arc<Difference>>;

/// The differences between the releases of a store.
#[derive(Clone, Debug)]
pub(crate) struct Differences {
    store: Store,
    painter: Painter,
    kept: Arc<Mutex<Kept>>,
}

impl Differences {
    /// Those of a store.
    pub(crate) fn of(store: &Store, painter: &Painter) -> Self {
        Self { store: store.clone(), painter: painter.clone(), kept: Arc::default() }
    }

    /// What differs between two releases.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub(crate) async fn between(&self, from: u32, to: u32) -> Result<Arc<Difference>, Unread> {
        if let Some(kept) = self.kept().get(&(from, to)) {
            return Ok(Arc::clone(kept));
        }
        let own = self.clone();
        Ok(self.painter.work(move |_| own.read(from, to)).await??)
    }

    /// Two releases are loaded for it: few at a time, and not again for those who waited for a place.
    fn read(&self, from: u32, to: u32) -> Result<Arc<Difference>, StoreError> {
        if let Some(kept) = self.kept().get(&(from, to)) {
            return Ok(Arc::clone(kept));
        }
        let found = Arc::new(self.store.diff(from, to)?);
        let mut kept = self.kept();
        if kept.len() >= KEPT {
            kept.pop_first();
        }
        kept.insert((from, to), Arc::clone(&found));
        Ok(found)
    }

    /// A thread that panicked left the map as it was.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
