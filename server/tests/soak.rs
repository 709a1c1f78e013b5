//! A publication every second, readers at full speed: no error, no answer of two releases, and a memory that
//! does not grow.
//!
//! The program itself is served on a port of this machine, from a store that the same program adds releases to.
//! Each release has one of two figures, by turns: the number of a release so says the figure that every answer
//! of it must have. It lasts 20 seconds, or as many as `TRAJECTOIRE_SOAK` says.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that stops here has failed")]

#[path = "shared/site.rs"]
mod site;
#[path = "shared/started.rs"]
mod started;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use started::Started;
use tempfile::TempDir;

/// Premises that have fibre in the releases of odd numbers, and in the others; the share that it makes of them.
const ODD: (&str, &str) = ("11840,4213", "35.6");
const EVEN: (&str, &str) = ("11840,5000", "42.2");
/// Readers: more than the machine has cores.
const READERS: usize = 8;
/// How long a release may take from its publication to the first answer that has it. The store is looked at every
/// second; the rest is for a machine that does other work.
const SEEN_WITHIN: Duration = Duration::from_secs(10);
/// What memory may grow by between the first third and the last, in kB: what the allocator keeps for later moves
/// by that much from one second to the next. A leak of one release per publication is seen in `http/moving.rs`.
const GROWTH: u64 = 64 * 1024;

/// The memory of a server, in kB.
fn memory(server: &Started) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", server.process.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// A folder with the package, the browser's files and room for a store.
fn workplace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    site::browser_files(&folder.path().join("site"));
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/tests/good_package");
    let copied =
        Command::new("cp").arg("-r").arg(package).arg(folder.path().join("package")).status();
    assert!(copied.unwrap().success());
    folder
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trajectoire"));
    command.current_dir(folder).env_remove("TRAJECTOIRE_STORE").args(["--log", "warn"]);
    command
}

/// Publishes the figure of a release into the store that is served.
fn publish(folder: &Path, release: u32) {
    publish_into(folder, "store", release);
}

/// The same, into a store.
fn publish_into(folder: &Path, store: &str, release: u32) {
    let file = folder.join("package/fibre.csv");
    let text = fs::read_to_string(&file).unwrap();
    let (now, before) = if release % 2 == 1 { (ODD, EVEN) } else { (EVEN, ODD) };
    fs::write(&file, text.replace(before.0, now.0)).unwrap();
    let done = program(folder).args(["publish", "package", "--store", store]).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let errors = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(said, format!("Version {release} publiée.\n"), "{errors}");
}

/// Serves the store; where, and what it complains of when it ends.
fn serve(folder: &Path) -> (Started, String, PathBuf) {
    let complaints = folder.join("complaints");
    let mut command = program(folder);
    command.args(["serve", "--site", "site", "--package", "package", "--rate", "0"]);
    command.args(["--addr", "127.0.0.1:0"]).stderr(fs::File::create(&complaints).unwrap());
    let server = Started::of(&mut command).unwrap();
    let origin = format!("http://{}", server.address);
    (server, origin, complaints)
}

/// The figure of a release.
fn figure_of(release: u32) -> &'static str {
    if release % 2 == 1 { ODD.1 } else { EVEN.1 }
}

/// What an answer says: its release, and its figure.
type Told = (u32, String);

/// The text between two others.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("no {before:?} in {text}"));
    rest.split(after).next().unwrap()
}

/// What a page says: its footer names the release; of both figures, it shows one.
fn told_by_page(html: &str) -> Told {
    let release = between(html, "<p>Version ", " ").parse().unwrap();
    let shown = [ODD.1, EVEN.1]
        .into_iter()
        .filter(|figure| html.contains(&format!("{}\u{202f}%", figure.replace('.', ","))));
    let shown: Vec<&str> = shown.collect();
    assert_eq!(shown.len(), 1, "release {release} shows {shown:?}");
    (release, shown[0].to_owned())
}

/// What a file of figures says: every row names the release, the first has the figure.
fn told_by_csv(csv: &str) -> Told {
    let mut rows = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = rows.next().unwrap();
    let at = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let rows: Vec<Vec<&str>> = rows.collect();
    let release = rows[0][at("version")];
    assert!(rows.iter().all(|row| row[at("version")] == release), "{csv}");
    (release.parse().unwrap(), rows[0][at("valeur")].to_owned())
}

/// What JSON says: the release of the whole, and of the rows where they name one.
fn told_by_json(json: &str) -> Told {
    let told: serde_json::Value = serde_json::from_str(json).unwrap();
    let version = &told["version"];
    let release = version.as_u64().or_else(|| version["numero"].as_u64()).unwrap();
    let rows = told["donnees"].as_array().or_else(|| told["observations"].as_array()).unwrap();
    assert!(rows.iter().all(|row| row["version"] == release), "{json}");
    (u32::try_from(release).unwrap(), rows[0]["valeur"].to_string())
}

type Reading = fn(&str) -> Told;

/// What is read, and how it tells its release and its figure.
const READ: [(&str, Reading); 4] = [
    ("/indicateurs/part-fibre?territoires=04070", told_by_page),
    ("/indicateurs/part-fibre.csv?territoires=04070", told_by_csv),
    ("/indicateurs/part-fibre.json?territoires=04070", told_by_json),
    ("/api/v1/observations?indicateurs=part-fibre&territoires=04070", told_by_json),
];

