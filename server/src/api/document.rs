//! The `OpenAPI` document: what the handlers declare, with the words of a language.
//!
//! Names, types and bounds stand beside the code that keeps them; sentences stand with all others in the Fluent
//! files, under the name of what they describe.

mod words;

use std::collections::BTreeMap;

use ::datasets::model::Catalogue;
use app::address;
use app::api::{Api, Member, Operation};
use app::origin::Origin;
use app::texts::Texts;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{Request, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Ref, Type};
use utoipa::openapi::{ContentBuilder, RefOr, ResponseBuilder};
use utoipa::{IntoResponses, OpenApi};

use super::{datasets, indicators, observations, paging, releases, targets, territories, welcome};
use crate::problem::ProblemDetails;
use crate::publishing;
use crate::respond::{self, Representation};
use crate::state::State;

pub(super) const PATH: &str = "/api/openapi.json";
/// Version of the interface: the second number rises when something is added.
const VERSION: &str = "1.0.0";
/// The media type of `OpenAPI` documents (IANA).
const KIND: &str = "application/vnd.oai.openapi+json;version=3.1";

#[derive(OpenApi)]
#[openapi(
    paths(
        welcome::welcome,
        indicators::list,
        indicators::one,
        territories::list,
        territories::one,
        observations::list,
        datasets::list,
        datasets::one,
        releases::list,
        releases::one,
        targets::list,
    ),
    components(schemas(ProblemDetails))
)]
struct Document;

/// What is added where publishing is open.
#[derive(OpenApi)]
#[openapi(paths(
    publishing::try_package,
    publishing::try_dataset,
    publishing::publish_package,
    publishing::publish_dataset,
))]
struct Publishing;

/// The answers that are not the one asked for, of every resource.
pub(super) struct Refusals;

/// The same, of the addresses that publish.
pub(crate) struct PublishingRefusals;

impl IntoResponses for Refusals {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        ["304", "400", "404", "406", "429"].map(refusal).into()
    }
}

impl IntoResponses for PublishingRefusals {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        ["400", "401", "403", "404", "408", "409", "413", "415", "422", "429", "500", "503"]
            .map(refusal)
            .into()
    }
}

fn refusal(status: &str) -> (String, RefOr<utoipa::openapi::Response>) {
    let of = |kind: Type| ObjectBuilder::new().schema_type(kind);
    let header = |schema: ObjectBuilder| HeaderBuilder::new().schema(Some(schema.build())).build();
    let mut response = ResponseBuilder::new();
    if status != "304" {
        let schema = Ref::from_schema_name("Probleme");
        let problem = ContentBuilder::new().schema(Some(schema)).build();
        response = response.content("application/problem+json", problem);
    }
    if status == "429" {
        response = response.header("Retry-After", header(of(Type::Integer).minimum(Some(1))));
    }
    if status == "401" || status == "403" {
        response = response.header("WWW-Authenticate", header(of(Type::String)));
    }
    (status.to_owned(), response.build().into())
}

/// `/api/openapi.json`: the document, in the language of its address.
pub(super) async fn document(Shared(state): Shared<State>, request: Request<Body>) -> Response {
    let (language, _) = address::language_of(request.uri().path());
    let site = state.site(language);
    let origin = site.origin.as_ref();
    let document = written(&site.texts, &site.catalogue, origin, state.publishing().is_some());
    let sent = Representation::of_type(document.to_string(), KIND);
    respond::with(request.headers(), StatusCode::OK, sent)
}

/// What the page of the API tells of it.
pub(crate) fn told(texts: &Texts, catalogue: &Catalogue) -> Api {
    let document = written(texts, catalogue, None, true);
    let paths = document["paths"].as_object().into_iter().flatten();
    let of = |method: &str| {
        let operations = paths.clone().filter_map(|(path, item)| {
            let operation = item.get(method)?;
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            Some(Operation {
                path: path.clone(),
                summary: text(&operation["summary"]),
                parameters: parameters
                    .map(|one| member(text(&one["name"]), one, &one["schema"]))
                    .collect(),
            })
        });
        operations.collect()
    };
    let members = &document["components"]["schemas"]["Observation"]["properties"];
    let columns = observations::schema_of_columns()
        .map(|(column, _)| member(column.to_owned(), &members[column], &members[column]));
    Api {
        operations: of("get"),
        publishing: of("post"),
        publishes: false,
        columns: columns.collect(),
        rate: None,
        longest: paging::LONGEST,
    }
}

fn member(name: String, described: &Value, schema: &Value) -> Member {
    let kind = match &schema["type"] {
        Value::Array(several) => several.iter().map(text).collect::<Vec<_>>().join(" "),
        one => text(one),
    };
    let example = match &described["example"] {
        Value::Null => &schema["examples"][0],
        example => example,
    };
    let example = match example {
        Value::Null => None,
        Value::String(example) => Some(example.clone()),
        other => Some(other.to_string()),
    };
    Member { name, kind, example, description: text(&described["description"]) }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The document of a release, in a language, for a site whose place on the web may be known, and where publishing
/// may be open.
fn written(
    texts: &Texts,
    catalogue: &Catalogue,
    origin: Option<&Origin>,
    publishes: bool,
) -> Value {
    let mut described = Document::openapi();
    if publishes {
        described.merge(Publishing::openapi());
    }
    // What utoipa makes can be written: a null would be seen at once by the test of the document.
    let mut document = serde_json::to_value(described).unwrap_or_default();
    if publishes {
        document["components"]["securitySchemes"]["jeton"] = json!({ "type": "http", "scheme": "bearer", "description": texts.get("entete-authorization") });
    }
    document["info"] = info(texts, catalogue, origin);
    document["servers"] =
        json!([{ "url": origin.map_or_else(|| "/".to_owned(), ToString::to_string) }]);
    document["externalDocs"] = json!({
        "url": address::in_language(texts.language(), "/api"),
        "description": texts.get("api-titre"),
    });
    words::name_items(&mut document);
    words::say(&mut document, texts);
    words::complete(&mut document, catalogue);
    document
}

fn info(texts: &Texts, catalogue: &Catalogue, origin: Option<&Origin>) -> Value {
    let promises = [
        "api-promesse-reste",
        "api-promesse-ajouts",
        "api-promesse-sens",
        "api-promesse-fin",
        "api-promesse-chiffres",
    ];
    let promises = promises.map(|key| format!("- {}\n", texts.get(key))).concat();
    let chapters = [
        texts.get("api-chapeau"),
        texts.get("api-refus-texte"),
        format!("## {}\n\n{promises}", texts.get("api-promesse")),
    ];
    let mut info = json!({
        "title": format!("Trajectoire – {}", catalogue.title),
        "version": VERSION,
        "description": chapters.join("\n\n"),
        "contact": { "name": catalogue.title, "url": contact(texts, origin) },
    });
    if let Some(licence) = catalogue.licences.first() {
        let name = licence.title.as_ref().unwrap_or(&licence.name);
        info["license"] = match &licence.path {
            Some(url) => json!({ "name": name, "url": url }),
            None => json!({ "name": name, "identifier": licence.name }),
        };
    }
    info
}

/// Where it is said who answers for the site.
fn contact(texts: &Texts, origin: Option<&Origin>) -> String {
    let path = address::in_language(texts.language(), "/mentions-legales");
    origin.map_or_else(|| path.clone(), |origin| origin.join(&path))
}

#[cfg(test)]
mod tests;
