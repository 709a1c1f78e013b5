//! One line for each request: what was asked, what was answered, how long it took. No address of the
//! reader, no cookie, no parameter: nothing personal.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response};
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::{OnResponse, TraceLayer};
use tracing::Span;

use crate::metrics::Metrics;

type Spans = fn(&Request<Body>) -> Span;

/// Writes the line of an answer, and counts it.
#[derive(Clone, Debug)]
pub(super) struct Told(Arc<Metrics>);

/// The layer.
pub(super) fn layer(
    metrics: Arc<Metrics>,
) -> TraceLayer<SharedClassifier<ServerErrorsAsFailures>, Spans, (), Told, (), (), ()> {
    TraceLayer::new_for_http()
        .make_span_with(span as Spans)
        .on_request(())
        .on_response(Told(metrics))
        .on_body_chunk(())
        .on_eos(())
        .on_failure(())
}

fn span(request: &Request<Body>) -> Span {
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok());
    tracing::info_span!(
        "request",
        request.id = id,
        method = %request.method(),
        path = request.uri().path(),
    )
}

impl<B> OnResponse<B> for Told {
    fn on_response(self, response: &Response<B>, latency: Duration, _: &Span) {
        self.0.answered(response.status(), latency);
        let status = response.status().as_u16();
        let duration_us = u64::try_from(latency.as_micros()).unwrap_or(u64::MAX);
        if response.status().is_server_error() {
            tracing::error!(status, duration_us, "answered");
        } else {
            tracing::info!(status, duration_us, "answered");
        }
    }
}
