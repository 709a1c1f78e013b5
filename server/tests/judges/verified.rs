//! A reader who has the address of the site and nothing else.

use std::process::Command;

use crate::served::Served;

fn verified(target: &str) -> (bool, String) {
    let program = env!("CARGO_BIN_EXE_trajectoire");
    let done = Command::new(program).args(["verify", target]).output().unwrap();
    let told = [done.stdout, done.stderr].concat();
    (done.status.success(), String::from_utf8(told).unwrap())
}

#[test]
fn a_site_is_verified_by_its_address_alone() {
    let site = Served::start();
    let (holds, told) = verified(&site.origin());
    assert!(holds, "{told}");
    assert!(told.contains("Version 1"), "{told}");
    let (holds, told) = verified(&format!("{}/versions/1", site.origin()));
    assert!(holds, "{told}");
    let (holds, told) = verified(&format!("{}/versions/2", site.origin()));
    assert!(!holds);
    assert!(told.contains("404"), "{told}");
}

/// What the page tells a reader to type, typed.
#[test]
fn the_commands_of_the_page_check_a_release_with_the_programs_of_others() {
    let site = Served::start();
    let page = Command::new("curl")
        .args(["-fsS", &format!("{}/verifier", site.origin())])
        .output()
        .unwrap();
    let page = String::from_utf8(page.stdout).unwrap();
    let (_, rest) = page.split_once("<code>mkdir").unwrap();
    let (commands, _) = rest.split_once("</code>").unwrap();
    let commands =
        format!("set -e\nmkdir{}", commands.replace("&quot;", "\"").replace("&amp;", "&"));
    let place = tempfile::tempdir().unwrap();
    let typed =
        Command::new("bash").args(["-c", &commands]).current_dir(place.path()).output().unwrap();
    let told = String::from_utf8_lossy(&typed.stdout).into_owned();
    assert!(typed.status.success(), "{commands}\n{told}{}", String::from_utf8_lossy(&typed.stderr));
    assert!(told.contains("release.json: OK"), "{told}");
    assert!(told.contains("Trajectoire, version 1"), "{told}");
}
