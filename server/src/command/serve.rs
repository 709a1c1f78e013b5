//! `trajectoire serve`: the server, from what the command line says.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;

use app::origin::Origin;

use super::store::Releases;
use super::tokens::PlaceOption;
use super::{Failure, publish_into, tell};
use crate::connections::Most;
use crate::publishing::{Limits, Publishing};
use crate::security_txt::SecurityContact;
use crate::state::{State, browser_files};

/// Files that are open beside the connections: those of the site, of the store, of what is published.
const OTHER_FILES: u64 = 128;

#[derive(Clone, Debug, clap::Args)]
pub(super) struct ServeOptions {
    #[command(flatten)]
    place: PlaceOption,
    /// Adresse et port d’écoute.
    #[arg(
        long,
        env = "TRAJECTOIRE_ADDR",
        default_value = "127.0.0.1:3000",
        value_name = "ADRESSE"
    )]
    addr: SocketAddr,
    /// Dossier des fichiers destinés au navigateur, construits avec le programme ; par défaut, target/site, sinon celui
    /// qui est à côté du programme.
    #[arg(long, env = "TRAJECTOIRE_SITE", value_name = "DOSSIER")]
    site: Option<PathBuf>,
    /// Paquet publié quand le dossier des versions est vide.
    #[arg(
        long,
        env = "TRAJECTOIRE_PACKAGE",
        default_value = "datasets/published",
        value_name = "DOSSIER"
    )]
    package: PathBuf,
    /// Adresse du site sur le web ; les images de partage et les moteurs de recherche en ont besoin.
    #[arg(long, env = "TRAJECTOIRE_ORIGIN", value_name = "https://EXEMPLE.FR")]
    origin: Option<Origin>,
    /// À qui signaler une faille (security.txt) ; rien n’est publié sans elle.
    #[arg(long, env = "TRAJECTOIRE_SECURITY_CONTACT", value_name = "mailto:SECURITE@EXEMPLE.FR")]
    security_contact: Option<SecurityContact>,
    /// Demandes par seconde, en moyenne, qu’une adresse peut envoyer à l’API ; 0 ne les compte pas.
    #[arg(long, env = "TRAJECTOIRE_RATE", default_value_t = 50, value_name = "NOMBRE")]
    rate: u32,
    /// Le site est derrière un serveur mandataire : une demande vient de la dernière adresse que dit son
    /// en-tête X-Forwarded-For.
    #[arg(long, env = "TRAJECTOIRE_TRUST_PROXY")]
    trust_proxy: bool,
    /// Connexions qui peuvent être ouvertes ensemble ; une adresse en tient le quart au plus, sauf derrière un serveur
    /// mandataire.
    #[arg(long, env = "TRAJECTOIRE_CONNECTIONS", default_value = "4096", value_name = "NOMBRE")]
    connections: NonZeroU32,
    /// Ouvre la publication par HTTP à ceux qui ont un jeton (« trajectoire tokens »).
    #[arg(long, env = "TRAJECTOIRE_PUBLISHING")]
    publishing: bool,
    /// Taille de ce qui peut être envoyé pour être publié, en millions d’octets.
    #[arg(
        long,
        env = "TRAJECTOIRE_PUBLISHING_MEGABYTES",
        default_value_t = 100,
        value_name = "NOMBRE"
    )]
    publishing_megabytes: u64,
    /// Secondes que peut prendre un envoi, puis son calcul.
    #[arg(
        long,
        env = "TRAJECTOIRE_PUBLISHING_SECONDS",
        default_value_t = 300,
        value_name = "NOMBRE"
    )]
    publishing_seconds: u64,
}

/// Where the files for the browser are built, under the folder that a command is given in.
const BUILT: &str = "target/site";
/// Where they are seen from the program: as it is built, as it is unpacked, as a system installs it.
const BESIDE: [&str; 3] = ["../site", "site", "../share/trajectoire/site"];

/// The files for the browser, where nobody says which.
fn usual_site() -> PathBuf {
    let program = std::env::current_exe().and_then(std::fs::canonicalize).ok();
    let folder = program.as_deref().and_then(Path::parent);
    let beside = folder.into_iter().flat_map(|folder| BESIDE.map(|place| folder.join(place)));
    let mut places = std::iter::once(PathBuf::from(BUILT)).chain(beside);
    places.find(|place| place.join("pkg").is_dir()).unwrap_or_else(|| PathBuf::from(BUILT))
}

/// Serves until it is asked to stop.
pub(super) fn serve(options: &ServeOptions) -> Result<(), Failure> {
    let site = &options.site.clone().unwrap_or_else(usual_site);
    let files = browser_files(site)?;
    let releases = options.place.store.open_to_serve()?;
    let store = releases.store();
    if releases.are_ours() && store.numbers()?.is_empty() {
        publish_into(&releases, &options.package, "")?;
    }
    let state = State::load(store, site, files)?;
    let state = match &options.origin {
        Some(origin) => state.at(origin),
        None => state,
    };
    let state = match options.security_contact.clone() {
        Some(contact) => state.watched_by(contact),
        None => state,
    };
    let state = state.limited(options.rate, options.trust_proxy);
    let state = match options.publishing(&releases)? {
        Some(publishing) => state.open_to_publishing(publishing),
        None => state,
    };
    releases.follow();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Failure::Runtime)?;
    runtime.block_on(crate::serve::serve(state, options.addr, options.most(), |addr| {
        tell(&format!("Trajectoire est servi sur http://{addr} (Ctrl+C pour arrêter)."));
    }))?;
    Ok(())
}

impl ServeOptions {
    /// How many connections there may be: as many as was asked, and as the system lets be open.
    fn most(&self) -> Most {
        let open = rlimit::increase_nofile_limit(u64::MAX).map_or(u64::MAX, |open| {
            // Connections are files for it; what else is open needs its share.
            open.saturating_sub(OTHER_FILES).max(open / 2)
        });
        let allowed = u32::try_from(open).ok().and_then(NonZeroU32::new);
        let in_all = allowed.map_or(self.connections, |allowed| allowed.min(self.connections));
        if in_all < self.connections {
            tracing::warn!(
                asked = self.connections,
                connections = in_all,
                "the system lets fewer files be open (ulimit -n)"
            );
        }
        Most { in_all, of_a_proxy: self.trust_proxy }
    }

    /// Publishing over HTTP, where it was asked for.
    fn publishing(&self, releases: &Releases) -> Result<Option<Publishing>, Failure> {
        if !self.publishing {
            return Ok(None);
        }
        let time = Duration::from_secs(self.publishing_seconds);
        let limits = Limits { megabytes: self.publishing_megabytes, time };
        let publishing =
            Publishing::within(&self.place.folder().map_err(Box::new)?, limits, self.trust_proxy);
        Ok(Some(releases.take_in(publishing)))
    }
}
