//! Reading an answer from a form that was sent.

pub(super) mod amount;

use self::amount::{NO_CLOSER, SentAmount};
use super::refused_answer::{AnswerFault, RefusedAnswer};
use crate::conversation::form::{self, Fields};
use crate::directory::Directory;
use crate::policy::answers::Period;
use crate::policy::{Answer, Question, QuestionKind};

/// The box of a question of several answers for none of them.
pub const NONE: &str = "none-of-these";

/// The three boxes of a date.
pub const DATE: [&str; 3] = ["day", "month", "year"];

/// A form that answers a question.
#[derive(Clone, Copy)]
pub struct SentAnswer<'a> {
    pub question: &'a Question,
    /// What was said before.
    pub given: Option<&'a Answer>,
    pub directory: &'a Directory,
    pub fields: &'a Fields,
}

impl<'a> SentAnswer<'a> {
    /// # Errors
    /// The answer does not fit the question: what was written, with what is wrong with it.
    pub fn read(self) -> Result<Answer, RefusedAnswer> {
        self.answer().map_err(|fault| RefusedAnswer {
            typed: self.typed(),
            amount: self.amount().typed(),
            nobody: self.nobody(),
            fault,
        })
    }

    fn answer(self) -> Result<Answer, AnswerFault> {
        if let Some(button) = self.values("unknown").next() {
            return Ok(self.not_known(button));
        }
        match &self.question.kind {
            QuestionKind::Number { unit, .. } if Period::of_unit(unit).is_some() => self.amount().read(),
            QuestionKind::Ages { .. } => self.ages(),
            QuestionKind::Several { .. } => self.several(),
            QuestionKind::BirthDate { .. } => self.date(),
            QuestionKind::PostalCode => self.postal_code(),
            _ => self.one(),
        }
    }

    /// Who cannot say an amount closer still said between which it lies.
    fn not_known(self, button: &str) -> Answer {
        if button == NO_CLOSER { self.amount().closer(Answer::Unknown) } else { Answer::Unknown }
    }

    fn amount(self) -> SentAmount<'a> {
        SentAmount { question: self.question, given: self.given, fields: self.fields }
    }

    fn nobody(self) -> bool {
        self.values("nobody").next().is_some()
    }

    fn ages(self) -> Result<Answer, AnswerFault> {
        match (self.given_now().next().is_some(), self.nobody()) {
            (true, true) => Err(AnswerFault::AgesAndNobody),
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

    fn one(self) -> Result<Answer, AnswerFault> {
        let given = self.given_now().next().ok_or(AnswerFault::Nothing)?;
        Answer::from_text(self.question, given).map_err(AnswerFault::Answer)
    }

    fn several(self) -> Result<Answer, AnswerFault> {
        let given: Vec<&str> = self.given_now().collect();
        match given.as_slice() {
            [] => Err(AnswerFault::Nothing),
            ["unknown"] => Ok(Answer::Unknown),
            [only] if *only == NONE => Ok(Answer::Options(0)),
            mixed if mixed.iter().any(|value| matches!(*value, "unknown" | NONE)) => Err(AnswerFault::Contradiction),
            chosen => Answer::options(self.question, chosen.iter().copied()).map_err(AnswerFault::Answer),
        }
    }

    fn parts(self) -> [&'a str; 3] {
        DATE.map(|name| self.values(name).next().unwrap_or_default().trim())
    }

    fn date(self) -> Result<Answer, AnswerFault> {
        let parts = self.parts();
        if parts.iter().all(|part| part.is_empty()) {
            return Err(AnswerFault::Nothing);
        }
        let [day, month, year] = parts;
        // A year in full: 50 may be 1950, and nothing is not the year 0.
        let date = if year.len() == 4 { format!("{year}-{month}-{day}") } else { String::new() };
        Answer::from_text(self.question, &date).map_err(AnswerFault::Answer)
    }

    /// A code of no commune leads nowhere: it is asked again at once.
    fn postal_code(self) -> Result<Answer, AnswerFault> {
        let answer = self.one()?;
        match &answer {
            Answer::Code(code) if self.directory.communes_with_postal_code(code).is_empty() => {
                Err(AnswerFault::UnknownPostalCode(code.clone()))
            }
            _ => Ok(answer),
        }
    }
}

#[cfg(test)]
mod tests;
