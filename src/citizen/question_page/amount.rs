//! The part of a question page that takes an amount: exactly, about, or in a band.

use serde::Serialize;

use super::{Asking, OptionView, Refused};
use crate::citizen::reading::{KEEP_AMOUNT, Refusal, TypedAmount, band_value};
use crate::policy::answers::Period;
use crate::policy::{Answer, QuestionKind};

/// An amount by the week, the month or the year.
#[derive(Serialize)]
pub(super) struct AmountView {
    value: String,
    every: Vec<OptionView>,
    about: bool,
    /// For a person who does not know it exactly, and what is said above them.
    bands: Vec<OptionView>,
    bands_title: String,
    /// Why the question is put again, to one who chose a band.
    closer: Option<String>,
}

impl AmountView {
    /// `None` for a question whose answer is no amount.
    pub fn new(asking: &Asking<'_>, refused: Option<&Refused>) -> Option<Self> {
        let QuestionKind::Number { unit, .. } = &asking.question.kind else { return None };
        let own = Period::of_unit(unit)?;
        let shown = refused.map_or_else(|| shown(asking), |refused| refused.amount.clone());
        let chosen = Period::from_id(&shown.every).unwrap_or(own);
        Some(Self {
            every: periods(asking, chosen),
            bands: if asking.closer { Vec::new() } else { bands(asking, &shown.band, refused) },
            bands_title: asking.words.own(&format!("bands-{}", own.id()), &[]),
            value: shown.amount,
            about: shown.about,
            closer: asking.closer.then(|| closer(asking)).flatten(),
        })
    }
}

/// The answer given before, as it would be typed.
fn shown(asking: &Asking<'_>) -> TypedAmount {
    let kind = &asking.question.kind;
    let amount = |amount: String| TypedAmount { amount, ..TypedAmount::default() };
    match asking.given().filter(|_| !asking.closer) {
        Some(Answer::Number(number)) => amount(number.to_string()),
        Some(Answer::About(number)) => TypedAmount { about: true, ..amount(number.to_string()) },
        Some(Answer::Between { from, to, .. }) if kind.bands().contains(&(*from, *to)) => {
            TypedAmount { band: band_value((*from, *to)), ..TypedAmount::default() }
        }
        Some(Answer::Between { from, to, .. }) => amount(format!("{from}-{to}")),
        _ => TypedAmount::default(),
    }
}

fn periods(asking: &Asking<'_>, chosen: Period) -> Vec<OptionView> {
    let periods = Period::ALL.into_iter().zip(1..).map(|(period, number)| OptionView {
        number,
        value: period.id().to_owned(),
        label: asking.words.own(&format!("every-{}", period.id()), &[]),
        checked: period == chosen,
    });
    periods.collect()
}

fn bands(asking: &Asking<'_>, chosen: &str, refused: Option<&Refused>) -> Vec<OptionView> {
    let bands = asking.question.kind.bands().into_iter().map(|band| (band_value(band), asking.asked().euros(band)));
    let mut labels: Vec<(String, String)> = bands.collect();
    // A radio cannot be taken back: the amount that was written is one of them.
    if refused.is_some_and(|refused| refused.refusal == Refusal::AmountAndBand) {
        labels.push((KEEP_AMOUNT.to_owned(), asking.words.own("keep-amount", &[])));
    }
    let views = labels.into_iter().zip(1..).map(|((value, label), number)| OptionView {
        number,
        checked: value == chosen,
        value,
        label,
    });
    views.collect()
}

fn closer(asking: &Asking<'_>) -> Option<String> {
    let (from, to) = asking.given()?.stretch(&asking.question.kind)?;
    Some(asking.words.own("why-closer", &[("answer", asking.asked().between((from, to)))]))
}
