//! Two rule sets over one set of names, so that their decisions can be laid
//! side by side.
//!
//! Questions, situations, parameters and rights of one id are one; a question
//! that is now of another kind counts as another question. Options and ranges
//! are joined: what only one side knows, the other never hears.

use crate::policy::condition::{Claim, Comparison, Condition, Quantity};
use crate::policy::model::{
    Clause, Contact, Entitlement, EntitlementKind, Evidence, Guarantee, GuaranteeClaim, Monotone, NamedQuantity,
    OnlyWhen, Order, Otherwise, Outcome, Passage, Preference, Question, QuestionKind, Rules, ServiceChannel, Situation,
};
use crate::policy::parameter::Parameter;

/// The names of both sides.
pub(super) struct Joint {
    questions: Vec<Question>,
    situations: Vec<String>,
    parameters: Vec<Parameter>,
    quantities: Vec<NamedQuantity>,
    entitlements: Vec<Entitlement>,
}

/// Added to the id of a question of the old rules that is now of another kind.
const BEFORE: &str = "_before";

impl Joint {
    pub(super) fn of(old: &Rules, new: &Rules) -> Self {
        let mut joint = Self {
            questions: new.questions.clone(),
            situations: new.situations.iter().map(|named| named.id.clone()).collect(),
            parameters: new.parameters.clone(),
            quantities: new.quantities.clone(),
            entitlements: new.entitlements.clone(),
        };
        for question in &old.questions {
            joint.add_question(question);
        }
        let situations = old.situations.iter().map(|named| &named.id);
        let missing: Vec<String> = situations.filter(|id| !joint.situations.contains(id)).cloned().collect();
        joint.situations.extend(missing);
        for parameter in &old.parameters {
            if !joint.parameters.iter().any(|known| known.id == parameter.id) {
                joint.parameters.push(parameter.clone());
            }
        }
        for quantity in &old.quantities {
            if !joint.quantities.iter().any(|known| known.id == quantity.id) {
                joint.quantities.push(quantity.clone());
            }
        }
        for right in &old.entitlements {
            if !joint.entitlements.iter().any(|known| known.id == right.id) {
                joint.entitlements.push(right.clone());
            }
        }
        joint
    }

    fn add_question(&mut self, question: &Question) {
        let known = self.questions.iter_mut().find(|known| known.id == question.id);
        let joined = known.as_deref().map(|known| joined(&known.kind, &question.kind));
        match (known, joined) {
            (Some(known), Some(Some(kind))) => known.kind = kind,
            (Some(_), _) => {
                self.questions.push(Question { id: format!("{}{BEFORE}", question.id), ..question.clone() });
            }
            (None, _) => self.questions.push(question.clone()),
        }
    }

    /// The rules of one side, in the names of both.
    pub(super) fn rules(&self, side: &Rules) -> Rules {
        let translation = Translation { joint: self, side };
        let mut rules = Rules { questions: self.questions.clone(), scenarios: Vec::new(), ..side.clone() };
        for question in &mut rules.questions {
            question.only_when = translation.only_when(question);
        }
        rules.situations = self.situations.iter().map(|id| translation.situation(id)).collect();
        rules.parameters = self.parameters.iter().map(|known| translation.parameter(known)).collect();
        rules.quantities = self.quantities.iter().map(|known| translation.named_quantity(known)).collect();
        rules.entitlements = self.entitlements.iter().map(|known| translation.entitlement(known)).collect();
        for service in &mut rules.services {
            service.channels.iter_mut().for_each(|channel| translation.channel(channel));
            service.contacts.iter_mut().for_each(|contact: &mut Contact| translation.clause(&mut contact.when));
            service.evidence.iter_mut().for_each(|paper: &mut Evidence| translation.clause(&mut paper.when));
        }
        rules.preferences.iter_mut().for_each(|row: &mut Preference| translation.clause(&mut row.when));
        rules.guarantees.iter_mut().for_each(|guarantee| translation.guarantee(guarantee));
        rules
    }
}

/// What a question may be answered on either side; `None` if it is another
/// question now.
fn joined(one: &QuestionKind, other: &QuestionKind) -> Option<QuestionKind> {
    let union = |one: &[String], other: &[String]| {
        let more = other.iter().filter(|option| !one.contains(option));
        one.iter().chain(more).cloned().collect::<Vec<String>>()
    };
    match (one, other) {
        (QuestionKind::Choice { options }, QuestionKind::Choice { options: others }) => {
            Some(QuestionKind::Choice { options: union(options, others) })
        }
        (QuestionKind::Several { options }, QuestionKind::Several { options: others }) => {
            Some(QuestionKind::Several { options: union(options, others) })
        }
        (
            QuestionKind::Number { unit, min, max, step: 1, open, .. },
            QuestionKind::Number { unit: other_unit, min: other_min, max: other_max, step: 1, .. },
        ) if unit == other_unit => {
            let (min, max) = (*min.min(other_min), *max.max(other_max));
            Some(QuestionKind::Number { unit: unit.clone(), min, max, step: 1, open: *open, bands: Vec::new() })
        }
        (QuestionKind::BirthDate { min, max }, QuestionKind::BirthDate { min: other_min, max: other_max }) => {
            Some(QuestionKind::BirthDate { min: *min.min(other_min), max: *max.max(other_max) })
        }
        (one, other) => (without_bands(one) == without_bands(other)).then(|| one.clone()),
    }
}

