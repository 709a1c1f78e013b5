//! Checking releases as somebody who trusts nobody would: the files are those that were published, the list of
//! them is signed, each release follows from the one before, and every figure comes out of the CSV files again.
//!
//! Nothing but the folder is needed. What `sha256sum -c SHA256SUMS` and `minisign -Vm release.json` check is
//! checked here too; computing again is what they cannot do.

mod flaw;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub use flaw::Flaw;

use super::error::{StoreError, disk};
use super::keys::{PUBLIC, VOUCHER, public_of, signed_by};
use super::manifest::{FORMAT, PROOF, sha256};
use super::publish::compute;
use super::store::{Store, figures_path};
use crate::export::read_parquet;
use crate::model::{Indicator, Manifest, ManifestFile, Observation};
use crate::package::Package;

/// What was found of a release.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified {
    /// Its number; none when `release.json` cannot be read.
    pub number: Option<u32>,
    /// When it says that it was made.
    pub created: Option<String>,
    /// The key that it says signed it.
    pub key: Option<String>,
    /// How many files were found to be what was published.
    pub files: usize,
    /// How many figures came out the same.
    pub figures: usize,
    /// What is wrong with it; nothing, most often.
    pub flaws: Vec<Flaw>,
    /// SHA-256 of its `release.json`, which the next one names.
    own: String,
    /// What `release.json` says, when it can be read.
    said: Option<Manifest>,
}

/// What the one who checks knows beforehand.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// The public key that must have signed, as `minisign -P` takes it. Without one, the key of the first release
    /// is taken at its word, and only a change of key is noticed.
    pub key: Option<String>,
}

impl Verified {
    /// Whether nothing is wrong.
    pub const fn holds(&self) -> bool {
        self.flaws.is_empty()
    }

    /// What it says of itself, where this program understands it.
    fn listed(&self) -> Option<Manifest> {
        self.said.clone().filter(|said| said.format <= FORMAT)
    }
}

impl Store {
    /// Checks every release of a store, the oldest first, and their chain.
    ///
    /// # Errors
    /// When the store itself cannot be read.
    pub fn verify(
        &self,
        trust: &Trust,
        mut seen: impl FnMut(&Verified),
    ) -> Result<Vec<Verified>, StoreError> {
        let mut all: Vec<Verified> = Vec::new();
        for number in self.numbers()? {
            let mut one = verify_release(&self.folder(number), trust)?;
            if one.number.is_some_and(|told| told != number) {
                one.flaws.push(Flaw::Misplaced { told: one.number.unwrap_or_default() });
            }
            let before = all.last();
            one.flaws.extend(chained(before, &one, number, &self.folder(number)));
            seen(&one);
            all.push(one);
        }
        Ok(all)
    }
}

/// Checks a release by itself: all but what it says of the one before.
///
/// # Errors
/// When its folder cannot be read.
pub fn verify_release(folder: &Path, trust: &Trust) -> Result<Verified, StoreError> {
    let mut verified = declared(folder, trust);
    let Some(manifest) = verified.listed() else { return Ok(verified) };
    for file in &manifest.files {
        match intact(folder, file) {
            None => verified.files += 1,
            Some(flaw) => verified.flaws.push(flaw),
        }
    }
    verified.flaws.extend(unlisted(folder, &manifest)?);
    // What was altered would only be told again.
    if verified.files == manifest.files.len() {
        let (same, flaws) = recomputed(folder);
        verified.figures = same;
        verified.flaws.extend(flaws);
    }
    Ok(verified)
}

