//! What a person said: a partial map from questions to answers.

mod ages;
mod amount;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

pub use self::amount::Period;
use super::model::{Question, QuestionKind};

/// One answer, already checked against its question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The person does not know, or would rather not say. Not asked again.
    Unknown,
    /// Position of the chosen option.
    Option(usize),
    /// A bit for each chosen option.
    Options(u64),
    Number(i64),
    /// Some number of this stretch, both ends included. `no_closer`: the person
    /// cannot say it closer, and is not asked to.
    Between {
        from: i64,
        to: i64,
        no_closer: bool,
    },
    /// A number that the person knows within a tenth, and cannot say closer.
    About(i64),
    Date(NaiveDate),
    /// In whole years, youngest first.
    Ages(Vec<u8>),
    /// A postal code, or the INSEE code of a commune.
    Code(String),
}

/// The answers so far, by position of the question. A missing one is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    given: Vec<Option<Answer>>,
}

/// Why an answer was refused. The variants carry what a message needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    #[error("there is no question `{id}`{}", suggestion(.nearest.as_deref()))]
    UnknownQuestion { id: String, nearest: Option<String> },
    #[error("`{value}` is not an option of `{question}`; options: {}", .options.join(", "))]
    UnknownOption { question: String, value: String, options: Vec<String> },
    #[error("`{question}` takes a whole number from {min} to {max}, not `{value}`")]
    NotInRange { question: String, value: String, min: i64, max: i64 },
    #[error("`{question}` takes a date such as 1950-02-28, for an age from {min} to {max}, not `{value}`")]
    NotADate { question: String, value: String, min: i64, max: i64 },
    #[error("`{question}` takes ages in whole years from 0 to {max}, such as `3, 7, 12`, or `none`; `{age}` is none")]
    NotAges { question: String, value: String, age: String, max: i64 },
    #[error("`{question}` takes a postal code of five digits, not `{value}`")]
    NotAPostalCode { question: String, value: String },
    #[error("`{question}` takes the INSEE code of a commune, such as 48095, not `{value}`")]
    NotACommune { question: String, value: String },
    #[error("answers are an object keyed by question id, such as {{\"internet\": \"none\"}}")]
    NotAnObject,
    #[error("`{question}` takes {expected}, not {found}")]
    WrongType { question: String, expected: &'static str, found: &'static str },
}

impl AnswerError {
    /// A stable code, listed in the manual.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownQuestion { .. } => "answer-unknown-question",
            Self::UnknownOption { .. } => "answer-unknown-option",
            Self::NotInRange { .. } => "answer-not-in-range",
            Self::NotADate { .. } => "answer-not-a-date",
            Self::NotAges { .. } => "answer-not-ages",
            Self::NotAPostalCode { .. } => "answer-not-a-postal-code",
            Self::NotACommune { .. } => "answer-not-a-commune",
            Self::NotAnObject => "answer-not-an-object",
            Self::WrongType { .. } => "answer-wrong-type",
        }
    }
}

fn suggestion(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

impl Answers {
    #[must_use]
    pub fn get(&self, question: usize) -> Option<&Answer> {
        self.given.get(question).and_then(Option::as_ref)
    }

    /// Records an answer, in place of an earlier one.
    pub fn record(&mut self, question: usize, answer: Answer) {
        if self.given.len() <= question {
            self.given.resize(question + 1, None);
        }
        if let Some(slot) = self.given.get_mut(question) {
            *slot = Some(answer);
        }
    }

    pub fn forget(&mut self, question: usize) {
        if let Some(slot) = self.given.get_mut(question) {
            *slot = None;
        }
    }

    /// Questions with an answer, "does not know" included, with their position.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Answer)> {
        self.given.iter().enumerate().filter_map(|(at, answer)| Some((at, answer.as_ref()?)))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Reads a JSON object keyed by question id. `null` and `"unknown"` stand
    /// for "I don't know". `questions` are those of the policy, in order.
    ///
    /// # Errors
    /// Every answer that does not fit its question, not only the first.
    pub fn from_json(questions: &[Question], value: &Value) -> Result<Self, Vec<AnswerError>> {
        let (answers, errors) = Self::read(questions, value);
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
    }

    /// The answers that fit their questions, and why the others do not.
    #[must_use]
    pub fn read(questions: &[Question], value: &Value) -> (Self, Vec<AnswerError>) {
        let mut answers = Self::default();
        let Some(object) = value.as_object() else { return (answers, vec![AnswerError::NotAnObject]) };
        let mut errors = Vec::new();
        for (id, value) in object {
            match position(questions, id).and_then(|(at, question)| Ok((at, Answer::from_json(question, value)?))) {
                Ok((at, answer)) => answers.record(at, answer),
                Err(error) => errors.push(error),
            }
        }
        (answers, errors)
    }

    /// The JSON object that [`Answers::from_json`] reads back.
    #[must_use]
    pub fn to_json(&self, questions: &[Question]) -> Value {
        let object: BTreeMap<&str, Value> = self
            .iter()
            .filter_map(|(at, answer)| {
                let question = questions.get(at)?;
                Some((question.id.as_str(), answer.to_json(question)))
            })
            .collect();
        serde_json::json!(object)
    }
}

fn position<'a>(questions: &'a [Question], id: &str) -> Result<(usize, &'a Question), AnswerError> {
    questions.iter().enumerate().find(|(_, question)| question.id == id).ok_or_else(|| {
        let nearest = super::fault::nearest(id, questions.iter().map(|question| question.id.as_str()));
        AnswerError::UnknownQuestion { id: id.to_owned(), nearest }
    })
}

