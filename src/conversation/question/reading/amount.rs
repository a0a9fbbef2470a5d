//! Reading an amount from a form: a number with how often it comes, or a band.

use super::{Reading, Refusal};
use crate::policy::Answer;
use crate::policy::answers::Period;

/// The choice that takes a band back.
pub const KEEP_AMOUNT: &str = "amount";

/// The button of a person who cannot say it closer than the band.
pub const NO_CLOSER: &str = "no_closer";

/// What was typed and chosen, to be shown again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedAmount {
    pub amount: String,
    pub every: String,
    pub about: bool,
    pub band: String,
}

/// A band in a form.
pub fn band_value((from, to): (i64, i64)) -> String {
    format!("{from}-{to}")
}

impl<'a> Reading<'a> {
    pub(super) fn typed_amount(self) -> TypedAmount {
        TypedAmount {
            amount: self.first("answer").to_owned(),
            every: self.first("every").to_owned(),
            about: !self.first("about").is_empty(),
            band: self.first("band").to_owned(),
        }
    }

    /// An amount within the band says more than the band; one outside is not
    /// what was meant, or the band is not.
    pub(super) fn amount(self) -> Result<Answer, Refusal> {
        let (typed, band) = (self.first("answer"), self.first("band"));
        let band = if band.is_empty() || band == KEEP_AMOUNT { None } else { Some(self.band(band)?) };
        if typed.is_empty() {
            return band.ok_or(Refusal::Nothing);
        }
        let (every, about) = (Period::from_id(self.first("every")), !self.first("about").is_empty());
        let amount = Answer::amount(self.question, typed, every, about).map_err(Refusal::Answer)?;
        match band {
            Some(band) if !self.lies_in(&amount, &band) => Err(Refusal::AmountAndBand),
            _ => Ok(self.closer(amount)),
        }
    }

    fn band(self, value: &str) -> Result<Answer, Refusal> {
        let kind = &self.question.kind;
        let band = kind.bands().into_iter().find(|band| band_value(*band) == value);
        let (from, to) = band.ok_or(Refusal::NotABand)?;
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

    fn first(self, name: &'a str) -> &'a str {
        self.values(name).next().unwrap_or_default().trim()
    }
}
