//! Asking a bucket, and waiting for its answers.
//!
//! Each link has a runtime of its own: publishing and following are threads that wait, beside the server's runtime
//! and never in it.

use std::collections::VecDeque;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use datasets::release::folder_number;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::client::ClientConfigKey;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt as _, PutMode, PutPayload, RetryConfig};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use super::address::BucketAddress;
use super::error::{BucketError, in_one_line};
use super::layout;

/// How long a connection, or an answer of a few bytes, is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// The slowest that a file may come or go, in bytes per second.
const SLOWEST: u64 = 50_000;
/// How long a request may take at most, whatever its size.
const LONGEST: &str = "3600 s";
/// How often something is asked again, and for how long.
const RETRIES: RetryConfig = RetryConfig {
    backoff: object_store::BackoffConfig {
        init_backoff: Duration::from_millis(100),
        max_backoff: Duration::from_secs(2),
        base: 2.0,
    },
    max_retries: 3,
    retry_timeout: PATIENCE,
};
/// How many files come or go at once.
const AT_ONCE: usize = 8;

/// A bucket that can be asked.
pub(super) struct Link {
    runtime: Runtime,
    pub(super) client: Client,
}

/// What is asked of a bucket.
#[derive(Clone)]
pub(super) struct Client {
    store: Arc<dyn ObjectStore>,
    address: BucketAddress,
}

impl Link {
    pub(super) fn to(address: &BucketAddress) -> Result<Self, BucketError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(BucketError::Runtime)?;
        let settings = |error| {
            let (address, cause) = (address.clone(), in_one_line(&error));
            BucketError::Settings { address, cause }
        };
        let option = AmazonS3ConfigKey::Client;
        let s3 = AmazonS3Builder::from_env()
            .with_bucket_name(&address.bucket)
            .with_config(option(ClientConfigKey::ConnectTimeout), "5 s")
            .with_config(option(ClientConfigKey::Timeout), LONGEST)
            .with_retry(RETRIES)
            .build()
            .map_err(settings)?;
        let store = Arc::new(PrefixStore::new(s3, address.prefix.clone()));
        Ok(Self { runtime, client: Client { store, address: address.clone() } })
    }

    /// Waits for what is asked.
    pub(super) fn wait<T>(&self, asked: impl Future<Output = T>) -> T {
        self.runtime.block_on(asked)
    }
}

impl Client {
    /// The numbers of the releases of the bucket, in order.
    pub(super) async fn numbers(&self) -> Result<Vec<u32>, BucketError> {
        let prefix = Path::from(layout::RELEASES);
        let listed = self.soon(self.store.list_with_delimiter(Some(&prefix))).await?;
        let listed = listed.map_err(|error| BucketError::of(&self.address, &error))?;
        let folders = listed.common_prefixes.iter().filter_map(Path::filename);
        let mut numbers: Vec<u32> = folders.filter_map(folder_number).collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// An object, when it is there and no larger than it should be.
    pub(super) async fn get(&self, path: &str, most: u64) -> Result<Option<Vec<u8>>, BucketError> {
        let wrong = |error| BucketError::of(&self.address, &error);
        let found = match self.soon(self.store.get(&Path::from(path))).await? {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(wrong(error)),
        };
        if found.meta.size > most {
            return Err(BucketError::TooLarge { object: path.to_owned() });
        }
        let bytes = self.within(allowed(found.meta.size), found.bytes()).await?;
        Ok(Some(bytes.map_err(wrong)?.into()))
    }

    /// The size of an object, when it is there.
    pub(super) async fn size(&self, path: &str) -> Result<Option<u64>, BucketError> {
        match self.soon(self.store.head(&Path::from(path))).await? {
            Ok(found) => Ok(Some(found.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(BucketError::of(&self.address, &error)),
        }
    }

    /// Writes an object whose name says what it holds: who writes it twice writes the same.
    pub(super) async fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), BucketError> {
        let allowed = allowed(bytes.len() as u64);
        let path = Path::from(path);
        let put = self.store.put(&path, PutPayload::from(bytes));
        self.within(allowed, put)
            .await?
            .map(|_| ())
            .map_err(|error| BucketError::of(&self.address, &error))
    }

    /// Writes an object that nobody has written yet.
    pub(super) async fn create(&self, path: &str, bytes: Vec<u8>) -> Result<(), BucketError> {
        let path = Path::from(path);
        let put = self.store.put_opts(&path, PutPayload::from(bytes), PutMode::Create.into());
        self.soon(put).await?.map(|_| ()).map_err(|error| BucketError::of(&self.address, &error))
    }

    /// What comes back soon, or never.
    async fn soon<T>(&self, asked: impl Future<Output = T>) -> Result<T, BucketError> {
        self.within(PATIENCE, asked).await
    }

    async fn within<T>(
        &self,
        allowed: Duration,
        asked: impl Future<Output = T>,
    ) -> Result<T, BucketError> {
        let answer = tokio::time::timeout(allowed, asked).await;
        answer.map_err(|_| BucketError::Slow(self.address.clone()))
    }
}

/// How long so many bytes may take.
const fn allowed(bytes: u64) -> Duration {
    PATIENCE.saturating_add(Duration::from_secs(bytes / SLOWEST))
}

/// Does several things at a time, until all are done or one is not.
pub(super) async fn several<F>(works: impl IntoIterator<Item = F>) -> Result<(), BucketError>
where
    F: Future<Output = Result<(), BucketError>> + Send + 'static,
{
    let mut waiting: VecDeque<F> = works.into_iter().collect();
    let mut under_way = JoinSet::new();
    loop {
        while under_way.len() < AT_ONCE
            && let Some(work) = waiting.pop_front()
        {
            under_way.spawn(work);
        }
        match under_way.join_next().await {
            None => return Ok(()),
            Some(Ok(done)) => done?,
            Some(Err(stopped)) => return Err(BucketError::Runtime(stopped.into())),
        }
    }
}
