//! A figure of a page, made again from the published file, and held against the one that the site gives.

use datasets::export::{Context, csv};
use datasets::measure::Measure;
use datasets::model::{Dataset, Indicator, Observation};
use datasets::release::Measured;

use crate::formula::formula;
use crate::html::{Escaped, paragraph, put, table};
use crate::release::{Checker, Failure};
use crate::rows::rows;

/// Which figure, of an indicator, a territory and a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Id of the indicator.
    pub indicator: String,
    /// Code of the territory.
    pub territory: String,
    /// Year.
    pub period: i32,
    /// Of which part: a column and its value. None for a total.
    pub part: Option<(String, String)>,
}

/// What the columns are that make a figure, in the files of the site.
const HELD: [&str; 8] = [
    "valeur",
    "numerateur",
    "denominateur",
    "membres_renseignes",
    "membres_attendus",
    "statut",
    "methode",
    "lignes",
];

impl Checker {
    /// Makes a figure again, and tells as HTML whether it is the one that `given` holds: the site's own CSV of the
    /// indicator.
    ///
    /// # Errors
    /// When the files that came do not make a package.
    pub fn figure(mut self, asked: &Asked, given: &[u8]) -> Result<String, Failure> {
        let digests = self.digests();
        let files = std::mem::take(&mut self.files);
        // A file that was altered may be no table any more: that it was altered is what there is to say.
        let measured = match self.measured(files, &mut |_| {}) {
            Err(_) if !self.altered.is_empty() => return Ok(self.verdict(false) + &digests),
            measured => measured?,
        };
        let package = &measured.package;
        let own = package.indicators.iter().find(|one| one.id == asked.indicator);
        let dataset = own.and_then(|own| package.datasets.iter().find(|one| one.id == own.dataset));
        let (Some(own), Some(dataset)) = (own, dataset) else {
            return Ok(paragraph("mauvais", &self.texts.get("chiffre-inconnu")));
        };
        let made: Vec<&Observation> = figures_of(&measured, asked);
        if made.is_empty() {
            return Ok(paragraph("mauvais", &self.texts.get("chiffre-inconnu")));
        }
        let context = Context {
            indicator: own,
            dataset: Some(dataset),
            territories: &package.territories,
            version: Some(self.manifest.number),
        };
        let again = csv(context, made.iter().copied()).unwrap_or_default();
        let differing = differing(&held(&again, asked), &held(given, asked));
        let mut html = self.verdict(differing.is_empty() && self.altered.is_empty());
        for one in &made {
            html.push_str(&paragraph("chapeau", &self.sentence(own, dataset, &measured, one)));
        }
        html.push_str(&self.differences(&differing));
        html.push_str(&digests);
        html.push_str(&self.steps(own, dataset, &made));
        Ok(html)
    }

    fn verdict(&self, equal: bool) -> String {
        let (class, key) =
            if equal { ("bon", "chiffre-egal") } else { ("mauvais", "chiffre-different") };
        let number = self.manifest.number.to_string();
        paragraph(class, &self.texts.with(key, &[("numero", &number)]))
    }

    fn sentence(
        &self,
        own: &Indicator,
        dataset: &Dataset,
        measured: &Measured,
        one: &Observation,
    ) -> String {
        let value = self.texts.value(own, one.period, one.value);
        let year = one.period.to_string();
        let territory = measured.package.territories.name(&one.territory);
        let parts = one.dimensions.iter().map(|(column, value)| dataset.label(column, value));
        let whom = std::iter::once(territory).chain(parts).collect::<Vec<_>>().join(", ");
        let places = [
            ("territoire", whom.as_str()),
            ("annee", &year),
            ("valeur", &value),
            ("nature", dataset.nature.as_str()),
        ];
        self.texts.with("chiffre-refait", &places)
    }

    /// Whether the files that came are those of the release.
    pub(crate) fn digests(&self) -> String {
        if self.altered.is_empty() {
            return paragraph("", &self.texts.counted("empreintes-bonnes", self.files.len()));
        }
        let mut html = String::new();
        for (path, found) in &self.altered {
            let said = self.manifest.files.iter().find(|file| file.path == *path);
            let said = said.map(|file| file.sha256.as_str()).unwrap_or_default();
            let places = [("fichier", path.as_str()), ("attendue", said), ("recue", found)];
            html.push_str(&paragraph(
                "mauvais empreinte",
                &self.texts.with("empreinte-fausse", &places),
            ));
        }
        html
    }

