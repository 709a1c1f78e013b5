//! Figures, a line of JSON for each, written while they are sent: a country is never in memory twice.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use http_body::Frame;

use super::row::Columns;
use super::selection::Walk;

/// Bytes that are written at once.
const PIECE: usize = 32 * 1024;

/// The lines that are still to be sent. Each ends with a line feed, the last one too.
pub(super) struct Lines {
    walk: Walk,
    columns: Columns,
    left: usize,
}

impl Lines {
    /// So many figures of a walk.
    pub(super) const fn new(walk: Walk, columns: Columns, count: usize) -> Self {
        Self { walk, columns, left: count }
    }

    fn piece(&mut self) -> Result<Vec<u8>, serde_json::Error> {
        let mut piece = Vec::with_capacity(PIECE + 1024);
        while self.left > 0 && piece.len() < PIECE {
            let Some(place) = self.walk.next() else { break };
            self.left -= 1;
            if let Some(row) = self.walk.row(place, &self.columns) {
                serde_json::to_writer(&mut piece, &row)?;
                piece.push(b'\n');
            }
        }
        Ok(piece)
    }
}

impl HttpBody for Lines {
    type Data = Bytes;
    type Error = serde_json::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, serde_json::Error>>> {
        let piece = match self.piece() {
            Ok(piece) if piece.is_empty() => return Poll::Ready(None),
            piece => piece,
        };
        Poll::Ready(Some(piece.map(|piece| Frame::data(piece.into()))))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }
}
