//! Publishing over HTTP as an agent does it: tokens from the command line, a file sent with curl, the release
//! verified, the token revoked while the server runs.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "shared/site.rs"]
mod site;
#[path = "shared/started.rs"]
mod started;

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use serde_json::Value;
use started::Started;
use tempfile::TempDir;

fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published")
}

/// A server, in a folder of its own.
struct Server {
    folder: TempDir,
    started: Started,
}

impl Server {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        site::browser_files(&folder.path().join("site"));
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let started = Started::of(
            Command::new(env!("CARGO_BIN_EXE_trajectoire"))
                .args(["--log", "trace", "serve", "--addr", "127.0.0.1:0", "--site", "site"])
                .args(["--publishing", "--package"])
                .arg(published().canonicalize().unwrap())
                .current_dir(folder.path())
                .stderr(log),
        );
        Self { folder, started: started.unwrap() }
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Output {
        let run = Command::new(program).args(arguments).current_dir(self.folder.path()).output();
        run.unwrap()
    }

    /// What a command of ours says that succeeds.
    fn well(&self, arguments: &[&str]) -> String {
        let done = self.run(env!("CARGO_BIN_EXE_trajectoire"), arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// Sends the file with curl, the token out of sight; the status and the answer.
    fn send(&self, address: &str) -> (String, Value) {
        let address = format!("http://{}{address}", self.started.address);
        let sent = self.run(
            "curl",
            &[
                "-sS",
                "-X",
                "POST",
                "-T",
                "fibre.csv",
                "-H",
                "Content-Type: text/csv",
                "-H",
                "@jeton.txt",
                "-w",
                "\n%{http_code}",
                &address,
            ],
        );
        let told = String::from_utf8(sent.stdout).unwrap();
        assert!(sent.status.success(), "{told}{}", String::from_utf8_lossy(&sent.stderr));
        let (body, status) = told.rsplit_once('\n').unwrap();
        (status.to_owned(), serde_json::from_str(body).unwrap())
    }

    /// Waits until the log of publications says something last.
    fn waits_for(&self, outcome: &str) {
        let until = Instant::now() + Duration::from_secs(30);
        while !self.well(&["tokens", "log"]).lines().next().unwrap_or_default().ends_with(outcome) {
            assert!(Instant::now() < until, "{}", self.well(&["tokens", "log"]));
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn releases(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join("store/releases")).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

#[test]
fn an_agent_publishes_until_the_token_is_revoked() {
    let server = Server::start();
    assert!(server.well(&["tokens"]).contains("aucun jeton"));
    let unknown = ["tokens", "add", "Mairie", "--datasets", "fibres"];
    let unknown = server.run(env!("CARGO_BIN_EXE_trajectoire"), &unknown);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("fibre, "));
    let told = server.well(&["tokens", "add", "Mairie", "--datasets", "fibre", "--expires", "30d"]);
    let secret = told.lines().last().unwrap().to_owned();
    let jeton = server.folder.path().join("jeton.txt");
    fs::write(jeton, format!("Authorization: Bearer {secret}\n")).unwrap();
    let text = fs::read_to_string(published().join("fibre.csv")).unwrap();
    let file = server.folder.path().join("fibre.csv");
    fs::write(&file, text.replace("12477,3657", "12477,4000")).unwrap();

    let (status, report) = server.send("/api/v1/essais/fibre");
    assert_eq!(status, "200", "{report}");
    assert_eq!(server.releases(), ["000001"]);
    let base = &report["base"];
    let (status, report) = server.send(&format!("/api/v1/publications/fibre?base={base}"));
    assert_eq!(status, "201", "{report}");
    assert_eq!(server.releases(), ["000001", "000002"]);
    let verified = server.well(&["verify", "store"]);
    assert!(verified.contains("Version 2") && verified.contains("Tout tient"), "{verified}");
    let (status, report) = server.send("/api/v1/publications/fibre");
    assert_eq!((status.as_str(), &report["inchangee"]), ("200", &Value::Bool(true)));

    let listed = server.well(&["tokens", "--format", "json"]);
    let listed: Value = serde_json::from_str(&listed).unwrap();
    assert!(listed[0]["last_used"].is_string(), "{listed}");
    let id = listed[0]["id"].as_str().unwrap();
    assert!(server.well(&["tokens", "revoke", id]).contains("retiré"));
    let (status, problem) = server.send("/api/v1/publications/fibre");
    assert_eq!(status, "401", "{problem}");
    assert!(problem["detail"].as_str().unwrap().contains("retiré"), "{problem}");
    assert!(server.well(&["tokens"]).contains("retiré le"));

    let log = server.well(&["tokens", "log"]);
    for (line, said) in log.lines().zip([
        "publier fibre\u{a0}: jeton-revoque",
        "publier fibre\u{a0}: rien n’a changé, version 2",
        "publier fibre\u{a0}: publié, version 2",
        "publier fibre\u{a0}: commencé",
        "essayer fibre\u{a0}: essayé",
    ]) {
        assert!(line.ends_with(said) && line.contains("127.0.0.0"), "{line}");
    }
    // Even where everything is logged.
    let log = fs::read_to_string(server.folder.path().join("log")).unwrap();
    assert!(log.contains("/api/v1/publications/fibre") && !log.contains(&secret));
}

#[test]
fn a_client_that_stops_in_the_middle_leaves_no_draft() {
    let server = Server::start();
    let secret = server.well(&["tokens", "add", "Mairie", "--all"]);
    let secret = secret.lines().last().unwrap();
    let text = fs::read(published().join("fibre.csv")).unwrap();
    let mut client = TcpStream::connect(&server.started.address).unwrap();
    write!(
        client,
        "POST /api/v1/publications/fibre HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {secret}\r\n\
         Content-Type: text/csv\r\nContent-Length: {}\r\n\r\n",
        server.started.address,
        text.len()
    )
    .unwrap();
    client.write_all(&text[..text.len() / 2]).unwrap();
    client.shutdown(std::net::Shutdown::Both).unwrap();
    drop(client);
    server.waits_for("envoi-coupe");
    assert_eq!(server.releases(), ["000001"]);
    let store = fs::read_dir(server.folder.path().join("store")).unwrap();
    let mut left: Vec<_> = store.map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["keys", "publications.log", "releases", "tokens.json", "tokens.lock"]);
    // It still answers.
    let mut health = TcpStream::connect(&server.started.address).unwrap();
    let host = &server.started.address;
    write!(health, "GET /health HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    health.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[test]
fn a_token_without_an_end_or_a_scope_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, code) in [
        (&["tokens", "add", "Mairie"][..], 2),
        (&["tokens", "add", "Mairie", "--all", "--datasets", "fibre"], 2),
        (&["tokens", "add", "Mairie", "--all", "--expires", "toujours"], 2),
        (&["tokens", "add", "Mairie", "--all", "--expires", "0d"], 1),
        (&["tokens", "revoke", "personne"], 1),
    ] {
        let done = Command::new(env!("CARGO_BIN_EXE_trajectoire"))
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(code), "{arguments:?}");
        assert!(done.stdout.is_empty());
    }
}
