//! Codes as people type them: « 04112 », « 4112 » from a spreadsheet, « 2a004 », « 04112=Manosque ».

use std::collections::BTreeMap;

use super::{FirstError, Remark};
use crate::csv::with_zeros;

/// What was asked for.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// Communes, in the order in which they were typed.
    pub(super) communes: Vec<String>,
    /// EPCIs, all of whose communes are wanted.
    pub(super) groups: Vec<String>,
    /// The names that came with the codes.
    pub(super) names: BTreeMap<String, String>,
    /// EPCIs that the communes may be part of, in the order in which they were typed.
    pub(super) around: Vec<String>,
}

/// What a code is the code of.
pub(super) enum Code {
    /// A commune (INSEE).
    Commune(String),
    /// An EPCI (SIREN).
    Group(String),
}

impl Code {
    /// The code that a text is, its first zero put back and its letter made large.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        if is_commune(&text) {
            return Some(Self::Commune(text));
        }
        if text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self::Group(text));
        }
        let shorter_by_one = text.len() == 4;
        with_zeros(&text, is_commune).filter(|_| shorter_by_one).map(Self::Commune)
    }
}

/// Whether a text has the shape of the code of a commune: `04112`, `2A004`, `97411`.
pub(super) fn is_commune(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((head, tail)) = text.split_at_checked(2) else { return false };
    tail.len() == 3 && digits(tail) && (digits(head) || matches!(head, "2A" | "2B"))
}

impl Asked {
    /// Reads codes, and the EPCIs that they are said to be part of.
    pub(super) fn read(
        codes: &[String],
        around: &[String],
        remarks: &mut Vec<Remark>,
    ) -> Result<Self, FirstError> {
        let mut asked = Self::default();
        let typed = codes.iter().filter(|text| !text.trim().is_empty());
        for text in typed {
            let (given, name) = parts(text);
            let (code, list) = match Code::parse(given) {
                Some(Code::Commune(code)) => (code, &mut asked.communes),
                Some(Code::Group(code)) => (code, &mut asked.groups),
                None => return Err(FirstError::BadCode { given: given.to_owned() }),
            };
            if code != given {
                remarks.push(Remark::Mended { given: given.to_owned(), code: code.clone() });
            }
            asked.names.extend(name.map(|name| (code.clone(), name.to_owned())));
            if !list.contains(&code) {
                list.push(code);
            }
        }
        for text in around {
            let (given, name) = parts(text);
            let Some(Code::Group(code)) = Code::parse(given) else {
                return Err(FirstError::BadGroup { given: given.to_owned() });
            };
            asked.names.extend(name.map(|name| (code.clone(), name.to_owned())));
            asked.around.push(code);
        }
        Ok(asked)
    }

    /// Whether no territory was named.
    pub(super) const fn is_empty(&self) -> bool {
        self.communes.is_empty() && self.groups.is_empty()
    }
}

/// A code, and the name that may stand after it.
fn parts(text: &str) -> (&str, Option<&str>) {
    match text.split_once('=') {
        Some((code, name)) => (code.trim(), Some(name.trim()).filter(|name| !name.is_empty())),
        None => (text.trim(), None),
    }
}
