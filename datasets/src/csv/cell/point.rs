//! Places on the Earth: « longitude,latitude » in degrees, as Table Schema orders them.

use std::fmt::Write as _;

use super::{number, unlike};
use crate::csv::diagnostics::Misread;

/// How a schema says that a place is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::csv) enum Form {
    /// `6.24,44.09`.
    #[default]
    Pair,
    /// `[6.24, 44.09]`.
    Array,
    /// `{"lon": 6.24, "lat": 44.09}`.
    Object,
}

/// Writes a place as « longitude,latitude ».
pub(in crate::csv) fn read(text: &str, form: Form, out: &mut String) -> Result<(), Misread> {
    let (longitude, latitude) = parts(text, form).ok_or_else(|| unlike(text))?;
    let within = |text: &str, most: f64| number::number(text).is_ok_and(|one| one.abs() <= most);
    if !within(&longitude, 180.0) || !within(&latitude, 90.0) {
        return Err(unlike(text));
    }
    out.clear();
    // Writing to a String cannot fail.
    let _ = write!(out, "{longitude},{latitude}");
    Ok(())
}

fn parts(text: &str, form: Form) -> Option<(String, String)> {
    let pair = |text: &str| {
        let (longitude, latitude) = text.split_once(',')?;
        Some((longitude.trim().to_owned(), latitude.trim().to_owned()))
    };
    if form == Form::Object {
        let object: serde_json::Value = serde_json::from_str(text).ok()?;
        return Some((object.get("lon")?.to_string(), object.get("lat")?.to_string()));
    }
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    match (form, inside) {
        (Form::Array, Some(inside)) => pair(inside),
        _ => pair(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_longitude_and_a_latitude() {
        let written = |text, form| {
            let mut out = String::new();
            read(text, form, &mut out).map(|()| out)
        };
        let digne = Ok("6.24,44.09".to_owned());
        assert_eq!(written("6.24, 44.09", Form::Pair), digne);
        assert_eq!(written("[6.24, 44.09]", Form::Array), digne);
        assert_eq!(written(r#"{"lon": 6.24, "lat": 44.09}"#, Form::Object), digne);
        for wrong in ["6.24", "44.09,106.24", "6,24;44,09", "Digne", "6.24,44.09,3", "NaN,1"] {
            assert_eq!(written(wrong, Form::Pair), Err(Misread::Other), "{wrong}");
        }
    }
}
