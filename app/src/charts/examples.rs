//! Real figures for the tests, as the pilot package has them.

use datasets::model::{Language, Status};

use super::data::{ChartData, Emphasis, Levels, Mark, Point, Series};
use super::words::Words;

pub(super) fn words() -> Words {
    Words {
        ratio: "{numerator} sur {denominator}".to_owned(),
        reading: "{territory}, {period} : {value}".to_owned(),
        not_collected: "a participé, niveau non publié".to_owned(),
        not_applicable: "sans objet".to_owned(),
        withheld: "retenu : trop peu de communes connues".to_owned(),
        not_applied: "n’a pas candidaté".to_owned(),
        secret: "secret".to_owned(),
        disputed: "les sources se contredisent".to_owned(),
        unknown: "aucune donnée connue".to_owned(),
        new_scale: "nouvelle échelle en {period}".to_owned(),
        break_in: "nouvelle méthode en {period}".to_owned(),
        today: "aujourd’hui".to_owned(),
        not_from_zero: "L’échelle ne commence pas à zéro.".to_owned(),
        log_scale: "Échelle logarithmique : une même hauteur est une même multiplication.".to_owned(),
        log_left_out: "Chiffres nuls ou négatifs, sans place sur une échelle logarithmique : {count}.".to_owned(),
        hollow: "Cercle vide : le chiffre ne compte que les membres connus.".to_owned(),
        projected: "Zone claire : où mènent les chiffres s’ils continuent comme avant. Ce n’est pas une prévision.".to_owned(),
        same_scale: "Même échelle partout : de {low} à {high}, de {first} à {last}.".to_owned(),
        too_many: "Les {count} premiers territoires sont montrés, sur {total}.".to_owned(),
        crowd: "Tant de lignes se recouvrent.".to_owned(),
        class_below: "moins de {high}".to_owned(),
        class_between: "de {low} à moins de {high}".to_owned(),
        class_above: "{low} et plus".to_owned(),
        class_heading: "{period} : nombre de territoires".to_owned(),
        class_count: "{what} : {count}".to_owned(),
        inhabitants: "{number} habitants".to_owned(),
        unknown_population: "population inconnue, plus petit cercle".to_owned(),
        no_place: "sans lieu connu, absents de la carte".to_owned(),
        no_places:
            "Aucun de ces territoires n’a de lieu connu : il n’y a pas de carte à dessiner. \
                    Le tableau donne leurs chiffres."
                .to_owned(),
    }
}

pub(super) fn absent(period: i32, status: Status) -> Point {
    Point {
        period,
        value: None,
        numerator: None,
        denominator: None,
        status,
        method: 1,
        partial: false,
        comment: None,
    }
}

pub(super) fn share(period: i32, value: f64, numerator: f64, denominator: f64) -> Point {
    Point {
        value: Some(value),
        numerator: Some(numerator),
        denominator: Some(denominator),
        ..absent(period, Status::Normal)
    }
}

pub(super) fn level(period: i32, value: f64) -> Point {
    Point { value: Some(value), ..absent(period, Status::Normal) }
}

pub(super) fn with_mention(mut point: Point, mention: &str) -> Point {
    point.comment = Some(mention.to_owned());
    point
}

pub(super) fn series(
    emphasis: Emphasis,
    territory: &str,
    name: &str,
    points: Vec<Point>,
) -> Series {
    Series { territory: territory.to_owned(), name: name.to_owned(), emphasis, points }
}

