//! A condition back as text, to speak of a part of it.

use std::ops::Range;

use super::{Claim, Comparison, Condition, Quantity, Towards};
use crate::policy::decimal::{ONE, decimal};
use crate::policy::diagram::Relation;
use crate::policy::model::Rules;

/// Writes conditions with the names of a rule set.
pub struct Writer<'a> {
    pub rules: &'a Rules,
}

impl Writer<'_> {
    /// The condition in the language of rule files; it may be worded otherwise
    /// than it was written.
    #[must_use]
    pub fn text(&self, condition: &Condition) -> String {
        match condition {
            Condition::Constant(value) => value.to_string(),
            Condition::Not(inner) if matches!(**inner, Condition::Not(_)) => format!("not ({})", self.text(inner)),
            Condition::Not(inner) => format!("not {}", self.part(inner)),
            Condition::All(parts) => self.joined(parts, " and "),
            Condition::Any(parts) => self.joined(parts, " or "),
            Condition::AtLeast(count, parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.text(part)).collect();
                format!("at least {count} of ({})", parts.join(", "))
            }
            Condition::Situation(at) => {
                self.rules.situations.get(*at).map_or_else(String::new, |named| named.id.clone())
            }
            Condition::OneOf { question, options } => self.one_of(*question, options),
            Condition::Has { question, option } => {
                format!("{} has {}", self.question(*question), self.option(*question, *option))
            }
            Condition::Compare(comparison) => self.comparison(comparison),
            Condition::Claim(claim) => self.claim(claim),
        }
    }

    fn part(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => format!("({})", self.text(condition)),
            _ => self.text(condition),
        }
    }

    fn joined(&self, parts: &[Condition], word: &str) -> String {
        parts.iter().map(|part| self.part(part)).collect::<Vec<_>>().join(word)
    }

    fn question(&self, at: usize) -> &str {
        self.rules.questions.get(at).map_or("", |question| question.id.as_str())
    }

    fn option(&self, question: usize, at: usize) -> &str {
        let options = self.rules.questions.get(question).map_or(&[][..], |question| question.kind.options());
        options.get(at).map_or("", String::as_str)
    }

    fn one_of(&self, question: usize, options: &[usize]) -> String {
        let names: Vec<&str> = options.iter().map(|option| self.option(question, *option)).collect();
        match names.as_slice() {
            [only] => format!("{} is {only}", self.question(question)),
            several => format!("{} in ({})", self.question(question), several.join(", ")),
        }
    }

    /// The side that is asked stands on the left; of equals, as it was written.
    fn comparison(&self, comparison: &Comparison) -> String {
        let Comparison { left, relation, right } = comparison;
        let (left, strict) = without_the_step(left);
        let turned = *relation == Relation::AtMost && !left.is_asked() && right.is_asked();
        let (first, second) = if turned { (right, left) } else { (left, right) };
        let (first, second) = (self.quantity(first), self.quantity(second));
        let words = match (relation, strict, turned) {
            // After `is`, a name would be that of an option.
            (Relation::Equal, ..) if second.starts_with(|first: char| first.is_ascii_alphabetic()) => "=",
            (Relation::Equal, ..) => "is",
            (Relation::AtMost, false, false) => "at most",
            (Relation::AtMost, false, true) => "at least",
            (Relation::AtMost, true, false) => "less than",
            (Relation::AtMost, true, true) => "more than",
        };
        format!("{first} {words} {second}")
    }

    /// A quantity in the language of rule files.
    #[must_use]
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let parameter = |at: usize| self.rules.parameters.get(at).map_or("", |parameter| parameter.id.as_str());
        match quantity {
            Quantity::Fixed(number) => decimal(*number),
            Quantity::Answer(question) => self.question(*question).to_owned(),
            Quantity::Aged { question, bands } => self.aged(*question, bands),
            Quantity::Parameter(at) => parameter(*at).to_owned(),
            Quantity::Lookup { parameter: at, key } => format!("{}[{}]", parameter(*at), self.quantity(key)),
            Quantity::Named(at) => self.rules.quantities.get(*at).map_or_else(String::new, |named| named.id.clone()),
            Quantity::Sum(parts) => self.sum(parts),
            Quantity::Product(_) if taken_away(quantity).is_some() => self.sum(std::slice::from_ref(quantity)),
            Quantity::Product(factors) => self.operands(factors).join(" * "),
            Quantity::Yearly(amount) => format!("yearly({})", self.quantity(amount)),
            Quantity::Least(parts) => format!("min({})", self.quantities(parts).join(", ")),
            Quantity::Greatest(parts) => format!("max({})", self.quantities(parts).join(", ")),
            Quantity::Rounded { towards, step, quantity } => {
                let name = if *towards == Towards::More { "up" } else { "down" };
                format!("{name}({}, {})", self.quantity(quantity), decimal(*step))
            }
            Quantity::Either { when, then, otherwise } => {
                format!("if {} then {} else {}", self.text(when), self.quantity(then), self.quantity(otherwise))
            }
        }
    }

    fn quantities(&self, parts: &[Quantity]) -> Vec<String> {
        parts.iter().map(|part| self.quantity(part)).collect()
    }

    /// Parts of a sum or a product; the language has no brackets, so what needs
    /// them is written as the least of one.
    fn operands(&self, parts: &[Quantity]) -> Vec<String> {
        let simple = |part: &Quantity| !matches!(part, Quantity::Sum(_) | Quantity::Either { .. });
        let one = |part: &Quantity| match part {
            part if simple(part) => self.quantity(part),
            part => format!("min({})", self.quantity(part)),
        };
        parts.iter().map(one).collect()
    }

    fn sum(&self, parts: &[Quantity]) -> String {
        let mut sum = String::new();
        for part in parts {
            let (taken, part) = taken_away(part).map_or((false, part), |part| (true, part));
            let sign = match (sum.is_empty(), taken) {
                (true, false) => "",
                (true, true) => "-",
                (false, false) => " + ",
                (false, true) => " - ",
            };
            sum.push_str(sign);
            sum.push_str(&self.operands(std::slice::from_ref(part)).join(""));
        }
        sum
    }

    /// `children`, or `children aged 3 to 20`.
    fn aged(&self, question: usize, bands: &Range<usize>) -> String {
        let name = self.question(question);
        let kind = self.rules.questions.get(question).map(|question| &question.kind);
        match kind.and_then(|kind| kind.ages_of(bands)) {
            Some((from, to)) => format!("{name} aged {from} to {to}"),
            None => name.to_owned(),
        }
    }

    fn claim(&self, claim: &Claim) -> String {
        let right = |at: usize| self.rules.entitlements.get(at).map_or("", |right| right.id.as_str());
        match claim {
            Claim::KnownOnline => "known_online".to_owned(),
            Claim::Offered(channel) => format!("offered({channel})"),
            Claim::Usable(channel) => format!("usable({channel})"),
            Claim::First(channel) => format!("first({channel})"),
            Claim::Shown(at) => format!("shown({})", right(*at)),
            Claim::Likely(at) => format!("likely({})", right(*at)),
        }
    }
}

/// One millionth more makes `at most` of `less than`.
fn without_the_step(quantity: &Quantity) -> (&Quantity, bool) {
    match quantity {
        Quantity::Sum(parts) => match parts.as_slice() {
            [whole, Quantity::Fixed(1)] => (whole, true),
            _ => (quantity, false),
        },
        _ => (quantity, false),
    }
}

/// What a part of a sum takes away.
fn taken_away(part: &Quantity) -> Option<&Quantity> {
    match part {
        Quantity::Product(factors) => match factors.as_slice() {
            [Quantity::Fixed(times), rest] if *times == -ONE => Some(rest),
            _ => None,
        },
        _ => None,
    }
}
