//! Listening, and stopping without cutting anybody off.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::signal;

use crate::connections::{self, Most};
use crate::served::Served;
use crate::state::State;

/// Why the server does not listen.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another program listens there.
    #[error(
        "l’adresse {0} est déjà prise ; arrêtez l’autre programme, ou choisissez un autre port avec --addr"
    )]
    AddressTaken(SocketAddr),
    /// The system refuses the address.
    #[error(
        "impossible d’écouter sur {addr} : {source} ; choisissez une autre adresse avec --addr"
    )]
    Address {
        /// The address.
        addr: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
}

/// Serves until the process is asked to stop, and moves to each release that is published meanwhile. Requests under
/// way are finished first, for ten seconds at most. There are never more than so many connections. `ready` is told the
/// address once it is listened on.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(
    state: State,
    addr: SocketAddr,
    most: Most,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let listener = TcpListener::bind(addr).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServeError::AddressTaken(addr),
        _ => ServeError::Address { addr, source },
    })?;
    // Before anybody is told: whoever waits for the address may ask to stop at once.
    let to_stop = asked_to_stop();
    ready(listener.local_addr().unwrap_or(addr));
    let (asked, stopping) = tokio::sync::watch::channel(false);
    tokio::spawn(async move {
        to_stop.await;
        // Nobody listens any more when the server has stopped by itself.
        let _ = asked.send(true);
    });
    let metrics = Arc::clone(&state.metrics);
    let site = Served::new(state);
    tokio::spawn(site.clone().follow());
    connections::answer(listener, site, most, &metrics, stopping).await;
    tracing::info!("stopped");
    Ok(())
}

/// Ends when the terminal (Ctrl+C) or the system (SIGTERM) asks to stop; they are listened to from this call on.
#[cfg(unix)]
fn asked_to_stop() -> impl Future<Output = ()> {
    use signal::unix::{SignalKind, signal};
    let listened = |kind| {
        signal(kind)
            .inspect_err(|error| tracing::warn!(%error, ?kind, "a signal cannot be listened to"))
            .ok()
    };
    let (mut interrupt, mut terminate) =
        (listened(SignalKind::interrupt()), listened(SignalKind::terminate()));
    async move {
        tokio::select! {
            Some(()) = async { interrupt.as_mut()?.recv().await } => {}
            Some(()) = async { terminate.as_mut()?.recv().await } => {}
            else => std::future::pending().await,
        }
    }
}

/// Ends when the terminal (Ctrl+C) asks to stop.
#[cfg(not(unix))]
async fn asked_to_stop() {
    if let Err(error) = signal::ctrl_c().await {
        tracing::warn!(%error, "Ctrl+C cannot be listened to");
        std::future::pending::<()>().await;
    }
}
