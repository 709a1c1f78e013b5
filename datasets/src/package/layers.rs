//! The layers of a package: `GeoJSON` files (RFC 7946) with the outlines of territories, which maps draw
//! in place of circles.

use std::collections::BTreeMap;

use serde_json::Value;

use super::descriptor::{parsed, placed};
use super::folder::{Folder, is_safe};
use super::resource::{must_be_id, nature};
use crate::csv::{Diagnostic, Node, PackageFault, Report, utf8};
use crate::model::{Layer, Ring, Territories};

/// The properties that hold the code of a territory in the files that are published most.
const CODES: [&str; 3] = ["code", "code_insee", "INSEE_COM"];

/// A layer as described, its file not read yet.
pub(super) struct Draft {
    layer: Layer,
    pub(super) path: String,
    /// The property that holds the code of a territory, when the package says which.
    code: Option<String>,
    /// Whether its path may be read.
    pub(super) readable: bool,
}

/// Whether a resource is a layer.
pub(super) fn is_layer(node: &Node<'_>) -> bool {
    let says = |key: &str| node.value().get(key).and_then(Value::as_str).unwrap_or_default();
    says("format") == "geojson" || says("path").ends_with(".geojson")
}

/// What `datapackage.json` says of a layer.
pub(super) fn draft(node: &Node<'_>, report: &mut Report) -> Option<Draft> {
    let id = node.required_text("name", report);
    let path = node.required_text("path", report);
    let code = node.text("codeProperty", report).map(str::to_owned);
    nature(node, report);
    let (id, path) = (id?.to_owned(), path?.to_owned());
    must_be_id(node, &id, report);
    let title = node.text("title", report).unwrap_or(&id).to_owned();
    let fault = if !is_safe(&path) {
        Some(PackageFault::UnsafePath)
    } else if path.strip_suffix(".geojson").is_none_or(str::is_empty) {
        Some(PackageFault::NotGeoJsonFile)
    } else {
        None
    };
    let readable = fault.is_none();
    if let Some(fault) = fault {
        report.schema(fault, &node.inside("path"), Some(&path));
    }
    Some(Draft { layer: Layer { id, title, outlines: BTreeMap::new() }, path, code, readable })
}

impl Draft {
    /// The name of its resource.
    pub(super) fn id(&self) -> &str {
        &self.layer.id
    }
}

/// Reads the file of every layer.
pub(super) fn load(
    drafts: Vec<Draft>,
    territories: Option<&Territories>,
    folder: &mut Folder,
    found: &mut Vec<Diagnostic>,
) -> Vec<Layer> {
    let read = |draft: Draft| {
        let mut report = Report::new(&draft.path);
        let bytes = if draft.readable { folder.read(&draft.path, &mut report) } else { None };
        let text = bytes.as_deref().and_then(|bytes| match utf8(bytes) {
            Ok(text) => Some(text),
            Err(wrong) => {
                report.file(wrong.fault, wrong.place);
                None
            }
        });
        let mut layer = draft.layer;
        if let Some((text, value)) = text.and_then(|text| Some((text, parsed(text, &mut report)?)))
        {
            let root = Node::root(&value);
            outlines(&root, draft.code.as_deref(), territories, &mut layer, &mut report);
            let mut problems = report.finish();
            placed(text, &mut problems);
            found.extend(problems);
        } else {
            found.extend(report.finish());
        }
        layer
    };
    drafts.into_iter().map(read).collect()
}

/// Takes the outlines of the territories that the package knows.
fn outlines(
    root: &Node<'_>,
    code: Option<&str>,
    territories: Option<&Territories>,
    layer: &mut Layer,
    report: &mut Report,
) {
    let kind = root.value().get("type").and_then(Value::as_str);
    let features = root.value().get("features");
    if kind != Some("FeatureCollection") || !features.is_some_and(Value::is_array) {
        report.schema(PackageFault::NotGeoJson, root.pointer(), kind);
        return;
    }
    let (mut unknown, mut first) = (0, None);
    for feature in root.list("features", report) {
        let Some(code) = code_of(&feature, code, report) else { continue };
        if territories.is_some_and(|territories| territories.get(code).is_none()) {
            unknown += 1;
            first.get_or_insert((feature.pointer().to_owned(), code));
            continue;
        }
        match feature.value().get("geometry").and_then(rings_of) {
            Some(rings) => layer.add(code, &rings),
            None => {
                report.schema(PackageFault::NotAnOutline, &feature.inside("geometry"), Some(code));
            }
        }
    }
    if let Some((pointer, code)) = first {
        report.schema(PackageFault::UnknownOutlines { count: unknown }, &pointer, Some(code));
    }
}

/// The code of the territory that a feature outlines.
fn code_of<'a>(feature: &Node<'a>, named: Option<&str>, report: &mut Report) -> Option<&'a str> {
    let properties = feature.get("properties");
    let usual = if named.is_none() { &CODES[..] } else { &[] };
    let mut keys = named.into_iter().chain(usual.iter().copied());
    let code = properties.and_then(|properties| keys.find_map(|name| properties.get(name)));
    // A code that is a number has lost its zeros.
    let code = code.and_then(|code| code.value().as_str());
    if code.is_none() {
        report.schema(PackageFault::OutlineWithoutCode, &feature.inside("properties"), named);
    }
    code
}

/// The rings of a geometry, when it is a surface on Earth.
fn rings_of(geometry: &Value) -> Option<Vec<Ring>> {
    let coordinates = geometry.get("coordinates")?;
    let polygon = |value: &Value| value.as_array()?.iter().map(ring).collect::<Option<Vec<_>>>();
    match geometry.get("type")?.as_str()? {
        "Polygon" => polygon(coordinates),
        "MultiPolygon" => {
            let parts: Option<Vec<_>> = coordinates.as_array()?.iter().map(polygon).collect();
            Some(parts?.concat())
        }
        _ => None,
    }
}

fn ring(value: &Value) -> Option<Ring> {
    let corners = value.as_array()?.iter().map(|corner| {
        let (x, y) = (corner.get(0)?.as_f64()?, corner.get(1)?.as_f64()?);
        (x.abs() <= 180.0 && y.abs() <= 90.0).then_some((x, y))
    });
    // Four: a triangle, closed.
    corners.collect::<Option<Ring>>().filter(|ring| ring.len() >= 4)
}