impl Answer {
    /// Reads one answer as typed in a form or on a command line: an option
    /// id, a number, a date, a postal code, or `unknown`.
    ///
    /// # Errors
    /// The text does not fit the question.
    pub fn from_text(question: &Question, text: &str) -> Result<Self, AnswerError> {
        let text = text.trim();
        if text == "unknown" {
            return Ok(Self::Unknown);
        }
        match &question.kind {
            QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => Self::option(question, text),
            QuestionKind::Several { .. } => {
                Self::options(question, text.split([',', ' ']).filter(|word| !word.is_empty()))
            }
            QuestionKind::Number { .. } => amount::from_text(question, text, None, false),
            QuestionKind::BirthDate { .. } => Self::date(question, text),
            QuestionKind::Ages { max, .. } => ages::from_text(question, text, *max),
            QuestionKind::PostalCode => Self::postal_code(question, text),
            QuestionKind::Commune => Self::commune(question, text),
        }
    }

    /// Reads a number as typed in a form with a choice of how often the amount
    /// comes, and a box for "about".
    ///
    /// # Errors
    /// It is no number that the question takes.
    pub fn amount(question: &Question, text: &str, every: Option<Period>, about: bool) -> Result<Self, AnswerError> {
        amount::from_text(question, text, every, about)
    }

    /// The least and the greatest number it may stand for, if it is not one number.
    #[must_use]
    pub fn stretch(&self, kind: &QuestionKind) -> Option<(i64, i64)> {
        match self {
            Self::Between { from, to, .. } => Some((*from, *to)),
            Self::About(number) => amount::about(kind, *number),
            _ => None,
        }
    }

    /// The person was only asked between which numbers it lies.
    #[must_use]
    pub const fn may_come_closer(&self) -> bool {
        matches!(self, Self::Between { no_closer: false, .. })
    }

    /// The same of a person who cannot say it closer.
    #[must_use]
    pub fn no_closer(self) -> Self {
        match self {
            Self::Between { from, to, .. } => Self::Between { from, to, no_closer: true },
            other => other,
        }
    }

    /// What stands when the question was put again because this may come closer.
    /// Who does not know, or says as little once more, is not asked a third time.
    #[must_use]
    pub fn asked_closer(self, said: Self) -> Self {
        let Self::Between { from: had, to: till, no_closer: false } = self else { return said };
        match said {
            Self::Unknown => self.no_closer(),
            Self::Between { from, to, .. } if from <= had && till <= to => said.no_closer(),
            _ => said,
        }
    }

