//! `s3://bucket/prefix`, as it is typed.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use object_store::path::Path;

/// How the address of a bucket begins.
const SCHEME: &str = "s3://";

/// Where releases are in an object store. Who may go there, and by which server, is said by the variables `AWS_*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BucketAddress {
    pub(super) bucket: String,
    pub(super) prefix: Path,
}

/// Why a text is not the address of a bucket.
#[derive(Debug, thiserror::Error)]
#[error(
    "«\u{a0}{0}\u{a0}» n’est pas l’adresse d’un seau\u{202f}; écrivez s3://seau ou s3://seau/préfixe"
)]
pub(crate) struct NoBucket(String);

impl BucketAddress {
    /// Whether a text is meant to be one.
    pub(crate) fn is_meant(text: &str) -> bool {
        text.starts_with(SCHEME)
    }
}

impl FromStr for BucketAddress {
    type Err = NoBucket;

    fn from_str(text: &str) -> Result<Self, NoBucket> {
        let refused = || NoBucket(text.to_owned());
        let named = text.strip_prefix(SCHEME).ok_or_else(refused)?;
        let (bucket, prefix) = named.split_once('/').unwrap_or((named, ""));
        let prefix = Path::parse(prefix).map_err(|_| refused())?;
        if bucket.is_empty() {
            return Err(refused());
        }
        Ok(Self { bucket: bucket.to_owned(), prefix })
    }
}

impl Display for BucketAddress {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let slash = if self.prefix.as_ref().is_empty() { "" } else { "/" };
        write!(f, "{SCHEME}{}{slash}{}", self.bucket, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_bucket_and_may_name_a_place_in_it() {
        let whole: BucketAddress = "s3://versions/digne/essai/".parse().unwrap();
        assert_eq!((whole.bucket.as_str(), whole.prefix.as_ref()), ("versions", "digne/essai"));
        assert_eq!(whole.to_string(), "s3://versions/digne/essai");
        let bucket: BucketAddress = "s3://versions".parse().unwrap();
        assert_eq!(bucket.to_string(), "s3://versions");
        for wrong in ["s3://", "s3:///digne", "store", "s3://versions/a//b"] {
            assert!(wrong.parse::<BucketAddress>().is_err(), "{wrong}");
        }
    }
}
