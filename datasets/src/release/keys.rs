//! Who signs the releases: a minisign key, made at the first publication or given, and changed when its
//! owner wants to, the old key vouching for the new one.
//!
//! The files are those of the program `minisign`, which reads, checks and makes the same. The secret key has no
//! password, so that publications can run by themselves: only its owner may read the file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use minisign::{KeyPair, PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};

use super::manifest::hexadecimal;

/// Name of the secret key's file in the folder of keys.
const SECRET: &str = "minisign.key";
/// Name of the public key's file, beside it and in each release.
pub(super) const PUBLIC: &str = "minisign.pub";
/// What the previous key says of the public key: its signature of that file.
pub(super) const VOUCHER: &str = "minisign.pub.minisig";

/// Why a key cannot be used. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The disk refused.
    #[error(
        "la clé «\u{a0}{}\u{a0}» n’est pas accessible ({source})\u{202f}; vérifiez le fichier et vos droits",
        path.display()
    )]
    Disk {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The file is not a secret key of minisign without password.
    #[error(
        "«\u{a0}{}\u{a0}» n’est pas une clé secrète de minisign sans mot de passe ({source})\u{202f}; faites-en une avec «\u{a0}minisign -G -W\u{a0}»",
        path.display()
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: minisign::PError,
    },
    /// Others may read the secret key.
    #[error(
        "la clé secrète «\u{a0}{}\u{a0}» est lisible par d’autres que vous\u{202f}; lancez «\u{a0}chmod 600 {}\u{a0}»",
        path.display(),
        path.display()
    )]
    Exposed {
        /// The file.
        path: PathBuf,
    },
    /// The machine could not make a key or a signature.
    #[error("la signature n’a pas pu être faite ({0})\u{202f}; recommencez")]
    Signing(#[from] minisign::PError),
}

/// The folder of the keys of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    folder: PathBuf,
    /// The secret key, when it is kept elsewhere.
    given: Option<PathBuf>,
}

/// A key that signs.
pub(super) struct Signer {
    pair: KeyPair,
}

impl Keys {
    /// The keys that are kept in a folder, which is made when the first is.
    pub(super) const fn within(folder: PathBuf) -> Self {
        Self { folder, given: None }
    }

    /// The same, with a secret key that is kept elsewhere.
    pub(super) fn with_secret(self, path: &Path) -> Self {
        Self { given: Some(path.to_owned()), ..self }
    }

    fn secret(&self) -> PathBuf {
        self.given.clone().unwrap_or_else(|| self.folder.join(SECRET))
    }

    /// Whether there is a secret key to sign with: one that was given, or made before.
    pub fn at_hand(&self) -> bool {
        self.secret().exists()
    }

    /// The key that signs, made when there is none.
    pub(super) fn signer(&self) -> Result<Signer, KeyError> {
        let path = self.secret();
        match fs::read_to_string(&path) {
            Ok(text) => {
                guarded(&path)?;
                Signer::read(&text, &path)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.given.is_none() => {
                let signer = Signer::make()?;
                self.keep(&signer)?;
                Ok(signer)
            }
            Err(source) => Err(KeyError::Disk { path, source }),
        }
    }

    /// The public key, as `minisign -P` takes it; made when there is none.
    ///
    /// # Errors
    /// When the key cannot be read or made.
    pub fn public(&self) -> Result<String, KeyError> {
        Ok(self.signer()?.public())
    }

    /// Puts a new key in the place of the one that signs, which vouches for it; gives the new public key. The
    /// old secret key is kept aside, in case the new one is lost before it has signed anything.
    ///
    /// # Errors
    /// When a key cannot be read or written.
    pub fn rotate(&self) -> Result<String, KeyError> {
        let old = self.signer()?;
        let new = Signer::make()?;
        let public = new.public_file()?;
        let voucher = old.sign(public.as_bytes(), "nouvelle clé de signature")?;
        let aside = self.folder.join(format!("{SECRET}.{}", old.id()));
        write(&aside, old.secret_file()?.as_bytes(), true)?;
        write(&self.folder.join(VOUCHER), voucher.as_bytes(), false)?;
        self.keep(&new)?;
        Ok(new.public())
    }

    /// What the previous key says of the one that signs; none when there was no other.
    pub(super) fn voucher(&self) -> Option<String> {
        fs::read_to_string(self.folder.join(VOUCHER)).ok()
    }

    fn keep(&self, signer: &Signer) -> Result<(), KeyError> {
        fs::create_dir_all(&self.folder)
            .map_err(|source| KeyError::Disk { path: self.folder.clone(), source })?;
        write(&self.folder.join(PUBLIC), signer.public_file()?.as_bytes(), false)?;
        write(&self.secret(), signer.secret_file()?.as_bytes(), true)
    }
}

impl Signer {
    fn make() -> Result<Self, KeyError> {
        Ok(Self { pair: KeyPair::generate_unencrypted_keypair()? })
    }

