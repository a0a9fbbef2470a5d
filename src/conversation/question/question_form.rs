//! A question on a form: what can be chosen, and what was wrong with an answer.

use chrono::{DateTime, Utc};

use super::refused_answer::{AnswerFault, RefusedAnswer};
use super::sent_answer::NONE;
use super::sent_answer::amount::band_value;
use crate::plan::{Place, Planner, Step};
use crate::policy::{Answer, AnswerError, Answers, Question, QuestionKind};
use crate::speech::answer::AnswerWords;
use crate::speech::words::Words;

/// One question put to one person.
#[derive(Clone, Copy)]
pub struct QuestionForm<'a> {
    pub planner: Planner<'a>,
    pub answers: &'a Answers,
    pub position: usize,
    pub question: &'a Question,
    /// It is put again, for the amount within a band.
    pub closer: bool,
}

/// An answer to choose: its value in the form and its words.
pub struct AnswerChoice {
    pub value: String,
    pub label: String,
    pub given: bool,
}

impl<'a> QuestionForm<'a> {
    #[must_use]
    pub fn new(planner: Planner<'a>, answers: &'a Answers, position: usize, question: &'a Question) -> Self {
        Self { planner, answers, position, question, closer: false }
    }

    /// The same, asked closer if a band was chosen and it is the next to be asked.
    #[must_use]
    pub fn perhaps_closer(self, now: DateTime<Utc>) -> Self {
        let in_band = self.given().is_some_and(Answer::may_come_closer);
        let closer = in_band && self.planner.next_step(self.answers, now) == Step::Ask(self.position);
        Self { closer, ..self }
    }

    #[must_use]
    pub fn given(self) -> Option<&'a Answer> {
        self.answers.get(self.position)
    }

    /// What can be chosen, as it was given or tried; nothing when the answer is
    /// written. "I don't know" is not among them.
    #[must_use]
    pub fn choices(self, words: Words<'_>, refused: Option<&RefusedAnswer>) -> Vec<AnswerChoice> {
        let mut choices = self.labels(words);
        if self.is_several() {
            choices.push((NONE.to_owned(), words.own(NONE, &[])));
        }
        let given = |at: usize, value: &String| match refused {
            Some(refused) => refused.typed.contains(value),
            None => self.is_given(at, value),
        };
        let choices = choices.into_iter().enumerate();
        choices.map(|(at, (value, label))| AnswerChoice { given: given(at, &value), value, label }).collect()
    }

    #[must_use]
    pub fn is_several(self) -> bool {
        matches!(self.question.kind, QuestionKind::Several { .. })
    }

    /// The answer is written, not chosen.
    #[must_use]
    pub fn is_written(self) -> bool {
        use QuestionKind::{Ages, BirthDate, Number, PostalCode};
        matches!(self.question.kind, Number { .. } | Ages { .. } | BirthDate { .. } | PostalCode)
    }

    /// For a person who does not know an amount exactly; none when it is asked closer.
    #[must_use]
    pub fn bands(self, words: Words<'_>, refused: Option<&RefusedAnswer>) -> Vec<AnswerChoice> {
        if self.closer {
            return Vec::new();
        }
        let said = AnswerWords { words, question: self.question };
        let given = |band: (i64, i64), value: &str| match refused {
            Some(refused) => refused.amount.band == value,
            None => matches!(self.given(), Some(Answer::Between { from, to, .. }) if (*from, *to) == band),
        };
        let choice = |band| {
            let value = band_value(band);
            AnswerChoice { given: given(band, &value), value, label: said.euros(band) }
        };
        self.question.kind.bands().into_iter().map(choice).collect()
    }

    fn labels(self, words: Words<'_>) -> Vec<(String, String)> {
        if self.question.kind == QuestionKind::Commune {
            return self.communes();
        }
        let label = |option: &String| words.rule(&format!("question-{}.option-{option}", self.question.id));
        self.question.kind.options().iter().map(|option| (option.clone(), label(option))).collect()
    }

    /// All that share the postal code, also when one was chosen before.
    fn communes(self) -> Vec<(String, String)> {
        let mut open = self.answers.clone();
        open.forget(self.position);
        let communes = match self.planner.place(&open) {
            Place::Several { communes, .. } => communes,
            Place::Commune(only) => vec![only],
            Place::NotGiven | Place::NotFound { .. } => Vec::new(),
        };
        communes.into_iter().map(|one| (one.insee, one.name)).collect()
    }

    fn is_given(self, at: usize, value: &str) -> bool {
        match self.given() {
            Some(Answer::Option(chosen)) => *chosen == at,
            Some(Answer::Options(0)) => value == NONE,
            Some(Answer::Options(chosen)) => chosen.checked_shr(at as u32).is_some_and(|bits| bits & 1 == 1),
            Some(Answer::Code(code)) => code == value,
            _ => false,
        }
    }

    /// What was wrong with an answer, and what to do.
    #[must_use]
    pub fn fault(self, words: Words<'_>, refused: &RefusedAnswer) -> String {
        let own = |key: &str| words.own(key, &[]);
        match &refused.fault {
            AnswerFault::Nothing if self.is_written() => own("answer-missing-typed"),
            AnswerFault::Nothing => own("answer-missing"),
            AnswerFault::Contradiction => own("answer-contradiction"),
            AnswerFault::AmountAndBand => own("answer-amount-and-band"),
            AnswerFault::NotABand => own("answer-not-an-option"),
            AnswerFault::AgesAndNobody => {
                let nobody = AnswerWords { words, question: self.question }.nobody();
                words.own("answer-ages-and-nobody", &[("nobody", nobody)])
            }
            AnswerFault::UnknownPostalCode(code) => words.own("answer-postal-code-unknown", &[("code", code.clone())]),
            AnswerFault::Answer(error) => self.not_fitting(words, error),
        }
    }

    fn not_fitting(self, words: Words<'_>, error: &AnswerError) -> String {
        match error {
            AnswerError::NotInRange { min, max, .. } => self.not_in_range(words, *min, *max),
            AnswerError::NotAges { age, max, .. } => {
                words.own("answer-not-ages", &[("age", age.clone()), ("max", max.to_string())])
            }
            AnswerError::NotAPostalCode { .. } => words.own("answer-not-a-postal-code", &[]),
            AnswerError::NotADate { .. } => words.own("answer-not-a-date", &[]),
            _ => words.own("answer-not-an-option", &[]),
        }
    }

    fn not_in_range(self, words: Words<'_>, min: i64, max: i64) -> String {
        let number = |number| words.number(number);
        let open = matches!(self.question.kind, QuestionKind::Number { open: true, .. });
        let key = if open { "answer-not-a-number" } else { "answer-not-in-range" };
        words.own(key, &[("min", number(min)), ("max", number(max))])
    }
}
