//! What is sent to be published: written to a temporary file as it comes, within limits, so that neither memory nor
//! time is the sender's to spend.

use std::future::poll_fn;
use std::io::{self, Write as _};
use std::path::Path;
use std::pin::Pin;
use std::time::Duration;

use app::problem::{Problem, Unpublished};
use axum::body::{Body, Bytes};
use http_body::Body as _;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

/// Pieces that wait for the disk, at most.
const WAITING: usize = 8;

/// What was sent, whole.
#[derive(Debug)]
pub(super) struct Upload {
    /// Goes away with the value.
    file: NamedTempFile,
    /// Its size.
    pub(super) bytes: u64,
    /// SHA-256, in hexadecimal.
    pub(super) sha256: String,
}

impl Upload {
    /// Where it is, as long as the value lives.
    pub(super) fn path(&self) -> &Path {
        self.file.path()
    }
}

/// How much may be sent, in how much time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Most {
    pub(super) megabytes: u64,
    pub(super) time: Duration,
}

impl Most {
    const fn bytes(self) -> u64 {
        self.megabytes.saturating_mul(1_000_000)
    }

    const fn too_large(self) -> Problem {
        Problem::Unpublished(Unpublished::TooLarge { megabytes: self.megabytes })
    }
}

/// Receives a body; `announced` is the length that its sender says.
pub(super) async fn receive(
    body: Body,
    announced: Option<u64>,
    most: Most,
) -> Result<Upload, Problem> {
    if announced.is_some_and(|bytes| bytes > most.bytes()) {
        return Err(most.too_large());
    }
    let (pieces, written) = mpsc::channel(WAITING);
    let writer = spawn_blocking(move || write(written));
    let seconds = most.time.as_secs();
    let too_slow = |_| Problem::Unpublished(Unpublished::TooSlow { seconds });
    tokio::time::timeout(most.time, pass_on(body, pieces, most)).await.map_err(too_slow)??;
    let upload = writer.await.map_err(io::Error::other).flatten().map_err(|error| {
        tracing::error!(%error, "what was sent cannot be written");
        Problem::Unpublished(Unpublished::Impossible)
    })?;
    if announced.is_some_and(|bytes| bytes != upload.bytes) {
        return Err(Problem::Unpublished(Unpublished::CutOff));
    }
    Ok(upload)
}

/// Hands on the pieces of a body as they come.
async fn pass_on(mut body: Body, pieces: mpsc::Sender<Bytes>, most: Most) -> Result<(), Problem> {
    let mut left = most.bytes();
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|_| Problem::Unpublished(Unpublished::CutOff))?;
        let Ok(piece) = frame.into_data() else { continue };
        let size = piece.len() as u64;
        left = left.checked_sub(size).ok_or_else(|| most.too_large())?;
        // The writer stops when the disk refuses, and says why.
        if pieces.send(piece).await.is_err() {
            break;
        }
    }
    Ok(())
}

fn write(mut pieces: mpsc::Receiver<Bytes>) -> io::Result<Upload> {
    let mut file = NamedTempFile::new()?;
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    while let Some(piece) = pieces.blocking_recv() {
        file.write_all(&piece)?;
        hash.update(&piece);
        bytes += piece.len() as u64;
    }
    Ok(Upload { file, bytes, sha256: hex::encode(hash.finalize()) })
}