/// How a number is asked for is not what it means.
fn without_bands(kind: &QuestionKind) -> QuestionKind {
    let mut kind = kind.clone();
    if let QuestionKind::Number { bands, .. } = &mut kind {
        bands.clear();
    }
    kind
}

/// From the positions of one side to those of both.
struct Translation<'a> {
    joint: &'a Joint,
    side: &'a Rules,
}

impl Translation<'_> {
    fn question(&self, at: usize) -> usize {
        let Some(question) = self.side.questions.get(at) else { return at };
        let before = format!("{}{BEFORE}", question.id);
        let fits = |known: &Question| {
            (known.id == question.id && joined(&known.kind, &question.kind).is_some()) || known.id == before
        };
        self.joint.questions.iter().position(fits).unwrap_or(at)
    }

    fn option(&self, question: usize, at: usize) -> usize {
        let here = self.side.questions.get(question).map_or(&[][..], |question| question.kind.options());
        let there =
            self.joint.questions.get(self.question(question)).map_or(&[][..], |question| question.kind.options());
        here.get(at).and_then(|id| there.iter().position(|known| known == id)).unwrap_or(at)
    }

    fn value(&self, question: usize, value: u32) -> u32 {
        let least = |question: Option<&Question>| {
            question.and_then(|question| question.kind.as_number()).map(|(_, min, _)| min)
        };
        let here = least(self.side.questions.get(question));
        let there = least(self.joint.questions.get(self.question(question)));
        match here.zip(there) {
            Some((here, there)) => u32::try_from(here - there + i64::from(value)).unwrap_or(value),
            None => u32::try_from(self.option(question, value as usize)).unwrap_or(value),
        }
    }

    fn only_when(&self, joint: &Question) -> Option<OnlyWhen> {
        let at = (0..self.side.questions.len())
            .find(|at| self.joint.questions.get(self.question(*at)).is_some_and(|known| known.id == joint.id))?;
        let own = self.side.questions.get(at)?;
        let mut only_when = own.only_when.clone()?;
        self.clause(&mut only_when.condition);
        only_when.otherwise = match &only_when.otherwise {
            Otherwise::SameAs(other) => Otherwise::SameAs(self.question(*other)),
            Otherwise::Values(values) => Otherwise::Values(self.values(at, own, joint, values)),
        };
        Some(only_when)
    }

    /// The values that stand in for an answer to a question of this side.
    fn values(&self, at: usize, own: &Question, joint: &Question, values: &[u32]) -> Vec<u32> {
        match &joint.kind {
            QuestionKind::Several { options } => {
                let chosen = |option: &String| {
                    let position = own.kind.options().iter().position(|known| known == option);
                    position.and_then(|at| values.get(at)).copied().unwrap_or(0)
                };
                options.iter().map(chosen).collect()
            }
            QuestionKind::Ages { .. } => values.to_vec(),
            _ => values.iter().map(|value| self.value(at, *value)).collect(),
        }
    }

    fn situation(&self, id: &str) -> Situation {
        let own = self.side.situations.iter().find(|named| named.id == id);
        let mut situation = own.cloned().unwrap_or_else(|| Situation { id: id.to_owned(), condition: nobody() });
        self.clause(&mut situation.condition);
        situation
    }

    fn parameter(&self, known: &Parameter) -> Parameter {
        self.side.parameters.iter().find(|own| own.id == known.id).unwrap_or(known).clone()
    }

    fn named_quantity(&self, known: &NamedQuantity) -> NamedQuantity {
        let own = self.side.quantities.iter().find(|own| own.id == known.id);
        own.map_or_else(
            || NamedQuantity { quantity: Quantity::Fixed(0), ..known.clone() },
            |own| NamedQuantity { quantity: self.quantity(&own.quantity), ..own.clone() },
        )
    }

    /// A right of the other side is nobody's.
    fn entitlement(&self, known: &Entitlement) -> Entitlement {
        let own = self.side.entitlements.iter().find(|own| own.id == known.id).cloned();
        let mut right =
            own.unwrap_or_else(|| Entitlement { condition: nobody(), kind: EntitlementKind::Benefit, ..known.clone() });
        self.clause(&mut right.condition);
        right.likely.iter_mut().for_each(|likely| self.clause(likely));
        right
    }

    fn channel(&self, channel: &mut ServiceChannel) {
        self.clause(&mut channel.requires);
        self.clause(&mut channel.offered);
    }

    fn guarantee(&self, guarantee: &mut Guarantee) {
        match &mut guarantee.claim {
            GuaranteeClaim::Always(condition) => *condition = self.condition(condition),
            GuaranteeClaim::EqualTreatment { outcome, regardless_of } => {
                for outcome in outcome {
                    self.outcome(outcome);
                }
                for question in regardless_of {
                    *question = self.question(*question);
                }
            }
            GuaranteeClaim::Monotone(monotone) => self.monotone(monotone),
            GuaranteeClaim::AskedBefore { questions, .. } => {
                for question in questions {
                    *question = self.question(*question);
                }
            }
            GuaranteeClaim::UsableChannel | GuaranteeClaim::Answerable => {}
        }
    }

    fn monotone(&self, monotone: &mut Monotone) {
        let question = monotone.question;
        if let Order::Written(values) = &mut monotone.order {
            for value in values {
                *value = self.value(question, *value);
            }
        }
        monotone.outcome.iter_mut().for_each(|outcome| self.outcome(outcome));
        self.clause(&mut monotone.when);
        monotone.question = self.question(question);
    }

    fn outcome(&self, outcome: &mut Outcome) {
        if let Outcome::Entitlement(at) = outcome {
            *at = self.right(*at);
        }
    }

    fn right(&self, at: usize) -> usize {
        let id = self.side.entitlements.get(at).map(|right| &right.id);
        self.joint.entitlements.iter().position(|known| Some(&known.id) == id).unwrap_or(at)
    }

    fn parameter_at(&self, at: usize) -> usize {
        let id = self.side.parameters.get(at).map(|parameter| &parameter.id);
        self.joint.parameters.iter().position(|known| Some(&known.id) == id).unwrap_or(at)
    }

    fn clause(&self, clause: &mut Clause) {
        clause.condition = self.condition(&clause.condition);
    }

    fn condition(&self, condition: &Condition) -> Condition {
        let all = |parts: &[Condition]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            Condition::Constant(value) => Condition::Constant(*value),
            Condition::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            Condition::All(parts) => Condition::All(all(parts)),
            Condition::Any(parts) => Condition::Any(all(parts)),
            Condition::AtLeast(count, parts) => Condition::AtLeast(*count, all(parts)),
            Condition::Situation(at) => {
                let id = self.side.situations.get(*at).map(|named| &named.id);
                Condition::Situation(self.joint.situations.iter().position(|known| Some(known) == id).unwrap_or(*at))
            }
            Condition::OneOf { question, options } => Condition::OneOf {
                question: self.question(*question),
                options: options.iter().map(|option| self.option(*question, *option)).collect(),
            },
            Condition::Has { question, option } => {
                Condition::Has { question: self.question(*question), option: self.option(*question, *option) }
            }
            Condition::Compare(comparison) => Condition::Compare(self.comparison(comparison)),
            Condition::Claim(Claim::Shown(at)) => Condition::Claim(Claim::Shown(self.right(*at))),
            Condition::Claim(Claim::Likely(at)) => Condition::Claim(Claim::Likely(self.right(*at))),
            Condition::Claim(claim) => Condition::Claim(claim.clone()),
        }
    }

    fn comparison(&self, comparison: &Comparison) -> Comparison {
        let Comparison { left, relation, right } = comparison;
        Comparison { left: self.quantity(left), relation: *relation, right: self.quantity(right) }
    }

    fn quantity(&self, quantity: &Quantity) -> Quantity {
        let all = |parts: &[Quantity]| parts.iter().map(|part| self.quantity(part)).collect();
        let boxed = |part: &Quantity| Box::new(self.quantity(part));
        match quantity {
            Quantity::Fixed(number) => Quantity::Fixed(*number),
            Quantity::Answer(at) => Quantity::Answer(self.question(*at)),
            Quantity::Aged { question, bands } => {
                Quantity::Aged { question: self.question(*question), bands: bands.clone() }
            }
            Quantity::Parameter(at) => Quantity::Parameter(self.parameter_at(*at)),
            Quantity::Lookup { parameter, key } => {
                Quantity::Lookup { parameter: self.parameter_at(*parameter), key: boxed(key) }
            }
            Quantity::Named(at) => {
                let id = self.side.quantities.get(*at).map(|named| &named.id);
                let known = self.joint.quantities.iter().position(|known| Some(&known.id) == id);
                Quantity::Named(known.unwrap_or(*at))
            }
            Quantity::Sum(parts) => Quantity::Sum(all(parts)),
            Quantity::Product(parts) => Quantity::Product(all(parts)),
            Quantity::Yearly(amount) => Quantity::Yearly(boxed(amount)),
            Quantity::Least(parts) => Quantity::Least(all(parts)),
            Quantity::Greatest(parts) => Quantity::Greatest(all(parts)),
            Quantity::Rounded { towards, step, quantity } => {
                Quantity::Rounded { towards: *towards, step: *step, quantity: boxed(quantity) }
            }
            Quantity::Either { when, then, otherwise } => Quantity::Either {
                when: Box::new(self.condition(when)),
                then: boxed(then),
                otherwise: boxed(otherwise),
            },
        }
    }
}

fn nobody() -> Clause {
    Clause { condition: Condition::Constant(false), passage: Passage::default() }
}
