//! What a file says of itself, in words: where it comes from, what its columns and its statuses mean, what
//! stands in a dossier. Downloads carry both languages, whatever the page that they were taken from.

use datasets::export::{Notice, Notices, Section};
use datasets::model::{Dataset, Indicator, LEVEL, Licence, Nature};

use crate::address;
use crate::credits::Credits;
use crate::formula::formula;
use crate::selection::Selection;
use crate::sentences::long_date;
use crate::shell::Site;

/// The columns of every file of figures, each with the key of what it means.
const COLUMNS: [(&str, &str); 17] = [
    ("indicateur", "champ-indicateur"),
    ("code_territoire", "champ-code_territoire"),
    ("territoire", "champ-territoire"),
    ("periode", "champ-observation-periode"),
    ("valeur", "champ-observation-valeur"),
    ("numerateur", "champ-observation-numerateur"),
    ("denominateur", "champ-observation-denominateur"),
    ("membres_renseignes", "champ-observation-membres_renseignes"),
    ("membres_attendus", "champ-observation-membres_attendus"),
    ("statut", "champ-observation-statut"),
    ("unite", "champ-unite"),
    ("nature", "champ-nature"),
    ("methode", "champ-methode"),
    ("version", "champ-version"),
    ("commentaire", "champ-observation-commentaire"),
    ("sources", "champ-observation-sources"),
    ("lignes", "champ-observation-lignes"),
];

/// Each status, with the key of its word and that of what it means.
const STATUSES: [(&str, Option<&str>, &str); 7] = [
    ("A", None, "fichier-statut-normal"),
    ("L", Some("absence-non-collecte"), "savoir-non-collecte"),
    ("M", Some("absence-non-concerne"), "savoir-non-concerne"),
    ("N", Some("absence-couverture"), "savoir-retenu"),
    ("O", Some("absence-non-candidat"), "savoir-non-candidat"),
    ("Q", Some("absence-secret"), "savoir-secret"),
    ("U", None, "fichier-statut-conteste"),
];

/// The files of a dossier, each with the key of what it is.
const FILES: [(&str, &str); 12] = [
    ("LISEZ-MOI.md", "fichier-contenu-lisez-moi"),
    ("README.md", "fichier-contenu-readme"),
    ("observations.csv", "fichier-contenu-csv"),
    ("observations.parquet", "fichier-contenu-parquet"),
    ("graphique.svg", "fichier-contenu-graphique"),
    ("definition.toml", "fichier-contenu-definition"),
    ("donnees/", "fichier-contenu-donnees"),
    ("donnees/lisible/", "fichier-contenu-lisible"),
    ("recalculer.sql", "fichier-contenu-recalculer"),
    ("datapackage.json", "fichier-contenu-datapackage"),
    ("CITATION.cff", "fichier-contenu-citation"),
    ("SHA256SUMS", "fichier-contenu-empreintes"),
];

/// What the files of a view say of themselves, each language by its own site (French, then English); none when
/// the release has no such indicator.
pub fn of_view(sites: [&Site; 2], selection: &Selection) -> Option<Notices> {
    let indicator = sites[0].catalogue.indicator(&selection.indicator)?;
    let [fr, en] = sites.map(|site| view(site, selection, indicator));
    Some(Notices { fr, en })
}

/// What the files of a dataset say of themselves; none when the release has no such dataset.
pub fn of_dataset(sites: [&Site; 2], id: &str) -> Option<Notices> {
    let dataset = sites[0].catalogue.dataset(id)?;
    let [fr, en] = sites.map(|site| published(site, dataset));
    Some(Notices { fr, en })
}

/// How the query of an indicator is run, given the addresses of the files that it reads.
pub fn of_query(site: &Site, indicator: &Indicator) -> String {
    let title = site.said(&indicator.title);
    let page = site.address(&site.href(&address::indicator(&indicator.id)));
    let run = site.texts.get("fichier-requete");
    format!("{title}\n{page}\n{run}")
}

