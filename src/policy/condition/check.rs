//! From an expression to a condition: names, types and units.

mod names;
mod quantity;

use std::ops::Range;

pub use self::names::Names;
use super::syntax::{Expression, Name, Order, SyntaxError, Term, parse, parse_quantity};
use super::{Claim, Comparison, Condition, Quantity};
use crate::policy::Channel;
use crate::policy::diagram::Relation;
use crate::policy::fault::nearest;
use crate::policy::model::QuestionKind;

/// What may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Conditions over answers.
    Rule,
    /// Also over the decision: `offered(phone)`, `known_online`.
    Guarantee,
}

/// Why a text is not a condition over these names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionFault {
    pub code: &'static str,
    pub message: String,
    /// Bytes in the text of the condition.
    pub span: Range<usize>,
    pub help: Option<String>,
}

impl Names<'_> {
    /// Parses and checks one condition.
    ///
    /// # Errors
    /// The syntax fault, or every fault of names, types and units.
    pub fn check(&self, text: &str, dialect: Dialect) -> Result<Condition, Vec<ConditionFault>> {
        let expression = parse(text).map_err(syntax_fault)?;
        let mut checker = Checker { names: *self, dialect, faults: Vec::new() };
        let condition = checker.condition(&expression);
        if checker.faults.is_empty() { Ok(condition) } else { Err(checker.faults) }
    }

    /// Parses and checks one quantity, and says its unit.
    ///
    /// # Errors
    /// The syntax fault, or every fault of names, types and units.
    pub fn check_quantity(&self, text: &str) -> Result<(Quantity, Option<String>), Vec<ConditionFault>> {
        let term = parse_quantity(text).map_err(syntax_fault)?;
        let mut checker = Checker { names: *self, dialect: Dialect::Rule, faults: Vec::new() };
        let (quantity, unit) = checker.quantity(&term);
        if checker.faults.is_empty() { Ok((quantity, unit.map(|(unit, _)| unit))) } else { Err(checker.faults) }
    }
}

fn syntax_fault(error: SyntaxError) -> Vec<ConditionFault> {
    vec![ConditionFault { code: "condition-syntax", message: error.message, span: error.span, help: error.help }]
}

struct Checker<'a> {
    names: Names<'a>,
    dialect: Dialect,
    faults: Vec<ConditionFault>,
}

