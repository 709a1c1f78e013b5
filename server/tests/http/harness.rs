//! The site in the test's own process, on the pilot package published into a store of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use datasets::model::Catalogue;
use datasets::package::Package;
use datasets::release::Store;
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use server::{Limits, Publishing, Served, State};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// Every page of the site, with default parameters and with others.
pub(crate) const PAGES: [&str; 41] = [
    "/",
    "/indicateurs",
    "/indicateurs/part-locaux-fibre",
    "/indicateurs/part-locaux-fibre?territoires=04070~04191~200067437",
    "/indicateurs/part-locaux-fibre?complet=1",
    "/indicateurs/part-locaux-fibre?vue=tableau&periode=2019&version=1",
    "/indicateurs/label-villes-internet",
    "/indicateurs/label-villes-internet?territoires=33449~04001",
    "/indicateurs/label-territoire-numerique-libre",
    "/indicateurs/part-locaux-fibre?vue=carte",
    "/indicateurs/part-locaux-fibre?vue=courbe&tri=-valeur",
    "/indicateurs/ecoles-fibre",
    "/indicateurs/ecoles-fibre?vue=multiples&complet=1",
    "/indicateurs/population?echelle=log",
    "/indicateurs/locaux-par-debit?par=classe",
    "/integrer/indicateurs/part-locaux-fibre?vue=carte",
    "/territoires",
    "/territoires/04070",
    "/territoires/200067437",
    "/territoires/FR",
    "/jeux-de-donnees",
    "/jeux-de-donnees/fibre",
    "/jeux-de-donnees/labels",
    "/comparer",
    "/comparer?territoires=04070~04191~200067437&indicateurs=part-locaux-fibre~population&tri=population",
    "/pratiques",
    "/pratiques?indicateur=part-locaux-fibre&territoire=04070",
    "/pratiques?territoire=04001",
    "/recherche",
    "/recherche?q=fibre",
    "/recherche?q=Dgine",
    "/recherche?q=zzz",
    "/methode",
    "/versions",
    "/versions/1",
    "/versions?indicateur=part-locaux-fibre&territoire=04070",
    "/verifier",
    "/publier",
    "/accessibilite",
    "/mentions-legales",
    "/api",
];

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A running site; its files go away with it.
pub(crate) struct TestSite {
    state: State,
    served: OnceLock<Served>,
    folder: TempDir,
}

pub(crate) fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published")
}

impl TestSite {
    pub(crate) fn start() -> Self {
        Self::start_after(|_| {})
    }

    /// The same, once more was published.
    pub(crate) fn start_after(more: impl FnOnce(&Store) + Send + 'static) -> Self {
        // As in the program: published and loaded before there is a runtime, which polars minds.
        std::thread::spawn(|| Self::load(more)).join().unwrap()
    }