fn view(site: &Site, selection: &Selection, indicator: &Indicator) -> Notice {
    let (texts, catalogue) = (&site.texts, &site.catalogue);
    let figures = selection.observations(catalogue);
    let nature = catalogue.nature(indicator);
    let dataset = catalogue.dataset(&indicator.dataset);
    let licences = dataset.map_or(&catalogue.licences, |dataset| &dataset.licences);
    let title = site.title_of(indicator);
    let mut about = vec![
        entry(site, "fichier-definition", site.said(&indicator.description)),
        entry(site, "fichier-formule", &formula(texts, indicator)),
        entry(site, "fichier-unite", indicator.unit_in(site.language())),
        entry(site, "fichier-choix", &chosen(site, selection, figures.len())),
    ];
    let page = address::indicator(&indicator.id) + &selection.query.write();
    let place = Place { page: &page, title: &title, licences };
    let credits = Credits::of(site, figures.iter().copied());
    let citation = place.cite(site, &authors(site, &credits));
    about.extend(sources(&credits).map(|said| entry(site, "fichier-sources", &said)));
    about.extend(place.entries(site, &citation));
    let empty = figures.is_empty().then(|| texts.get("fichier-vide"));
    Notice {
        title,
        warnings: made_up(site, nature).into_iter().chain(empty).collect(),
        citation,
        about: Section { heading: texts.get("fichier-a-propos"), entries: about },
        columns: columns(site, indicator, dataset),
        statuses: statuses(site),
        files: files(site),
        rows: named_rows(site, "fichier-observations", nature),
        ..blank(site)
    }
}

fn published(site: &Site, dataset: &Dataset) -> Notice {
    let texts = &site.texts;
    let title = site.title_of_dataset(dataset);
    let page = address::dataset(&dataset.id);
    let place = Place { page: &page, title: &title, licences: &dataset.licences };
    let citation = place.cite(site, &site.catalogue.title);
    let mut about = vec![
        entry(site, "fichier-definition", &dataset.description),
        entry(site, "fichier-original", &dataset.path),
    ];
    about.extend(place.entries(site, &citation));
    let meaning = |field: &datasets::model::Field| {
        let said = field.description.clone().or_else(|| field.title.clone());
        (field.name.clone(), said.unwrap_or_default())
    };
    let absences = (datasets::export::ABSENCES.to_owned(), texts.get("fichier-absences"));
    Notice {
        title,
        warnings: made_up(site, dataset.nature).into_iter().collect(),
        citation,
        about: Section { heading: texts.get("fichier-a-propos"), entries: about },
        columns: Section {
            heading: texts.get("fichier-colonnes"),
            entries: dataset.fields.iter().map(meaning).chain([absences]).collect(),
        },
        statuses: statuses(site),
        rows: named_rows(site, "fichier-donnees", dataset.nature),
        ..blank(site)
    }
}

/// A notice that says nothing yet.
fn blank(site: &Site) -> Notice {
    Notice {
        language: site.language(),
        name: site.texts.get("fichier-lisez-moi"),
        rows: String::new(),
        title: String::new(),
        warnings: Vec::new(),
        citation: String::new(),
        about: Section::default(),
        columns: Section::default(),
        statuses: Section::default(),
        files: Section::default(),
    }
}

/// Where a file is, and under which licences.
struct Place<'a> {
    page: &'a str,
    title: &'a str,
    licences: &'a [Licence],
}