impl Checker<'_> {
    /// The condition; a constant in place of what is faulty.
    fn condition(&mut self, expression: &Expression) -> Condition {
        match expression {
            Expression::Constant(value) => Condition::Constant(*value),
            Expression::Name(name) => self.named(name),
            Expression::Call(function, argument) => self.call(function, argument),
            Expression::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            Expression::All(parts) => Condition::All(self.conditions(parts)),
            Expression::Any(parts) => Condition::Any(self.conditions(parts)),
            Expression::Implies(left, right) => {
                let left = Condition::Not(Box::new(self.condition(left)));
                Condition::Any(vec![left, self.condition(right)])
            }
            Expression::AtLeast(count, parts) => {
                Condition::AtLeast(usize::try_from(*count).unwrap_or(0), self.conditions(parts))
            }
            Expression::OneOf { question, options, negated } => self.one_of(question, options, *negated),
            Expression::Has { question, option } => self.has(question, option),
            Expression::Compare { left, relation, right, span } => self.compare(left, *relation, right, span),
            Expression::Between { sum, low, high, span } => Condition::All(vec![
                self.compare(sum, Order::AtLeast, low, span),
                self.compare(sum, Order::AtMost, high, span),
            ]),
        }
    }

    fn conditions(&mut self, parts: &[Expression]) -> Vec<Condition> {
        parts.iter().map(|part| self.condition(part)).collect()
    }

    fn fault(&mut self, code: &'static str, message: String, span: &Range<usize>, help: Option<String>) -> Condition {
        self.faults.push(ConditionFault { code, message, span: span.clone(), help });
        Condition::TRUE
    }

    fn unknown(&mut self, what: &str, (word, span): &Name, candidates: &[&str]) -> Condition {
        let help = nearest(word, candidates.iter().copied())
            .map(|name| format!("did you mean `{name}`?"))
            .or_else(|| Some(format!("known: {}", candidates.join(", "))).filter(|_| candidates.len() <= 12));
        self.fault("unknown-name", format!("there is no {what} `{word}`"), span, help)
    }

    fn named(&mut self, name: &Name) -> Condition {
        let (word, span) = name;
        if let Some(at) = self.names.situations.iter().position(|id| id == word) {
            return Condition::Situation(at);
        }
        if self.dialect == Dialect::Guarantee && word == "known_online" {
            return Condition::Claim(Claim::KnownOnline);
        }
        if let Some(question) = self.names.questions.iter().find(|question| question.id == *word) {
            let example = question.kind.options().first().map_or("at least 1", |_| "is …");
            let help = Some(format!("say what its answer is: `{word} {example}`"));
            return self.fault("wrong-type", format!("`{word}` is a question, not a situation"), span, help);
        }
        let known: Vec<&str> = self.names.situations.iter().map(String::as_str).collect();
        self.unknown("situation", name, &known)
    }

    fn call(&mut self, function: &Name, argument: &Name) -> Condition {
        if self.dialect == Dialect::Rule {
            let message = format!("`{}(…)` speaks of the decision; only guarantees may", function.0);
            return self.fault("wrong-type", message, &function.1, None);
        }
        match function.0.as_str() {
            "offered" => self.channel(argument, Claim::Offered),
            "usable" => self.channel(argument, Claim::Usable),
            "first" => self.channel(argument, Claim::First),
            "shown" => self.entitlement(argument, Claim::Shown),
            "likely" => self.entitlement(argument, Claim::Likely),
            _ => self.unknown("claim", function, &["offered", "usable", "first", "shown", "likely"]),
        }
    }

    fn channel(&mut self, name: &Name, claim: impl Fn(Channel) -> Claim) -> Condition {
        match Channel::from_id(&name.0) {
            Some(channel) => Condition::Claim(claim(channel)),
            None => self.unknown("channel", name, &Channel::ALL.map(Channel::id)),
        }
    }

    fn entitlement(&mut self, name: &Name, claim: impl Fn(usize) -> Claim) -> Condition {
        let known: Vec<&str> = self.names.entitlements.iter().map(String::as_str).collect();
        match known.iter().position(|id| *id == name.0) {
            Some(at) => Condition::Claim(claim(at)),
            None => self.unknown("entitlement", name, &known),
        }
    }

    fn question(&mut self, name: &Name) -> Option<usize> {
        let at = self.names.questions.iter().position(|question| question.id == name.0);
        if at.is_none() {
            let known: Vec<&str> = self.names.questions.iter().map(|question| question.id.as_str()).collect();
            self.unknown("question", name, &known);
        }
        at
    }

    fn one_of(&mut self, question: &Name, options: &[Name], negated: bool) -> Condition {
        let Some(at) = self.question(question) else { return Condition::TRUE };
        let kind = self.names.questions.get(at).map(|question| &question.kind);
        if !matches!(kind, Some(QuestionKind::Choice { .. } | QuestionKind::YesNo { .. })) {
            let help = Some("`is` and `in` take an option of a choice; numbers compare, several `has`".to_owned());
            let message = format!("the answer to `{}` is not one option", question.0);
            return self.fault("wrong-type", message, &question.1, help);
        }
        let options = options.iter().filter_map(|option| self.option(at, option)).collect();
        let condition = Condition::OneOf { question: at, options };
        if negated { Condition::Not(Box::new(condition)) } else { condition }
    }

    fn has(&mut self, question: &Name, option: &Name) -> Condition {
        let Some(at) = self.question(question) else { return Condition::TRUE };
        let kind = self.names.questions.get(at).map(|question| &question.kind);
        if !matches!(kind, Some(QuestionKind::Several { .. })) {
            let message = format!("`{}` does not take several options", question.0);
            return self.fault("wrong-type", message, &question.1, Some("write `is`".to_owned()));
        }
        self.option(at, option).map_or(Condition::TRUE, |option| Condition::Has { question: at, option })
    }

    fn option(&mut self, question: usize, name: &Name) -> Option<usize> {
        let question = self.names.questions.get(question)?;
        let known: Vec<&str> = question.kind.options().iter().map(String::as_str).collect();
        let at = known.iter().position(|option| *option == name.0);
        if at.is_none() {
            self.unknown(&format!("option of `{}`", question.id), name, &known);
        }
        at
    }

    fn compare(&mut self, left: &Term, order: Order, right: &Term, span: &Range<usize>) -> Condition {
        let (parts, _) = self.of_one_unit([left, right]);
        let mut parts = parts.into_iter();
        let (Some(left), Some(right)) = (parts.next(), parts.next()) else { return Condition::TRUE };
        if !left.is_asked() && !right.is_asked() {
            return self.compares_nothing(span);
        }
        // One millionth more: numbers are exact in millionths.
        let above = |quantity| Quantity::Sum(vec![quantity, Quantity::Fixed(1)]);
        let (left, relation, right) = match order {
            Order::AtMost => (left, Relation::AtMost, right),
            Order::AtLeast => (right, Relation::AtMost, left),
            Order::LessThan => (above(left), Relation::AtMost, right),
            Order::MoreThan => (above(right), Relation::AtMost, left),
            Order::Equal | Order::NotEqual => (left, Relation::Equal, right),
        };
        let condition = Condition::Compare(Comparison { left, relation, right });
        if order == Order::NotEqual { Condition::Not(Box::new(condition)) } else { condition }
    }
}
