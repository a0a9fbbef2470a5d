//! An amount: exactly, about, or in a band.

use serde::Serialize;

use super::{Again, ChoiceView, written};
use crate::conversation::question::asked::Choice;
use crate::conversation::question::reading::{KEEP_AMOUNT, Refusal, TypedAmount};
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

impl AmountView {
    /// `None` for a question whose answer is no amount.
    pub fn new(again: &Again<'_>) -> Option<Self> {
        let QuestionKind::Number { unit, .. } = again.kind() else { return None };
        let own = Period::of_unit(unit)?;
        let shown = again.refused.map_or_else(|| again.given_amount(), |refused| refused.amount.clone());
        let chosen = Period::from_id(&shown.every).unwrap_or(own);
        let closer = again.asked.closer;
        Some(Self {
            every: again.periods(chosen),
            bands: again.bands(),
            bands_title: again.words.own(&format!("bands-{}", own.id()), &[]),
            value: shown.amount,
            about: shown.about,
            closer: closer.then(|| again.why_closer()).flatten(),
        })
    }
}

impl Again<'_> {
    /// The answer given before, as it would be typed; a band is not.
    fn given_amount(&self) -> TypedAmount {
        match self.asked.given().filter(|_| !self.asked.closer) {
            Some(Answer::About(number)) => {
                TypedAmount { amount: number.to_string(), about: true, ..TypedAmount::default() }
            }
            Some(Answer::Between { from, to, .. }) if self.kind().bands().contains(&(*from, *to)) => {
                TypedAmount::default()
            }
            Some(answer) => TypedAmount { amount: written(answer), ..TypedAmount::default() },
            None => TypedAmount::default(),
        }
    }

    fn periods(&self, chosen: Period) -> Vec<ChoiceView> {
        let periods = Period::ALL.into_iter().map(|period| ChoiceView {
            value: period.id().to_owned(),
            label: self.words.own(&format!("every-{}", period.id()), &[]),
            checked: period == chosen,
        });
        periods.collect()
    }

    fn bands(&self) -> Vec<ChoiceView> {
        let mut choices = self.asked.bands(self.words, self.refused);
        // A radio cannot be taken back: the amount that was written is one of them.
        if self.refused.is_some_and(|refused| refused.refusal == Refusal::AmountAndBand) {
            let label = self.words.own("keep-amount", &[]);
            choices.push(Choice { value: KEEP_AMOUNT.to_owned(), label, given: false });
        }
        choices.into_iter().map(ChoiceView::from).collect()
    }

    fn why_closer(&self) -> Option<String> {
        let ends = self.asked.given()?.stretch(self.kind())?;
        Some(self.words.own("why-closer", &[("answer", self.said().between(ends))]))
    }
}
