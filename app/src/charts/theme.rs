//! What a drawn thing is, and how that travels through plotters.
//!
//! plotters knows colours; we know roles. A role goes in as an RGB colour that nobody will ever see
//! (its rank in [`Role::ALL`], followed by a signature) and comes out of the backend as a CSS class.
//! The style sheet alone decides what a role looks like, in every theme and on paper.
//!
//! Classes that the style sheet must dress:
//!
//! | class | is | dress |
//! |---|---|---|
//! | `graphique` | the drawing | family, tabular figures |
//! | `g-axe` | text of the axes | 12 px |
//! | `g-nom` | name of a territory | 14 px, at most weight 700 |
//! | `g-nom-autre` | name of another territory, beside its line | 13 px |
//! | `g-valeur` | a figure | 14 px, at most weight 700 |
//! | `g-detail` | what the figure counts | 13 px |
//! | `g-absent` | the reason of an absence, in words | 13 px |
//! | `g-niveau` | name of a level, beside its dot | 12 px |
//! | `g-mention-texte` | a mention, beside its flag | 12 px |
//! | `g-rupture-texte` | what changes at a break | 12 px |
//! | `g-grille` | line of the grid | stroke |
//! | `g-zero` | line of the zero | stroke |
//! | `g-rupture` | line where the method changes | stroke |
//! | `g-barre` | a bar | fill |
//! | `g-nul` | the tick of a value that is 0 | fill |
//! | `g-pas` | the line of the levels | stroke, no fill |
//! | `g-point` | a level reached, a figure | fill |
//! | `g-participe` | took part, level not published: hollow circle | stroke, paper fill |
//! | `g-non-candidat` | did not apply: cross | stroke |
//! | `g-manque` | any other absence: dash | stroke |
//! | `g-doute` | line between figures that contradict each other | dotted stroke |
//! | `g-hampe`, `g-mention` | pole and cloth of a mention's flag | stroke, fill |
//! | `g-ligne` | the line of a curve | stroke, no fill |
//! | `g-creux` | a figure that stands for fewer members than it should | stroke, paper fill |
//! | `g-rappel` | from a figure to its name, when it had to move | thin stroke |
//! | `g-chemin` | the required path towards a target | dotted stroke |
//! | `g-cible`, `g-cible-trait` | a target, and the height that it asks for | stroke and paper fill, dashed stroke |
//! | `g-cible-texte` | what was promised, when, by whom | 12 px |
//! | `g-reference`, `g-reference-texte` | what others published, and what it is | dashed stroke, 12 px |
//! | `g-projection` | where the figures lead: a band | pale fill |
//! | `g-aujourdhui`, `g-aujourdhui-texte` | today | thin stroke, 12 px |
//! | `g-note` | what is to be known, under the drawing | 12 px |
//! | `g-classe-1` to `g-classe-5` | a territory of a map, from the lowest class | fill, stroke |
//! | `g-inconnu` | a territory of a map whose figure is absent | dashed stroke, paper fill |
//! | `g-bord` | what keeps the circles of a map apart | paper fill |
//! | `g-taille` | a circle of the key of sizes | stroke, no fill |
//!
//! The figures of a territory are in a group `serie`, with `g-focus`, `g-groupe` or `g-autre`; the
//! others also have `g-serie-1` to `g-serie-8`, in turn. `g-dispute` is the group of the figures that
//! sources contradict. Around curves that are all named, a group `g-peu` lets the others have colours;
//! around those that are too many to be told apart, `g-foule` makes the others a density.
//! The group gives the colour, so that its marks can be `currentColor`.
//!
//! Sizes of text are those that the drawing was measured with: a larger one would overlap. Text lies
//! over the grid: a stroke of the colour of the paper, painted first, keeps it legible.

use plotters::style::{
    FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle, text_anchor::Pos,
};

use super::data::Emphasis;

/// What a drawn thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Axis,
    Name,
    OtherName,
    Value,
    Detail,
    Absent,
    LevelName,
    MentionText,
    BreakText,
    Grid,
    ZeroLine,
    Break,
    Bar,
    Nil,
    Step,
    Level,
    TookPart,
    NotApplied,
    Missing,
    Dispute,
    FlagPole,
    Flag,
    SeriesLine,
    Hollow,
    Leader,
    Path,
    Target,
    TargetLine,
    TargetText,
    Reference,
    ReferenceText,
    Projection,
    Today,
    TodayText,
    Note,
    Class1,
    Class2,
    Class3,
    Class4,
    Class5,
    Unknown,
    Halo,
    SizeKey,
}

/// The last two bytes of a colour that carries a role: no other colour may be drawn.
const SIGNATURE: (u8, u8) = (0x70, 0x4a);

impl Role {
    /// Every role, in the order of the codes.
    pub(super) const ALL: [Self; 43] = [
        Self::Axis,
        Self::Name,
        Self::OtherName,
        Self::Value,
        Self::Detail,
        Self::Absent,
        Self::LevelName,
        Self::MentionText,
        Self::BreakText,
        Self::Grid,
        Self::ZeroLine,
        Self::Break,
        Self::Bar,
        Self::Nil,
        Self::Step,
        Self::Level,
        Self::TookPart,
        Self::NotApplied,
        Self::Missing,
        Self::Dispute,
        Self::FlagPole,
        Self::Flag,
        Self::SeriesLine,
        Self::Hollow,
        Self::Leader,
        Self::Path,
        Self::Target,
        Self::TargetLine,
        Self::TargetText,
        Self::Reference,
        Self::ReferenceText,
        Self::Projection,
        Self::Today,
        Self::TodayText,
        Self::Note,
        Self::Class1,
        Self::Class2,
        Self::Class3,
        Self::Class4,
        Self::Class5,
        Self::Unknown,
        Self::Halo,
        Self::SizeKey,
    ];

