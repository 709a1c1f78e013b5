//! Who may publish over HTTP: tokens, each with a scope and an end, kept in a file that only its owner may read.
//!
//! The file holds the SHA-256 of each secret, never the secret: 256 bits of the system's randomness need no slower
//! hash. It is read at each request, so that a token that was revoked from the command line is refused at once.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use datasets::release::sha256;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use tempfile::NamedTempFile;

/// How a secret begins, so that whoever finds one knows what it is.
const PREFIX: &str = "trj_";
/// Version of the file.
const FORMAT: u32 = 1;

/// Why tokens cannot be read or written. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// The disk refused.
    #[error(
        "impossible {action} «\u{a0}{}\u{a0}» ({source})\u{202f}; vérifiez le dossier, vos droits et la place sur le disque",
        path.display()
    )]
    Disk {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The file is not what it should be.
    #[error(
        "«\u{a0}{}\u{a0}» ne se lit pas ({source})\u{202f}; remettez-le depuis une copie, ou supprimez-le pour retirer tous les jetons",
        path.display()
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// Made by a newer program.
    #[error(
        "«\u{a0}{}\u{a0}» a été fait par un programme plus récent (format {format}, celui-ci lit le {FORMAT})\u{202f}; mettez le programme à jour",
        path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        format: u32,
    },
    /// Others may read or change the file.
    #[error(
        "«\u{a0}{}\u{a0}» est accessible à d’autres que vous\u{202f}; lancez «\u{a0}chmod 600 {}\u{a0}»",
        path.display(),
        path.display()
    )]
    Exposed {
        /// The file.
        path: PathBuf,
    },
    /// The system gives no randomness.
    #[error("le système ne donne pas de nombre au hasard ({0})\u{202f}; recommencez")]
    NoRandomness(getrandom::Error),
    /// A token that would never be good, or whose end cannot be told.
    #[error(
        "une durée de «\u{a0}{0}\u{a0}» ne mène à aucun jour à venir\u{202f}; écrivez par exemple 90d, 6mo ou 1y"
    )]
    NoEnd(Span),
    /// There is no such token.
    #[error(
        "aucun jeton n’a l’identifiant «\u{a0}{0}\u{a0}»\u{202f}; «\u{a0}trajectoire tokens\u{a0}» les donne tous"
    )]
    Unknown(String),
}

/// What the holder of a token may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// The datasets that it may replace; none for all of them, and for whole packages.
    pub datasets: Option<BTreeSet<String>>,
    /// Whether it may publish; if not, it may only try.
    pub publishes: bool,
}

impl Scope {
    /// Whether it goes as far as a dataset; as far as a whole package, for none.
    pub(crate) fn reaches(&self, dataset: Option<&str>) -> bool {
        match (&self.datasets, dataset) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(datasets), Some(dataset)) => datasets.contains(dataset),
        }
    }
}

/// A token, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// What it is revoked by.
    pub id: String,
    /// Who holds it.
    pub name: String,
    /// SHA-256 of its secret, in hexadecimal.
    sha256: String,
    /// What its holder may do.
    #[serde(flatten)]
    pub scope: Scope,
    /// When it was made.
    pub created: Timestamp,
    /// Until when it is good.
    pub expires: Timestamp,
    /// When it was revoked.
    pub revoked: Option<Timestamp>,
}

/// Why a secret lets nobody in. That a token is revoked or expired is told to whoever holds its secret only.
#[derive(Debug)]
pub(crate) enum Denied {
    /// No token has this secret.
    Unknown,
    /// It has ended.
    Expired(Token),
    /// It was revoked, then.
    Revoked(Token, Timestamp),
}

/// What stands in the file.
#[derive(Debug, Serialize, Deserialize)]
struct Content {
    format: u32,
    tokens: Vec<Token>,
}

/// The tokens of a folder.
#[derive(Clone, Debug)]
pub struct Tokens {
    path: PathBuf,
}

