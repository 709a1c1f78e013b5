//! The catalogue itself: who publishes it, what stands in it, the service that gives it to programs.

use std::collections::{BTreeMap, BTreeSet};

use app::address;
use datasets::model::{Language, Licence, Territory, TerritoryKind};

use super::RdfError;
use super::around::Around;
use super::graph::Graph;
use super::resource::{Told, dataset, indicator};
use super::terms::{TERRITORY, THEMES, Theme, authority, dcat, dct, foaf, rdfs, skos, vcard};
use crate::metadata::Place;

/// The names of what the whole catalogue shares.
pub(super) struct Shared<'a> {
    pub(super) publisher: String,
    pub(super) contact: String,
    pub(super) around: Around<'a>,
}

impl<'a> Shared<'a> {
    fn of(place: Place<'a>) -> Self {
        Self {
            publisher: place.address("/#editeur"),
            contact: place.address("/mentions-legales#contact"),
            around: Around::new(place.state.catalogue()),
        }
    }
}

/// What the resources name, and that is described once.
#[derive(Default)]
pub(super) struct Named<'a> {
    pub(super) themes: BTreeMap<&'static str, [&'static str; 2]>,
    pub(super) territories: BTreeMap<&'a str, &'a Territory>,
    pub(super) licences: BTreeMap<&'a str, &'a Licence>,
    pub(super) frequencies: BTreeSet<&'a str>,
    pub(super) formats: BTreeSet<&'static str>,
    pub(super) media: BTreeSet<&'static str>,
    pub(super) standards: BTreeSet<String>,
    pub(super) documents: BTreeSet<String>,
}

/// All that the site holds.
pub(in crate::metadata) fn catalogue(place: Place<'_>) -> Result<Graph, RdfError> {
    let catalogue = place.state.catalogue();
    let (mut graph, mut named) = (Graph::default(), Named::default());
    let shared = Shared::of(place);
    let mut told: Vec<Told> = Vec::new();
    let mut resources = Graph::default();
    for one in &catalogue.datasets {
        told.push(dataset(place, one, &shared, &mut resources, &mut named)?);
    }
    for one in &catalogue.indicators {
        told.push(indicator(place, one, &shared, &mut resources, &mut named)?);
    }
    named.note_theme(TERRITORY);
    itself(place, &shared, &told, &mut graph, &mut named)?;
    service(place, &shared, &told, &mut graph, &mut named)?;
    people(place, &shared, &mut graph)?;
    graph.append(resources);
    named.describe(place, &mut graph)?;
    Ok(graph)
}

/// The catalogue.
fn itself<'a>(
    place: Place<'a>,
    shared: &Shared<'a>,
    told: &[Told],
    graph: &mut Graph,
    named: &mut Named<'a>,
) -> Result<(), RdfError> {
    let catalogue = place.state.catalogue();
    let (french, home) = (place.state.site(Language::French), place.address("/"));
    let mut about = graph
        .about(&place.address("/#catalogue"))?
        .is(dcat("Catalog"))
        .text(dct("title"), Language::French, &catalogue.title)
        .text(dct("description"), Language::French, &french.description())
        .has(dct("publisher"), &shared.publisher)
        .has(foaf("homepage"), &home)
        .has(dct("language"), &authority("language", "FRA"))
        .has(dct("language"), &authority("language", "ENG"))
        .has(dcat("themeTaxonomy"), THEMES)
        .has(dcat("service"), &place.address("/api#service"))
        .when(dct("modified"), &catalogue.release.created);
    if let Some(first) = place.state.history().first() {
        about = about.when(dct("issued"), &first.created);
    }
    if let Some((address, licence)) = addressed(&catalogue.licences) {
        about = about.has(dct("license"), address);
        named.licences.insert(address, licence);
    }
    if let Some(whole) = shared.around.all([catalogue.pilot_group.as_str()]) {
        about = about.has(dct("spatial"), &territory(place, whole));
        named.territories.insert(&whole.code, whole);
    }
    told.iter().fold(about, |about, one| about.has(dcat("dataset"), &one.address));
    named.documents.insert(home);
    Ok(())
}

/// The service that gives the same to programs.
fn service<'a>(
    place: Place<'a>,
    shared: &Shared<'_>,
    told: &[Told],
    graph: &mut Graph,
    named: &mut Named<'a>,
) -> Result<(), RdfError> {
    let page = place.address("/api");
    let mut about = graph
        .about(&place.address("/api#service"))?
        .is(dcat("DataService"))
        .has(dcat("endpointURL"), &place.address("/api/v1"))
        .has(dcat("endpointDescription"), &place.address("/api/openapi.json"))
        .has(dcat("landingPage"), &page)
        .has(dct("publisher"), &shared.publisher)
        .has(dcat("contactPoint"), &shared.contact);
    for language in Language::ALL {
        let (title, description) = place.state.site(language).api();
        about = about.text(dct("title"), language, &title).text(
            dct("description"),
            language,
            &description,
        );
    }
    if let Some((address, licence)) = addressed(&place.state.catalogue().licences) {
        about = about.has(dct("license"), address);
        named.licences.insert(address, licence);
    }
    told.iter().fold(about, |about, one| about.has(dcat("servesDataset"), &one.address));
    named.documents.insert(page);
    Ok(())
}

