//! What stands in the catalogue: the datasets, and the indicators that are computed from them.

use std::collections::BTreeSet;

use app::address;
use datasets::model::{Dataset, Indicator, Language, Licence, Nature, Observation};

use super::RdfError;
use super::catalogue::{Named, Shared, addressed, registered, territory};
use super::graph::{About, Graph};
use super::terms::{
    FORMATS, Format, TERRITORY, adms, authority, dcat, dcatap, dct, prov, rdfs, spdx, theme,
};
use crate::files;
use crate::metadata::{Place, version};

/// A resource that was told.
pub(super) struct Told {
    /// Its address in the catalogue.
    pub(super) address: String,
}

/// What the two kinds of resources have in common.
struct Resource<'a> {
    /// Path of its page.
    page: String,
    indicators: Vec<&'a Indicator>,
    licences: &'a [Licence],
    periodicity: Option<&'a str>,
    nature: Nature,
    /// When it was first published, and when it last changed.
    dates: Option<(&'a str, &'a str)>,
}

/// A dataset, as it was published.
pub(super) fn dataset<'a>(
    place: Place<'a>,
    dataset: &'a Dataset,
    shared: &Shared<'a>,
    graph: &mut Graph,
    named: &mut Named<'a>,
) -> Result<Told, RdfError> {
    let catalogue = place.state.catalogue();
    let indicators = catalogue.indicators.iter().filter(|one| one.dataset == dataset.id);
    let resource = Resource {
        page: address::dataset(&dataset.id),
        indicators: indicators.collect(),
        licences: &dataset.licences,
        periodicity: dataset.periodicity.as_deref(),
        nature: dataset.nature,
        dates: dates(place, &dataset.path),
    };
    let address = resource.address(place);
    let site = place.state.site(Language::French);
    let schema = place.address(&format!("{}.schema.json", resource.page));
    let mut about = graph
        .about(&address)?
        .is(dcat("Dataset"))
        .text(dct("title"), Language::French, &site.title_of_dataset(dataset))
        .text(dct("description"), Language::French, &site.description_of_dataset(dataset))
        .has(dct("conformsTo"), &schema);
    for (_, source) in catalogue.descriptor.sources(&dataset.id) {
        if let Some(source) = source.filter(|one| one.starts_with("http")) {
            about = about.has(prov("wasDerivedFrom"), source);
        }
    }
    named.standards.insert(schema);
    let formats = formats(files::Resource::Dataset);
    resource.tell(place, shared, &formats, about, named);
    for (format, part) in formats.iter().zip(resource.parts(place, &formats)) {
        let about = resource.distribution(place, format, &part, "", graph, named)?;
        if format.suffix == "csv" {
            let digest = format!("{part}-sha256");
            let about = about.count(dcat("byteSize"), dataset.bytes.len());
            if let Some(sha256) = place.sha256(dataset) {
                about.has(spdx("checksum"), &digest);
                checksum(&digest, sha256, graph)?;
            }
        }
    }
    let told = |site: &app::Site| site.provenance_of_dataset(dataset);
    resource.provenance(place, told, graph)?;
    resource.period(place, graph)?;
    Ok(Told { address })
}

/// An indicator: the figures that are computed from a dataset.
pub(super) fn indicator<'a>(
    place: Place<'a>,
    indicator: &'a Indicator,
    shared: &Shared<'a>,
    graph: &mut Graph,
    named: &mut Named<'a>,
) -> Result<Told, RdfError> {
    let catalogue = place.state.catalogue();
    let source = catalogue.dataset(&indicator.dataset);
    let resource = Resource {
        page: address::indicator(&indicator.id),
        indicators: vec![indicator],
        licences: source.map_or(&catalogue.licences, |one| &one.licences),
        periodicity: source.and_then(|one| one.periodicity.as_deref()),
        nature: catalogue.nature(indicator),
        // Its figures change with its definition, and with its dataset.
        dates: latest(
            dates(place, &format!("indicators/{}.toml", indicator.id)),
            source.and_then(|one| dates(place, &one.path)),
        ),
    };
    let address = resource.address(place);
    let mut about = graph.about(&address)?.is(dcat("Dataset"));
    for language in Language::ALL {
        let site = place.state.site(language);
        about = about.text(dct("title"), language, &site.title_of(indicator)).text(
            dct("description"),
            language,
            &site.description_of(indicator),
        );
    }
    for word in &indicator.keywords {
        about = about.text(dcat("keyword"), Language::French, word);
    }
    if let Some(source) = source {
        let source = place.address(&format!("{}#jeu", address::dataset(&source.id)));
        about = about.has(dct("source"), &source);
    }
    let formats = formats(files::Resource::Indicator);
    resource.tell(place, shared, &formats, about, named);
    for (format, part) in formats.iter().zip(resource.parts(place, &formats)) {
        // All of it: without parameters, a file holds what the page shows at first.
        resource.distribution(place, format, &part, "?complet=1", graph, named)?;
    }
    resource.provenance(place, |site| site.provenance_of(indicator), graph)?;
    resource.period(place, graph)?;
    Ok(Told { address })
}

