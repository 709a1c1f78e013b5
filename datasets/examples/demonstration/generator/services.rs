//! What a commune lets its people do online, procedure by procedure.

use super::answer::{Answer, number, truth};
use super::communes::{COMMUNES, Commune};
use super::random::Random;

const FIRST: u32 = 2021;
const LAST: u32 = 2025;

pub(super) const HEADER: [&str; 9] = [
    "code_commune",
    "annee",
    "demarche",
    "existe",
    "en_ligne",
    "de_bout_en_bout",
    "accessible",
    "depuis",
    "source",
];

const PROCEDURES: [&str; 8] = [
    "bibliotheque",
    "etat-civil",
    "paiement",
    "periscolaire",
    "petite-enfance",
    "reservation-salle",
    "signalement",
    "urbanisme",
];

/// What a commune says of a procedure in one year.
pub(super) struct ServiceYear {
    pub(super) commune: &'static str,
    pub(super) year: u32,
    procedure: &'static str,
    pub(super) exists: bool,
    pub(super) online: Answer<bool>,
    end_to_end: Answer<bool>,
    accessible: Answer<bool>,
    since: Answer<u32>,
}

/// A procedure as it is, whatever the commune answers.
struct Service {
    procedure: &'static str,
    exists: bool,
    /// The year in which it went online, and the one from which no paper is left.
    online: u32,
    end_to_end: u32,
    accessible: bool,
    since_known: bool,
}

/// Every procedure of every commune, year after year.
pub(super) fn draw(random: &mut Random) -> Vec<ServiceYear> {
    let mut rows = Vec::new();
    for commune in &COMMUNES {
        let services = PROCEDURES.map(|procedure| open(random, commune, procedure));
        for year in FIRST..=LAST {
            rows.extend(services.iter().map(|service| answers(random, commune, service, year)));
        }
    }
    rows
}

fn open(random: &mut Random, commune: &Commune, procedure: &'static str) -> Service {
    let done = random.chance(commune.drive + 10);
    let online = if done { random.between(FIRST - 4, LAST + 2) } else { LAST + 1 };
    Service {
        procedure,
        exists: random.chance(60 + commune.drive / 2),
        online,
        end_to_end: online + random.between(0, 4),
        accessible: random.chance(commune.drive),
        since_known: random.chance(80),
    }
}

/// What a commune answers of a procedure: that it has it, then the rest, unless it leaves it out.
fn answers(random: &mut Random, commune: &Commune, service: &Service, year: u32) -> ServiceYear {
    let online = service.online <= year;
    let (answered, checked) = (random.chance(96), random.chance(90));
    // A procedure that the commune does not have has nothing to be put online.
    let yes = |truth| match (service.exists, answered) {
        (false, _) => Answer::NotConcerned,
        (true, false) => Answer::NotCollected,
        (true, true) => Answer::Given(truth),
    };
    ServiceYear {
        commune: commune.code,
        year,
        procedure: service.procedure,
        exists: service.exists,
        online: yes(online),
        end_to_end: yes(service.end_to_end <= year),
        accessible: match yes(service.accessible) {
            Answer::Given(_) if !online => Answer::NotConcerned,
            Answer::Given(_) if !checked => Answer::NotCollected,
            answer => answer,
        },
        since: match yes(online) {
            Answer::Given(false) | Answer::NotConcerned => Answer::NotConcerned,
            Answer::Given(true) if service.since_known => Answer::Given(service.online),
            _ => Answer::NotCollected,
        },
    }
}

pub(super) fn row(service: &ServiceYear) -> [String; 9] {
    [
        service.commune.to_owned(),
        service.year.to_string(),
        service.procedure.to_owned(),
        truth(Answer::Given(service.exists)),
        truth(service.online),
        truth(service.end_to_end),
        truth(service.accessible),
        number(service.since),
        super::SOURCE.to_owned(),
    ]
}
