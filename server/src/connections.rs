//! The connections of readers: how many there may be, how long they may take. A client that is slow, or that only
//! holds on, keeps its place for a while and not for ever.

mod places;

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;
use tower::Service;

use crate::metrics::Metrics;
use places::{Place, Places};

/// How long the head of a request may take, and how long a connection may wait for its next request.
const HEAD: Duration = Duration::from_secs(20);
/// How long a client may read nothing of what it is sent.
const UNREAD: Duration = Duration::from_secs(20);
/// How long requests under way are waited for when the server stops: a client that never ends its own must not
/// keep it from stopping.
const PATIENCE: Duration = Duration::from_secs(10);
/// The head of a request is not longer, in bytes; the longest of ours (46 communes to compare) takes a tenth.
const LONGEST_HEAD: usize = 16 * 1024;
/// How many lines it may have.
const MOST_HEADERS: usize = 64;
/// How long one waits when no connection can be taken, for want of files that may be open.
const PAUSE: Duration = Duration::from_millis(200);

/// What somebody is told who has too many connections already.
const TOO_MANY: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 20\r\nConnection: close\r\n\
                          Content-Length: 0\r\n\r\n";

/// How many connections there may be.
#[derive(Clone, Copy, Debug)]
pub struct Most {
    /// In all; those who come after wait until one ends.
    pub in_all: NonZeroU32,
    /// Whether all come from one proxy, which counts for itself. Else an address may hold a quarter of them, so that
    /// nobody alone keeps the others out.
    pub of_a_proxy: bool,
}

/// Answers the connections that come, until the server is asked to stop; then those under way, for ten seconds at most.
pub(crate) async fn answer<S>(
    listener: TcpListener,
    site: S,
    most: Most,
    metrics: &Arc<Metrics>,
    mut stop: watch::Receiver<bool>,
) where
    S: Service<Request<Body>, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    let places = Places::new(most, metrics);
    let (ended, mut all_ended) = watch::channel(());
    loop {
        let (stream, peer, place) = tokio::select! {
            next = next(&listener, &places) => next,
            () = asked(&mut stop) => break,
        };
        match place {
            Some(place) => {
                let answered = serve(stream, peer, site.clone(), stop.clone());
                let ended = ended.clone();
                tokio::spawn(async move {
                    answered.await;
                    drop((place, ended));
                });
            }
            None => {
                tokio::spawn(refuse(stream));
            }
        }
    }
    drop((listener, ended));
    // An error says that nobody holds the other end: every connection has ended.
    if timeout(PATIENCE, async { while all_ended.changed().await.is_ok() {} }).await.is_err() {
        tracing::warn!("requests were still under way");
    }
}

/// The next connection, once there is room for one; without a place when its address has too many.
async fn next(listener: &TcpListener, places: &Places) -> (TcpStream, SocketAddr, Option<Place>) {
    let room = places.room().await;
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, room.taken_by(peer.ip())),
            // It left before it was taken.
            Err(error) if is_of_the_client(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be taken; those that there are go on");
                sleep(PAUSE).await;
            }
        }
    }
}

fn is_of_the_client(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Answers the requests of a connection, one after the other, until it ends.
async fn serve<S>(stream: TcpStream, peer: SocketAddr, site: S, mut stop: watch::Receiver<bool>)
where
    S: Service<Request<Body>, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    // Answers are written whole: nothing is won by waiting for more to send. It works without too.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(UNREAD));
    let answer = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        site.clone().call(request)
    });
    let mut connection = std::pin::pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .max_buf_size(LONGEST_HEAD)
            .max_headers(MOST_HEADERS)
            // Whoever has said all that they ask for is still answered.
            .half_close(true)
            .serve_connection(TokioIo::new(Box::pin(stream)), answer)
    );
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = asked(&mut stop) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection was broken off");
    }
}

/// Ends when the server is asked to stop.
async fn asked(stop: &mut watch::Receiver<bool>) {
    // Nobody is left to ask when this fails: the server stops too.
    let _ = stop.wait_for(|asked| *asked).await;
}

/// Tells somebody to come back, without waiting for them.
async fn refuse(mut stream: TcpStream) {
    // They may have left.
    let _ = timeout(PAUSE, stream.write_all(TOO_MANY)).await;
}
