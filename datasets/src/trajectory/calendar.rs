//! Days, and how long a figure holds.

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: i32,
    month: u8,
    of_month: u8,
}

impl Day {
    /// The day that a text of ISO 8601 begins with: `2026-11-03`, `2026-11-03T10:00:00Z`.
    ///
    /// ```
    /// use datasets::trajectory::Day;
    /// assert!(Day::parse("2019-09-30") < Day::parse("2026-11-03T10:00:00Z"));
    /// assert_eq!(Day::parse("30/09/2019"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.get(..10)?.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let month = parts.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
        let of_month = parts.next()?.parse().ok().filter(|day| (1..=31).contains(day))?;
        parts.next().is_none().then_some(Self { year, month, of_month })
    }

    /// The year it is in.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The last day of a year.
    pub(super) const fn end_of(year: i32) -> Self {
        Self { year, month: 12, of_month: 31 }
    }

    /// Its place in a calendar where every month has 31 days: 18 months after a day is then the same day
    /// of the month, whatever months lie between.
    fn rank(self) -> i64 {
        (i64::from(self.year) * 12 + i64::from(self.month)) * 31 + i64::from(self.of_month)
    }
}

/// Whether a figure of some day is older than one and a half times the period at which its dataset is
/// declared to be renewed (code of the EU's frequency vocabulary, as `accrualPeriodicity` has it). A
/// dataset without a regular period declares nothing that can be overdue.
pub(super) fn is_stale(day: Day, periodicity: Option<&str>, today: Day) -> bool {
    let Some(months) = periodicity.and_then(months) else { return false };
    2 * (today.rank() - day.rank()) > 3 * 31 * months
}

/// Whether a figure of some day, up to the end of a year, says how things stood at that end: it is of the
/// year itself, or not [stale](is_stale) then. Without a regular period, a figure of the year before
/// still does: figures are yearly at best.
pub(super) fn is_near(year: i32, day: Day, periodicity: Option<&str>, end: i32) -> bool {
    let regular = periodicity.and_then(months).is_some();
    let before =
        || if regular { !is_stale(day, periodicity, Day::end_of(end)) } else { year + 1 >= end };
    year >= end || before()
}

/// The months of a period. Figures are yearly: what is renewed more often than monthly counts as
/// monthly.
fn months(periodicity: &str) -> Option<i64> {
    Some(match periodicity {
        "TRIDECENNIAL" => 360,
        "BIDECENNIAL" => 240,
        "DECENNIAL" => 120,
        "QUINQUENNIAL" => 60,
        "QUADRENNIAL" => 48,
        "TRIENNIAL" => 36,
        "BIENNIAL" => 24,
        "ANNUAL" => 12,
        "ANNUAL_2" => 6,
        "ANNUAL_3" => 4,
        "QUARTERLY" => 3,
        "BIMONTHLY" => 2,
        "MONTHLY" | "MONTHLY_2" | "MONTHLY_3" | "BIWEEKLY" | "WEEKLY" | "WEEKLY_2" | "WEEKLY_3"
        | "DAILY" | "DAILY_2" | "HOURLY" | "CONT" | "UPDATE_CONT" => 1,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stale(day: &str, periodicity: &str, today: &str) -> bool {
        is_stale(Day::parse(day).unwrap(), Some(periodicity), Day::parse(today).unwrap())
    }

    #[test]
    fn a_figure_is_stale_when_it_is_older_than_one_and_a_half_periods() {
        assert!(!stale("2019-09-30", "ANNUAL", "2021-03-30"));
        assert!(stale("2019-09-30", "ANNUAL", "2021-03-31"));
        assert!(!stale("2019-12-31", "BIENNIAL", "2022-12-31"));
        assert!(stale("2019-12-31", "BIENNIAL", "2023-01-01"));
        assert!(!stale("2019-12-31", "TRIENNIAL", "2024-06-30"));
        assert!(stale("2019-12-31", "QUARTERLY", "2020-05-31"));
        assert!(!stale("2020-01-31", "MONTHLY", "2020-03-15"));
        assert!(stale("2020-01-31", "MONTHLY", "2020-03-31"));
    }

    #[test]
    fn nothing_is_stale_without_a_regular_period() {
        for periodicity in ["IRREG", "UNKNOWN", "OTHER", "NEVER", "annual"] {
            assert!(!stale("1999-12-31", periodicity, "2026-11-03"), "{periodicity}");
        }
        let day = Day::end_of(1999);
        assert!(!is_stale(day, None, Day::end_of(2026)));
    }

    #[test]
    fn a_day_is_iso() {
        for text in [
            "",
            "2019",
            "2019-13-01",
            "2019-00-01",
            "2019-01-32",
            "2019-1-1",
            "19-01-2019",
            "été 2019-",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
