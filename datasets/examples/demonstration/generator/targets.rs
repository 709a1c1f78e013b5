//! Targets for the demonstration indicators: one for each way in which a promise can turn out. Which
//! commune is given which promise follows from what was drawn for it.

use std::collections::BTreeMap;

use super::communes::COMMUNES;
use super::schools::SchoolYear;
use super::services::ServiceYear;

pub(super) const HEADER: [&str; 9] = [
    "indicateur",
    "territoire",
    "annee_reference",
    "valeur_reference",
    "annee_cible",
    "valeur_cible",
    "adoptee_le",
    "source",
    "commentaire",
];

/// Year by the end of which promises are due: those to come, and those that were due.
const TO_COME: u32 = 2030;
const PAST: u32 = 2024;

/// A commune outside the demonstration: it promises, and nothing is known of it.
const UNKNOWN: &str = "04074";

const COMPUTERS: &str = "ordinateurs-pour-100-eleves";
const FIBRE: &str = "ecoles-fibre";
const ONLINE: &str = "demarches-en-ligne";

/// The figures of an indicator for a commune, by year, in tenths of the unit; only those of years in
/// which at least half of the answers are known, as the definitions of the indicators ask.
type Series = BTreeMap<u32, i64>;

/// An indicator and a commune.
type Place = (&'static str, &'static str);

/// A way in which a promise can turn out.
struct Story {
    told: &'static str,
    indicator: &'static str,
    due: u32,
    /// The value to promise, in tenths, given the first and the last value; none when these do not fit.
    aim: fn(i64, i64) -> Option<i64>,
}

const fn story(
    told: &'static str,
    indicator: &'static str,
    due: u32,
    aim: fn(i64, i64) -> Option<i64>,
) -> Story {
    Story { told, indicator, due, aim }
}

const STORIES: [Story; 8] = [
    story("en avance", ONLINE, TO_COME, ahead),
    story("sur la trajectoire", FIBRE, TO_COME, on_path),
    story("en retard", COMPUTERS, TO_COME, behind),
    story("atteinte avant l’heure", ONLINE, TO_COME, reached),
    story("recul", COMPUTERS, TO_COME, going_back),
    story("maintien", ONLINE, TO_COME, keeping),
    story("échéance passée, atteinte", COMPUTERS, PAST, reached),
    story("échéance passée, manquée", ONLINE, PAST, missed),
];

// The promises to come are due twice as long after the first year as the last: on the straight path,
// half of the way is done.

/// Progress that can be seen: more than three units.
fn progress(first: i64, last: i64) -> Option<i64> {
    Some(last - first).filter(|gained| *gained > 30)
}

fn reached(first: i64, last: i64) -> Option<i64> {
    progress(first, last).map(|gained| first + gained / 2)
}

fn ahead(first: i64, last: i64) -> Option<i64> {
    progress(first, last).map(|gained| first + gained * 3 / 2)
}

fn on_path(first: i64, last: i64) -> Option<i64> {
    progress(first, last).map(|gained| first + gained * 2)
}

fn behind(first: i64, last: i64) -> Option<i64> {
    progress(first, last).map(|gained| first + gained * 4)
}

fn going_back(first: i64, last: i64) -> Option<i64> {
    (last < first).then_some(first + 50)
}

fn keeping(first: i64, last: i64) -> Option<i64> {
    (first > 0 && last >= first).then_some(first)
}

fn missed(first: i64, last: i64) -> Option<i64> {
    progress(first, last).map(|gained| last + gained)
}

/// A target.
pub(super) struct Target {
    indicator: &'static str,
    commune: &'static str,
    since: u32,
    from: Option<i64>,
    due: u32,
    aim: i64,
    told: &'static str,
}

/// The targets: one for each story that fits a commune, then one of which nothing can be said.
pub(super) fn set(schools: &[SchoolYear], services: &[ServiceYear]) -> Vec<Target> {
    let mut series = series(schools, services);
    let mut targets: Vec<Target> =
        STORIES.iter().filter_map(|story| promise(story, &mut series)).collect();
    targets.push(Target {
        indicator: COMPUTERS,
        commune: UNKNOWN,
        since: super::schools::FIRST,
        from: None,
        due: TO_COME,
        aim: 200,
        told: "non estimable",
    });
    targets
}

