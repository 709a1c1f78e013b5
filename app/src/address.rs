//! The address of everything: how a view is written in a URL, and read back.
//!
//! Writing is canonical: one view has one address, so that it can be cited and cached.

use datasets::model::Language;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use crate::problem::Problem;

/// Where the English site begins.
const ENGLISH: &str = "/en";

/// How an indicator is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// Bars, one for each territory.
    Bars,
    /// A line through the periods.
    Curve,
    /// The table alone.
    Table,
}

impl View {
    /// The word in the address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bars => "barres",
            Self::Curve => "courbe",
            Self::Table => "tableau",
        }
    }

    /// The view that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Bars, Self::Curve, Self::Table].into_iter().find(|view| view.as_str() == word)
    }
}

/// Years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First year.
    pub from: i32,
    /// Last year.
    pub until: i32,
}

impl Period {
    /// Reads `2019` or `2015..2019`.
    pub fn parse(text: &str) -> Option<Self> {
        let year = |text: &str| {
            let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse().ok()).flatten()
        };
        let (from, until) = match text.split_once("..") {
            Some((from, until)) => (year(from)?, year(until)?),
            None => (year(text)?, year(text)?),
        };
        (from <= until).then_some(Self { from, until })
    }

    /// Whether a year is within.
    pub const fn contains(self, year: i32) -> bool {
        self.from <= year && year <= self.until
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.from == self.until {
            write!(formatter, "{}", self.from)
        } else {
            write!(formatter, "{}..{}", self.from, self.until)
        }
    }
}

/// What an address asks of an indicator, before anybody has checked that it exists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorQuery {
    /// Codes, in the order of the address; none for the default choice.
    pub territories: Vec<String>,
    /// Years; all of them when absent.
    pub period: Option<Period>,
    /// How to look; the indicator's own way when absent.
    pub view: Option<View>,
    /// Every territory, whatever `territories` says.
    pub complete: bool,
    /// The release that the address is pinned to.
    pub version: Option<u32>,
}

impl IndicatorQuery {
    /// The parameters as an address writes them, with its `?`; empty when all is by default.
    pub fn write(&self) -> String {
        let mut parts = Vec::new();
        if !self.territories.is_empty() {
            parts.push(format!("territoires={}", self.territories.join("~")));
        }
        parts.extend(self.period.map(|period| format!("periode={period}")));
        parts.extend(self.view.map(|view| format!("vue={}", view.as_str())));
        if self.complete {
            parts.push("complet=1".to_owned());
        }
        parts.extend(self.version.map(|version| format!("version={version}")));
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }
}

#[cfg(feature = "ssr")]
impl IndicatorQuery {
    /// Reads the parameters of an address. Names that are not ours (those that newsletters add) are
    /// left alone.
    ///
    /// # Errors
    /// When one of our parameters has a value that it cannot have.
    pub fn read(pairs: &[(String, String)]) -> Result<Self, Problem> {
        let mut query = Self::default();
        let mut seen = std::collections::BTreeSet::new();
        for (name, value) in pairs {
            match name.as_str() {
                "territoires" => {
                    let codes = value.split('~').filter(|code| !code.is_empty());
                    query.territories.extend(
                        codes.filter(|code| seen.insert((*code).to_owned())).map(str::to_owned),
                    );
                }
                "periode" if !value.is_empty() => {
                    let period = Period::parse(value)
                        .ok_or_else(|| Problem::UnreadablePeriod { given: value.clone() })?;
                    query.period = Some(period);
                }
                "vue" if !value.is_empty() => {
                    let view = View::parse(value).ok_or_else(|| Problem::UnknownView {
                        given: value.clone(),
                        allowed: Vec::new(),
                    })?;
                    query.view = Some(view);
                }
                "complet" => {
                    query.complete = match value.as_str() {
                        "1" => true,
                        "0" | "" => false,
                        _ => return Err(Problem::UnreadableSwitch { given: value.clone() }),
                    };
                }
                "version" => query.version = value.parse().ok(),
                _ => {}
            }
        }
        Ok(query)
    }
}

/// The release that an address is pinned to, as it is written.
pub fn version_of(pairs: &[(String, String)]) -> Option<&str> {
    let version = pairs.iter().find(|(name, value)| name == "version" && !value.is_empty());
    version.map(|(_, value)| value.as_str())
}

/// The path of a page in a language: the English site is the same under `/en`.
pub fn in_language(language: Language, path: &str) -> String {
    match language {
        Language::French => path.to_owned(),
        Language::English if path == "/" => ENGLISH.to_owned(),
        Language::English => format!("{ENGLISH}{path}"),
    }
}

/// The language of a path, and the path without it.
pub fn language_of(path: &str) -> (Language, &str) {
    match path.strip_prefix(ENGLISH) {
        Some("") => (Language::English, "/"),
        Some(rest) if rest.starts_with('/') => (Language::English, rest),
        _ => (Language::French, path),
    }
}

/// `/indicateurs/{id}`.
pub fn indicator(id: &str) -> String {
    format!("/indicateurs/{id}")
}

/// `/territoires/{code}`.
pub fn territory(code: &str) -> String {
    format!("/territoires/{code}")
}

/// `/jeux-de-donnees/{id}`.
pub fn dataset(id: &str) -> String {
    format!("/jeux-de-donnees/{id}")
}

/// `/recherche?q=…`.
#[cfg(feature = "ssr")]
pub fn search(query: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    if query.is_empty() {
        return "/recherche".to_owned();
    }
    format!("/recherche?q={}", utf8_percent_encode(query, NON_ALPHANUMERIC))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        let split = |pair: &str| pair.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned()));
        text.split('&').filter_map(split).collect()
    }

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        let address = "?territoires=04070~200067437&periode=2015..2019&vue=tableau&version=3";
        let query = IndicatorQuery::read(&pairs(&address[1..]));
        assert_eq!(query.map(|query| query.write()).ok().as_deref(), Some(address));
    }

    #[test]
    fn the_english_site_is_the_same_under_its_own_path() {
        for path in ["/", "/indicateurs", "/territoires/04070"] {
            for language in Language::ALL {
                assert_eq!(language_of(&in_language(language, path)), (language, path));
            }
        }
        assert_eq!(language_of("/enfance"), (Language::French, "/enfance"));
        assert_eq!(language_of("/en/"), (Language::English, "/"));
    }

    #[test]
    fn the_boxes_of_a_form_become_one_canonical_list() {
        let query = IndicatorQuery::read(&pairs("territoires=04070&territoires=200067437"));
        let query = query.unwrap_or_default();
        assert_eq!(query.write(), "?territoires=04070~200067437");
    }

    #[test]
    fn a_period_is_a_year_or_two_in_order() {
        assert_eq!(Period::parse("2019"), Some(Period { from: 2019, until: 2019 }));
        assert_eq!(Period::parse("2019..2015"), None);
        assert_eq!(Period::parse("19"), None);
        assert_eq!(Period::parse("+201"), None);
    }

    #[test]
    fn parameters_of_newsletters_are_left_alone() {
        assert_eq!(
            IndicatorQuery::read(&pairs("utm_source=lettre")).ok(),
            Some(IndicatorQuery::default())
        );
    }
}
