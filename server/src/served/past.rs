//! Releases that are no longer the last one: loaded when an address asks for one, and kept for the next.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::Edition;
use super::follow::MoveError;

/// How many are kept beside the last one: each takes as much memory as it. Those that are asked for are most
/// often the one that a few people cite.
const KEPT: usize = 2;

/// The releases that are kept, the one that was asked for last at the end.
#[derive(Clone)]
pub(super) struct Past {
    kept: Arc<Mutex<Vec<Arc<Edition>>>>,
    /// One is loaded at a time: whoever asks for many takes a core, and no more memory than one.
    loading: Arc<Semaphore>,
}

impl Default for Past {
    fn default() -> Self {
        Self { kept: Arc::default(), loading: Arc::new(Semaphore::new(1)) }
    }
}

impl Past {
    /// A release that came before another. Many who ask for it at once wait for one reading of it.
    ///
    /// # Errors
    /// When it is not what was published, or cannot be read any more.
    pub(super) async fn edition(
        &self,
        now: &Edition,
        number: u32,
    ) -> Result<Arc<Edition>, MoveError> {
        if let Some(kept) = self.find(number) {
            return Ok(kept);
        }
        // The semaphore is never closed.
        let place = Arc::clone(&self.loading).acquire_owned().await.ok();
        if let Some(kept) = self.find(number) {
            return Ok(kept);
        }
        let (past, state) = (self.clone(), now.state.clone());
        // It goes on when whoever asked has left: the place is given back when it is read.
        let loaded = tokio::spawn(async move {
            let state = spawn_blocking(move || state.of_release(number)).await??;
            let edition = Arc::new(Edition::of(state));
            past.keep(&edition);
            drop(place);
            Ok(edition)
        });
        loaded.await?
    }

    /// The release, when it is kept; it is then the last to be forgotten.
    fn find(&self, number: u32) -> Option<Arc<Edition>> {
        let mut kept = self.kept();
        let at = kept.iter().position(|one| one.number() == number)?;
        let found = kept.remove(at);
        kept.push(Arc::clone(&found));
        Some(found)
    }

    fn keep(&self, edition: &Arc<Edition>) {
        let mut kept = self.kept();
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(Arc::clone(edition));
    }

    /// A thread that panicked left the list as it was.
    fn kept(&self) -> MutexGuard<'_, Vec<Arc<Edition>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
