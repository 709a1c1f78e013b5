//! What is done to a site by those who wish it ill, and by machines that fail: it answers from what it has, says
//! what is wrong, loses nothing, and goes on by itself. Each test runs the program, on a port of this machine.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "../shared/site.rs"]
mod site;
#[path = "../shared/started.rs"]
mod started;

mod connections;
mod folders;
mod log;
mod machine;
mod malformed;
mod program;
