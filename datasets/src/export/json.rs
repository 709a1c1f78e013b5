//! Rows as one JSON object: what the file is, what its columns mean, and the rows, whose members are the
//! columns of every export. A number is the number of the CSV; what is absent is null, and the row says why.

use std::collections::BTreeSet;

use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use super::row::{Cell, columns, each, whole};
use super::{Context, ExportError, Notice, Notices, Section};
use crate::model::{Catalogue, FieldKind, Licence, Observation, Release, Source};

/// What a file says of itself beside its rows.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The release.
    pub catalogue: &'a Catalogue,
    /// In words, in the languages of the site.
    pub notices: &'a Notices,
    /// The address of the page that shows the same.
    pub page: &'a str,
    /// The parameters of that address, name and value.
    pub view: &'a [(String, String)],
}

/// The figures of one indicator, in the given order.
///
/// # Errors
/// None that data could cause: those of `serde_json`.
pub fn json(
    context: Context<'_>,
    observations: &[&Observation],
    about: About<'_>,
) -> Result<Vec<u8>, ExportError> {
    let indicator = context.indicator;
    let columns = columns(indicator);
    let subject = Subject {
        id: &indicator.id,
        titre: both(about.notices, |notice| &notice.title),
        description: Both { fr: &indicator.description.fr, en: &indicator.description.en },
        unite: Some(&indicator.unit),
        decimales: Some(indicator.decimals),
        nature: context.nature().as_str(),
    };
    let document = Document {
        indicateur: Some(subject),
        sources: cited(about.catalogue, observations),
        nombre: observations.len(),
        observations: Some(Figures { context, columns: &columns, observations }),
        ..Document::of(about, context.dataset.map_or(&[], |one| &one.licences), &columns)
    };
    Ok(serde_json::to_vec(&document)?)
}

/// The members of the object, in their order.
#[derive(Serialize)]
pub(super) struct Document<'a, R: Serialize> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) indicateur: Option<Subject<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) jeu_de_donnees: Option<Subject<'a>>,
    pub(super) avertissements: Warnings<'a>,
    pub(super) adresse: &'a str,
    pub(super) parametres: Map<'a>,
    pub(super) version: Version<'a>,
    pub(super) licences: &'a [Licence],
    pub(super) citation: Both<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) sources: Vec<Cited<'a>>,
    pub(super) colonnes: Vec<Column<'a>>,
    pub(super) statuts: Vec<Meaning<'a>>,
    pub(super) nombre: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) observations: Option<R>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lignes: Option<R>,
}

impl<'a, R: Serialize> Document<'a, R> {
    /// What is said of every file; what it is about and its rows are still to be said.
    pub(super) fn of(
        about: About<'a>,
        licences: &'a [Licence],
        columns: &[(&'a str, FieldKind)],
    ) -> Self {
        let About { catalogue, notices, page, view } = about;
        let Release { number, created, .. } = &catalogue.release;
        let column = |(nom, kind): &(&'a str, FieldKind)| Column {
            nom,
            r#type: kind.as_str(),
            description: Both {
                fr: notices.fr.columns.meaning(nom),
                en: notices.en.columns.meaning(nom),
            },
        };
        Self {
            indicateur: None,
            jeu_de_donnees: None,
            avertissements: Warnings { fr: &notices.fr.warnings, en: &notices.en.warnings },
            adresse: page,
            parametres: Map(view),
            version: Version { numero: *number, date: created },
            licences: if licences.is_empty() { &catalogue.licences } else { licences },
            citation: both(notices, |notice| &notice.citation),
            sources: Vec::new(),
            colonnes: columns.iter().map(column).collect(),
            statuts: meanings(notices, |notice| &notice.statuses),
            nombre: 0,
            observations: None,
            lignes: None,
        }
    }
}

/// What the rows are about.
#[derive(Serialize)]
pub(super) struct Subject<'a> {
    pub(super) id: &'a str,
    pub(super) titre: Both<'a>,
    pub(super) description: Both<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unite: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) decimales: Option<u8>,
    pub(super) nature: &'static str,
}

/// A text in both languages.
#[derive(Serialize)]
pub(super) struct Both<'a> {
    pub(super) fr: &'a str,
    pub(super) en: &'a str,
}

#[derive(Serialize)]
pub(super) struct Warnings<'a> {
    fr: &'a [String],
    en: &'a [String],
}

#[derive(Serialize)]
pub(super) struct Version<'a> {
    numero: u32,
    date: &'a str,
}

#[derive(Serialize)]
pub(super) struct Column<'a> {
    nom: &'a str,
    r#type: &'static str,
    description: Both<'a>,
}

#[derive(Serialize)]
pub(super) struct Meaning<'a> {
    code: &'a str,
    description: Both<'a>,
}

/// A source that the rows cite.
#[derive(Serialize)]
pub(super) struct Cited<'a> {
    id: &'a str,
    producteur: &'a str,
    titre: &'a str,
    url: Option<&'a str>,
    licence: Option<&'a str>,
}

fn both<'a>(notices: &'a Notices, of: impl Fn(&'a Notice) -> &'a String) -> Both<'a> {
    Both { fr: of(&notices.fr), en: of(&notices.en) }
}

fn meanings<'a>(notices: &'a Notices, of: impl Fn(&'a Notice) -> &'a Section) -> Vec<Meaning<'a>> {
    let (french, english) = (of(&notices.fr), of(&notices.en));
    let codes = french.entries.iter();
    codes
        .map(|(code, fr)| Meaning { code, description: Both { fr, en: english.meaning(code) } })
        .collect()
}

fn cited<'a>(catalogue: &'a Catalogue, observations: &[&Observation]) -> Vec<Cited<'a>> {
    let ids: BTreeSet<&String> = observations.iter().flat_map(|one| &one.sources).collect();
    let known = ids.into_iter().filter_map(|id| catalogue.sources.get(id));
    let cited = |Source { id, producer, title, url, licence, .. }: &'a Source| Cited {
        id,
        producteur: producer,
        titre: title,
        url: url.as_deref(),
        licence: licence.as_deref(),
    };
    known.map(cited).collect()
}

pub(super) struct Map<'a>(&'a [(String, String)]);

impl Serialize for Map<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// The rows of an indicator, each written as it is made.
struct Figures<'a> {
    context: Context<'a>,
    columns: &'a [(&'a str, FieldKind)],
    observations: &'a [&'a Observation],
}

impl Serialize for Figures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.observations.len()))?;
        each(self.context, self.observations.iter().copied(), |cells| {
            rows.serialize_element(&Record { columns: self.columns, cells })
        })?;
        rows.end()
    }
}

/// A row, its cells under the names of their columns.
pub(super) struct Record<'a> {
    pub(super) columns: &'a [(&'a str, FieldKind)],
    pub(super) cells: &'a [Cell<'a>],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_map(Some(self.columns.len()))?;
        for ((name, _), cell) in self.columns.iter().zip(self.cells) {
            record.serialize_entry(name, cell)?;
        }
        record.end()
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_none(),
            Self::Text(text) | Self::Day(text) => serializer.serialize_str(text),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Rounded(number, _) | Self::Exact(number) => match whole(*number) {
                Some(whole) => serializer.serialize_i64(whole),
                None => serializer.serialize_f64(*number),
            },
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Ids(_) | Self::Lines(..) => serializer.collect_str(self),
        }
    }
}
