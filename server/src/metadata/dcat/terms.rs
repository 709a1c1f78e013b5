//! The words of the catalogue: those of the vocabularies, and those of the European lists.

use oxrdf::NamedNode;

/// A word of a vocabulary: how its addresses begin, and the word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name(&'static str, &'static str);

impl Name {
    pub(super) fn node(self) -> NamedNode {
        // Both halves are written in this file and its neighbours, in plain ASCII.
        NamedNode::new_unchecked(format!("{}{}", self.0, self.1))
    }
}

const ADMS: &str = "http://www.w3.org/ns/adms#";
const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCATAP: &str = "http://data.europa.eu/r5r/";
const DCT: &str = "http://purl.org/dc/terms/";
const FOAF: &str = "http://xmlns.com/foaf/0.1/";
const PROV: &str = "http://www.w3.org/ns/prov#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const SPDX: &str = "http://spdx.org/rdf/terms#";
const VCARD: &str = "http://www.w3.org/2006/vcard/ns#";
const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// What the documents call the vocabularies.
pub(super) const PREFIXES: [(&str, &str); 11] = [
    ("adms", ADMS),
    ("dcat", DCAT),
    ("dcatap", DCATAP),
    ("dct", DCT),
    ("foaf", FOAF),
    ("prov", PROV),
    ("rdfs", RDFS),
    ("skos", SKOS),
    ("spdx", SPDX),
    ("vcard", VCARD),
    ("xsd", XSD),
];

pub(super) const fn adms(word: &'static str) -> Name {
    Name(ADMS, word)
}

pub(super) const fn dcat(word: &'static str) -> Name {
    Name(DCAT, word)
}

pub(super) const fn dcatap(word: &'static str) -> Name {
    Name(DCATAP, word)
}

pub(super) const fn dct(word: &'static str) -> Name {
    Name(DCT, word)
}

pub(super) const fn foaf(word: &'static str) -> Name {
    Name(FOAF, word)
}

pub(super) const fn prov(word: &'static str) -> Name {
    Name(PROV, word)
}

pub(super) const fn rdfs(word: &'static str) -> Name {
    Name(RDFS, word)
}

pub(super) const fn skos(word: &'static str) -> Name {
    Name(SKOS, word)
}

pub(super) const fn spdx(word: &'static str) -> Name {
    Name(SPDX, word)
}

pub(super) const fn vcard(word: &'static str) -> Name {
    Name(VCARD, word)
}

/// A word of a list of the Publications Office of the European Union.
pub(super) fn authority(list: &str, code: &str) -> String {
    format!("http://publications.europa.eu/resource/authority/{list}/{code}")
}

/// The European list of themes.
pub(super) const THEMES: &str = "http://publications.europa.eu/resource/authority/data-theme";

/// A European theme: its code, and its names.
pub(super) type Theme = (&'static str, [&'static str; 2]);

/// The theme of all that is told of a territory.
pub(super) const TERRITORY: Theme = ("REGI", ["Régions et villes", "Regions and cities"]);

/// The European theme of one of ours; none for a theme that only a package knows.
pub(super) fn theme(ours: &str) -> Option<Theme> {
    Some(match ours {
        "connectivite" => ("TECH", ["Science et technologie", "Science and technology"]),
        "education" => ("EDUC", ["Éducation, culture et sport", "Education, culture and sport"]),
        "mediation" => ("SOCI", ["Population et société", "Population and society"]),
        "donnees" | "labels" | "services" => {
            ("GOVE", ["Gouvernement et secteur public", "Government and public sector"])
        }
        _ => return None,
    })
}

/// A format that files are sent in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format {
    /// What the address of the file ends with.
    pub(super) suffix: &'static str,
    /// What it is called.
    pub(super) name: &'static str,
    /// Its code in the European list of file types.
    pub(super) code: &'static str,
    /// Its media type, when it is a registered one.
    pub(super) media: Option<&'static str>,
    /// The standard that it follows, when it is more than a format.
    pub(super) standard: Option<&'static str>,
}

const fn format(
    suffix: &'static str,
    name: &'static str,
    code: &'static str,
    media: Option<&'static str>,
) -> Format {
    Format { suffix, name, code, media, standard: None }
}

/// The formats that hold data, the one to prefer first.
pub(super) const FORMATS: [Format; 7] = [
    format("csv", "CSV", "CSV", Some("text/csv")),
    format("json", "JSON", "JSON", Some("application/json")),
    format("parquet", "Parquet", "PARQUET", Some("application/vnd.apache.parquet")),
    format(
        "xlsx",
        "XLSX",
        "XLSX",
        Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ),
    format("zip", "ZIP", "ZIP", Some("application/zip")),
    Format {
        standard: Some("https://github.com/sdmx-twg/sdmx-csv"),
        ..format("sdmx.csv", "SDMX-CSV 2.0", "CSV", None)
    },
    Format {
        standard: Some(
            "https://schema.data.gouv.fr/etalab/schema-impact-service-public-numerique/",
        ),
        ..format("ispn.csv", "impact-service-public-numerique", "CSV", Some("text/csv"))
    },
];
