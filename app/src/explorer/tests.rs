//! Views of the pilot package, as the server and the browser both make them.

use datasets::model::Language;
use proptest::prelude::*;

use super::groups::groups;
use super::sheet::{Cells, Writer};
use super::{Known, Shown, sheet};
use crate::address::{IndicatorQuery, View};
use crate::charts::{Mark, figure};
use crate::pilot::{country, site, site_of};
use crate::selection::{Selection, of_territory};
use crate::shell::Site;

/// The parameters of an address, without its `?`.
fn pairs(search: &str) -> Vec<(String, String)> {
    let pairs = search.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// What the server makes of an address: what is known, and the query.
fn known(site: &Site, id: &str, search: &str) -> (Known, IndicatorQuery) {
    let selection = Selection::read(&site.catalogue, id, &pairs(search)).unwrap();
    let indicator = site.catalogue.indicator(id).unwrap();
    (Known::read(&sheet(site, indicator, &selection)), selection.query)
}

/// A text with plain spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ")
}

fn sentence(language: Language, id: &str, search: &str) -> String {
    let (known, query) = known(&site(language), id, search);
    plain(&Shown::new(&known, &query).sentence())
}

/// The cells of each row of the table, markup left out.
fn rows(html: &str) -> Vec<Vec<String>> {
    let text = |cell: &str| {
        let mut pieces = cell.split('<').map(|piece| piece.rsplit('>').next().unwrap());
        plain(&pieces.by_ref().collect::<String>())
    };
    let body = html.split("<tbody>").nth(1).unwrap();
    let rows = body.split("<tr>").skip(1);
    rows.map(|row| row.split("</t").filter(|cell| cell.contains("<t")).map(text).collect())
        .collect()
}

#[test]
fn every_figure_of_the_release_reads_back_from_the_sheet() {
    let site = site(Language::French);
    for indicator in &site.catalogue.indicators {
        let (known, _) = known(&site, &indicator.id, "complet=1");
        let all = site.catalogue.observations(&indicator.id);
        let points: usize = known.places().iter().map(|place| place.points.len()).sum();
        assert_eq!(points, all.len(), "{}", indicator.id);
        for place in known.places() {
            let values: Vec<_> = place.points.iter().map(|one| (one.period, one.value)).collect();
            let own = of_territory(all, &place.code).iter().map(|one| (one.period, one.value));
            assert_eq!(values, own.collect::<Vec<_>>(), "{} {}", indicator.id, place.code);
        }
    }
}

#[test]
fn no_word_of_the_explorer_is_missing() {
    for language in Language::ALL {
        let site = site(language);
        for indicator in &site.catalogue.indicators {
            let (known, query) = known(&site, &indicator.id, "");
            for part in Shown::new(&known, &query).parts() {
                assert!(!part.contains("><") || !part.contains("\"></a>"), "{part}");
                // BibTeX has braces of its own.
                let said = part.split("@misc").next().unwrap();
                assert!(!said.contains('[') && !said.contains('{'), "{said}");
            }
        }
    }
}

#[test]
fn the_sentence_says_the_figure_what_it_means_for_the_target_and_who_says_so() {
    let told = sentence(Language::French, "part-locaux-fibre", "");
    assert!(
        told.starts_with("Le 30 septembre 2019, à Digne-les-Bains, 29,3 % des locaux"),
        "{told}"
    );
    assert!(told.contains("loin de l’objectif de 100 % annoncé pour 2020"), "{told}");
    assert!(told.ends_with("Source : Arcep."), "{told}");
}

#[test]
fn the_sentence_says_since_when_and_by_how_much_a_figure_moved() {
    let told = sentence(Language::French, "ecoles-fibre", "territoires=04049");
    let (known, _) = known(&site(Language::French), "ecoles-fibre", "territoires=04049");
    let place = known.places().iter().find(|place| place.code == "04049").unwrap();
    let valued: Vec<_> = place.points.iter().filter(|one| one.value.is_some()).collect();
    let year = valued.first().unwrap().period;
    assert!(told.contains(&format!("depuis {year}.")), "{told}");
    assert!(told.contains("Le chiffre a gagné ") || told.contains("Rien n’a changé"), "{told}");
}

