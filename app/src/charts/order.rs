//! Putting a few things in order.
//!
//! The standard library's sort is written for long lists, and once more for each kind of thing: dozens
//! of kilobytes in the browser, to put five names in order.

/// Puts things in the order of their ranks; those of one rank stay as they were. For short lists, and
/// for longer ones that are nearly in order.
pub(super) fn order<T, R: PartialOrd>(things: &mut [T], rank: impl Fn(&T) -> R) {
    for sorted in 1..things.len() {
        let mut at = sorted;
        while at > 0 && rank(&things[at]) < rank(&things[at - 1]) {
            things.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn things_of_one_rank_stay_as_they_were() {
        let mut things = [(2, 'a'), (1, 'b'), (3, 'c'), (1, 'd'), (2, 'e')];
        order(&mut things, |thing| thing.0);
        assert_eq!(things, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'e'), (3, 'c')]);
    }
}
