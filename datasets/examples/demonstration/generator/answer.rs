//! What a school or a commune answers to a question, or why there is no answer.

/// An answer, or one of the absences that the package tells apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer<T> {
    Given(T),
    NotCollected,
    NotConcerned,
    Secret,
}

impl<T: Copy> Answer<T> {
    pub(super) fn given(&self) -> Option<T> {
        match self {
            Self::Given(value) => Some(*value),
            Self::NotCollected | Self::NotConcerned | Self::Secret => None,
        }
    }

    /// The cell that says it.
    fn cell(self, written: impl FnOnce(T) -> String) -> String {
        match self {
            Self::Given(value) => written(value),
            Self::NotCollected => String::new(),
            Self::NotConcerned => "nc".to_owned(),
            Self::Secret => "s".to_owned(),
        }
    }
}

/// A cell that holds a number.
pub(super) fn number(answer: Answer<u32>) -> String {
    answer.cell(|number| number.to_string())
}

/// A cell that holds « oui » or « non ».
pub(super) fn truth(answer: Answer<bool>) -> String {
    answer.cell(|truth| if truth { "oui" } else { "non" }.to_owned())
}
