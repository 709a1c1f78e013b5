//! What happens to the folder of the releases under a server: files that change, that go away, a disk that is full or
//! may not be written to. The disk is strace, which has a call of the program fail as the system would.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::program::{Place, Server, soon};

const RELEASE: &str = "store/releases/000001";

/// A site that takes publications; the token of its office.
fn open_site() -> (Place, String) {
    let place = Place::new();
    place.well(&["publish", "package", "--store", "store"]);
    let told = place.well(&["tokens", "add", "Mairie", "--all", "--store", "store"]);
    let token = told.lines().last().unwrap().to_owned();
    (place, token)
}

/// Sends a file to be published; the status, and what is said.
fn send(server: &Server<'_>, file: &Path, token: &str) -> (u16, String) {
    let address = format!("http://{}/api/v1/publications/fibre", server.address);
    let sent = Command::new("curl")
        .args(["-sS", "-X", "POST", "-H", "Content-Type: text/csv", "-w", "\n%{http_code}", "-H"])
        .arg(format!("Authorization: Bearer {token}"))
        .args([&address, "-T"])
        .arg(file)
        .output()
        .unwrap();
    let told = String::from_utf8(sent.stdout).unwrap();
    let (text, status) = told.rsplit_once('\n').unwrap();
    (status.parse().unwrap(), text.to_owned())
}

/// A publication that a fault of the disk meets is refused, readers are answered all the while, and the next one,
/// when the disk is well again, is made: nothing was left that keeps it from it.
fn published_after(fault: &str) {
    let (place, token) = open_site();
    let runner = ["strace", "-f", "-qq", "-o", "/dev/null", "--seccomp-bpf", fault];
    let server = place.serve_under(&runner, &["--store", "store", "--publishing"]);
    place.change("package/fibre.csv", "11840,4213", "11840,4300");
    let file = place.path("package/fibre.csv");
    let (status, told) = send(&server, &file, &token);
    assert!((500..600).contains(&status), "{fault}: {status} {told}");
    assert!(told.contains("\"detail\""), "{fault}: it does not say what to do: {told}");
    assert_eq!(server.get("/").0, 200);
    place.well(&["verify", "store"]);
    // Each thread of the program meets the fault once.
    soon("it is published", || send(&server, &file, &token).0 == 201);
    place.well(&["verify", "store"]);
    soon("it is served", || server.get("/ready").1.contains("\"version\":2"));
}

#[test]
fn what_a_full_disk_does_not_keep_is_refused_and_published_when_there_is_room() {
    published_after("--inject=fsync:error=ENOSPC:when=1");
}

#[test]
fn a_folder_that_may_not_be_written_to_refuses_a_publication_and_takes_the_next() {
    published_after("--inject=mkdir:error=EROFS:when=1");
}

#[test]
fn a_store_that_goes_away_is_told_and_followed_again_when_it_is_back() {
    let place = Place::new();
    let server = place.serve(&["--store", "store"]);
    assert!(server.get("/ready").1.contains("\"probleme\":null"));
    fs::rename(place.path("store"), place.path("elsewhere")).unwrap();
    soon("it is told", || !server.get("/ready").1.contains("\"probleme\":null"));
    assert!(server.measured("trajectoire_ready") < 1.0);
    for path in ["/", "/indicateurs", "/territoires/04070"] {
        assert_eq!(server.get(path).0, 200, "{path}");
    }
    fs::rename(place.path("elsewhere"), place.path("store")).unwrap();
    soon("it is well again", || server.get("/ready").1.contains("\"probleme\":null"));
    place.change("package/fibre.csv", "11840,4213", "11840,4300");
    place.well(&["publish", "package", "--store", "store"]);
    soon("the next one is served", || server.get("/ready").1.contains("\"version\":2"));
}

