//! From a parsed quantity to a checked one: names, units and tables.

use super::super::syntax::{Name, Term};
use super::super::{Condition, Quantity, Towards};
use super::Checker;
use crate::policy::decimal::ONE;
use crate::policy::model::{Question, QuestionKind};
use crate::policy::parameter::Parameter;

/// The unit of a quantity and the word that gave it; numbers and ratios have none.
pub(super) type Unit = Option<(String, Name)>;

/// A part of any unit, so that reading can go on.
const HARMLESS: (Quantity, Unit) = (Quantity::Fixed(0), None);

/// Numbers without a unit: they may multiply any other.
const RATIO: &str = "ratio";

/// Counted things may be multiplied by an amount for each.
const PEOPLE: &str = "people";

impl Checker<'_> {
    /// The quantity; a harmless one in place of what is faulty.
    pub(super) fn quantity(&mut self, term: &Term) -> (Quantity, Unit) {
        match term {
            Term::Number(number, _) => (Quantity::Fixed(*number), None),
            Term::Name(name) => self.name_of_a_quantity(name),
            Term::Lookup(table, key) => self.lookup(table, key),
            Term::Aged(question, from, to) => self.aged(question, *from, *to),
            Term::Negative(inner) => {
                let (inner, unit) = self.quantity(inner);
                (Quantity::Product(vec![Quantity::Fixed(-ONE), inner]), unit)
            }
            Term::Sum(parts) => {
                let (parts, unit) = self.of_one_unit(parts);
                (Quantity::Sum(parts), unit)
            }
            Term::Product(factors) => self.product(factors),
            Term::Function(name, arguments) => self.function(name, arguments),
            Term::Either(when, then, otherwise) => {
                let when = Box::new(self.condition(when));
                let (parts, unit) = self.of_one_unit([&**then, &**otherwise]);
                let mut parts = parts.into_iter().map(Box::new);
                let (Some(then), Some(otherwise)) = (parts.next(), parts.next()) else { return HARMLESS };
                (Quantity::Either { when, then, otherwise }, unit)
            }
        }
    }

    /// The parts, and the unit that all of them have.
    pub(super) fn of_one_unit<'t>(&mut self, terms: impl IntoIterator<Item = &'t Term>) -> (Vec<Quantity>, Unit) {
        let mut unit: Unit = None;
        let mut parts = Vec::new();
        for term in terms {
            let (part, found) = self.quantity(term);
            unit = self.same_unit(unit, found);
            parts.push(part);
        }
        (parts, unit)
    }

    fn same_unit(&mut self, unit: Unit, found: Unit) -> Unit {
        if let (Some((first, _)), Some((second, name))) = (&unit, &found)
            && first != second
        {
            let message = format!("`{}` is in {second}, what stands before it in {first}", name.0);
            self.fault("wrong-unit", message, &name.1, Some("compare amounts of one unit".to_owned()));
        }
        unit.or(found)
    }

    fn product(&mut self, factors: &[Term]) -> (Quantity, Unit) {
        let mut unit: Unit = None;
        let mut parts = Vec::new();
        for factor in factors {
            let (part, found) = self.quantity(factor);
            unit = self.unit_of_product(unit, found);
            if self.is_wide(&part)
                && parts.iter().any(|part| self.is_wide(part))
                && let Some((_, name)) = &unit
            {
                let help = Some("multiply an answer by parameters, numbers and counts".to_owned());
                self.fault("wrong-type", "two answers are multiplied".to_owned(), &name.1.clone(), help);
            }
            parts.push(part);
        }
        (Quantity::Product(parts), unit)
    }

    fn unit_of_product(&mut self, left: Unit, right: Unit) -> Unit {
        match (left, right) {
            (None, unit) | (unit, None) => unit,
            (Some((first, _)), right) if first == PEOPLE => right,
            (left, Some((second, _))) if second == PEOPLE => left,
            (left, Some((second, name))) => {
                let message = format!("`{}` is in {second}: two amounts are multiplied", name.0);
                self.fault("wrong-unit", message, &name.1, Some("a rate has the unit `ratio`".to_owned()));
                left
            }
        }
    }

    /// An answer of many values stands in it, so that it is a line and no number.
    fn is_wide(&self, quantity: &Quantity) -> bool {
        match quantity {
            Quantity::Answer(_) => true,
            Quantity::Lookup { .. } => false,
            Quantity::Named(at) => self.names.quantities.get(*at).is_some_and(|named| self.is_wide(&named.quantity)),
            _ => quantity.parts().into_iter().any(|part| self.is_wide(part)),
        }
    }

    fn function(&mut self, name: &Name, arguments: &[Term]) -> (Quantity, Unit) {
        let (parts, unit) = self.of_one_unit(arguments);
        match name.0.as_str() {
            "min" => (Quantity::Least(parts), unit),
            "max" => (Quantity::Greatest(parts), unit),
            "up" => (self.rounded(Towards::More, parts, name), unit),
            "down" => (self.rounded(Towards::Less, parts, name), unit),
            _ => self.yearly(parts, unit, name),
        }
    }

    fn yearly(&mut self, parts: Vec<Quantity>, unit: Unit, name: &Name) -> (Quantity, Unit) {
        let mut parts = parts.into_iter();
        let (Some(amount), None) = (parts.next(), parts.next()) else {
            self.fault("wrong-type", "`yearly` takes one amount a month".to_owned(), &name.1, None);
            return HARMLESS;
        };
        (Quantity::Yearly(Box::new(amount)), self.a_year(unit, name))
    }

    fn rounded(&mut self, towards: Towards, parts: Vec<Quantity>, name: &Name) -> Quantity {
        let mut parts = parts.into_iter();
        match (parts.next(), parts.next(), parts.next()) {
            (Some(quantity), Some(Quantity::Fixed(step)), None) if step > 0 && !self.is_wide(&quantity) => {
                Quantity::Rounded { towards, step, quantity: Box::new(quantity) }
            }
            _ => {
                let help =
                    Some(format!("write `{}(amount, 50)`; an amount that is asked is rounded by its question", name.0));
                self.fault("wrong-type", format!("`{}` takes an amount and a step", name.0), &name.1, help);
                Quantity::Fixed(0)
            }
        }
    }

    fn a_year(&mut self, unit: Unit, name: &Name) -> Unit {
        let (unit, word) = unit?;
        let Some(thing) = unit.strip_suffix("/month") else {
            let message = format!("`{}` is in {unit}, not an amount a month", word.0);
            self.fault("wrong-unit", message, &word.1, None);
            return None;
        };
        Some((format!("{thing}/year"), name.clone()))
    }

    fn name_of_a_quantity(&mut self, name: &Name) -> (Quantity, Unit) {
        let names = self.names;
        if let Some(at) = names.quantities.iter().position(|named| named.id == name.0) {
            let unit = names.quantities.get(at).and_then(|named| named.unit.clone());
            return (Quantity::Named(at), unit.map(|unit| (unit, name.clone())));
        }
        if let Some(at) = names.parameters.iter().position(|parameter| parameter.id == name.0) {
            return self.parameter(at, name);
        }
        let Some(at) = names.questions.iter().position(|question| question.id == name.0) else {
            self.unknown("number question, parameter or quantity", name, &self.names.of_quantities());
            return HARMLESS;
        };
        self.answer(at, name)
    }

    fn parameter(&mut self, at: usize, name: &Name) -> (Quantity, Unit) {
        let parameter = self.names.parameters.get(at);
        if parameter.is_some_and(|parameter| parameter.by.is_some()) {
            let help = Some(format!("look it up: `{}[a_number]`", name.0));
            self.fault("wrong-type", format!("`{}` is a table", name.0), &name.1, help);
        }
        (Quantity::Parameter(at), unit_of(parameter, name))
    }

    fn answer(&mut self, at: usize, name: &Name) -> (Quantity, Unit) {
        let kind = self.names.questions.get(at).map(|question| &question.kind);
        if let Some(QuestionKind::Ages { starts, .. }) = kind {
            let bands = 0..starts.len();
            return (Quantity::Aged { question: at, bands }, Some((PEOPLE.to_owned(), name.clone())));
        }
        let Some((unit, ..)) = kind.and_then(QuestionKind::as_number) else {
            self.fault("wrong-type", format!("the answer to `{}` is not a number", name.0), &name.1, None);
            return HARMLESS;
        };
        (Quantity::Answer(at), Some((unit.to_owned(), name.clone())))
    }

    /// How many are of these ages: bands of the question, whole.
    fn aged(&mut self, name: &Name, from: i64, to: i64) -> (Quantity, Unit) {
        let Some(at) = self.question(name) else { return HARMLESS };
        let kind = self.names.questions.get(at).map(|question| &question.kind);
        let Some(QuestionKind::Ages { starts, max, .. }) = kind else {
            self.fault("wrong-type", format!("the answer to `{}` is not a list of ages", name.0), &name.1, None);
            return HARMLESS;
        };
        let first = starts.iter().position(|start| *start == from);
        let ends = starts.iter().skip(1).map(|start| start - 1).chain([*max]);
        let last = ends.enumerate().find_map(|(band, end)| (end == to).then_some(band + 1));
        let (Some(first), Some(last)) = (first, last) else {
            let written: Vec<String> = starts.iter().map(i64::to_string).collect();
            let help = format!("`{}` is counted in bands from {} up to {max}", name.0, written.join(", "));
            self.fault("wrong-type", format!("no bands are aged {from} to {to}"), &name.1, Some(help));
            return HARMLESS;
        };
        (Quantity::Aged { question: at, bands: first..last }, Some((PEOPLE.to_owned(), name.clone())))
    }

    fn lookup(&mut self, table: &Name, key: &Term) -> (Quantity, Unit) {
        let names = self.names;
        let Some(at) = names.parameters.iter().position(|parameter| parameter.id == table.0) else {
            let known: Vec<&str> = names.parameters.iter().map(|parameter| parameter.id.as_str()).collect();
            self.unknown("parameter", table, &known);
            return HARMLESS;
        };
        let parameter = names.parameters.get(at);
        let (key, unit) = self.quantity(key);
        match (parameter.and_then(|parameter| parameter.by.as_deref()), &unit) {
            (None, _) => {
                let message = format!("`{}` is one amount, not a table", table.0);
                self.fault("wrong-type", message, &table.1, Some(format!("write `{}`", table.0)));
            }
            (Some(by), Some((unit, _))) if by == unit => self.covers(at, table, &key),
            (Some(by), found) => {
                let word = found.as_ref().map_or(table, |(_, word)| word);
                let message = format!("`{}` is looked up by a number of {by}; `{}` is not one", table.0, word.0);
                self.fault("wrong-unit", message, &word.1.clone(), None);
            }
        }
        (Quantity::Lookup { parameter: at, key: Box::new(key) }, unit_of(parameter, table))
    }

    /// Every value of a table has an amount for every answer.
    fn covers(&mut self, parameter: usize, table: &Name, key: &Quantity) {
        let Some(parameter) = self.names.parameters.get(parameter) else { return };
        let (min, max) = self.names.extent(key);
        let gap = parameter.values.iter().find_map(|value| {
            let missing = (min / ONE..=max / ONE).find(|key| value.value.amount(*key).is_none())?;
            Some((value.from, missing))
        });
        if let Some((from, missing)) = gap {
            let message = format!("`{}` has no amount for {missing} from {from} on", table.0);
            let help = Some("add the row, or `beyond`, or narrow what looks it up".to_owned());
            self.fault("table-gap", message, &table.1, help);
        }
    }

    /// A comparison of nothing that a person answers.
    pub(super) fn compares_nothing(&mut self, span: &std::ops::Range<usize>) -> Condition {
        self.fault("wrong-type", "this compares nothing that a person answers".to_owned(), span, None)
    }
}

fn unit_of(parameter: Option<&Parameter>, name: &Name) -> Unit {
    let unit = parameter.map(|parameter| parameter.unit.clone()).filter(|unit| unit != RATIO)?;
    Some((unit, name.clone()))
}

/// A question compared as a number or counted.
pub(super) fn is_number(question: &Question) -> bool {
    question.kind.as_number().is_some() || matches!(question.kind, QuestionKind::Ages { .. })
}
