//! Who holds how many of the connections that there may be.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Most;
use crate::metrics::Metrics;
use crate::middleware::network;

/// An address may hold one connection in so many.
const SHARE: u32 = 4;

/// That there is no room is said again once one place in so many has been free.
const SPARE: usize = 10;

/// All of them.
#[derive(Clone)]
pub(super) struct Places {
    free: Arc<Semaphore>,
    /// How many an address may hold, where that is counted, and how many each holds.
    each: Option<u32>,
    held: Arc<Mutex<HashMap<IpAddr, u32>>>,
    in_all: usize,
    /// Whether it was said that there is no room.
    full: Arc<AtomicBool>,
    metrics: Arc<Metrics>,
}

impl Places {
    pub(super) fn new(most: Most, metrics: &Arc<Metrics>) -> Self {
        let in_all = most.in_all.get();
        metrics.most.set(i64::from(in_all));
        Self {
            free: Arc::new(Semaphore::new(in_all as usize)),
            each: (!most.of_a_proxy).then(|| in_all.div_ceil(SHARE)),
            held: Arc::default(),
            in_all: in_all as usize,
            full: Arc::default(),
            metrics: Arc::clone(metrics),
        }
    }

    /// Room for one more; waits until there is.
    pub(super) async fn room(&self) -> Room<'_> {
        let free = Arc::clone(&self.free);
        match free.available_permits() {
            0 if !self.full.swap(true, Ordering::Relaxed) => {
                tracing::warn!("every connection is taken: the next one waits (--connections)");
            }
            // Under a flood one place is free again and again.
            free if free > self.in_all / SPARE => self.full.store(false, Ordering::Relaxed),
            _ => {}
        }
        // It is never closed: without a permit there would be no limit, and that is all.
        Room { places: self, permit: free.acquire_owned().await.ok() }
    }

    /// Counts a connection of an address, unless it has too many.
    fn take(&self, address: IpAddr) -> bool {
        let Some(each) = self.each else { return true };
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(address).or_default();
        let taken = *count < each;
        *count += u32::from(taken);
        taken
    }

    fn give_back(&self, address: IpAddr) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&address) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                held.remove(&address);
            }
        }
    }
}

/// Room for a connection that has not come yet.
pub(super) struct Room<'a> {
    places: &'a Places,
    permit: Option<OwnedSemaphorePermit>,
}

impl Room<'_> {
    /// The place of a connection; none when its address holds too many.
    pub(super) fn taken_by(self, address: IpAddr) -> Option<Place> {
        let Room { places, permit } = self;
        let address = network(address);
        if !places.take(address) {
            places.metrics.refused.inc();
            return None;
        }
        places.metrics.connections.inc();
        Some(Place { places: places.clone(), address, _permit: permit })
    }
}

/// The place of a connection, given back when it ends.
pub(super) struct Place {
    places: Places,
    address: IpAddr,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.metrics.connections.dec();
        self.places.give_back(self.address);
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::*;

    #[tokio::test]
    async fn an_address_holds_a_quarter_and_gets_a_place_back_when_it_leaves_one() {
        let most = Most { in_all: NonZeroU32::new(8).unwrap(), of_a_proxy: false };
        let places = Places::new(most, &Arc::default());
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|text| text.parse().unwrap());
        let first = places.room().await.taken_by(one);
        let second = places.room().await.taken_by(one);
        assert!(first.is_some() && second.is_some());
        assert!(places.room().await.taken_by(one).is_none());
        let others = places.room().await.taken_by(other);
        assert!(others.is_some());
        drop(first);
        assert!(places.room().await.taken_by(one).is_some());
        drop((second, others));
        assert!(places.held.lock().unwrap().is_empty());
        assert_eq!(places.free.available_permits(), 8);
    }

    #[tokio::test]
    async fn what_comes_through_a_proxy_is_of_many() {
        let most = Most { in_all: NonZeroU32::new(8).unwrap(), of_a_proxy: true };
        let places = Places::new(most, &Arc::default());
        let mut held = Vec::new();
        for _ in 0..8 {
            held.extend(places.room().await.taken_by("192.0.2.1".parse().unwrap()));
        }
        assert_eq!(held.len(), 8);
    }
}