impl<'a> Resource<'a> {
    fn address(&self, place: Place<'_>) -> String {
        place.address(&format!("{}#jeu", self.page))
    }

    /// The address of each of its files, in the catalogue.
    fn parts(&self, place: Place<'_>, formats: &[Format]) -> Vec<String> {
        let part = |format: &Format| {
            place.address(&format!("{}#{}", self.page, format.suffix.replace('.', "-")))
        };
        formats.iter().map(part).collect()
    }

    /// Says all but the title, the description and where it comes from.
    fn tell(
        &self,
        place: Place<'a>,
        shared: &Shared<'a>,
        formats: &[Format],
        mut about: About<'_>,
        named: &mut Named<'a>,
    ) {
        let catalogue = place.state.catalogue();
        let page = place.address(&self.page);
        about = about
            .code(dct("identifier"), &page)
            .has(dcat("landingPage"), &page)
            .has(dct("publisher"), &shared.publisher)
            .has(dcat("contactPoint"), &shared.contact)
            .has(dct("language"), &authority("language", "FRA"))
            .has(dct("accessRights"), &authority("access-right", "PUBLIC"))
            .has(dct("provenance"), &format!("{page}#provenance"))
            .code(
                dcat("version"),
                &version::of_release(place.state.history(), catalogue.release.number),
            );
        if let Some((issued, modified)) = self.dates {
            about = about.when(dct("issued"), issued).when(dct("modified"), modified);
        }
        about = self.themes(place, about, named);
        if self.years(place).is_some() {
            about = about.has(dct("temporal"), &format!("{page}#periode"));
        }
        if let Some(whole) = shared.around.all(self.territories(place)) {
            about = about.has(dct("spatial"), &territory(place, whole));
            named.territories.insert(&whole.code, whole);
        }
        let is_code = |text: &&str| {
            text.bytes().all(|one| one.is_ascii_uppercase() || one == b'_' || one.is_ascii_digit())
        };
        if let Some(code) = self.periodicity.filter(is_code) {
            about = about.has(dct("accrualPeriodicity"), &authority("frequency", code));
            named.frequencies.insert(code);
        }
        if !catalogue.release.notes.is_empty() {
            about = about.text(adms("versionNotes"), Language::French, &catalogue.release.notes);
        }
        named.documents.insert(page);
        let parts = self.parts(place, formats);
        parts.iter().fold(about, |about, part| about.has(dcat("distribution"), part));
    }

