//! The words that charts write and readings say.

/// The words that charts and readings use. `{name}` marks a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// `{numerator} sur {denominator}`
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
}

impl Words {
    /// The words, from their keys in the Fluent files; `ordinal` for the levels of a label, where what
    /// is not collected is a level that was not published.
    pub fn of(say: &dyn Fn(&str) -> String, ordinal: bool) -> Self {
        let not_collected =
            if ordinal { "absence-niveau-non-publie" } else { "absence-non-collecte" };
        Self {
            ratio: say("graphique-part"),
            reading: say("graphique-lecture"),
            not_collected: say(not_collected),
            not_applicable: say("absence-non-concerne"),
            withheld: say("absence-couverture"),
            not_applied: say("absence-non-candidat"),
            secret: say("absence-secret"),
            disputed: say("sources-contradictoires"),
            unknown: say("absence-inconnu"),
            new_scale: say("graphique-nouvelle-echelle"),
        }
    }
}
