//! An S3 server that a test starts for itself, and what stands in its bucket.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::machine::signal;

/// The bucket that every test has, in a server of its own.
const BUCKET: &str = "versions";

/// A running S3 server with an empty bucket. It ends when it is dropped.
pub(crate) struct S3 {
    process: Child,
    origin: String,
    // The server ends when this does, even where the test was killed.
    _input: Option<ChildStdin>,
}

impl S3 {
    pub(crate) fn start() -> Self {
        Self::start_with(&[])
    }

    /// The same, where two who write an object whose path has this part meet first.
    pub(crate) fn start_where_two_meet(part: &str) -> Self {
        Self::start_with(&[part])
    }

    fn start_with(arguments: &[&str]) -> Self {
        let python = env::var("TRAJECTOIRE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bucket/s3.py");
        let mut process = Command::new(python)
            .arg(script)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut port = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut port).unwrap();
        let origin = format!("http://127.0.0.1:{}", port.trim());
        let s3 = Self { _input: process.stdin.take(), process, origin };
        s3.asked(&["-X", "PUT"], "");
        s3
    }

    /// How its addresses begin.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Stops answering, or goes on.
    pub(crate) fn pause(&self, pause: bool) {
        signal(self.process.id(), if pause { "-STOP" } else { "-CONT" });
    }

    /// The paths of the objects under a prefix, in order.
    pub(crate) fn objects(&self, prefix: &str) -> Vec<String> {
        let listed = self.asked(&[], &format!("?list-type=2&prefix={prefix}"));
        let listed = String::from_utf8(listed).unwrap();
        let keys = listed.split("<Key>").skip(1).map(|key| key.split("</Key>").next().unwrap());
        keys.map(str::to_owned).collect()
    }

    /// What an object holds.
    pub(crate) fn read(&self, path: &str) -> Vec<u8> {
        self.asked(&[], &format!("/{path}"))
    }

    /// Puts something else in place of an object.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let data = ["-X", "PUT", "-H", "Content-Type: application/octet-stream"];
        self.asked(&[&data[..], &["--data-binary", text]].concat(), &format!("/{path}"));
    }

    pub(crate) fn delete(&self, path: &str) {
        self.asked(&["-X", "DELETE"], &format!("/{path}"));
    }

    /// Asks as anybody who has the right would, with nothing of ours.
    fn asked(&self, options: &[&str], path: &str) -> Vec<u8> {
        let asked = Command::new("curl")
            .args(["-fsS", "--aws-sigv4", "aws:amz:us-east-1:s3", "--user", "ici:secret"])
            .args(options)
            .arg(format!("{}/{BUCKET}{path}", self.origin))
            .output()
            .unwrap();
        assert!(asked.status.success(), "{path}: {}", String::from_utf8_lossy(&asked.stderr));
        asked.stdout
    }
}

impl Drop for S3 {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
