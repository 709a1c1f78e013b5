//! Outlines that a package brings: what is kept of them, and what is told of a layer that cannot be read.

#![expect(clippy::unwrap_used, reason = "a test that stops here has failed")]

#[expect(dead_code, reason = "this file breaks another file than the others do")]
mod good_package;

use datasets::package::Package;
use good_package::{DESCRIPTOR, good, loaded, snapshot, write};
use tempfile::TempDir;

const RESOURCE: &str =
    r#"{ "name": "contours", "path": "contours.geojson", "format": "geojson", "nature": "reel" }"#;

/// Digne-les-Bains with a hole, Aiglun in two parts, and a commune that the package does not know.
const LAYER: &str = r#"{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "properties": { "code": "04070", "nom": "Digne-les-Bains" },
      "geometry": {
        "type": "Polygon",
        "coordinates": [
          [[6.2, 44.0], [6.3, 44.0], [6.3, 44.1], [6.20004, 44.09996], [6.2, 44.0]],
          [[6.24, 44.04], [6.26, 44.04], [6.25, 44.06], [6.24, 44.04]]
        ]
      }
    },
    {
      "type": "Feature",
      "properties": { "code_insee": "04001" },
      "geometry": {
        "type": "MultiPolygon",
        "coordinates": [
          [[[6.1, 44.0, 600], [6.2, 44.0, 600], [6.2, 44.1, 600], [6.1, 44.0, 600]]],
          [[[6.1, 44.2], [6.11, 44.2], [6.11, 44.21], [6.1, 44.2]]]
        ]
      }
    },
    {
      "type": "Feature",
      "properties": { "INSEE_COM": "83069" },
      "geometry": null
    }
  ]
}"#;

/// The good package with this layer.
fn with(resource: &str, layer: &str) -> TempDir {
    let dir = good();
    let (head, resources) = DESCRIPTOR.split_once("\"resources\": [").unwrap();
    let descriptor = format!("{head}\"resources\": [{resource},{resources}");
    write(dir.path(), "datapackage.json", descriptor.as_bytes());
    write(dir.path(), "contours.geojson", layer.as_bytes());
    dir
}

/// What is told once a text of the layer, or else of its resource, has been replaced by another.
fn told(from: &str, to: &str) -> String {
    assert!(LAYER.contains(from) || RESOURCE.contains(from), "{from}");
    let resource = if LAYER.contains(from) { RESOURCE.into() } else { RESOURCE.replace(from, to) };
    loaded(with(&resource, &LAYER.replacen(from, to, 1)).path())
}

#[test]
fn the_outlines_of_known_territories_are_kept_without_what_a_map_cannot_show() {
    let dir = with(RESOURCE, LAYER);
    let package = Package::load(dir.path()).unwrap();
    let [layer] = &package.layers[..] else { panic!("{:?}", package.layers) };
    assert_eq!((&*layer.id, &*layer.title), ("contours", "contours"));
    assert_eq!(layer.outlines.keys().collect::<Vec<_>>(), ["04001", "04070"]);
    let digne = [
        vec![(6.2, 44.0), (6.3, 44.0), (6.3, 44.1), (6.2, 44.1)],
        vec![(6.24, 44.04), (6.26, 44.04), (6.25, 44.06)],
    ];
    assert_eq!(layer.outlines["04070"], digne);
    assert_eq!(layer.outlines["04001"].len(), 2);
    assert!(package.datasets.iter().all(|dataset| dataset.id != "contours"), "it has no rows");
}

#[test]
fn a_layer_is_a_file_of_its_package_byte_for_byte() {
    let package = Package::load(with(RESOURCE, LAYER).path()).unwrap();
    let file = package.files.iter().find(|file| file.path == "contours.geojson").unwrap();
    assert_eq!(file.bytes, LAYER.as_bytes());
}

#[test]
fn the_package_may_say_which_property_holds_the_codes() {
    let resource = RESOURCE.replace('}', r#", "codeProperty": "nom" }"#);
    let layer = LAYER.replace("Digne-les-Bains", "04001").replace("code_insee", "nom");
    let package =
        Package::load(with(&resource, &layer.replace("INSEE_COM", "nom")).path()).unwrap();
    let layer = &package.layers[0];
    assert_eq!(layer.outlines.keys().collect::<Vec<_>>(), ["04001"]);
    assert_eq!(layer.outlines["04001"].len(), 4, "two features of one territory");
}

#[test]
fn what_is_wrong_with_a_layer_is_told_where_it_is() {
    snapshot![
        loaded(with(RESOURCE, LAYER).path()),
        told("FeatureCollection", "Topology"),
        told("\"features\"", "\"objets\""),
        told("\"code\": \"04070\"", "\"code\": 4070"),
        told("{ \"code\": \"04070\", \"nom\": \"Digne-les-Bains\" }", "null"),
        told("[6.2, 44.0], ", "[6.2], "),
        told("[6.2, 44.0], ", "[44.0, 640.0], "),
        told("Polygon", "LineString"),
        told("[[6.24, 44.04], [6.26, 44.04], [6.25, 44.06], [6.24, 44.04]]", "[]"),
        told("]]\n        ]", "]]\n        "),
        told("\"contours.geojson\"", "\"contours.json\""),
        told("\"contours.geojson\"", "\"../contours.geojson\""),
        told("\"contours.geojson\"", "\"absent.geojson\""),
        told("\"contours.geojson\"", "\"fibre.csv\""),
        told("\"contours\"", "\"fibre\""),
        told("\"reel\"", "\"vrai\""),
    ];
}

#[test]
fn no_file_makes_a_layer_panic() {
    let bytes = LAYER.as_bytes();
    for cut in (0..bytes.len()).step_by(7) {
        let dir = with(RESOURCE, LAYER);
        write(dir.path(), "contours.geojson", &bytes[..cut]);
        assert!(Package::load(dir.path()).is_err(), "{cut}");
    }
}
