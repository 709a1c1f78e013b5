//! What a curve shows, on the figures of the pilot.

use datasets::model::Status;

use crate::charts::data::{ChartData, Emphasis, Mark, Milestone, Point, Series, TargetLine};
use crate::charts::draw::{Size, draw};
use crate::charts::examples::{absent, fibre, level, series, snapshot};
use crate::charts::published::{
    computers, fibre_promise, national_list, population, schools_with_fibre,
};
use crate::charts::text::width;
use crate::charts::theme::Role;

/// One town, with the figures of some years.
fn one(points: Vec<Point>) -> ChartData {
    let town = series(Emphasis::Focus, "04070", "Digne-les-Bains", points);
    ChartData { mark: Mark::Curve, series: vec![town], ..fibre() }
}

fn years(values: &[(i32, f64)]) -> Vec<Point> {
    values.iter().map(|(year, value)| level(*year, *value)).collect()
}

/// How many points each line joins.
fn joined(data: &ChartData) -> Vec<usize> {
    let svg = draw(data, Size::Wide, "c").unwrap().svg;
    let lines = svg.split("class=\"g-ligne\" d=\"").skip(1);
    lines.map(|rest| rest.split('"').next().unwrap().matches(['M', 'L']).count()).collect()
}

#[test]
fn a_national_list_with_years_apart_and_sources_that_disagree() {
    snapshot!("national_list", &national_list());
}

#[test]
fn a_promise_without_a_start_over_a_single_year() {
    snapshot!("fibre_promise", &fibre_promise());
}

#[test]
fn a_single_year_without_a_promise() {
    snapshot!("fibre_alone", &ChartData { mark: Mark::Curve, ..fibre() });
}

#[test]
fn a_target_its_path_today_and_where_the_figures_lead() {
    snapshot!("schools", &schools_with_fibre());
}

#[test]
fn five_series_beside_national_averages() {
    snapshot!("computers", &computers());
}

/// Demonstration: the target of the package, on the way of five series.
fn computers_and_target() -> ChartData {
    let [start, goal] = [(2020, 10.5), (2030, 55.3)].map(|(year, value)| Milestone { year, value });
    let label = "cible : 55,3 pour 100 élèves en 2030, adoptée le 15 décembre 2020 (démonstration)";
    let territory = "04070".to_owned();
    let target = TargetLine { territory, goal, path: vec![start, goal], label: label.to_owned() };
    ChartData { targets: vec![target], references: Vec::new(), today: Some(2026.9), ..computers() }
}

#[test]
fn five_series_and_a_target_that_goes_on() {
    snapshot!("computers_target", &computers_and_target());
}

#[test]
fn names_that_fit_at_no_end_are_under_the_drawing() {
    let data = computers_and_target();
    for size in [Size::Wide, Size::Narrow] {
        let svg = draw(&data, size, "c").unwrap().svg;
        assert!(svg.contains("Le Brusquet") && svg.contains("Aiglun"), "{svg}");
    }
    hold_apart(&data);
}

#[test]
fn forty_six_communes_on_a_logarithmic_scale() {
    snapshot!("population_log", &ChartData { logarithmic: true, ..population() });
}

#[test]
fn one_commune_far_from_zero() {
    let mut data = population();
    data.series.retain(|series| series.emphasis == Emphasis::Focus);
    snapshot!("population_one", &data);
}

#[test]
fn absences_and_a_new_method() {
    let mut points = years(&[(2011, 12.0), (2012, 18.5), (2013, 17.0)]);
    points.extend([absent(2014, Status::NotApplied), absent(2015, Status::NotCollected)]);
    points.extend([absent(2016, Status::NotCollected), level(2017, 26.0), level(2018, 31.0)]);
    points.extend([2019, 2020].map(|year| absent(year, Status::Secret)));
    let new = years(&[(2021, 41.0), (2022, 43.5), (2023, 48.0)]);
    points.extend(new.into_iter().map(|point| Point { method: 2, ..point }));
    let mut data = one(points);
    "Absences et changement de méthode (données de démonstration)".clone_into(&mut data.title);
    snapshot!("absences", &data);
}

#[test]
fn a_gap_is_never_bridged() {
    let mut points = years(&[(2015, 1.0), (2016, 2.0), (2018, 3.0), (2019, 4.0), (2020, 5.0)]);
    assert_eq!(joined(&one(points.clone())), [2, 3]);
    points.insert(2, absent(2017, Status::Secret));
    assert_eq!(joined(&one(points)), [2, 3]);
}

