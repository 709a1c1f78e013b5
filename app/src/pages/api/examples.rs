//! How other tools take the figures: each example is run by a test as it stands on the page.

use crate::shell::Site;

/// Where an example has the beginning of the site's addresses.
pub(super) const ORIGIN: &str = "{adresse}";
/// How they begin where nobody has said it: on the machine of whoever tries the program.
const BY_DEFAULT: &str = "http://localhost:3000";

/// A few lines for a tool.
pub(super) struct Example {
    /// Its name in the page.
    pub(super) id: &'static str,
    /// The tool.
    pub(super) tool: &'static str,
    /// The lines.
    pub(super) code: &'static str,
}

/// How the addresses of the site begin.
pub(super) fn origin(site: &Site) -> String {
    site.origin.as_ref().map_or_else(|| BY_DEFAULT.to_owned(), ToString::to_string)
}

/// Every example, the shortest first.
pub(super) const EXAMPLES: [Example; 6] = [
    Example {
        id: "curl",
        tool: "curl",
        code: "curl '{adresse}/api/v1/observations?indicateurs=part-locaux-fibre&territoires=04070'",
    },
    Example {
        id: "python",
        tool: "Python (pandas)",
        code: r#"import pandas

figures = pandas.read_json(
    "{adresse}/api/v1/observations?indicateurs=part-locaux-fibre&format=ndjson",
    lines=True,
    dtype={"code_territoire": str},
)
print(figures.nlargest(5, "valeur")[["territoire", "valeur"]])"#,
    },
    Example {
        id: "r",
        tool: "R",
        code: r#"figures <- read.csv(
  "{adresse}/indicateurs/part-locaux-fibre.csv?complet=1",
  colClasses = c(code_territoire = "character")
)
print(head(figures[order(-figures$valeur), c("territoire", "valeur")], 5))"#,
    },
    Example {
        id: "javascript",
        tool: "JavaScript",
        code: r#"let next = "{adresse}/api/v1/observations?indicateurs=part-locaux-fibre&limite=20";
const figures = [];
while (next) {
  const answer = await fetch(next);
  const page = await answer.json();
  if (!answer.ok) throw new Error(page.detail);
  figures.push(...page.donnees);
  next = page.suivant;
}
console.log(figures.length, figures[0].territoire, figures[0].valeur);"#,
    },
    Example {
        id: "duckdb",
        tool: "DuckDB",
        code: r#"curl -o figures.ndjson '{adresse}/api/v1/observations?indicateurs=part-locaux-fibre&format=ndjson'
duckdb -c "SELECT territoire, valeur FROM 'figures.ndjson' ORDER BY valeur DESC LIMIT 5""#,
    },
    Example {
        id: "tableur",
        tool: "Google Sheets",
        code: r#"=IMPORTDATA("{adresse}/indicateurs/part-locaux-fibre.csv?territoires=04070")"#,
    },
];

/// How a file is tried before it is published; the token stands in a file, out of sight of other programs.
pub(super) const TRIAL: Example = Example {
    id: "publier",
    tool: "curl",
    code: r"curl -X POST -T fibre.csv -H 'Content-Type: text/csv' -H @jeton.txt \
  '{adresse}/api/v1/essais/fibre'",
};
