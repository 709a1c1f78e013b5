//! The address of everything: how a view is written in a URL, and read back.
//!
//! Writing is canonical: one view has one address, so that it can be cited and cached.

mod paths;
mod release;

use datasets::model::Language;

use crate::charts::FEW;

pub use paths::*;
pub use release::{pinned_to, unpinned, version_of};

/// Where the English site begins.
const ENGLISH: &str = "/en";

/// How an indicator is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// A line through the periods; for a label, its levels.
    Curve,
    /// Bars, one for each territory.
    Bars,
    /// A small chart for each territory, all on one scale.
    Multiples,
    /// A circle where each territory is.
    Map,
    /// The table alone.
    Table,
}

impl View {
    /// Every view, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Curve, Self::Bars, Self::Multiples, Self::Map, Self::Table];

    /// The word in the address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Curve => "courbe",
            Self::Bars => "barres",
            Self::Multiples => "multiples",
            Self::Map => "carte",
            Self::Table => "tableau",
        }
    }

    /// The view that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == word)
    }
}

/// What the rows of the table are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name of the territory.
    Territory,
    /// The year.
    Period,
    /// The value.
    Value,
}

impl Column {
    /// Every column, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Territory, Self::Period, Self::Value];

    /// The word in the address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Territory => "territoire",
            Self::Period => "annee",
            Self::Value => "valeur",
        }
    }
}

/// The order of the table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// Sorted by what.
    pub column: Column,
    /// Whether from the highest to the lowest.
    pub descending: bool,
}

impl Order {
    /// Reads `valeur`, or `-valeur` for the highest first.
    pub fn parse(word: &str) -> Option<Self> {
        let (word, descending) = word.strip_prefix('-').map_or((word, false), |word| (word, true));
        let column = Column::ALL.into_iter().find(|column| column.as_str() == word)?;
        Some(Self { column, descending })
    }
}

impl std::fmt::Display for Order {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(if self.descending { "-" } else { "" })?;
        formatter.write_str(self.column.as_str())
    }
}

/// Years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorQuery {
    /// Codes, in the order of the address; none for the default choice.
    pub territories: Vec<String>,
    /// Years; all of them when absent.
    pub period: Option<Period>,
    /// How to look; the indicator's own way when absent.
    pub view: Option<View>,
    /// The column that the figures are broken down by.
    pub by: Option<String>,
    /// Whether the scale of the values is logarithmic.
    pub logarithmic: bool,
    /// Order of the table; that of the chart when absent.
    pub order: Option<Order>,
    /// Every territory, whatever `territories` says.
    pub complete: bool,
    /// The territory that the view is about; the pilot, or the first, when absent or not shown.
    pub subject: Option<String>,
    /// The release that the address is pinned to.
    pub version: Option<u32>,
}

/// A parameter with a value that it cannot have; each holds what was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Of `periode`, `debut` or `fin`.
    Period(String),
    /// Of `vue`.
    View(String),
    /// Of `complet`.
    Switch(String),
    /// Of `echelle`.
    Scale(String),
    /// Of `tri`.
    Order(String),
}

impl IndicatorQuery {
    /// Names of the parameters that it is made of.
    pub const NAMES: [&str; 11] = [
        "territoires",
        "periode",
        "debut",
        "fin",
        "vue",
        "par",
        "echelle",
        "tri",
        "complet",
        "sujet",
        "version",
    ];

    /// The parameters as an address writes them, with its `?`; empty when all is by default.
    pub fn write(&self) -> String {
        let mut written = String::new();
        let mut put = |name: &str, value: &str| {
            written.push(if written.is_empty() { '?' } else { '&' });
            for part in [name, "=", value] {
                written.push_str(part);
            }
        };
        if !self.territories.is_empty() {
            put("territoires", &self.territories.join("~"));
        }
        if let Some(period) = self.period {
            put("periode", &period.to_string());
        }
        if let Some(view) = self.view {
            put("vue", view.as_str());
        }
        if let Some(by) = &self.by {
            put("par", by);
        }
        if self.logarithmic {
            put("echelle", "log");
        }
        if let Some(order) = self.order {
            put("tri", &order.to_string());
        }
        if self.complete {
            put("complet", "1");
        }
        if let Some(subject) = &self.subject {
            put("sujet", subject);
        }
        if let Some(version) = self.version {
            put("version", &version.to_string());
        }
        written
    }

