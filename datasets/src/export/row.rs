//! A figure as a row: the columns that every export has, in their order, and what each cell holds.

use std::fmt;

use super::Context;
use crate::model::{FieldKind, Indicator, Lines, Observation};

/// The columns, dimensions left out (they stand between `periode` and `valeur`), and what each holds.
///
/// The last three say where the figure comes from: what the dataset adds to it, the ids in
/// `sources.csv`, and the lines of the published file that made it.
pub const COLUMNS: [(&str, FieldKind); 17] = [
    ("indicateur", FieldKind::String),
    ("code_territoire", FieldKind::String),
    ("territoire", FieldKind::String),
    ("periode", FieldKind::Year),
    ("valeur", FieldKind::Number),
    ("numerateur", FieldKind::Number),
    ("denominateur", FieldKind::Number),
    ("membres_renseignes", FieldKind::Integer),
    ("membres_attendus", FieldKind::Integer),
    ("statut", FieldKind::String),
    ("unite", FieldKind::String),
    ("nature", FieldKind::String),
    ("methode", FieldKind::Integer),
    ("version", FieldKind::Integer),
    ("commentaire", FieldKind::String),
    ("sources", FieldKind::String),
    ("lignes", FieldKind::String),
];

/// How many columns stand before the dimensions.
const BEFORE_DIMENSIONS: usize = 4;

/// The names of [`COLUMNS`].
pub const NAMES: [&str; COLUMNS.len()] = {
    let mut names = [""; COLUMNS.len()];
    let mut place = 0;
    while place < names.len() {
        names[place] = COLUMNS[place].0;
        place += 1;
    }
    names
};

/// The columns of an indicator's files, its dimensions included.
pub fn columns(indicator: &Indicator) -> Vec<(&str, FieldKind)> {
    let (before, after) = COLUMNS.split_at(BEFORE_DIMENSIONS);
    let dimensions = indicator.dimensions().into_iter().map(|name| (name, FieldKind::String));
    before.iter().copied().chain(dimensions).chain(after.iter().copied()).collect()
}

/// What stands in a cell; it is told as in the canonical CSV.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'a> {
    /// Nothing: the row says why.
    Absent,
    /// A text.
    Text(&'a str),
    /// A whole number: a year, a count.
    Whole(i64),
    /// A number as published, with so many decimals.
    Rounded(f64, u8),
    /// A number with the decimals that it has.
    Exact(f64),
    /// A truth.
    Truth(bool),
    /// A day, ISO 8601.
    Day(&'a str),
    /// Ids.
    Ids(&'a [String]),
    /// Lines of a file.
    Lines(&'a str, &'a Lines),
}

impl<'a> Cell<'a> {
    fn amount(amount: Option<f64>) -> Self {
        match (amount, amount.and_then(whole)) {
            (_, Some(whole)) => Self::Whole(whole),
            (Some(amount), None) => Self::Exact(amount),
            (None, None) => Self::Absent,
        }
    }

    fn text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Absent, Self::Text)
    }
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => Ok(()),
            Self::Text(text) | Self::Day(text) => formatter.write_str(text),
            Self::Whole(whole) => whole.fmt(formatter),
            Self::Rounded(value, decimals) => {
                write!(formatter, "{value:.*}", usize::from(*decimals))
            }
            Self::Exact(amount) => amount.fmt(formatter),
            Self::Truth(truth) => truth.fmt(formatter),
            Self::Ids(ids) => {
                for (rank, id) in ids.iter().enumerate() {
                    formatter.write_str(if rank == 0 { "" } else { " " })?;
                    formatter.write_str(id)?;
                }
                Ok(())
            }
            Self::Lines(path, lines) => write!(formatter, "{path}:{lines}"),
        }
    }
}

/// An amount as a whole number, where it is one: that is written faster, and the same.
pub(super) fn whole(amount: f64) -> Option<i64> {
    // Up to there, every whole number is told apart.
    const MOST: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "bounded, and without decimals")]
    let whole = (amount.fract() == 0.0 && amount.abs() < MOST && amount.is_sign_positive())
        .then_some(amount as i64);
    whole
}

/// Hands over the cells of each figure, in the order of [`columns`], until one is refused.
pub(super) fn each<'a, E>(
    context: Context<'a>,
    observations: impl IntoIterator<Item = &'a Observation> + Clone,
    mut take: impl FnMut(&[Cell<'a>]) -> Result<(), E>,
) -> Result<(), E> {
    let dimensions = context.indicator.dimensions();
    let mut cells = Vec::with_capacity(COLUMNS.len() + dimensions.len());
    for (name, observation) in context.names(observations.clone()).zip(observations) {
        cells.clear();
        fill(context, &dimensions, name, observation, &mut cells);
        take(&cells)?;
    }
    Ok(())
}

fn fill<'a>(
    context: Context<'a>,
    dimensions: &[&str],
    name: &'a str,
    observation: &'a Observation,
    cells: &mut Vec<Cell<'a>>,
) {
    let indicator = context.indicator;
    cells.extend([
        Cell::Text(&indicator.id),
        Cell::Text(&observation.territory),
        Cell::Text(name),
        Cell::Whole(observation.period.into()),
    ]);
    let dimension = |name: &&str| observation.dimensions.get(*name).map(String::as_str);
    cells.extend(dimensions.iter().map(dimension).map(Cell::text));
    let rounded = |value| Cell::Rounded(value, indicator.decimals);
    cells.extend([
        observation.value.map_or(Cell::Absent, rounded),
        Cell::amount(observation.numerator),
        Cell::amount(observation.denominator),
        Cell::Whole(observation.members_known.into()),
        Cell::Whole(observation.members_expected.into()),
        Cell::Text(observation.status.code()),
        Cell::Text(&indicator.unit),
        Cell::Text(context.nature().as_str()),
        Cell::Whole(observation.method.into()),
        context.version.map_or(Cell::Absent, |version| Cell::Whole(version.into())),
        Cell::text(observation.comment.as_deref()),
        Cell::Ids(&observation.sources),
        Cell::Lines(context.path(), &observation.lines),
    ]);
}
