//! The exchange format of the State for what a digital public service changes:
//! `impact-service-public-numerique` of schema.data.gouv.fr, version 0.5.0. Figures and targets are written
//! in it, and files of others are read.
//!
//! Its rows have a value, always: what is absent is not in the file. It knows communes, départements and
//! regions only: the code of a group of communes stands without the name of its level.

use serde_json::Value;

use crate::csv::{Declared, Schema, Validated, validate};
use crate::export::{Context, ExportError};
use crate::model::{Observation, Target, Territory, TerritoryKind};

/// The columns, as Table Schema: what a resource of a package has for `schema`.
pub const SCHEMA: &str = include_str!("public_service.schema.json");

/// What every row repeats, and what the figures do not say.
#[derive(Clone, Copy, Debug)]
pub struct Service<'a> {
    /// Who publishes.
    pub administration: &'a str,
    /// Name of the service.
    pub name: &'a str,
    /// How the figures are best drawn, in the words of the format; none for a table.
    pub drawn_as: Option<&'static str>,
}

/// Reads a file in this format, and says what is wrong with it.
///
/// # Errors
/// When [`SCHEMA`] is not JSON, which a test excludes.
pub fn read(file: &str, bytes: &[u8]) -> Result<Validated, serde_json::Error> {
    let (schema, _) = Schema::parse(file, &serde_json::from_str::<Value>(SCHEMA)?);
    Ok(validate(file, bytes, Declared::default(), &schema))
}

/// The figures of one indicator that have a value, then the targets of the same territories.
///
/// # Errors
/// Only those of the `csv` crate's writer, which has none when it writes to memory.
pub fn write<'a>(
    context: Context<'_>,
    service: Service<'_>,
    observations: impl IntoIterator<Item = &'a Observation>,
    targets: impl IntoIterator<Item = &'a Target>,
) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    let decimals = usize::from(context.indicator.decimals);
    for one in observations {
        let Some(value) = one.value else { continue };
        let year = one.period;
        // A figure of which only the year is known is that of the year.
        let (date, start) = match &one.date {
            Some(day) => (day.clone(), String::new()),
            None => (format!("{year:04}-12-31"), format!("{year:04}-01-01")),
        };
        let row = Row {
            value: format!("{value:.decimals$}"),
            is_target: false,
            date,
            start,
            source: &one.sources.join(" "),
            territory: &one.territory,
            comment: about(&context, one),
        };
        row.write(&context, service, &mut writer)?;
    }
    for target in targets {
        let told = target.comment.as_ref().map(|told| format!("; {told}"));
        let nature = target.nature.as_str();
        let row = Row {
            value: target.target_value.to_string(),
            is_target: true,
            date: format!("{:04}-12-31", target.target_year),
            start: String::new(),
            source: &target.source,
            territory: &target.territory,
            comment: format!("nature={nature}{}", told.unwrap_or_default()),
        };
        row.write(&context, service, &mut writer)?;
    }
    Ok(writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?)
}

/// The header.
const COLUMNS: [&str; 17] = [
    "administration_rattachement",
    "nom_service_public_numerique",
    "indicateur",
    "valeur",
    "unite_mesure",
    "est_cible",
    "type_indicateur",
    "frequence_monitoring",
    "date",
    "est_periode",
    "date_debut",
    "est_automatise",
    "source_collecte",
    "denom_insee",
    "code_insee",
    "dataviz_wish",
    "commentaires",
];

/// What differs from one row to the next.
struct Row<'a> {
    value: String,
    is_target: bool,
    date: String,
    /// First day of the period; empty for the figure of a day.
    start: String,
    source: &'a str,
    territory: &'a str,
    comment: String,
}

impl Row<'_> {
    fn write(
        &self,
        context: &Context<'_>,
        service: Service<'_>,
        writer: &mut csv::Writer<Vec<u8>>,
    ) -> Result<(), csv::Error> {
        let indicator = context.indicator;
        let truth = |truth: bool| if truth { "true" } else { "false" };
        let territory = context.territories.get(self.territory);
        let (level, code) = territory.map_or(("", self.territory), placed);
        let name = context.territories.name(self.territory);
        let file = context.dataset.map_or(indicator.id.as_str(), |dataset| &dataset.path);
        writer.write_record([
            service.administration,
            service.name,
            &indicator.title.fr,
            &self.value,
            &indicator.unit,
            truth(self.is_target),
            // What the territory has become, not how much a service is used.
            "impact",
            frequency(context),
            &self.date,
            truth(!self.start.is_empty()),
            &self.start,
            // Figures are computed from a published file, targets are copied from what was announced.
            truth(!self.is_target),
            if self.source.is_empty() { file } else { self.source },
            level,
            code,
            service.drawn_as.unwrap_or_default(),
            &format!("territoire={name}; {}", self.comment),
        ])
    }
}

/// What the columns of the format have no place for, under the names of the project's own columns.
fn about(context: &Context<'_>, one: &Observation) -> String {
    let mut told = format!("nature={}", super::nature(context).as_str());
    let mut say = |name: &str, what: &str| {
        told.push_str("; ");
        told.push_str(name);
        told.push('=');
        told.push_str(what);
    };
    for (dimension, value) in &one.dimensions {
        say(dimension, value);
    }
    say("statut", one.status.code());
    say("methode", &one.method.to_string());
    if let Some(version) = context.version {
        say("version", &version.to_string());
    }
    if let Some(comment) = &one.comment {
        say("commentaire", comment);
    }
    told
}

/// The level of a territory in the words of the format, and its code in the official list.
fn placed(territory: &Territory) -> (&'static str, &str) {
    let code = territory.code.as_str();
    match territory.kind {
        TerritoryKind::Commune => ("COM", code),
        TerritoryKind::Departement => ("DEP", code),
        TerritoryKind::Region => ("REG", code.trim_start_matches("REG-")),
        TerritoryKind::Epci | TerritoryKind::Pays => ("", code),
    }
}

/// How often the figures come, in the words of the format.
fn frequency(context: &Context<'_>) -> &'static str {
    match context.dataset.and_then(|dataset| dataset.periodicity.as_deref()) {
        Some("DAILY") => "quotidienne",
        Some("WEEKLY") => "hebdomadaire",
        Some("MONTHLY") => "mensuelle",
        Some("QUARTERLY") => "trimestrielle",
        Some("ANNUAL_2") => "semestrielle",
        Some("ANNUAL") => "annuelle",
        _ => "autre",
    }
}