/// What keeps a folder from being a release of a store: all but computing again. And what it says of itself,
/// where that can be read.
pub(super) fn unfit(
    store: &Store,
    folder: &Path,
    number: u32,
) -> Result<(Vec<Flaw>, Option<Manifest>), StoreError> {
    let trust = Trust::default();
    let mut one = declared(folder, &trust);
    let Some(manifest) = one.listed() else { return Ok((one.flaws, None)) };
    if manifest.number != number {
        one.flaws.push(Flaw::Misplaced { told: manifest.number });
    }
    let before = store.numbers()?.into_iter().rfind(|before| *before < number);
    let before = before.map(|before| declared(&store.folder(before), &trust));
    one.flaws.extend(chained(before.as_ref(), &one, number, folder));
    one.flaws.extend(manifest.files.iter().filter_map(|file| intact(folder, file)));
    one.flaws.extend(unlisted(folder, &manifest)?);
    Ok((one.flaws, Some(manifest)))
}

/// What a release says of itself, and whether that is signed; its files are not looked at.
fn declared(folder: &Path, trust: &Trust) -> Verified {
    let bytes = fs::read(folder.join("release.json"));
    let mut verified = Verified {
        number: None,
        created: None,
        key: None,
        files: 0,
        figures: 0,
        flaws: Vec::new(),
        own: bytes.as_deref().map(sha256).unwrap_or_default(),
        said: None,
    };
    let Ok(bytes) = bytes else {
        verified.flaws.push(Flaw::Missing { file: "release.json".to_owned() });
        return verified;
    };
    let manifest: Manifest = match serde_json::from_slice(&bytes) {
        Ok(manifest) => manifest,
        Err(error) => {
            verified.flaws.push(Flaw::Unreadable { cause: error.to_string() });
            return verified;
        }
    };
    verified.said = Some(manifest.clone());
    if manifest.format > FORMAT {
        verified.flaws.push(Flaw::Newer { format: manifest.format });
        return verified;
    }
    verified.flaws.extend(form(folder, &bytes, &manifest));
    verified.flaws.extend(signature(folder, &bytes, &manifest, trust));
    verified.number = Some(manifest.number);
    verified.created = Some(manifest.created);
    verified.key = manifest.key;
    verified
}

/// What is wrong with how `release.json` is written, and with the sums that say the same.
fn form(folder: &Path, bytes: &[u8], manifest: &Manifest) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if manifest.to_bytes().ok().as_deref() != Some(bytes) {
        flaws.push(Flaw::NotCanonical);
    }
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).ok();
    if sums.as_deref() != Some(&*manifest.sums(bytes)) {
        flaws.push(Flaw::Sums);
    }
    flaws
}

fn signature(folder: &Path, bytes: &[u8], manifest: &Manifest, trust: &Trust) -> Option<Flaw> {
    let Some(key) = &manifest.key else {
        // Before format 2 there was none; the chain of those that follow vouches for it.
        let due = manifest.format > 1 || trust.key.is_some();
        return due.then_some(Flaw::Unsigned);
    };
    let Ok(signature) = fs::read_to_string(folder.join("release.json.minisig")) else {
        return Some(Flaw::Unsigned);
    };
    if !signed_by(key, bytes, &signature) {
        return Some(Flaw::Signature);
    }
    let beside = fs::read_to_string(folder.join(PUBLIC)).ok().and_then(|file| public_of(&file));
    if beside.as_ref() != Some(key) {
        return Some(Flaw::Altered { file: PUBLIC.to_owned() });
    }
    let other = trust.key.as_ref().is_some_and(|trusted| trusted != key);
    other.then(|| Flaw::OtherKey { key: key.clone() })
}

/// What a release says of the one before, held against it.
fn chained(before: Option<&Verified>, one: &Verified, number: u32, folder: &Path) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let Some(told) = &one.said else { return flaws };
    let expected = before.map_or(1, |before| before.number.unwrap_or_default() + 1);
    if number != expected {
        flaws.push(Flaw::Gap { expected });
    } else if told.previous.as_ref() != before.map(|before| &before.own) {
        flaws.push(Flaw::Chain);
    }
    let Some(before) = before else { return flaws };
    if before.created > one.created {
        flaws.push(Flaw::Clock { before: before.created.clone().unwrap_or_default() });
    }
    if let (Some(old), true) = (&before.key, before.key != one.key) {
        let public = fs::read(folder.join(PUBLIC)).unwrap_or_default();
        let voucher = fs::read_to_string(folder.join(VOUCHER)).unwrap_or_default();
        if !signed_by(old, &public, &voucher) {
            flaws.push(Flaw::KeyChanged);
        }
    }
    flaws
}

