//! The fields of a form in which an answer is written.

mod amount;
mod prefilled;

use serde::Serialize;

use self::amount::AmountView;
use self::prefilled::Prefilled;
use super::question_form::QuestionForm;
use super::refused_answer::RefusedAnswer;
use super::sent_answer::DATE;
use crate::policy::answers::Period;
use crate::policy::{Answer, QuestionKind};
use crate::speech::words::Words;

/// What is written, each kind of question in its own; nothing where the answer
/// is chosen.
#[derive(Serialize)]
pub struct AnswerFields {
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

impl AnswerFields {
    /// As the answer was given, or as it was written when it was refused.
    #[must_use]
    pub fn new(form: QuestionForm<'_>, words: Words<'_>, refused: Option<&RefusedAnswer>) -> Self {
        let prefilled = Prefilled { form, words, refused };
        Self {
            typed: TypedView::new(&prefilled),
            amount: AmountView::new(&prefilled),
            ages: AgesView::new(&prefilled),
            date: date(&prefilled),
        }
    }
}

impl TypedView {
    fn new(prefilled: &Prefilled<'_>) -> Option<Self> {
        let (unit, autocomplete) = match prefilled.kind() {
            QuestionKind::Number { unit, .. } if Period::of_unit(unit).is_none() => {
                (Some(prefilled.words.unit(unit, number(prefilled))), "off")
            }
            QuestionKind::PostalCode => (None, "postal-code"),
            _ => return None,
        };
        Some(Self { value: prefilled.value(), unit, autocomplete })
    }
}

/// The number given, or many: units agree with it.
fn number(prefilled: &Prefilled<'_>) -> i64 {
    match prefilled.form.given() {
        Some(Answer::Number(number)) => *number,
        _ => i64::MAX,
    }
}

impl AgesView {
    fn new(prefilled: &Prefilled<'_>) -> Option<Self> {
        if !matches!(prefilled.kind(), QuestionKind::Ages { .. }) {
            return None;
        }
        let nobody = match (prefilled.refused, prefilled.form.given()) {
            (Some(refused), _) => refused.nobody,
            (None, given) => matches!(given, Some(Answer::Ages(ages)) if ages.is_empty()),
        };
        Some(Self { value: prefilled.value(), nobody, nobody_label: prefilled.said().nobody() })
    }
}

fn date(prefilled: &Prefilled<'_>) -> Vec<DatePart> {
    if !matches!(prefilled.kind(), QuestionKind::BirthDate { .. }) {
        return Vec::new();
    }
    let typed: Vec<String> = match (prefilled.refused, prefilled.form.given()) {
        (Some(refused), _) => refused.typed.clone(),
        (None, Some(Answer::Date(date))) => date.format("%d/%m/%Y").to_string().split('/').map(str::to_owned).collect(),
        (None, _) => Vec::new(),
    };
    let mut typed = typed.into_iter();
    let parts = DATE.into_iter().zip(1..).map(|(name, number)| DatePart {
        number,
        name,
        label: prefilled.words.own(&format!("birth-{name}"), &[]),
        autocomplete: format!("bday-{name}"),
        value: typed.next().unwrap_or_default(),
    });
    parts.collect()
}
