//! The classes of a map, as colours: they deepen from the paper, and stay apart for every eye.
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A colour in linear light: red, green, blue.
type Light = [f64; 3];

/// The colours that a block of `style/tokens.css` gives.
fn colours(block: &str) -> BTreeMap<String, Light> {
    let declared = block.split([';', '{']).filter_map(|part| part.trim().split_once(": #"));
    declared
        .map(|(name, digits)| {
            let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
            (name.to_owned(), [part(0), part(2), part(4)].map(linear))
        })
        .collect()
}

fn linear(part: u8) -> f64 {
    let share = f64::from(part) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

/// The themes: those of the light, those of the dark over them, each as seen by who asks for contrast.
fn themes() -> [(&'static str, BTreeMap<String, Light>); 4] {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style/tokens.css");
    let css = fs::read_to_string(file).unwrap();
    let (light, rest) = css.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let (dark, contrast) = rest.split_once("@media (prefers-contrast: more)").unwrap();
    let over = |under: &BTreeMap<String, Light>, block| {
        let mut all = under.clone();
        all.extend(colours(block));
        all
    };
    let light = colours(light);
    let dark = over(&light, dark);
    let (light_more, dark_more) = (over(&light, contrast), over(&dark, contrast));
    [("light", light), ("dark", dark), ("light, more", light_more), ("dark, more", dark_more)]
}

fn luminance([red, green, blue]: Light) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast of two colours (WCAG 2.2).
fn contrast(one: Light, other: Light) -> f64 {
    let [one, other] = [one, other].map(luminance);
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// How the three kinds of dichromats see linear light: the matrices of Machado, Oliveira and Fernandes
/// (IEEE TVCG 15(6), 2009), as end2end/tests/colour.ts has them.
const VISIONS: [(&str, [Light; 3]); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_82, 0.042_94, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_9],
        ],
    ),
];

fn seen(matrix: [Light; 3], light: Light) -> Light {
    matrix.map(|row| {
        let sum: f64 = row.iter().zip(light).map(|(factor, part)| factor * part).sum();
        sum.clamp(0.0, 1.0)
    })
}

#[test]
fn the_classes_deepen_from_the_paper_and_stay_apart_for_every_eye() {
    let mut wrong = Vec::new();
    for (theme, colours) in themes() {
        let ladder: Vec<Light> = ["paper".to_owned()]
            .into_iter()
            .chain((1..=5).map(|class| format!("classe-{class}")))
            .map(|name| colours[&format!("--{name}")])
            .collect();
        for (vision, matrix) in VISIONS {
            let ladder: Vec<Light> = ladder.iter().map(|light| seen(matrix, *light)).collect();
            let darker = luminance(ladder[5]) < luminance(ladder[0]);
            for (class, two) in ladder.windows(2).enumerate() {
                let apart = contrast(two[0], two[1]);
                if apart < 1.3 || (luminance(two[1]) < luminance(two[0])) != darker {
                    wrong.push(format!("{theme}, {vision}, class {}: {apart:.2}", class + 1));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_line_around_a_circle_is_seen_on_the_paper() {
    for (theme, colours) in themes() {
        assert!(contrast(colours["--accent"], colours["--paper"]) >= 3.0, "{theme}");
    }
}
