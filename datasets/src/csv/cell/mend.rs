//! What is done to a cell that can mean one thing only, so that it is read.

/// One thing done to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::csv) enum Mend {
    /// A decimal comma became a point.
    DecimalComma,
    /// What separated groups of three digits was taken away.
    Groups,
    /// Spaces around the value were taken away.
    Spaces,
    /// A percent sign was taken away.
    Percent,
    /// Decimals that were all zeros were taken away from a whole number.
    ZeroDecimals,
    /// A typographic minus became a hyphen.
    Minus,
    /// A day or an hour was written as ISO 8601 does.
    Day,
    /// A truth was written as the column does.
    Truth,
    /// Zeros were put back in front of a code.
    Zeros,
}

impl Mend {
    /// Every one, in the order in which they are told.
    pub(in crate::csv) const ALL: [Self; 9] = [
        Self::DecimalComma,
        Self::Groups,
        Self::Spaces,
        Self::Percent,
        Self::ZeroDecimals,
        Self::Minus,
        Self::Day,
        Self::Truth,
        Self::Zeros,
    ];
}

/// All that was done to a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::csv) struct Mends(u16);

impl Mends {
    /// Whether nothing was.
    pub(in crate::csv) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this was.
    pub(in crate::csv) const fn has(self, mend: Mend) -> bool {
        self.0 & (1 << mend as u16) != 0
    }

    /// Adds one.
    pub(in crate::csv) const fn add(&mut self, mend: Mend) {
        self.0 |= 1 << mend as u16;
    }

    /// Takes one away.
    pub(in crate::csv) const fn remove(&mut self, mend: Mend) {
        self.0 &= !(1 << mend as u16);
    }
}

impl From<Mend> for Mends {
    fn from(mend: Mend) -> Self {
        let mut mends = Self::default();
        mends.add(mend);
        mends
    }
}
