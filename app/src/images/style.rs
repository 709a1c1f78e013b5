//! The style that an image carries with it: the site's own, in its light theme, with its colours written
//! out. An image is looked at far from the site, by programs that know neither variables nor themes.

use std::sync::LazyLock;

const TOKENS: &str = include_str!("../../../style/tokens.css");
const CHARTS: &str = include_str!("../../../style/charts.css");
const MAP: &str = include_str!("../../../style/map.css");
const IMAGES: &str = include_str!("../../../style/images.css");

/// What the selectors of a drawing begin with; the other rules of `charts.css` are about the page.
const DRAWN: [&str; 3] = [".graphique", ".g-", ".serie"];

static CSS: LazyLock<String> = LazyLock::new(|| {
    let tokens = tokens(&without_comments(TOKENS));
    let drawn =
        |rule: &&Rule<'_>| rule.selectors().all(|one| DRAWN.iter().any(|own| one.starts_with(own)));
    let charts = without_comments(CHARTS) + &without_comments(MAP);
    let images = without_comments(IMAGES);
    let (charts, images) = (rules(&charts), rules(&images));
    let kept = charts.iter().filter(drawn).chain(&images);
    kept.map(|rule| rule.written(&tokens)).collect()
});

/// The style of every image.
pub fn css() -> &'static str {
    &CSS
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

/// A rule that holds everywhere.
#[derive(Debug, PartialEq, Eq)]
struct Rule<'a> {
    selector: &'a str,
    declarations: &'a str,
}

impl<'a> Rule<'a> {
    fn selectors(&self) -> impl Iterator<Item = &'a str> {
        self.selector.split(',').map(str::trim)
    }

    fn declarations(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let pairs = self.declarations.split(';').filter_map(|one| one.split_once(':'));
        pairs.map(|(name, value)| (name.trim(), value.trim()))
    }

    /// On one line, with the values of its variables.
    fn written(&self, tokens: &[(String, String)]) -> String {
        let selectors: Vec<&str> = self.selectors().collect();
        let declarations: Vec<String> = self
            .declarations()
            .map(|(name, value)| format!("{name}:{}", resolved(value, tokens)))
            .collect();
        format!("{}{{{}}}\n", selectors.join(","), declarations.join(";"))
    }
}

/// The rules of a sheet that stand in no `@media` or other condition.
fn rules(sheet: &str) -> Vec<Rule<'_>> {
    let mut found = Vec::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once('{') {
        let selector = before.trim();
        let end = block(after);
        if !selector.starts_with('@') {
            found.push(Rule { selector, declarations: &after[..end] });
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    found
}

/// Length of a block, given what follows its opening brace.
fn block(text: &str) -> usize {
    let mut depth = 1;
    let end = text.char_indices().find(|(_, letter)| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    end.map_or(text.len(), |(at, _)| at)
}

/// The tokens of the light theme: those that stand in no condition.
fn tokens(sheet: &str) -> Vec<(String, String)> {
    let named = |(name, _): &(&str, &str)| name.starts_with("--");
    let rules = rules(sheet);
    let declared = rules.iter().flat_map(Rule::declarations).filter(named);
    declared.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// A value with its variables replaced. `currentColor` is written as SVG 1.1 spells it: a reader that is
/// not a browser knows no other.
fn resolved(value: &str, tokens: &[(String, String)]) -> String {
    let value = value.replace("currentcolor", "currentColor");
    let Some((before, after)) = value.split_once("var(") else { return value };
    let Some((name, after)) = after.split_once(')') else { return value };
    let token = tokens.iter().find(|(known, _)| known == name.trim());
    let token = token.map_or("", |(_, value)| value.as_str());
    format!("{before}{token}{}", resolved(after, tokens))
}

#[cfg(test)]
mod tests {
    use super::{CHARTS, IMAGES, TOKENS, css, resolved, rules, tokens, without_comments};

    #[test]
    fn a_variable_becomes_its_light_value() {
        let tokens = tokens(&without_comments(TOKENS));
        let accent = tokens.iter().filter(|(name, _)| name == "--accent").count();
        assert_eq!(accent, 1, "the dark theme is left out");
        assert_eq!(
            resolved("1px solid var(--paper) var(--paper)", &tokens),
            "1px solid #ffffff #ffffff"
        );
        assert_eq!(resolved("currentcolor", &tokens), "currentColor");
    }

    #[test]
    fn every_variable_of_the_drawings_is_a_token() {
        let tokens = tokens(&without_comments(TOKENS));
        for sheet in [CHARTS, IMAGES] {
            for named in sheet.split("var(").skip(1) {
                let name = named.split(')').next().unwrap();
                assert!(tokens.iter().any(|(known, _)| known == name), "{name}");
            }
        }
    }

    #[test]
    fn what_an_image_carries_has_no_variable_no_condition_and_nothing_of_the_page() {
        let style = css();
        for left in
            ["var(", "@media", "/*", "currentcolor", ".dessin", ".lecture", "CanvasText", "<"]
        {
            assert!(!style.contains(left), "{left} in {style}");
        }
        for kept in [".graphique text{", ".serie.g-focus{color:#", ".g-barre,", ".i-accent{fill:#"]
        {
            assert!(style.contains(kept), "{kept} in {style}");
        }
    }

    #[test]
    fn a_rule_under_a_condition_is_left_out_with_all_that_stands_in_it() {
        let sheet = without_comments(
            "/* a { */ .b { c: d; } @media (e) { .f { g: h; } .i { j: k; } } .l, .m { n: o; }",
        );
        let selectors: Vec<&str> = rules(&sheet).iter().map(|rule| rule.selector).collect();
        assert_eq!(selectors, [".b", ".l, .m"]);
    }
}
