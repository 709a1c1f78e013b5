//! Releases in a bucket of an object store that speaks S3, so that several servers without anything of their own
//! serve the same ones.
//!
//! The bucket is the store; a folder on this machine, its *mirror*, is a copy of it that everything else reads and
//! that may be deleted at any time. Files stand in the bucket under their hash, so that two who publish at once do
//! not write over each other; one conditional put of `release.json` then makes the release (docs/adr/0011). The
//! secret key never goes there.

mod address;
mod error;
mod layout;
mod link;
mod pull;
mod push;

use std::time::Duration;

use datasets::package::Package;
use datasets::release::{Proposal, Published, Store};

pub(crate) use address::{BucketAddress, NoBucket};
pub(crate) use error::BucketError;

/// How often a server looks for a new release.
const EVERY: Duration = Duration::from_secs(3);

/// A bucket that holds releases.
#[derive(Clone, Debug)]
pub(crate) struct Bucket {
    address: BucketAddress,
}

impl Bucket {
    pub(crate) const fn at(address: BucketAddress) -> Self {
        Self { address }
    }

    /// Computes every figure of a package and makes a release of it, in the bucket and then in its mirror; unless
    /// the last release says the same already. A bucket that is empty is first given the releases that the mirror
    /// has: so a store moves into a bucket, and a bucket that was lost comes back.
    ///
    /// # Errors
    /// As for [`Store::publish`]; when the bucket does not answer, or somebody else made the release first. Both
    /// are then as they were.
    pub(crate) fn publish(
        &self,
        mirror: &Store,
        package: &Package,
        notes: &str,
    ) -> Result<Published, BucketError> {
        self.prepare(mirror)?;
        mirror.publish_if(package, notes, |release| self.push(&release))
    }

    /// The same for what was proposed, when no other release was made since.
    ///
    /// # Errors
    /// As for [`publish`](Self::publish).
    pub(crate) fn accept(
        &self,
        mirror: &Store,
        proposal: &Proposal,
        notes: &str,
    ) -> Result<Published, BucketError> {
        self.prepare(mirror)?;
        mirror.accept_if(proposal, notes, |release| self.push(&release))
    }

    /// Makes of an earlier release the next one.
    ///
    /// # Errors
    /// As for [`publish`](Self::publish), or when there is no such release.
    pub(crate) fn rollback(
        &self,
        mirror: &Store,
        number: u32,
        notes: &str,
    ) -> Result<Published, BucketError> {
        self.prepare(mirror)?;
        let package = mirror.package(number)?;
        mirror.publish_if(&package, notes, |release| self.push(&release))
    }

    /// Sees to it that there is a key, and that the bucket and its mirror have the same releases.
    fn prepare(&self, mirror: &Store) -> Result<(), BucketError> {
        if !mirror.keys().at_hand() {
            return Err(BucketError::NoKey);
        }
        self.fill(mirror)?;
        self.pull(mirror).map(|_| ())
    }

    /// Brings what is published from now on into the mirror, as long as the program runs. What goes wrong is told
    /// once, and tried again.
    pub(crate) fn follow(self, mirror: Store) {
        std::thread::spawn(move || {
            let mut wrong = None;
            loop {
                std::thread::sleep(EVERY);
                match self.pull(&mirror) {
                    Ok(_) => {
                        if wrong.take().is_some() {
                            tracing::info!(bucket = %self.address, "the bucket is followed again");
                        }
                    }
                    Err(error) => {
                        let now = std::mem::discriminant(&error);
                        if wrong.replace(now) == Some(now) {
                            tracing::debug!(bucket = %self.address, %error, "still no release comes");
                        } else {
                            tracing::warn!(bucket = %self.address, %error, "no release comes from the bucket");
                        }
                    }
                }
            }
        });
    }
}
