//! The kinds of problem of a target and of the path towards it.

use crate::model::Direction;

/// What is wrong with a target, or with the path towards it.
#[derive(Clone, Debug, PartialEq)]
pub enum TargetFault {
    /// It is due in its reference year or before.
    BeforeBaseline {
        /// The reference year.
        baseline: i32,
    },
    /// It was adopted after it was due.
    AdoptedAfter {
        /// The year it was due.
        deadline: i32,
    },
    /// It is on the wrong side of its reference value. A warning.
    AgainstDirection {
        /// Which way is progress.
        direction: Direction,
        /// The reference value.
        baseline: f64,
    },
    /// Its reference value is not the one that is measured. A warning.
    OtherBaseline {
        /// The reference year.
        year: i32,
        /// What is measured.
        measured: f64,
    },
    /// It is not the rank of a level.
    OutsideScale {
        /// The names of the levels, the lowest first.
        levels: Vec<String>,
    },
    /// It is no share of a whole, and its indicator is one.
    OutsideShare,
    /// A real promise is about made-up figures.
    MadeUpFigures,
    /// A made-up promise is about real figures.
    MadeUpTarget,
    /// A path leads to no target.
    NoTarget,
    /// A year of a path is not between the reference year and the deadline.
    OutsidePath {
        /// The reference year.
        first: i32,
        /// The deadline.
        last: i32,
    },
    /// An end of a path is not where the target says.
    PathEnd {
        /// What the target says.
        expected: f64,
    },
    /// A path leads to a level.
    PathToLevel,
}
