//! The command line, as a person who gets it wrong meets it: one line that says what to do, and an exit
//! code that a script can read.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "shared/site.rs"]
mod site;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

fn trajectoire() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trajectoire"));
    command.env_remove("TRAJECTOIRE_STORE").args(["--log", "error"]);
    command
}

fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published")
}

/// A folder with the browser's files, and room for a store.
fn workplace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    site::browser_files(&folder.path().join("site"));
    folder
}

fn serve(folder: &Path, addr: &str) -> Command {
    let mut command = trajectoire();
    command.arg("serve").arg("--store").arg(folder.join("store"));
    command.arg("--site").arg(folder.join("site")).arg("--package").arg(published());
    command.args(["--addr", addr]);
    command
}

/// What a refused command says: one line on the error output, exit code 1.
fn refusal(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    said
}

#[test]
fn a_taken_port_is_told_in_one_line() {
    let folder = workplace();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    let said = refusal(&serve(folder.path(), &addr).output().unwrap());
    assert!(said.contains(&addr) && said.contains("--addr"), "{said}");
}

#[test]
fn a_store_that_cannot_be_written_is_told_in_one_line() {
    let folder = workplace();
    fs::write(folder.path().join("store"), "un fichier").unwrap();
    let said = refusal(&serve(folder.path(), "127.0.0.1:0").output().unwrap());
    assert!(said.contains("store/releases"), "{said}");
}

#[test]
fn missing_browser_files_are_told_before_anything_is_served() {
    let folder = workplace();
    fs::remove_file(folder.path().join("site/pkg/trajectoire.wasm")).unwrap();
    let said = refusal(&serve(folder.path(), "127.0.0.1:0").output().unwrap());
    assert!(said.contains("make build"), "{said}");
}

#[test]
fn a_program_that_is_installed_finds_the_files_for_the_browser_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("bin/trajectoire");
    fs::create_dir(folder.path().join("bin")).unwrap();
    // The same file where that is possible: it is large.
    let built = env!("CARGO_BIN_EXE_trajectoire");
    fs::hard_link(built, &program).or_else(|_| fs::copy(built, &program).map(|_| ())).unwrap();
    let refused = || {
        let mut command = Command::new(&program);
        command.env_remove("TRAJECTOIRE_SITE").current_dir(folder.path());
        // A folder that does not hold a package: the server stops once it has found its files.
        let output = command.args(["serve", "--store", "store", "--package", "bin"]).output();
        String::from_utf8(output.unwrap().stderr).unwrap()
    };
    assert!(refused().contains("--site"), "there are none: {}", refused());
    site::browser_files(&folder.path().join("share/trajectoire/site"));
    assert!(refused().contains("datapackage.json"), "they were found: {}", refused());
}

#[test]
fn a_package_that_does_not_hold_stops_the_server_with_file_line_and_column() {
    let folder = workplace();
    let package = folder.path().join("package");
    fs::create_dir_all(package.join("indicators")).unwrap();
    for file in fs::read_dir(published()).unwrap().map(Result::unwrap) {
        if file.path().is_file() {
            fs::copy(file.path(), package.join(file.file_name())).unwrap();
        }
    }
    let fibre = fs::read_to_string(package.join("fibre.csv")).unwrap();
    fs::write(package.join("fibre.csv"), fibre.replace("12477,3657", "12477,beaucoup")).unwrap();
    let mut command = trajectoire();
    command.arg("serve").arg("--store").arg(folder.path().join("store"));
    command.arg("--site").arg(folder.path().join("site")).arg("--package").arg(&package);
    let output = command.args(["--addr", "127.0.0.1:0"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("fibre.csv, ligne 16, colonne 29") && said.contains("beaucoup"),
        "{said}"
    );
}

#[test]
fn misuse_is_exit_code_2() {
    let output = trajectoire().args(["serve", "--adresse", "ici"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn publishing_twice_says_that_nothing_changed() {
    let folder = workplace();
    let publish = || {
        let mut command = trajectoire();
        command.arg("publish").arg(published()).arg("--store").arg(folder.path().join("store"));
        let output = command.output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(publish(), "Version 1 publiée.\n");
    assert_eq!(publish(), "Rien n’a changé depuis la version 1.\n");
}

/// A server that is stopped when the test ends, however it ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_server_asked_to_stop_says_so_and_leaves_with_success() {
    let folder = workplace();
    let mut command = serve(folder.path(), "127.0.0.1:0");
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut server = Running(child);
    let mut lines = BufReader::new(server.0.stdout.take().unwrap()).lines();
    let said: Vec<String> = lines.by_ref().take(2).map(Result::unwrap).collect();
    assert_eq!(said[0], "Version 1 publiée.");
    assert!(said[1].contains("http://127.0.0.1:"), "{said:?}");
    let pid = server.0.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    let status = server.0.wait().unwrap();
    let mut errors = String::new();
    server.0.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert!(status.success(), "{status}: {errors}");
}
