//! What the server answers, asked as a browser, a script or a reader with a wrong address would.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "http/harness.rs"]
mod harness;
#[path = "shared/site.rs"]
mod site;

#[path = "http/api.rs"]
mod api;
#[path = "http/api_refusals.rs"]
mod api_refusals;
#[path = "http/archive.rs"]
mod archive;
#[path = "http/compare.rs"]
mod compare;
#[path = "http/directory.rs"]
mod directory;
#[path = "http/embed.rs"]
mod embed;
#[path = "http/english.rs"]
mod english;
#[path = "http/feeds.rs"]
mod feeds;
#[path = "http/files.rs"]
mod files;
#[path = "http/formats.rs"]
mod formats;
#[path = "http/images.rs"]
mod images;
#[path = "http/kept.rs"]
mod kept;
#[path = "http/made_up.rs"]
mod made_up;
#[path = "http/measures.rs"]
mod measures;
#[path = "http/metadata.rs"]
mod metadata;
#[path = "http/moving.rs"]
mod moving;
#[path = "http/oembed.rs"]
mod oembed;
#[path = "http/pages.rs"]
mod pages;
#[path = "http/problems.rs"]
mod problems;
#[path = "http/progress.rs"]
mod progress;
#[path = "http/publishing.rs"]
mod publishing;
#[path = "http/publishing_refusals.rs"]
mod publishing_refusals;
#[path = "http/refusals.rs"]
mod refusals;
#[path = "http/releases.rs"]
mod releases;
#[path = "http/search.rs"]
mod search;
#[path = "http/security.rs"]
mod security;
#[path = "http/sitemap.rs"]
mod sitemap;
#[path = "http/transfers.rs"]
mod transfers;
#[path = "http/versions.rs"]
mod versions;
