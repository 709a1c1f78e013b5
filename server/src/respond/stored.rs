//! A file of the store, sent while it is read: memory does not grow with it.
//!
//! Its last piece is held back until all that was read has the digest that its release says. Otherwise the answer is
//! cut short, and whoever receives it knows that the file is not whole: better no figure than another one.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::body::{Bytes, HttpBody};
use http_body::{Frame, SizeHint};
use sha2::{Digest as _, Sha256};
use tokio::fs::File;
use tokio::io::{AsyncRead as _, ReadBuf};

/// Bytes that are read at once.
const PIECE: usize = 64 * 1024;

/// A file, and what its release says of it.
#[derive(Debug)]
pub(crate) struct Stored {
    /// It, opened.
    pub(crate) file: std::fs::File,
    /// Its length, in bytes.
    pub(crate) length: u64,
    /// Its SHA-256.
    pub(crate) sha256: [u8; 32],
}

/// What is still to be sent of a file.
pub(super) struct Sending {
    file: File,
    left: u64,
    expected: [u8; 32],
    read: Sha256,
    /// The piece that was read last.
    held: Bytes,
    ended: bool,
}

impl From<Stored> for Sending {
    fn from(stored: Stored) -> Self {
        Self {
            file: File::from_std(stored.file),
            left: stored.length,
            expected: stored.sha256,
            read: Sha256::new(),
            held: Bytes::new(),
            ended: false,
        }
    }
}

impl Sending {
    /// The next piece of the file; an empty one at its end.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Bytes>> {
        let mut piece = vec![0; PIECE];
        let mut filled = ReadBuf::new(&mut piece);
        ready!(Pin::new(&mut self.file).poll_read(context, &mut filled))?;
        let length = filled.filled().len();
        piece.truncate(length);
        self.read.update(&piece);
        Poll::Ready(Ok(piece.into()))
    }

    /// The last piece, when the file is what it should be.
    fn end(&mut self) -> io::Result<Bytes> {
        self.ended = true;
        let held = std::mem::take(&mut self.held);
        let read: [u8; 32] = self.read.finalize_reset().into();
        if read == self.expected && self.left == held.len() as u64 {
            self.left = 0;
            return Ok(held);
        }
        Err(self.altered())
    }

    fn altered(&mut self) -> io::Error {
        self.ended = true;
        tracing::error!(
            "a file of a release is no longer what was published: its answer is cut short"
        );
        io::Error::new(io::ErrorKind::InvalidData, "the file is not what was published")
    }
}

impl HttpBody for Sending {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        while !self.ended {
            let piece = ready!(self.poll_piece(context))?;
            if piece.is_empty() {
                let last = self.end()?;
                return Poll::Ready((!last.is_empty()).then(|| Ok(Frame::data(last))));
            }
            // More than was announced: another file stands there now.
            if (self.held.len() + piece.len()) as u64 > self.left {
                return Poll::Ready(Some(Err(self.altered())));
            }
            let held = std::mem::replace(&mut self.held, piece);
            if !held.is_empty() {
                self.left = self.left.saturating_sub(held.len() as u64);
                return Poll::Ready(Some(Ok(Frame::data(held))));
            }
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.ended
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
