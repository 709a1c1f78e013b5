//! A machine that publishes into a bucket, or serves what is there: a folder of its own, and the program.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::s3::S3;
use crate::started::Started;

/// How long what should happen within seconds is waited for.
const SECONDS: Duration = Duration::from_mins(1);

/// What publishes the package of a machine, signed by its key.
pub(crate) const PUBLISHING: [&str; 4] = ["publish", "package", "--key", "ours/keys/minisign.key"];

pub(crate) struct Machine {
    pub(crate) folder: TempDir,
    origin: String,
    store: String,
}

impl Machine {
    /// One that uses a place of a bucket, and holds a key and a small package.
    pub(crate) fn new(s3: &S3, prefix: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/tests/good_package");
        let package = folder.path().join("package");
        assert!(Command::new("cp").arg("-r").args([&good, &package]).status().unwrap().success());
        crate::site::browser_files(&folder.path().join("site"));
        let store = format!("s3://versions/{prefix}");
        let machine = Self { folder, origin: s3.origin().to_owned(), store };
        machine.well(&["keys", "--store", "ours"]);
        machine
    }

    /// Another machine of the same publisher: the same key, nothing else.
    pub(crate) fn another(&self, s3: &S3, prefix: &str) -> Self {
        let other = Self::new(s3, prefix);
        fs::copy(self.key(), other.key()).unwrap();
        other
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.path("ours/keys/minisign.key")
    }

    /// Adds a source to its package.
    pub(crate) fn change(&self, source: &str) {
        let path = self.path("package/sources.csv");
        let text = fs::read_to_string(&path).unwrap();
        let row = format!("{source},Autre,Une autre source,https://exemple.fr/,,etalab-2.0\n");
        fs::write(path, text + &row).unwrap();
    }

    /// The program, on this machine.
    pub(crate) fn program(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.folder.path())
            .env("AWS_ACCESS_KEY_ID", "ici")
            .env("AWS_SECRET_ACCESS_KEY", "secret")
            .env("AWS_REGION", "us-east-1")
            .env("AWS_ENDPOINT_URL", &self.origin)
            .env("AWS_ALLOW_HTTP", "true")
            .env("TRAJECTOIRE_LOG", "error")
            .env_remove("TRAJECTOIRE_MIRROR")
            .env("TRAJECTOIRE_STORE", &self.store);
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.program(env!("CARGO_BIN_EXE_trajectoire")).args(arguments).output().unwrap()
    }

    /// What a command says that succeeds.
    pub(crate) fn well(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// What a command says that is refused, in one line.
    pub(crate) fn refused(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{arguments:?}: {told}");
        assert_eq!(told.lines().count(), 1, "{told}");
        told
    }

    /// Publishes its package, signed by its key.
    pub(crate) fn publish(&self) -> String {
        self.well(&PUBLISHING)
    }

    /// The numbers of the releases of the bucket, once all of them hold.
    pub(crate) fn whole(&self) -> Vec<u64> {
        let done = self.run(&["verify", &self.store, "--format", "json"]);
        let told = String::from_utf8_lossy(&done.stderr);
        if told.contains("aucune version") {
            return Vec::new();
        }
        let answer: Value = serde_json::from_slice(&done.stdout).expect(&told);
        assert_eq!(answer["holds"], true, "{answer}");
        let releases = answer["releases"].as_array().unwrap().iter();
        releases.map(|one| one["number"].as_u64().unwrap()).collect()
    }

    /// The codes of what does not hold in the bucket, with the release that each is of.
    pub(crate) fn flaws(&self) -> Vec<(u64, String)> {
        let done = self.run(&["verify", &self.store, "--format", "json"]);
        let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
        let mut flaws = Vec::new();
        for release in answer["releases"].as_array().unwrap() {
            for flaw in release["flaws"].as_array().unwrap() {
                let number = release["number"].as_u64().unwrap_or(0);
                flaws.push((number, flaw["code"].as_str().unwrap().to_owned()));
            }
        }
        flaws
    }

    /// Serves what is in the bucket; its mirror is the folder `mirror`.
    pub(crate) fn serve(&self) -> Server {
        self.serve_with(&[])
    }

    /// The same, with other options beside.
    pub(crate) fn serve_with(&self, options: &[&str]) -> Server {
        let started = Started::of(
            self.program(env!("CARGO_BIN_EXE_trajectoire"))
                .env("TRAJECTOIRE_LOG", "warn,server::bucket=debug")
                .args(["serve", "--site", "site", "--addr", "127.0.0.1:0", "--mirror", "mirror"])
                .args(options)
                .stderr(Stdio::piped()),
        );
        let mut started = started.unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (mut from, into) = (started.process.stderr.take().unwrap(), Arc::clone(&log));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                into.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..count]));
            }
        });
        Server { started, log }
    }
}

/// A running server. It ends when it is dropped.
pub(crate) struct Server {
    started: Started,
    log: Arc<Mutex<String>>,
}

impl Server {
    /// Where it listens: an address and a port.
    pub(crate) fn address(&self) -> &str {
        &self.started.address
    }

    /// Sends it a signal.
    pub(crate) fn signal(&self, name: &str) {
        signal(self.started.process.id(), name);
    }

    /// Whether it ends by itself, with success.
    pub(crate) fn ends(&mut self) -> bool {
        self.started.process.wait().unwrap().success()
    }

    /// What it answers, with success.
    pub(crate) fn get(&self, path: &str) -> Vec<u8> {
        let asked = self.ask(path);
        assert!(asked.status.success(), "{path}: {}", String::from_utf8_lossy(&asked.stderr));
        asked.stdout
    }

    /// Whether it answers with success.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.ask(path).status.success()
    }

    fn ask(&self, path: &str) -> Output {
        let address = format!("http://{}{path}", self.address());
        Command::new("curl").args(["-fsS", &address]).output().unwrap()
    }

    /// Sends it a file to be published in place of a dataset; the status and the answer.
    pub(crate) fn replace(&self, dataset: &str, file: &Path, secret: &str) -> (u16, Value) {
        let address = format!("http://{}/api/v1/publications/{dataset}", self.address());
        let token = format!("Authorization: Bearer {secret}");
        let sent = Command::new("curl")
            .args(["-sS", "-X", "POST", "-H", "Content-Type: text/csv", "-H", &token])
            .args(["-w", "\n%{http_code}", &address, "-T"])
            .arg(file)
            .output()
            .unwrap();
        let told = String::from_utf8(sent.stdout).unwrap();
        let (body, status) = told.rsplit_once('\n').expect(&told);
        (status.parse().unwrap(), serde_json::from_str(body).expect(&told))
    }

    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }
}

/// Sends a signal to a process that a test has begun.
pub(crate) fn signal(process: u32, name: &str) {
    let sent = Command::new("kill").args([name, &process.to_string()]).status().unwrap();
    assert!(sent.success(), "kill {name} {process}");
}

/// Waits until something is so.
pub(crate) fn within_seconds(what: &str, mut so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !so() {
        assert!(began.elapsed() < SECONDS, "not within {SECONDS:?}: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
