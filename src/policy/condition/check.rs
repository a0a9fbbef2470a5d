//! From an expression to a condition: names, types and units.

use std::ops::Range;

use super::syntax::{Expression, Name, Operand, Order, Sum, parse};
use super::{Amount, Claim, Comparison, Condition};
use crate::policy::Channel;
use crate::policy::diagram::Relation;
use crate::policy::fault::nearest;
use crate::policy::model::{Question, QuestionKind};
use crate::policy::parameter::Parameter;

/// What may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Conditions over answers.
    Rule,
    /// Also over the decision: `offered(phone)`, `known_online`.
    Guarantee,
}

/// The names a condition may use. `situations` are those written so far.
pub struct Names<'a> {
    pub questions: &'a [Question],
    pub situations: &'a [String],
    pub parameters: &'a [Parameter],
    pub entitlements: &'a [String],
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
        let expression = parse(text).map_err(|error| {
            vec![ConditionFault {
                code: "condition-syntax",
                message: error.message,
                span: error.span,
                help: error.help,
            }]
        })?;
        let mut checker = Checker { names: self, dialect, faults: Vec::new() };
        let condition = checker.condition(&expression);
        if checker.faults.is_empty() { Ok(condition) } else { Err(checker.faults) }
    }
}

struct Checker<'a> {
    names: &'a Names<'a>,
    dialect: Dialect,
    faults: Vec<ConditionFault>,
}

/// The unit of a sum and the bytes that gave it.
type Unit = Option<(String, Range<usize>)>;

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

    fn compare(&mut self, left: &Sum, order: Order, right: &Sum, span: &Range<usize>) -> Condition {
        let (left, right) = match order {
            Order::AtLeast | Order::MoreThan => (right, left),
            _ => (left, right),
        };
        let mut comparison = Comparison { questions: Vec::new(), amounts: Vec::new(), relation: Relation::AtMost };
        let mut unit: Unit = None;
        for (factor, operand) in left {
            self.term(&mut comparison, &mut unit, *factor, operand);
        }
        for (factor, operand) in right {
            self.term(&mut comparison, &mut unit, -factor, operand);
        }
        if comparison.questions.is_empty() && !looks_up(&comparison) {
            let message = "this compares nothing that a person answers".to_owned();
            return self.fault("wrong-type", message, span, None);
        }
        match order {
            Order::AtMost | Order::AtLeast => {}
            // One hundredth less: amounts are exact in hundredths.
            Order::LessThan | Order::MoreThan => comparison.amounts.push((1, Amount::Fixed(1))),
            Order::Equal | Order::NotEqual => comparison.relation = Relation::Equal,
        }
        let condition = Condition::Compare(comparison);
        if order == Order::NotEqual { Condition::Not(Box::new(condition)) } else { condition }
    }

    fn term(&mut self, comparison: &mut Comparison, unit: &mut Unit, factor: i64, operand: &Operand) {
        match operand {
            Operand::Number(number, _) => comparison.amounts.push((factor, Amount::Fixed(*number))),
            Operand::Name(name) => self.quantity(comparison, unit, factor, name),
            Operand::Lookup(table, key) => self.lookup(comparison, unit, factor, table, key),
        }
    }

    fn quantity(&mut self, comparison: &mut Comparison, unit: &mut Unit, factor: i64, name: &Name) {
        if let Some(at) = self.names.parameters.iter().position(|parameter| parameter.id == name.0) {
            let parameter = self.names.parameters.get(at);
            if parameter.is_some_and(|parameter| parameter.by.is_some()) {
                let help = Some(format!("look it up: `{}[a_number_question]`", name.0));
                self.fault("wrong-type", format!("`{}` is a table", name.0), &name.1, help);
            }
            self.same_unit(unit, parameter.map(|parameter| parameter.unit.as_str()), name);
            comparison.amounts.push((factor, Amount::Parameter(at)));
            return;
        }
        let questions = self.names.questions;
        let Some(at) = questions.iter().position(|question| question.id == name.0) else {
            let known = questions.iter().filter(|question| question.kind.as_number().is_some());
            let known: Vec<&str> = known
                .map(|question| question.id.as_str())
                .chain(self.names.parameters.iter().map(|parameter| parameter.id.as_str()))
                .collect();
            self.unknown("number question or parameter", name, &known);
            return;
        };
        let number = questions.get(at).and_then(|question| question.kind.as_number());
        match number {
            Some((found, ..)) => self.same_unit(unit, Some(found), name),
            None => {
                self.fault("wrong-type", format!("the answer to `{}` is not a number", name.0), &name.1, None);
            }
        }
        match comparison.questions.iter_mut().find(|(_, question)| *question == at) {
            Some(term) => term.0 += factor,
            None => comparison.questions.push((factor, at)),
        }
    }

    fn lookup(&mut self, comparison: &mut Comparison, unit: &mut Unit, factor: i64, table: &Name, key: &Name) {
        let parameters = self.names.parameters;
        let Some(parameter) = parameters.iter().position(|parameter| parameter.id == table.0) else {
            let known: Vec<&str> = parameters.iter().map(|parameter| parameter.id.as_str()).collect();
            self.unknown("parameter", table, &known);
            return;
        };
        let found = parameters.get(parameter);
        self.same_unit(unit, found.map(|parameter| parameter.unit.as_str()), table);
        let Some(question) = self.question(key) else { return };
        let number = self.names.questions.get(question).and_then(|question| question.kind.as_number());
        match (found.and_then(|parameter| parameter.by.as_deref()), number) {
            (None, _) => {
                let message = format!("`{}` is one amount, not a table", table.0);
                self.fault("wrong-type", message, &table.1, Some(format!("write `{}`", table.0)));
            }
            (Some(by), Some((unit, min, max))) if by == unit => self.covers(parameter, table, (min, max)),
            (Some(by), _) => {
                let message = format!("`{}` is looked up by a number of {by}; `{}` is not one", table.0, key.0);
                self.fault("wrong-unit", message, &key.1, None);
            }
        }
        comparison.amounts.push((factor, Amount::Lookup { parameter, key: question }));
    }

    /// Every value of a table has an amount for every answer.
    fn covers(&mut self, parameter: usize, table: &Name, (min, max): (i64, i64)) {
        let Some(parameter) = self.names.parameters.get(parameter) else { return };
        let gap = parameter.values.iter().find_map(|value| {
            let missing = (min..=max).find(|key| value.value.amount(*key).is_none())?;
            Some((value.from, missing))
        });
        if let Some((from, missing)) = gap {
            let message = format!("`{}` has no amount for {missing} from {from} on", table.0);
            let help = Some("add the row, or `beyond`, or narrow the question's range".to_owned());
            self.fault("table-gap", message, &table.1, help);
        }
    }

    fn same_unit(&mut self, unit: &mut Unit, found: Option<&str>, name: &Name) {
        let Some(found) = found else { return };
        match unit {
            None => *unit = Some((found.to_owned(), name.1.clone())),
            Some((first, _)) if first == found => {}
            Some((first, _)) => {
                let message = format!("`{}` is in {found}, what stands before it in {first}", name.0);
                let help = Some("compare amounts of one unit".to_owned());
                self.fault("wrong-unit", message, &name.1, help);
            }
        }
    }
}

fn looks_up(comparison: &Comparison) -> bool {
    comparison.amounts.iter().any(|(_, amount)| matches!(amount, Amount::Lookup { .. }))
}
