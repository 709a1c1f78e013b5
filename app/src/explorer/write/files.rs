//! What a view can be taken away as, and whom each file is for.

use datasets::model::Indicator;

use super::Writer;
use crate::address;
use crate::shell::Site;

/// A file: what follows the address of the indicator, the parameter that it needs, its name, whom it is for.
type Offer = (&'static str, &'static str, &'static str, &'static str);

/// Every file, those that most people want first.
const OFFERS: [Offer; 11] = [
    (".csv", "", "explorer-telecharger", ""),
    (".xlsx", "", "format-xlsx", "format-xlsx-pour"),
    (".csv", "excel=1", "format-excel", "format-excel-pour"),
    (".png", "", "explorer-image-png", "format-png-pour"),
    (".svg", "", "explorer-image-svg", "format-svg-pour"),
    (".zip", "", "format-zip", "format-zip-pour"),
    (".json", "", "format-json", "format-json-pour"),
    (".parquet", "", "format-parquet", "format-parquet-pour"),
    (".sql", "", "format-sql", "format-sql-pour"),
    (".metadata.json", "", "format-metadonnees", "format-metadonnees-pour"),
    (".csv", WHOLE, "format-tout", "format-tout-pour"),
];

/// The parameter of a file that holds the whole indicator, whatever the view shows.
const WHOLE: &str = "complet=1";

/// Writes them all.
pub(super) fn all(writer: &mut Writer, site: &Site, indicator: &Indicator) {
    let page = address::indicator(&indicator.id);
    let said = |key: &str| if key.is_empty() { String::new() } else { site.texts.get(key) };
    for (suffix, more, name, whom) in OFFERS {
        // An image is written in a language; a file of figures is the same in all.
        let image = matches!(suffix, ".png" | ".svg");
        let path = if image { address::in_language(site.language(), &page) } else { page.clone() }
            + suffix;
        // What the view asks says the release; the whole indicator has to say it itself.
        let (whole, more) = match more {
            WHOLE => ("1", site.file(&format!("?{WHOLE}")).replacen('?', "", 1)),
            more => ("", more.to_owned()),
        };
        writer.line("fichier", &[&path, &more, whole, &said(name), &said(whom)]);
    }
}
