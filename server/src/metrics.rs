//! `/metrics`: what the program does, in numbers that Prometheus reads. Sums alone: nobody's address, no page's.

mod process;

use std::fmt;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// Where they are asked.
pub(crate) const PATH: &str = "/metrics";

/// Seconds that answers take: from what is found in memory to the longest that is waited for.
const SECONDS: [f64; 9] = [0.0001, 0.001, 0.005, 0.02, 0.1, 0.5, 1.0, 5.0, 10.0];

const HEADERS: [(HeaderName, HeaderValue); 2] = [
    (
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8"),
    ),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Class {
    /// The first digit of the status: `2xx`.
    status: &'static str,
}

const CLASSES: [Class; 5] = [
    Class { status: "1xx" },
    Class { status: "2xx" },
    Class { status: "3xx" },
    Class { status: "4xx" },
    Class { status: "5xx" },
];

/// What is counted, from the start of the program.
pub(crate) struct Metrics {
    registry: Registry,
    answers: [Counter; CLASSES.len()],
    seconds: Histogram,
    /// Answers that were found in memory.
    pub(crate) kept: Counter,
    /// Connections that are open.
    pub(crate) connections: Gauge,
    /// How many there may be.
    pub(crate) most: Gauge,
    /// Connections that were refused, because their address had too many.
    pub(crate) refused: Counter,
    now: Now,
}

/// What is looked at when it is asked for.
#[derive(Default)]
struct Now {
    kept: Gauge,
    release: Gauge,
    published: Gauge<f64, AtomicU64>,
    ready: Gauge,
    memory: Gauge,
    files: Gauge,
}

/// What the site is, when it is asked.
pub(crate) struct Served {
    /// The release that answers.
    pub(crate) release: u32,
    /// When it was made, in seconds since 1970.
    pub(crate) published: i64,
    /// Whether it is the last one.
    pub(crate) ready: bool,
    /// Bytes of answers that are kept.
    pub(crate) kept: u64,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("trajectoire");
        let answers = Family::<Class, Counter>::default();
        registry.register("answers", "Requests answered, by class of status", answers.clone());
        let seconds = Histogram::new(SECONDS);
        let told = "Time until an answer begins";
        registry.register_with_unit("answer", told, Unit::Seconds, seconds.clone());
        let kept = Counter::default();
        registry.register("kept_answers", "Requests answered from memory", kept.clone());
        let connections = Gauge::default();
        registry.register("connections", "Connections that are open", connections.clone());
        let most = Gauge::default();
        let told = "Connections that may be open: those who come after wait";
        registry.register("connections_limit", told, most.clone());
        let refused = Counter::default();
        let told = "Connections refused, because their address had too many";
        registry.register("refused_connections", told, refused.clone());
        let now = Now::default();
        now.register(&mut registry);
        let answers = CLASSES.map(|class| answers.get_or_create(&class).clone());
        Self { registry, answers, seconds, kept, connections, most, refused, now }
    }
}

impl Now {
    fn register(&self, registry: &mut Registry) {
        let told = "Answers kept in memory";
        registry.register_with_unit("kept", told, Unit::Bytes, self.kept.clone());
        registry.register("release", "Number of the release that answers", self.release.clone());
        let told = "When it was published, since 1970";
        registry.register_with_unit("published", told, Unit::Seconds, self.published.clone());
        registry.register(
            "ready",
            "1 when it is the last one, 0 when the last cannot be served",
            self.ready.clone(),
        );
        let told = "Memory of the program that is in use";
        registry.register_with_unit("memory", told, Unit::Bytes, self.memory.clone());
        registry.register(
            "open_files",
            "Files and connections that it has open",
            self.files.clone(),
        );
    }
}

impl Metrics {
    /// Counts an answer.
    pub(crate) fn answered(&self, status: StatusCode, latency: Duration) {
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        if let Some(counter) = self.answers.get(class) {
            counter.inc();
        }
        self.seconds.observe(latency.as_secs_f64());
    }

    /// All of it, as Prometheus reads it.
    pub(crate) fn told(&self, served: &Served) -> Response {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.now.kept.set(whole(served.kept));
        self.now.release.set(i64::from(served.release));
        #[expect(clippy::cast_precision_loss, reason = "a date in seconds is far from 2^53")]
        self.now.published.set(served.published as f64);
        self.now.ready.set(i64::from(served.ready));
        self.now.memory.set(process::memory().map_or(0, whole));
        self.now.files.set(process::open_files().map_or(0, whole));
        let mut text = String::new();
        match text::encode(&mut text, &self.registry) {
            Ok(()) => (HEADERS, text).into_response(),
            // A text takes what is written to it.
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Metrics")
            .field("connections", &self.connections.get())
            .finish_non_exhaustive()
    }
}
