//! What the program counts, read by Prometheus's own parser.

use crate::served::Served;

#[test]
fn prometheus_reads_what_the_program_counts() {
    Served::start_after(|_| {}).judged_by("measures.py", &[]);
}
