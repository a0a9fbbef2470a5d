//! An answer that does not fit, to be shown again with what is wrong with it.

use crate::policy::AnswerError;

/// What was wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// There was none.
    Nothing,
    /// "None of these" or "I don't know" beside another answer.
    Contradiction,
    /// An amount, and a band in which it does not lie.
    AmountAndBand,
    NotABand,
    /// Ages, and that there are none.
    AgesAndNobody,
    Answer(AnswerError),
    UnknownPostalCode(String),
}

/// An answer that was refused, as it was written, to be shown again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedAnswer {
    /// What was typed or chosen; the three parts of a date.
    pub typed: Vec<String>,
    pub amount: TypedAmount,
    /// There are no ages to be written.
    pub nobody: bool,
    pub fault: AnswerFault,
}

/// An amount as it was typed, and what was chosen beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedAmount {
    pub amount: String,
    pub every: String,
    pub about: bool,
    pub band: String,
}