    /// Reads several option ids of a question of that kind.
    ///
    /// # Errors
    /// One of them is not an option.
    pub fn options<'a>(question: &Question, ids: impl Iterator<Item = &'a str>) -> Result<Self, AnswerError> {
        let mut chosen = 0;
        for id in ids {
            chosen |= 1_u64 << option_position(question, id)?;
        }
        Ok(Self::Options(chosen))
    }

    fn from_json(question: &Question, value: &Value) -> Result<Self, AnswerError> {
        match (value, &question.kind) {
            (Value::Null, _) => Ok(Self::Unknown),
            (Value::String(text), _) => Self::from_text(question, text),
            (Value::Array(items), QuestionKind::Several { .. }) => {
                Self::options(question, items.iter().map(|item| item.as_str().unwrap_or_default()))
            }
            (Value::Array(items), QuestionKind::Ages { .. }) if items.is_empty() => Ok(Self::Ages(Vec::new())),
            (Value::Array(items), QuestionKind::Ages { .. }) => {
                let ages: Vec<String> = items.iter().map(Value::to_string).collect();
                Self::from_text(question, &ages.join(" "))
            }
            (Value::Number(number), QuestionKind::Number { .. } | QuestionKind::PostalCode | QuestionKind::Commune) => {
                Self::from_text(question, &number.to_string())
            }
            (Value::Object(_), QuestionKind::Number { .. }) => amount::from_json(question, value),
            (Value::Bool(yes), QuestionKind::YesNo { .. }) => Self::option(question, if *yes { "yes" } else { "no" }),
            _ => Err(AnswerError::WrongType {
                question: question.id.clone(),
                expected: expected(&question.kind),
                found: json_type(value),
            }),
        }
    }

    /// As [`Answers::from_json`] reads it.
    #[must_use]
    pub fn to_json(&self, question: &Question) -> Value {
        let options = question.kind.options();
        match self {
            Self::Unknown => Value::Null,
            Self::Option(at) => options.get(*at).map_or(Value::Null, |id| Value::String(id.clone())),
            Self::Options(chosen) => options
                .iter()
                .enumerate()
                .filter(|(at, _)| chosen & (1 << at) != 0)
                .map(|(_, id)| Value::String(id.clone()))
                .collect(),
            Self::Number(number) => (*number).into(),
            Self::Between { from, to, no_closer } => amount::stretch_to_json(*from, *to, *no_closer),
            Self::About(number) => serde_json::json!({ "about": number }),
            Self::Date(date) => date.to_string().into(),
            Self::Ages(ages) => ages.clone().into(),
            Self::Code(code) => code.clone().into(),
        }
    }

    fn option(question: &Question, id: &str) -> Result<Self, AnswerError> {
        option_position(question, id).map(Self::Option)
    }

    fn date(question: &Question, text: &str) -> Result<Self, AnswerError> {
        let Some((_, min, max)) = question.kind.as_number() else { return Ok(Self::Unknown) };
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::Date).map_err(|_| AnswerError::NotADate {
            question: question.id.clone(),
            value: text.to_owned(),
            min,
            max,
        })
    }

    fn postal_code(question: &Question, text: &str) -> Result<Self, AnswerError> {
        let code: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        if code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self::Code(code));
        }
        Err(AnswerError::NotAPostalCode { question: question.id.clone(), value: text.to_owned() })
    }

    fn commune(question: &Question, text: &str) -> Result<Self, AnswerError> {
        if is_insee_code(text) {
            return Ok(Self::Code(text.to_owned()));
        }
        Err(AnswerError::NotACommune { question: question.id.clone(), value: text.to_owned() })
    }
}

/// Five characters: digits, but for the `2A` and `2B` of Corsica.
fn is_insee_code(code: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_digit();
    let bytes = code.as_bytes();
    let department = bytes.get(1).is_some_and(|&byte| plain(byte) || matches!(byte, b'A' | b'B'));
    bytes.len() == 5 && department && bytes.iter().enumerate().all(|(at, &byte)| at == 1 || plain(byte))
}

fn option_position(question: &Question, id: &str) -> Result<usize, AnswerError> {
    let options = question.kind.options();
    options.iter().position(|option| option == id).ok_or_else(|| AnswerError::UnknownOption {
        question: question.id.clone(),
        value: id.to_owned(),
        options: options.to_vec(),
    })
}

fn expected(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Choice { .. } => "the id of an option",
        QuestionKind::Several { .. } => "a list of option ids",
        QuestionKind::YesNo { .. } => "\"yes\" or \"no\"",
        QuestionKind::Number { .. } => "a whole number",
        QuestionKind::BirthDate { .. } => "a date",
        QuestionKind::Ages { .. } => "a list of ages",
        QuestionKind::PostalCode => "a text of five digits",
        QuestionKind::Commune => "the INSEE code of a commune",
    }
}

fn json_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Whole years from `birth` to `on`; negative for a birth in the future.
#[must_use]
pub fn age(birth: NaiveDate, on: NaiveDate) -> i64 {
    let years = i64::from(on.year()) - i64::from(birth.year());
    let before_birthday = (on.month(), on.day()) < (birth.month(), birth.day());
    years - i64::from(before_birthday)
}
