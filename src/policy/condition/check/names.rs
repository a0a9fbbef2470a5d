//! The names a condition may use, and what is known of each.

use super::quantity::is_number;
use crate::policy::condition::Quantity;
use crate::policy::decimal::{product, whole};
use crate::policy::model::{NamedQuantity, Question, QuestionKind};
use crate::policy::parameter::Parameter;

/// The names a condition may use. `situations` and `quantities` are those
/// written so far.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub questions: &'a [Question],
    pub situations: &'a [String],
    pub parameters: &'a [Parameter],
    pub quantities: &'a [NamedQuantity],
    pub entitlements: &'a [String],
}

impl<'a> Names<'a> {
    /// Everything that stands for a number.
    pub(super) fn of_quantities(&self) -> Vec<&'a str> {
        let questions = self.questions.iter().filter(|question| is_number(question));
        let questions = questions.map(|question| question.id.as_str());
        let parameters = self.parameters.iter().map(|parameter| parameter.id.as_str());
        questions.chain(parameters).chain(self.quantities.iter().map(|named| named.id.as_str())).collect()
    }

    /// The least and the greatest it can be, whatever is answered and whenever;
    /// in millionths.
    pub(super) fn extent(&self, quantity: &Quantity) -> (i64, i64) {
        match quantity {
            Quantity::Fixed(number) => (*number, *number),
            Quantity::Answer(question) => self.answers(*question),
            Quantity::Aged { question, bands } => self.counts(*question, bands.len()),
            Quantity::Parameter(at) | Quantity::Lookup { parameter: at, .. } => self.amounts(*at),
            Quantity::Named(at) => self.quantities.get(*at).map_or((0, 0), |named| self.extent(&named.quantity)),
            Quantity::Sum(parts) => self
                .extents(parts)
                .fold((0, 0), |sum, part| (sum.0.saturating_add(part.0), sum.1.saturating_add(part.1))),
            Quantity::Product(parts) => self.extents(parts).reduce(corners).unwrap_or_default(),
            Quantity::Yearly(amount) => {
                let (least, most) = self.extent(amount);
                (least.saturating_mul(12), most.saturating_mul(12))
            }
            Quantity::Least(parts) => {
                self.extents(parts).reduce(|a, b| (a.0.min(b.0), a.1.min(b.1))).unwrap_or_default()
            }
            Quantity::Greatest(parts) => {
                self.extents(parts).reduce(|a, b| (a.0.max(b.0), a.1.max(b.1))).unwrap_or_default()
            }
            Quantity::Rounded { towards, step, quantity } => {
                let (least, most) = self.extent(quantity);
                (towards.round(least, *step), towards.round(most, *step))
            }
            Quantity::Either { then, otherwise, .. } => {
                let (a, b) = (self.extent(then), self.extent(otherwise));
                (a.0.min(b.0), a.1.max(b.1))
            }
        }
    }

    fn extents(&self, parts: &[Quantity]) -> impl Iterator<Item = (i64, i64)> {
        parts.iter().map(|part| self.extent(part))
    }

    fn answers(&self, question: usize) -> (i64, i64) {
        let number = self.questions.get(question).and_then(|question| question.kind.as_number());
        number.map_or((0, 0), |(_, min, max)| (whole(min), whole(max)))
    }

    fn counts(&self, question: usize, bands: usize) -> (i64, i64) {
        let Some(QuestionKind::Ages { most, .. }) = self.questions.get(question).map(|question| &question.kind) else {
            return (0, 0);
        };
        (0, whole(i64::from(*most) * bands as i64))
    }

    fn amounts(&self, parameter: usize) -> (i64, i64) {
        let Some(parameter) = self.parameters.get(parameter) else { return (0, 0) };
        let amounts: Vec<i64> = parameter.values.iter().flat_map(|value| value.value.amounts()).collect();
        (amounts.iter().min().copied().unwrap_or(0), amounts.iter().max().copied().unwrap_or(0))
    }
}

/// The extent of a product.
fn corners(a: (i64, i64), b: (i64, i64)) -> (i64, i64) {
    let all = [product(a.0, b.0), product(a.0, b.1), product(a.1, b.0), product(a.1, b.1)];
    (all.into_iter().min().unwrap_or(0), all.into_iter().max().unwrap_or(0))
}
