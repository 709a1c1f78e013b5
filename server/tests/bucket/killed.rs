//! A publication into a bucket that is killed leaves there the release before, or the next one whole.
//!
//! strace kills the program as it is about to send something to the bucket for the first time, then for the second,
//! and so on until it is left to finish; and so for what it receives.

use std::os::unix::process::ExitStatusExt as _;

use crate::machine::{Machine, PUBLISHING};
use crate::s3::S3;

/// The call by which something goes to the bucket.
const SENT: &str = "writev";
/// The call by which something comes from it.
const RECEIVED: &str = "recvfrom";
const KILLED: i32 = 9;
/// No publication asks so often.
const MANY: usize = 1_000;

/// Publishes, killed as it comes to a call of a kind, the first being 1; whether it was.
fn killed_at(machine: &Machine, kind: &str, call: usize) -> bool {
    let run = machine
        .program("strace")
        .args(["-f", "-qq", "-o", "/dev/null"])
        .arg(format!("--trace={kind}"))
        .arg(format!("--inject={kind}:signal=KILL:when={call}"))
        .arg(env!("CARGO_BIN_EXE_trajectoire"))
        .args(PUBLISHING)
        .output()
        .unwrap();
    // strace ends as its program did.
    let killed = run.status.signal() == Some(KILLED);
    assert!(killed || run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    killed
}

/// Kills a second publication at a call, and looks at what is left; whether it came to that one.
fn left_whole(s3: &S3, kind: &str, call: usize) -> bool {
    let machine = Machine::new(s3, &format!("{kind}-{call}"));
    machine.publish();
    machine.change("autre");
    let killed = killed_at(&machine, kind, call);
    let left = machine.whole();
    if !killed {
        assert_eq!(left, [1, 2]);
        return false;
    }
    assert!(left == [1] || left == [1, 2], "killed at {kind} {call}: {left:?}");
    // What was left behind stops nobody.
    machine.publish();
    assert_eq!(machine.whole(), [1, 2], "after a kill at {kind} {call}");
    true
}

/// Kills a publication at each of its calls of a kind; how many times it was.
fn killed_everywhere(kind: &str) -> usize {
    let s3 = S3::start();
    (1..MANY).take_while(|call| left_whole(&s3, kind, *call)).count()
}

#[test]
fn a_publication_that_is_killed_as_it_sends_leaves_the_release_before_or_the_next_whole() {
    let kills = killed_everywhere(SENT);
    assert!(kills > 20, "killed {kills} times");
}

#[test]
fn a_publication_that_is_killed_as_it_is_answered_leaves_the_release_before_or_the_next_whole() {
    let kills = killed_everywhere(RECEIVED);
    assert!(kills > 20, "killed {kills} times");
}
