//! What is said of the site, of an indicator and of a dataset where there is no page around: in catalogues,
//! in files that describe others, in the head of documents. Figures that are made up are said to be.

use datasets::model::{Dataset, Indicator, Nature};

use crate::explorer;
use crate::selection::Selection;
use crate::sentences::long_date;
use crate::shell::Site;

/// How a view is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// In a few words.
    pub short: String,
    /// In full.
    pub long: String,
}

/// The columns of a file of figures that are the same for every indicator, each with the text that names it.
const COLUMNS: [(&str, &str); 17] = [
    ("indicateur", "metadonnees-colonne-indicateur"),
    ("code_territoire", "metadonnees-colonne-territoire-code"),
    ("territoire", "colonne-territoire"),
    ("periode", "colonne-annee"),
    ("valeur", "colonne-valeur"),
    ("numerateur", "metadonnees-colonne-numerateur"),
    ("denominateur", "metadonnees-colonne-denominateur"),
    ("membres_renseignes", "metadonnees-colonne-membres-renseignes"),
    ("membres_attendus", "metadonnees-colonne-membres-attendus"),
    ("statut", "metadonnees-colonne-statut"),
    ("unite", "metadonnees-colonne-unite"),
    ("nature", "metadonnees-colonne-nature"),
    ("methode", "metadonnees-colonne-methode"),
    ("version", "metadonnees-colonne-version"),
    ("commentaire", "metadonnees-colonne-commentaire"),
    ("sources", "metadonnees-colonne-sources"),
    ("lignes", "metadonnees-colonne-lignes"),
];

impl Site {
    /// The name of an indicator.
    pub fn title_of(&self, indicator: &Indicator) -> String {
        marked(self, self.said(&indicator.title), self.catalogue.nature(indicator))
    }

    /// What an indicator counts, who measures it, what it does not say.
    pub fn description_of(&self, indicator: &Indicator) -> String {
        let nature = self.catalogue.nature(indicator);
        warned(self, self.said(&indicator.description), nature)
    }

    /// The name of a dataset, as its publisher calls it.
    pub fn title_of_dataset(&self, dataset: &Dataset) -> String {
        marked(self, &dataset.title, dataset.nature)
    }

    /// What a dataset holds, as its publisher says it.
    pub fn description_of_dataset(&self, dataset: &Dataset) -> String {
        warned(self, &dataset.description, dataset.nature)
    }

    /// What the whole site holds.
    pub fn description(&self) -> String {
        let told = self.catalogue.descriptor.text("description");
        told.map_or_else(|| self.texts.get("donnees-description"), str::to_owned)
    }

    /// Who publishes: whoever the package names, else the package itself.
    pub fn publisher(&self) -> String {
        let named = self.catalogue.descriptor.contributors();
        named.first().map_or_else(|| self.catalogue.title.clone(), |one| one.title.to_owned())
    }

    /// What the API gives, in a few words and in a sentence.
    pub fn api(&self) -> (String, String) {
        (self.texts.get("metadonnees-api"), self.texts.get("metadonnees-api-description"))
    }

    /// Where the figures of an indicator come from.
    pub fn provenance_of(&self, indicator: &Indicator) -> String {
        let dataset = self.catalogue.dataset(&indicator.dataset);
        let path = dataset.map_or(indicator.dataset.as_str(), |dataset| &dataset.path);
        self.texts.with("metadonnees-provenance", &[("fichier", path)])
    }

    /// Where a dataset comes from.
    pub fn provenance_of_dataset(&self, dataset: &Dataset) -> String {
        let sources = self.catalogue.descriptor.sources(&dataset.id);
        if sources.is_empty() {
            return self.texts.get("metadonnees-provenance-inconnue");
        }
        let titles: Vec<&str> = sources.iter().map(|(title, _)| *title).collect();
        self.texts
            .with("metadonnees-provenance-fichier", &[("sources", &titles.join("\u{202f}; "))])
    }

    /// The name, for people, of a column of the files of figures; that of the file for one that is of the
    /// indicator only.
    pub fn title_of_column(&self, column: &str) -> Option<String> {
        let found = COLUMNS.iter().find(|(name, _)| *name == column);
        found.map(|(_, key)| self.texts.get(key))
    }

    /// What is to be known of a view's file before its figures are read.
    pub fn notes_on(&self, selection: &Selection) -> Vec<String> {
        let mut notes = Vec::new();
        if selection.observations(&self.catalogue).is_empty() {
            notes.push(self.texts.get("metadonnees-vide"));
        }
        let indicator = self.catalogue.indicator(&selection.indicator);
        if indicator.is_some_and(|one| self.catalogue.nature(one) == Nature::Demonstration) {
            notes.push(self.texts.get("demonstration"));
        }
        notes
    }

    /// How a view is cited; `address` is its whole address, pinned to the release.
    pub fn citation(&self, indicator: &Indicator, address: &str) -> Citation {
        self.cite(&self.title_of(indicator), &explorer::authors(self, indicator), address)
    }

    /// How something of the release is cited.
    pub(crate) fn cite(&self, title: &str, authors: &str, address: &str) -> Citation {
        let release = &self.catalogue.release;
        let day = long_date(&self.texts, &release.created).unwrap_or_default();
        let number = release.number.to_string();
        let places = [
            ("titre", title),
            ("auteurs", authors),
            ("editeur", &self.catalogue.title),
            ("numero", &number),
            ("jour", &day),
            ("adresse", address),
        ];
        Citation {
            short: self.texts.with("citer-courte", &places),
            long: self.texts.with("citer-longue", &places),
        }
    }
}

fn marked(site: &Site, title: &str, nature: Nature) -> String {
    match nature {
        Nature::Demonstration => site.texts.with("titre-demonstration", &[("titre", title)]),
        Nature::Reel => title.to_owned(),
    }
}

fn warned(site: &Site, description: &str, nature: Nature) -> String {
    match nature {
        Nature::Demonstration => format!("{} {description}", site.texts.get("demonstration")),
        Nature::Reel => description.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use datasets::model::Language;

    use super::COLUMNS;
    use crate::pilot::site;

    #[test]
    fn every_column_of_an_export_has_a_name() {
        let named: Vec<&str> = COLUMNS.iter().map(|(column, _)| *column).collect();
        assert_eq!(named, datasets::export::NAMES);
        for language in Language::ALL {
            let site = site(language);
            for column in named.iter().copied() {
                let title = site.title_of_column(column).unwrap();
                assert!(!title.starts_with('['), "{title}");
            }
        }
    }

    #[test]
    fn what_is_made_up_says_so_wherever_it_is_named() {
        for language in Language::ALL {
            let site = site(language);
            let of = |id: &str| site.catalogue.indicator(id).unwrap().clone();
            let (real, made_up) = (of("part-locaux-fibre"), of("ecoles-fibre"));
            let warning = site.texts.get("demonstration");
            assert!(site.description_of(&made_up).starts_with(&warning));
            assert_ne!(site.title_of(&made_up), site.said(&made_up.title));
            assert_eq!(site.title_of(&real), site.said(&real.title));
            assert_eq!(site.description_of(&real), site.said(&real.description));
        }
    }
}
