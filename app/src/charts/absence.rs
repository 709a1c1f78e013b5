//! What is drawn in place of a figure that is absent: three marks, none of which is a zero.

use datasets::model::Status;

use super::canvas::{Canvas, Place};
use super::data::Point;
use super::draw::ChartError;
use super::reading::value_of;
use super::theme::Role;

/// Why a point has no figure; none when it has one.
pub(super) fn missing(point: &Point) -> Option<Status> {
    let known = match point.status {
        Status::Disputed => Status::Normal,
        status => status,
    };
    value_of(point).is_none().then_some(known)
}

/// Draws the mark of an absence: a hollow circle for who took part, a cross for who did not apply, a
/// dash for any other reason.
pub(super) fn draw_absence(
    canvas: &Canvas,
    status: Status,
    (x, y): Place,
    radius: i32,
) -> Result<(), ChartError> {
    match status {
        Status::NotCollected => canvas.disc(Role::TookPart, (x, y), radius),
        Status::NotApplied => {
            canvas.line(Role::NotApplied, vec![(x - 40, y - 40), (x + 40, y + 40)])?;
            canvas.line(Role::NotApplied, vec![(x - 40, y + 40), (x + 40, y - 40)])
        }
        _ => canvas.line(Role::Missing, vec![(x - 50, y), (x + 50, y)]),
    }
}
