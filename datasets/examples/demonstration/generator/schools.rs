//! Schools and their equipment, from one start of the school year to the next.

use super::answer::{Answer, number, truth};
use super::communes::{COMMUNES, Commune};
use super::random::Random;

pub(super) const FIRST: u32 = 2020;
pub(super) const LAST: u32 = 2025;

/// Under this many pupils, a count could be traced to a child.
const SECRET_UNDER: u32 = 20;
const PUPILS_IN_A_CLASS: u32 = 24;

pub(super) const HEADER: [&str; 13] = [
    "uai",
    "nom",
    "code_commune",
    "annee",
    "niveau",
    "eleves",
    "classes",
    "ordinateurs",
    "tablettes",
    "tableaux_interactifs",
    "fibre",
    "ent",
    "source",
];

const LEVELS: [&str; 4] = ["maternelle", "elementaire", "elementaire", "primaire"];

/// What a school says of one year.
pub(super) struct SchoolYear {
    number: u32,
    pub(super) commune: &'static str,
    pub(super) year: u32,
    level: &'static str,
    pub(super) pupils: Answer<u32>,
    classes: Answer<u32>,
    pub(super) computers: Answer<u32>,
    tablets: Answer<u32>,
    boards: Answer<u32>,
    pub(super) fibre: Answer<bool>,
    workspace: Answer<bool>,
}

/// A school as it is, whatever it answers.
struct School {
    number: u32,
    level: &'static str,
    pupils: u32,
    computers: u32,
    tablets: u32,
    boards: u32,
    fibre_since: u32,
    workspace_since: u32,
}

/// Every school, year after year.
pub(super) fn draw(random: &mut Random) -> Vec<SchoolYear> {
    let mut rows = Vec::new();
    let mut number = 0;
    for commune in &COMMUNES {
        for _ in 0..commune.schools {
            number += 1;
            let mut school = open(random, commune, number);
            for year in FIRST..=LAST {
                rows.push(answers(random, commune, &school, year));
                grow(random, commune, &mut school);
            }
        }
    }
    rows
}

/// A school as it is in the first year.
fn open(random: &mut Random, commune: &Commune, number: u32) -> School {
    let level = random.one_of(&LEVELS);
    let pupils = random.between(SECRET_UNDER, commune.most_pupils);
    let rate = if level == "maternelle" { random.between(2, 8) } else { random.between(6, 18) };
    School {
        number,
        level,
        pupils,
        computers: pupils * rate / 100,
        tablets: random.between(0, 6),
        boards: random.between(0, pupils / PUPILS_IN_A_CLASS),
        fibre_since: since(random, commune),
        workspace_since: since(random, commune),
    }
}

/// The year in which something comes; after the last one when it has not come yet.
fn since(random: &mut Random, commune: &Commune) -> u32 {
    if random.chance(commune.drive) { random.between(FIRST - 1, LAST) } else { LAST + 1 }
}

/// What changes from one year to the next: pupils come and go, machines are bought and worn out.
fn grow(random: &mut Random, commune: &Commune, school: &mut School) {
    school.pupils =
        (school.pupils + random.between(0, 6)).saturating_sub(random.between(0, 6)).max(8);
    if random.chance(commune.drive) {
        school.computers += random.between(1, 5);
        school.tablets += random.between(0, 8);
        school.boards += random.between(0, 1);
    } else {
        school.computers = school.computers.saturating_sub(random.between(0, 3));
    }
}

/// What a school answers: everything, except what does not concern it, what would point at a child, and
/// the years in which it does not answer at all.
fn answers(random: &mut Random, commune: &Commune, school: &School, year: u32) -> SchoolYear {
    let silent = random.chance(6);
    let tablets_counted = random.chance(90);
    let counted = |count| if silent { Answer::NotCollected } else { Answer::Given(count) };
    let people = |count| if school.pupils < SECRET_UNDER { Answer::Secret } else { counted(count) };
    let yes = |truth| if silent { Answer::NotCollected } else { Answer::Given(truth) };
    SchoolYear {
        number: school.number,
        commune: commune.code,
        year,
        level: school.level,
        pupils: people(school.pupils),
        classes: people(school.pupils.div_ceil(PUPILS_IN_A_CLASS)),
        computers: counted(school.computers),
        tablets: if tablets_counted { counted(school.tablets) } else { Answer::NotCollected },
        boards: counted(school.boards),
        fibre: yes(school.fibre_since <= year),
        workspace: match school.level {
            "maternelle" => Answer::NotConcerned,
            _ => yes(school.workspace_since <= year),
        },
    }
}

pub(super) fn row(school: &SchoolYear) -> [String; 13] {
    [
        format!("DEMO-{:04}", school.number),
        format!("École de démonstration {}", school.number),
        school.commune.to_owned(),
        school.year.to_string(),
        school.level.to_owned(),
        number(school.pupils),
        number(school.classes),
        number(school.computers),
        number(school.tablets),
        number(school.boards),
        truth(school.fibre),
        truth(school.workspace),
        super::SOURCE.to_owned(),
    ]
}
