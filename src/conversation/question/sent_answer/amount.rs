//! Reading an amount from a form: a number with how often it comes, or a band.

use crate::conversation::form::{self, Fields};
use crate::conversation::question::refused_answer::{AnswerFault, TypedAmount};
use crate::policy::answers::Period;
use crate::policy::{Answer, Question};

/// The choice that takes a band back.
pub const KEEP_AMOUNT: &str = "amount";

/// The button of a person who cannot say it closer than the band.
pub const NO_CLOSER: &str = "no_closer";

/// A band in a form.
pub fn band_value((from, to): (i64, i64)) -> String {
    format!("{from}-{to}")
}

/// A form that answers the question of an amount.
#[derive(Clone, Copy)]
pub(super) struct SentAmount<'a> {
    pub question: &'a Question,
    /// What was said before.
    pub given: Option<&'a Answer>,
    pub fields: &'a Fields,
}

impl SentAmount<'_> {
    pub(super) fn typed(self) -> TypedAmount {
        TypedAmount {
            amount: self.first("answer").to_owned(),
            every: self.first("every").to_owned(),
            about: !self.first("about").is_empty(),
            band: self.first("band").to_owned(),
        }
    }

    /// An amount within the band says more than the band; one outside is not
    /// what was meant, or the band is not.
    pub(super) fn read(self) -> Result<Answer, AnswerFault> {
        let TypedAmount { amount, every, about, band } = self.typed();
        let band = if band.is_empty() || band == KEEP_AMOUNT { None } else { Some(self.band(&band)?) };
        if amount.is_empty() {
            return band.ok_or(AnswerFault::Nothing);
        }
        let amount = Answer::amount(self.question, &amount, Period::from_id(&every), about);
        let amount = amount.map_err(AnswerFault::Answer)?;
        match band {
            Some(band) if !self.lies_in(&amount, &band) => Err(AnswerFault::AmountAndBand),
            _ => Ok(self.closer(amount)),
        }
    }

    /// What was said, asked closer.
    pub(super) fn closer(self, said: Answer) -> Answer {
        match self.given {
            Some(given) => given.clone().asked_closer(said),
            None => said,
        }
    }

    fn band(self, value: &str) -> Result<Answer, AnswerFault> {
        let kind = &self.question.kind;
        let band = kind.bands().into_iter().find(|band| band_value(*band) == value);
        let (from, to) = band.ok_or(AnswerFault::NotABand)?;
        Ok(Answer::Between { from, to, no_closer: false })
    }

    fn lies_in(self, amount: &Answer, band: &Answer) -> bool {
        let kind = &self.question.kind;
        let number = |answer: &Answer| match answer {
            Answer::Number(number) | Answer::About(number) => Some((*number, *number)),
            other => other.stretch(kind),
        };
        let Some(((from, to), (least, most))) = number(amount).zip(band.stretch(kind)) else { return false };
        least <= from && to <= most
    }

    fn first(&self, name: &'static str) -> &str {
        form::first(self.fields, name).unwrap_or_default().trim()
    }
}
