//! The CSV of a long view, written while it is sent, a few territories at a time: a country is never in memory
//! twice. Its length is not known before its end: what says that it is whole is the last chunk of HTTP, which is
//! not sent when something fails, and the number of rows.

use std::pin::Pin;
use std::task::{Context as Task, Poll};

use app::selection::Selection;
use axum::body::{Bytes, HttpBody};
use datasets::export::{Context, ExportError, write_csv_header, write_csv_rows};
use datasets::model::Observation;
use http_body::Frame;

use crate::state::State;

/// Bytes that are written at once.
const PIECE: usize = 32 * 1024;

/// The rows that are still to be sent.
pub(super) struct LongView {
    state: State,
    selection: Selection,
    /// Territories whose rows have been sent; none before the header.
    sent: Option<usize>,
}

impl LongView {
    /// All the rows of a view.
    pub(super) const fn of(state: State, selection: Selection) -> Self {
        Self { state, selection, sent: None }
    }

    /// The next rows; nothing after the last.
    fn piece(&mut self) -> Result<Vec<u8>, ExportError> {
        let mut piece = Vec::with_capacity(PIECE * 2);
        let catalogue = self.state.catalogue();
        // The selection was made from this release.
        let Some(indicator) = catalogue.indicator(&self.selection.indicator) else {
            return Ok(piece);
        };
        let context = Context::of_release(catalogue, indicator);
        let mut sent = if let Some(sent) = self.sent {
            sent
        } else {
            write_csv_header(context, &mut piece)?;
            0
        };
        let left = self.selection.territories.iter().skip(sent);
        for code in left {
            if piece.len() >= PIECE {
                break;
            }
            let rows: Vec<&Observation> = self.selection.of_territory(catalogue, code).collect();
            write_csv_rows(context, rows, &mut piece)?;
            sent += 1;
        }
        self.sent = Some(sent);
        Ok(piece)
    }
}

impl HttpBody for LongView {
    type Data = Bytes;
    type Error = ExportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Task<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ExportError>>> {
        let piece = match self.piece() {
            Ok(piece) if piece.is_empty() => return Poll::Ready(None),
            piece => piece,
        };
        Poll::Ready(Some(piece.map(|piece| Frame::data(piece.into()))))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use app::BrowserFiles;
    use datasets::export;
    use datasets::package::Package;
    use datasets::release::Store;

    use super::*;

    fn pilot() -> State {
        let folder = tempfile::tempdir().unwrap();
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
        let store = Store::open(folder.path()).unwrap();
        store.publish(&Package::load(&package).unwrap(), "").unwrap();
        let none = BrowserFiles {
            checker: String::new(),
            style: String::new(),
            script: String::new(),
            wasm: String::new(),
        };
        State::load(&store, folder.path(), none).unwrap()
    }

    #[test]
    fn what_is_written_while_it_is_sent_is_what_is_made_whole() {
        let state = pilot();
        let catalogue = state.catalogue();
        for (id, pairs) in [
            ("part-locaux-fibre", "complet"),
            ("locaux-par-debit", "par"),
            ("label-villes-internet", ""),
        ] {
            let value = if pairs == "par" { "classe" } else { "1" };
            let pairs = [(pairs.to_owned(), value.to_owned())];
            let selection = Selection::read_rows(catalogue, id, &pairs).unwrap();
            let context = Context::of_release(catalogue, catalogue.indicator(id).unwrap());
            let rows = selection.observations(catalogue);
            let whole = export::csv(context, rows.iter().copied()).unwrap();
            let mut long = LongView::of(state.clone(), selection);
            let pieces: Vec<Vec<u8>> =
                std::iter::from_fn(|| long.piece().ok().filter(|piece| !piece.is_empty()))
                    .collect();
            assert!(rows.len() > 3 && pieces.concat() == whole, "{id}");
        }
    }
}