#[test]
fn a_period_without_figures_of_a_territory_is_said() {
    let told = sentence(
        Language::English,
        "label-villes-internet",
        "territoires=04070~59014&periode=2006..2008",
    );
    assert!(told.starts_with("Digne-les-Bains: no figure published for 2006–2008."), "{told}");
}

#[test]
fn the_table_sorts_by_value_with_absences_last_both_ways() {
    let site = site(Language::French);
    let search = "territoires=04070~04191~04001~200067437&tri=";
    let names = |order: &str| -> Vec<String> {
        let (known, query) = known(&site, "part-locaux-fibre", &format!("{search}{order}"));
        let [.., table] = Shown::new(&known, &query).parts();
        rows(&table).into_iter().map(|row| row[0].clone()).collect()
    };
    let group = "Provence-Alpes Agglomération";
    let (digne, aiglun, absent) = ("Digne-les-Bains", "Aiglun", "Saint-Martin-lès-Seyne");
    assert_eq!(names("-valeur"), [digne, group, aiglun, absent]);
    assert_eq!(names("valeur"), [aiglun, group, digne, absent]);
    assert_eq!(names("territoire"), [aiglun, digne, group, absent]);
}

#[test]
fn the_parts_of_a_total_add_up_to_it() {
    let site = site(Language::French);
    let search = "territoires=04070&par=classe";
    let (parts, query) = known(&site, "locaux-par-debit", search);
    let shown = Shown::new(&parts, &query);
    assert!(shown.chart.series.len() > 3);
    let sum: f64 = shown.chart.series.iter().filter_map(|one| one.points.last()?.value).sum();
    let all = site.catalogue.observations("locaux-par-debit");
    let total = of_territory(all, "04070").last().unwrap().value.unwrap();
    assert!((sum - total).abs() < 0.5, "{sum} {total}");
    let told = plain(&shown.sentence());
    assert!(told.contains("à Digne-les-Bains, l’Arcep comptait 12 477 locaux"), "{told}");
    assert_eq!(shown.view, View::Bars);
    // A part has no place of its own.
    assert!(!parts.views.contains(&View::Map));
}

#[test]
fn every_link_of_a_view_leads_to_a_view_that_the_server_knows() {
    let site = site(Language::English);
    for indicator in &site.catalogue.indicators {
        let (known, query) = known(&site, &indicator.id, "");
        let html = Shown::new(&known, &query).parts().concat();
        let path = format!("/en/indicateurs/{}", indicator.id);
        let links = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let own = links.filter_map(|href| href.strip_prefix(path.as_str()));
        let mut seen = 0;
        for search in own.filter(|rest| !rest.starts_with('.')) {
            let pairs = pairs(&search.trim_start_matches('?').replace("&amp;", "&"));
            let selection = Selection::read(&site.catalogue, &indicator.id, &pairs).unwrap();
            assert_eq!(selection.query.write(), search.replace("&amp;", "&"));
            seen += 1;
        }
        assert!(seen >= 5, "{}", indicator.id);
    }
}

#[test]
fn the_map_shows_everyone_and_the_bars_the_usual_ones() {
    let site = site(Language::French);
    let (known, query) = known(&site, "part-locaux-fibre", "");
    let of = |view| IndicatorQuery { view: Some(view), ..query.clone() };
    let (map, bars) = (of(View::Map), of(View::Bars));
    let (map, bars) = (Shown::new(&known, &map), Shown::new(&known, &bars));
    assert_eq!(map.chart.mark, Mark::Map);
    // The agglomération is in the table, and has no circle.
    assert_eq!(map.chart.series.len(), 46);
    assert_eq!(map.codes().last(), Some("200067437"));
    assert_eq!(map.chart.localities.len(), 46);
    assert_eq!(bars.chart.series.len(), 8);
    assert!(bars.chart.localities.is_empty());
    // The same number, whichever way it is shown.
    let digne = |shown: &Shown<'_>| {
        let series = shown.chart.series.iter().find(|one| one.territory == "04070").unwrap();
        figure(&shown.chart, series.points.last().unwrap())
    };
    assert_eq!(digne(&map), digne(&bars));
}