impl Tokens {
    /// The tokens that are kept in a folder; the file is made with the first of them.
    pub fn within(folder: &Path) -> Self {
        Self { path: folder.join("tokens.json") }
    }

    /// Every token, the oldest first; those that have ended or were revoked too.
    ///
    /// # Errors
    /// When the file cannot be read, or others than its owner may.
    pub fn all(&self) -> Result<Vec<Token>, TokenError> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(source) => return Err(self.disk("de lire", source)),
        };
        self.guarded()?;
        let unreadable = |source| TokenError::Unreadable { path: self.path.clone(), source };
        let content: Content = serde_json::from_slice(&bytes).map_err(unreadable)?;
        if content.format > FORMAT {
            let path = self.path.clone();
            return Err(TokenError::Newer { path, format: content.format });
        }
        Ok(content.tokens)
    }

    /// Makes a token that is good for some time from now on, and gives its secret, which nobody can tell again.
    ///
    /// # Errors
    /// When the file cannot be read or written, or the time leads nowhere.
    pub fn add(&self, name: &str, scope: Scope, good: Span) -> Result<(Token, String), TokenError> {
        let created = seconds(Timestamp::now());
        let until = created.to_zoned_datetime(TimeZone::UTC).checked_add(good);
        let until = until.ok().map(|until| until.timestamp()).filter(|until| *until > created);
        let secret = format!("{PREFIX}{}", BASE64_URL_SAFE_NO_PAD.encode(random::<32>()?));
        let token = Token {
            id: BASE64_URL_SAFE_NO_PAD.encode(random::<6>()?).replace(['-', '_'], "x"),
            name: name.to_owned(),
            sha256: sha256(secret.as_bytes()),
            scope,
            created,
            expires: until.ok_or(TokenError::NoEnd(good))?,
            revoked: None,
        };
        self.change(|tokens| {
            tokens.push(token.clone());
            Ok(())
        })?;
        Ok((token, secret))
    }

    /// Makes a token good for nothing from now on.
    ///
    /// # Errors
    /// When there is no such token, or the file cannot be read or written.
    pub fn revoke(&self, id: &str) -> Result<Token, TokenError> {
        self.change(|tokens| {
            let found = tokens.iter_mut().find(|token| token.id == id);
            let token = found.ok_or_else(|| TokenError::Unknown(id.to_owned()))?;
            token.revoked.get_or_insert_with(|| seconds(Timestamp::now()));
            Ok(token.clone())
        })
    }

    /// The token of a secret, when it is good now.
    pub(crate) fn holder(&self, secret: &str) -> Result<Result<Token, Denied>, TokenError> {
        let hash = sha256(secret.as_bytes());
        let mut found = None;
        // All of them, in the same time whichever it is.
        for token in self.all()? {
            if bool::from(token.sha256.as_bytes().ct_eq(hash.as_bytes())) {
                found = Some(token);
            }
        }
        Ok(match found {
            None => Err(Denied::Unknown),
            Some(token) => match token.revoked {
                Some(since) => Err(Denied::Revoked(token, since)),
                None if token.expires <= Timestamp::now() => Err(Denied::Expired(token)),
                None => Ok(token),
            },
        })
    }

    /// Changes the file. Two commands at once do so one after the other: neither undoes what the other did.
    fn change<T>(
        &self,
        edit: impl FnOnce(&mut Vec<Token>) -> Result<T, TokenError>,
    ) -> Result<T, TokenError> {
        let folder = self.path.parent().unwrap_or_else(|| Path::new("."));
        fs::create_dir_all(folder).map_err(|source| self.disk("d’écrire", source))?;
        let turn = File::create(self.path.with_extension("lock"));
        let turn = turn.and_then(|turn| turn.lock().map(|()| turn));
        // Given back as it is dropped.
        let _turn = turn.map_err(|source| self.disk("de réserver", source))?;
        let mut tokens = self.all()?;
        let done = edit(&mut tokens)?;
        self.write(folder, &Content { format: FORMAT, tokens })
            .map_err(|source| self.disk("d’écrire", source))?;
        Ok(done)
    }

    /// Writes the file so that it is the old or the new one whole, its owner's alone from the start.
    fn write(&self, folder: &Path, content: &Content) -> io::Result<()> {
        let mut draft = NamedTempFile::new_in(folder)?;
        draft.write_all(&serde_json::to_vec_pretty(content)?)?;
        draft.as_file().sync_all()?;
        draft.persist(&self.path)?;
        File::open(folder)?.sync_all()
    }

    fn disk(&self, action: &'static str, source: io::Error) -> TokenError {
        TokenError::Disk { action, path: self.path.clone(), source }
    }

    /// Refuses a file that others than its owner may read or change.
    fn guarded(&self) -> Result<(), TokenError> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let metadata =
                fs::metadata(&self.path).map_err(|source| self.disk("de lire", source))?;
            if metadata.permissions().mode() & 0o077 != 0 {
                return Err(TokenError::Exposed { path: self.path.clone() });
            }
        }
        Ok(())
    }
}