#[test]
fn a_file_that_is_altered_under_a_server_is_never_sent_as_what_was_published() {
    let place = Place::new();
    let server = place.serve(&["--store", "store"]);
    let published = fs::read_to_string(place.path(RELEASE).join("fibre.csv")).unwrap();
    let address = "/jeux-de-donnees/fibre.csv";
    // Before anybody asked for it: it stands in no memory.
    let file = place.path(RELEASE).join("fibre.csv");
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    fs::write(&file, published.replace("11840,4213", "11840,9999")).unwrap();
    for path in [address, "/versions/1/fibre.csv"] {
        let (status, text) = server.get(path);
        assert!(status >= 500 || text == published, "{path}: {status} {text}");
        assert!(!text.contains("11840,9999"), "{path}: {text}");
    }
    assert_eq!(server.get("/").0, 200);
    fs::write(&file, &published).unwrap();
    soon("it is sent again", || server.get(address) == (200, published.clone()));
}

#[test]
fn a_copy_of_the_folder_made_while_releases_are_published_is_a_site_that_answers_the_same() {
    let place = Place::new();
    place.well(&["publish", "package", "--store", "store"]);
    std::thread::scope(|scope| {
        let publisher = scope.spawn(|| {
            for (from, to) in (4213..4223).zip(4214..4224) {
                place.change("package/fibre.csv", &format!("11840,{from}"), &format!("11840,{to}"));
                place.well(&["publish", "package", "--store", "store"]);
            }
        });
        let mut count = 0;
        while !publisher.is_finished() || count == 0 {
            count += 1;
            let into = format!("copy-{count}");
            let told = copied(&place, &into);
            // What is only on its way may vanish while it is copied: cp says so, and copies the rest.
            assert!(told.lines().all(|line| line.contains("No such file")), "{told}");
            place.well(&["verify", &into]);
        }
    });
    let server = place.serve(&["--store", "store"]);
    assert_eq!(copied(&place, "backup"), "");
    let restored = place.serve(&["--store", "backup"]);
    for path in ["/", "/versions", "/indicateurs/part-locaux-fibre.csv", "/versions/3/release.json"]
    {
        assert!(server.get(path) == restored.get(path), "{path}");
    }
}

/// Copies the store; what cp says.
fn copied(place: &Place, into: &str) -> String {
    let copy = Command::new("cp").arg("-a").args([place.path("store"), place.path(into)]).output();
    String::from_utf8(copy.unwrap().stderr).unwrap()
}

#[test]
fn a_release_of_a_newer_program_is_told_and_the_one_before_goes_on_being_served() {
    let place = Place::new();
    let server = place.serve(&["--store", "store"]);
    // What a newer program will publish: its format is one that nobody knows yet.
    assert_eq!(copied(&place, "newer"), "");
    place.change("package/fibre.csv", "11840,4213", "11840,4300");
    place.well(&["publish", "package", "--store", "newer"]);
    let release = "newer/releases/000002";
    let told = fs::read_to_string(place.path(release).join("release.json")).unwrap();
    let file = place.path(release).join("release.json");
    fs::remove_file(&file).unwrap();
    fs::write(&file, told.replace("\"format\":2", "\"format\":99")).unwrap();
    fs::rename(place.path(release), place.path("store/releases/000002")).unwrap();
    soon("it is told", || server.get("/ready").1.contains("la version 2 ne peut pas"));
    assert!(server.log().contains("programme plus récent"), "{}", server.log());
    assert!(server.get("/ready").1.contains("\"version\":1"));
    assert_eq!(server.get("/").0, 200);
    // Who goes back to the older program is told what to do, and may go back to the copy of before.
    let refused = place.run(&["verify", "store"]);
    let told = String::from_utf8_lossy(&[refused.stdout, refused.stderr].concat()).into_owned();
    assert!(refused.status.code() == Some(1) && told.contains("99"), "{told}");
    fs::rename(place.path("store/releases/000002"), place.path("aside")).unwrap();
    soon("it is well again", || server.get("/ready").1.contains("\"probleme\":null"));
    place.well(&["verify", "store"]);
}