#[test]
fn a_territory_is_compared_with_those_around_it_and_those_of_its_size() {
    let site = site(Language::French);
    let (known, _) = known(&site, "part-locaux-fibre", "territoires=04070");
    let of = |code: &str| {
        groups(&known, known.places().iter().find(|place| place.code == code).unwrap())
    };
    let own = of("04070");
    let names: Vec<&str> = own.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Provence-Alpes Agglomération",
            "Provence-Alpes Agglomération, commune par commune",
            "Les communes les plus proches",
            "Les communes de même taille"
        ]
    );
    assert_eq!(own[1].codes.len(), 46);
    // Aiglun touches Digne-les-Bains; Oraison, further, is not of the agglomération.
    assert!(own[2].codes.contains(&"04001".to_owned()), "{:?}", own[2]);
    // They follow the territory in question, and begin with it.
    let other = of("04049");
    assert_eq!(other.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), names);
    assert!(other.iter().all(|group| group.codes[0] == "04049"), "{other:?}");
    assert_ne!(other[2].codes[1..], own[2].codes[1..]);
}

#[test]
fn the_sheet_of_a_country_has_the_groups_that_it_could_not_find_everyone_for() {
    let id = "part-locaux-fibre";
    let (at_home, _) = known(&site(Language::French), id, "territoires=04070");
    let country = site_of(country(id, 500), Language::French);
    let (abroad, _) = known(&country, id, "territoires=04070");
    let of = |known: &Known| {
        groups(known, known.places().iter().find(|place| place.code == "04070").unwrap())
    };
    assert!(at_home.groups.is_empty());
    assert!(!abroad.groups.is_empty());
    assert_eq!(of(&abroad), of(&at_home));
}

#[test]
fn beside_more_than_five_lines_a_list_names_them_as_they_end() {
    let site = site(Language::French);
    let list = |search: &str| {
        let (known, query) = known(&site, "population", search);
        let shown = Shown::new(&known, &query);
        let html = shown.parts()[2].clone();
        let heights: Vec<f64> = html
            .split("data-territoire=\"")
            .skip(1)
            .filter_map(|item| item.split('"').next())
            .map(|code| known.places().iter().find(|place| place.code == code).unwrap())
            .map(|place| place.points.iter().rfind(|one| one.value.is_some()).unwrap())
            .filter_map(|point| point.value)
            .collect();
        (html, heights)
    };
    let (html, heights) = list("complet=1");
    assert_eq!(heights.len(), html.matches("<input type=\"radio\" name=\"sujet\"").count());
    assert!(heights.len() > 40 && heights.is_sorted_by(|one, other| one >= other), "{heights:?}");
    assert_eq!(html.matches(" checked").count(), 1);
    assert!(html.contains("id=\"sujet-04070\" checked"));
    let (html, _) = list("complet=1&sujet=04049");
    assert!(html.contains("id=\"sujet-04049\" checked"));
    for named_on_the_chart in [
        "territoires=04070~04049~04116",
        "complet=1&vue=barres",
        "complet=1&vue=multiples",
        "complet=1&periode=2021",
    ] {
        assert_eq!(list(named_on_the_chart).0, "");
    }
}

#[test]
fn a_view_of_nothing_has_no_chart_and_leads_to_one_of_something() {
    let site = site(Language::French);
    for (search, empty) in [("territoires=78551", true), ("territoires=78551~04070", false)] {
        let (known, query) = known(&site, "part-locaux-fibre", search);
        let shown = Shown::new(&known, &query);
        assert_eq!(shown.is_drawn(), !empty, "{search}");
        let link = "<a id=\"autres\" href=\"/indicateurs/part-locaux-fibre\">";
        assert_eq!(shown.parts()[0].contains(link), empty, "{search}");
    }
}

