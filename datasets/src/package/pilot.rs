//! The commune and the group that the site opens on: the property `pilote` of `datapackage.json`.

use crate::csv::{Node, PackageFault, Report, SchemaFault};
use crate::model::{Territories, TerritoryKind};

/// The codes of the commune and of its group.
pub(super) fn read(
    root: &Node<'_>,
    territories: Option<&Territories>,
    report: &mut Report,
) -> Option<(String, String)> {
    let Some(node) = root.object("pilote", report) else {
        if root.get("pilote").is_none() {
            let fault = SchemaFault::MissingProperty { name: "pilote" };
            report.schema(fault, root.pointer(), None);
        }
        return None;
    };
    let commune = one(&node, "commune", TerritoryKind::Commune, territories, report);
    let group = one(&node, "epci", TerritoryKind::Epci, territories, report);
    Some((commune?, group?))
}

/// A code, told when it is not that of a territory of this kind.
fn one(
    node: &Node<'_>,
    key: &'static str,
    expected: TerritoryKind,
    territories: Option<&Territories>,
    report: &mut Report,
) -> Option<String> {
    let code = node.required_text(key, report)?;
    if let Some(territories) = territories {
        let fault = match territories.get(code).map(|territory| territory.kind) {
            Some(found) if found == expected => None,
            Some(found) => Some(PackageFault::PilotKind { expected, found }),
            None => Some(PackageFault::UnknownPilot),
        };
        if let Some(fault) = fault {
            report.schema(fault, &node.inside(key), Some(code));
        }
    }
    Some(code.to_owned())
}
