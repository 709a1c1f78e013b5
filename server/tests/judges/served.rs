//! The pilot's site on a port of this machine, and the judges that are sent to it.

use std::env;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use crate::harness::TestSite;
use axum::body::Body;
use axum::http::Request;
use datasets::release::Store;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A site that answers on a port of its own until it is dropped.
pub(crate) struct Served {
    addr: SocketAddr,
    // Its tasks end with it.
    _runtime: Runtime,
    site: TestSite,
}

impl Served {
    /// The pilot.
    pub(crate) fn start() -> Self {
        Self::start_with(TestSite::start())
    }

    /// The pilot, once more was published.
    pub(crate) fn start_after(more: impl FnOnce(&Store) + Send + 'static) -> Self {
        Self::start_with(TestSite::start_after(more))
    }

    /// Another site.
    pub(crate) fn start_with(site: TestSite) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let addr = listener.local_addr().unwrap();
        let site = site.at(&format!("http://localhost:{}", addr.port()));
        let router = site.router();
        let router = axum::ServiceExt::<Request<Body>>::into_make_service(router);
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self { addr, _runtime: runtime, site }
    }

    /// How its addresses begin.
    pub(crate) fn origin(&self) -> String {
        format!("http://localhost:{}", self.addr.port())
    }

    /// The ids of its indicators.
    pub(crate) fn indicators(&self) -> Vec<String> {
        self.site.catalogue().indicators.iter().map(|one| one.id.clone()).collect()
    }

    /// Has a judge look at the site: a script of `server/tests/judges`, run by the Python of the tests with the
    /// origin as its first argument. It ends with 0 when it has nothing to say against it.
    ///
    /// # Panics
    /// When the judge objects; what it says is told.
    pub(crate) fn judged_by(&self, script: &str, more: &[&str]) {
        let python = env::var("TRAJECTOIRE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judges").join(script);
        // What it leaves behind ends with the test.
        let folder = tempfile::tempdir().unwrap();
        let mut judge = Command::new(python);
        judge.arg(&script).arg(self.origin()).args(more).env("TMPDIR", folder.path());
        let judged = judge.output().unwrap();
        assert!(
            judged.status.success(),
            "{} objects:\n{}{}",
            script.display(),
            String::from_utf8_lossy(&judged.stdout),
            String::from_utf8_lossy(&judged.stderr)
        );
    }
}