    /// Its themes, as words and in the European list; that it is made up, if it is.
    fn themes<'g>(
        &self,
        place: Place<'a>,
        mut about: About<'g>,
        named: &mut Named<'a>,
    ) -> About<'g> {
        let ours: BTreeSet<&str> = self.indicators.iter().map(|one| one.theme.as_str()).collect();
        let known = ours.iter().filter_map(|ours| theme(ours));
        let european: BTreeSet<_> = known.chain([TERRITORY]).collect();
        for (code, names) in european {
            about = about.has(dcat("theme"), &authority("data-theme", code));
            named.note_theme((code, names));
        }
        for language in Language::ALL {
            let texts = &place.state.site(language).texts;
            for ours in &ours {
                about = about.text(dcat("keyword"), language, &texts.theme(ours));
            }
            if self.nature == Nature::Demonstration {
                let word = texts.get("etiquette-demonstration");
                about = about.text(dcat("keyword"), language, &word);
            }
        }
        if ours.is_empty() {
            let words = place.state.catalogue().descriptor.keywords();
            about = words
                .fold(about, |about, word| about.text(dcat("keyword"), Language::French, word));
        }
        about
    }

    fn figures(&self, place: Place<'a>) -> impl Iterator<Item = &'a Observation> {
        let catalogue = place.state.catalogue();
        let ids: Vec<&'a str> = self.indicators.iter().map(|one| one.id.as_str()).collect();
        ids.into_iter().flat_map(move |id| catalogue.observations(id))
    }

    /// Who it speaks of; the pilot's group, when no figure says it.
    fn territories(&self, place: Place<'a>) -> BTreeSet<&'a str> {
        let mut codes: BTreeSet<&str> =
            self.figures(place).map(|one| one.territory.as_str()).collect();
        if codes.is_empty() {
            codes.insert(&place.state.catalogue().pilot_group);
        }
        codes
    }

    /// The first year and the last that it speaks of.
    fn years(&self, place: Place<'a>) -> Option<(i32, i32)> {
        let years = || self.figures(place).map(|one| one.period);
        years().min().zip(years().max())
    }

    fn period(&self, place: Place<'a>, graph: &mut Graph) -> Result<(), RdfError> {
        if let Some((first, last)) = self.years(place) {
            graph
                .about(&place.address(&format!("{}#periode", self.page)))?
                .is(dct("PeriodOfTime"))
                .when(dcat("startDate"), &format!("{first:04}-01-01"))
                .when(dcat("endDate"), &format!("{last:04}-12-31"));
        }
        Ok(())
    }

    fn provenance(
        &self,
        place: Place<'_>,
        told: impl Fn(&app::Site) -> String,
        graph: &mut Graph,
    ) -> Result<(), RdfError> {
        let about = graph.about(&place.address(&format!("{}#provenance", self.page)))?;
        Language::ALL.into_iter().fold(about.is(dct("ProvenanceStatement")), |about, language| {
            about.text(rdfs("label"), language, &told(place.state.site(language)))
        });
        Ok(())
    }

    /// A file.
    fn distribution<'g>(
        &self,
        place: Place<'a>,
        format: &Format,
        address: &str,
        parameters: &str,
        graph: &'g mut Graph,
        named: &mut Named<'a>,
    ) -> Result<About<'g>, RdfError> {
        let file = place.address(&format!("{}.{}{parameters}", self.page, format.suffix));
        let mut about = graph
            .about(address)?
            .is(dcat("Distribution"))
            .code(dct("title"), format.name)
            .has(dcat("accessURL"), &file)
            .has(dcat("downloadURL"), &file)
            .has(dct("format"), &authority("file-type", format.code))
            .has(dcatap("availability"), &authority("planned-availability", "STABLE"));
        named.formats.insert(format.code);
        if let Some(media) = format.media {
            about = about.has(dcat("mediaType"), &registered(media));
            named.media.insert(media);
        }
        if let Some(standard) = format.standard {
            about = about.has(dct("conformsTo"), standard);
            named.standards.insert(standard.to_owned());
        }
        if let Some((licence, told)) = addressed(self.licences) {
            about = about.has(dct("license"), licence);
            named.licences.insert(licence, told);
        }
        if let Some((issued, modified)) = self.dates {
            about = about.when(dct("issued"), issued).when(dct("modified"), modified);
        }
        Ok(about)
    }
}

/// The formats of the catalogue that files are sent in.
fn formats(files: files::Resource) -> Vec<Format> {
    let sent = |format: &Format| files.formats().iter().any(|one| one.suffix() == format.suffix);
    FORMATS.into_iter().filter(sent).collect()
}

fn checksum(address: &str, sha256: &str, graph: &mut Graph) -> Result<(), RdfError> {
    let algorithm = spdx("checksumAlgorithm_sha256");
    graph
        .about(address)?
        .is(spdx("Checksum"))
        .has_name(spdx("algorithm"), algorithm)
        .bytes(spdx("checksumValue"), sha256);
    graph.about(algorithm.node().as_str())?.is(spdx("ChecksumAlgorithm"));
    Ok(())
}

/// When a file of the package was first published, and when it last changed.
fn dates<'a>(place: Place<'a>, path: &str) -> Option<(&'a str, &'a str)> {
    let number = place.state.catalogue().release.number;
    let releases = place.state.history().iter().filter(|one| one.number <= number);
    let mut found: Option<(&str, &str)> = None;
    let mut last = "";
    for release in releases {
        let Some(file) = release.files.iter().find(|file| file.path == path) else { continue };
        let (issued, modified) = found.unwrap_or((&release.created, &release.created));
        let changed = file.sha256 != last;
        found = Some((issued, if changed { &release.created } else { modified }));
        last = &file.sha256;
    }
    found
}

/// The dates of what depends on another: it changes with it.
fn latest<'a>(
    own: Option<(&'a str, &'a str)>,
    other: Option<(&'a str, &'a str)>,
) -> Option<(&'a str, &'a str)> {
    let (issued, modified) = own?;
    Some((issued, other.map_or(modified, |(_, other)| modified.max(other))))
}
