//! The path that a target requires.

use super::exact::{Quotient, millionths};
use crate::model::Milestone;

/// Where the path stands in a year, in millionths. It goes in straight lines from the baseline, through
/// the years that the territory published, to the target; before the first and after the last it stays
/// where they are.
pub(super) fn required(
    baseline: Milestone,
    published: &[Milestone],
    target: Milestone,
    year: i32,
) -> Quotient {
    let between = |one: &&Milestone| baseline.year < one.year && one.year < target.year;
    let mut points: Vec<Milestone> = published.iter().filter(between).copied().collect();
    points.sort_by_key(|point| point.year);
    let mut from = baseline;
    for to in points.into_iter().chain([target]) {
        if year <= to.year {
            return line(from, to, year.max(from.year));
        }
        from = to;
    }
    Quotient::whole(millionths(target.value))
}

/// The straight line between two points; the years are in order.
fn line(from: Milestone, to: Milestone, year: i32) -> Quotient {
    let years = |from: i32, to: i32| i128::from(to) - i128::from(from);
    let (start, end) = (millionths(from.value), millionths(to.value));
    let span = years(from.year, to.year);
    if span == 0 {
        return Quotient::whole(end);
    }
    Quotient::new(start * span + (end - start) * years(from.year, year), span)
}

#[cfg(test)]
mod tests {
    use super::super::exact::units;
    use super::*;

    fn at(published: &[(i32, f64)], years: &[i32]) -> Vec<f64> {
        let point = |(year, value): &(i32, f64)| Milestone { year: *year, value: *value };
        let published: Vec<Milestone> = published.iter().map(point).collect();
        let (start, end) = (point(&(2020, 40.0)), point(&(2030, 100.0)));
        let at = |year: &i32| units(required(start, &published, end, *year).published(2));
        years.iter().map(at).collect()
    }

    #[test]
    fn without_a_published_path_it_is_a_straight_line() {
        assert_eq!(at(&[], &[2020, 2021, 2025, 2030]), [40.0, 46.0, 70.0, 100.0]);
        assert_eq!(at(&[], &[2019, 2031]), [40.0, 100.0]);
    }

    #[test]
    fn a_published_path_is_followed_from_year_to_year_between_its_ends() {
        let published =
            [(2028, 90.0), (2022, 42.0), (2019, 70.0), (2020, 1.0), (2030, 1.0), (2035, 7.0)];
        let years = [2021, 2022, 2025, 2028, 2029];
        assert_eq!(at(&published, &years), [41.0, 42.0, 66.0, 90.0, 95.0]);
    }
}
