//! From a folder of this machine to the bucket.

use std::fs;
use std::path::{Path, PathBuf};

use datasets::release::{PROOF, Sealed, Store, StoreError, sha256};

use super::error::BucketError;
use super::link::{Client, Link, several};
use super::{Bucket, layout};

impl Bucket {
    /// Sends all the releases of a mirror to a bucket that has none.
    ///
    /// # Errors
    /// As for [`push`](Self::push).
    pub(super) fn fill(&self, mirror: &Store) -> Result<(), BucketError> {
        let numbers = mirror.numbers()?;
        let link = Link::to(&self.address)?;
        if numbers.is_empty() || !link.wait(link.client.numbers())?.is_empty() {
            return Ok(());
        }
        for release in mirror.history()? {
            self.push(&mirror.sealed(&release))?;
            tracing::info!(release.number = release.number, bucket = %self.address, "release sent");
        }
        Ok(())
    }

    /// Sends a release that is ready: first what it holds, which nobody sees yet, then the one object that makes
    /// it.
    ///
    /// # Errors
    /// When the release does not hold or does not follow the one before, when the bucket does not answer, and when
    /// somebody else has made a release of this number. The bucket then holds the releases that it held.
    pub(super) fn push(&self, release: &Sealed<'_>) -> Result<(), BucketError> {
        let number = release.manifest.number;
        let flaws = release.flaws()?;
        if !flaws.is_empty() {
            return Err(StoreError::Unfit { number, flaws }.into());
        }
        let own = read(&release.folder.join("release.json"))?;
        let hash = sha256(&own);
        let mut works = Vec::new();
        for file in &release.manifest.files {
            works.push((layout::content(file), release.folder.join(&file.path)));
        }
        // One content that has two names goes once.
        works.sort();
        works.dedup_by(|(one, _), (other, _)| one == other);
        for name in PROOF.into_iter().filter(|name| *name != "release.json") {
            let path = release.folder.join(name);
            if path.exists() {
                works.push((layout::proof(&hash, name), path));
            }
        }
        let link = Link::to(&self.address)?;
        let works = works.into_iter().map(|(to, from)| send(link.client.clone(), to, from));
        link.wait(several(works))?;
        link.wait(make(&link.client, number, own))
    }
}

/// Sends a file, unless it is there.
async fn send(client: Client, to: String, from: PathBuf) -> Result<(), BucketError> {
    let bytes = read(&from)?;
    if client.size(&to).await? == Some(bytes.len() as u64) {
        return Ok(());
    }
    client.put(&to, bytes).await
}

/// Makes the release, unless there is one of this number.
async fn make(client: &Client, number: u32, own: Vec<u8>) -> Result<(), BucketError> {
    let path = layout::release(number);
    let Err(error) = client.create(&path, own.clone()).await else { return Ok(()) };
    // What was not answered may have been done.
    match client.get(&path, u64::MAX).await {
        Ok(Some(there)) if there == own => Ok(()),
        Ok(Some(_)) => Err(BucketError::Overtaken { number }),
        _ => Err(error),
    }
}

fn read(path: &Path) -> Result<Vec<u8>, BucketError> {
    fs::read(path).map_err(|source| BucketError::Disk { path: path.to_owned(), source })
}
