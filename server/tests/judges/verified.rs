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
