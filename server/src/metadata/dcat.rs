//! All that the site holds, for the portals that gather catalogues (DCAT-AP 3): one graph, written as Turtle
//! and as JSON-LD.
//!
//! Nothing is anonymous: what a dataset has for itself (its period, its digest…) is named after it, so that
//! the same catalogue is the same graph wherever and however it is read.

mod around;
mod catalogue;
mod graph;
mod resource;
mod terms;

use std::io;

use oxjsonld::JsonLdSerializer;
use oxrdf::{GraphNameRef, IriParseError};
use oxttl::TurtleSerializer;

pub(super) use catalogue::catalogue;
use graph::Graph;
use terms::PREFIXES;

/// Why a graph cannot be made or written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RdfError {
    /// An address that no address can be.
    #[error(transparent)]
    Address(#[from] IriParseError),
    /// It is written to memory, which does not fail.
    #[error(transparent)]
    Written(#[from] io::Error),
}

/// A graph as Turtle.
pub(super) fn turtle(graph: &Graph) -> Result<Vec<u8>, RdfError> {
    let mut turtle = TurtleSerializer::new();
    for (name, start) in PREFIXES {
        turtle = turtle.with_prefix(name, start)?;
    }
    let mut writer = turtle.for_writer(Vec::new());
    for triple in graph.triples() {
        writer.serialize_triple(triple)?;
    }
    Ok(writer.finish()?)
}

/// A graph as JSON-LD.
pub(super) fn json_ld(graph: &Graph) -> Result<Vec<u8>, RdfError> {
    let mut json = JsonLdSerializer::new();
    for (name, start) in PREFIXES {
        json = json.with_prefix(name, start)?;
    }
    let mut writer = json.for_writer(Vec::new());
    for triple in graph.triples() {
        writer.serialize_quad(triple.as_ref().in_graph(GraphNameRef::DefaultGraph))?;
    }
    Ok(writer.finish()?)
}