#[test]
fn a_line_is_beside_no_promise_but_its_own() {
    let site = site(Language::French);
    for (search, owner) in [
        ("complet=1", Some("04070")),
        ("complet=1&sujet=04244", None),
        ("complet=1&sujet=04244&vue=barres", Some("04070")),
    ] {
        let (known, query) = known(&site, "ecoles-fibre", search);
        let chart = Shown::new(&known, &query).chart;
        let mut owners: Vec<&str> =
            chart.targets.iter().map(|target| target.territory.as_str()).collect();
        owners.extend(chart.projections.iter().map(|one| one.territory.as_str()));
        let as_wanted = owners.iter().all(|own| Some(*own) == owner);
        assert!(as_wanted && owners.is_empty() == owner.is_none(), "{search} {owners:?}");
    }
}

#[test]
fn what_has_moved_is_told_of_the_figure_that_it_ends_at() {
    let said =
        sentence(Language::French, "ordinateurs-pour-100-eleves", "territoires=04049&vue=tableau");
    let (held, latest) = (said.find("En 2024,").unwrap(), said.find("En 2025,").unwrap());
    assert!(held < latest && said[latest..].contains("depuis 2020"), "{said}");
}

#[test]
fn a_view_is_about_whom_its_address_says() {
    let about = sentence(Language::French, "population", "complet=1&sujet=04049");
    assert!(about.contains("Château-Arnoux") && !about.contains("Digne"), "{about}");
    let site = site(Language::French);
    let address = |search: &str| known(&site, "population", search).1.write();
    assert_eq!(address("territoires=04070&sujet=04049"), "?territoires=04070");
    assert_eq!(
        address("territoires=04070~04049&sujet=04049"),
        "?territoires=04070~04049&sujet=04049"
    );
    let refused =
        Selection::read(&site.catalogue, "population", &pairs("sujet=99999")).unwrap_err();
    assert!(matches!(refused, crate::problem::Problem::UnknownTerritory { .. }), "{refused:?}");
}

#[test]
fn a_view_is_offered_as_every_file_filtered_or_whole() {
    let site = site(Language::English);
    let (known, query) = known(&site, "part-locaux-fibre", "territoires=04070&vue=barres");
    let [_, _, _, _, first, others, ..] = Shown::new(&known, &query).parts();
    let links = |html: &str| -> Vec<String> {
        let links = html.split(" href=\"").skip(1);
        links.map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&")).collect()
    };
    let (own, page) = ("?territoires=04070&vue=barres", "/indicateurs/part-locaux-fibre");
    assert_eq!(links(&first), [format!("{page}.csv{own}"), format!("{page}.xlsx{own}")]);
    let others = links(&others);
    assert!(others.contains(&format!("{page}.csv{own}&excel=1")), "{others:?}");
    assert!(others.contains(&format!("/en{page}.png{own}")), "{others:?}");
    assert!(others.contains(&format!("{page}.csv?complet=1")), "{others:?}");
    for suffix in [".svg", ".zip", ".json", ".parquet", ".sql", ".metadata.json"] {
        assert!(others.iter().any(|href| href.contains(&format!("{suffix}?"))), "{suffix}");
    }
    // Without parameters, the first of them is that of Excel.
    let plain = IndicatorQuery::default();
    let [_, _, _, _, _, others, ..] = Shown::new(&known, &plain).parts();
    assert!(links(&others).contains(&format!("{page}.csv?excel=1")), "{others}");
}

#[test]
fn what_is_no_part_of_what_it_is_counted_for_is_not_said_to_be_one() {
    let told = sentence(Language::French, "france-services", "territoires=04070");
    assert!(told.contains(" pour 1") && !told.contains(" sur "), "{told}");
    let share = sentence(Language::English, "part-locaux-fibre", "territoires=04049");
    assert!(share.contains("(800 of 3,369)"), "{share}");
}

proptest! {
    #[test]
    fn whatever_a_cell_holds_it_reads_back_and_ends_no_element(cells in proptest::collection::vec(".{0,30}", 1..5)) {
        let mut writer = Writer::default();
        let cells: Vec<String> =
            cells.into_iter().map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect();
        writer.line("essai", &cells.iter().map(String::as_str).collect::<Vec<_>>());
        let sheet = writer.finish();
        prop_assert!(!sheet.contains("</") && !sheet.contains("<!"));
        let line = sheet.strip_suffix('\n').unwrap();
        let read: Vec<String> = Cells::of(line).rest().skip(1).collect();
        prop_assert_eq!(read, cells);
    }
}
