//! What is said of each standing and of each reason, on the targets of the pilot package.

use datasets::model::{Catalogue, Language, Nature};
use datasets::trajectory::{Aim, Point, Reason, Standing};

use super::{Progress, Side, progress};
use crate::pilot::pilot;
use crate::texts::Texts;

fn texts(language: Language) -> Texts {
    Texts::of(language).unwrap()
}

/// The sentence of a target, its spaces made plain.
fn told(catalogue: &Catalogue, code: &str, indicator: &str, language: Language) -> String {
    let all = progress(catalogue, code);
    let one = all.iter().find(|one| one.indicator.id == indicator).unwrap();
    one.sentence(&texts(language), catalogue).replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn what_was_really_promised_comes_first_and_is_told_with_its_values() {
    let catalogue = pilot();
    let all = progress(&catalogue, "04070");
    let natures: Vec<Nature> = all.iter().map(|one| one.nature).collect();
    assert_eq!(natures[..2], [Nature::Reel; 2]);
    assert_eq!(natures[2..], [Nature::Demonstration; 3]);
    assert_eq!(
        told(&catalogue, "04070", "part-locaux-fibre", Language::French),
        "Le 30 septembre 2019, à Digne-les-Bains, 29,3 % des locaux étaient raccordables à la fibre \
         (3 657 sur 12 477), loin de l’objectif de 100 % annoncé pour 2020. Rien n’a été mesuré à cette \
         échéance : on ne peut pas dire si l’objectif a été tenu."
    );
    assert_eq!(
        told(&catalogue, "04070", "label-villes-internet", Language::French),
        "En 2019, Digne-les-Bains portait le label Villes Internet au niveau @@@@. L’objectif de @@@@ \
         annoncé pour 2020 est tenu."
    );
    assert_eq!(
        told(&catalogue, "04070", "label-villes-internet", Language::English),
        "In 2019, Digne-les-Bains held the Villes Internet label at level @@@@. The target of @@@@ \
         announced for 2020 was kept."
    );
}

#[test]
fn an_advance_and_a_delay_are_told_in_points_or_in_the_unit() {
    let catalogue = pilot();
    let ahead = told(&catalogue, "04070", "demarches-en-ligne", Language::French);
    assert!(
        ahead.ends_with(
            "87,5 % des démarches pouvaient être commencées en ligne (7 sur 8) : 6,3 points d’avance sur \
             la trajectoire vers 100 % en 2029, qui demandait 81,2 % cette année-là. 66,67 % du chemin \
             est fait."
        ),
        "{ahead}"
    );
    let behind = told(&catalogue, "04070", "ordinateurs-pour-100-eleves", Language::English);
    assert!(behind.contains("11.2 computers per 100 pupils behind the path to 55.3"), "{behind}");
    let missed = told(&catalogue, "04036", "demarches-en-ligne", Language::French);
    assert!(missed.contains("annoncé pour 2024 est manqué de "), "{missed}");
}

#[test]
fn each_standing_of_the_pilot_has_its_sign_and_its_side() {
    let catalogue = pilot();
    let codes = ["04070", "04001", "04036", "04108", "04049", "04074"];
    let mut seen: Vec<(Standing, &str, Side)> = codes
        .iter()
        .flat_map(|code| progress(&catalogue, code))
        .map(|one| (one.told.standing, one.symbol(), one.side()))
        .collect();
    seen.sort_by_key(|(standing, ..)| standing.as_str());
    seen.dedup();
    let expected = [
        (Standing::Reached, "●", Side::Advances),
        (Standing::Ahead, "▲", Side::Advances),
        (Standing::Behind, "▼", Side::Lags),
        (Standing::NotEstimable, "○", Side::Unsaid),
        (Standing::Regressed, "✕", Side::Lags),
        (Standing::OnTrack, "►", Side::Advances),
        (Standing::Kept, "●", Side::Advances),
        (Standing::Missed, "▼", Side::Lags),
    ];
    for one in expected {
        assert!(seen.contains(&one), "{one:?} is not in {seen:?}");
    }
    assert_eq!(seen.len(), expected.len());
}

/// The target of Digne for computers, with another standing or reason.
fn other<'a>(all: &[Progress<'a>], change: impl Fn(&mut Progress<'a>)) -> Progress<'a> {
    let of_computers = |one: &&Progress<'_>| one.indicator.id == "ordinateurs-pour-100-eleves";
    let mut one = all.iter().find(of_computers).unwrap().clone();
    change(&mut one);
    one
}

#[test]
fn every_standing_and_every_reason_is_a_whole_sentence_in_both_languages() {
    let catalogue = pilot();
    let all = progress(&catalogue, "04070");
    let standings = [
        Standing::Reached,
        Standing::Ahead,
        Standing::OnTrack,
        Standing::Behind,
        Standing::Regressed,
        Standing::Kept,
        Standing::Missed,
    ];
    let reasons = [
        Reason::NoFigure,
        Reason::Coverage,
        Reason::Secret,
        Reason::Disputed,
        Reason::MethodChanged,
        Reason::NothingSince,
        Reason::TooFewPoints,
        Reason::UnknownBaseline,
        Reason::Stale,
        Reason::NotMeasuredAtDeadline,
        Reason::Ordinal,
    ];
    let mut said: Vec<Progress<'_>> = Vec::new();
    for standing in standings {
        said.push(other(&all, |one| one.told.standing = standing));
        said.push(other(&all, |one| {
            (one.told.standing, one.told.aim) = (standing, Some(Aim::Hold));
        }));
        said.push(other(&all, |one| {
            (one.told.standing, one.told.margin) = (standing, Some(1.0));
        }));
    }
    said.push(other(&all, |one| {
        (one.told.standing, one.told.margin) = (Standing::Missed, None);
    }));
    for reason in reasons {
        said.push(other(&all, |one| {
            (one.told.standing, one.told.reason) = (Standing::NotEstimable, Some(reason));
        }));
    }
    said.push(other(&all, |one| {
        one.told.standing = Standing::NotEstimable;
        one.told.reason = Some(Reason::NotMeasuredAtDeadline);
        one.told.share = Some(0.9);
    }));
    let keys: std::collections::BTreeSet<&str> = said.iter().map(Progress::key).collect();
    assert_eq!(keys.len(), 23, "{keys:?}");
    for language in Language::ALL {
        let texts = texts(language);
        for one in &said {
            let sentence = one.sentence(&texts, &catalogue);
            assert!(sentence.ends_with('.') && !sentence.starts_with('['), "{sentence}");
            assert!(!sentence.contains(['{', '}', '[']), "{sentence}");
            assert!(sentence.contains("2030"), "the deadline is not told: {sentence}");
            assert!(!one.word(&texts).starts_with('['));
        }
    }
}

#[test]
fn far_is_said_only_where_the_way_can_be_counted() {
    let catalogue = pilot();
    let all = progress(&catalogue, "04070");
    let key = |share: Option<f64>, aim: Aim, latest: f64| {
        let one = other(&all, |one| {
            one.told.standing = Standing::NotEstimable;
            one.told.reason = Some(Reason::NotMeasuredAtDeadline);
            (one.told.share, one.told.aim) = (share, Some(aim));
            one.told.latest = Some(Point { year: 2025, value: latest });
        });
        one.key()
    };
    let (near, far) = ("statut-phrase-echeance", "statut-phrase-echeance-loin");
    assert_eq!(key(Some(0.2), Aim::Fall, 21.7), far);
    assert_eq!(key(Some(0.8), Aim::Fall, 21.7), near);
    assert_eq!(key(None, Aim::Rise, 21.7), far);
    assert_eq!(key(None, Aim::Rise, 50.0), near);
    assert_eq!(key(None, Aim::Fall, 21.7), near);
}

#[test]
fn without_a_day_of_release_nothing_is_judged() {
    let mut catalogue = pilot();
    catalogue.release.created = "hier".to_owned();
    assert!(progress(&catalogue, "04070").is_empty());
}
