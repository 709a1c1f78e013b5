//! Publishing over HTTP: a trial tells all that would change and changes nothing, a publication makes a release that
//! anybody can verify, and both leave a line in the log.

use std::fs::{self, File};
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use datasets::package::Package;
use datasets::release::{Store, Trust};
use serde_json::{Value, json};
use server::{Entry, Journal, Limits, Scope, Tokens};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::harness::{Answer, TestSite, published};

pub(crate) const CSV: &str = "text/csv; charset=utf-8";
pub(crate) const ZIP: &str = "application/zip";
pub(crate) const LIMITS: Limits = Limits { megabytes: 10, time: Duration::from_mins(5) };

/// A site that is open to publishing.
pub(crate) struct Open {
    pub(crate) site: TestSite,
}

impl Open {
    pub(crate) fn start() -> Self {
        Self::within(LIMITS)
    }

    pub(crate) fn within(limits: Limits) -> Self {
        Self { site: TestSite::start().open_to_publishing(limits) }
    }

    pub(crate) fn tokens(&self) -> Tokens {
        Tokens::within(&self.site.folder())
    }

    /// The secret of a token for all that there is.
    pub(crate) fn secret(&self) -> String {
        self.secret_for(None, true)
    }

    pub(crate) fn secret_for(&self, datasets: Option<&[&str]>, publishes: bool) -> String {
        let datasets = datasets.map(|ids| ids.iter().map(ToString::to_string).collect());
        let scope = Scope { datasets, publishes };
        self.tokens().add("Service numérique", scope, "90d".parse().unwrap()).unwrap().1
    }

    pub(crate) async fn post(
        &self,
        address: &str,
        secret: &str,
        kind: &str,
        body: impl Into<Body>,
    ) -> Answer {
        let request = Request::post(address)
            .header("authorization", format!("Bearer {secret}"))
            .header("content-type", kind);
        self.site.send(request.body(body.into()).unwrap()).await
    }

    pub(crate) fn releases(&self) -> Vec<u32> {
        Store::open(&self.site.folder()).unwrap().numbers().unwrap()
    }

    pub(crate) fn log(&self) -> Vec<Entry> {
        Journal::within(&self.site.folder()).entries().unwrap()
    }

    pub(crate) fn outcomes(&self) -> Vec<String> {
        self.log().into_iter().map(|entry| entry.outcome).collect()
    }
}

/// The pilot's fibre, with one cell that says something else.
pub(crate) fn corrected() -> String {
    let text = fs::read_to_string(published().join("fibre.csv")).unwrap();
    let corrected = text.replace("12477,3657", "12477,12477");
    assert_ne!(text, corrected);
    corrected
}

pub(crate) fn told(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

/// An archive of these files.
pub(crate) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Every file of a folder.
pub(crate) fn files(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![fs::read(path).unwrap()] })
        .collect()
}

