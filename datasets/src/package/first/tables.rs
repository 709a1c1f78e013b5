//! The two tables that every package has: who is there, and where facts come from.

use csv::Writer;

use super::territory::Territory;
use super::{FirstError, Newcomer, OwnFile, TO_FILL_IN, slug};

/// The file of the territories.
pub(super) const TERRITORIES: &str = "territoires.csv";
/// The file of the sources.
pub(super) const SOURCES: &str = "sources.csv";

/// The source of what was typed.
const TYPED: &str = "saisie";

/// `territoires.csv`: the communes in their EPCIs, and these in France. What no list says is left empty.
pub(super) fn territories(territory: &Territory, lists: &[OwnFile]) -> Result<Vec<u8>, FirstError> {
    let source = |list: Option<usize>| {
        let list = list.and_then(|rank| lists.get(rank).map(|_| rank));
        list.map_or_else(|| TYPED.to_owned(), |rank| source_of(rank, lists))
    };
    let mut rows = Writer::from_writer(Vec::new());
    rows.write_record(COLUMNS)?;
    rows.write_record(["FR", "France", "pays", "", "", "", "", "", &source(None)])?;
    for (code, group) in &territory.groups {
        let source = source(group.list);
        rows.write_record([code.as_str(), &group.name, "epci", "FR", "", "", "", "", &source])?;
    }
    for (code, commune) in &territory.communes {
        let parent = commune.group.as_deref().unwrap_or("FR");
        let population = commune.population.map(|number| number.to_string()).unwrap_or_default();
        let place = commune.place.map(|(north, east)| (degrees(north), degrees(east)));
        let (north, east) = place.unwrap_or_default();
        let source = source(commune.list);
        // The lists do not say of which year their populations are.
        let year = "";
        let name = commune.name.as_str();
        let row =
            [code.as_str(), name, "commune", parent, &population, year, &north, &east, &source];
        rows.write_record(row)?;
    }
    written(rows)
}

/// The columns of `territoires.csv`, in order.
const COLUMNS: [&str; 9] = [
    "code",
    "nom",
    "type",
    "parent",
    "population",
    "annee_population",
    "latitude",
    "longitude",
    "source",
];

/// `sources.csv`: each list, and what was typed. Who made a list is not in it.
pub(super) fn sources(newcomer: &Newcomer) -> Result<Vec<u8>, FirstError> {
    let mut rows = Writer::from_writer(Vec::new());
    rows.write_record(["id", "producteur", "titre", "url", "consulte_le", "licence"])?;
    let unknown = format!("{TO_FILL_IN}producteur de cette liste");
    for (rank, list) in newcomer.lists.iter().enumerate() {
        let id = source_of(rank, &newcomer.lists);
        let title = format!("Liste de territoires, fichier {}", list.name);
        rows.write_record([id.as_str(), &unknown, &title, "", "", ""])?;
    }
    let unknown = format!("{TO_FILL_IN}collectivité qui publie");
    let own = newcomer.publisher.as_deref().unwrap_or(&unknown);
    let title = "Codes et noms saisis à la création du paquet";
    rows.write_record([TYPED, own, title, "", "", ""])?;
    written(rows)
}

/// The id of the source that a list is.
fn source_of(rank: usize, lists: &[OwnFile]) -> String {
    let name = lists.get(rank).map_or("", |list| list.name.as_str());
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("liste-{}-{}", rank + 1, slug(stem))
}

/// Five decimals are a metre.
fn degrees(number: f64) -> String {
    let text = format!("{number:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn written(rows: Writer<Vec<u8>>) -> Result<Vec<u8>, FirstError> {
    rows.into_inner().map_err(|error| FirstError::Unwritable { cause: error.to_string() })
}
