//! The log of publications: who tried what, when, and how it ended. One JSON object for each line, only ever added
//! to, on the disk before anybody is answered.
//!
//! No secret stands in it, and of the address of whoever asked only the part that names a network.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What was tried, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Id of the token; none for a secret that is no token's.
    pub token: Option<String>,
    /// Who holds it.
    pub name: Option<String>,
    /// The network of whoever asked: the first 24 bits of an address of version 4, the first 48 of version 6.
    pub network: IpAddr,
    /// Whether a release was to be made; if not, only a trial.
    pub publishes: bool,
    /// The dataset that was to be replaced; none for a whole package.
    pub dataset: Option<String>,
    /// `started`, `tried`, `published`, `unchanged`, or the name of the problem.
    pub outcome: String,
    /// The release that was made, or that says the same already.
    pub release: Option<u32>,
    /// Size of what was sent; none when it was not received whole.
    pub bytes: Option<u64>,
    /// SHA-256 of what was sent.
    pub sha256: Option<String>,
}

/// The log of a folder.
#[derive(Clone, Debug)]
pub struct Journal {
    path: PathBuf,
}

impl Journal {
    /// The log that is kept in a folder; it is made with the first line.
    pub fn within(folder: &Path) -> Self {
        Self { path: folder.join("publications.log") }
    }

    /// Every line, the oldest first; one that was cut off by a crash is left out.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn entries(&self) -> io::Result<Vec<Entry>> {
        let bytes = match fs::read(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            read => read?,
        };
        // As bytes: a line may have been cut inside a letter.
        let lines = bytes.split(|byte| *byte == b'\n');
        Ok(lines.filter_map(|line| serde_json::from_slice(line).ok()).collect())
    }

    /// Adds a line, and waits until the disk has it.
    pub(super) fn add(&self, entry: &Entry) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.path)?;
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        if !ends_a_line(&mut file)? {
            line.insert(0, b'\n');
        }
        // One write: two lines written at once do not mix.
        file.write_all(&line)?;
        file.sync_all()
    }
}

/// Whether nothing was left in the middle of a line.
fn ends_a_line(file: &mut File) -> io::Result<bool> {
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// The network that an address is of.
pub(super) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(Ipv4Addr::from_bits(address.to_bits() & (!0 << 8))),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (!0 << 80))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(outcome: &str) -> Entry {
        Entry {
            at: Timestamp::UNIX_EPOCH,
            token: None,
            name: None,
            network: network("192.0.2.77".parse().unwrap()),
            publishes: true,
            dataset: Some("fibre".to_owned()),
            outcome: outcome.to_owned(),
            release: None,
            bytes: None,
            sha256: None,
        }
    }

    #[test]
    fn a_line_that_a_crash_cut_off_takes_no_other_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::within(folder.path());
        journal.add(&entry("started")).unwrap();
        let path = folder.path().join("publications.log");
        let mut cut = OpenOptions::new().append(true).open(&path).unwrap();
        // Inside a letter, too.
        cut.write_all(b"{\"name\":\"H\xc3").unwrap();
        journal.add(&entry("published")).unwrap();
        assert_eq!(journal.entries().unwrap(), [entry("started"), entry("published")]);
    }

    #[test]
    fn an_address_is_kept_as_its_network_only() {
        for (address, kept) in [
            ("192.0.2.77", "192.0.2.0"),
            ("::ffff:192.0.2.77", "192.0.2.0"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ] {
            assert_eq!(network(address.parse().unwrap()).to_string(), kept);
        }
    }
}
