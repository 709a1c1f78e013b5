//! A file tried in place of the one that is published: its problems, or what would change.

use datasets::csv::Declared;
use datasets::model::{Dataset, Indicator, Move, Nature, TableDifference};
use datasets::package::followed;
use datasets::release::{Effect, Measured, Replaced, Turn, replaced, sha256};
use datasets::trajectory::Day;

use crate::html::{paragraph, put, table};
use crate::problems::{problems, reading};
use crate::release::{Checker, Failure, Step, is_refused};
use crate::texts::Texts;

/// How many changes are shown one by one.
const MOST: usize = 200;

impl Checker {
    /// Tries a file in place of a dataset: of the one of this id, or where it is empty of the one that the file's
    /// name and columns tell. Trajectories are judged on this day. Gives what was found as HTML.
    ///
    /// # Errors
    /// When the files of the release itself do not make a package.
    pub fn attempt(
        mut self,
        chosen: &str,
        name: &str,
        bytes: Vec<u8>,
        today: Day,
        watch: &mut (dyn FnMut(Step) + Send),
    ) -> Result<String, Failure> {
        if !self.altered.is_empty() {
            // What would change cannot be told from files that are not those of the release.
            return Ok(self.digests());
        }
        let files = std::mem::take(&mut self.files);
        let before = self.measured(files.clone(), &mut |_| {})?;
        let datasets = &before.package.datasets;
        let id = match replaced(datasets, name, &bytes) {
            _ if !chosen.is_empty() => chosen.to_owned(),
            Replaced::Named(id) | Replaced::Headed(id) => id,
            Replaced::Doubt => {
                let doubt = self.texts.with("essai-doute", &[("nom", name)]);
                return Ok(paragraph("mauvais", &doubt));
            }
        };
        let Some(dataset) = datasets.iter().find(|one| one.id == id) else {
            return Err(Failure::Unfit);
        };
        let mut html = self.heading(name, dataset);
        if self
            .manifest
            .files
            .iter()
            .any(|one| one.path == dataset.path && one.sha256 == sha256(&bytes))
        {
            let number = self.manifest.number.to_string();
            html.push_str(&paragraph(
                "bon",
                &self.texts.with("essai-meme", &[("numero", &number)]),
            ));
            return Ok(html);
        }
        let path = dataset.path.clone();
        let how = reading(&path, &bytes);
        let mut tried = files;
        if let Some(described) = tried.get_mut("datapackage.json")
            && let Some(follows) = followed(described, &id, &bytes)
        {
            html.push_str(&paragraph("note", &self.written(follows.declared)));
            *described = follows.descriptor;
        }
        tried.insert(path.clone(), bytes);
        let (checked, gathered) = self.check(tried, watch);
        let found = problems(&self.texts, &checked, &path, how);
        if is_refused(&checked) {
            html.push_str(&paragraph("mauvais", &checked.summary.told(self.texts.language())));
            return Ok(html + &found);
        }
        html.push_str(&paragraph("bon", &checked.summary.told(self.texts.language())));
        let package = checked.into_package().map_err(|_| Failure::Unfit)?;
        let after = Measured::of(package, &gathered).map_err(Failure::Figure)?;
        let effect = before.effect(&after, &id, today);
        html.push_str(&told(&self.texts, &effect, &before, &after));
        Ok(html + &found)
    }

    /// How a file is written, where the description of the package follows it.
    fn written(&self, declared: Declared) -> String {
        let delimiter = declared.dialect.map(|dialect| {
            let delimiter = char::from(dialect.delimiter).to_string().replace('\t', "tab");
            self.texts.with("essai-separateur", &[("separateur", &delimiter)])
        });
        let encoding = declared
            .encoding
            .map(|encoding| self.texts.with("essai-encodage", &[("encodage", encoding.label())]));
        let how = delimiter.into_iter().chain(encoding).collect::<Vec<_>>().join(", ");
        self.texts.with("essai-ecriture", &[("comment", &how)])
    }

    /// Which dataset was tried, and whether its data is made up.
    fn heading(&self, name: &str, dataset: &Dataset) -> String {
        let texts = &self.texts;
        let places = [("nom", name), ("jeu", dataset.title.as_str()), ("fichier", &dataset.path)];
        let mut html = format!("<h2>{}</h2>", crate::html::Escaped(&texts.get("essai-titre")));
        html.push_str(&paragraph("", &texts.with("essai-jeu", &places)));
        if dataset.nature == Nature::Demonstration {
            html.push_str(&paragraph("note", &texts.get("essai-demonstration")));
        }
        html
    }
}

