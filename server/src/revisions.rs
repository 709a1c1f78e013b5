//! What the last releases changed: read from the store when it is asked for the first time, then kept.

use std::sync::Arc;

use datasets::model::Revision;
use datasets::release::{Store, StoreError};
use tokio::sync::OnceCell;
use tokio::task::{JoinError, spawn_blocking};

/// How many releases are told of: their figures are all read.
const MOST: usize = 20;

/// Why what releases changed is not known.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unread {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Interrupted(#[from] JoinError),
}

/// What the last releases of a store changed.
#[derive(Clone, Debug)]
pub(crate) struct Revisions {
    store: Store,
    /// The release that is served; one that was made since is told of by the server that serves it.
    last: u32,
    read: Arc<OnceCell<Arc<[Revision]>>>,
}

impl Revisions {
    /// Those of a store up to a release.
    pub(crate) fn until(last: u32, store: &Store) -> Self {
        Self { store: store.clone(), last, read: Arc::default() }
    }

    /// What each changed, the newest first. Reading them takes a while, away from the threads that answer;
    /// what failed is tried again the next time.
    ///
    /// # Errors
    /// When a release cannot be read.
    pub(crate) async fn get(&self) -> Result<Arc<[Revision]>, Unread> {
        let read = self.read.get_or_try_init(async || {
            let (store, last) = (self.store.clone(), self.last);
            Ok(spawn_blocking(move || store.revisions(last, MOST)).await??.into())
        });
        read.await.cloned()
    }
}
