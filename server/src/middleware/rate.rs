//! How much one client may ask of what programs read. A client is an address of the network; addresses are kept
//! in memory as long as they count, and never written.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use app::problem::Problem;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::clock::{Clock as _, DefaultClock, QuantaInstant};
use governor::middleware::NoOpMiddleware;
use tower_governor::governor::{GovernorConfig, GovernorConfigBuilder};
use tower_governor::key_extractor::KeyExtractor;
use tower_governor::{GovernorError, GovernorLayer};

use crate::api;
use crate::state::State;

/// Requests that may come at once, in seconds of the average: a page of a script asks for several.
const AT_ONCE: u32 = 2;
/// How often addresses that no longer count are forgotten.
const FORGOTTEN: Duration = Duration::from_mins(1);

/// How much a client may ask, and how much each has asked: whichever release answers.
#[derive(Clone, Debug)]
pub(crate) struct Rate {
    config: Arc<GovernorConfig<Client, NoOpMiddleware<QuantaInstant>>>,
    client: Client,
}

impl Rate {
    /// So many requests a second on average; none for 0, which counts nothing.
    pub(crate) fn new(per_second: u32, trusts_proxy: bool) -> Option<Self> {
        let per_second = NonZeroU32::new(per_second)?;
        let client = Client { trusts_proxy };
        // There is one unless the period or the burst is nothing.
        let config = GovernorConfigBuilder::default()
            .period(Duration::from_secs(1) / per_second.get())
            .burst_size(per_second.get().saturating_mul(AT_ONCE))
            .key_extractor(client)
            .finish()?;
        let counted = Arc::downgrade(config.limiter());
        thread::spawn(move || {
            loop {
                thread::sleep(FORGOTTEN);
                match counted.upgrade() {
                    Some(counted) => counted.retain_recent(),
                    None => return,
                }
            }
        });
        Some(Self { config: Arc::new(config), client })
    }

    /// Counts a request; how many seconds its client has to wait when it asks for too much.
    pub(crate) fn wait<T>(&self, request: &Request<T>) -> Option<u64> {
        let client = self.client.extract(request).ok()?;
        let refused = self.config.limiter().check_key(&client).err()?;
        // In whole seconds, rounded up.
        Some(refused.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }
}

/// Whom a request comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Client {
    /// Whether a proxy says it.
    trusts_proxy: bool,
}

impl Client {
    /// Who the network says; behind a proxy that is trusted, who the proxy says.
    pub(crate) const fn new(trusts_proxy: bool) -> Self {
        Self { trusts_proxy }
    }

    /// The address that a request comes from, as it is counted.
    pub(crate) fn address<T>(self, request: &Request<T>) -> IpAddr {
        self.extract(request).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    }
}

impl KeyExtractor for Client {
    type Key = IpAddr;

    fn extract<T>(&self, request: &Request<T>) -> Result<IpAddr, GovernorError> {
        let forwarded = || {
            // What stands before the last one was written by the client.
            let last = request.headers().get_all("x-forwarded-for").iter().next_back()?;
            last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
        };
        let told = self.trusts_proxy.then(forwarded).flatten();
        let peer = || request.extensions().get().map(|ConnectInfo::<SocketAddr>(peer)| peer.ip());
        // Without a network there is only one client.
        let address = told.or_else(peer).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        Ok(network(address))
    }
}

/// An address as it is counted: whoever has one of version 6 has the 2⁶⁴ beside it.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)))
        }
    }
}

/// Seconds until the next request is answered, beside an answer that refuses this one.
#[derive(Clone, Copy, Debug)]
struct Wait(u64);

/// Puts the limit of a state around routes.
pub(crate) fn limited(routes: Router<State>, state: &State) -> Router<State> {
    let Some(Rate { config, .. }) = &state.rate else { return routes };
    let layer = GovernorLayer::new(Arc::clone(config)).error_handler(|error| refused(&error));
    let told = axum::middleware::from_fn_with_state(state.clone(), told);
    routes.layer(layer).layer(told)
}

fn refused(error: &GovernorError) -> Response {
    let seconds = match error {
        // In whole seconds, rounded down.
        GovernorError::TooManyRequests { wait_time, .. } => *wait_time + 1,
        GovernorError::UnableToExtractKey | GovernorError::Other { .. } => 1,
    };
    let mut response = StatusCode::TOO_MANY_REQUESTS.into_response();
    response.extensions_mut().insert(Wait(seconds));
    response
}

/// Says why a request is refused, in the language of the client.
async fn told(
    axum::extract::State(state): axum::extract::State<State>,
    request: Request<Body>,
    next: Next,
) -> Response {
    let headers = request.headers().clone();
    let response = next.run(request).await;
    match response.extensions().get() {
        Some(Wait(seconds)) => {
            api::refuse(&state, &headers, &Problem::TooManyRequests { seconds: *seconds })
        }
        None => response,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(trusts_proxy: bool, forwarded: &str) -> String {
        let mut request = Request::get("/").header("x-forwarded-for", forwarded);
        let peer = SocketAddr::from(([192, 0, 2, 1], 80));
        request = request.extension(ConnectInfo(peer));
        Client { trusts_proxy }.extract(&request.body(()).unwrap()).unwrap().to_string()
    }

    #[test]
    fn a_client_is_its_address_or_what_a_trusted_proxy_says_last() {
        assert_eq!(client(false, "203.0.113.7"), "192.0.2.1");
        assert_eq!(client(true, "198.51.100.1, 203.0.113.7"), "203.0.113.7");
        assert_eq!(client(true, "unknown"), "192.0.2.1");
        let nobody = Request::get("/").body(()).unwrap();
        let extracted = Client { trusts_proxy: true }.extract(&nobody).unwrap();
        assert_eq!(extracted.to_string(), "0.0.0.0");
    }

    #[test]
    fn addresses_of_one_network_of_version_6_are_one_client() {
        let [one, other, stranger] = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"]
            .map(|text| network(text.parse().unwrap()));
        assert!(one == other && one != stranger);
        assert_eq!(network("::ffff:192.0.2.1".parse().unwrap()).to_string(), "192.0.2.1");
    }
}