    fn read(text: &str, path: &Path) -> Result<Self, KeyError> {
        let refused = |source| KeyError::Unreadable { path: path.to_owned(), source };
        let secret = match without_checksum(text) {
            Some(secret) => secret,
            None => SecretKeyBox::from_string(text)
                .and_then(SecretKeyBox::into_unencrypted_secret_key)
                .map_err(refused)?,
        };
        let public = PublicKey::from_secret_key(&secret).map_err(refused)?;
        Ok(Self { pair: KeyPair { pk: public, sk: secret } })
    }

    /// The public key, as `minisign -P` takes it.
    pub(super) fn public(&self) -> String {
        self.pair.pk.to_base64()
    }

    /// The number of the key, in hexadecimal.
    fn id(&self) -> String {
        hexadecimal(self.pair.pk.keynum())
    }

    /// The public key as `minisign -p` reads it.
    pub(super) fn public_file(&self) -> Result<String, KeyError> {
        Ok(self.pair.pk.to_box()?.into_string())
    }

    fn secret_file(&self) -> Result<String, KeyError> {
        Ok(self.pair.sk.to_box(None)?.into_string())
    }

    /// The signature of some bytes, as `minisign -x` reads it; the comment is signed too.
    pub(super) fn sign(&self, bytes: &[u8], comment: &str) -> Result<String, KeyError> {
        let KeyPair { pk, sk } = &self.pair;
        let signature = minisign::sign(Some(pk), sk, Cursor::new(bytes), Some(comment), None)?;
        Ok(signature.into_string())
    }
}

/// A key without password as some versions of minisign (0.11) write it: with zeros for a checksum, which the
/// crate takes for damage.
fn without_checksum(text: &str) -> Option<SecretKey> {
    const PASSWORD: std::ops::Range<usize> = 2..4;
    const CHECKSUM: usize = 32;
    let bytes = BASE64_STANDARD.decode(text.lines().nth(1)?.trim()).ok()?;
    let (_, checksum) = bytes.split_last_chunk::<CHECKSUM>()?;
    let none = |bytes: &[u8]| bytes.iter().all(|byte| *byte == 0);
    let open = bytes.get(PASSWORD).is_some_and(none) && none(checksum);
    open.then(|| SecretKey::from_bytes(&bytes).ok()).flatten()
}

/// Whether a signature of these bytes was made by the owner of a public key, given as `minisign -P` takes it.
pub(super) fn signed_by(public: &str, bytes: &[u8], signature: &str) -> bool {
    let key = PublicKey::from_base64(public);
    let signature = SignatureBox::from_string(signature);
    key.ok().zip(signature.ok()).is_some_and(|(key, signature)| {
        minisign::verify(&key, &signature, Cursor::new(bytes), true, false, false).is_ok()
    })
}

/// The key in a file of `minisign -p`, as `minisign -P` takes it; none when it is no such file.
pub(super) fn public_of(file: &str) -> Option<String> {
    let key = PublicKeyBox::from_string(file).and_then(PublicKeyBox::into_public_key).ok()?;
    Some(key.to_base64())
}

/// Writes a file so that it is whole or not there; a secret one is its owner's alone from the start.
fn write(path: &Path, bytes: &[u8], secret: bool) -> Result<(), KeyError> {
    let refused = |source| KeyError::Disk { path: path.to_owned(), source };
    let draft = path.with_extension(format!("draft-{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    if secret {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let written = options
        .open(&draft)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&draft, path))
        .and_then(|()| path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all()));
    written.map_err(refused)
}

/// Refuses a secret key that others than its owner may read.
fn guarded(path: &Path) -> Result<(), KeyError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let metadata = fs::metadata(path)
            .map_err(|source| KeyError::Disk { path: path.to_owned(), source })?;
        if metadata.permissions().mode() & 0o077 != 0 {
            return Err(KeyError::Exposed { path: path.to_owned() });
        }
    }
    Ok(())
}