#[test]
fn figures_of_every_fourth_year_are_joined() {
    assert_eq!(joined(&one(years(&[(2013, 1.0), (2017, 2.0), (2021, 3.0)]))), [3]);
}

#[test]
fn a_break_cuts_the_line_and_says_since_when() {
    let mut points = years(&[(2015, 1.0), (2016, 2.0), (2017, 3.0), (2018, 4.0)]);
    for point in &mut points[2..] {
        point.method = 2;
    }
    let data = one(points);
    assert_eq!(joined(&data), [2, 2]);
    for size in [Size::Wide, Size::Narrow] {
        let svg = draw(&data, size, "c").unwrap().svg;
        assert!(svg.contains("class=\"g-rupture\""), "{svg}");
        assert!(svg.contains(">nouvelle méthode en 2017<"), "{svg}");
    }
}

#[test]
fn sources_that_disagree_are_both_drawn_and_joined_to_no_other_year() {
    let drawing = draw(&national_list(), Size::Wide, "c").unwrap();
    assert_eq!(drawing.svg.matches("figure g-dispute").count(), 2);
    assert_eq!(drawing.svg.matches("class=\"g-doute\"").count(), 1);
    assert_eq!(joined(&national_list()), [2, 3]);
}

#[test]
fn a_figure_that_stands_for_few_members_is_hollow_and_the_drawing_says_so() {
    let mut points = years(&[(2019, 20.0), (2020, 30.0)]);
    points[1].partial = true;
    let svg = draw(&one(points), Size::Narrow, "c").unwrap().svg;
    assert_eq!((svg.matches("g-creux").count(), svg.matches("g-point").count()), (1, 1));
    assert!(svg.contains("Cercle vide"), "{svg}");
}

#[test]
fn an_absence_has_its_reason_and_no_height() {
    let points = vec![level(2019, 20.0), absent(2020, Status::NotApplied), level(2021, 30.0)];
    let drawing = draw(&one(points), Size::Wide, "c").unwrap();
    assert!(drawing.svg.contains("<title>n’a pas candidaté</title>"));
    assert!(drawing.svg.contains("g-non-candidat"));
    let heights: Vec<f64> = drawing.anchors.iter().map(|anchor| anchor.y).collect();
    let ground = drawing.svg.split("class=\"g-zero\" d=\"M").nth(1).unwrap();
    let ground = ground.split([',', 'L']).nth(1).unwrap().parse().unwrap();
    assert!(heights[1] > ground && heights[0] < ground, "{heights:?} {ground}");
}

#[test]
fn a_logarithmic_scale_leaves_zero_out_and_says_so() {
    let points = years(&[(2018, 0.0), (2019, 10.0), (2020, -4.0), (2021, 1000.0)]);
    let data = ChartData { logarithmic: true, ..one(points) };
    let drawing = draw(&data, Size::Wide, "c").unwrap();
    assert_eq!(drawing.anchors.len(), 2);
    assert!(drawing.svg.contains("échelle logarithmique\u{202f}: 2."), "{}", drawing.svg);
}

#[test]
fn a_logarithmic_scale_of_zeros_alone_is_a_sentence() {
    let data = ChartData { logarithmic: true, ..one(years(&[(2018, 0.0), (2019, 0.0)])) };
    let drawing = draw(&data, Size::Narrow, "c").unwrap();
    assert!(drawing.svg.contains("échelle") && drawing.anchors.is_empty());
}

#[test]
fn a_scale_that_does_not_start_at_zero_says_so() {
    let far = one(years(&[(2018, 1412.0), (2019, 1440.0)]));
    let near = one(years(&[(2018, 12.0), (2019, 40.0)]));
    let says = |data| draw(data, Size::Wide, "c").unwrap().svg.contains("ne commence pas à zéro");
    assert_eq!((says(&far), says(&near)), (true, false));
}

#[test]
fn only_absences_are_told_in_words() {
    let drawing = draw(&one(vec![absent(2020, Status::Secret)]), Size::Wide, "c").unwrap();
    assert!(drawing.svg.contains("Digne-les-Bains, 2020 : secret"), "{}", drawing.svg);
}

