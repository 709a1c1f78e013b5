//! People who ask for the same few addresses again and again, each as soon as the last answer is there.

use std::collections::BTreeSet;
use std::io::{self, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How many ask at once.
const PEOPLE: usize = 4;
/// Nobody waits longer.
const PATIENCE: Duration = Duration::from_secs(40);

/// They, until they are told to stop.
pub(crate) struct Load {
    people: Vec<JoinHandle<()>>,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    stop: AtomicBool,
    answers: AtomicUsize,
    failed: Mutex<Vec<String>>,
    different: Mutex<BTreeSet<(String, Vec<u8>)>>,
}

impl Load {
    /// On whoever listens at a socket.
    pub(crate) fn on(socket: &Path, paths: &'static [&'static str]) -> Self {
        let seen = Arc::new(Seen::default());
        let person = |_| {
            let (socket, seen) = (socket.to_owned(), Arc::clone(&seen));
            thread::spawn(move || seen.ask_on(&socket, paths))
        };
        Self { people: (0..PEOPLE).map(person).collect(), seen }
    }

    /// How many answers have come, whatever they are.
    pub(crate) fn answers(&self) -> usize {
        self.seen.answers.load(Ordering::Relaxed)
    }

    /// Ends it; each different answer that came to an address. None failed.
    pub(crate) fn end(mut self) -> BTreeSet<(String, Vec<u8>)> {
        self.seen.stop.store(true, Ordering::Relaxed);
        for person in self.people.drain(..) {
            person.join().unwrap();
        }
        let failed = self.seen.failed.lock().unwrap();
        let count = self.seen.answers.load(Ordering::Relaxed);
        assert!(failed.is_empty(), "{} of {count} failed: {:?}", failed.len(), failed.first());
        self.seen.different.lock().unwrap().clone()
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.seen.stop.store(true, Ordering::Relaxed);
    }
}

impl Seen {
    fn ask_on(&self, socket: &Path, paths: &[&str]) {
        for path in paths.iter().cycle() {
            if self.stop.load(Ordering::Relaxed) {
                return;
            }
            match asked(socket, path).map(|answer| whole(&answer)) {
                Ok(Ok(body)) => {
                    self.different.lock().unwrap().insert(((*path).to_owned(), body));
                }
                Ok(Err(answer)) => self.failed.lock().unwrap().push(format!("{path}: {answer}")),
                Err(error) => self.failed.lock().unwrap().push(format!("{path}: {error}")),
            }
            self.answers.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// All that is answered to a request.
fn asked(socket: &Path, path: &str) -> io::Result<Vec<u8>> {
    let mut stream = UnixStream::connect(socket)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: exemple.fr\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// The body of an answer that succeeds and is as long as it says; what was answered when it is not.
fn whole(answer: &[u8]) -> Result<Vec<u8>, String> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len());
    let (head, body) = (String::from_utf8_lossy(&answer[..end]), answer.get(end + 4..));
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: ")?.parse().ok());
    match body {
        Some(body) if head.starts_with("HTTP/1.1 200 ") && length == Some(body.len()) => {
            Ok(body.to_owned())
        }
        _ => Err(format!("{head}, then {} bytes", body.unwrap_or_default().len())),
    }
}
