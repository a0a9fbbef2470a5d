//! What can be answered to a question, and what was wrong with an answer, in words.

use super::said;
use super::words::Words;
use crate::plan::{Place, Planner};
use crate::policy::{Answer, AnswerError, Answers, Question, QuestionKind};
use crate::texts::grouped;
use crate::web::reading::{NONE, Refusal};

/// One question put to one person.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub planner: Planner<'a>,
    pub answers: &'a Answers,
    pub position: usize,
    pub question: &'a Question,
}

/// An answer to choose: its value in the form and its words.
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Asked<'_> {
    /// What can be chosen; nothing when the answer is typed. "I don't know" is
    /// not among them.
    pub fn choices(self, words: Words<'_>) -> Vec<Choice> {
        if self.question.kind == QuestionKind::Commune {
            return self.communes();
        }
        let own = self.question.kind.options().iter().map(|option| Choice {
            value: option.clone(),
            label: words.rule(&format!("question-{}.option-{option}", self.question.id)),
        });
        let none = self.is_several().then(|| Choice { value: NONE.to_owned(), label: words.own(NONE, &[]) });
        own.chain(none).collect()
    }

    pub fn is_several(self) -> bool {
        matches!(self.question.kind, QuestionKind::Several { .. })
    }

    pub fn is_date(self) -> bool {
        matches!(self.question.kind, QuestionKind::BirthDate { .. })
    }

    /// All that share the postal code, also when one was chosen before.
    fn communes(self) -> Vec<Choice> {
        let mut open = self.answers.clone();
        open.forget(self.position);
        let communes = match self.planner.place(&open) {
            Place::Several { communes, .. } => communes,
            Place::Commune(only) => vec![only],
            Place::NotGiven | Place::NotFound { .. } => Vec::new(),
        };
        communes.into_iter().map(|one| Choice { value: one.insee, label: one.name }).collect()
    }

    /// What was wrong with an answer.
    pub fn refused(self, words: Words<'_>, refusal: &Refusal) -> String {
        let typed = self.choices(words).is_empty();
        Refused { words, question: self.question, typed }.sentence(refusal)
    }
}

/// Says what was wrong with an answer, and what to do.
pub struct Refused<'a> {
    pub words: Words<'a>,
    pub question: &'a Question,
    /// The answer is written, not chosen.
    pub typed: bool,
}

impl Refused<'_> {
    pub fn sentence(&self, refusal: &Refusal) -> String {
        let own = |key: &str| self.words.own(key, &[]);
        match refusal {
            Refusal::Nothing if self.typed => own("answer-missing-typed"),
            Refusal::Nothing => own("answer-missing"),
            Refusal::Contradiction => own("answer-contradiction"),
            Refusal::AmountAndBand => own("answer-amount-and-band"),
            Refusal::NotABand => own("answer-not-an-option"),
            Refusal::AgesAndNobody => {
                let nobody = said::Asked { words: self.words, question: self.question }.nobody();
                self.words.own("answer-ages-and-nobody", &[("nobody", nobody)])
            }
            Refusal::UnknownPostalCode(code) => self.words.own("answer-postal-code-unknown", &[("code", code.clone())]),
            Refusal::Answer(error) => self.not_fitting(error),
        }
    }

    fn not_fitting(&self, error: &AnswerError) -> String {
        let own = |key: &str| self.words.own(key, &[]);
        match error {
            AnswerError::NotInRange { min, max, .. } => self.not_in_range(*min, *max),
            AnswerError::NotAges { age, max, .. } => {
                self.words.own("answer-not-ages", &[("age", age.clone()), ("max", max.to_string())])
            }
            AnswerError::NotAPostalCode { .. } => own("answer-not-a-postal-code"),
            AnswerError::NotADate { .. } => own("answer-not-a-date"),
            _ => own("answer-not-an-option"),
        }
    }

    fn not_in_range(&self, min: i64, max: i64) -> String {
        let number = |number| grouped(number, self.words.language);
        let open = matches!(self.question.kind, QuestionKind::Number { open: true, .. });
        let key = if open { "answer-not-a-number" } else { "answer-not-in-range" };
        self.words.own(key, &[("min", number(min)), ("max", number(max))])
    }
}

/// The id of the option chosen, if there is such a question and it was answered.
pub fn option_of<'a>(planner: Planner<'a>, answers: &Answers, question: &str) -> Option<&'a str> {
    let position = planner.policy.question_position(question)?;
    let Answer::Option(at) = answers.get(position)? else { return None };
    planner.policy.questions().get(position)?.kind.options().get(*at).map(String::as_str)
}