#[test]
fn every_figure_has_its_place_for_the_cursor_by_series_and_year() {
    let mut data = computers();
    data.series[0].points.insert(2, absent(2022, Status::Withheld));
    let anchors = draw(&data, Size::Wide, "c").unwrap().anchors;
    let ranks: Vec<_> = anchors.iter().map(|anchor| (anchor.series, anchor.point)).collect();
    let mut expected = ranks.clone();
    expected.sort_unstable();
    assert_eq!(ranks, expected);
    let points = data.series.iter().flat_map(|series| &series.points);
    let figures = points.filter(|point| point.value.is_some()).count();
    assert_eq!(ranks.len(), figures + 1, "the absence of the territory in question has its mark");
}

#[test]
fn today_is_drawn_only_when_something_lies_beyond() {
    let mut data = schools_with_fibre();
    let drawn = |data: &ChartData| {
        draw(data, Size::Wide, "c").unwrap().svg.contains("class=\"g-aujourdhui\"")
    };
    assert!(drawn(&data));
    data.targets.clear();
    data.projections.clear();
    assert!(!drawn(&data));
}

#[test]
fn a_promise_without_a_start_has_no_path() {
    let roles = |data: &ChartData| {
        let svg = draw(data, Size::Narrow, "c").unwrap().svg;
        ["g-chemin", "g-cible-trait", "g-cible\""].map(|class| svg.matches(class).count())
    };
    assert_eq!(roles(&fibre_promise()), [0, 1, 1]);
    assert_eq!(roles(&schools_with_fibre()), [1, 0, 1]);
}

#[test]
fn at_most_three_targets_are_told_in_words_and_all_are_drawn() {
    let mut data = schools_with_fibre();
    for year in 2026..2030 {
        let mut target = data.targets[0].clone();
        target.goal.year = year;
        target.path.clear();
        target.label = format!("cible de {year}");
        data.targets.push(target);
    }
    hold_apart(&data);
    let svg = draw(&data, Size::Wide, "c").unwrap().svg;
    assert_eq!(svg.matches("class=\"g-cible\"").count(), 5);
    assert_eq!(svg.matches(">cible de ").count(), 2 + 4, "three labels, and a title for each");
}

#[test]
fn figures_that_go_on_lead_to_a_range_and_the_drawing_explains_it() {
    let svg = draw(&schools_with_fibre(), Size::Wide, "c").unwrap().svg;
    assert_eq!(svg.matches("class=\"g-projection\"").count(), 1);
    assert!(svg.contains("Zone claire") && svg.contains("pas une prévision"));
}

/// A text as written: what it says, and its box in tenths of a pixel.
struct Said {
    text: String,
    left: f64,
    right: f64,
    baseline: f64,
    size: f64,
}

/// Every text of a drawing.
fn texts(svg: &str) -> Vec<Said> {
    let of = |tag: &str, name: &str| -> Option<String> {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next().unwrap().to_owned())
    };
    let place = |tag: &str, name: &str| of(tag, name).unwrap().parse::<f64>().unwrap() * 10.0;
    let read = |rest: &str| {
        let (tag, text) = rest.split_once('>').unwrap();
        let text = text.split("</text>").next().unwrap().to_owned();
        let class = of(&format!(" {tag}"), "class").unwrap();
        let role = Role::ALL.into_iter().find(|role| role.class() == class).unwrap();
        let (x, wide) = (place(tag, "x"), f64::from(width(&text, role)));
        let left = match of(tag, "text-anchor").as_deref() {
            Some("middle") => x - wide / 2.0,
            Some("end") => x - wide,
            _ => x,
        };
        let (baseline, size) = (place(tag, "y"), f64::from(role.text_size()));
        Said { text, left, right: left + wide, baseline, size }
    };
    svg.split("<text ").skip(1).map(read).collect()
}

/// Nothing is written over anything, nor outside.
fn hold_apart(data: &ChartData) {
    for size in [Size::Wide, Size::Narrow] {
        let drawing = draw(data, size, "c").unwrap();
        let texts = texts(&drawing.svg);
        for (rank, one) in texts.iter().enumerate() {
            assert!(
                one.left >= 0.0 && one.right <= f64::from(drawing.width) * 10.0,
                "{}",
                one.text
            );
            for other in &texts[..rank] {
                let beside = one.left >= other.right || other.left >= one.right;
                let apart = (one.baseline - other.baseline).abs();
                assert!(beside || apart >= one.size.min(other.size), "{} {}", one.text, other.text);
            }
        }
    }
}

#[test]
fn no_text_lies_over_another_nor_leaves_the_drawing() {
    let alone = ChartData { mark: Mark::Curve, ..fibre() };
    for data in [national_list(), fibre_promise(), alone, schools_with_fibre(), computers()] {
        hold_apart(&data);
    }
    hold_apart(&ChartData { logarithmic: true, ..population() });
    hold_apart(&ChartData { multiples: true, ..population() });
}

