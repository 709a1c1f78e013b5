//! Progress towards a target: what is said of it, and the laws that it keeps.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

mod given;

mod cases;
mod digne;
mod laws;
mod pilot;
mod projections;
mod rules;
