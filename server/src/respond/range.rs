//! Which part of a file is asked for (RFC 9110, `Range` and `If-Range`).

use std::ops::RangeInclusive;

use axum::http::{HeaderMap, header};
use http_range_header::parse_range_header;

use super::{hour, said};

/// What is asked for begins after the end.
pub(super) struct Beyond;

/// The part that is asked for, when it is one part of this very file; none when the whole is to be sent. What
/// cannot be read, and several parts at once, are answered with the whole, which HTTP allows.
pub(super) fn asked(
    request: &HeaderMap,
    headers: &HeaderMap,
    length: usize,
) -> Option<Result<RangeInclusive<usize>, Beyond>> {
    let ranges = parse_range_header(said(request, &header::RANGE)?).ok()?;
    if !of_this(request, headers) {
        return None;
    }
    let Ok(parts) = ranges.validate(length as u64) else {
        return Some(Err(Beyond));
    };
    let [part] = parts.as_slice() else {
        return None;
    };
    let end = |end: u64| usize::try_from(end).ok();
    end(*part.start()).zip(end(*part.end())).map(|(start, end)| Ok(start..=end))
}

/// Whether the client goes on from the file that is here now: it may name the one that it began.
fn of_this(request: &HeaderMap, headers: &HeaderMap) -> bool {
    let Some(begun) = said(request, &header::IF_RANGE) else {
        return true;
    };
    let modified = said(headers, &header::LAST_MODIFIED).and_then(hour);
    said(headers, &header::ETAG) == Some(begun) || (modified.is_some() && hour(begun) == modified)
}
