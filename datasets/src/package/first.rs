//! The first package of a territory: what a newcomer has (codes, a list of communes, a CSV of theirs), made into a
//! package that holds.
//!
//! Nothing is made up. What is not known is absent; what the publisher alone knows (their name, the licence) is
//! marked to be filled in, and the check of the package tells it until it is. The package is checked before it is
//! handed on: what comes out may be published.

mod added;
mod codes;
mod descriptor;
mod error;
mod guess;
mod indicator;
mod known;
mod remark;
mod seen;
mod tables;
mod territory;

use std::collections::BTreeMap;

use super::folder::Folder;
use super::{Checked, Loading};
use crate::csv::Severity;
use crate::model::Nature;
use added::Added;
use codes::Asked;
pub use descriptor::OpenLicence;
pub use error::FirstError;
use known::Known;
pub use remark::Remark;
use territory::Territory;

/// What is written where only the publisher knows what to write.
const TO_FILL_IN: &str = "À remplir\u{a0}: ";

/// A file that a newcomer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name, without its folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a newcomer has, and wants.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Codes of communes and of EPCIs, each perhaps with a name: `04112`, `04112=Manosque`, `200034700`. None
    /// takes every commune of the lists.
    pub codes: Vec<String>,
    /// EPCIs that the lists do not know, with their names: `200034700=…`.
    pub groups: Vec<String>,
    /// Lists of communes and of EPCIs, as they are published.
    pub lists: Vec<OwnFile>,
    /// How the territory is called.
    pub name: Option<String>,
    /// Who publishes.
    pub publisher: Option<String>,
    /// Where to write to them.
    pub contact: Option<String>,
    /// The licence that they publish under.
    pub licence: Option<OpenLicence>,
    /// Their own data.
    pub files: Vec<OwnFile>,
    /// Whether that data is real.
    pub nature: Nature,
}

/// A first package, in memory.
#[derive(Debug)]
pub struct FirstPackage {
    /// Its files, by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What somebody should know of how it was made.
    pub remarks: Vec<Remark>,
    /// What the check finds in it: nothing that prevents its publication.
    pub checked: Checked,
}

impl Newcomer {
    /// Makes the package.
    ///
    /// # Errors
    /// When a code is none, or unknown; when a list is none; when the data has problems.
    pub fn package(&self) -> Result<FirstPackage, FirstError> {
        let mut remarks = Vec::new();
        let names = [&self.name, &self.publisher, &self.contact].into_iter().flatten();
        names.chain(&self.codes).chain(&self.groups).try_for_each(|name| seen::whole(name))?;
        let asked = Asked::read(&self.codes, &self.groups, &mut remarks)?;
        let known = Known::read(&self.lists)?;
        let territory = Territory::gather(&asked, &known, self.name.as_deref(), &mut remarks)?;
        let mut added: Vec<Added> = Vec::new();
        for file in &self.files {
            let one = Added::look(file, &added, &territory, self.nature, &mut remarks)?;
            added.push(one);
        }
        let files = self.files(&territory, &added)?;
        let checked = Loading::new(Folder::holding(files.clone()), None).checked(&mut |_| {});
        if checked.diagnostics.iter().any(|found| found.severity == Severity::Error) {
            return Err(FirstError::Refused(Box::new(checked)));
        }
        Ok(FirstPackage { files, remarks, checked })
    }

    fn files(
        &self,
        territory: &Territory,
        added: &[Added],
    ) -> Result<BTreeMap<String, Vec<u8>>, FirstError> {
        let mut files = BTreeMap::from([
            (super::descriptor::PATH.to_owned(), descriptor::written(self, territory, added)?),
            (tables::TERRITORIES.to_owned(), tables::territories(territory, &self.lists)?),
            (tables::SOURCES.to_owned(), tables::sources(self)?),
        ]);
        for one in added {
            files.insert(one.path(), one.bytes.clone());
            if let Some((id, text)) = &one.indicator {
                files.insert(format!("indicators/{id}.toml"), text.clone().into_bytes());
            }
        }
        Ok(files)
    }
}

/// A text as an id: small letters without accents, figures and hyphens.
fn slug(text: &str) -> String {
    let folded = crate::csv::fold(text);
    let parts = folded.split(|one: char| !one.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests;