/// What is wrong with a file of a release.
fn intact(folder: &Path, file: &ManifestFile) -> Option<Flaw> {
    let path = || file.path.clone();
    if !file.stays_inside() {
        return Some(Flaw::LeadsOut { file: path() });
    }
    match fs::read(folder.join(&file.path)) {
        Err(_) => Some(Flaw::Missing { file: path() }),
        Ok(bytes) if sha256(&bytes) != file.sha256 || bytes.len() as u64 != file.bytes => {
            Some(Flaw::Altered { file: path() })
        }
        Ok(_) => None,
    }
}

/// The files of a release that nothing speaks of.
fn unlisted(folder: &Path, manifest: &Manifest) -> Result<Vec<Flaw>, StoreError> {
    let listed: BTreeSet<PathBuf> = PROOF
        .into_iter()
        .chain(manifest.files.iter().map(|file| file.path.as_str()))
        .map(|path| folder.join(path))
        .collect();
    let mut flaws = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(disk("de lire", &next))? {
            let path = entry.map_err(disk("de lire", &next))?.path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else if !listed.contains(&path) {
                let file = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
                flaws.push(Flaw::Unlisted { file });
            }
        }
    }
    flaws.sort_by_key(ToString::to_string);
    Ok(flaws)
}

/// How many figures come out of the CSV files as they were published, and those that do not.
fn recomputed(folder: &Path) -> (usize, Vec<Flaw>) {
    let package = match Package::load(folder) {
        Ok(package) => package,
        Err(problems) => return (0, vec![Flaw::Package { problems: problems.to_string() }]),
    };
    let figures = match compute(&package) {
        Ok(figures) => figures,
        Err(error) => return (0, vec![Flaw::NotComputed { cause: error.to_string() }]),
    };
    let (mut same, mut flaws) = (0, Vec::new());
    for indicator in &package.indicators {
        let path = figures_path(indicator);
        let read = fs::read(folder.join(&path)).ok().map(|bytes| read_parquet(indicator, bytes));
        let Some(Ok(published)) = read else {
            flaws.push(Flaw::Altered { file: path });
            continue;
        };
        let own = figures.get(&indicator.id).map_or(&[][..], Vec::as_slice);
        let (held, differing) = compared(indicator, &published, own);
        same += held;
        flaws.extend(differing);
    }
    (same, flaws)
}

/// How many figures are the same, and those that are not.
fn compared(
    indicator: &Indicator,
    published: &[Observation],
    own: &[Observation],
) -> (usize, Vec<Flaw>) {
    let (published, own) = (by_place(published), by_place(own));
    let places: BTreeSet<&Place<'_>> = published.keys().chain(own.keys()).collect();
    let (mut same, mut flaws) = (0, Vec::new());
    for place in places {
        let (told, found) = (published.get(place), own.get(place));
        if told == found {
            same += found.map_or(0, Vec::len);
            continue;
        }
        let value = |all: Option<&Vec<&Observation>>| all?.iter().find_map(|one| one.value);
        flaws.push(Flaw::Figure {
            indicator: indicator.id.clone(),
            territory: place.0.to_owned(),
            period: place.1,
            published: value(told),
            recomputed: value(found),
        });
    }
    (same, flaws)
}

/// Of whom, when, and of what part.
type Place<'a> = (&'a str, i32, &'a BTreeMap<String, String>);

/// The figures of each place: several where sources contradict each other.
fn by_place(figures: &[Observation]) -> BTreeMap<Place<'_>, Vec<&Observation>> {
    let mut places: BTreeMap<Place<'_>, Vec<&Observation>> = BTreeMap::new();
    for one in figures {
        places.entry((&one.territory, one.period, &one.dimensions)).or_default().push(one);
    }
    places
}