    fn load(more: impl FnOnce(&Store)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().join("site");
        crate::site::browser_files(&files);
        fs::write(files.join("icone.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").unwrap();
        let store = Store::open(&folder.path().join("store")).unwrap();
        let package = Package::load(&published()).unwrap_or_else(|problems| panic!("{problems}"));
        store.publish(&package, "").unwrap();
        more(&store);
        let state = State::load(&store, &files, server::browser_files(&files).unwrap()).unwrap();
        Self { state, served: OnceLock::new(), folder }
    }

    /// The same site, served to the web from there.
    pub(crate) fn at(self, origin: &str) -> Self {
        self.of(|state| state.at(&origin.parse().unwrap()))
    }

    /// The same site, with somebody who is to be told of weaknesses.
    pub(crate) fn watched_by(self, contact: &str) -> Self {
        self.of(|state| state.watched_by(contact.parse().unwrap()))
    }

    /// The same site, where a client may send so many requests in a second to what programs read.
    pub(crate) fn limited(self, per_second: u32) -> Self {
        self.of(|state| state.limited(per_second, false))
    }

    /// The same site, of another state.
    fn of(self, change: impl FnOnce(State) -> State) -> Self {
        Self { state: change(self.state), served: OnceLock::new(), folder: self.folder }
    }

    /// Where a file of a release is.
    pub(crate) fn file(&self, release: u32, path: &str) -> PathBuf {
        self.folder.path().join(format!("store/releases/{release:06}")).join(path)
    }

    /// The same site, where those who hold a token may publish.
    pub(crate) fn open_to_publishing(self, limits: Limits) -> Self {
        let publishing = Publishing::within(&self.folder(), limits, false);
        self.of(|state| state.open_to_publishing(publishing))
    }

    /// What answers.
    pub(crate) fn router(&self) -> Served {
        self.served.get_or_init(|| Served::new(self.state.clone())).clone()
    }

    /// The folder of its store.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    /// Publishes more while it is served, as another program would.
    pub(crate) async fn publish(&self, more: impl FnOnce(&Store) + Send + 'static) {
        let store = Store::open(&self.folder()).unwrap();
        tokio::task::spawn_blocking(move || more(&store)).await.unwrap();
    }

    /// Looks at the store, as the server does every second; whether there was a later release to be served.
    pub(crate) async fn look(&self) -> bool {
        self.router().look().await.unwrap()
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// The release that is served.
    pub(crate) fn catalogue(&self) -> &Catalogue {
        self.state.catalogue()
    }

    /// The names of the territories, the longest first.
    pub(crate) fn names(&self) -> Vec<String> {
        let territories = self.state.catalogue().territories.iter();
        let mut names: Vec<String> = territories.map(|one| one.name.clone()).collect();
        // What a dataset calls the values of a column.
        let fields = self.state.catalogue().datasets.iter().flat_map(|dataset| &dataset.fields);
        names
            .extend(fields.flat_map(|field| &field.categories).filter_map(|one| one.label.clone()));
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names
    }

    /// As a browser asks.
    pub(crate) async fn get(&self, address: &str) -> Answer {
        self.get_accepting(address, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8").await
    }

    /// As a program asks.
    pub(crate) async fn get_accepting(&self, address: &str, accept: &str) -> Answer {
        let request = Request::get(address).header(header::ACCEPT, accept);
        self.send(request.body(Body::empty()).unwrap()).await
    }
}

/// Copies the pilot package into a folder, to be changed there.
pub(crate) fn copy_of_the_pilot(into: &Path) {
    for file in Package::load(&published()).unwrap().files {
        let path = into.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.bytes).unwrap();
    }
}

/// Publishes the pilot package again, with a file changed.
pub(crate) fn publish(store: &Store, path: &str, edit: &dyn Fn(&str) -> String) {
    let folder = tempfile::tempdir().unwrap();
    copy_of_the_pilot(folder.path());
    let path = folder.path().join(path);
    let text = edit(&fs::read_to_string(&path).unwrap());
    fs::write(&path, text).unwrap();
    store.publish(&Package::load(folder.path()).unwrap(), "Une ligne corrigée.").unwrap();
}

/// Publishes the pilot with files as an office writes them: semicolons and CRLF, accents of Windows.
pub(crate) fn publish_as_an_office(store: &Store) {
    let folder = tempfile::tempdir().unwrap();
    copy_of_the_pilot(folder.path());
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let semicolons = read("fibre.csv").replace(',', ";").replace('\n', "\r\n");
    write("fibre.csv", semicolons.as_bytes());
    // The accents of French stand in Windows-1252 where Unicode has them; œ does not.
    let byte =
        |accent| if accent == 'œ' { 0x9c } else { u8::try_from(u32::from(accent)).unwrap() };
    write("territoires.csv", &read("territoires.csv").chars().map(byte).collect::<Vec<u8>>());
    let mut said: Value = serde_json::from_str(&read("datapackage.json")).unwrap();
    for resource in said["resources"].as_array_mut().unwrap() {
        match resource["name"].as_str() {
            Some("fibre") => resource["dialect"] = json!({ "delimiter": ";" }),
            Some("territoires") => resource["encoding"] = json!("windows-1252"),
            _ => {}
        }
    }
    write("datapackage.json", said.to_string().as_bytes());
    let package = Package::load(folder.path()).unwrap_or_else(|problems| panic!("{problems}"));
    store.publish(&package, "").unwrap();
}
