//! Releases in a bucket of a real S3 server, which each test starts for itself.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that stops here has failed")]

mod load;
mod machine;
mod nginx;
mod s3;

mod damage;
mod killed;
mod publishing;
mod replicas;
mod serving;
#[path = "../shared/site.rs"]
mod site;
#[path = "../shared/started.rs"]
mod started;