/// The first commune that a story fits; it is given no other for this indicator.
fn promise(story: &Story, all: &mut BTreeMap<Place, Series>) -> Option<Target> {
    let target = COMMUNES.iter().find_map(|commune| {
        let place = (story.indicator, commune.code);
        told_of(story, place, all.get(&place)?)
    })?;
    all.remove(&(target.indicator, target.commune));
    Some(target)
}

/// The target that tells a story of a commune, if what was drawn for it lets it.
fn told_of(story: &Story, (indicator, commune): Place, series: &Series) -> Option<Target> {
    let (since, from) = series.first_key_value()?;
    let (until, last) = series.last_key_value()?;
    let long = until - since >= 4 && *until == super::schools::LAST && series.contains_key(&PAST);
    let aim = (story.aim)(*from, *last).filter(|aim| long && (0..=1000).contains(aim))?;
    // Twice as long after the first year as the last, when it is to come.
    let due = if story.due == TO_COME { 2 * until - since } else { story.due };
    Some(Target {
        indicator,
        commune,
        since: *since,
        from: Some(*from),
        due,
        aim,
        told: story.told,
    })
}

/// The figures of the three indicators.
fn series(schools: &[SchoolYear], services: &[ServiceYear]) -> BTreeMap<Place, Series> {
    let mut sums = Sums::default();
    for one in schools {
        let equipped = one.computers.given().zip(one.pupils.given());
        sums.add((COMPUTERS, one.commune), one.year, equipped);
        sums.add((FIBRE, one.commune), one.year, one.fibre.given().map(|yes| (u32::from(yes), 1)));
    }
    for one in services.iter().filter(|one| one.exists) {
        let online = one.online.given().map(|yes| (u32::from(yes), 1));
        sums.add((ONLINE, one.commune), one.year, online);
    }
    sums.series()
}

/// What is added up for a place and a year.
#[derive(Default)]
struct Sum {
    above: u32,
    below: u32,
    known: u32,
    expected: u32,
}

#[derive(Default)]
struct Sums(BTreeMap<Place, BTreeMap<u32, Sum>>);

impl Sums {
    fn add(&mut self, place: Place, year: u32, answer: Option<(u32, u32)>) {
        let sum = self.0.entry(place).or_default().entry(year).or_default();
        sum.expected += 1;
        if let Some((above, below)) = answer {
            (sum.above, sum.below) = (sum.above + above, sum.below + below);
            sum.known += 1;
        }
    }

    fn series(self) -> BTreeMap<Place, Series> {
        let figure = |(year, sum): (u32, Sum)| Some((year, sum.tenths()?));
        let years = |sums: BTreeMap<u32, Sum>| sums.into_iter().filter_map(figure).collect();
        self.0.into_iter().map(|(place, sums)| (place, years(sums))).collect()
    }
}

impl Sum {
    /// A hundred times the quotient, in tenths, rounded.
    fn tenths(&self) -> Option<i64> {
        let (above, below) = (i64::from(self.above), i64::from(self.below));
        let told = below > 0 && self.known * 2 >= self.expected;
        told.then(|| (above * 2000 + below) / (below * 2))
    }
}

/// A number of tenths, as it is written in a file.
fn decimal(tenths: i64) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

pub(super) fn row(target: &Target) -> [String; 9] {
    [
        target.indicator.to_owned(),
        target.commune.to_owned(),
        target.since.to_string(),
        target.from.map(decimal).unwrap_or_default(),
        target.due.to_string(),
        decimal(target.aim),
        format!("{}-12-15", target.since),
        super::SOURCE.to_owned(),
        format!(
            "Démonstration\u{a0}: cible inventée pour montrer une promesse «\u{a0}{}\u{a0}».",
            target.told
        ),
    ]
}
