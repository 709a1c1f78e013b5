//! The files of a package, read once and kept as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Error, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::PackageFile;
use crate::csv::{FileFault, PackageFault, ReadFlaw, Report};

/// The folder of a package, and what has been read of it.
#[derive(Debug)]
pub(super) struct Folder {
    root: Root,
    read: BTreeMap<String, Vec<u8>>,
    /// The long files, which are read and not kept.
    passed: BTreeSet<String>,
}

/// Where its files are.
#[derive(Debug)]
enum Root {
    Disk(PathBuf),
    /// By path: a browser has no disk.
    Memory(BTreeMap<String, Vec<u8>>),
}

impl Folder {
    pub(super) fn open(root: &Path) -> Self {
        Self::at(Root::Disk(root.to_owned()))
    }

    pub(super) fn holding(files: BTreeMap<String, Vec<u8>>) -> Self {
        Self::at(Root::Memory(files))
    }

    fn at(root: Root) -> Self {
        Self { root, read: BTreeMap::new(), passed: BTreeSet::new() }
    }

    /// Reads a file, whose path has been found [`safe`](is_safe), and keeps it.
    pub(super) fn read(&mut self, path: &str, report: &mut Report) -> Option<Vec<u8>> {
        if self.leads_out(path) {
            let problem = report.problem(PackageFault::UnsafePath).value(Some(path));
            report.add(problem);
            return None;
        }
        match self.root.bytes(path) {
            Ok(bytes) => {
                self.read.insert(path.to_owned(), bytes.clone());
                Some(bytes)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                report.file(FileFault::Missing, None);
                None
            }
            Err(error) => {
                report.file(FileFault::Unreadable { cause: flaw(&error) }, None);
                None
            }
        }
    }

    /// Opens a file that will not be kept.
    pub(super) fn pass(&mut self, path: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        if self.leads_out(path) {
            return Err(ErrorKind::InvalidInput.into());
        }
        let file = self.root.open(path)?;
        self.passed.insert(path.to_owned());
        Ok(file)
    }

    /// The files that were read and not kept.
    pub(super) fn passed(&self) -> impl Iterator<Item = &str> {
        self.passed.iter().filter(|path| !self.read.contains_key(*path)).map(String::as_str)
    }

    /// Lines of a file that was read and not kept, by number; each as far as somebody will look at it.
    pub(super) fn lines(&self, path: &str, wanted: &BTreeSet<u32>) -> BTreeMap<u32, String> {
        let file = self.root.open(path);
        file.map(|file| some_lines(BufReader::new(file), wanted)).unwrap_or_default()
    }

    /// The bytes of a file; 0 when it is not there.
    pub(super) fn size(&self, path: &str) -> u64 {
        match &self.root {
            Root::Disk(root) => fs::metadata(root.join(path)).map_or(0, |file| file.len()),
            Root::Memory(files) => files.get(path).map_or(0, |bytes| bytes.len() as u64),
        }
    }

    /// Whether a symbolic link makes a path lead out of the folder.
    fn leads_out(&self, path: &str) -> bool {
        let Root::Disk(root) = &self.root else { return false };
        match (root.canonicalize(), root.join(path).canonicalize()) {
            (Ok(root), Ok(file)) => !file.starts_with(root),
            _ => false,
        }
    }

    /// The names of the files of a folder that end so, in order; none when there is no such folder.
    pub(super) fn names(&self, folder: &str, end: &str) -> Vec<String> {
        let mut names = self.root.names(folder);
        names.retain(|name| name.ends_with(end));
        names.sort();
        names
    }

    /// The files read so far, by path; the folder forgets them.
    pub(super) fn take_files(&mut self) -> Vec<PackageFile> {
        let read = std::mem::take(&mut self.read);
        read.into_iter().map(|(path, bytes)| PackageFile { path, bytes }).collect()
    }
}

