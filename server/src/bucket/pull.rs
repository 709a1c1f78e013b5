//! From the bucket to a folder of this machine.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use datasets::model::{Manifest, ManifestFile};
use datasets::release::{Arrival, PROOF, Store, StoreError, folder_name, sha256};

use super::error::BucketError;
use super::link::{Client, Link, several};
use super::{Bucket, layout};

/// How long another process that writes in the mirror is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it is looked whether it has finished.
const AGAIN: Duration = Duration::from_millis(100);
/// How large `release.json` and what speaks of it may be.
const MOST: u64 = 64 << 20;

impl Bucket {
    /// Brings the releases that the mirror has not got into it, the oldest first; each is checked, and appears
    /// whole. How many came.
    ///
    /// # Errors
    /// When the bucket does not answer, has another history than the mirror, or a release that does not hold. The
    /// releases before it have come.
    pub(crate) fn pull(&self, mirror: &Store) -> Result<usize, BucketError> {
        let link = Link::to(&self.address)?;
        let there = link.wait(link.client.numbers())?;
        let last = mirror.numbers()?.last().copied();
        if let Some(last) = last {
            self.agree(&link, mirror, last)?;
        }
        let mut came = 0;
        let last = last.unwrap_or(0);
        for (expected, number) in (last + 1..).zip(there.into_iter().filter(|one| *one > last)) {
            if number != expected {
                return Err(BucketError::Gap { address: self.address.clone(), expected });
            }
            let Some(arrival) = receive(mirror, number)? else { continue };
            let known = |file: &ManifestFile| arrival.known(file);
            link.wait(fetch(&link.client, number, arrival.folder(), known))?;
            arrival.accept()?;
            tracing::info!(release.number = number, bucket = %self.address, "release fetched");
            came += 1;
        }
        Ok(came)
    }

    /// Copies the bucket as it stands into a folder, whatever is wrong with it: a check tells that.
    ///
    /// # Errors
    /// When the bucket does not answer, or the folder cannot be written.
    pub(crate) fn copy(&self, folder: &Path) -> Result<(), BucketError> {
        let link = Link::to(&self.address)?;
        let releases = folder.join("releases");
        create(&releases)?;
        let mut here: BTreeMap<String, PathBuf> = BTreeMap::new();
        for number in link.wait(link.client.numbers())? {
            let into = releases.join(folder_name(number));
            create(&into)?;
            let known = |file: &ManifestFile| here.get(&file.sha256).cloned();
            for file in link.wait(fetch(&link.client, number, &into, known))? {
                here.insert(file.sha256, into.join(file.path));
            }
        }
        Ok(())
    }

    /// Refuses a mirror whose last release is not that of the bucket.
    fn agree(&self, link: &Link, mirror: &Store, last: u32) -> Result<(), BucketError> {
        let there = link.wait(link.client.get(&layout::release(last), MOST))?;
        let here = mirror.own(last)?;
        if there.as_ref() == Some(&here) {
            return Ok(());
        }
        Err(BucketError::OtherHistory { address: self.address.clone(), number: last })
    }
}

/// Makes room for a release, once whoever else writes in the mirror has finished.
fn receive(mirror: &Store, number: u32) -> Result<Option<Arrival<'_>>, StoreError> {
    let until = Instant::now() + PATIENCE;
    loop {
        match mirror.receive(number) {
            Err(StoreError::Locked { .. }) if Instant::now() < until => std::thread::sleep(AGAIN),
            received => return received,
        }
    }
}

/// Fetches a release as it stands into a folder, all but the files that are known here already; gives what it
/// lists. What is missing is told by the check.
async fn fetch(
    client: &Client,
    number: u32,
    folder: &Path,
    known: impl Fn(&ManifestFile) -> Option<PathBuf>,
) -> Result<Vec<ManifestFile>, BucketError> {
    let Some(own) = client.get(&layout::release(number), MOST).await? else {
        return Ok(Vec::new());
    };
    let hash = sha256(&own);
    for name in PROOF {
        let bytes = match name {
            "release.json" => Some(own.clone()),
            name => client.get(&layout::proof(&hash, name), MOST).await?,
        };
        if let Some(bytes) = bytes {
            write(&folder.join(name), &bytes)?;
        }
    }
    let listed = serde_json::from_slice::<Manifest>(&own).map(|manifest| manifest.files);
    let mut files = listed.unwrap_or_default();
    files.retain(ManifestFile::stays_inside);
    let mut missing = Vec::new();
    for file in &files {
        let place = folder.join(&file.path);
        if let Some(parent) = place.parent() {
            create(parent)?;
        }
        let linked = known(file).is_some_and(|same| fs::hard_link(same, &place).is_ok());
        if !linked {
            missing.push(content(client.clone(), file.clone(), place));
        }
    }
    several(missing).await?;
    Ok(files)
}

/// Fetches a file of a release.
async fn content(client: Client, file: ManifestFile, place: PathBuf) -> Result<(), BucketError> {
    match client.get(&layout::content(&file), file.bytes).await? {
        Some(bytes) => write(&place, &bytes),
        None => Ok(()),
    }
}

fn create(folder: &Path) -> Result<(), BucketError> {
    let refused = |source| BucketError::Disk { path: folder.to_owned(), source };
    fs::create_dir_all(folder).map_err(refused)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), BucketError> {
    fs::write(path, bytes).map_err(|source| BucketError::Disk { path: path.to_owned(), source })
}