/// Bytes that nobody can guess.
fn random<const N: usize>() -> Result<[u8; N], TokenError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(TokenError::NoRandomness)?;
    Ok(bytes)
}

/// An hour without what is less than a second.
fn seconds(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;

    use super::*;

    fn everything() -> Scope {
        Scope { datasets: None, publishes: true }
    }

    #[test]
    fn a_secret_is_told_once_and_only_its_hash_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = Tokens::within(folder.path());
        let (token, secret) = tokens.add("Mairie", everything(), 90.days()).unwrap();
        assert!(secret.starts_with(PREFIX) && secret.len() == PREFIX.len() + 43, "{secret}");
        let kept = fs::read_to_string(folder.path().join("tokens.json")).unwrap();
        assert!(!kept.contains(&secret) && kept.contains(&sha256(secret.as_bytes())), "{kept}");
        assert_eq!(tokens.holder(&secret).unwrap().unwrap(), token);
        let other = format!("{secret}x");
        assert!(matches!(tokens.holder(&other).unwrap(), Err(Denied::Unknown)));
    }

    #[test]
    fn a_token_is_good_until_its_end_or_until_it_is_revoked() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = Tokens::within(folder.path());
        let (token, secret) = tokens.add("Mairie", everything(), 1.year()).unwrap();
        let past = tokens.change(|all| {
            let token = all.iter_mut().find(|one| one.id == token.id).unwrap();
            token.expires = Timestamp::UNIX_EPOCH;
            Ok(())
        });
        past.unwrap();
        assert!(matches!(tokens.holder(&secret).unwrap(), Err(Denied::Expired(_))));
        tokens.revoke(&token.id).unwrap();
        assert!(matches!(tokens.holder(&secret).unwrap(), Err(Denied::Revoked(..))));
        assert!(matches!(tokens.revoke("nobody"), Err(TokenError::Unknown(_))));
        for nowhere in [0.days(), (-1).days(), 19_000.years()] {
            let refused = tokens.add("Mairie", everything(), nowhere);
            assert!(matches!(refused, Err(TokenError::NoEnd(_))), "{nowhere}");
        }
    }

    #[test]
    fn two_commands_at_once_do_not_undo_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = Tokens::within(folder.path());
        std::thread::scope(|scope| {
            for number in 0..8 {
                let tokens = &tokens;
                scope
                    .spawn(move || tokens.add(&number.to_string(), everything(), 1.day()).unwrap());
            }
        });
        assert_eq!(tokens.all().unwrap().len(), 8);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_may_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let tokens = Tokens::within(folder.path());
        tokens.add("Mairie", everything(), 1.day()).unwrap();
        let path = folder.path().join("tokens.json");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(tokens.all(), Err(TokenError::Exposed { .. })));
    }
}
