//! Where releases are kept, as the command line names it: a folder, or a bucket with a folder that mirrors it.

use std::convert::Infallible;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use datasets::package::Package;
use datasets::release::{Published, Store, StoreError};
use tempfile::TempDir;

use crate::bucket::{Bucket, BucketAddress, BucketError, NoBucket};
use crate::publishing::Publishing;

/// How often a server that has nothing to serve yet asks the bucket, and how long it waits in between.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_secs(2);

/// Where releases are kept.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct StoreOption {
    /// Versions publiées : un dossier, créé s’il n’existe pas, ou un seau S3 (variables AWS_*).
    #[arg(
        long,
        env = "TRAJECTOIRE_STORE",
        default_value = "store",
        value_name = "DOSSIER|s3://SEAU/PRÉFIXE"
    )]
    store: Place,
    /// Clé secrète de minisign qui signe les versions ; sans elle, une clé est faite dans le dossier des versions.
    /// Pour un seau, elle doit être donnée.
    #[arg(long, env = "TRAJECTOIRE_KEY", value_name = "FICHIER")]
    key: Option<PathBuf>,
    /// Copie du seau sur cette machine, gardée d’une fois à l’autre ; un dossier temporaire sinon.
    #[arg(long, env = "TRAJECTOIRE_MIRROR", value_name = "DOSSIER")]
    mirror: Option<PathBuf>,
}

#[derive(Clone, Debug)]
enum Place {
    Folder(PathBuf),
    Bucket(BucketAddress),
}

/// The releases of a store, on this machine.
pub(super) struct Releases {
    store: Store,
    bucket: Option<Bucket>,
    // Goes away with the command.
    fleeting: Option<TempDir>,
}

impl FromStr for Place {
    type Err = NoBucket;

    fn from_str(text: &str) -> Result<Self, NoBucket> {
        if BucketAddress::is_meant(text) {
            return text.parse().map(Self::Bucket);
        }
        let Ok(folder): Result<_, Infallible> = text.parse();
        Ok(Self::Folder(folder))
    }
}

impl StoreOption {
    /// Opens the store, with its key where one was given, and all the releases of the bucket when it is one.
    pub(super) fn open(&self) -> Result<Releases, BucketError> {
        let releases = self.locate()?;
        if let Some(bucket) = &releases.bucket {
            bucket.pull(&releases.store)?;
        }
        Ok(releases)
    }

    /// The same for a server, which begins with what its mirror has when the bucket does not answer, and waits for
    /// a while when there is nothing.
    pub(super) fn open_to_serve(&self) -> Result<Releases, BucketError> {
        let releases = self.locate()?;
        let Some(bucket) = &releases.bucket else { return Ok(releases) };
        for left in (0..TRIES).rev() {
            let Err(error) = bucket.pull(&releases.store) else { break };
            if !releases.store.numbers()?.is_empty() {
                tracing::warn!(%error, "no release comes from the bucket: the mirror's are served");
                break;
            }
            if left == 0 || !error.may_pass() {
                return Err(error);
            }
            tracing::warn!(%error, "the bucket does not answer and the mirror is empty: trying again");
            std::thread::sleep(PAUSE);
        }
        Ok(releases)
    }

    /// Opens the folder that releases are read from; none comes to it from a bucket yet.
    pub(super) fn locate(&self) -> Result<Releases, BucketError> {
        let (folder, bucket, fleeting) = match &self.store {
            Place::Folder(folder) => (folder.clone(), None, None),
            Place::Bucket(address) => {
                let (mirror, fleeting) = self.mirror()?;
                (mirror, Some(Bucket::at(address.clone())), fleeting)
            }
        };
        let store = Store::open(&folder)?;
        let store = match &self.key {
            Some(key) => store.signing_with(key),
            None => store,
        };
        Ok(Releases { store, bucket, fleeting })
    }

    /// The folder that stays when the command has ended; none for a bucket without a mirror of its own.
    pub(super) fn lasting(&self) -> Option<PathBuf> {
        match &self.store {
            Place::Folder(folder) => Some(folder.clone()),
            Place::Bucket(_) => self.mirror.clone(),
        }
    }

    fn mirror(&self) -> Result<(PathBuf, Option<TempDir>), BucketError> {
        if let Some(mirror) = &self.mirror {
            return Ok((mirror.clone(), None));
        }
        let refused = |source| BucketError::Disk { path: std::env::temp_dir(), source };
        let folder = tempfile::tempdir().map_err(refused)?;
        Ok((folder.path().to_owned(), Some(folder)))
    }
}

impl Releases {
    /// The folder that has them.
    pub(super) const fn store(&self) -> &Store {
        &self.store
    }

    /// Has what is published over HTTP become one of them.
    pub(super) fn take_in(&self, publishing: Publishing) -> Publishing {
        match &self.bucket {
            Some(bucket) => publishing.into_bucket(bucket.clone()),
            None => publishing,
        }
    }

    /// Adds a package to them.
    pub(super) fn publish(&self, package: &Package, notes: &str) -> Result<Published, BucketError> {
        match &self.bucket {
            Some(bucket) => bucket.publish(&self.store, package, notes),
            None => Ok(self.store.publish(package, notes)?),
        }
    }

    /// Makes of one of them the next.
    pub(super) fn rollback(&self, number: u32, notes: &str) -> Result<Published, BucketError> {
        match &self.bucket {
            Some(bucket) => bucket.rollback(&self.store, number, notes),
            None => Ok(self.store.rollback(number, notes)?),
        }
    }

    /// The public key that signs them, or the one that will once it has changed.
    pub(super) fn key(&self, rotate: bool) -> Result<String, BucketError> {
        let keys = self.store.keys();
        if self.bucket.is_some() && !keys.at_hand() {
            return Err(BucketError::NoKey);
        }
        if rotate && self.fleeting.is_some() {
            return Err(BucketError::FleetingMirror);
        }
        let key = if rotate { keys.rotate() } else { keys.public() };
        Ok(key.map_err(StoreError::from)?)
    }

    /// Whether a server may make the first of them: several servers that found a bucket empty would each do so.
    pub(super) const fn are_ours(&self) -> bool {
        self.bucket.is_none()
    }

    /// Has those that are published in a bucket from now on come too.
    pub(super) fn follow(&self) {
        if let Some(bucket) = self.bucket.clone() {
            bucket.follow(self.store.clone());
        }
    }
}
