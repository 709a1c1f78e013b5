//! A CSV that a newcomer brings: kept as it is, described as it is read, and a first indicator proposed.

use std::collections::BTreeMap;

use serde_json::json;

use super::descriptor::Resource;
use super::guess::Guess;
use super::indicator;
use super::territory::Territory;
use super::{FirstError, OwnFile, Remark, TO_FILL_IN, slug};
use crate::csv::{Declared, Diagnostic, Reading, sniff};
use crate::model::Nature;
use crate::package::folder::Folder;
use crate::package::{Checked, Summary, reserved};

/// A dataset of the newcomer's own.
#[derive(Debug)]
pub(super) struct Added {
    pub(super) id: String,
    /// The name that its file had.
    file: String,
    pub(super) bytes: Vec<u8>,
    reading: Reading,
    nature: Nature,
    guess: Guess,
    /// The id and the text of the definition that is proposed.
    pub(super) indicator: Option<(String, String)>,
}

impl Added {
    /// Looks at a file.
    pub(super) fn look(
        file: &OwnFile,
        before: &[Self],
        territory: &Territory,
        nature: Nature,
        remarks: &mut Vec<Remark>,
    ) -> Result<Self, FirstError> {
        let id = id(&file.name, before);
        let path = format!("{id}.csv");
        let sniffed = sniff(&path, &file.bytes, Declared::default());
        let Some(reading) = sniffed.reading.filter(|_| sniffed.is_table()) else {
            return Err(refused(path, &file.bytes, sniffed.diagnostics));
        };
        let guess = Guess::of(&path, &file.bytes, &sniffed, reading, territory);
        let (file, bytes) = (file.name.clone(), file.bytes.clone());
        let mut added = Self { id, file, bytes, reading, nature, guess, indicator: None };
        added.propose(before, territory, remarks);
        Ok(added)
    }

    /// The path of its file in the package.
    pub(super) fn path(&self) -> String {
        format!("{}.csv", self.id)
    }

    fn propose(&mut self, before: &[Self], territory: &Territory, remarks: &mut Vec<Remark>) {
        let file = self.path();
        if self.guess.territory().is_none() {
            remarks.push(Remark::NoTerritory { file });
            return;
        }
        if self.guess.year().is_none() {
            remarks.push(Remark::NoYear { file });
            return;
        }
        if self.guess.table.is_some() && self.guess.key.is_empty() {
            remarks.push(Remark::NoKey { file });
        }
        let Some(proposal) = indicator::propose(&self.id, &self.guess) else { return };
        let is_taken = |id: &str| {
            before.iter().any(|one| one.indicator.as_ref().is_some_and(|(own, _)| own == id))
        };
        let id = match &proposal.id {
            id if is_taken(id) => format!("{id}-{}", self.id),
            id => id.clone(),
        };
        let text = proposal.written(&self.id, &self.guess, self.nature, territory.whole);
        let title = proposal.title_fr.clone();
        remarks.push(Remark::Proposed { file: format!("indicators/{id}.toml"), title });
        self.indicator = Some((id, text));
    }

    /// What `datapackage.json` says of it.
    pub(super) fn resource(&self) -> Resource {
        let stem = self.file.rsplit_once('.').map_or(&*self.file, |(stem, _)| stem);
        let mut resource = Resource::new(
            &self.id,
            &self.path(),
            &stem.replace(['_', '-'], " "),
            self.guess.schema(),
        );
        let delimiter = char::from(self.reading.dialect.delimiter).to_string();
        resource.encoding = self.reading.encoding.label().into();
        resource.dialect = json!({"delimiter": delimiter});
        resource.nature = self.nature.as_str();
        match self.nature {
            Nature::Reel => {
                let unknown = format!("{TO_FILL_IN}qui produit ce fichier, et où il se trouve");
                resource.sources.push(json!({"title": unknown}));
            }
            Nature::Demonstration => resource.description = indicator::MADE_UP.0.into(),
        }
        resource
    }
}

/// The id of a dataset, by the name of its file; never one that the project reads otherwise.
fn id(name: &str, before: &[Added]) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut id = slug(stem);
    if id.is_empty() {
        id.push_str("donnees");
    }
    if reserved::is_reserved(&id) {
        id.insert_str(0, "mes-");
    }
    let is_taken = |id: &str| before.iter().any(|one| one.id == id);
    let mut number = 2;
    let first = id.clone();
    while is_taken(&id) {
        id = format!("{first}-{number}");
        number += 1;
    }
    id
}

fn refused(path: String, bytes: &[u8], found: Vec<Diagnostic>) -> FirstError {
    let folder = Folder::holding(BTreeMap::from([(path, bytes.to_vec())]));
    FirstError::Refused(Box::new(Checked::new(found, Summary::default(), None, folder)))
}
