//! Which scale is in force when: the drawing is cut into regions, one for each scale that is drawn.

use crate::charts::data::{ChartData, Levels};
use crate::charts::order::order;

/// More scales than this are not drawn apart: the oldest share the first region.
const MOST: usize = 4;

/// The years of one scale.
pub(super) struct Region<'a> {
    pub(super) rank: usize,
    /// First year of the scale, as published.
    pub(super) since: i32,
    /// First and last year drawn.
    pub(super) first: i32,
    pub(super) last: i32,
    names: &'a [String],
}

impl Region<'_> {
    /// How many levels the scale names.
    pub(super) fn levels(&self) -> usize {
        self.names.len()
    }

    /// The name of a level, counted from 1.
    pub(super) fn name(&self, level: f64) -> Option<&str> {
        let at =
            (1_u32..).zip(self.names).find(|(rank, _)| f64::from(*rank).total_cmp(&level).is_eq());
        at.map(|(_, name)| name.as_str())
    }
}

/// The regions, from the oldest: at least one, without a gap between them.
pub(super) fn regions_of(data: &ChartData) -> Vec<Region<'_>> {
    let points = || data.series.iter().flat_map(|series| &series.points);
    let first = points().map(|point| point.period).min().unwrap_or(0);
    let last = points().map(|point| point.period).max().unwrap_or(first);
    let mut drawn: Vec<(u32, i32)> = Vec::new();
    for point in points() {
        match drawn.iter_mut().find(|(method, _)| *method == point.method) {
            Some((_, since)) => *since = point.period.min(*since),
            None => drawn.push((point.method, point.period)),
        }
    }
    let scale = |method| data.levels.iter().find(|levels: &&Levels| levels.method == method);
    let mut starts: Vec<(i32, u32)> = drawn
        .into_iter()
        .map(|(method, seen)| {
            (scale(method).and_then(|levels| levels.from).unwrap_or(seen), method)
        })
        .map(|(since, method)| (since.clamp(first, last), method))
        .collect();
    order(&mut starts, |start| *start);
    // Of scales that would start together, the latest is in force.
    starts.reverse();
    starts.dedup_by_key(|(since, _)| *since);
    starts.truncate(MOST);
    starts.reverse();
    let ends: Vec<i32> = starts.iter().skip(1).map(|(since, _)| since - 1).chain([last]).collect();
    let regions =
        starts.iter().zip(ends).enumerate().map(|(rank, (&(since, method), last))| Region {
            rank,
            since,
            first: if rank == 0 { first } else { since },
            last,
            names: scale(method).map_or(&[], |levels| levels.names.as_slice()),
        });
    regions.collect()
}

/// Rank of the region that holds a year.
pub(super) fn region_of(regions: &[Region<'_>], period: i32) -> usize {
    regions.iter().rposition(|region| region.first <= period).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{region_of, regions_of};
    use crate::charts::examples::{free_software, labels};

    #[test]
    fn one_scale_is_one_region() {
        let data = labels();
        let regions = regions_of(&data);
        assert_eq!(regions.len(), 1);
        assert_eq!(
            (regions[0].first, regions[0].last, regions[0].name(4.0)),
            (2011, 2019, Some("@@@@"))
        );
    }

    #[test]
    fn a_new_scale_cuts_the_years_where_it_starts() {
        let data = free_software();
        let regions = regions_of(&data);
        let years: Vec<_> = regions.iter().map(|region| (region.first, region.last)).collect();
        assert_eq!(years, [(2017, 2024), (2025, 2025)]);
        assert_eq!(regions[1].name(4.0), Some("Or"));
        assert_eq!((region_of(&regions, 2024), region_of(&regions, 2025)), (0, 1));
    }

    #[test]
    fn a_scale_that_nothing_uses_is_not_drawn() {
        let mut data = free_software();
        data.series.pop();
        assert_eq!(regions_of(&data).len(), 1);
    }
}
