//! One question.

use serde::Serialize;

use super::start_page::{OtherLanguage, other_languages};
use super::visit::Visit;
use super::words::Words;
use crate::plan::{Place, Planner};
use crate::policy::{Answer, AnswerError, Question, QuestionKind};

/// The template `question`.
#[derive(Serialize)]
pub struct QuestionPage {
    /// For the title of the window.
    head: String,
    title: String,
    /// The interface text of what was wrong with the answer.
    error: Option<String>,
    hint: Option<String>,
    topic: String,
    action: String,
    back: String,
    /// Where the summary of errors leads.
    field: &'static str,
    /// What describes the field: hint, error, or both.
    described: &'static str,
    options: Vec<OptionView>,
    several: bool,
    typed: Option<TypedView>,
    unknown_checked: bool,
    other_languages: Vec<OtherLanguage>,
}

#[derive(Serialize)]
struct OptionView {
    number: usize,
    value: String,
    label: String,
    checked: bool,
}

#[derive(Serialize)]
struct TypedView {
    value: String,
    unit: Option<String>,
    mode: &'static str,
    autocomplete: &'static str,
    kind: &'static str,
    described: &'static str,
}

/// An answer that was refused, as it was typed.
pub struct Refused {
    pub typed: Vec<String>,
    pub error: Error,
}

/// What was wrong with it.
pub enum Error {
    Nothing,
    Answer(AnswerError),
    UnknownPostalCode(String),
}

/// Everything a question page is made of.
pub struct Asking<'a> {
    pub planner: Planner<'a>,
    pub words: Words<'a>,
    pub visit: &'a Visit,
    pub position: usize,
    pub question: &'a Question,
    pub back: String,
}

impl Asking<'_> {
    /// The page, with what was wrong with the last try.
    pub fn page(&self, refused: Option<&Refused>) -> QuestionPage {
        let question = self.question;
        let text = |suffix: &str| format!("question-{}{suffix}", question.id);
        let error = refused.map(|refused| self.sentence(&refused.error));
        let title = self.words.rule(&text(""));
        QuestionPage {
            head: match &error {
                Some(_) => self.words.own("error-in-title", &[("title", title.clone())]),
                None => title.clone(),
            },
            described: self.described(error.is_some()),
            error,
            hint: self.words.optional_rule(&text(".hint")),
            topic: self.words.rule(&format!("topic-{}", question.topic)),
            action: format!("/{}/question/{}", self.words.language, question.id),
            back: self.back.clone(),
            field: "answer-1",
            options: self.options(refused),
            several: matches!(question.kind, QuestionKind::Several { .. }),
            typed: self.typed(refused),
            unknown_checked: refused.is_none() && self.given() == Some(&Answer::Unknown),
            other_languages: other_languages(self.words.language, &format!("question/{}", question.id)),
            title,
        }
    }

    fn given(&self) -> Option<&Answer> {
        self.visit.answers.get(self.position)
    }

    fn options(&self, refused: Option<&Refused>) -> Vec<OptionView> {
        let views = self.labels().into_iter().enumerate().map(|(at, (value, label))| OptionView {
            number: at + 1,
            checked: refused.map_or_else(|| self.is_given(at, &value), |refused| refused.typed.contains(&value)),
            value,
            label,
        });
        views.collect()
    }

    fn labels(&self) -> Vec<(String, String)> {
        if self.question.kind == QuestionKind::Commune {
            return match self.planner.place(&self.visit.answers) {
                Place::Several { communes, .. } => communes.into_iter().map(|one| (one.insee, one.name)).collect(),
                Place::Commune(one) => self.siblings(one.insee, one.name),
                _ => Vec::new(),
            };
        }
        let label = |option: &String| self.words.rule(&format!("question-{}.option-{option}", self.question.id));
        self.question.kind.options().iter().map(|option| (option.clone(), label(option))).collect()
    }

    /// The communes to choose from again when one was chosen before.
    fn siblings(&self, insee: String, name: String) -> Vec<(String, String)> {
        let mut without = self.visit.answers.clone();
        without.forget(self.position);
        match self.planner.place(&without) {
            Place::Several { communes, .. } => communes.into_iter().map(|one| (one.insee, one.name)).collect(),
            _ => vec![(insee, name)],
        }
    }

    fn is_given(&self, at: usize, value: &str) -> bool {
        match self.given() {
            Some(Answer::Option(chosen)) => *chosen == at,
            Some(Answer::Options(chosen)) => chosen & (1 << at) != 0,
            Some(Answer::Code(code)) => code == value,
            _ => false,
        }
    }

    fn typed(&self, refused: Option<&Refused>) -> Option<TypedView> {
        let (mode, autocomplete, kind) = match self.question.kind {
            QuestionKind::Number { .. } => ("numeric", "off", "text"),
            QuestionKind::BirthDate { .. } => ("numeric", "bday", "date"),
            QuestionKind::PostalCode => ("numeric", "postal-code", "text"),
            _ => return None,
        };
        let unit = match &self.question.kind {
            QuestionKind::Number { unit, .. } => Some(self.words.rule(&format!("unit-{}", unit.replace('/', "-")))),
            _ => None,
        };
        let value = match (refused, self.given()) {
            (Some(refused), _) => refused.typed.first().cloned().unwrap_or_default(),
            (None, Some(Answer::Number(number))) => number.to_string(),
            (None, Some(Answer::Date(date))) => date.to_string(),
            (None, Some(Answer::Code(code))) => code.clone(),
            _ => String::new(),
        };
        let described = self.described(refused.is_some());
        Some(TypedView { value, unit, mode, autocomplete, kind, described })
    }

    fn described(&self, refused: bool) -> &'static str {
        let has_hint = self.words.optional_rule(&format!("question-{}.hint", self.question.id)).is_some();
        match (has_hint, refused) {
            (true, true) => "hint error",
            (true, false) => "hint",
            (false, true) => "error",
            (false, false) => "",
        }
    }

    fn sentence(&self, error: &Error) -> String {
        match error {
            Error::Nothing
                if self.question.kind.options().is_empty() && self.question.kind != QuestionKind::Commune =>
            {
                self.words.own("answer-missing-typed", &[])
            }
            Error::Nothing => self.words.own("answer-missing", &[]),
            Error::UnknownPostalCode(code) => self.words.own("answer-postal-code-unknown", &[("code", code.clone())]),
            Error::Answer(AnswerError::NotInRange { min, max, .. }) => {
                self.words.own("answer-not-in-range", &[("min", min.to_string()), ("max", max.to_string())])
            }
            Error::Answer(AnswerError::NotAPostalCode { .. }) => self.words.own("answer-not-a-postal-code", &[]),
            Error::Answer(AnswerError::NotADate { .. }) => self.words.own("answer-not-a-date", &[]),
            Error::Answer(_) => self.words.own("answer-not-an-option", &[]),
        }
    }
}
