//! Tracks: two territories at the same level the same year keep to two sides of the lane.

use crate::charts::data::{ChartData, Emphasis, Point};
use crate::charts::order::order;

/// Between two tracks.
const APART: i32 = 80;

/// The track of each series: 0 is the middle of the lane, then one under, one above, and so on.
#[derive(Default)]
pub(super) struct Tracks {
    of: Vec<usize>,
    count: usize,
}

impl Tracks {
    /// Gives each series the first track on which it meets nobody. The territory in question chooses
    /// first: it keeps to the middle.
    pub(super) fn of(data: &ChartData, lane: impl Fn(&Point) -> f64) -> Self {
        let mut first: Vec<usize> = (0..data.series.len()).collect();
        order(&mut first, |index| data.series[*index].emphasis != Emphasis::Focus);
        let mut taken: Vec<Vec<(u64, i32)>> = Vec::new();
        let mut of = vec![0; data.series.len()];
        for index in first {
            let points = data.series[index].points.iter();
            let places: Vec<(u64, i32)> =
                points.map(|point| (lane(point).to_bits(), point.period)).collect();
            let met = |track: &Vec<(u64, i32)>| places.iter().any(|place| track.contains(place));
            let free = taken.iter().position(|track| !met(track));
            let track = free.unwrap_or(taken.len());
            match taken.get_mut(track) {
                Some(track) => track.extend(places),
                None => taken.push(places),
            }
            of[index] = track;
        }
        Self { of, count: taken.len().max(1) }
    }

    /// Height of a lane that holds them all, in tenths of a pixel.
    pub(super) fn lane_height(&self) -> i32 {
        self.span().saturating_add(280).clamp(360, 1000)
    }

    /// How far under the middle of its lane a series is drawn.
    pub(super) fn offset(&self, series: usize) -> i32 {
        let track = self.of.get(series).copied().unwrap_or(0);
        let (steps, all) = (as_length(track.div_ceil(2)), as_length(self.count / 2).max(1));
        let away = steps * (self.span() / 2).min(APART * all).min(360) / all;
        if track % 2 == 1 { away } else { -away }
    }

    fn span(&self) -> i32 {
        as_length(self.count / 2) * 2 * APART
    }
}

/// A rank as a length; beyond a thousand tracks they all are drawn together.
fn as_length(rank: usize) -> i32 {
    i32::try_from(rank.min(1000)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tracks;
    use crate::charts::data::{ChartData, Emphasis};
    use crate::charts::examples::{labels, level, series};

    fn tracks(towns: &[(Emphasis, i32)]) -> Vec<i32> {
        let towns = towns.iter().map(|(emphasis, year)| {
            series(*emphasis, "04070", "Digne-les-Bains", vec![level(*year, 4.0)])
        });
        let data = ChartData { series: towns.collect(), ..labels() };
        let tracks = Tracks::of(&data, |point| point.value.unwrap());
        (0..data.series.len()).map(|index| tracks.offset(index)).collect()
    }

    #[test]
    fn towns_that_meet_are_drawn_apart_around_the_one_in_question() {
        use Emphasis::{Focus, Other};
        assert_eq!(tracks(&[(Other, 2019), (Focus, 2019), (Other, 2019)]), [80, 0, -80]);
    }

    #[test]
    fn towns_that_never_meet_keep_to_the_middle() {
        use Emphasis::{Focus, Other};
        assert_eq!(tracks(&[(Focus, 2019), (Other, 2018)]), [0, 0]);
    }
}
