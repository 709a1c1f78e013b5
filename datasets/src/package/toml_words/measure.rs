//! A measure read part by part, to know where it is wrong.
//!
//! What a measure is made of depends on its kind, so that serde keeps the whole of it aside before reading
//! it, and forgets where each part stands: a slip in a condition would be told at `[measure]`. Here the
//! parts of every kind are read where they stand; which of them a kind has is for the first reading to say.

#![expect(clippy::zero_sized_map_values, reason = "a map is read, nothing of it is kept")]

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Value;
use toml::de::Error;

use crate::measure::Range;

/// What is wrong with a part of the measure of a definition, at its own place.
pub(super) fn error(text: &str) -> Option<Error> {
    toml::from_str::<Definition>(text).err()
}

#[derive(Deserialize)]
struct Definition {
    #[serde(rename = "measure")]
    _measure: Option<Measure>,
}

#[derive(Deserialize)]
struct Measure {
    #[serde(rename = "column")]
    _column: Option<String>,
    #[serde(rename = "note")]
    _note: Option<String>,
    #[serde(rename = "scale")]
    _scale: Option<u32>,
    #[serde(rename = "numerator")]
    _numerator: Option<Term>,
    #[serde(rename = "denominator")]
    _denominator: Option<Term>,
    #[serde(rename = "where")]
    _filter: Option<Filter>,
    #[serde(rename = "among")]
    _among: Option<Filter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    #[serde(rename = "sum")]
    _sum: Option<String>,
    #[serde(rename = "where")]
    _filter: Option<Filter>,
}

type Filter = BTreeMap<String, Condition>;

/// A condition of any kind, of which nothing is kept.
struct Condition;

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Condition;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(super::CONDITION)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Condition, E> {
        Ok(Condition)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Condition, E> {
        Ok(Condition)
    }

    fn visit_str<E>(self, _: &str) -> Result<Condition, E> {
        Ok(Condition)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Condition, A::Error> {
        let (mut texts, mut numbers, mut others) = (0, 0, 0);
        while let Some(item) = items.next_element::<Value>()? {
            match item {
                Value::String(_) => texts += 1,
                Value::Integer(_) | Value::Float(_) => numbers += 1,
                _ => others += 1,
            }
        }
        if others > 0 || texts > 0 && numbers > 0 {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        Ok(Condition)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Condition, A::Error> {
        Range::deserialize(MapAccessDeserializer::new(map)).map(|_| Condition)
    }
}
