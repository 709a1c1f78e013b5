//! A figure with the columns of every export.

use std::borrow::Cow;

use ::datasets::export::NAMES;
use ::datasets::model::{Catalogue, Indicator, Observation};
use app::problem::Problem;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use utoipa::PartialSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, SchemaType, Type};

use crate::api::answer::Amount;
use crate::api::parameters::Parameters;

/// The column that says whether a figure was made up: it is always told.
const NATURE: &str = "nature";
/// The column that those of a breakdown follow.
const PERIOD: &str = "periode";

/// The columns that are asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns([bool; NAMES.len()]);

impl Columns {
    /// Reads `champs`.
    ///
    /// # Errors
    /// When it names a column that does not exist.
    pub(super) fn read(parameters: &Parameters) -> Result<Self, Problem> {
        let Some(given) = parameters.list("champs") else { return Ok(Self([true; NAMES.len()])) };
        if let Some(unknown) = given.iter().find(|name| !NAMES.contains(name)) {
            return Err(Problem::UnknownChoice {
                name: "champs",
                given: (*unknown).to_owned(),
                allowed: NAMES.map(str::to_owned).into(),
            });
        }
        Ok(Self(NAMES.map(|column| column == NATURE || given.contains(&column))))
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        NAMES.into_iter().zip(self.0).filter_map(|(column, asked)| asked.then_some(column))
    }
}

/// A figure, told.
#[derive(Debug)]
pub(super) struct Row<'a> {
    catalogue: &'a Catalogue,
    indicator: &'a Indicator,
    observation: &'a Observation,
    by: Option<&'a str>,
    columns: &'a Columns,
}

/// What stands under a column.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Cell<'a> {
    Text(Cow<'a, str>),
    Number(Amount),
    Nothing,
}

impl<'a> Row<'a> {
    pub(super) const fn new(
        catalogue: &'a Catalogue,
        indicator: &'a Indicator,
        observation: &'a Observation,
        by: Option<&'a str>,
        columns: &'a Columns,
    ) -> Self {
        Self { catalogue, indicator, observation, by, columns }
    }

    fn cell(&self, column: &str) -> Cell<'a> {
        let (observation, indicator) = (self.observation, self.indicator);
        let number =
            |number: Option<f64>| number.map_or(Cell::Nothing, |one| Cell::Number(Amount(one)));
        match column {
            "indicateur" => text(&indicator.id),
            "code_territoire" => text(&observation.territory),
            "territoire" => text(self.catalogue.territories.name(&observation.territory)),
            PERIOD => number(Some(observation.period.into())),
            "valeur" => number(observation.value),
            "numerateur" => number(observation.numerator),
            "denominateur" => number(observation.denominator),
            "membres_renseignes" => number(Some(observation.members_known.into())),
            "membres_attendus" => number(Some(observation.members_expected.into())),
            "statut" => text(observation.status.code()),
            "unite" => text(&indicator.unit),
            NATURE => text(self.catalogue.nature(indicator).as_str()),
            "methode" => number(Some(observation.method.into())),
            "version" => number(Some(self.catalogue.release.number.into())),
            "commentaire" => observation.comment.as_deref().map_or(Cell::Nothing, text),
            "sources" => Cell::Text(observation.sources.join(" ").into()),
            "lignes" => {
                let path = self.catalogue.dataset(&indicator.dataset).map_or("", |one| &one.path);
                Cell::Text(format!("{path}:{}", observation.lines).into())
            }
            _ => Cell::Nothing,
        }
    }
}

fn text(text: &str) -> Cell<'_> {
    Cell::Text(text.into())
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        // That of the breakdown stands where it stands in files, whether or not its neighbour is told.
        let mut by = self.by.and_then(|by| self.observation.dimensions.get_key_value(by));
        for column in self.columns.names() {
            if !BEFORE.contains(&column)
                && let Some((name, value)) = by.take()
            {
                map.serialize_entry(name, value)?;
            }
            map.serialize_entry(column, &self.cell(column))?;
        }
        map.end()
    }
}

/// The columns that stand before those of a breakdown.
const BEFORE: [&str; 4] = ["indicateur", "code_territoire", "territoire", PERIOD];

/// What each column holds.
pub(in crate::api) fn schema_of_columns() -> impl Iterator<Item = (&'static str, ObjectBuilder)> {
    NAMES.into_iter().map(|column| {
        let object = ObjectBuilder::new();
        let of = |kind| SchemaType::from_iter([kind, Type::Null]);
        let object = match column {
            "valeur" | "numerateur" | "denominateur" => object.schema_type(of(Type::Number)),
            "commentaire" => object.schema_type(of(Type::String)),
            PERIOD | "membres_renseignes" | "membres_attendus" | "methode" | "version" => {
                object.schema_type(Type::Integer)
            }
            "statut" => object.schema_type(Type::String).pattern(Some("^[ALMNOQU]$")),
            NATURE => object.schema_type(Type::String).pattern(Some("^(reel|demonstration)$")),
            "code_territoire" => object.schema_type(Type::String).pattern(Some("^[0-9A-Z-]+$")),
            _ => object.schema_type(Type::String),
        };
        (column, object)
    })
}

/// With one more member, of a text, for the column that figures are broken down by; only some members when
/// only some are asked for.
impl PartialSchema for Row<'_> {
    fn schema() -> RefOr<Schema> {
        let columns = schema_of_columns();
        let object = columns
            .fold(ObjectBuilder::new(), |object, (column, schema)| object.property(column, schema));
        let other = ObjectBuilder::new().schema_type(Type::String).build();
        let other = AdditionalProperties::RefOr(RefOr::T(Schema::Object(other)));
        object.required(NATURE).additional_properties(Some(other)).into()
    }
}

impl utoipa::ToSchema for Row<'_> {
    fn name() -> Cow<'static, str> {
        "Observation".into()
    }
}
