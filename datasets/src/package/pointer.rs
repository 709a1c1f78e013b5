//! Where a value of a JSON document stands in its text, by its JSON pointer (RFC 6901).
//!
//! `serde_json` reads the document and checks that it is one; it keeps no place. This only walks over a
//! text that it has accepted.

/// The byte at which a value begins; that of its nearest parent that is there when it is not.
pub(super) fn offset(text: &str, pointer: &str) -> usize {
    let mut at = skip_space(text, 0);
    for part in pointer.split('/').filter(|part| !part.is_empty()) {
        let name = part.replace("~1", "/").replace("~0", "~");
        match child(text, at, &name) {
            Some(inside) => at = inside,
            None => break,
        }
    }
    at
}

/// The byte at which a property of an object, or an item of a list, begins.
fn child(text: &str, parent: usize, name: &str) -> Option<usize> {
    let is_object = byte(text, parent)? == b'{';
    if !is_object && byte(text, parent)? != b'[' {
        return None;
    }
    let mut at = skip_space(text, parent + 1);
    for index in 0_usize.. {
        if matches!(byte(text, at)?, b'}' | b']') {
            break;
        }
        let found = if is_object {
            let end = end_of_value(text, at);
            let key: String = serde_json::from_str(text.get(at..end)?).ok()?;
            // Over the colon.
            at = skip_space(text, skip_space(text, end) + 1);
            key == name
        } else {
            index.to_string() == name
        };
        if found {
            return Some(at);
        }
        at = skip_space(text, end_of_value(text, at));
        if byte(text, at)? == b',' {
            at = skip_space(text, at + 1);
        }
    }
    None
}

/// The byte under a value that begins here.
pub(super) fn end_of_value(text: &str, start: usize) -> usize {
    let mut depth = 0_usize;
    let mut in_text = false;
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(start) {
        if in_text {
            in_text = escaped || byte != b'"';
            escaped = byte == b'\\' && !escaped;
            if !in_text && depth == 0 {
                return index + 1;
            }
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 1 => return index + 1,
            b'}' | b']' if depth > 1 => depth -= 1,
            b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 => return index,
            _ => {}
        }
    }
    text.len()
}

pub(super) fn skip_space(text: &str, from: usize) -> usize {
    let rest = text.bytes().skip(from);
    from + rest.take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count()
}

pub(super) fn byte(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_value_is_found_where_it_stands() {
        let text = r#" { "a": [1, {"é": "x,]\"}" , "b/c": null}, []], "d" : {} }"#;
        let at = |pointer| &text[offset(text, pointer)..];
        assert!(at("/").starts_with("{ \"a\""));
        assert!(at("/a").starts_with("[1"));
        assert!(at("/a/0").starts_with("1,"));
        assert!(at("/a/1/é").starts_with("\"x,"));
        assert!(at("/a/1/b~1c").starts_with("null"));
        assert!(at("/a/2").starts_with("[]"));
        assert!(at("/d").starts_with("{}"));
        assert!(at("/d/absent").starts_with("{}"), "its parent");
        assert!(at("/a/0/absent").starts_with("1,"), "its nearest parent");
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-c~/\"é]{1,3}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    /// Every value of a document with its pointer.
    fn pointers<'a>(value: &'a Value, pointer: String, all: &mut Vec<(String, &'a Value)>) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    pointers(item, format!("{pointer}/{index}"), all);
                }
            }
            Value::Object(items) => {
                for (name, item) in items {
                    let name = name.replace('~', "~0").replace('/', "~1");
                    pointers(item, format!("{pointer}/{name}"), all);
                }
            }
            _ => {}
        }
        all.push((pointer, value));
    }

    proptest! {
        #[test]
        fn what_begins_at_a_pointer_is_its_value(value in values(), pretty: bool) {
            let text = if pretty {
                serde_json::to_string_pretty(&value)
            } else {
                serde_json::to_string(&value)
            };
            let text = text.unwrap();
            let mut all = Vec::new();
            pointers(&value, String::new(), &mut all);
            for (pointer, expected) in all {
                let rest = &text[offset(&text, &pointer)..];
                let found = serde_json::Deserializer::from_str(rest).into_iter::<Value>().next();
                prop_assert_eq!(&found.unwrap().unwrap(), expected, "{}", pointer);
            }
        }
    }
}
