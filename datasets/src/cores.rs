//! The same work on several things at once, on all cores.

use std::num::NonZero;
use std::thread;

/// How many things are worth doing at once here: a browser has one core for us.
pub(crate) fn count() -> usize {
    let several = thread::available_parallelism().map_or(1, NonZero::get);
    if cfg!(target_family = "wasm") { 1 } else { several }
}

/// What becomes of each thing, in their order.
pub(crate) fn each<T: Send, R: Send>(things: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    if things.len() < 2 || count() < 2 {
        return things.into_iter().map(work).collect();
    }
    let work = &work;
    thread::scope(|scope| {
        let begun: Vec<_> =
            things.into_iter().map(|thing| scope.spawn(move || work(thing))).collect();
        // A panic goes on here, as if nothing had been spawned.
        let ended = begun.into_iter().map(|one| match one.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        ended.collect()
    })
}

/// Cuts a list in as many pieces as there are cores, in order.
pub(crate) fn pieces<T>(mut list: Vec<T>) -> Vec<Vec<T>> {
    let size = list.len().div_ceil(count()).max(1);
    let mut pieces = Vec::new();
    while list.len() > size {
        pieces.push(list.split_off((list.len() - 1) / size * size));
    }
    pieces.push(list);
    pieces.reverse();
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_on_several_cores_comes_back_in_order() {
        for length in [0, 1, 2, 7, 1_000] {
            let list: Vec<usize> = (0..length).collect();
            let doubled = each(pieces(list.clone()), |piece| {
                piece.into_iter().map(|one| one * 2).collect::<Vec<_>>()
            });
            let wanted: Vec<usize> = list.iter().map(|one| one * 2).collect();
            assert_eq!(doubled.concat(), wanted);
        }
    }
}
