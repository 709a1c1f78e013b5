//! What can be wrong with an address, and what a page or a program is told about it: what happened,
//! what was expected, where to go.

mod unpublished;
mod ways;

use datasets::model::Localized;

pub use unpublished::Unpublished;
pub use ways::ways;

use crate::texts::Texts;

/// Somewhere to go instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its address.
    pub href: String,
    /// Its name.
    pub label: Localized,
}

impl Suggestion {
    /// Somewhere whose name is the same in every language.
    pub fn new(href: String, name: String) -> Self {
        Self { href, label: Localized { fr: name.clone(), en: name } }
    }
}

/// An address that cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No page has this path.
    UnknownPage {
        /// The path.
        path: String,
        /// The page with the most similar path.
        nearest: Option<Suggestion>,
    },
    /// No indicator has this id.
    UnknownIndicator {
        /// The id.
        id: String,
        /// The indicator with the most similar id.
        nearest: Option<Suggestion>,
    },
    /// No territory has this code.
    UnknownTerritory {
        /// The code.
        code: String,
        /// The territory with the most similar code or name.
        nearest: Option<Suggestion>,
    },
    /// No dataset has this id.
    UnknownDataset {
        /// The id.
        id: String,
        /// The dataset with the most similar id.
        nearest: Option<Suggestion>,
    },
    /// The format is not one that this address answers in.
    UnknownFormat {
        /// What the address ends with.
        given: String,
        /// What it may end with.
        allowed: Box<[&'static str]>,
        /// The same address in a format that exists.
        nearest: Option<Suggestion>,
    },
    /// A period that is neither a year nor two.
    UnreadablePeriod {
        /// What stands in the address.
        given: String,
    },
    /// A period for which the indicator has no figure.
    EmptyPeriod {
        /// What stands in the address.
        given: String,
        /// Years that have figures.
        available: Vec<i32>,
    },
    /// A way of looking that the indicator does not have.
    UnknownView {
        /// What stands in the address.
        given: String,
        /// Those that it has.
        allowed: Vec<&'static str>,
    },
    /// A parameter with a value that is not one of its own.
    UnknownChoice {
        /// The parameter.
        name: &'static str,
        /// What stands in the address.
        given: String,
        /// What may stand there.
        allowed: Vec<String>,
    },
    /// `complet` is 1 or nothing.
    UnreadableSwitch {
        /// What stands in the address.
        given: String,
    },
    /// An image that nobody could read.
    ImageTooTall {
        /// Its height in pixels.
        height: u32,
        /// The height that an image may have.
        limit: u32,
        /// The image that the indicator has by itself.
        nearest: Option<Suggestion>,
    },
    /// No indicator of this site has the address that was to be embedded.
    NothingToEmbed {
        /// What stands in the address.
        given: String,
    },
    /// A form of answer that is known to others, and that this address does not have.
    UnknownAnswer {
        /// What stands in the address.
        given: String,
        /// What may stand there.
        allowed: &'static [&'static str],
    },
    /// A release that does not exist, or that this server does not hold.
    UnknownVersion {
        /// What stands in the address.
        given: String,
        /// The release that is served.
        current: u32,
    },
    /// A release that was made, and that can no longer be read.
    UnreadableVersion {
        /// The release.
        given: u32,
        /// The release that is served.
        current: u32,
    },
    /// Nothing of the API has this path.
    UnknownResource {
        /// The path.
        path: String,
        /// What has the most similar path.
        nearest: Option<Suggestion>,
    },
    /// A parameter that an address does not read.
    UnknownParameter {
        /// Its name.
        given: String,
        /// Those that are read.
        allowed: Box<[String]>,
        /// The parameter with the most similar name.
        nearest: Option<Suggestion>,
    },
    /// A parameter of the API that stands twice in an address.
    RepeatedParameter {
        /// Its name.
        given: String,
    },
    /// A cursor that was cut, changed, or given for something else.
    UnreadableCursor {
        /// What stands in the address.
        given: String,
    },
    /// A length of page that is not a number, is 0 or is too many.
    LimitOutOfBounds {
        /// What stands in the address.
        given: String,
        /// The most that a page may have.
        most: usize,
    },
    /// The client accepts none of the types that an address answers in.
    NotAcceptable {
        /// What it accepts.
        given: String,
        /// What the address answers in.
        allowed: &'static [&'static str],
    },
    /// A method that changes things, where things are only read.
    MethodRefused {
        /// The method.
        given: String,
        /// Those that are answered.
        allowed: &'static str,
    },
    /// More requests than a client may send in so little time.
    TooManyRequests {
        /// Seconds until the next one is answered.
        seconds: u64,
    },
    /// More rows than a sheet can hold.
    TooManyRows {
        /// How many they are.
        rows: usize,
        /// How many a sheet can hold.
        limit: usize,
        /// The same rows in a format that has room for them.
        nearest: Option<Suggestion>,
    },
    /// More territories than a page can show.
    TooManyTerritories {
        /// How many they are.
        count: usize,
        /// How many a page can show.
        limit: usize,
        /// All of them, as a file.
        nearest: Option<Suggestion>,
    },
    /// Nothing was published over HTTP.
    Unpublished(Unpublished),
}

