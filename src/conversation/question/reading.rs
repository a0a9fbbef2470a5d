//! Reading an answer from a form.

mod amount;

pub use self::amount::{KEEP_AMOUNT, NO_CLOSER, TypedAmount, band_value};
use crate::conversation::form::{self, Fields};
use crate::directory::Directory;
use crate::policy::answers::Period;
use crate::policy::{Answer, AnswerError, Question, QuestionKind};

/// The box of a question of several answers for none of them.
pub const NONE: &str = "none-of-these";

/// The three boxes of a date.
pub const DATE: [&str; 3] = ["day", "month", "year"];

/// What was wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
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
pub struct Refused {
    /// What was typed or chosen; the three parts of a date.
    pub typed: Vec<String>,
    pub amount: TypedAmount,
    /// There are no ages to be written.
    pub nobody: bool,
    pub refusal: Refusal,
}

/// A form that answers a question.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub question: &'a Question,
    /// What was said before.
    pub given: Option<&'a Answer>,
    pub directory: &'a Directory,
    pub fields: &'a Fields,
}

impl<'a> Reading<'a> {
    /// # Errors
    /// The answer does not fit the question.
    pub fn answer(self) -> Result<Answer, Refusal> {
        if let Some(button) = self.values("unknown").next() {
            return Ok(self.not_known(button));
        }
        match &self.question.kind {
            QuestionKind::Number { unit, .. } if Period::of_unit(unit).is_some() => self.amount(),
            QuestionKind::Ages { .. } => self.ages(),
            QuestionKind::Several { .. } => self.several(),
            QuestionKind::BirthDate { .. } => self.date(),
            QuestionKind::PostalCode => self.postal_code(),
            _ => self.one(),
        }
    }

    /// What was written, with what was wrong with it.
    pub fn refused(self, refusal: Refusal) -> Refused {
        Refused { typed: self.typed(), amount: self.typed_amount(), nobody: self.nobody(), refusal }
    }

    /// Who cannot say an amount closer still said between which it lies.
    fn not_known(self, button: &str) -> Answer {
        if button == NO_CLOSER { self.closer(Answer::Unknown) } else { Answer::Unknown }
    }

    fn closer(self, said: Answer) -> Answer {
        match self.given {
            Some(given) => given.clone().asked_closer(said),
            None => said,
        }
    }

    fn nobody(self) -> bool {
        self.values("nobody").next().is_some()
    }

    fn ages(self) -> Result<Answer, Refusal> {
        match (self.given_now().next().is_some(), self.nobody()) {
            (true, true) => Err(Refusal::AgesAndNobody),
            (false, true) => Ok(Answer::Ages(Vec::new())),
            _ => self.one(),
        }
    }

    fn typed(self) -> Vec<String> {
        match self.question.kind {
            QuestionKind::BirthDate { .. } => self.parts().map(str::to_owned).to_vec(),
            _ => self.values("answer").map(str::to_owned).collect(),
        }
    }

    fn values(self, name: &'a str) -> impl Iterator<Item = &'a str> {
        form::values(self.fields, name)
    }

    fn given_now(self) -> impl Iterator<Item = &'a str> {
        self.values("answer").map(str::trim).filter(|value| !value.is_empty())
    }

    fn one(self) -> Result<Answer, Refusal> {
        let given = self.given_now().next().ok_or(Refusal::Nothing)?;
        Answer::from_text(self.question, given).map_err(Refusal::Answer)
    }

    fn several(self) -> Result<Answer, Refusal> {
        let given: Vec<&str> = self.given_now().collect();
        match given.as_slice() {
            [] => Err(Refusal::Nothing),
            ["unknown"] => Ok(Answer::Unknown),
            [only] if *only == NONE => Ok(Answer::Options(0)),
            mixed if mixed.iter().any(|value| matches!(*value, "unknown" | NONE)) => Err(Refusal::Contradiction),
            chosen => Answer::options(self.question, chosen.iter().copied()).map_err(Refusal::Answer),
        }
    }

    fn parts(self) -> [&'a str; 3] {
        DATE.map(|name| self.values(name).next().unwrap_or_default().trim())
    }

    fn date(self) -> Result<Answer, Refusal> {
        let parts = self.parts();
        if parts.iter().all(|part| part.is_empty()) {
            return Err(Refusal::Nothing);
        }
        let [day, month, year] = parts;
        // A year in full: 50 may be 1950, and nothing is not the year 0.
        let date = if year.len() == 4 { format!("{year}-{month}-{day}") } else { String::new() };
        Answer::from_text(self.question, &date).map_err(Refusal::Answer)
    }

    /// A code of no commune leads nowhere: it is asked again at once.
    fn postal_code(self) -> Result<Answer, Refusal> {
        let answer = self.one()?;
        match &answer {
            Answer::Code(code) if self.directory.communes_with_postal_code(code).is_empty() => {
                Err(Refusal::UnknownPostalCode(code.clone()))
            }
            _ => Ok(answer),
        }
    }
}

#[cfg(test)]
mod tests;
