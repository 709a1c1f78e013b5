//! Secrets that are no token's, counted by network: none can be guessed, but each would cost a line in the log.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many are answered as such in a time.
const MOST: u32 = 10;
/// The time, in which they are counted and after which all are forgotten.
const WHILE: Duration = Duration::from_mins(1);

/// The secrets that were tried of late.
#[derive(Debug, Default)]
pub(super) struct Guesses {
    counted: Mutex<Counted>,
}

#[derive(Debug, Default)]
struct Counted {
    since: Option<Instant>,
    by_network: HashMap<IpAddr, u32>,
}

impl Guesses {
    /// Counts one more.
    ///
    /// # Errors
    /// When they are too many: how many seconds to wait.
    pub(super) fn one_more(&self, network: IpAddr) -> Result<(), u64> {
        // Counting cannot panic half-way.
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = counted.since.map_or(WHILE, |since| since.elapsed());
        if passed >= WHILE {
            *counted = Counted { since: Some(Instant::now()), by_network: HashMap::new() };
        }
        let own = counted.by_network.entry(network).or_default();
        *own = own.saturating_add(1);
        if *own > MOST { Err(WHILE.saturating_sub(passed).as_secs() + 1) } else { Ok(()) }
    }
}
