//! Where things stand in a bucket.

use datasets::model::ManifestFile;
use datasets::release::folder_name;

/// The folder of what each release says of itself.
pub(super) const RELEASES: &str = "releases";

/// What a release says of itself: the one object that makes it.
pub(super) fn release(number: u32) -> String {
    format!("{RELEASES}/{}/release.json", folder_name(number))
}

/// A file of a release, or of several: its content is its name.
pub(super) fn content(file: &ManifestFile) -> String {
    format!("content/{}", file.sha256)
}

/// What speaks of the files of a release beside its `release.json`, which is known by its hash: two who publish at
/// once do not share one.
pub(super) fn proof(own: &str, name: &str) -> String {
    format!("proofs/{own}/{name}")
}