impl Problem {
    /// HTTP status: 404 for what does not exist, 400 for what cannot be understood, that of its kind for
    /// what HTTP itself forbids or does not know.
    pub const fn status(&self) -> u16 {
        match self {
            Self::UnknownPage { .. }
            | Self::UnknownIndicator { .. }
            | Self::UnknownTerritory { .. }
            | Self::UnknownDataset { .. }
            | Self::UnknownFormat { .. }
            | Self::EmptyPeriod { .. }
            | Self::NothingToEmbed { .. }
            | Self::UnknownVersion { .. }
            | Self::UnknownResource { .. }
            | Self::UnreadableCursor { .. } => 404,
            Self::UnreadableVersion { .. } => 500,
            Self::UnknownAnswer { .. } => 501,
            Self::UnreadablePeriod { .. }
            | Self::UnknownView { .. }
            | Self::UnknownChoice { .. }
            | Self::UnreadableSwitch { .. }
            | Self::ImageTooTall { .. }
            | Self::UnknownParameter { .. }
            | Self::RepeatedParameter { .. }
            | Self::LimitOutOfBounds { .. }
            | Self::TooManyRows { .. }
            | Self::TooManyTerritories { .. } => 400,
            Self::MethodRefused { .. } => 405,
            Self::NotAcceptable { .. } => 406,
            Self::TooManyRequests { .. } => 429,
            Self::Unpublished(why) => why.status(),
        }
    }

