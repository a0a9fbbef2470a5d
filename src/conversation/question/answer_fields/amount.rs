//! An amount: exactly, about, or in a band.

use serde::Serialize;

use super::prefilled::{Prefilled, written};
use crate::conversation::question::question_form::AnswerChoice;
use crate::conversation::question::refused_answer::{AnswerFault, TypedAmount};
use crate::conversation::question::sent_answer::amount::KEEP_AMOUNT;
use crate::policy::answers::Period;
use crate::policy::{Answer, QuestionKind};

/// An amount by the week, the month or the year.
#[derive(Serialize)]
pub(super) struct AmountView {
    value: String,
    every: Vec<ChoiceView>,
    about: bool,
    /// For a person who does not know it exactly, and what is said above them.
    bands: Vec<ChoiceView>,
    bands_title: String,
    /// Why the question is put again, to one who chose a band.
    closer: Option<String>,
}

/// One choice beside what is written.
#[derive(Serialize)]
struct ChoiceView {
    value: String,
    label: String,
    checked: bool,
}

impl From<AnswerChoice> for ChoiceView {
    fn from(choice: AnswerChoice) -> Self {
        Self { value: choice.value, label: choice.label, checked: choice.given }
    }
}

impl AmountView {
    /// `None` for a question whose answer is no amount.
    pub fn new(prefilled: &Prefilled<'_>) -> Option<Self> {
        let QuestionKind::Number { unit, .. } = prefilled.kind() else { return None };
        let own = Period::of_unit(unit)?;
        let shown = prefilled.refused.map_or_else(|| given_amount(prefilled), |refused| refused.amount.clone());
        let chosen = Period::from_id(&shown.every).unwrap_or(own);
        let closer = prefilled.form.closer;
        Some(Self {
            every: periods(prefilled, chosen),
            bands: bands(prefilled),
            bands_title: prefilled.words.own(&format!("bands-{}", own.id()), &[]),
            value: shown.amount,
            about: shown.about,
            closer: closer.then(|| why_closer(prefilled)).flatten(),
        })
    }
}

/// The answer given before, as it would be typed; a band is not.
fn given_amount(prefilled: &Prefilled<'_>) -> TypedAmount {
    match prefilled.form.given().filter(|_| !prefilled.form.closer) {
        Some(Answer::About(number)) => {
            TypedAmount { amount: number.to_string(), about: true, ..TypedAmount::default() }
        }
        Some(Answer::Between { from, to, .. }) if prefilled.kind().bands().contains(&(*from, *to)) => {
            TypedAmount::default()
        }
        Some(answer) => TypedAmount { amount: written(answer), ..TypedAmount::default() },
        None => TypedAmount::default(),
    }
}

fn periods(prefilled: &Prefilled<'_>, chosen: Period) -> Vec<ChoiceView> {
    let periods = Period::ALL.into_iter().map(|period| ChoiceView {
        value: period.id().to_owned(),
        label: prefilled.words.own(&format!("every-{}", period.id()), &[]),
        checked: period == chosen,
    });
    periods.collect()
}

fn bands(prefilled: &Prefilled<'_>) -> Vec<ChoiceView> {
    let mut choices = prefilled.form.bands(prefilled.words, prefilled.refused);
    // A radio cannot be taken back: the amount that was written is one of them.
    if prefilled.refused.is_some_and(|refused| refused.fault == AnswerFault::AmountAndBand) {
        let label = prefilled.words.own("keep-amount", &[]);
        choices.push(AnswerChoice { value: KEEP_AMOUNT.to_owned(), label, given: false });
    }
    choices.into_iter().map(ChoiceView::from).collect()
}

fn why_closer(prefilled: &Prefilled<'_>) -> Option<String> {
    let ends = prefilled.form.given()?.stretch(prefilled.kind())?;
    Some(prefilled.words.own("why-closer", &[("answer", prefilled.said().between(ends))]))
}