    /// The classes of a map, the lowest first.
    pub(super) const CLASSES: [Self; 5] =
        [Self::Class1, Self::Class2, Self::Class3, Self::Class4, Self::Class5];

    /// The class that the style sheet knows it by.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Axis => "g-axe",
            Self::Name => "g-nom",
            Self::OtherName => "g-nom-autre",
            Self::Value => "g-valeur",
            Self::Detail => "g-detail",
            Self::Absent => "g-absent",
            Self::LevelName => "g-niveau",
            Self::MentionText => "g-mention-texte",
            Self::BreakText => "g-rupture-texte",
            Self::Grid => "g-grille",
            Self::ZeroLine => "g-zero",
            Self::Break => "g-rupture",
            Self::Bar => "g-barre",
            Self::Nil => "g-nul",
            Self::Step => "g-pas",
            Self::Level => "g-point",
            Self::TookPart => "g-participe",
            Self::NotApplied => "g-non-candidat",
            Self::Missing => "g-manque",
            Self::Dispute => "g-doute",
            Self::FlagPole => "g-hampe",
            Self::Flag => "g-mention",
            Self::SeriesLine => "g-ligne",
            Self::Hollow => "g-creux",
            Self::Leader => "g-rappel",
            Self::Path => "g-chemin",
            Self::Target => "g-cible",
            Self::TargetLine => "g-cible-trait",
            Self::TargetText => "g-cible-texte",
            Self::Reference => "g-reference",
            Self::ReferenceText => "g-reference-texte",
            Self::Projection => "g-projection",
            Self::Today => "g-aujourdhui",
            Self::TodayText => "g-aujourdhui-texte",
            Self::Note => "g-note",
            Self::Class1 => "g-classe-1",
            Self::Class2 => "g-classe-2",
            Self::Class3 => "g-classe-3",
            Self::Class4 => "g-classe-4",
            Self::Class5 => "g-classe-5",
            Self::Unknown => "g-inconnu",
            Self::Halo => "g-bord",
            Self::SizeKey => "g-taille",
        }
    }

    /// Size of its text, in tenths of a pixel.
    pub(super) const fn text_size(self) -> i32 {
        match self {
            Self::Name | Self::Value => 140,
            Self::OtherName | Self::Detail | Self::Absent => 130,
            _ => 120,
        }
    }

    /// Whether the style sheet may make its text bold: it is then measured as bold.
    pub(super) const fn may_be_bold(self) -> bool {
        matches!(self, Self::Name | Self::Value)
    }

    /// The colour that carries it through plotters.
    pub(super) fn colour(self) -> RGBColor {
        RGBColor(self as u8, SIGNATURE.0, SIGNATURE.1)
    }

    /// The role that a colour carries, if it is one of ours.
    pub(super) fn of_colour((code, first, second): (u8, u8, u8)) -> Option<Self> {
        ((first, second) == SIGNATURE).then(|| Self::ALL.get(usize::from(code)).copied()).flatten()
    }

    /// The role as the style of a shape.
    pub(super) fn shape(self) -> ShapeStyle {
        ShapeStyle::from(self.colour()).filled()
    }

    /// The role as the style of a text, held at a place.
    pub(super) fn text(self, held: Pos) -> TextStyle<'static> {
        let size = f64::from(self.text_size());
        FontDesc::new(FontFamily::SansSerif, size, FontStyle::Normal)
            .color(&self.colour())
            .pos(held)
    }
}

/// How many colours the others have before they start again.
const OTHERS: usize = 8;

/// The classes of a territory's group; `rank` counts the others from 0.
pub(super) fn series_class(emphasis: Emphasis, rank: usize) -> String {
    match emphasis {
        Emphasis::Focus => "serie g-focus".to_owned(),
        Emphasis::Group => "serie g-groupe".to_owned(),
        Emphasis::Other => format!("serie g-autre g-serie-{}", rank % OTHERS + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::{Emphasis, Role, series_class};

    #[test]
    fn a_role_comes_back_from_its_colour() {
        for role in Role::ALL {
            let colour = role.colour();
            assert_eq!(Role::of_colour((colour.0, colour.1, colour.2)), Some(role));
        }
    }

    #[test]
    fn a_colour_of_somebody_else_has_no_role() {
        assert_eq!(Role::of_colour((0, 0, 0)), None);
        assert_eq!(Role::of_colour((250, 0x70, 0x4a)), None);
    }

    #[test]
    fn two_roles_never_share_a_class() {
        let mut classes: Vec<_> = Role::ALL.iter().map(|role| role.class()).collect();
        classes.sort_unstable();
        classes.dedup();
        assert_eq!(classes.len(), Role::ALL.len());
    }

    #[test]
    fn the_others_take_eight_classes_in_turn() {
        assert_eq!(series_class(Emphasis::Other, 2), "serie g-autre g-serie-3");
        assert_eq!(series_class(Emphasis::Other, 8), "serie g-autre g-serie-1");
    }
}