    /// Stable name, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownPage { .. } => "page-inconnue",
            Self::UnknownIndicator { .. } => "indicateur-inconnu",
            Self::UnknownTerritory { .. } => "territoire-inconnu",
            Self::UnknownDataset { .. } => "jeu-de-donnees-inconnu",
            Self::UnknownFormat { .. } => "format-inconnu",
            Self::UnreadablePeriod { .. } => "periode-illisible",
            Self::EmptyPeriod { .. } => "periode-sans-donnee",
            Self::UnknownView { .. } => "vue-inconnue",
            Self::UnknownChoice { .. } => "choix-inconnu",
            Self::UnreadableSwitch { .. } => "complet-illisible",
            Self::ImageTooTall { .. } => "image-trop-haute",
            Self::NothingToEmbed { .. } => "integration-inconnue",
            Self::UnknownAnswer { .. } => "reponse-inconnue",
            Self::UnknownVersion { .. } => "version-inconnue",
            Self::UnreadableVersion { .. } => "version-illisible",
            Self::UnknownResource { .. } => "ressource-inconnue",
            Self::UnknownParameter { .. } => "parametre-inconnu",
            Self::RepeatedParameter { .. } => "parametre-repete",
            Self::UnreadableCursor { .. } => "curseur-illisible",
            Self::LimitOutOfBounds { .. } => "limite-hors-bornes",
            Self::NotAcceptable { .. } => "type-refuse",
            Self::MethodRefused { .. } => "methode-refusee",
            Self::TooManyRequests { .. } => "trop-de-demandes",
            Self::TooManyRows { .. } => "trop-de-lignes",
            Self::TooManyTerritories { .. } => "trop-de-territoires",
            Self::Unpublished(why) => why.code(),
        }
    }

    /// What the problem is, in a few words.
    pub fn title(&self, texts: &Texts) -> String {
        texts.get(&format!("probleme-{}-titre", self.code()))
    }

    /// What is wrong, naming it.
    pub fn detail(&self, texts: &Texts) -> String {
        // What was given is told back, but not at any length.
        let short = |given: &String| given.chars().take(LONGEST).collect::<String>();
        let told = match self {
            Self::UnknownPage { path: given, .. }
            | Self::UnknownIndicator { id: given, .. }
            | Self::UnknownTerritory { code: given, .. }
            | Self::UnknownDataset { id: given, .. }
            | Self::UnknownFormat { given, .. }
            | Self::UnreadablePeriod { given }
            | Self::EmptyPeriod { given, .. }
            | Self::UnknownView { given, .. }
            | Self::UnknownChoice { given, .. }
            | Self::UnreadableSwitch { given }
            | Self::NothingToEmbed { given }
            | Self::UnknownAnswer { given, .. }
            | Self::UnknownVersion { given, .. }
            | Self::UnknownResource { path: given, .. }
            | Self::UnknownParameter { given, .. }
            | Self::RepeatedParameter { given }
            | Self::UnreadableCursor { given }
            | Self::LimitOutOfBounds { given, .. }
            | Self::NotAcceptable { given, .. }
            | Self::MethodRefused { given, .. } => short(given),
            Self::ImageTooTall { height, .. } => texts.number(f64::from(*height), 0),
            Self::UnreadableVersion { given, .. } => given.to_string(),
            Self::TooManyRequests { seconds } => seconds.to_string(),
            Self::TooManyRows { rows, .. } => rows.to_string(),
            Self::TooManyTerritories { count, .. } => texts.whole(*count),
            Self::Unpublished(why) => short(&why.given()),
        };
        let name = if let Self::UnknownChoice { name, .. } = self { name } else { "" };
        texts.with(&format!("probleme-{}", self.code()), &[("recu", &told), ("nom", name)])
    }

    /// What is allowed or what to do.
    pub fn help(&self, texts: &Texts) -> String {
        let key = match self {
            Self::UnknownChoice { allowed, .. } if allowed.is_empty() => "choix-aucun",
            _ => self.code(),
        };
        let allowed = match self {
            Self::EmptyPeriod { available, .. } => {
                available.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
            }
            Self::UnknownView { allowed, .. } => allowed.join(", "),
            Self::UnknownChoice { allowed, .. } => allowed.join(", "),
            Self::UnknownParameter { allowed, .. } => allowed.join(", "),
            Self::UnknownFormat { allowed, .. } => allowed.join(", "),
            Self::UnknownAnswer { allowed, .. } | Self::NotAcceptable { allowed, .. } => {
                allowed.join(", ")
            }
            Self::ImageTooTall { limit, .. } => texts.number(f64::from(*limit), 0),
            Self::UnknownVersion { current, .. } | Self::UnreadableVersion { current, .. } => {
                current.to_string()
            }
            Self::LimitOutOfBounds { most, .. } => most.to_string(),
            Self::TooManyRequests { seconds } => seconds.to_string(),
            Self::TooManyRows { limit, .. } | Self::TooManyTerritories { limit, .. } => {
                limit.to_string()
            }
            Self::MethodRefused { allowed, .. } => (*allowed).to_owned(),
            Self::Unpublished(why) => why.allowed(),
            _ => String::new(),
        };
        texts.with(&format!("probleme-{key}-aide"), &[("permis", &allowed)])
    }

    /// Where the reader probably wanted to go.
    pub fn nearest(&self) -> Option<&Suggestion> {
        match self {
            Self::UnknownPage { nearest, .. }
            | Self::UnknownIndicator { nearest, .. }
            | Self::UnknownTerritory { nearest, .. }
            | Self::UnknownDataset { nearest, .. }
            | Self::UnknownFormat { nearest, .. }
            | Self::ImageTooTall { nearest, .. }
            | Self::UnknownResource { nearest, .. }
            | Self::UnknownParameter { nearest, .. }
            | Self::TooManyRows { nearest, .. }
            | Self::TooManyTerritories { nearest, .. } => nearest.as_ref(),
            _ => None,
        }
    }
}

/// Characters of a wrong address that are told back, and over which nothing can be like it.
const LONGEST: usize = 80;

/// How alike two texts must be, from 0 to 1, for one to be proposed in place of the other.
const ALIKE: f64 = 0.75;

/// The candidate that looks most like what was given, if any looks like it at all. A candidate is its
/// text and where it leads.
pub fn nearest(
    given: &str,
    candidates: impl IntoIterator<Item = (String, Suggestion)>,
) -> Option<Suggestion> {
    if given.chars().count() > LONGEST {
        return None;
    }
    let given = given.to_lowercase();
    candidates
        .into_iter()
        .map(|(text, suggestion)| {
            let text = text.to_lowercase();
            let likeness = strsim::normalized_damerau_levenshtein(&given, &text);
            // Mistakes are oftener at the end of a word than at its beginning.
            let begins = given.chars().zip(text.chars()).take_while(|(a, b)| a == b).count();
            (likeness, begins, suggestion)
        })
        .filter(|(likeness, ..)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(.., suggestion)| suggestion)
}
