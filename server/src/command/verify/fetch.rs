//! The releases of a site: its files are fetched once, and checked from then on without it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use datasets::model::Manifest;
use datasets::release::{PROOF, folder_name};
use reqwest::{Client, StatusCode};

/// How long a site may take to begin an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// How large the files may be whose size nothing says.
const MOST: u64 = 64 << 20;
/// Why a release was not fetched.
#[derive(Debug, thiserror::Error)]
pub(in crate::command) enum FetchError {
    #[error(
        "«\u{a0}{address}\u{a0}» ne répond pas ({source})\u{202f}; vérifiez l’adresse et le réseau"
    )]
    Silent { address: String, source: reqwest::Error },
    #[error(
        "«\u{a0}{address}\u{a0}» répond {status}\u{202f}; donnez l’adresse d’un site de Trajectoire ou d’une de ses versions (…/versions/3)"
    )]
    Refused { address: String, status: StatusCode },
    #[error(
        "«\u{a0}{address}\u{a0}» est plus gros que ce que la version annonce\u{202f}; rien n’a été vérifié"
    )]
    TooLarge { address: String },
    #[error("«\u{a0}{address}\u{a0}» n’est pas une version que ce programme sait lire ({source})")]
    Manifest { address: String, source: serde_json::Error },
    #[error(
        "la version nomme «\u{a0}{0}\u{a0}», qui sortirait de son dossier\u{202f}; rien n’a été vérifié"
    )]
    LeadsOut(String),
    #[error("les fichiers reçus ne s’écrivent pas ({0})\u{202f}; vérifiez la place sur le disque")]
    Disk(#[from] io::Error),
    #[error("le réseau n’est pas utilisable ({0})")]
    Client(reqwest::Error),
}

/// Fetches a release (`…/versions/3`), or all those of a site, into a folder; gives the one to check.
pub(super) fn releases(address: &str, folder: &Path) -> Result<PathBuf, FetchError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let client = Client::builder()
            .connect_timeout(PATIENCE)
            .read_timeout(PATIENCE)
            .build()
            .map_err(FetchError::Client)?;
        let site = Site { client };
        let address = address.trim_end_matches('/');
        let last =
            address.rsplit_once("/versions/").and_then(|(_, number)| number.parse::<u32>().ok());
        if last.is_some() {
            site.release(address, folder).await?;
            return Ok(folder.to_owned());
        }
        // Numbers have no gap: the first that is not there is after the last.
        for number in 1.. {
            let into = folder.join("releases").join(folder_name(number));
            let found = site.release(&format!("{address}/versions/{number}"), &into).await;
            match found {
                Err(FetchError::Refused { status: StatusCode::NOT_FOUND, .. }) if number > 1 => {
                    break;
                }
                found => found?,
            }
        }
        Ok(folder.to_owned())
    })
}

struct Site {
    client: Client,
}

impl Site {
    /// Fetches a release into a folder.
    async fn release(&self, address: &str, folder: &Path) -> Result<(), FetchError> {
        let named = format!("{address}/release.json");
        let own = self.file(&named, MOST).await?;
        fs::create_dir_all(folder)?;
        fs::write(folder.join("release.json"), &own)?;
        let manifest: Manifest = serde_json::from_slice(&own)
            .map_err(|source| FetchError::Manifest { address: named, source })?;
        for name in PROOF.into_iter().filter(|name| *name != "release.json") {
            match self.file(&format!("{address}/{name}"), MOST).await {
                Ok(bytes) => fs::write(folder.join(name), bytes)?,
                // What is missing is told by the check.
                Err(FetchError::Refused { status: StatusCode::NOT_FOUND, .. }) => {}
                Err(error) => return Err(error),
            }
        }
        for file in manifest.files {
            if !file.stays_inside() {
                return Err(FetchError::LeadsOut(file.path));
            }
            let place = folder.join(&file.path);
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent)?;
            }
            match self.file(&format!("{address}/{}", file.path), file.bytes).await {
                Ok(bytes) => fs::write(place, bytes)?,
                Err(FetchError::Refused { status: StatusCode::NOT_FOUND, .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// The bytes of an address, up to as many as are expected.
    async fn file(&self, address: &str, most: u64) -> Result<Vec<u8>, FetchError> {
        let silent = |source| FetchError::Silent { address: address.to_owned(), source };
        let mut answer = self.client.get(address).send().await.map_err(silent)?;
        if !answer.status().is_success() {
            let (address, status) = (address.to_owned(), answer.status());
            return Err(FetchError::Refused { address, status });
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(silent)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() as u64 > most {
                return Err(FetchError::TooLarge { address: address.to_owned() });
            }
        }
        Ok(bytes)
    }
}