#[test]
fn a_required_path_runs_through_no_name() {
    let rising = |last: f64| years(&[(2020, 10.0), (2022, 20.0), (2025, last)]);
    let names = ["Digne-les-Bains", "Provence-Alpes", "Agglomération", "Aiglun"];
    for near in [20.0, 30.0, 36.0, 40.0, 42.0, 43.0] {
        let town = series(Emphasis::Focus, "04070", names[0], rising(42.9));
        let group = series(Emphasis::Group, "2", "Provence-Alpes Agglomération", rising(near));
        let other = series(Emphasis::Other, "3", names[3], rising(100.0));
        let [start, goal] =
            [(2020, 12.5), (2030, 73.3)].map(|(year, value)| Milestone { year, value });
        let mut data = computers_and_target();
        (data.targets[0].goal, data.targets[0].path) = (goal, vec![start, goal]);
        data.targets[0].label = "objectif : 73,3 %".to_owned();
        data.series = vec![town, group, other];
        hold_apart(&data);
        for size in [Size::Wide, Size::Narrow] {
            let svg = draw(&data, size, "c").unwrap().svg;
            let path =
                svg.split("class=\"g-chemin\" d=\"").nth(1).unwrap().split('"').next().unwrap();
            let ends = path.split(['M', 'L', ' ', ',']).filter_map(|one| one.parse().ok());
            let [x, y, right, top] = ends.collect::<Vec<f64>>()[..] else { panic!("{path}") };
            let mut found = texts(&svg);
            found.retain(|one| names.contains(&one.text.as_str()));
            assert!(found.iter().any(|one| one.text == names[0]), "{svg}");
            for (name, tenth) in found.iter().flat_map(|one| (0..=10).map(move |at| (one, at))) {
                let across = name.left + f64::from(tenth) / 10.0 * (name.right - name.left);
                let height = 10.0 * (y + (across / 10.0 - x) * (top - y) / (right - x));
                let crossed = (name.baseline - name.size..=name.baseline).contains(&height);
                assert!(!crossed, "{} at {height}, the group at {near}", name.text);
            }
        }
    }
}

#[test]
fn names_of_lines_that_end_together_do_not_overlap() {
    let mut data = one(Vec::new());
    let town = |rank: i32| -> Series {
        let points = years(&[(2018, f64::from(rank)), (2019, 50.0 + f64::from(rank) / 10.0)]);
        series(Emphasis::Other, &format!("0{rank}"), &format!("Ville {rank}"), points)
    };
    data.series = (1..=5).map(town).collect();
    hold_apart(&data);
    let svg = draw(&data, Size::Narrow, "c").unwrap().svg;
    assert_eq!(svg.matches(">Ville ").count(), 5);
}

#[test]
fn beyond_five_series_only_the_territory_and_its_group_are_named() {
    let mut data = population();
    data.series[1].emphasis = Emphasis::Group;
    let svg = draw(&data, Size::Wide, "c").unwrap().svg;
    assert!(svg.contains("Digne-les-Bains") && svg.contains(&data.series[1].name));
    assert!(!svg.contains(&data.series[2].name));
}

#[test]
fn lines_that_cover_each_other_become_a_density_and_the_drawing_says_so() {
    let towns = |count: usize| {
        let town = |rank: usize| {
            let emphasis = if rank == 0 { Emphasis::Focus } else { Emphasis::Other };
            series(emphasis, &rank.to_string(), "Une commune", years(&[(2018, 1.0), (2019, 2.0)]))
        };
        let series = (0..count).map(town).collect();
        draw(&ChartData { mark: Mark::Curve, series, ..fibre() }, Size::Wide, "c").unwrap().svg
    };
    let (some, many) = (towns(60), towns(61));
    assert!(!some.contains("g-foule") && !some.contains("se recouvrent"));
    assert!(many.contains("class=\"courbe g-foule\"") && many.contains("se recouvrent"));
}

#[test]
fn a_curve_has_no_colour_of_its_own() {
    for data in [computers(), schools_with_fibre(), national_list(), population()] {
        let svg = draw(&data, Size::Narrow, "c").unwrap().svg;
        for forbidden in ["style=", "fill=", "stroke=", "#", "rgb", "font-"] {
            assert!(!svg.contains(forbidden), "{forbidden}");
        }
    }
}
