//! What the system says of the program, where it is Linux.

use std::fs;

/// Kilobytes, as `/proc` says them.
const KILOBYTE: u64 = 1024;

/// Memory in use, in bytes.
pub(super) fn memory() -> Option<u64> {
    let told = fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|number| number * KILOBYTE)
}

/// How many files and connections are open.
pub(super) fn open_files() -> Option<u64> {
    fs::read_dir("/proc/self/fd").ok().map(|open| open.count() as u64)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_file_that_is_opened_is_counted() {
        let before = super::open_files();
        let held: Vec<_> = (0..100).map(|_| std::fs::File::open("/proc/self/status")).collect();
        assert!(super::open_files() >= before.map(|count| count + 50), "{}", held.len());
        assert!(super::memory() > Some(1_000_000));
    }
}