    /// The territory that the view is about: the one that is asked for, the pilot, or the first of those shown.
    pub fn in_question<'a>(&'a self, pilot: &'a str, shown: &[&'a str]) -> Option<&'a str> {
        let mut wanted = self.subject.as_deref().into_iter().chain([pilot]);
        wanted.find(|code| shown.contains(code)).or(shown.first().copied())
    }

    /// The same with one more territory; `usual` is who is shown where the address names nobody. Among more than have
    /// their name on a chart, the view is about the one that is added: it would be one line among others.
    #[must_use]
    pub fn adding(&self, usual: &[String], code: &str) -> Self {
        let named = !self.territories.is_empty() && !self.complete;
        let territories = with_one_more(if named { &self.territories } else { usual }, code);
        let is_lost = territories.len() > FEW;
        let subject = if is_lost { Some(code.to_owned()) } else { self.subject.clone() };
        Self { territories, complete: false, subject, ..self.clone() }
    }

    /// Reads the parameters of an address. Names that are not ours (those that newsletters add) are
    /// left alone. `debut` and `fin` are those of the form: [`Self::write`] makes one `periode` of them.
    ///
    /// # Errors
    /// When one of our parameters has a value that it cannot have.
    pub fn read(pairs: &[(String, String)]) -> Result<Self, Unreadable> {
        let mut query = Self::default();
        let mut ends: [Option<i32>; 2] = [None; 2];
        for (name, value) in pairs {
            let given = || value.clone();
            match name.as_str() {
                "territoires" => {
                    for code in value.split('~').filter(|code| !code.is_empty()) {
                        if !query.territories.iter().any(|known| known == code) {
                            query.territories.push(code.to_owned());
                        }
                    }
                }
                "complet" => {
                    query.complete = match value.as_str() {
                        "1" => true,
                        "0" | "" => false,
                        _ => return Err(Unreadable::Switch(given())),
                    };
                }
                _ if value.is_empty() => {}
                "periode" => {
                    let period = Period::parse(value);
                    query.period = Some(period.ok_or_else(|| Unreadable::Period(given()))?);
                }
                "debut" | "fin" => {
                    let year = Period::parse(value).filter(|one| one.from == one.until);
                    let year = year.ok_or_else(|| Unreadable::Period(given()))?;
                    ends[usize::from(name == "fin")] = Some(year.from);
                }
                "vue" => {
                    query.view = Some(View::parse(value).ok_or_else(|| Unreadable::View(given()))?);
                }
                "par" => query.by = Some(given()),
                "echelle" if value == "log" => query.logarithmic = true,
                "echelle" => return Err(Unreadable::Scale(given())),
                "tri" => {
                    query.order =
                        Some(Order::parse(value).ok_or_else(|| Unreadable::Order(given()))?);
                }
                "sujet" => query.subject = Some(value.trim().to_owned()),
                "version" if query.version.is_none() => query.version = value.parse().ok(),
                _ => {}
            }
        }
        if let [Some(one), Some(other)] = ends {
            query.period = Some(Period { from: one.min(other), until: one.max(other) });
        }
        Ok(query)
    }
}

/// Codes, and one more unless it is among them.
pub(crate) fn with_one_more(codes: &[String], code: &str) -> Vec<String> {
    let other = (!codes.iter().any(|own| own == code)).then(|| code.to_owned());
    codes.iter().cloned().chain(other).collect()
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
    fn a_view_is_about_whom_it_asks_for_as_long_as_they_are_shown() {
        let query = IndicatorQuery::read(&pairs("sujet=04112")).unwrap_or_default();
        assert_eq!(query.write(), "?sujet=04112");
        assert_eq!(query.in_question("04070", &["04019", "04070", "04112"]), Some("04112"));
        assert_eq!(query.in_question("04070", &["04019", "04070"]), Some("04070"));
        assert_eq!(query.in_question("04070", &["04019"]), Some("04019"));
        assert_eq!(query.in_question("04070", &[]), None);
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
