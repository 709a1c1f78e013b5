//! Where an address of an indicator that cannot be answered still leads: to that indicator, and to what it has in place
//! of what was asked.

use datasets::model::Catalogue;

use super::{Problem, Suggestion};
use crate::address::{IndicatorQuery, Period, View};
use crate::selection::{Selection, views};

/// The views that an address may have meant, the indicator itself first; none where it names no indicator. What else
/// the address asks for is kept, as far as it can be answered.
pub fn ways(
    catalogue: &Catalogue,
    path: &str,
    pairs: &[(String, String)],
    problem: &Problem,
) -> Vec<Suggestion> {
    let id = path.strip_prefix("/indicateurs/").and_then(|rest| rest.split(['.', '/']).next());
    let Some(indicator) = id.and_then(|id| catalogue.indicator(id)) else { return Vec::new() };
    let id = indicator.id.as_str();
    let can_be = |pair: &&(String, String)| {
        Selection::read(catalogue, id, std::slice::from_ref(*pair)).is_ok()
    };
    let kept: Vec<_> = pairs.iter().filter(can_be).cloned().collect();
    let plain = || Selection::resolve(catalogue, id, IndicatorQuery::default());
    let Ok(Selection { query, .. }) = Selection::read(catalogue, id, &kept).or_else(|_| plain())
    else {
        return Vec::new();
    };
    let way = |label: String, change: &dyn Fn(&mut IndicatorQuery)| {
        let mut query = query.clone();
        change(&mut query);
        let view = Selection::resolve(catalogue, id, query).ok()?;
        Some(Suggestion::new(view.address(), label))
    };
    let others: Vec<_> = match problem {
        Problem::EmptyPeriod { available, .. } => {
            let year = |year: &i32| {
                let period = Period { from: *year, until: *year };
                way(year.to_string(), &|query| query.period = Some(period))
            };
            available.iter().filter_map(year).collect()
        }
        Problem::UnknownView { .. } => {
            let view = |view: View| way(view.as_str().to_owned(), &|query| query.view = Some(view));
            let all = views(catalogue, indicator, query.by.is_some());
            all.into_iter().filter_map(view).collect()
        }
        Problem::UnknownChoice { name: "par", allowed, .. } => {
            let by = |by: &String| way(by.clone(), &|query| query.by = Some(by.clone()));
            allowed.iter().filter_map(by).collect()
        }
        _ => Vec::new(),
    };
    let whole =
        way(String::new(), &|_| {}).map(|one| Suggestion { label: indicator.title.clone(), ..one });
    whole.into_iter().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::pilot;

    /// Where a wrong address of fibre leads.
    fn led(query: &[(&str, &str)]) -> Vec<String> {
        let catalogue = pilot();
        let pairs: Vec<_> =
            query.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let problem = Selection::read(&catalogue, "part-locaux-fibre", &pairs).unwrap_err();
        let page = "/indicateurs/part-locaux-fibre";
        let ways = ways(&catalogue, page, &pairs, &problem);
        ways.into_iter().map(|way| way.href.replace(page, "")).collect()
    }

    #[test]
    fn an_empty_period_leads_to_the_years_that_have_figures() {
        let ways = led(&[("territoires", "04070"), ("periode", "1990")]);
        assert_eq!(ways[0], "?territoires=04070");
        assert!(ways.contains(&"?territoires=04070&periode=2019".to_owned()), "{ways:?}");
    }

    #[test]
    fn a_view_that_is_not_leads_to_those_that_are() {
        let ways = led(&[("vue", "camembert"), ("periode", "2019")]);
        assert_eq!(ways[0], "?periode=2019");
        assert!(ways.contains(&"?periode=2019&vue=carte".to_owned()), "{ways:?}");
    }

    #[test]
    fn whatever_is_wrong_the_indicator_is_one_step_away() {
        for wrong in
            [("territoires", "99999"), ("periode", "hier"), ("complet", "oui"), ("par", "x")]
        {
            assert_eq!(led(&[wrong])[0], "", "{wrong:?}");
        }
    }

    #[test]
    fn an_address_of_no_indicator_leads_nowhere_in_particular() {
        let problem = Problem::UnknownPage { path: "/x".to_owned(), nearest: None };
        for path in ["/x", "/indicateurs/x", "/indicateurs/", "/territoires/04070"] {
            assert_eq!(ways(&pilot(), path, &[], &problem), []);
        }
    }
}
