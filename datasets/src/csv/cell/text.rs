//! Texts: the formats that Table Schema names, and the codes that spreadsheets take for numbers.

use super::digits;

/// What a text must look like, by the name that Table Schema gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    /// An address of electronic mail.
    Email,
    /// An address (RFC 3986).
    Uri,
    /// A universally unique identifier (RFC 9562).
    Uuid,
}

impl TextFormat {
    /// The format that a schema names.
    pub(in crate::csv) fn parse(text: &str) -> Option<Self> {
        [Self::Email, Self::Uri, Self::Uuid].into_iter().find(|format| format.as_str() == text)
    }

    /// The word that stands in a schema.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Uri => "uri",
            Self::Uuid => "uuid",
        }
    }

    /// Whether a text looks so.
    pub(in crate::csv) fn fits(self, text: &str) -> bool {
        let plain = || !text.contains(|one: char| one.is_whitespace() || one.is_control());
        match self {
            Self::Email => {
                let parts = text.rsplit_once('@').filter(|_| plain());
                parts.is_some_and(|(name, domain)| {
                    !name.is_empty()
                        && domain.contains('.')
                        && domain.split('.').all(|label| !label.is_empty())
                })
            }
            Self::Uri => {
                let parts = text.split_once(':').filter(|_| plain());
                parts.is_some_and(|(scheme, rest)| {
                    let mut letters = scheme.bytes();
                    letters.next().is_some_and(|byte| byte.is_ascii_alphabetic())
                        && letters
                            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
                        && !rest.trim_matches('/').is_empty()
                })
            }
            Self::Uuid => {
                let hexadecimal = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
                let sizes = text.split('-').map(str::len);
                sizes.eq([8, 4, 4, 4, 12]) && text.split('-').all(hexadecimal)
            }
        }
    }
}

/// How many zeros a spreadsheet may have taken from a code.
const MOST_ZEROS: usize = 4;

/// The code that lost its first zeros: the only one that `fits` among those it may have been. Nothing is
/// put back when two would.
pub(crate) fn with_zeros(text: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    // A Corsican code loses its zero no more than its letter: only digits are taken for a number.
    if !digits(text) || text.starts_with('0') {
        return None;
    }
    let mut found = None;
    for zeros in 1..=MOST_ZEROS {
        let code = "0".repeat(zeros) + text;
        if fits(&code) && found.replace(code).is_some() {
            return None;
        }
    }
    found
}

/// Whether a cell names the total of the rows above it.
pub(in crate::csv) fn is_total(text: &str) -> bool {
    const WORDS: [&str; 5] = ["total", "totaux", "sous-total", "sous-totaux", "sous total"];
    // Most texts are told by one byte.
    let first = text.bytes().next().map(|byte| byte.to_ascii_lowercase());
    if text.len() > 60 || !matches!(first, Some(b't' | b's')) {
        return false;
    }
    let folded = text.trim().to_lowercase();
    WORDS.iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_those_of_table_schema() {
        let fits = |format: TextFormat, text| format.fits(text);
        assert!(fits(TextFormat::Email, "mairie@dignelesbains.fr"));
        for text in ["mairie", "mairie@", "@digne.fr", "a b@digne.fr", "mairie@digne", "a@b..fr"] {
            assert!(!fits(TextFormat::Email, text), "{text}");
        }
        assert!(
            fits(TextFormat::Uri, "https://www.data.gouv.fr/fr/") && fits(TextFormat::Uri, "urn:x")
        );
        for text in ["www.data.gouv.fr", "https://", ":x", "1a:x", "https://a b"] {
            assert!(!fits(TextFormat::Uri, text), "{text}");
        }
        assert!(fits(TextFormat::Uuid, "0246e48c-f33d-433a-8984-034219be842e"));
        assert!(!fits(TextFormat::Uuid, "0246e48c-f33d-433a-8984-034219be842"));
        assert!(!fits(TextFormat::Uuid, "0246e48c-f33d-433a-8984-034219be842g"));
    }

    #[test]
    fn zeros_are_put_back_when_only_one_code_fits() {
        let commune = |text: &str| text.len() == 5;
        assert_eq!(with_zeros("4070", commune).as_deref(), Some("04070"));
        assert_eq!(with_zeros("04070", commune), None);
        assert_eq!(with_zeros("2A04", commune), None);
        assert_eq!(with_zeros("", commune), None);
        assert_eq!(with_zeros("4", |text| (2..=3).contains(&text.len())), None, "04 or 004");
    }

    #[test]
    fn a_total_is_named_so() {
        for text in ["Total", "TOTAUX", "Sous-total culture", "total : 12", "Sous total"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Totalisateur", "Toulon", "Digne, total", "", "Mariage Total", "Sous-totalité"]
        {
            assert!(!is_total(text), "{text}");
        }
    }
}
