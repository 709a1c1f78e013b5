//! Where an address of an indicator that cannot be answered still leads: to that indicator, and to what it has in place
//! of what was asked.

use datasets::model::{Catalogue, Indicator};

use super::{Problem, Suggestion};
use crate::address::{self, IndicatorQuery, Period};
use crate::explorer::{dimension, word_of};
use crate::selection::{MOST, views};
use crate::shell::Site;

/// Where the addresses of indicators begin: their pages, and the same for the page of another site.
const FOLDERS: [&str; 2] = ["/indicateurs/", "/integrer/indicateurs/"];

/// The views that an address may have meant, the indicator itself first; none where it names no indicator. What else
/// the address asks for is kept, as far as it can be answered.
pub fn ways(
    site: &Site,
    path: &str,
    pairs: &[(String, String)],
    problem: &Problem,
) -> Vec<Suggestion> {
    let rest = FOLDERS.iter().find_map(|folder| path.strip_prefix(folder));
    let id = rest.and_then(|rest| rest.split(['.', '/']).next());
    let Some(indicator) = id.and_then(|id| site.catalogue.indicator(id)) else { return Vec::new() };
    let query = answerable(&site.catalogue, indicator, pairs, problem);
    let way = |label: &str, change: &dyn Fn(&mut IndicatorQuery)| {
        let mut query = query.clone();
        change(&mut query);
        Suggestion::new(address::indicator(&indicator.id) + &query.write(), label.to_owned())
    };
    let mut ways = vec![Suggestion { label: indicator.title.clone(), ..way("", &|_| {}) }];
    match problem {
        Problem::EmptyPeriod { available, .. } => ways.extend(available.iter().map(|year| {
            let period = Period { from: *year, until: *year };
            way(&year.to_string(), &|query| query.period = Some(period))
        })),
        Problem::UnknownView { .. } => {
            let all = views(&site.catalogue, indicator, query.by.is_some());
            ways.extend(all.into_iter().map(|view| {
                let word = site.texts.get(word_of(view, indicator.measure.is_level()));
                way(&word, &|query| query.view = Some(view))
            }));
        }
        Problem::UnknownChoice { name: "par", allowed, .. } => {
            ways.extend(allowed.iter().map(|by| {
                let name = dimension(site, indicator, by);
                way(&name, &|query| query.by = Some(by.clone()))
            }));
        }
        _ => {}
    }
    ways
}

/// What an address asks for, without what cannot be answered.
fn answerable(
    catalogue: &Catalogue,
    indicator: &Indicator,
    pairs: &[(String, String)],
    problem: &Problem,
) -> IndicatorQuery {
    let can_be =
        |pair: &&(String, String)| IndicatorQuery::read(std::slice::from_ref(*pair)).is_ok();
    let kept: Vec<_> = pairs.iter().filter(can_be).cloned().collect();
    let mut query = IndicatorQuery::read(&kept).unwrap_or_default();
    let is_known = |code: &String| catalogue.territories.get(code).is_some();
    query.territories.retain(is_known);
    query.subject = query.subject.filter(is_known);
    query.by = query.by.filter(|by| indicator.by.dimensions.contains(by));
    let allowed = views(catalogue, indicator, query.by.is_some());
    query.view = query.view.filter(|view| allowed.contains(view));
    if matches!(problem, Problem::EmptyPeriod { .. }) {
        query.period = None;
    }
    if catalogue.overview(&indicator.id).territories.len() > MOST {
        query.complete = false;
    }
    if query.territories.len() > MOST {
        query.territories.clear();
    }
    query
}

#[cfg(test)]
mod tests {
    use datasets::model::Language;

    use super::*;
    use crate::pilot::site;
    use crate::selection::Selection;

    /// Where a wrong address leads: the label and the parameters of each way.
    fn led(language: Language, id: &str, query: &[(&str, &str)]) -> Vec<[String; 2]> {
        let site = site(language);
        let pairs: Vec<_> =
            query.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let problem = Selection::read(&site.catalogue, id, &pairs).unwrap_err();
        let page = address::indicator(id);
        let ways = ways(&site, &page, &pairs, &problem);
        let told = |way: &Suggestion| {
            let query = way.href.strip_prefix(&page).unwrap().to_owned();
            let pairs = query.split(['?', '&']).filter_map(|pair| pair.split_once('='));
            let pairs: Vec<_> = pairs.map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
            assert!(Selection::read(&site.catalogue, id, &pairs).is_ok(), "{query}");
            [site.said(&way.label).to_owned(), query]
        };
        ways.iter().map(told).collect()
    }

    const FIBRE: &str = "part-locaux-fibre";

    #[test]
    fn an_empty_period_leads_to_the_years_that_have_figures() {
        let ways = led(Language::French, FIBRE, &[("territoires", "04070"), ("periode", "1990")]);
        assert_eq!(ways[0][1], "?territoires=04070");
        assert!(ways.contains(&["2019", "?territoires=04070&periode=2019"].map(str::to_owned)));
    }

    #[test]
    fn a_view_that_is_not_leads_to_those_that_are_in_the_words_of_the_page() {
        let asked = [("vue", "camembert"), ("periode", "2019")];
        for (language, words) in [
            (Language::French, ["Barres", "Courbe", "Carte", "Tableau"]),
            (Language::English, ["Bars", "Line", "Map", "Table"]),
        ] {
            let ways = led(language, FIBRE, &asked);
            assert_eq!(ways[0][1], "?periode=2019");
            let labels: Vec<&str> = ways[1..].iter().map(|[label, _]| label.as_str()).collect();
            assert_eq!(labels, words);
        }
    }

    #[test]
    fn what_can_be_answered_is_kept_beside_what_cannot() {
        for (query, kept) in [
            (&[("territoires", "04070~99999")][..], "?territoires=04070"),
            (&[("territoires", "04070"), ("sujet", "99999")], "?territoires=04070"),
            (&[("vue", "carte"), ("periode", "hier")], "?vue=carte"),
            (&[("complet", "oui")], ""),
            (&[("par", "x"), ("territoires", "04070")], "?territoires=04070"),
        ] {
            assert_eq!(led(Language::French, FIBRE, query)[0][1], kept, "{query:?}");
        }
        let broken_down = [("par", "demarche"), ("vue", "carte"), ("territoires", "04070")];
        let ways = led(Language::French, "demarches-en-ligne", &broken_down);
        assert_eq!(ways[0][1], "?territoires=04070&par=demarche");
        assert!(ways.iter().all(|[label, _]| label != "Carte"), "{ways:?}");
    }

    #[test]
    fn an_address_of_no_indicator_leads_nowhere_in_particular() {
        let problem = Problem::UnknownPage { path: "/x".to_owned(), nearest: None };
        for path in ["/x", "/indicateurs/x", "/indicateurs/", "/territoires/04070"] {
            assert_eq!(ways(&site(Language::French), path, &[], &problem), []);
        }
    }
}
