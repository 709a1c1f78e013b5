//! One publication at a time: a file that says who publishes, and until when that is to be believed.
//!
//! It spares two publishers the work of one. Were both to believe that they hold it, one release would still
//! be made: the second finds the number taken when it comes to rename its draft.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::error::{StoreError, disk};

/// How long a publication is believed to go on. The longest known, of a country, takes minutes.
const BELIEVED: SignedDuration = SignedDuration::from_hours(1);

/// What the file says.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Owner {
    machine: String,
    process: u32,
    since: Timestamp,
    until: Timestamp,
}

/// The right to publish, until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    owner: Owner,
}

impl Lock {
    /// Takes the right to publish in a store, or says who has it. A lock that was left by a process that
    /// has ended, or is too old, is taken over.
    pub(super) fn take(store: &Path) -> Result<Self, StoreError> {
        let path = store.join("publication.lock");
        let _turn = turn(store);
        let since = Timestamp::now();
        let owner = Owner {
            machine: machine(),
            process: std::process::id(),
            since,
            until: since + BELIEVED,
        };
        // A second time, once what was left behind is out of the way.
        for _ in 0..2 {
            match claim(&path, &owner) {
                Ok(()) => return Ok(Self { path, owner }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(disk("de créer", &path)(error)),
            }
            match read(&path) {
                Some(other) if other.holds(since) => return Err(other.holds_it(path)),
                // Unless another has taken it over, where the disk gives no turns. What cannot be removed is told below.
                left if read(&path) == left => drop(fs::remove_file(&path)),
                _ => {}
            }
        }
        Err(read(&path).map_or_else(
            || disk("de créer", &path)(io::ErrorKind::AlreadyExists.into()),
            |other| other.holds_it(path.clone()),
        ))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _turn = self.path.parent().and_then(turn);
        // What another has taken over is not ours to remove. A lock that cannot be removed is too old later.
        if read(&self.path).as_ref() == Some(&self.owner) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Owner {
    /// Whether its publication may still go on.
    fn holds(&self, now: Timestamp) -> bool {
        let here = !self.machine.is_empty() && self.machine == machine();
        now < self.until && (!here || runs(self.process))
    }

    fn holds_it(self, path: PathBuf) -> StoreError {
        let owner = format!("processus {} de {}", self.process, self.machine);
        StoreError::Locked { owner, since: self.since.to_string(), path }
    }
}

/// Writes the file, unless there is one; nobody sees it half written.
fn claim(path: &Path, owner: &Owner) -> io::Result<()> {
    let draft = beside(path);
    let linked =
        fs::write(&draft, serde_json::to_vec(owner)?).and_then(|()| fs::hard_link(&draft, path));
    let removed = fs::remove_file(&draft);
    linked.and(removed)
}

/// The name of a file that nobody else writes, not another thread of this process either.
fn beside(path: &Path) -> PathBuf {
    static NAMED: AtomicU32 = AtomicU32::new(0);
    let once = NAMED.fetch_add(1, Ordering::Relaxed);
    path.with_extension(format!("lock.draft-{}-{once}", std::process::id()))
}

/// What the file says; none when it is gone, or was not written to its end.
fn read(path: &Path) -> Option<Owner> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// The turn to look at the file and to change it, until it is dropped: the system gives it to one at a time, and takes
/// it back from a process that ends. None where the disk has no such thing.
fn turn(store: &Path) -> Option<File> {
    let folder = File::open(store).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// The name of this machine; empty where it cannot be known, and then no process is taken for ended.
fn machine() -> String {
    let name = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    name.trim().to_owned()
}

/// Whether a process of this machine runs; what cannot be known is taken for running.
fn runs(process: u32) -> bool {
    let processes = Path::new("/proc");
    !processes.join("self").exists() || processes.join(process.to_string()).exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left_by(folder: &Path, owner: &Owner) {
        fs::write(folder.join("publication.lock"), serde_json::to_vec(owner).unwrap()).unwrap();
    }

    fn owner(process: u32, machine: &str, until: Timestamp) -> Owner {
        Owner { machine: machine.to_owned(), process, since: until - BELIEVED, until }
    }

    #[test]
    fn two_publications_do_not_go_on_at_once() {
        let store = tempfile::tempdir().unwrap();
        let first = Lock::take(store.path()).unwrap();
        let refused = Lock::take(store.path()).unwrap_err().to_string();
        assert!(refused.contains(&std::process::id().to_string()), "{refused}");
        drop(first);
        Lock::take(store.path()).unwrap();
        assert!(!store.path().join("publication.lock").exists());
    }

    #[test]
    fn of_threads_that_claim_at_once_each_has_its_turn() {
        let store = tempfile::tempdir().unwrap();
        let inside = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        if let Ok(_lock) = Lock::take(store.path()) {
                            assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                            inside.fetch_sub(1, Ordering::SeqCst);
                        }
                    }
                });
            }
        });
        assert!(Lock::take(store.path()).is_ok());
    }

    #[test]
    fn the_lock_of_another_machine_holds_until_its_hour() {
        let store = tempfile::tempdir().unwrap();
        let later = Timestamp::now() + SignedDuration::from_mins(1);
        left_by(store.path(), &owner(1, "ailleurs", later));
        assert!(Lock::take(store.path()).is_err());
        let earlier = Timestamp::now() - SignedDuration::from_mins(1);
        left_by(store.path(), &owner(1, "ailleurs", earlier));
        assert!(Lock::take(store.path()).is_ok());
    }

    #[test]
    fn the_lock_of_a_process_that_has_ended_is_taken_over() {
        let store = tempfile::tempdir().unwrap();
        let later = Timestamp::now() + SignedDuration::from_mins(30);
        // No process has such a number: they stop at 2²².
        left_by(store.path(), &owner(u32::MAX, &machine(), later));
        assert!(Lock::take(store.path()).is_ok());
    }

    #[test]
    fn a_lock_that_was_not_written_to_its_end_is_taken_over() {
        let store = tempfile::tempdir().unwrap();
        fs::write(store.path().join("publication.lock"), "{\"machine\":").unwrap();
        assert!(Lock::take(store.path()).is_ok());
    }
}
