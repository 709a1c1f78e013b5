//! The guides are in French as it is printed: the space before a mark does not break, nor those inside « ».

use std::fs;

use super::in_repository;

/// Lines of prose: what is a command or an output is written as it is typed.
fn prose(text: &str) -> Vec<String> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            // What stands between backquotes is one mark, whatever is in it.
            let parts = line.split('`').enumerate();
            lines.push(parts.map(|(rank, part)| if rank % 2 == 0 { part } else { "`" }).collect());
        }
    }
    lines
}

/// Whether a space stands where a line may not be broken.
fn breaks(line: &str) -> bool {
    let marks = [" : ", " ; ", " ? ", " ! ", "« ", " »"];
    let ends = [" :", " ;", " ?", " !"];
    marks.iter().any(|mark| line.contains(mark)) || ends.iter().any(|mark| line.ends_with(mark))
}

#[test]
fn no_line_of_a_guide_breaks_before_a_mark_or_inside_quotes() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir(in_repository("docs")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let lines = prose(&fs::read_to_string(&path).unwrap());
            wrong.extend(lines.into_iter().filter(|line| breaks(line)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_text_of_the_site_breaks_before_a_mark_or_inside_quotes() {
    let mut wrong = Vec::new();
    for folder in ["app/locales", "datasets/locales/fr"] {
        for entry in fs::read_dir(in_repository(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with("en.ftl") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let said = text.lines().filter(|line| !line.starts_with('#'));
            let said = said.map(|line| line.split_once(" = ").map_or(line, |(_, said)| said));
            wrong.extend(said.filter(|line| breaks(line)).map(str::to_owned));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_space_that_may_break_is_seen_and_one_in_a_command_is_not() {
    let text =
        "un mot : deux\nun `a : b` mot\n```sh\na : b\n```\n« mot »\nfin\u{a0}: «\u{a0}mot\u{a0}»\n";
    let found: Vec<bool> = prose(text).iter().map(|line| breaks(line)).collect();
    assert_eq!(found, [true, false, true, false]);
}
