//! Feeds, read by the library that readers of feeds are made of.

use crate::harness::publish;
use crate::served::Served;

#[test]
fn feedparser_reads_what_three_releases_changed() {
    let served = Served::start_after(|store| {
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,4000"));
        publish(store, "fibre.csv", &|text| text.replace("12477,3657", "12477,5000"));
    });
    served.judged_by("feeds.py", &[]);
}
