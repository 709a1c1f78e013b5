//! Lists in pages. A cursor says where a page begins, in which release and for which request: it is refused for
//! another, so that no page is of two releases or of two requests.

use app::problem::Problem;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use super::parameters::Parameters;
use crate::state::State;

/// The most items that a page may have.
pub(super) const LONGEST: usize = 1000;
/// How many it has by itself.
const USUAL: usize = 100;
/// Bytes of a cursor: release, place, total, then what holds them together.
const LENGTHS: [usize; 4] = [4, 8, 8, 9];

/// Which part of a list is asked for.
#[derive(Clone, Debug)]
pub(super) struct Paging {
    /// Items of a page, when it is said.
    pub(super) asked: Option<usize>,
    /// Where the page begins.
    pub(super) from: Option<Cursor>,
    subject: String,
}

/// A place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    /// What has been passed, in a count that is the list's own.
    pub(super) at: u64,
    /// Items of the whole list.
    pub(super) total: u64,
}

impl Paging {
    /// Reads `limite` and `curseur`.
    ///
    /// # Errors
    /// When one of them cannot be read, or the cursor is of another request or another release.
    pub(super) fn read(state: &State, parameters: &Parameters) -> Result<Self, Problem> {
        let limit = |given: &str| {
            let digits = given.bytes().all(|byte| byte.is_ascii_digit());
            let limit = digits.then(|| given.parse().ok()).flatten();
            limit
                .filter(|limit| (1..=LONGEST).contains(limit))
                .ok_or_else(|| Problem::LimitOutOfBounds { given: given.to_owned(), most: LONGEST })
        };
        let asked = parameters.get("limite").map(limit).transpose()?;
        let subject = parameters.subject();
        let release = state.catalogue().release.number;
        let cursor = |given: &str| read(given, &subject, release);
        let from = parameters.get("curseur").map(cursor).transpose()?;
        Ok(Self { asked, from, subject })
    }

    /// Items of a page.
    pub(super) fn limit(&self) -> usize {
        self.asked.unwrap_or(USUAL)
    }

    /// The cursor of a place, as it is written.
    pub(super) fn cursor(&self, release: u32, place: Cursor) -> String {
        let mut bytes = Vec::with_capacity(LENGTHS.iter().sum());
        bytes.extend(release.to_be_bytes());
        bytes.extend(place.at.to_be_bytes());
        bytes.extend(place.total.to_be_bytes());
        let seal = seal(&bytes, &self.subject);
        bytes.extend(seal);
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }
}

/// Reads a cursor of a request.
fn read(given: &str, subject: &str, current: u32) -> Result<Cursor, Problem> {
    let unreadable = || Problem::UnreadableCursor { given: given.to_owned() };
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(given).map_err(|_| unreadable())?;
    let (places, sealed) = bytes.split_last_chunk::<9>().ok_or_else(unreadable)?;
    if *sealed != seal(places, subject) {
        return Err(unreadable());
    }
    let (release, places) = places.split_first_chunk().ok_or_else(unreadable)?;
    let (at, total) = places.split_first_chunk().ok_or_else(unreadable)?;
    let total = total.try_into().map_err(|_| unreadable())?;
    let release = u32::from_be_bytes(*release);
    if release != current {
        return Err(Problem::UnknownVersion { given: release.to_string(), current });
    }
    Ok(Cursor { at: u64::from_be_bytes(*at), total: u64::from_be_bytes(total) })
}

/// The release that a cursor is of, as far as can be read: the rest of it is looked at by that release.
pub(crate) fn release_of(cursor: &str) -> Option<u32> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(cursor).ok()?;
    bytes.first_chunk().map(|release| u32::from_be_bytes(*release))
}

/// What a cursor that was cut, changed or taken from elsewhere does not have.
fn seal(places: &[u8], subject: &str) -> [u8; 9] {
    let hash = Sha256::new().chain_update(places).chain_update(subject).finalize();
    std::array::from_fn(|rank| hash[rank])
}

/// `version`, of every resource; `limite` and `curseur`, of lists.
impl IntoParams for Paging {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let limit = ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(1))
            .maximum(Some(LONGEST))
            .default(Some(USUAL.into()))
            .examples([20]);
        let cursor =
            ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[A-Za-z0-9_-]+$"));
        let mut all = Pinned::into_params(|| None);
        all.extend(
            [("limite", limit), ("curseur", cursor)].map(|(name, schema)| in_query(name, schema)),
        );
        all
    }
}

/// `version`, of every resource.
pub(super) struct Pinned;

impl IntoParams for Pinned {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).examples([1]);
        vec![in_query("version", number)]
    }
}

fn in_query(name: &str, schema: ObjectBuilder) -> Parameter {
    let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Query);
    parameter.schema(Some(schema.build())).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_of_one_request_and_of_one_release() {
        let place = Cursor { at: 40, total: 47 };
        let paging = Paging { asked: None, from: None, subject: "/a?b=c".to_owned() };
        let cursor = paging.cursor(3, place);
        assert_eq!(read(&cursor, "/a?b=c", 3), Ok(place));
        let stale = Problem::UnknownVersion { given: "3".to_owned(), current: 4 };
        assert_eq!(read(&cursor, "/a?b=c", 4), Err(stale));
        let other = cursor.replacen(&cursor[2..3], if &cursor[2..3] == "B" { "C" } else { "B" }, 1);
        for (given, subject) in
            [(&cursor[1..], "/a?b=c"), (&cursor, "/a"), (&other, "/a?b=c"), ("", "/a?b=c")]
        {
            assert!(matches!(read(given, subject, 3), Err(Problem::UnreadableCursor { .. })));
        }
    }
}
