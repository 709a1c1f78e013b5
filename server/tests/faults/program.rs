//! The program, serving a small package from a folder of its own, and a client that writes what it likes.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use socket2::{Domain, Protocol, Socket, Type};
use tempfile::TempDir;

use crate::site;
use crate::started::Started;

/// Nothing that should happen takes longer.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// A folder with the package and the browser's files; releases are published into its `store`.
pub(crate) struct Place(TempDir);

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        site::browser_files(&folder.path().join("site"));
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/tests/good_package");
        let into = folder.path().join("package");
        assert!(Command::new("cp").arg("-r").args([&package, &into]).status().unwrap().success());
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes something else into a file.
    pub(crate) fn change(&self, name: &str, from: &str, to: &str) {
        let path = self.path(name);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// Runs a command.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_trajectoire"));
        program.args(arguments).current_dir(self.0.path()).output().unwrap()
    }

    /// What a command says that succeeds.
    pub(crate) fn well(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// Serves the store, with options beside.
    pub(crate) fn serve(&self, options: &[&str]) -> Server<'_> {
        self.serve_under(&[], options)
    }

    /// The same, run by another program, which runs it where its words end.
    pub(crate) fn serve_under(&self, runner: &[&str], options: &[&str]) -> Server<'_> {
        let program = [env!("CARGO_BIN_EXE_trajectoire")];
        let fixed = ["--log", "info", "serve", "--addr", "127.0.0.1:0", "--site", "site"];
        let mut words = runner.iter().chain(&program).chain(&fixed).chain(options);
        let log = fs::File::create(self.path("log")).unwrap();
        let started = Started::of(
            Command::new(words.next().unwrap())
                .args(words)
                .args(["--package", "package", "--rate", "0"])
                .current_dir(self.0.path())
                .stderr(log),
        );
        let log = || fs::read_to_string(self.path("log")).unwrap();
        let started =
            started.unwrap_or_else(|said| unreachable!("it does not listen: {said}{}", log()));
        let address = started.address.parse().unwrap();
        Server { place: self, started, address }
    }
}

/// A running server. It ends when it is dropped.
pub(crate) struct Server<'a> {
    place: &'a Place,
    started: Started,
    pub(crate) address: SocketAddr,
}

impl Server<'_> {
    /// What it wrote into its log.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.place.path("log")).unwrap()
    }

    /// Ends it at once, as a power cut does.
    pub(crate) fn kill(self) {
        drop(self.started);
    }

    /// A connection from this machine.
    pub(crate) fn connect(&self) -> TcpStream {
        self.connect_from(Ipv4Addr::LOCALHOST)
    }

    /// A connection from one of the addresses of this machine.
    pub(crate) fn connect_from(&self, address: Ipv4Addr) -> TcpStream {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, Some(Protocol::TCP)).unwrap();
        socket.bind(&SocketAddr::from((address, 0)).into()).unwrap();
        // A reader who does not read is then soon noticed.
        socket.set_recv_buffer_size(4096).unwrap();
        socket.connect(&self.address.into()).unwrap();
        socket.set_read_timeout(Some(PATIENCE)).unwrap();
        socket.set_write_timeout(Some(PATIENCE)).unwrap();
        socket.into()
    }

    /// All that is answered to what is sent, until the server ends the connection.
    pub(crate) fn answer(&self, sent: &[u8]) -> io::Result<String> {
        let mut stream = self.connect();
        // It may have heard enough before it has heard all.
        let _ = stream.write_all(sent);
        read(&mut stream)
    }

    /// What it answers at a path: its status and its text.
    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        let asked = format!("GET {path} HTTP/1.1\r\nHost: exemple.fr\r\nConnection: close\r\n\r\n");
        parted(&self.answer(asked.as_bytes()).unwrap())
    }

    /// One of its numbers, from `/metrics`.
    pub(crate) fn measured(&self, name: &str) -> f64 {
        let (_, text) = self.get("/metrics");
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap().parse().unwrap()
    }
}

/// What comes on a connection until its end; what came before it was broken off.
pub(crate) fn read(stream: &mut TcpStream) -> io::Result<String> {
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Err(error) if error.kind() != io::ErrorKind::ConnectionReset => Err(error),
        _ => Ok(String::from_utf8_lossy(&answer).into_owned()),
    }
}

/// The status of an answer, and its text.
pub(crate) fn parted(answer: &str) -> (u16, String) {
    let (head, text) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    (status.unwrap_or_default(), text.to_owned())
}

/// Waits until something is so.
pub(crate) fn soon(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "{what}: not after {PATIENCE:?}");
        thread::yield_now();
        thread::sleep(Duration::from_millis(50));
    }
}
