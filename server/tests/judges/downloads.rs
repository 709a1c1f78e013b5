//! Files, opened by those who take them away.

use crate::served::Served;

#[test]
fn pandas_reads_the_figures_of_a_view_with_their_types() {
    Served::start().judged_by("pandas_reads.py", &[]);
}
