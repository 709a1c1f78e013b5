//! The words that charts write and readings say.

/// The words that charts and readings use. `{name}` marks a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// `{numerator} sur {denominator}`; for what is no share of it, `{numerator} pour {denominator}`.
    pub ratio: String,
    /// `{territory}, {period} : {value}`
    pub reading: String,
    /// Not collected (for a label: took part, level not published).
    pub not_collected: String,
    /// Not applicable.
    pub not_applicable: String,
    /// Withheld because too few members are known.
    pub withheld: String,
    /// Did not apply.
    pub not_applied: String,
    /// Secret.
    pub secret: String,
    /// Added to a figure that another source contradicts.
    pub disputed: String,
    /// No figure at all for the territory.
    pub unknown: String,
    /// Beside the line where the scale changes: `nouvelle échelle en {period}`.
    pub new_scale: String,
    /// Beside the line where the method changes: `nouvelle méthode en {period}`.
    pub break_in: String,
    /// Beside the line of the day.
    pub today: String,
    /// Under a curve whose scale does not start at zero.
    pub not_from_zero: String,
    /// Under a logarithmic scale: that it is one.
    pub log_scale: String,
    /// Under a logarithmic scale: how many figures it has no place for, `{count}`.
    pub log_left_out: String,
    /// Under a curve that has hollow points: what they are.
    pub hollow: String,
    /// Under a curve that is prolonged by a band: what it is.
    pub projected: String,
    /// Above small charts: they are all on one scale, `{low}`, `{high}`, `{first}`, `{last}`.
    pub same_scale: String,
    /// Under small charts when there are more territories than are drawn: `{count}`, `{total}`.
    pub too_many: String,
    /// Under a curve of so many lines that they cover each other.
    pub crowd: String,
    /// The lowest class of a map: `moins de {high}`.
    pub class_below: String,
    /// A class of a map: `de {low} à moins de {high}`.
    pub class_between: String,
    /// The highest class of a map: `{low} et plus`.
    pub class_above: String,
    /// Above the classes of a map: `{period} : nombre de territoires`.
    pub class_heading: String,
    /// How many territories are in a class, or have no figure: `{what} : {count}`.
    pub class_count: String,
    /// Beside a circle that shows a size: `{number} habitants`.
    pub inhabitants: String,
    /// What the smallest circles may also be: territories whose population is unknown.
    pub unknown_population: String,
    /// What a territory is that the map cannot show.
    pub no_place: String,
    /// In place of a map that cannot show any territory.
    pub no_places: String,
}

impl Words {
    /// The words, from their keys in the Fluent files; `ordinal` for the levels of a label, where what
    /// is not collected is a level that was not published; `share` when what is counted is a part of what
    /// it is counted among.
    pub fn of(say: &dyn Fn(&str) -> String, ordinal: bool, share: bool) -> Self {
        let not_collected =
            if ordinal { "absence-niveau-non-publie" } else { "absence-non-collecte" };
        Self {
            ratio: say(if share { "graphique-part" } else { "graphique-rapport" }),
            reading: say("graphique-lecture"),
            not_collected: say(not_collected),
            not_applicable: say("absence-non-concerne"),
            withheld: say("absence-couverture"),
            not_applied: say("absence-non-candidat"),
            secret: say("absence-secret"),
            disputed: say("sources-contradictoires"),
            unknown: say("absence-inconnu"),
            new_scale: say("graphique-nouvelle-echelle"),
            break_in: say("graphique-nouvelle-methode"),
            today: say("graphique-aujourdhui"),
            not_from_zero: say("graphique-pas-de-zero"),
            log_scale: say("graphique-logarithmique"),
            log_left_out: say("graphique-sans-place"),
            hollow: say("graphique-point-creux"),
            projected: say("graphique-projection"),
            same_scale: say("graphique-meme-echelle"),
            too_many: say("graphique-trop-de-territoires"),
            crowd: say("graphique-foule"),
            class_below: say("carte-classe-basse"),
            class_between: say("carte-classe"),
            class_above: say("carte-classe-haute"),
            class_heading: say("carte-classes"),
            class_count: say("carte-compte"),
            inhabitants: say("carte-habitants"),
            unknown_population: say("carte-population-inconnue"),
            no_place: say("carte-sans-lieu"),
            no_places: say("carte-sans-lieux"),
        }
    }
}
