//! What a request is answered from: one release, loaded once, never changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::api::Api;
use app::directory::Directory;
use app::origin::Origin;
use app::search::Search;
use app::texts::{Texts, TextsError};
use app::{BrowserFiles, Site};
use datasets::model::{Catalogue, Language, Manifest};
use datasets::release::{Store, StoreError};
use tokio::sync::Notify;

use crate::api;
use crate::archives::Archives;
use crate::differences::Differences;
use crate::kept::Kept;
use crate::metrics::Metrics;
use crate::middleware::Rate;
use crate::publishing::Publishing;
use crate::raster::Painter;
use crate::revisions::Revisions;
use crate::security_txt::SecurityContact;

/// Why the server has nothing to serve.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The texts cannot be read.
    #[error(transparent)]
    Texts(#[from] TextsError),
    /// The store holds no release.
    #[error("aucune version n’est publiée ; lancez « trajectoire publish DOSSIER » d’abord")]
    Empty,
    /// The files for the browser are not there.
    #[error(
        "le dossier « {} » n’a pas les fichiers du navigateur ; construisez-les (make build) ou indiquez leur dossier avec --site",
        folder.display()
    )]
    NoSite {
        /// The folder that was looked in.
        folder: PathBuf,
    },
}

/// The state that handlers share.
#[derive(Clone, Debug)]
pub struct State {
    /// What pages are rendered from, in each language.
    sites: [Site; 2],
    /// Where the releases are kept.
    store: Store,
    /// What each release differs in from the one before.
    differences: Differences,
    /// What the last of them changed.
    revisions: Revisions,
    /// All that they said of the figures that were asked for.
    archives: Archives,
    /// Its pages that were made.
    kept: Kept,
    /// Tells whoever serves the store that this program has added to it.
    published: Arc<Notify>,
    /// Whom to tell of a weakness.
    security_contact: Option<SecurityContact>,
    /// Publishing over HTTP, where it is open.
    publishing: Option<Arc<Publishing>>,
    /// Folder of the browser's files.
    pub files: Arc<Path>,
    /// Who turns images into pixels.
    pub(crate) painter: Painter,
    /// How much a client may ask; as much as it wants, when there is none.
    pub(crate) rate: Option<Rate>,
    /// What is counted.
    pub(crate) metrics: Arc<Metrics>,
}

impl State {
    /// Loads the last release of a store, checked, and the texts.
    ///
    /// # Errors
    /// When the store is empty or damaged.
    pub fn load(store: &Store, files: &Path, names: BrowserFiles) -> Result<Self, StateError> {
        let number = store.numbers()?.last().copied().ok_or(StateError::Empty)?;
        let catalogue = Arc::new(store.load(number)?);
        tracing::info!(
            release.number = number,
            indicators = catalogue.indicators.len(),
            "release loaded"
        );
        let names = Arc::new(names);
        let (search, directory) = (Arc::new(Search::default()), Arc::new(Directory::default()));
        let history: Arc<[Manifest]> = store.history()?.into();
        let site = |language| {
            let (catalogue, files) = (Arc::clone(&catalogue), Arc::clone(&names));
            let (texts, search) = (Arc::new(Texts::of(language)?), Arc::clone(&search));
            let api = Arc::new(api::told(&texts, &catalogue));
            let (history, directory) = (Arc::clone(&history), Arc::clone(&directory));
            Ok::<_, StateError>(Site {
                catalogue,
                history,
                texts,
                files,
                origin: None,
                search,
                directory,
                api,
                past: false,
            })
        };
        let sites = [site(Language::French)?, site(Language::English)?];
        let painter = Painter::default();
        Ok(Self {
            sites,
            store: store.clone(),
            differences: Differences::of(store, &painter),
            revisions: Revisions::until(number, store),
            archives: Archives::default(),
            kept: Kept::default(),
            published: Arc::default(),
            security_contact: None,
            publishing: None,
            files: files.into(),
            painter,
            rate: None,
            metrics: Arc::default(),
        })
    }

    /// The same server on another release of its store: a later one, checked as at the start, or one of the past,
    /// whose pages say so and which knows nothing of what came after it. It takes a while.
    ///
    /// # Errors
    /// When the release is damaged.
    pub(crate) fn of_release(&self, number: u32) -> Result<Self, StateError> {
        let current = self.catalogue().release.number;
        let mut history = self.history().to_vec();
        if number > current {
            history.extend(self.store.history_after(current)?);
        }
        history.retain(|one| one.number <= number);
        let history: Arc<[Manifest]> = history.into();
        let catalogue = Arc::new(self.store.load_beside(number, Some(self.catalogue()))?);
        let (search, directory) = (Arc::new(Search::default()), Arc::new(Directory::default()));
        let sites = self.sites.each_ref().map(|site| Site {
            api: Arc::new(Api {
                rate: site.api.rate,
                publishes: site.api.publishes,
                ..api::told(&site.texts, &catalogue)
            }),
            catalogue: Arc::clone(&catalogue),
            history: Arc::clone(&history),
            search: Arc::clone(&search),
            directory: Arc::clone(&directory),
            past: number < current,
            ..site.clone()
        });
        let revisions = Revisions::until(number, &self.store);
        Ok(Self { sites, revisions, kept: Kept::default(), ..self.clone() })
    }

