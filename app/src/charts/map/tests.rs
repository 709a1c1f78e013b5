//! Maps of the pilot package, as it is published.

use std::fs;
use std::path::Path;

use datasets::model::Status;

use crate::charts::data::{ChartData, Emphasis, Locality, Mark, Point, Series};
use crate::charts::draw::{Size, draw};
use crate::charts::examples::{absent, fibre, labels, level, share, snapshot};

/// The rows of a published table that quotes nothing.
fn rows(file: &str) -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/published");
    let text = fs::read_to_string(folder.join(file)).unwrap();
    text.lines().skip(1).map(|row| row.split(',').map(str::to_owned).collect()).collect()
}

/// The communes of the pilot group that have a place.
fn localities() -> Vec<(String, Locality)> {
    let rows = rows("territoires.csv").into_iter().filter(|row| row[3] == "200067437");
    rows.map(|row| {
        let locality = Locality {
            territory: row[0].clone(),
            latitude: row[6].parse().unwrap(),
            longitude: row[7].parse().unwrap(),
            population: row[4].parse().ok(),
            outline: Vec::new(),
        };
        (row[1].clone(), locality)
    })
    .collect()
}

/// Premises that can be connected to fibre in the 46 communes, end of September 2019.
pub(super) fn pilot() -> ChartData {
    let counts = rows("fibre.csv");
    let communes = localities();
    let series = communes.iter().map(|(name, locality)| {
        let row = counts.iter().find(|row| row[0] == locality.territory).unwrap();
        let [all, fibre] = [3, 4].map(|column| row[column].parse::<f64>().unwrap());
        let point = if all > 0.0 {
            share(2019, 100.0 * fibre / all, fibre, all)
        } else {
            absent(2019, Status::NotApplicable)
        };
        let emphasis =
            if locality.territory == "04070" { Emphasis::Focus } else { Emphasis::Other };
        let (territory, name) = (locality.territory.clone(), name.clone());
        Series { territory, name, emphasis, points: vec![point] }
    });
    ChartData {
        mark: Mark::Map,
        series: series.collect(),
        localities: communes.iter().map(|commune| commune.1.clone()).collect(),
        ..fibre()
    }
}

/// The pilot's communes, with figures that are made for each.
fn with(base: ChartData, figure: impl Fn(usize) -> Point) -> ChartData {
    let ChartData { mut series, localities, .. } = pilot();
    for (rank, series) in series.iter_mut().enumerate() {
        series.points = vec![figure(rank)];
    }
    ChartData { mark: Mark::Map, series, localities, ..base }
}

/// Figures spread over all classes, some of them absent.
fn spread() -> ChartData {
    with(fibre(), |rank| match rank % 9 {
        3 => absent(2019, Status::NotCollected),
        5 if rank > 30 => absent(2019, Status::NotApplicable),
        _ => share(2019, f64::from(u32::try_from(rank * rank).unwrap()) / 22.0, 1.0, 30.0),
    })
}

/// A square around each place.
fn outlined() -> ChartData {
    let mut data = spread();
    for locality in &mut data.localities {
        let (x, y) = (locality.longitude, locality.latitude);
        let ring = [(-1.0, -1.0), (1.0, -1.0), (1.2, 0.6), (0.0, 1.2), (-1.1, 0.9), (-1.0, -1.0)];
        locality.outline = vec![ring.map(|(a, b)| (x + a * 0.026, y + b * 0.019)).to_vec()];
    }
    data
}

#[test]
fn fibre_in_the_communes_of_the_pilot() {
    snapshot!("fibre", &pilot());
}

#[test]
fn figures_of_all_classes() {
    snapshot!("spread", &spread());
}

#[test]
fn outlines_take_the_place_of_circles() {
    let data = outlined();
    let svg = draw(&data, Size::Wide, "carte").unwrap().svg;
    assert!(!svg.contains("<circle"));
    snapshot!("outlined", &data);
}

#[test]
fn levels_have_their_names() {
    let data = with(labels(), |rank| match rank % 7 {
        0 => absent(2019, Status::NotApplied),
        level_of => level(2019, f64::from(u32::try_from(level_of).unwrap()).min(5.0)),
    });
    snapshot!("levels", &data);
}

