//! `trajectoire releases`, `diff`, `rollback` and `keys`: what a store holds, what its releases changed, going
//! back to one of them, and the key that signs them.

use std::process::ExitCode;

use datasets::model::{Difference, Move, Reason, TableDifference};

use super::store::StoreOption;
use super::tell;
use crate::bucket::BucketError;

/// How many rows or figures of a kind a person is told; a program is told all of them.
const TOLD: usize = 20;

#[derive(Clone, Debug, clap::Args)]
pub(super) struct ReleasesOptions {
    #[command(flatten)]
    store: StoreOption,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct DiffOptions {
    /// Version de départ.
    #[arg(value_name = "A")]
    from: u32,
    /// Version d’arrivée.
    #[arg(value_name = "B")]
    to: u32,
    #[command(flatten)]
    store: StoreOption,
    /// Forme de la réponse.
    #[arg(long, env = "TRAJECTOIRE_FORMAT", default_value = "human", value_name = "FORME")]
    format: super::Format,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct RollbackOptions {
    /// Version à laquelle revenir.
    number: u32,
    #[command(flatten)]
    store: StoreOption,
    /// Pourquoi, en une phrase.
    #[arg(long, env = "TRAJECTOIRE_NOTES", value_name = "TEXTE")]
    notes: Option<String>,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct KeysOptions {
    #[command(flatten)]
    store: StoreOption,
    /// Remplace la clé ; l’ancienne répond de la nouvelle.
    #[arg(long)]
    rotate: bool,
}

/// Tells the releases of a store, the last first.
pub(super) fn releases(options: &ReleasesOptions) -> Result<(), BucketError> {
    let history = options.store.open()?.store().history()?;
    if history.is_empty() {
        tell("Aucune version n’est publiée.");
    }
    for release in history.iter().rev() {
        let signed = if release.key.is_some() { "signée" } else { "non signée" };
        let notes = if release.notes.is_empty() { "sans note" } else { &release.notes };
        tell(&format!("{}  {}  {signed}  {notes}", release.number, release.created));
    }
    Ok(())
}

/// Makes of an earlier release the next one.
pub(super) fn rollback(options: &RollbackOptions) -> Result<(), BucketError> {
    let notes = options.notes.clone();
    let notes = notes.unwrap_or_else(|| format!("Retour à la version {}.", options.number));
    super::tell_published(options.store.locate()?.rollback(options.number, &notes)?);
    Ok(())
}

/// Tells the public key of a store, or changes it.
pub(super) fn keys(options: &KeysOptions) -> Result<(), BucketError> {
    tell(&options.store.locate()?.key(options.rotate)?);
    Ok(())
}

/// Tells what is not the same in two releases.
pub(super) fn diff(options: &DiffOptions) -> Result<ExitCode, BucketError> {
    let difference = options.store.open()?.store().diff(options.from, options.to)?;
    match options.format {
        super::Format::Human => tell(&told(&difference)),
        super::Format::Json => super::tell_json(&difference),
    }
    Ok(ExitCode::SUCCESS)
}

fn told(difference: &Difference) -> String {
    let Difference { from, to, datasets, figures } = difference;
    if datasets.is_empty() && figures.is_empty() {
        return format!("Les versions {from} et {to} disent la même chose.");
    }
    let mut lines = vec![format!("De la version {from} à la version {to}\u{a0}:")];
    for one in datasets {
        table(one, &mut lines);
    }
    for (reason, name) in [
        (Reason::New, "Chiffres nouveaux"),
        (Reason::Correction, "Chiffres corrigés"),
        (Reason::Method, "Chiffres calculés autrement"),
        (Reason::Removed, "Chiffres retirés"),
    ] {
        let moved: Vec<&Move> = figures.iter().filter(|one| one.reason == reason).collect();
        if !moved.is_empty() {
            lines.push(format!("{name}\u{a0}: {}", moved.len()));
            list(moved.into_iter().map(figure), &mut lines);
        }
    }
    lines.join("\n")
}

fn table(one: &TableDifference, lines: &mut Vec<String>) {
    let (added, removed, changed) = (one.added.len(), one.removed.len(), one.changed.len());
    let name = &one.dataset;
    lines.push(format!(
        "{name}, lignes ajoutées\u{a0}: {added}, retirées\u{a0}: {removed}, modifiées\u{a0}: {changed}"
    ));
    if one.columns_before != one.columns_after {
        let (before, after) = (one.columns_before.join(","), one.columns_after.join(","));
        lines.push(format!("  colonnes\u{a0}: {before} → {after}"));
    }
    let rows = one.removed.iter().map(|row| format!("- {}", row.join(",")));
    let rows = rows.chain(one.added.iter().map(|row| format!("+ {}", row.join(","))));
    let changed =
        one.changed.iter().map(|(was, is)| format!("~ {} → {}", was.join(","), is.join(",")));
    list(rows.chain(changed), lines);
}

fn list(told: impl Iterator<Item = String>, lines: &mut Vec<String>) {
    let mut told = told.peekable();
    lines.extend(told.by_ref().take(TOLD).map(|line| format!("  {line}")));
    let left = told.count();
    if left > 0 {
        lines.push(format!("  … et {left} autres (--format json les donne tous)"));
    }
}

fn figure(moved: &Move) -> String {
    let values = |values: &[Option<f64>]| {
        let told = values
            .iter()
            .map(|value| value.map_or_else(|| "sans valeur".to_owned(), |value| value.to_string()));
        let told: Vec<String> = told.collect();
        if told.is_empty() { "absent".to_owned() } else { told.join(" ou ") }
    };
    let part = moved.dimensions.iter().map(|(column, value)| format!(", {column} {value}"));
    let part = part.collect::<Vec<_>>().concat();
    format!(
        "{}, {}, {}{part}\u{a0}: {} → {}",
        moved.indicator,
        moved.territory,
        moved.period,
        values(&moved.before),
        values(&moved.after)
    )
}
