//! A file tried in memory is read as one in a folder, and what it changes is what publishing it would change.
#![cfg(feature = "engine")]
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use datasets::measure::{Gathered, measure};
use datasets::package::{Checked, Package, followed};
use datasets::release::{Measured, Replaced, Store, replaced};
use datasets::trajectory::{Day, Standing};

type Files = BTreeMap<String, Vec<u8>>;

fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("published")
}

fn files() -> Files {
    let package = Package::load(&published()).unwrap();
    package.files.into_iter().map(|file| (file.path, file.bytes)).collect()
}

/// The files of the pilot, in which a text of one stands for another.
fn edited(path: &str, from: &str, to: &str) -> Files {
    let mut files = files();
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{from} is not in {path}");
    files.insert(path.to_owned(), text.replace(from, to).into_bytes());
    files
}

fn in_memory(files: Files) -> (Checked, Gathered) {
    let gathered = Gathered::default();
    let checked = Package::pass_files(files, &gathered, &mut |_| {});
    (checked, gathered)
}

fn measured(files: Files) -> Measured {
    let (checked, gathered) = in_memory(files);
    Measured::of(checked.into_package().unwrap(), &gathered).unwrap()
}

fn written(files: &Files) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

#[test]
fn the_figures_of_the_pilot_are_those_of_the_server() {
    let own = measured(files());
    for indicator in &own.package.indicators {
        let dataset = own.package.datasets.iter().find(|one| one.id == indicator.dataset).unwrap();
        let table = &own.package.tables[&dataset.id];
        let wanted = measure(indicator, dataset, table, &own.package.territories).unwrap();
        assert_eq!(own.figures[&indicator.id], wanted, "{}", indicator.id);
    }
}

#[test]
fn the_problems_of_files_in_memory_are_those_of_a_folder() {
    for files in [
        edited("fibre.csv", "3657", "beaucoup"),
        edited("territoires.csv", "04070", "04999"),
        edited("datapackage.json", "\"nature\"", "\"natura\""),
        edited("indicators/population.toml", "unit", "unite"),
    ] {
        let folder = written(&files);
        let wanted = Package::check(folder.path(), &mut |_| {});
        let (checked, _) = in_memory(files);
        assert!(checked.summary.errors > 0);
        assert_eq!(checked.diagnostics, wanted.diagnostics);
        assert_eq!(checked.summary, wanted.summary);
    }
}

#[test]
fn what_a_file_would_change_is_what_differs_once_it_is_published() {
    let (before, after) = (files(), edited("fibre.csv", "3657", "12477"));
    let store = tempfile::tempdir().unwrap();
    let store = Store::open(store.path()).unwrap();
    for files in [&before, &after] {
        store.publish(&Package::load(written(files).path()).unwrap(), "").unwrap();
    }
    let wanted = store.diff(1, 2).unwrap();
    let today = Day::parse("2026-11-27").unwrap();
    let effect = measured(before).effect(&measured(after), "fibre", today);
    assert_eq!(effect.figures, wanted.figures);
    assert!(!effect.figures.is_empty());
    let rows = effect.rows.unwrap();
    assert_eq!((rows.added.len(), rows.changed.len(), rows.removed.len()), (0, 1, 0));
    let moved: Vec<_> = effect
        .standings
        .iter()
        .map(|one| (one.target.indicator.as_str(), one.target.territory.as_str(), one.after))
        .collect();
    assert!(moved.iter().all(|one| one.1 == "04070" || one.1 == "200067437"), "{moved:?}");
}

#[test]
fn a_target_that_comes_and_one_that_goes_are_told() {
    let before = files();
    let cibles = String::from_utf8(before["cibles.csv"].clone()).unwrap();
    let header = cibles.lines().next().unwrap().to_owned() + "\n";
    let mut after = before.clone();
    after.insert("cibles.csv".to_owned(), header.into_bytes());
    let today = Day::parse("2026-11-27").unwrap();
    let (before, after) = (measured(before), measured(after));
    let gone = before.effect(&after, "cibles", today).standings;
    assert!(!gone.is_empty() && gone.iter().all(|one| one.after.is_none()), "{gone:?}");
    let come = after.effect(&before, "cibles", today).standings;
    assert_eq!(come.len(), gone.len());
    assert!(come.iter().all(|one| one.before.is_none()));
    assert!(
        come.iter()
            .any(|one| one.after.map(|point| point.standing) != Some(Standing::NotEstimable)),
        "{come:?}"
    );
}

