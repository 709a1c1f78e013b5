//! Several servers without anything of their own behind one nginx, while people read: one more, a release, one that
//! is killed, one that is replaced. Nobody sees any of it but by the release.

use std::collections::BTreeSet;

use crate::load::Load;
use crate::machine::{Machine, Server, within_seconds};
use crate::nginx::Nginx;
use crate::s3::S3;

/// What people read: a page, its figures, a file of a release.
const READ: [&str; 3] =
    ["/indicateurs/part-fibre", "/indicateurs/part-fibre.csv", "/versions/1/release.json"];
/// Answers after which a change has been met by whoever reads.
const SOME: usize = 200;

/// What a server answers to those who read, plainly.
fn answers(server: &Server) -> BTreeSet<(String, Vec<u8>)> {
    READ.map(|path| (path.to_owned(), server.get(path))).into()
}

fn serve(machine: &Machine) -> Server {
    machine.serve_with(&["--trust-proxy"])
}

/// Waits until people have had more answers.
fn read_on(load: &Load) {
    let before = load.answers();
    within_seconds("more answers", || load.answers() > before + SOME);
}

#[test]
fn a_release_is_on_every_replica_within_seconds_and_one_that_is_killed_costs_no_answer() {
    let s3 = S3::start();
    let publisher = Machine::new(&s3, "digne");
    publisher.publish();
    let machines = [Machine::new(&s3, "digne"), Machine::new(&s3, "digne")];
    let one = serve(&machines[0]);
    let nginx = Nginx::before(&[&one]);
    let of_the_first = answers(&one);
    let load = Load::on(&nginx.socket(), &READ);
    read_on(&load);

    let other = serve(&machines[1]);
    assert_eq!(answers(&other), of_the_first);
    nginx.send_to(&[&one, &other]);
    within_seconds("answers of the other", || nginx.answers_of(&other) > SOME);

    publisher.change("autre");
    publisher.publish();
    for server in [&one, &other] {
        within_seconds("the second release", || server.has("/versions/2"));
    }
    let of_the_second = answers(&one);
    assert_eq!(answers(&other), of_the_second);
    assert_ne!(of_the_second, of_the_first);
    read_on(&load);

    // It is killed while everybody waits for it.
    one.signal("-STOP");
    let mut before = 0;
    within_seconds("everybody waits", || std::mem::replace(&mut before, load.answers()) == before);
    let retried = format!("200 {}, {}", one.address(), other.address());
    drop(one);
    read_on(&load);
    let seen = load.end();
    assert!(nginx.answers().contains(&retried), "nobody had asked the one that was killed");
    assert_eq!(seen, &of_the_first | &of_the_second);
}

#[test]
fn a_replica_that_is_replaced_costs_no_answer() {
    let s3 = S3::start();
    let publisher = Machine::new(&s3, "digne");
    publisher.publish();
    let machines = [Machine::new(&s3, "digne"), Machine::new(&s3, "digne")];
    let [mut one, other] = machines.each_ref().map(serve);
    let nginx = Nginx::before(&[&one, &other]);
    let load = Load::on(&nginx.socket(), &READ);
    within_seconds("answers of both", || {
        [&one, &other].iter().all(|server| nginx.answers_of(server) > SOME)
    });
    // As « systemctl restart » asks it to.
    one.signal("-TERM");
    assert!(one.ends());
    let next = serve(&machines[0]);
    nginx.send_to(&[&next, &other]);
    within_seconds("answers of the next", || nginx.answers_of(&next) > SOME);
    assert_eq!(load.end(), answers(&other));
}

#[test]
fn over_tls_the_site_is_whole_and_has_browsers_come_back_so() {
    let s3 = S3::start();
    let publisher = Machine::new(&s3, "digne");
    publisher.publish();
    let told = ["--trust-proxy", "--origin", "https://trajectoire.example"];
    let server = publisher.serve_with(&told);
    let nginx = Nginx::before(&[&server]);
    let answer = nginx.over_tls("/indicateurs/part-fibre");
    let (head, page) = answer.split_once("\r\n\r\n").unwrap();
    let head = head.to_lowercase();
    assert!(head.starts_with("http/") && head.contains(" 200"), "{head}");
    assert_eq!(head.matches("strict-transport-security: max-age=").count(), 1, "{head}");
    assert!(page.contains("https://trajectoire.example/indicateurs/part-fibre"), "{page}");
}