#[tokio::test]
async fn a_trial_tells_all_that_would_change_and_publishes_nothing() {
    let open = Open::start();
    let answer = open.post("/api/v1/essais/fibre", &open.secret(), CSV, corrected()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let report = told(&answer);
    assert_eq!(report["base"], 1);
    assert_eq!(report["inchangee"], false);
    assert_eq!(report["publiee"], Value::Null);
    assert_eq!(report["controle"]["summary"]["errors"], 0);
    let [table] = report["tables"].as_array().unwrap().as_slice() else { panic!("{report}") };
    assert_eq!(table["jeu_de_donnees"], "fibre");
    assert_eq!([&table["ajoutees"], &table["retirees"], &table["modifiees"]], [0, 0, 1]);
    let digne = json!({
        "indicateur": "part-locaux-fibre", "code_territoire": "04070", "periode": 2019,
        "ventilation": {}, "motif": "correction", "avant": [29.3], "apres": [100],
    });
    let figures = report["chiffres"].as_array().unwrap();
    assert!(figures.contains(&digne), "{figures:?}");
    // The agglomeration moves with its member.
    assert!(figures.iter().any(|one| one["code_territoire"] == "200067437"), "{figures:?}");
    let turn = json!({
        "indicateur": "part-locaux-fibre", "code_territoire": "04070", "annee_cible": 2020,
        "avant": { "situation": "non estimable", "motif": "non mesuré à l’échéance" },
        "apres": { "situation": "échéance passée (atteint)", "motif": null },
    });
    assert_eq!(report["trajectoires"], json!([turn]));
    assert_eq!(open.releases(), [1]);
    assert_eq!(open.outcomes(), ["tried"]);
}

#[tokio::test]
async fn a_publication_makes_a_release_that_holds() {
    let open = Open::start();
    let secret = open.secret_for(Some(&["fibre"]), true);
    let address = "/api/v1/publications/fibre?base=1&notes=Fibre%20de%202019%20corrig%C3%A9e.";
    let answer = open.post(address, &secret, CSV, corrected()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(answer.header("location"), "/versions/2");
    let report = told(&answer);
    assert_eq!(report["publiee"]["numero"], 2);
    assert_eq!(report["tables"][0]["modifiees"], 1);
    assert_eq!(open.releases(), [1, 2]);
    let folder = open.site.folder();
    let release = folder.join("releases/000002");
    assert_eq!(fs::read_to_string(release.join("fibre.csv")).unwrap(), corrected());
    let manifest = fs::read_to_string(release.join("release.json")).unwrap();
    assert!(manifest.contains("Fibre de 2019 corrigée."), "{manifest}");
    // Who published is nobody's business but that of whoever reads the log.
    assert!(!manifest.contains("Service numérique"));
    let sums = std::process::Command::new("sha256sum").arg(release.join("release.json")).output();
    let sums = String::from_utf8(sums.unwrap().stdout).unwrap();
    assert!(sums.starts_with(report["publiee"]["sha256"].as_str().unwrap()), "{sums}");
    let verify = move || {
        let verified = Store::open(&folder).unwrap().verify(&Trust::default(), |_| ()).unwrap();
        verified.iter().all(datasets::release::Verified::holds)
    };
    assert!(std::thread::spawn(verify).join().unwrap());
    let log = open.log();
    let [started, published] = log.as_slice() else { panic!("{log:?}") };
    assert_eq!([&*started.outcome, &*published.outcome], ["started", "published"]);
    assert_eq!(published.release, Some(2));
    assert_eq!(published.name.as_deref(), Some("Service numérique"));
    assert_eq!(published.sha256.as_deref(), report["envoi_sha256"].as_str());
}

#[tokio::test]
async fn what_excel_saves_is_published_as_it_is_and_the_description_follows() {
    let open = Open::start();
    let sent = corrected().replace(',', ";").replace('\n', "\r\n");
    let address = "/api/v1/publications/fibre";
    let answer = open.post(address, &open.secret(), CSV, sent.clone()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let report = told(&answer);
    assert_eq!(report["ecriture"], json!({ "separateur": ";", "encodage": "utf-8" }));
    // The rows are told apart by what they say, not by how they are written.
    assert_eq!(report["tables"][0]["modifiees"], 1, "{report}");
    let release = open.site.folder().join("releases/000002");
    assert_eq!(fs::read_to_string(release.join("fibre.csv")).unwrap(), sent);
    let described = |folder: &Path| -> Value {
        serde_json::from_slice(&fs::read(folder.join("datapackage.json")).unwrap()).unwrap()
    };
    let (mut before, after) = (described(&published()), described(&release));
    for resource in before["resources"].as_array_mut().unwrap() {
        if resource["name"] == "fibre" {
            resource["dialect"]["delimiter"] = ";".into();
        }
    }
    assert_eq!(before, after);
    // A file as it was described before is described so again.
    let answer = open.post(address, &open.secret(), CSV, corrected()).await;
    assert_eq!(told(&answer)["ecriture"], json!({ "separateur": ",", "encodage": "utf-8" }));
    assert_eq!(open.releases(), [1, 2, 3]);
    let described = fs::read(open.site.folder().join("releases/000003/datapackage.json")).unwrap();
    assert_eq!(described, fs::read(published().join("datapackage.json")).unwrap());
}

#[tokio::test]
async fn what_says_the_same_as_the_last_release_makes_none_and_is_told_so() {
    let open = Open::start();
    let same = fs::read(published().join("fibre.csv")).unwrap();
    let answer = open.post("/api/v1/publications/fibre", &open.secret(), CSV, same).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let report = told(&answer);
    assert_eq!(report["inchangee"], true);
    assert_eq!(report["publiee"], Value::Null);
    assert_eq!(report["chiffres"], json!([]));
    assert_eq!(open.releases(), [1]);
    assert_eq!(open.outcomes(), ["unchanged"]);
    assert_eq!(open.log()[0].release, Some(1));
}

#[tokio::test]
async fn what_is_wrong_is_told_as_the_command_line_tells_it() {
    let open = Open::start();
    let wrong = corrected().replace("12477,12477", "12477,beaucoup");
    let answer = open.post("/api/v1/publications/fibre", &open.secret(), CSV, wrong.clone()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = told(&answer);
    assert_eq!(problem["type"], "urn:trajectoire:probleme:paquet-refuse");
    let folder = tempfile::tempdir().unwrap();
    crate::harness::copy_of_the_pilot(folder.path());
    fs::write(folder.path().join("fibre.csv"), wrong).unwrap();
    let checked = std::process::Command::new(env!("CARGO_BIN_EXE_trajectoire"))
        .args(["check", "--format", "json"])
        .arg(folder.path())
        .output()
        .unwrap();
    let checked: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(problem["controle"], checked);
    assert_eq!(checked["problems"][0]["line"], 16);
    assert_eq!(open.releases(), [1]);
    assert_eq!(open.outcomes(), ["paquet-refuse"]);
}

#[tokio::test]
async fn a_whole_package_is_published_from_an_archive() {
    let open = Open::start();
    let package = Package::load(&published()).unwrap();
    let corrected = corrected().into_bytes();
    // In a folder of its own, as most programs make them.
    let names: Vec<String> =
        package.files.iter().map(|file| format!("mon-paquet/{}", file.path)).collect();
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .zip(&package.files)
        .map(|(name, file)| {
            let bytes = if file.path == "fibre.csv" { &corrected } else { &file.bytes };
            (name.as_str(), bytes.as_slice())
        })
        .collect();
    let sent = archive(&files);
    let tried = open.post("/api/v1/essais", &open.secret(), ZIP, sent.clone()).await;
    assert_eq!(tried.status, StatusCode::OK, "{}", tried.text());
    let answer = open.post("/api/v1/publications", &open.secret(), ZIP, sent).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(told(&answer)["chiffres"], told(&tried)["chiffres"]);
    let stored = open.site.folder().join("releases/000002/fibre.csv");
    assert_eq!(fs::read(stored).unwrap(), corrected);
    assert_eq!(open.log().last().unwrap().dataset, None);
}

#[tokio::test]
async fn no_secret_is_kept_anywhere() {
    let open = Open::start();
    let secret = open.secret();
    open.post("/api/v1/publications/fibre", &secret, CSV, corrected()).await;
    open.post("/api/v1/publications/fibre", "trj_perdu", CSV, corrected()).await;
    let kept = files(&open.site.folder());
    assert!(kept.len() > 10);
    for bytes in kept {
        for secret in [secret.as_bytes(), b"trj_perdu"] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret));
        }
    }
    assert_eq!(open.outcomes(), ["started", "published", "jeton-inconnu"]);
    let private = |name| {
        use std::os::unix::fs::PermissionsExt as _;
        let file = File::open(open.site.folder().join(name)).unwrap();
        file.metadata().unwrap().permissions().mode() & 0o777
    };
    assert_eq!([private("tokens.json"), private("publications.log")], [0o600, 0o600]);
}
