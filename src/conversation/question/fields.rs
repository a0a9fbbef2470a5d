//! The fields of a form in which an answer is written.

mod amount;

use serde::Serialize;

use self::amount::AmountView;
use super::asked::{Asked, Choice};
use super::reading::{DATE, Refused};
use crate::policy::answers::Period;
use crate::policy::{Answer, QuestionKind};
use crate::speech::answer::AnswerWords;
use crate::speech::words::Words;

/// What is written, each kind of question in its own; nothing where the answer
/// is chosen.
#[derive(Serialize)]
pub struct Fields {
    typed: Option<TypedView>,
    amount: Option<AmountView>,
    ages: Option<AgesView>,
    date: Vec<DatePart>,
}

/// One box.
#[derive(Serialize)]
struct TypedView {
    value: String,
    unit: Option<String>,
    autocomplete: &'static str,
}

/// Ages to be written, or the box for nobody.
#[derive(Serialize)]
struct AgesView {
    value: String,
    nobody: bool,
    nobody_label: String,
}

#[derive(Serialize)]
struct DatePart {
    number: usize,
    name: &'static str,
    label: String,
    autocomplete: String,
    value: String,
}

/// One choice beside what is written.
#[derive(Serialize)]
struct ChoiceView {
    value: String,
    label: String,
    checked: bool,
}

impl From<Choice> for ChoiceView {
    fn from(choice: Choice) -> Self {
        Self { value: choice.value, label: choice.label, checked: choice.given }
    }
}

impl Fields {
    /// As the answer was given, or as it was written when it was refused.
    pub fn new(asked: Asked<'_>, words: Words<'_>, refused: Option<&Refused>) -> Self {
        let again = Again { asked, words, refused };
        Self { typed: again.typed(), amount: AmountView::new(&again), ages: again.ages(), date: again.date() }
    }
}

/// A question with what was written to it before.
struct Again<'a> {
    asked: Asked<'a>,
    words: Words<'a>,
    refused: Option<&'a Refused>,
}

impl<'a> Again<'a> {
    fn kind(&self) -> &'a QuestionKind {
        &self.asked.question.kind
    }

    fn said(&self) -> AnswerWords<'a> {
        AnswerWords { words: self.words, question: self.asked.question }
    }

    /// What is in the first box.
    fn value(&self) -> String {
        match (self.refused, self.asked.given()) {
            (Some(refused), _) => refused.typed.first().cloned().unwrap_or_default(),
            (None, Some(answer)) => written(answer),
            (None, None) => String::new(),
        }
    }

    fn typed(&self) -> Option<TypedView> {
        let (unit, autocomplete) = match self.kind() {
            QuestionKind::Number { unit, .. } if Period::of_unit(unit).is_none() => {
                (Some(self.words.unit(unit, self.number())), "off")
            }
            QuestionKind::PostalCode => (None, "postal-code"),
            _ => return None,
        };
        Some(TypedView { value: self.value(), unit, autocomplete })
    }

    /// The number given, or many: units agree with it.
    fn number(&self) -> i64 {
        match self.asked.given() {
            Some(Answer::Number(number)) => *number,
            _ => i64::MAX,
        }
    }

    fn ages(&self) -> Option<AgesView> {
        if !matches!(self.kind(), QuestionKind::Ages { .. }) {
            return None;
        }
        let nobody = match (self.refused, self.asked.given()) {
            (Some(refused), _) => refused.nobody,
            (None, given) => matches!(given, Some(Answer::Ages(ages)) if ages.is_empty()),
        };
        Some(AgesView { value: self.value(), nobody, nobody_label: self.said().nobody() })
    }

    fn date(&self) -> Vec<DatePart> {
        if !matches!(self.kind(), QuestionKind::BirthDate { .. }) {
            return Vec::new();
        }
        let values = match (self.refused, self.asked.given()) {
            (Some(refused), _) => refused.typed.clone(),
            (None, Some(Answer::Date(date))) => {
                date.format("%d/%m/%Y").to_string().split('/').map(str::to_owned).collect()
            }
            (None, _) => Vec::new(),
        };
        let parts = DATE.into_iter().enumerate().map(|(at, name)| DatePart {
            number: at + 1,
            name,
            label: self.words.own(&format!("birth-{name}"), &[]),
            autocomplete: format!("bday-{name}"),
            value: values.get(at).cloned().unwrap_or_default(),
        });
        parts.collect()
    }
}

/// As it would be typed; nothing for what is chosen.
fn written(answer: &Answer) -> String {
    match answer {
        Answer::Number(number) => number.to_string(),
        Answer::About(number) => format!("~{number}"),
        Answer::Between { from, to, .. } => format!("{from}-{to}"),
        Answer::Ages(ages) => ages.iter().map(u8::to_string).collect::<Vec<_>>().join(", "),
        Answer::Code(code) => code.clone(),
        Answer::Unknown | Answer::Option(_) | Answer::Options(_) | Answer::Date(_) => String::new(),
    }
}