impl Place<'_> {
    fn address(&self, site: &Site) -> String {
        site.address(&site.href(self.page))
    }

    fn cite(&self, site: &Site, authors: &str) -> String {
        site.cite(self.title, authors, &self.address(site)).long
    }

    fn entries(&self, site: &Site, citation: &str) -> Vec<(String, String)> {
        let (texts, release) = (&site.texts, &site.catalogue.release);
        let licence = |one: &Licence| {
            let title = one.title.as_ref().unwrap_or(&one.name);
            one.path.as_ref().map_or_else(|| title.clone(), |path| format!("{title}, {path}"))
        };
        let licences: Vec<String> = self.licences.iter().map(licence).collect();
        let day = long_date(texts, &release.created).unwrap_or_default();
        let number = release.number.to_string();
        let version = texts.with("fichier-version-du", &[("numero", &number), ("jour", &day)]);
        vec![
            entry(site, "fichier-licence", &licences.join(" ; ")),
            entry(site, "fichier-version", &version),
            entry(site, "fichier-adresse", &self.address(site)),
            entry(site, "fichier-citation", citation),
        ]
    }
}

fn entry(site: &Site, key: &str, said: &str) -> (String, String) {
    (site.texts.get(key), said.to_owned())
}

fn made_up(site: &Site, nature: Nature) -> Option<String> {
    (nature == Nature::Demonstration).then(|| site.texts.get("demonstration"))
}

/// What the rows are called: they too say when they are made up.
fn named_rows(site: &Site, key: &str, nature: Nature) -> String {
    let name = site.texts.get(key);
    match nature {
        Nature::Reel => name,
        Nature::Demonstration => format!("{name} ({})", site.texts.get("etiquette-demonstration")),
    }
}

/// Which figures the view holds.
fn chosen(site: &Site, selection: &Selection, count: usize) -> String {
    let texts = &site.texts;
    let parameters = selection.query.write();
    let rows = texts.counted("fichier-nombre", count);
    match parameters.strip_prefix('?') {
        None => rows,
        Some(parameters) => format!("{rows} ({})", parameters.replace('&', ", ")),
    }
}

/// Who published the figures.
fn authors(site: &Site, credits: &Credits<'_>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for (source, _) in &credits.sources {
        if !names.contains(&source.producer.as_str()) {
            names.push(&source.producer);
        }
    }
    if names.is_empty() { site.publisher() } else { names.join(", ") }
}

/// Where the figures were read.
fn sources(credits: &Credits<'_>) -> Option<String> {
    let told: Vec<String> = credits
        .sources
        .iter()
        .map(|(source, licence)| {
            let url = source.url.as_ref().map(|url| format!(", {url}")).unwrap_or_default();
            format!("[{}] {}, {}{url} ({licence})", source.id, source.producer, source.title)
        })
        .collect();
    (!told.is_empty()).then(|| told.join("\n"))
}

fn columns(site: &Site, indicator: &Indicator, dataset: Option<&Dataset>) -> Section {
    let texts = &site.texts;
    let meaning = |name: &str| {
        let field = dataset.and_then(|dataset| dataset.field(name));
        let said =
            field.and_then(|field| field.description.clone().or_else(|| field.title.clone()));
        match said {
            Some(said) => said,
            None if name == LEVEL => texts.get("fichier-niveau"),
            None => texts.get("fichier-dimension"),
        }
    };
    let names = datasets::export::columns(indicator);
    let entries = names.into_iter().map(|(name, _)| {
        let known = COLUMNS.iter().find(|(own, _)| *own == name);
        let said = known.map_or_else(|| meaning(name), |(_, key)| texts.get(key));
        (name.to_owned(), said)
    });
    Section { heading: texts.get("fichier-colonnes"), entries: entries.collect() }
}

fn statuses(site: &Site) -> Section {
    let texts = &site.texts;
    let meaning = |(code, word, key): (&str, Option<&str>, &str)| {
        let said = texts.get(key);
        let said = word.map_or_else(|| said.clone(), |word| format!("{}. {said}", texts.get(word)));
        (code.to_owned(), said)
    };
    Section {
        heading: texts.get("fichier-statuts"),
        entries: STATUSES.into_iter().map(meaning).collect(),
    }
}

fn files(site: &Site) -> Section {
    let texts = &site.texts;
    Section {
        heading: texts.get("fichier-contenu"),
        entries: FILES.map(|(path, key)| (path.to_owned(), texts.get(key))).to_vec(),
    }
}