/// Premises that can be connected to fibre, end of September 2019.
pub(super) fn fibre() -> ChartData {
    use Emphasis::{Focus, Group, Other};
    ChartData {
        language: Language::French,
        title: "Part des locaux raccordables à la fibre, 2019".to_owned(),
        description: "Digne-les-Bains : 29,3 % des locaux, 3 657 sur 12 477.".to_owned(),
        mark: Mark::Bars,
        unit: "%".to_owned(),
        decimals: 1,
        levels: Vec::new(),
        series: vec![
            series(Focus, "04070", "Digne-les-Bains", vec![share(2019, 29.3, 3657.0, 12477.0)]),
            series(
                Other,
                "04049",
                "Château-Arnoux-Saint-Auban",
                vec![share(2019, 23.7, 800.0, 3369.0)],
            ),
            series(
                Group,
                "200067437",
                "Provence-Alpes Agglomération",
                vec![share(2019, 14.1, 4457.0, 31589.0)],
            ),
            series(Other, "04116", "Les Mées", vec![share(2019, 0.0, 0.0, 2053.0)]),
            series(
                Other,
                "04187",
                "Saint-Martin-lès-Seyne",
                vec![absent(2019, Status::NotApplicable)],
            ),
        ],
        words: words(),
        ..ChartData::default()
    }
}

fn at_levels() -> Vec<Levels> {
    let names = (1..=5).map(|level| "@".repeat(level)).collect();
    vec![Levels { method: 1, from: None, names }]
}

/// The label Villes Internet of Digne-les-Bains.
pub(super) fn digne() -> Series {
    series(
        Emphasis::Focus,
        "04070",
        "Digne-les-Bains",
        vec![
            absent(2015, Status::NotCollected),
            with_mention(absent(2016, Status::NotCollected), "Numérique Éducatif"),
            with_mention(level(2018, 4.0), "Ville Intelligente Partagée"),
            level(2019, 4.0),
        ],
    )
}

/// The label Villes Internet, among towns whose sources contradict each other for one.
pub(super) fn labels() -> ChartData {
    let disputed = |value| Point { status: Status::Disputed, ..level(2011, value) };
    ChartData {
        language: Language::French,
        title: "Label Villes Internet, 2011 à 2019".to_owned(),
        description: "Digne-les-Bains a obtenu @@@@ en 2018 et en 2019.".to_owned(),
        mark: Mark::Steps,
        unit: "@".to_owned(),
        decimals: 0,
        levels: at_levels(),
        series: vec![
            digne(),
            series(
                Emphasis::Other,
                "33449",
                "Saint-Médard-en-Jalles",
                vec![disputed(5.0), disputed(4.0)],
            ),
        ],
        words: words(),
        ..ChartData::default()
    }
}

/// The label Territoire Numérique Libre, whose scale changed in 2025.
pub(super) fn free_software() -> ChartData {
    let or = Point { method: 2, ..level(2025, 4.0) };
    ChartData {
        language: Language::French,
        title: "Label Territoire Numérique Libre, 2017 à 2025".to_owned(),
        description: "Digne-les-Bains : niveau 3 en 2017.".to_owned(),
        unit: "niveau".to_owned(),
        levels: vec![
            Levels {
                method: 1,
                from: None,
                names: (1..=5).map(|level| level.to_string()).collect(),
            },
            Levels {
                method: 2,
                from: Some(2025),
                names: ["Badge", "Bronze", "Argent", "Or"].map(str::to_owned).to_vec(),
            },
        ],
        series: vec![
            series(Emphasis::Focus, "04070", "Digne-les-Bains", vec![level(2017, 3.0)]),
            series(
                Emphasis::Other,
                "35238",
                "Rennes",
                vec![level(2017, 4.0), absent(2018, Status::NotCollected)],
            ),
            series(Emphasis::Other, "47031", "Boé", vec![or]),
        ],
        ..labels()
    }
}

/// The figures of a territory for a year.
pub(super) fn point_of<'a>(
    data: &'a ChartData,
    territory: &str,
    period: i32,
) -> (&'a Series, &'a Point) {
    let series = data.series.iter().find(|series| series.territory == territory).unwrap();
    (series, series.points.iter().find(|point| point.period == period).unwrap())
}

/// Holds both sizes of a chart to what was looked at. The files open in a browser.
macro_rules! snapshot {
    ($name:literal, $data:expr) => {
        for (size, of) in [(Size::Narrow, "narrow"), (Size::Wide, "wide")] {
            let svg = draw($data, size, "essai").unwrap().svg.into_bytes();
            insta::assert_binary_snapshot!(&format!("{}_{of}.svg", $name), svg);
        }
    };
}
pub(super) use snapshot;
