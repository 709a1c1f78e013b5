//! What differs between two tables is enough to make the second from the first.
#![cfg(feature = "engine")]
#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

use datasets::model::TableDifference;
use datasets::release::between;
use proptest::prelude::*;

type Rows = Vec<Vec<String>>;

/// A table of three columns, of few different cells, whose first column may repeat.
fn table() -> impl Strategy<Value = Rows> {
    let row =
        (0..6_u8, 0..3_u8, 0..3_u8).prop_map(|(a, b, c)| [a, b, c].map(|n| n.to_string()).to_vec());
    let header = prop_oneof![Just(["code", "annee", "valeur"]), Just(["code", "annee", "part"])];
    (header, prop::collection::vec(row, 0..12)).prop_map(|(header, rows)| {
        std::iter::once(header.map(str::to_owned).to_vec()).chain(rows).collect()
    })
}

/// The second table, from the first and what differs: its header, then its rows in no order that matters.
fn applied(difference: &TableDifference, before: &Rows) -> Rows {
    let mut rows: Rows = before.iter().skip(1).cloned().collect();
    for row in &difference.removed {
        let place = rows.iter().position(|one| one == row).unwrap();
        rows.remove(place);
    }
    for (was, is) in &difference.changed {
        let place = rows.iter().position(|one| one == was).unwrap();
        rows[place].clone_from(is);
    }
    rows.extend(difference.added.iter().cloned());
    std::iter::once(difference.columns_after.clone()).chain(rows).collect()
}

fn sorted(mut table: Rows) -> Rows {
    if let Some(rows) = table.get_mut(1..) {
        rows.sort();
    }
    table
}

proptest! {
    #[test]
    fn a_difference_applied_to_the_first_table_is_the_second(
        before in table(),
        after in table(),
        key in prop_oneof![Just(vec![]), Just(vec!["code"]), Just(vec!["code", "annee"])],
    ) {
        let key: Vec<String> = key.into_iter().map(str::to_owned).collect();
        let difference = between(&before, &after, &key);
        prop_assert_eq!(sorted(applied(&difference, &before)), sorted(after));
    }

    #[test]
    fn a_table_does_not_differ_from_itself_in_another_order(rows in table(), seed in any::<u64>()) {
        let mut other = rows.clone();
        if let Some(body) = other.get_mut(1..).filter(|body| !body.is_empty()) {
            let by = usize::try_from(seed % 12).unwrap() % body.len();
            body.rotate_left(by);
        }
        prop_assert!(between(&rows, &other, &[]).is_empty());
    }
}
