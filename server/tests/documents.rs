//! The documents, held to what they say: the guides are followed step by step, and the promises name tests that exist.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "documents/guide.rs"]
mod guide;
#[path = "documents/paths.rs"]
mod paths;
#[path = "documents/promises.rs"]
mod promises;
#[path = "shared/site.rs"]
mod site;
#[path = "documents/typography.rs"]
mod typography;

use std::path::{Path, PathBuf};

use guide::{Desk, steps};

/// A file of the repository.
fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

#[test]
fn a_newcomer_who_follows_the_guide_has_a_site_that_says_what_the_guide_says() {
    let mut desk = Desk::new();
    let followed = desk.follow(&steps("docs/un-site-pour-ma-commune.md"));
    assert!(followed.commands >= 4 && followed.pages >= 2, "{followed:?}");
}

#[test]
fn an_agent_who_follows_the_guide_corrects_publishes_compares_and_goes_back() {
    let mut desk = Desk::new();
    desk.follow(&steps("docs/un-site-pour-ma-commune.md"));
    let followed = desk.follow(&steps("docs/guide-de-publication.md"));
    assert!(followed.commands >= 6 && followed.pages >= 2, "{followed:?}");
}