impl Root {
    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Disk(root) => regular(root, path).and_then(fs::read),
            Self::Memory(files) => files.get(path).cloned().ok_or(ErrorKind::NotFound.into()),
        }
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(match self {
            Self::Disk(root) => Box::new(File::open(regular(root, path)?)?),
            Self::Memory(files) => Box::new(files.get(path).ok_or(ErrorKind::NotFound)?.as_slice()),
        })
    }

    /// The names of the files of a folder.
    fn names(&self, folder: &str) -> Vec<String> {
        match self {
            Self::Disk(root) => {
                let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
                entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
            }
            Self::Memory(files) => {
                let name = |path: &String| {
                    let name = path.strip_prefix(folder)?.strip_prefix('/')?;
                    (!name.contains('/')).then(|| name.to_owned())
                };
                files.keys().filter_map(name).collect()
            }
        }
    }
}

/// The place of a file that can be read to its end: a pipe would be waited for without end.
fn regular(root: &Path, path: &str) -> io::Result<PathBuf> {
    let place = root.join(path);
    let metadata = fs::metadata(&place)?;
    if metadata.is_file() || metadata.is_dir() {
        return Ok(place);
    }
    Err(ErrorKind::InvalidInput.into())
}

/// Lines of a UTF-8 file that end with LF, CRLF or CR, as they are counted everywhere.
fn some_lines(mut file: impl BufRead, wanted: &BTreeSet<u32>) -> BTreeMap<u32, String> {
    /// Bytes of a line that are kept.
    const MOST: usize = 1_000_000;
    let last = wanted.last().copied().unwrap_or_default();
    let (mut found, mut line, mut number) = (BTreeMap::new(), Vec::new(), 1);
    let mut above = 0;
    // A line without an end is one too; what cannot be read has none.
    while let Some(bytes) = file.fill_buf().ok().filter(|bytes| !bytes.is_empty()) {
        let read = bytes.len();
        for byte in bytes.iter().copied() {
            match byte {
                b'\n' if above == b'\r' => {}
                b'\n' | b'\r' => {
                    if wanted.contains(&number) {
                        found.insert(number, told(&line));
                    }
                    line.clear();
                    number += 1;
                }
                _ if line.len() < MOST => line.push(byte),
                _ => {}
            }
            above = byte;
        }
        if number > last {
            return found;
        }
        file.consume(read);
    }
    if wanted.contains(&number) {
        found.insert(number, told(&line));
    }
    found
}

fn told(line: &[u8]) -> String {
    String::from_utf8_lossy(line).trim_start_matches('\u{feff}').to_owned()
}

/// Why the disk refuses a file.
fn flaw(error: &Error) -> ReadFlaw {
    match error.kind() {
        ErrorKind::IsADirectory => ReadFlaw::Folder,
        ErrorKind::PermissionDenied => ReadFlaw::Denied,
        _ => ReadFlaw::Other(error.to_string()),
    }
}

/// Whether a path stays in the folder, on every system.
pub(super) fn is_safe(path: &str) -> bool {
    !path.contains(|one: char| matches!(one, '\\' | ':') || one.is_control())
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Whether an id can be an address: lower-case ASCII words and digits, joined by hyphens.
pub(super) fn is_id(id: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.split('-').all(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_safe_path_stays_in_the_folder() {
        for path in ["fibre.csv", "donnees/fibre.csv", "été.csv", "..fibre.csv"] {
            assert!(is_safe(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "../fibre.csv",
            "a/../../b.csv",
            "a//b.csv",
            "./a.csv",
            "a\\b.csv",
            "C:/a.csv",
            "https://exemple.fr/a.csv",
            "a/",
            "a\u{1b}[2J.csv",
            "a\0.csv",
        ] {
            assert!(!is_safe(path), "{path}");
        }
    }

    #[test]
    fn lines_are_those_of_the_places_that_are_told() {
        for text in ["a\nb\r\nc\rd", "\u{feff}a\r\nb\nc\nd\n", "a\rb\rc\rd\r"] {
            let wanted = BTreeSet::from([1, 3, 4, 9]);
            let found: Vec<(u32, String)> =
                some_lines(text.as_bytes(), &wanted).into_iter().collect();
            let told = [(1, "a"), (3, "c"), (4, "d")].map(|(at, line)| (at, line.to_owned()));
            assert_eq!(found, told, "{text:?}");
        }
    }

    #[test]
    fn an_id_is_made_of_words_and_hyphens() {
        for id in ["fibre", "part-locaux-fibre", "4g"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "Fibre", "été", "a_b", "a--b", "-a", "a-", "a b", "a.b"] {
            assert!(!is_id(id), "{id}");
        }
    }
}
