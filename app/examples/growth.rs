//! Draws how a site costs more as its communes grow in number, by the charts of the site itself:
//! `cargo run --release -p app --features ssr --example growth -- RESULTS FILE`.
//!
//! `RESULTS` is what `scripts/bench/growth.py` measured, `FILE` the SVG that BENCHMARKS.md shows.

use std::error::Error;
use std::fs;

use app::charts::{ChartData, Emphasis, Mark, Point, Series, Size, Words, draw, number};
use app::images::css;
use app::texts::Texts;
use datasets::model::{Language, Status};
use serde_json::Value;

const LANGUAGE: Language = Language::English;
const MARGIN: u32 = 24;
/// Height of the title.
const HEAD: u32 = 56;

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: growth RESULTS FILE";
    let mut arguments = std::env::args_os().skip(1);
    let (Some(results), Some(file)) = (arguments.next(), arguments.next()) else {
        return Err(usage.into());
    };
    let measured: Value = serde_json::from_slice(&fs::read(results)?)?;
    let drawn = &measured["drawn"];
    let curves = drawn["curves"].as_array().ok_or("the results have no curves")?;
    let series = (1..).zip(curves).map(|(rank, own)| {
        curve(rank, own["name"].as_str().unwrap_or_default(), &numbers(&own["times"]))
    });
    let sizes: Vec<String> =
        numbers(&drawn["communes"]).iter().map(|size| number(LANGUAGE, *size, 0)).collect();
    fs::write(file, image(&sizes, series.collect())?)?;
    Ok(())
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// A measure at each size, as a multiple of what it is at the first.
fn curve(rank: u32, name: &str, times: &[f64]) -> Series {
    let points = (1..).zip(times).map(|(period, times)| Point {
        period,
        value: Some(*times),
        numerator: None,
        denominator: None,
        status: Status::Normal,
        method: 1,
        partial: false,
        comment: None,
    });
    let emphasis = if rank == 1 { Emphasis::Focus } else { Emphasis::Other };
    let (territory, name) = (rank.to_string(), name.to_owned());
    Series { territory, name, emphasis, points: points.collect() }
}

/// The chart, with its title above it.
fn image(sizes: &[String], series: Vec<Series>) -> Result<String, Box<dyn Error>> {
    let least = sizes.first().ok_or("the results have no size")?;
    let title = format!("By number of communes: as a multiple of what it is with {least}");
    let texts = Texts::of(LANGUAGE)?;
    let data = ChartData {
        language: LANGUAGE,
        description: format!("{title}. The figures are in BENCHMARKS.md."),
        title: title.clone(),
        mark: Mark::Curve,
        unit: "×".to_owned(),
        decimals: 1,
        series,
        logarithmic: true,
        words: Words::of(&|key| texts.get(key), false, false),
        ..ChartData::default()
    };
    let drawing = draw(&data, Size::Wide, "growth")?;
    // Charts go from year to year: these are the first size, the second and so on, named here by what they are.
    let named = (1..).zip(sizes).fold(drawing.svg, |svg, (rank, size)| {
        svg.replace(&format!(">{rank}</text>"), &format!(">{size}</text>"))
    });
    let chart = named.strip_prefix("<svg").unwrap_or_default();
    let (width, height) = (drawing.width + 2 * MARGIN, drawing.height + HEAD + MARGIN);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"system-ui, sans-serif\" lang=\"en\">\n\
         <title>{title}</title>\n<style>{}</style>\n\
         <rect class=\"i-fond\" width=\"{width}\" height=\"{height}\"/>\n\
         <text class=\"i-encre\" x=\"{MARGIN}\" y=\"36\" font-size=\"18\" font-weight=\"700\">{title}</text>\n\
         <svg x=\"{MARGIN}\" y=\"{HEAD}\" width=\"{}\" height=\"{}\"{chart}\n</svg>\n",
        css(),
        drawing.width,
        drawing.height,
    ))
}
