//! The version of the data, as those who reuse it number versions: the last number moves when the data is
//! the same, the middle one when there is more of it, the first when what was there is no longer the same.

use datasets::model::{Manifest, ManifestFile};

/// The version of a release, counted from the first of the store, which is 1.0.0. What is known of each is
/// the digest of its files: a file that has changed counts as rows that have changed, for rows added at its
/// end look the same from there.
pub(super) fn of_release(history: &[Manifest], number: u32) -> String {
    let (mut major, mut minor, mut patch) = (1, 0, 0);
    let known = history.iter().filter(|one| one.number <= number);
    for (before, after) in known.clone().zip(known.skip(1)) {
        match change(before, after) {
            Change::Nothing => patch += 1,
            Change::More => (minor, patch) = (minor + 1, 0),
            Change::Other => (major, minor, patch) = (major + 1, 0, 0),
        }
    }
    format!("{major}.{minor}.{patch}")
}

/// What a release makes of the data of the one before.
enum Change {
    Nothing,
    More,
    Other,
}

fn change(before: &Manifest, after: &Manifest) -> Change {
    let stays = |one: &ManifestFile| {
        data(after).any(|other| other.path == one.path && other.sha256 == one.sha256)
    };
    if !data(before).all(stays) {
        Change::Other
    } else if data(after).count() > data(before).count() {
        Change::More
    } else {
        Change::Nothing
    }
}

/// The files that rows are published in.
fn data(release: &Manifest) -> impl Iterator<Item = &ManifestFile> {
    release.files.iter().filter(|file| file.path.strip_suffix(".csv").is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(number: u32, files: &[(&str, &str)]) -> Manifest {
        let file = |(path, sha256): &(&str, &str)| ManifestFile {
            path: (*path).to_owned(),
            bytes: 1,
            sha256: (*sha256).to_owned(),
            rows: Some(1),
        };
        Manifest {
            key: None,
            format: 1,
            number,
            previous: None,
            created: String::new(),
            notes: String::new(),
            code: String::new(),
            files: files.iter().map(file).collect(),
        }
    }

    #[test]
    fn a_version_says_whether_the_data_is_the_same_more_or_other() {
        let history = [
            release(1, &[("a.csv", "1"), ("datapackage.json", "1")]),
            release(2, &[("a.csv", "1"), ("datapackage.json", "2")]),
            release(3, &[("a.csv", "1"), ("b.csv", "1")]),
            release(4, &[("a.csv", "2"), ("b.csv", "1")]),
            release(5, &[("b.csv", "1")]),
        ];
        let versions = [1, 2, 3, 4, 5].map(|number| of_release(&history, number));
        assert_eq!(versions, ["1.0.0", "1.0.1", "1.1.0", "2.0.0", "3.0.0"]);
    }
}