/// Who publishes, and where to write: to the page that says so, when the package names no address.
fn people(place: Place<'_>, shared: &Shared<'_>, graph: &mut Graph) -> Result<(), RdfError> {
    let site = place.state.site(Language::French);
    let named = site.catalogue.descriptor.contributors();
    let (path, email) = named.first().map_or((None, None), |one| (one.path, one.email));
    let name = site.publisher();
    graph
        .about(&shared.publisher)?
        .is(foaf("Agent"))
        .is(foaf("Organization"))
        .code(foaf("name"), &name)
        .has(foaf("homepage"), path.unwrap_or(&place.address("/")));
    let contact = graph
        .about(&shared.contact)?
        .is(vcard("Kind"))
        .is(vcard("Organization"))
        .code(vcard("fn"), &name)
        .has(vcard("hasURL"), &place.address("/mentions-legales"));
    if let Some(email) = email {
        contact.has(vcard("hasEmail"), &format!("mailto:{email}"));
    }
    Ok(())
}

/// The first licence that has an address, and it.
pub(super) fn addressed(licences: &[Licence]) -> Option<(&str, &Licence)> {
    let mut all = licences.iter().filter_map(|one| Some((one.path.as_deref()?, one)));
    all.find(|(address, _)| address.starts_with("http"))
}

/// The address of a territory: that of Insee, of the European list, or its page where neither has one.
pub(super) fn territory(place: Place<'_>, one: &Territory) -> String {
    let insee = |kind: &str, code: &str| format!("http://id.insee.fr/geo/{kind}/{code}");
    let code = one.code.as_str();
    match one.kind {
        TerritoryKind::Commune => insee("commune", code),
        TerritoryKind::Departement => insee("departement", code),
        TerritoryKind::Region => insee("region", code.trim_start_matches("REG-")),
        TerritoryKind::Pays if code == "FR" => authority("country", "FRA"),
        TerritoryKind::Pays | TerritoryKind::Epci => {
            place.address(&format!("{}#territoire", address::territory(code)))
        }
    }
}

impl Named<'_> {
    pub(super) fn note_theme(&mut self, (code, names): Theme) {
        self.themes.insert(code, names);
    }

    /// Says what each is.
    fn describe(&self, place: Place<'_>, graph: &mut Graph) -> Result<(), RdfError> {
        for (code, names) in &self.themes {
            let mut about = graph.about(&authority("data-theme", code))?.is(skos("Concept"));
            for (language, name) in Language::ALL.into_iter().zip(names) {
                about = about.text(skos("prefLabel"), language, name);
            }
        }
        graph
            .about(THEMES)?
            .is(skos("ConceptScheme"))
            .text(dct("title"), Language::French, "Thème de données")
            .text(dct("title"), Language::English, "Data theme");
        graph.about(&authority("planned-availability", "STABLE"))?.is(skos("Concept")).text(
            skos("prefLabel"),
            Language::English,
            "stable",
        );
        graph.about(&authority("access-right", "PUBLIC"))?.is(dct("RightsStatement"));
        for code in ["FRA", "ENG"] {
            graph.about(&authority("language", code))?.is(dct("LinguisticSystem"));
        }
        for one in self.territories.values() {
            graph
                .about(&territory(place, one))?
                .is(dct("Location"))
                .code(dct("identifier"), &format!("fr:{}:{}", one.kind.as_str(), one.code))
                .text(rdfs("label"), Language::French, &one.name)
                .text(skos("prefLabel"), Language::French, &one.name);
        }
        for (address, licence) in &self.licences {
            let title = licence.title.as_deref().unwrap_or(&licence.name);
            graph
                .about(address)?
                .is(dct("LicenseDocument"))
                .code(dct("identifier"), &licence.name)
                .text(dct("title"), Language::French, title);
        }
        for code in &self.frequencies {
            graph.about(&authority("frequency", code))?.is(dct("Frequency"));
        }
        for code in &self.formats {
            graph.about(&authority("file-type", code))?.is(dct("MediaTypeOrExtent"));
        }
        for media in &self.media {
            graph.about(&registered(media))?.is(dct("MediaType"));
        }
        for standard in &self.standards {
            graph.about(standard)?.is(dct("Standard"));
        }
        for document in &self.documents {
            graph.about(document)?.is(foaf("Document"));
        }
        Ok(())
    }
}

/// The address of a media type.
pub(super) fn registered(media: &str) -> String {
    format!("https://www.iana.org/assignments/media-types/{media}")
}