/// What readers share.
#[derive(Default)]
struct Seen {
    /// The last release that is known to be served.
    last: AtomicU32,
    stopped: AtomicBool,
    /// The release that each tag of each address is of.
    tags: Mutex<BTreeMap<(&'static str, String), u32>>,
}

/// Reads until it is stopped; how many answers it had.
async fn read(origin: String, seen: Arc<Seen>, reader: usize) -> u32 {
    let client = reqwest::Client::new();
    let (mut answers, mut newest) = (0, 0);
    let mut reading = READ.iter().cycle().skip(reader);
    while !seen.stopped.load(Ordering::Relaxed) {
        let Some((address, told)) = reading.next() else { break };
        let last = seen.last.load(Ordering::Relaxed);
        // One answer in eight is of a release of the past.
        let past = (answers % 8 == 7 && last > 2).then(|| 1 + answers % (last - 1));
        let pinned = past.map(|past| format!("&version={past}")).unwrap_or_default();
        let answer = client.get(format!("{origin}{address}{pinned}")).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{address}{pinned}");
        let tag = answer.headers()["etag"].to_str().unwrap().to_owned();
        let text = answer.text().await.unwrap();
        let (release, figure) = told(&text);
        assert_eq!(figure, figure_of(release), "{address}{pinned}: release {release}");
        if let Some(past) = past {
            assert_eq!(release, past, "{address}{pinned}");
        } else {
            assert!(release >= newest, "{address}: {release} after {newest}");
            newest = release;
            seen.last.fetch_max(release, Ordering::Relaxed);
            let mut tags = seen.tags.lock().unwrap();
            let of = *tags.entry((*address, tag)).or_insert(release);
            assert_eq!(of, release, "{address}: one tag for two releases");
        }
        answers += 1;
    }
    answers
}

/// Publishes every second for a while, and notes the memory of the server; the last release, and each second's
/// memory.
fn publish_meanwhile(folder: &Path, server: &Started, seconds: u64) -> (u32, Vec<u64>) {
    let (begun, mut release, mut grown) = (Instant::now(), 1, Vec::new());
    while begun.elapsed() < Duration::from_secs(seconds) {
        let next = Instant::now() + Duration::from_secs(1);
        release += 1;
        publish(folder, release);
        grown.push(memory(server));
        thread::sleep(next.saturating_duration_since(Instant::now()));
    }
    (release, grown)
}

#[test]
fn readers_at_full_speed_see_every_publication_and_no_error_no_mixed_answer_no_growth() {
    let seconds = env::var("TRAJECTOIRE_SOAK").map_or(20, |given| given.parse().unwrap());
    let folder = workplace();
    publish(folder.path(), 1);
    let (server, origin, complaints) = serve(folder.path());
    let seen = Arc::new(Seen::default());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let readers: Vec<_> = (0..READERS)
        .map(|reader| runtime.spawn(read(origin.clone(), Arc::clone(&seen), reader)))
        .collect();
    let (last, memory) = publish_meanwhile(folder.path(), &server, seconds);
    let published = Instant::now();
    while seen.last.load(Ordering::Relaxed) < last && published.elapsed() < SEEN_WITHIN {
        thread::sleep(Duration::from_millis(10));
    }
    let waited = published.elapsed();
    seen.stopped.store(true, Ordering::Relaxed);
    let answers = readers.into_iter().map(|one| runtime.block_on(one).unwrap()).sum::<u32>();
    assert_eq!(seen.last.load(Ordering::Relaxed), last, "the last release is not served");
    let complaints = fs::read_to_string(complaints).unwrap();
    assert_eq!(complaints, "", "the server complains");
    let third = memory.len() / 3;
    let most = |part: &[u64]| part.iter().copied().max().unwrap();
    let (warm, end) = (most(&memory[..=third]), most(&memory[memory.len() - third - 1..]));
    // Whoever runs it for long wants to know.
    let _ = writeln!(
        std::io::stdout(),
        "{answers} answers of {last} releases in {seconds} s, the last seen after {waited:?}; memory: {warm} kB, \
         then {end} kB"
    );
    assert!(end <= warm + GROWTH, "memory grows: {memory:?}");
    assert!(u64::from(last) >= seconds / 3, "only {last} releases in {seconds} s");
}

/// Waits until something is so, and says whether it came to be.
fn comes(within: Duration, is_so: impl Fn() -> bool) -> bool {
    let begun = Instant::now();
    while !is_so() {
        if begun.elapsed() > within {
            return false;
        }
        thread::sleep(Duration::from_millis(20));
    }
    true
}

#[test]
fn a_running_server_keeps_to_its_release_while_the_next_is_damaged_and_moves_once_it_is_mended() {
    let folder = workplace();
    publish(folder.path(), 1);
    let (_server, origin, complaints) = serve(folder.path());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let served = || {
        let file = format!("{origin}{}", READ[1].0);
        let text = async { reqwest::get(file).await.unwrap().text().await.unwrap() };
        told_by_csv(&runtime.block_on(text)).0
    };
    // The next release comes as a copy does, with a file that has changed on its way.
    let copied =
        Command::new("cp").args(["-r", "store", "other"]).current_dir(folder.path()).status();
    assert!(copied.unwrap().success());
    publish_into(folder.path(), "other", 2);
    let next = folder.path().join("other/releases/000002");
    let (file, whole) = (next.join("fibre.csv"), fs::read(next.join("fibre.csv")).unwrap());
    fs::remove_file(&file).unwrap();
    fs::write(&file, [whole.as_slice(), b"\n"].concat()).unwrap();
    let place = folder.path().join("store/releases/000002");
    fs::rename(next, &place).unwrap();
    let told = || fs::read_to_string(&complaints).unwrap();
    assert!(comes(SEEN_WITHIN, || told().contains("000002/fibre.csv")), "{}", told());
    assert_eq!(served(), 1);
    // What it has refused it does not read again at once.
    assert!(told().lines().count() <= 3, "{}", told());
    fs::write(place.join("fibre.csv"), whole).unwrap();
    assert!(comes(2 * SEEN_WITHIN, || served() == 2), "{}", told());
}