    /// What the site says otherwise: each column, with both.
    fn differences(&self, differing: &[[String; 3]]) -> String {
        if differing.is_empty() {
            return String::new();
        }
        let header = ["colonne-champ", "colonne-refait", "colonne-site"];
        let rows: Vec<Vec<String>> = differing.iter().map(|row| row.to_vec()).collect();
        let header = header.map(|key| self.texts.get(key));
        table(&self.texts.get("chiffre-ecarts"), &header, &rows)
    }

    /// The formula, what it makes of the rows, and the rows.
    fn steps(&self, own: &Indicator, dataset: &Dataset, made: &[&Observation]) -> String {
        let texts = &self.texts;
        let mut html = format!(
            "<p>{} <code>{}</code></p>",
            Escaped(&texts.get("chiffre-formule")),
            Escaped(&formula(texts, own))
        );
        for one in made {
            if let Some(told) = self.arithmetic(own, one) {
                put(&mut html, format_args!("<p><code>{}</code></p>", Escaped(&told)));
            }
            if one.members_expected > 1 {
                let [known, all] =
                    [one.members_known, one.members_expected].map(|count| count.to_string());
                let places = [("connus", known.as_str()), ("total", &all)];
                html.push_str(&paragraph("", &texts.with("chiffre-membres", &places)));
            }
            if !dataset.bytes.is_empty() {
                html.push_str(&rows(texts, dataset, &one.lines));
            }
        }
        html
    }

    /// `100 × 3 657 ÷ 12 477 = 29,3 %`.
    fn arithmetic(&self, own: &Indicator, one: &Observation) -> Option<String> {
        let terms = own.measure.terms()?;
        let exact = |amount: f64| {
            let decimals = (0..6).find(|places| {
                let power = 10_f64.powi(i32::from(*places));
                ((amount * power).round() - amount * power).abs() < 1e-6
            });
            self.texts.number(amount, decimals.unwrap_or(6))
        };
        let value = self.texts.value(own, one.period, one.value);
        let above = exact(one.numerator?);
        Some(match (&own.measure, one.denominator) {
            (Measure::Ratio { .. } | Measure::Share { .. }, Some(below)) => {
                let scale = self.texts.number(f64::from(terms.scale), 0);
                format!("{scale} × {above} ÷ {} = {value}", exact(below))
            }
            _ => format!("{above} = {value}"),
        })
    }
}

/// The figures that were asked for: several where sources contradict each other.
fn figures_of<'a>(measured: &'a Measured, asked: &Asked) -> Vec<&'a Observation> {
    let all = measured.figures.get(&asked.indicator).map_or(&[][..], Vec::as_slice);
    let own = all.iter().filter(|one| {
        let mut parts = one.dimensions.iter();
        let is_part = match &asked.part {
            None => one.dimensions.is_empty(),
            Some((column, value)) => {
                one.dimensions.len() == 1 && parts.all(|part| part == (column, value))
            }
        };
        one.territory == asked.territory && one.period == asked.period && is_part
    });
    own.collect()
}

/// What a CSV of the site says of a figure, by column.
fn held(bytes: &[u8], asked: &Asked) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let Ok(names) = reader.headers().cloned() else { return Vec::new() };
    let rows = reader.into_records().flatten().filter_map(|row| {
        let cell = |name: &str| {
            let rank = names.iter().position(|one| one == name)?;
            row.get(rank).map(str::to_owned)
        };
        let is_asked = cell("code_territoire")? == asked.territory
            && cell("periode")? == asked.period.to_string();
        // A figure of a part has something between its year and its value.
        let rank = |name: &str| names.iter().position(|one| one == name);
        let parts = rank("periode")? + 1..rank("valeur")?;
        let mut parts = parts.filter_map(|rank| Some((names.get(rank)?, row.get(rank)?)));
        let is_part = parts.all(|(name, cell)| match &asked.part {
            Some((column, value)) if column == name => cell == value,
            _ => cell.is_empty(),
        });
        (is_asked && is_part)
            .then(|| HELD.map(|name| (name.to_owned(), cell(name).unwrap_or_default())).to_vec())
    });
    rows.collect()
}

/// The columns that two lists of figures do not tell alike: name, one, other.
fn differing(made: &[Vec<(String, String)>], given: &[Vec<(String, String)>]) -> Vec<[String; 3]> {
    let none = Vec::new();
    let mut found = Vec::new();
    for rank in 0..made.len().max(given.len()) {
        let (one, other) = (made.get(rank).unwrap_or(&none), given.get(rank).unwrap_or(&none));
        for (at, name) in HELD.iter().enumerate() {
            let said = |row: &[(String, String)]| {
                row.get(at).map_or_else(|| "–".to_owned(), |(_, cell)| cell.clone())
            };
            if said(one) != said(other) {
                found.push([(*name).to_owned(), said(one), said(other)]);
            }
        }
    }
    found
}
