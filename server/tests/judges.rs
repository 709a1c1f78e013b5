//! What the server answers, given to the tools of the field: each is a program of others, that reads what a
//! running server sends and says what it thinks of it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "http/harness.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod harness;
#[path = "judges/served.rs"]
mod served;
#[path = "shared/site.rs"]
mod site;

#[path = "judges/api.rs"]
mod api;
#[path = "judges/downloads.rs"]
mod downloads;
#[path = "judges/feeds.rs"]
mod feeds;
#[path = "judges/measures.rs"]
mod measures;
#[path = "judges/metadata.rs"]
mod metadata;
#[path = "judges/verified.rs"]
mod verified;
