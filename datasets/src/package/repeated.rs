//! Properties that an object of a JSON document has twice: `serde_json` keeps the last without a word, and
//! other programs keep the first.
//!
//! Like [`pointer`](super::pointer), this only walks over a text that `serde_json` has accepted, and whose
//! depth it has bounded.

use std::collections::BTreeMap;

use super::pointer::{byte, end_of_value, skip_space};
use crate::csv::{Place, Report, SchemaFault, Walk};

/// Tells the properties that stand in their object already.
pub(super) fn check(text: &str, report: &mut Report) {
    let places = Walk::from(text, 0, 1);
    let mut reader = Reader { text, at: skip_space(text, 0), places, report };
    reader.value("");
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    places: Walk<'a>,
    report: &'a mut Report,
}

impl Reader<'_> {
    /// Passes a value, which begins here and has this JSON pointer.
    fn value(&mut self, pointer: &str) {
        match byte(self.text, self.at) {
            Some(b'{') => self.object(pointer),
            Some(b'[') => self.list(pointer),
            _ => self.at = end_of_value(self.text, self.at),
        }
    }

    fn object(&mut self, pointer: &str) {
        let mut names = BTreeMap::new();
        self.enter();
        while let Some(b'"') = byte(self.text, self.at) {
            let place = self.places.to(self.at);
            let Some(name) = self.name() else { return };
            let inside = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            match names.get(&name) {
                None => _ = names.insert(name, place),
                Some(first) => self.tell(&inside, &name, *first, place),
            }
            self.value(&inside);
            self.pass_comma();
        }
        self.leave();
    }

    fn list(&mut self, pointer: &str) {
        self.enter();
        let mut rank = 0;
        while byte(self.text, self.at).is_some_and(|byte| byte != b']') {
            self.value(&format!("{pointer}/{rank}"));
            self.pass_comma();
            rank += 1;
        }
        self.leave();
    }

    /// The name of a property; its value begins under it.
    fn name(&mut self) -> Option<String> {
        let end = end_of_value(self.text, self.at);
        let name = serde_json::from_str(self.text.get(self.at..end)?).ok()?;
        // Over the colon.
        self.at = skip_space(self.text, skip_space(self.text, end) + 1);
        Some(name)
    }

    /// Over the bracket or the brace that opens.
    fn enter(&mut self) {
        self.at = skip_space(self.text, self.at + 1);
    }

    /// Over the one that closes.
    const fn leave(&mut self) {
        self.at += 1;
    }

    fn pass_comma(&mut self) {
        self.at = skip_space(self.text, self.at);
        if byte(self.text, self.at) == Some(b',') {
            self.at = skip_space(self.text, self.at + 1);
        }
    }

    fn tell(&mut self, pointer: &str, name: &str, first: Place, place: Place) {
        let fault = SchemaFault::RepeatedProperty { first: first.line };
        let problem = self.report.problem(fault).at(Some(place));
        self.report.add(problem.field(pointer).value(Some(name)));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Line, column and pointer of each.
    fn told(text: &str) -> Vec<(u32, u32, String)> {
        let mut report = Report::new("datapackage.json");
        check(text, &mut report);
        let place = |one: crate::csv::Diagnostic| Some((one.line?, one.column?, one.field?));
        report.finish().into_iter().filter_map(place).collect()
    }

    #[test]
    fn a_property_is_told_where_it_stands_again() {
        let text =
            "{\"a\": {\"b\": 1, \"c/d\": [{\"b\": 2}, {\"e\": 1,\n \"\\u0065\" : {}}]},\n\"a\":3}";
        let told_at = |line, column, pointer: &str| (line, column, pointer.to_owned());
        assert_eq!(told(text), [told_at(2, 2, "/a/c~1d/1/e"), told_at(3, 1, "/a")]);
        for text in
            ["{}", "[]", "[[], {\"a\": \"{\\\"a\\\":1,\"}, 1, null]", "3", "[{\"a\":1},{\"a\":1}]"]
        {
            assert_eq!(told(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_document_that_repeats_nothing_has_nothing_told(text in "[\\[\\]{},:\"a1 ]{0,24}") {
            let read = serde_json::from_str::<serde_json::Value>(&text);
            if let Ok(value) = read {
                let again = value.to_string();
                prop_assert_eq!(told(&again), vec![]);
                // What serde_json has left out is what is told.
                let pairs = |text: &str| text.matches(':').count();
                prop_assert!(told(&text).is_empty() == (pairs(&text) == pairs(&again)), "{}", text);
            }
        }
    }
}
