//! The communes where they are, each by how many people live there: the same drawing as the map of an indicator.

use datasets::model::{Status, Territory};
use leptos::prelude::*;

use crate::charts::{ChartData, Emphasis, Locality, Mark, Point, Series, Words, figure, number};
use crate::pages::indicator::drawings;
use crate::shell::Site;

/// Who lives where; nothing when fewer than two communes have a place.
pub(super) fn map(site: &Site) -> Option<impl IntoView + use<>> {
    let chart = chart(site);
    let said = site.texts.get("territoires-carte-texte");
    (chart.series.len() > 1).then(|| {
        view! {
            <figure class="figure">
                <div class="dessins">{drawings(&chart)}</div>
                <figcaption class="note">{said}</figcaption>
            </figure>
        }
    })
}

fn chart(site: &Site) -> ChartData {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let codes = &site.directory.of(catalogue).mapped;
    let found = codes.iter().filter_map(|code| catalogue.territories.get(code));
    let communes: Vec<&Territory> = found.collect();
    let year = communes.iter().filter_map(|one| one.population_year).max().unwrap_or_default();
    let mut chart = ChartData {
        language: site.language(),
        title: texts.get("territoires-carte"),
        mark: Mark::Map,
        unit: texts.get("unite-habitants"),
        unit_one: texts.get("unite-habitant"),
        words: Words::of(&|key| texts.get(key), false, false),
        series: communes.iter().map(|one| series(site, one, year)).collect(),
        localities: communes.iter().filter_map(|one| locality(one)).collect(),
        ..ChartData::default()
    };
    chart.description = described(site, &chart);
    chart
}

fn series(site: &Site, commune: &Territory, year: i32) -> Series {
    let is_pilot = commune.code == site.catalogue.pilot_commune;
    let people = Point {
        period: commune.population_year.unwrap_or(year),
        value: commune.population.map(f64::from),
        numerator: None,
        denominator: None,
        status: if commune.population.is_some() { Status::Normal } else { Status::NotCollected },
        method: 1,
        partial: false,
        comment: None,
    };
    Series {
        territory: commune.code.clone(),
        name: commune.name.clone(),
        emphasis: if is_pilot { Emphasis::Focus } else { Emphasis::Other },
        points: vec![people],
    }
}

fn locality(commune: &Territory) -> Option<Locality> {
    let (latitude, longitude) = commune.place()?;
    let (territory, population) = (commune.code.clone(), commune.population);
    Some(Locality { territory, latitude, longitude, population, outline: Vec::new() })
}

/// The map in words: how many communes, the least and the most peopled.
fn described(site: &Site, chart: &ChartData) -> String {
    let peopled = || chart.series.iter().filter_map(|one| Some((one, one.points.first()?)));
    let known = || peopled().filter_map(|(series, point)| Some((point.value?, series, point)));
    let most = known().max_by(|one, other| one.0.total_cmp(&other.0));
    let least = known().min_by(|one, other| one.0.total_cmp(&other.0));
    let count = u32::try_from(chart.series.len()).unwrap_or(u32::MAX);
    let count = number(chart.language, count.into(), 0);
    let told = |end: Option<(f64, &Series, &Point)>| {
        end.map(|(_, series, point)| (series.name.clone(), figure(chart, point)))
            .unwrap_or_default()
    };
    let ((most, people), (least, few)) = (told(most), told(least));
    let places = [
        ("nombre", count.as_str()),
        ("plus", &most),
        ("habitants", &people),
        ("moins", &least),
        ("peu", &few),
    ];
    site.texts.with("territoires-carte-extremes", &places)
}