#[test]
fn a_dataset_is_told_by_name_or_by_columns_and_never_guessed() {
    let package = Package::load(&published()).unwrap();
    let files = files();
    let told = |name: &str, path: &str| replaced(&package.datasets, name, &files[path]);
    assert_eq!(told("fibre.csv", "fibre.csv"), Replaced::Named("fibre".to_owned()));
    assert_eq!(told("export.csv", "fibre.csv"), Replaced::Headed("fibre".to_owned()));
    // Its name says one thing, its columns another.
    assert_eq!(told("ecoles.csv", "fibre.csv"), Replaced::Doubt);
    // Two datasets have these columns.
    assert_eq!(told("export.csv", "cibles.csv"), Replaced::Doubt);
    assert_eq!(replaced(&package.datasets, "export.csv", b""), Replaced::Doubt);
}

/// A file of schools longer than what is kept.
fn long() -> Vec<u8> {
    schools(3_000)
}

/// A file of as many schools, each with 80 years.
fn schools(count: usize) -> Vec<u8> {
    let text = String::from_utf8(files()["ecoles.csv"].clone()).unwrap();
    let mut long = text.lines().next().unwrap().to_owned() + "\n";
    for school in 0..count {
        for year in 2000..2080 {
            let pupils = 50 + (school * 7 + year) % 300;
            let counted = format!("primaire,{pupils},3,11,1,1,oui,non,demonstration");
            let name = format!("École de démonstration {school}");
            let _ = writeln!(long, "DEMO-{school:04},{name},04070,{year},{counted}");
        }
    }
    long.into_bytes()
}

#[test]
fn rows_are_compared_to_the_last_however_long_the_file() {
    let before = String::from_utf8(schools(400)).unwrap();
    assert!(before.len() > 2_000_000);
    // A cell near the end, a row that goes and one that comes; what stays is written in another way.
    let mut lines: Vec<String> = before.lines().map(|line| line.replace(',', ";")).collect();
    let last = lines.last().unwrap().clone();
    let changed = lines[31_000].replace("oui", "non");
    assert_ne!(changed, lines[31_000]);
    lines[31_000] = changed;
    lines.remove(20_000);
    lines.push(last.replace(";2079;", ";2080;"));
    let after = lines.join("\r\n");
    let mut files = files();
    files.insert("ecoles.csv".to_owned(), before.into_bytes());
    let earlier = measured(files.clone());
    let describing = followed(&files["datapackage.json"], "ecoles", after.as_bytes()).unwrap();
    files.insert("datapackage.json".to_owned(), describing.descriptor);
    files.insert("ecoles.csv".to_owned(), after.into_bytes());
    let later = measured(files);
    let rows = earlier.effect(&later, "ecoles", Day::parse("2026-11-27").unwrap()).rows.unwrap();
    assert_eq!((rows.added.len(), rows.changed.len(), rows.removed.len()), (1, 1, 1));
    assert_eq!(rows.added[0][3], "2080");
    assert_eq!((rows.changed[0].0[10].as_str(), rows.changed[0].1[10].as_str()), ("oui", "non"));
}

#[test]
fn a_file_too_long_to_be_kept_gives_the_figures_that_it_would_give_whole() {
    let mut files = files();
    files.insert("ecoles.csv".to_owned(), long());
    assert!(files["ecoles.csv"].len() > 16_000_000);
    let whole = Package::load(written(&files).path()).unwrap();
    let own = measured(files);
    assert!(own.package.passed.contains("ecoles"));
    for indicator in whole.indicators.iter().filter(|one| one.dataset == "ecoles") {
        let dataset = whole.datasets.iter().find(|one| one.id == "ecoles").unwrap();
        let wanted = measure(indicator, dataset, &whole.tables["ecoles"], &whole.territories);
        assert_eq!(own.figures[&indicator.id], wanted.unwrap(), "{}", indicator.id);
    }
}

#[test]
fn a_wrong_line_of_a_file_too_long_to_be_kept_is_found_again() {
    let mut files = files();
    let text = String::from_utf8(long()).unwrap();
    let wrong = text.replacen(
        "DEMO-2000,École de démonstration 2000,04070,2000",
        "DEMO-2000,Z,04070,an",
        1,
    );
    files.insert("ecoles.csv".to_owned(), wrong.into_bytes());
    let (checked, _) = in_memory(files);
    let problem = checked.diagnostics.iter().find(|one| one.file == "ecoles.csv").unwrap();
    let line = problem.line.unwrap();
    assert_eq!(line, 2 + 2000 * 80);
    let lines = checked.lines("ecoles.csv", &[line].into());
    assert!(lines[&line].starts_with("DEMO-2000,Z"), "{lines:?}");
}
