//! The formats that an address answers in: the suffix of each, its type, and what has it.
//!
//! This is the one place that says so. A format more is a variant, its line in each `match`, and its place in
//! the list of what has it.

use app::address;
use app::problem::{Problem, Suggestion, nearest};
use datasets::csv::Encoding;

use crate::{images, metadata};

/// What has files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    /// `/indicateurs/{id}`: the files of a view.
    Indicator,
    /// `/jeux-de-donnees/{id}`: a published file.
    Dataset,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// In a format of files.
    Written(Written),
    /// An image of the view.
    Image(images::Format),
    /// What describes the file, or is it in the words of a standard.
    Standard(metadata::Standard),
    /// The feed of new figures.
    Atom,
}

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// Rows, as text: a dataset's as it was published.
    Csv,
    /// A published file in the one way that every tool reads alike.
    Readable,
    /// Rows, with what they mean.
    Json,
    /// Rows, by column, for engines.
    Parquet,
    /// Rows, for spreadsheets.
    Xlsx,
    /// The query that computes the figures.
    Sql,
    /// The dossier.
    Zip,
}

use Format::{Atom, Image, Standard};

/// The type of the CSV that is written here.
const CSV: &str = "text/csv; charset=utf-8; header=present";

/// The type of a CSV that was published, in its own encoding.
pub(crate) fn published_csv(encoding: Encoding) -> String {
    format!("text/csv; charset={}; header=present", encoding.label())
}

impl Resource {
    /// The formats that it answers in beside its page, the first for whoever asks for one that it has not.
    pub(crate) const fn formats(self) -> &'static [Format] {
        const CSV: Format = Format::Written(Written::Csv);
        const READABLE: Format = Format::Written(Written::Readable);
        const JSON: Format = Format::Written(Written::Json);
        const PARQUET: Format = Format::Written(Written::Parquet);
        const XLSX: Format = Format::Written(Written::Xlsx);
        const SQL: Format = Format::Written(Written::Sql);
        const ZIP: Format = Format::Written(Written::Zip);
        const SVG: Format = Image(images::Format::Svg);
        const PNG: Format = Image(images::Format::Png);
        const METADATA: Format = Standard(metadata::Standard::Csvw);
        const SDMX: Format = Standard(metadata::Standard::Sdmx);
        const ISPN: Format = Standard(metadata::Standard::PublicService);
        const SCHEMA: Format = Standard(metadata::Standard::Schema);
        const SCHEMA_V1: Format = Standard(metadata::Standard::SchemaV1);
        match self {
            Self::Indicator => {
                &[CSV, JSON, PARQUET, XLSX, SVG, PNG, SQL, ZIP, METADATA, SDMX, ISPN, Atom]
            }
            Self::Dataset => &[CSV, READABLE, JSON, PARQUET, XLSX, METADATA, SCHEMA, SCHEMA_V1],
        }
    }

    /// The names of the parameters that its files read.
    pub(super) fn parameters(self) -> Vec<&'static str> {
        let own: &[&str] = match self {
            Self::Indicator => &address::IndicatorQuery::NAMES,
            Self::Dataset => &["version"],
        };
        own.iter().copied().chain([super::asked::EXCEL]).collect()
    }

    /// The path of its page.
    pub(super) fn page(self, id: &str) -> String {
        match self {
            Self::Indicator => address::indicator(id),
            Self::Dataset => address::dataset(id),
        }
    }

    /// The format of a suffix.
    ///
    /// # Errors
    /// When it has no such format; the nearest is named.
    pub(super) fn format(self, id: &str, suffix: &str) -> Result<Format, Problem> {
        let formats = self.formats();
        formats.iter().copied().find(|one| one.suffix() == suffix).ok_or_else(|| {
            let file = |format: &Format| {
                let href = format!("{}.{}", self.page(id), format.suffix());
                (format.suffix().to_owned(), Suggestion::new(href.clone(), href))
            };
            let first = || formats.first().map(|format| file(format).1);
            Problem::UnknownFormat {
                given: suffix.to_owned(),
                allowed: formats.iter().map(|one| one.told()).collect(),
                nearest: nearest(suffix, formats.iter().map(file)).or_else(first),
            }
        })
    }
}

impl Format {
    /// What the address ends with, after its point.
    pub(crate) fn suffix(self) -> &'static str {
        self.told().trim_start_matches('.')
    }

    /// The same with its point, as people are told.
    const fn told(self) -> &'static str {
        match self {
            Self::Written(written) => written.told(),
            Image(image) => image.told(),
            Standard(standard) => standard.told(),
            Atom => ".atom",
        }
    }

    /// The types that it is sent as: one.
    pub(crate) const fn types(self) -> &'static [&'static str] {
        match self {
            Self::Written(written) => written.types(),
            Image(image) => image.types(),
            Standard(standard) => standard.types(),
            Atom => &["application/atom+xml; charset=utf-8"],
        }
    }

    /// Its type.
    pub(crate) const fn media_type(self) -> &'static str {
        match self.types() {
            [only, ..] => only,
            [] => "application/octet-stream",
        }
    }

    /// Whether it takes a while to make, whatever it holds.
    pub(super) const fn is_costly(self) -> bool {
        use Written::{Parquet, Readable, Xlsx, Zip};
        matches!(self, Image(_) | Self::Written(Parquet | Readable | Xlsx | Zip))
    }

    /// Whether the same file serves every language: its address is then the French one. An image and a feed speak
    /// the language of their address.
    pub(super) const fn of_every_language(self) -> bool {
        !matches!(self, Image(_) | Atom)
    }
}

impl Written {
    /// What the address ends with.
    const fn told(self) -> &'static str {
        match self {
            Self::Csv => ".csv",
            Self::Readable => ".lisible.csv",
            Self::Json => ".json",
            Self::Parquet => ".parquet",
            Self::Xlsx => ".xlsx",
            Self::Sql => ".sql",
            Self::Zip => ".zip",
        }
    }

    /// The types that it is sent as: one.
    const fn types(self) -> &'static [&'static str] {
        match self {
            Self::Csv | Self::Readable => &[CSV],
            Self::Json => &["application/json"],
            Self::Parquet => &["application/vnd.apache.parquet"],
            Self::Xlsx => &["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
            Self::Sql => &["application/sql; charset=utf-8"],
            Self::Zip => &["application/zip"],
        }
    }
}