    /// The same, for a site whose place on the web is known: what is read elsewhere names it.
    #[must_use]
    pub fn at(mut self, origin: &Origin) -> Self {
        for site in &mut self.sites {
            site.origin = Some(origin.clone());
        }
        self
    }

    /// The same, with somebody who is to be told of weaknesses.
    #[must_use]
    pub fn watched_by(self, contact: SecurityContact) -> Self {
        Self { security_contact: Some(contact), ..self }
    }

    /// Whom to tell of a weakness, when that is known.
    pub(crate) fn security_contact(&self) -> Option<&SecurityContact> {
        self.security_contact.as_ref()
    }

    /// The addresses of the pages that are kept and were asked for again, those that were most first.
    pub fn popular_pages(&self) -> Vec<String> {
        self.kept.popular()
    }

    /// The pages of the release that were made.
    pub(crate) const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// The same, where those who hold a token may publish.
    #[must_use]
    pub fn open_to_publishing(mut self, publishing: Publishing) -> Self {
        self.publishing = Some(Arc::new(publishing));
        for site in &mut self.sites {
            site.api = Arc::new(Api { publishes: true, ..site.api.as_ref().clone() });
        }
        self
    }

    /// Publishing over HTTP, where it is open.
    pub(crate) const fn publishing(&self) -> Option<&Arc<Publishing>> {
        self.publishing.as_ref()
    }

    /// What the last releases changed.
    pub(crate) fn revisions(&self) -> &Revisions {
        &self.revisions
    }

    /// The same, where a client may send so many requests in a second on average to what programs read; 0
    /// counts none. Behind a proxy that is trusted, a client is who the proxy says.
    #[must_use]
    pub fn limited(mut self, per_second: u32, trusts_proxy: bool) -> Self {
        self.rate = Rate::new(per_second, trusts_proxy);
        for site in &mut self.sites {
            let rate = self.rate.as_ref().map(|_| per_second);
            site.api = Arc::new(Api { rate, ..site.api.as_ref().clone() });
        }
        self
    }

    /// The release that is served.
    pub fn catalogue(&self) -> &Catalogue {
        &self.site(Language::default()).catalogue
    }

    /// Where the releases are kept.
    pub(crate) const fn store(&self) -> &Store {
        &self.store
    }

    /// What each release of the store says of itself, the oldest first.
    pub(crate) fn history(&self) -> &[Manifest] {
        &self.site(Language::default()).history
    }

    /// What each release differs in from the one before.
    pub(crate) const fn differences(&self) -> &Differences {
        &self.differences
    }

    /// All that releases said of a figure.
    pub(crate) const fn archives(&self) -> &Archives {
        &self.archives
    }

    /// Says that this program has added a release to the store: it is then looked at without waiting.
    pub fn tell_published(&self) {
        self.published.notify_one();
    }

    /// Ends when this program has added a release to the store.
    pub(crate) async fn published(&self) {
        self.published.notified().await;
    }

    /// What the pages of a language are rendered from.
    pub fn site(&self, language: Language) -> &Site {
        let [french, english] = &self.sites;
        match language {
            Language::French => french,
            Language::English => english,
        }
    }
}

/// The names of the browser's files: each kind stands once in `pkg`, with its hash in its name.
///
/// # Errors
/// When one of them was not built.
pub fn browser_files(files: &Path) -> Result<BrowserFiles, StateError> {
    let missing = || StateError::NoSite { folder: files.to_owned() };
    let entries = std::fs::read_dir(files.join("pkg")).map_err(|_| missing())?;
    let mut names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    let of_kind = |kind: &str, ending: &str| {
        let ours = |name: &&String| name.starts_with(kind) && name.ends_with(ending);
        names.iter().find(ours).cloned().ok_or_else(missing)
    };
    Ok(BrowserFiles {
        style: of_kind("trajectoire.", ".css")?,
        script: of_kind("trajectoire.", ".js")?,
        wasm: of_kind("trajectoire.", ".wasm")?,
        checker: of_kind("controle.", ".js")?,
    })
}