/// What would change, in words and tables.
fn told(texts: &Texts, effect: &Effect, before: &Measured, after: &Measured) -> String {
    let mut html = format!("<h3>{}</h3>", crate::html::Escaped(&texts.get("effet-titre")));
    if let Some(rows) = &effect.rows {
        html.push_str(&paragraph("", &counts(texts, rows)));
    }
    let figures = texts.counted("effet-chiffres", effect.figures.len());
    html.push_str(&paragraph("effet", &figures));
    if !effect.figures.is_empty() {
        let header = [
            "colonne-indicateur",
            "colonne-territoire",
            "colonne-annee",
            "colonne-detail",
            "colonne-avant",
            "colonne-apres",
        ];
        let rows: Vec<Vec<String>> =
            effect.figures.iter().take(MOST).map(|one| moved(texts, one, before, after)).collect();
        html.push_str(&table(
            &texts.get("effet-tableau"),
            &header.map(|key| texts.get(key)),
            &rows,
        ));
        if effect.figures.len() > MOST {
            let more = texts.counted("autres-chiffres", effect.figures.len() - MOST);
            html.push_str(&paragraph("note", &more));
        }
    }
    let standings = texts.counted("effet-statuts", effect.standings.len());
    html.push_str(&paragraph("effet", &standings));
    if !effect.standings.is_empty() {
        let header = [
            "colonne-indicateur",
            "colonne-territoire",
            "colonne-cible",
            "colonne-avant",
            "colonne-apres",
        ];
        let rows: Vec<Vec<String>> =
            effect.standings.iter().map(|one| standing(texts, one, before, after)).collect();
        put(
            &mut html,
            format_args!(
                "{}",
                table(&texts.get("statuts-tableau"), &header.map(|key| texts.get(key)), &rows)
            ),
        );
    }
    html
}

fn counts(texts: &Texts, rows: &TableDifference) -> String {
    let told = [
        texts.counted("lignes-ajoutees", rows.added.len()),
        texts.counted("lignes-changees", rows.changed.len()),
        texts.counted("lignes-retirees", rows.removed.len()),
    ];
    texts.with(
        "effet-lignes",
        &[("ajoutees", &told[0]), ("changees", &told[1]), ("retirees", &told[2])],
    )
}

/// The definition of an indicator, as it would be.
fn indicator<'a>(id: &str, before: &'a Measured, after: &'a Measured) -> Option<&'a Indicator> {
    let mut all = after.package.indicators.iter().chain(&before.package.indicators);
    all.find(|one| one.id == id)
}

fn name(code: &str, before: &Measured, after: &Measured) -> String {
    let known =
        after.package.territories.get(code).or_else(|| before.package.territories.get(code));
    known.map_or_else(|| code.to_owned(), |territory| territory.name.clone())
}

fn moved(texts: &Texts, one: &Move, before: &Measured, after: &Measured) -> Vec<String> {
    let own = indicator(&one.indicator, before, after);
    let values = |all: &[Option<f64>]| {
        let told = all.iter().map(|value| match own {
            Some(own) => texts.value(own, one.period, *value),
            None => texts.get("absent"),
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() { texts.get("absent") } else { told.join(" / ") }
    };
    let parts: Vec<&str> = one.dimensions.values().map(String::as_str).collect();
    vec![
        own.map_or_else(|| one.indicator.clone(), |own| own.title.get(texts.language()).to_owned()),
        name(&one.territory, before, after),
        one.period.to_string(),
        parts.join(", "),
        values(&one.before),
        values(&one.after),
    ]
}

fn standing(texts: &Texts, one: &Turn, before: &Measured, after: &Measured) -> Vec<String> {
    let target = &one.target;
    let own = indicator(&target.indicator, before, after);
    let aimed = own.map_or_else(String::new, |own| {
        texts.value(own, target.target_year, Some(target.target_value))
    });
    let year = target.target_year.to_string();
    vec![
        own.map_or_else(
            || target.indicator.clone(),
            |own| own.title.get(texts.language()).to_owned(),
        ),
        name(&target.territory, before, after),
        texts.with("cible", &[("valeur", &aimed), ("annee", &year)]),
        texts.standing(one.before.map(|point| point.standing)),
        texts.standing(one.after.map(|point| point.standing)),
    ]
}