#[test]
fn a_zero_is_filled_and_an_absence_is_hollow() {
    let svg = draw(&pilot(), Size::Wide, "carte").unwrap().svg;
    let of = |code: &str| {
        let (_, from) = svg.split_once(&format!("data-territoire=\"{code}\"")).unwrap();
        from.split("</g>").next().unwrap().to_owned()
    };
    assert!(of("04116").contains("g-classe-1") && of("04116").contains("0,0\u{202f}%"));
    assert!(of("04191").contains("g-inconnu") && !of("04191").contains("g-classe"));
    assert!(svg.contains("sans objet : 1<"));
}

#[test]
fn a_large_circle_never_hides_a_small_one() {
    let svg = draw(&pilot(), Size::Wide, "carte").unwrap().svg;
    let discs = svg.split("g-bord\"").skip(1).map(|rest| {
        let (_, radius) = rest.split_once(" r=\"").unwrap();
        radius.split('"').next().unwrap().parse::<f64>().unwrap()
    });
    let radii: Vec<f64> = discs.collect();
    assert_eq!(radii.len(), 46);
    assert!(radii.windows(2).all(|two| two[0] >= two[1]));
}

#[test]
fn territories_without_a_place_and_without_a_population_are_told() {
    let mut data = pilot();
    data.localities.truncate(43);
    data.localities[0].latitude = f64::NAN;
    data.localities[1].population = None;
    data.series[9].emphasis = Emphasis::Group;
    let drawing = draw(&data, Size::Wide, "carte").unwrap();
    assert_eq!(drawing.anchors.len(), 41);
    let said = drawing.svg.split("legende").nth(1).unwrap().replace("</text>\n<text", " ");
    assert!(said.contains("carte : 4 "), "{said}");
    assert!(said.contains("cercle : 1<"), "{said}");
}

#[test]
fn a_map_without_places_says_so() {
    let mut data = pilot();
    data.localities.clear();
    let drawing = draw(&data, Size::Narrow, "carte").unwrap();
    assert!(drawing.svg.contains("Aucun de ces territoires") && drawing.anchors.is_empty());
    snapshot!("nowhere", &data);
}

#[test]
fn the_territory_in_question_is_always_named() {
    for size in [Size::Narrow, Size::Wide] {
        for rank in 0..46 {
            let mut data = pilot();
            for (other, series) in data.series.iter_mut().enumerate() {
                series.emphasis = if other == rank { Emphasis::Focus } else { Emphasis::Other };
            }
            let svg = draw(&data, size, "carte").unwrap().svg;
            assert!(svg.contains("<g class=\"serie g-focus\">"), "{}", data.series[rank].name);
        }
    }
}

#[test]
fn the_outline_in_question_is_drawn_over_its_neighbours() {
    let svg = draw(&outlined(), Size::Wide, "carte").unwrap().svg;
    let last = svg.rsplit_once("data-territoire=\"").unwrap().1;
    assert!(last.starts_with("04070\""), "{}", &last[..5]);
}

#[test]
fn a_hole_stays_in_the_shape_of_its_territory() {
    let mut data = outlined();
    let ring = |reach: f64| {
        let corners = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)];
        corners.map(|(x, y)| (6.0 + x, 44.0 + y)).to_vec()
    };
    data.localities[0].outline = vec![ring(0.2), ring(0.1)];
    let svg = draw(&data, Size::Wide, "carte").unwrap().svg;
    let (_, of) = svg.split_once("data-territoire=\"04001\"").unwrap();
    let (shape, _) = of.split_once("</g>").unwrap();
    assert_eq!((shape.matches("<path").count(), shape.matches('Z').count()), (1, 2));
}

#[test]
fn a_long_unit_is_said_by_the_legend_alone() {
    let mut data = with(fibre(), |rank| level(2021, f64::from(u32::try_from(rank).unwrap())));
    (data.unit, data.decimals) = ("habitants".to_owned(), 0);
    let svg = draw(&data, Size::Narrow, "essai").unwrap().svg;
    let (map, legend) = svg.split_once("<g class=\"legende\">").unwrap();
    let written = map.split("<text").skip(1).filter(|text| text.contains("habitants"));
    assert_eq!(written.count(), 0);
    assert!(legend.contains("habitants"));
}
