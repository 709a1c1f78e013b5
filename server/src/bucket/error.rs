//! Why a bucket cannot be read or added to.

use std::io;
use std::path::PathBuf;

use datasets::release::StoreError;

use super::address::BucketAddress;

/// The code of S3 that says that a bucket is not there.
const NO_BUCKET: &str = "NoSuchBucket";
/// The codes of S3 that say that the one who asks may not.
const DENIED: [&str; 3] = ["AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch"];

/// Why a bucket cannot be read or added to. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BucketError {
    /// The folder on this machine, or the release itself.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What the variables say is no object store.
    #[error(
        "le seau «\u{a0}{address}\u{a0}» ne peut pas être joint ({cause})\u{202f}; vérifiez les variables AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION et AWS_ENDPOINT_URL"
    )]
    Settings { address: BucketAddress, cause: String },
    /// Nothing came back, or nothing of use.
    #[error(
        "le seau «\u{a0}{address}\u{a0}» ne répond pas ({cause})\u{202f}; vérifiez AWS_ENDPOINT_URL et le réseau, puis recommencez"
    )]
    Silent { address: BucketAddress, cause: String },
    /// Too long without an answer.
    #[error(
        "le seau «\u{a0}{0}\u{a0}» n’a pas répondu à temps\u{202f}; vérifiez le réseau, puis recommencez"
    )]
    Slow(BucketAddress),
    /// There is no such bucket.
    #[error(
        "il n’y a pas de seau «\u{a0}{0}\u{a0}»\u{202f}; créez-le, ou vérifiez son nom et AWS_ENDPOINT_URL"
    )]
    Nowhere(BucketAddress),
    /// The credentials do not open it.
    #[error(
        "le seau «\u{a0}{address}\u{a0}» refuse l’accès ({cause})\u{202f}; vérifiez AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY, et leurs droits\u{a0}: lire, écrire, lister"
    )]
    Denied { address: BucketAddress, cause: String },
    /// An object is larger than what the release says.
    #[error(
        "«\u{a0}{object}\u{a0}» est plus gros dans le seau que ce que la version annonce\u{202f}; il n’a pas été pris, remettez-le depuis une copie"
    )]
    TooLarge { object: String },
    /// A release is not in the bucket that others follow.
    #[error(
        "il manque la version {expected} dans le seau «\u{a0}{address}\u{a0}»\u{202f}; remettez-la depuis une copie"
    )]
    Gap { address: BucketAddress, expected: u32 },
    /// The mirror is of another bucket.
    #[error(
        "la version {number} du dossier de travail n’est pas celle du seau «\u{a0}{address}\u{a0}»\u{202f}; donnez un autre dossier avec --mirror, ou supprimez ses versions"
    )]
    OtherHistory { address: BucketAddress, number: u32 },
    /// Somebody else made the release first.
    #[error(
        "une autre publication a fait la version {number} entre-temps\u{202f}; relancez la commande"
    )]
    Overtaken { number: u32 },
    /// Nothing to sign with.
    #[error(
        "une version publiée dans un seau est signée par une clé qui reste hors du seau\u{202f}; donnez-la avec --key, ou faites-en une avec «\u{a0}minisign -G -W\u{a0}»"
    )]
    NoKey,
    /// What the old key says of the new one would be lost with the mirror.
    #[error(
        "ce que l’ancienne clé dit de la nouvelle est gardé à côté du miroir jusqu’à la prochaine publication\u{202f}; donnez un dossier durable avec --mirror"
    )]
    FleetingMirror,
    /// The disk refused.
    #[error(
        "impossible d’écrire «\u{a0}{}\u{a0}» ({source})\u{202f}; vérifiez le dossier, vos droits et la place sur le disque",
        path.display()
    )]
    Disk { path: PathBuf, source: io::Error },
    /// No program can be run to wait for answers.
    #[error("le réseau n’est pas utilisable ({0})")]
    Runtime(io::Error),
}

impl BucketError {
    /// What an object store says, sorted by what there is to do. The list of objects gives all its errors as one
    /// kind: the codes that S3 names in its answers tell them apart.
    pub(super) fn of(address: &BucketAddress, source: &object_store::Error) -> Self {
        use object_store::Error::{PermissionDenied, Unauthenticated};
        let (address, cause) = (address.clone(), in_one_line(source));
        if cause.contains(NO_BUCKET) {
            return Self::Nowhere(address);
        }
        let denied = matches!(source, PermissionDenied { .. } | Unauthenticated { .. });
        if denied || DENIED.iter().any(|code| cause.contains(code)) {
            return Self::Denied { address, cause };
        }
        Self::Silent { address, cause }
    }

    /// Whether the bucket may well answer in a while.
    pub(crate) const fn may_pass(&self) -> bool {
        matches!(self, Self::Silent { .. } | Self::Slow(_))
    }
}

/// An error in one line: some hold what a server answered, as it wrote it.
pub(super) fn in_one_line(error: &object_store::Error) -> String {
    error.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
