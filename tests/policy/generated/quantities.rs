//! Quantities of all forms, and comparisons of them.

use std::fmt::Write;

use super::conditions::Vocabulary;
use super::dice::Dice;
use super::questions::{EUR, Kind, PEOPLE};

/// A quantity with a name.
#[derive(Clone, Debug)]
pub struct Named {
    pub id: String,
    pub unit: &'static str,
    /// No answer stands in it that may be anything.
    pub settled: bool,
}

/// The file; each may use those above it.
pub fn written(dice: &mut Dice, words: &mut Vocabulary) -> String {
    let mut file = "[quantities]\n".to_owned();
    for at in 0..=dice.below(3) {
        let (unit, settled) = (*dice.pick(&[EUR, EUR, PEOPLE]), dice.percent(40));
        let quantity = words.choice(dice, unit, settled, 2);
        let id = format!("n{at}");
        writeln!(file, "{id} = {quantity:?}").unwrap();
        words.quantities.push(Named { id, unit, settled });
    }
    file
}

impl Vocabulary {
    /// Of a question in its range, or of any two quantities of the unit.
    pub fn comparison(&self, dice: &mut Dice, unit: &str, asked: Option<(&str, (i64, i64))>) -> String {
        const ORDERS: [&str; 8] = ["at least", "at most", "more than", "less than", "is", "is not", ">=", "<"];
        let Some((id, (min, max))) = asked.filter(|_| dice.percent(60)) else { return self.of_two(dice, unit, asked) };
        let mut number = || dice.between(min, max);
        let (low, high, bound) = (number(), number(), number());
        match dice.below(6) {
            0 => format!("{id} between {} and {}", low.min(high), low.max(high)),
            1 => format!("{id} - 0.50 {} {bound}", dice.pick(&ORDERS)),
            _ => format!("{id} {} {bound}", dice.pick(&ORDERS)),
        }
    }

    /// Something asked stands on one side.
    fn of_two(&self, dice: &mut Dice, unit: &str, asked: Option<(&str, (i64, i64))>) -> String {
        let orders = ["at most", "less than", ">=", "more than", "=", "!="];
        let known = asked.map(|(id, _)| id.to_owned()).or_else(|| self.named(dice, unit, false));
        let Some(known) = known else { return "true".to_owned() };
        let mut left = match dice.below(5) {
            0 => format!("{known} + {}", self.sum(dice, unit, false, 1)),
            1 => format!("2 * {known} - {}", self.term(dice, unit, false, 1)),
            2 => format!("{} - {known} + 1.50", self.term(dice, unit, false, 1)),
            3 => format!("{}({known}, {})", dice.pick(&["min", "max"]), self.choice(dice, unit, false, 1)),
            _ => known,
        };
        let mut right = self.sum(dice, unit, false, 2);
        if unit == EUR && dice.percent(15) {
            left = format!("yearly({left})");
            right = format!("yearly({right})");
        }
        if dice.percent(30) {
            std::mem::swap(&mut left, &mut right);
        }
        format!("{left} {} {right}", dice.pick(&orders))
    }

    /// A whole quantity, an argument or what looks a table up. `settled`: no
    /// answer stands in it but through a table, a count or a condition.
    fn choice(&self, dice: &mut Dice, unit: &str, settled: bool, depth: usize) -> String {
        if depth == 0 || dice.percent(70) {
            return self.sum(dice, unit, settled, depth);
        }
        let (then, otherwise) = (self.sum(dice, unit, settled, depth - 1), self.choice(dice, unit, settled, depth - 1));
        format!("if {} then {then} else {otherwise}", self.simple(dice))
    }

    fn sum(&self, dice: &mut Dice, unit: &str, settled: bool, depth: usize) -> String {
        let first = self.term(dice, unit, settled, depth);
        match dice.below(5) {
            0 if depth > 0 => format!("{first} + {}", self.term(dice, unit, settled, depth - 1)),
            1 if depth > 0 => format!("{first} - {}", self.term(dice, unit, settled, depth - 1)),
            2 if unit == EUR => format!("{first} + {}", dice.pick(&["0.50", "3", "120"])),
            _ => first,
        }
    }

    /// A product or what stands in one.
    fn term(&self, dice: &mut Dice, unit: &str, settled: bool, depth: usize) -> String {
        match dice.below(8) {
            0 => format!("{} * {}", dice.pick(&["0.5", "2", "1.25"]), self.part(dice, unit, settled, depth)),
            1 if self.amounts => format!("rate * {}", self.part(dice, unit, settled, depth)),
            2 => self.for_each(dice, unit, settled).unwrap_or_else(|| self.part(dice, unit, settled, depth)),
            3 if depth > 0 => format!("min({})", self.choice(dice, unit, settled, depth - 1)),
            _ => self.part(dice, unit, settled, depth),
        }
    }

    /// An amount for each of some people.
    fn for_each(&self, dice: &mut Dice, unit: &str, settled: bool) -> Option<String> {
        let mut amounts: Vec<&str> = self.numbers(unit).filter(|_| !settled).collect();
        amounts.extend(Some("ceiling").filter(|_| self.amounts && unit == EUR));
        let counts = self.counts();
        let possible = !counts.is_empty() && !amounts.is_empty();
        possible.then(|| format!("{} * {}", dice.pick(&counts), dice.pick(&amounts)))
    }

    fn part(&self, dice: &mut Dice, unit: &str, settled: bool, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        match dice.below(8) {
            0 | 1 if depth > 0 => {
                let (one, other) = (self.choice(dice, unit, settled, next), self.choice(dice, unit, settled, next));
                format!("{}({one}, {other})", dice.pick(&["min", "max"]))
            }
            2 if depth > 0 => {
                let (name, step) = (dice.pick(&["up", "down"]), dice.pick(&["1", "2.5", "50"]));
                format!("{name}({}, {step})", self.choice(dice, unit, true, next))
            }
            3 | 4 if self.amounts && unit == EUR => self.row(dice, next).unwrap_or_else(|| "ceiling".to_owned()),
            5 if self.amounts && unit == EUR => "ceiling".to_owned(),
            _ => self.leaf(dice, unit, settled),
        }
    }

    fn leaf(&self, dice: &mut Dice, unit: &str, settled: bool) -> String {
        let mut known: Vec<String> = Vec::new();
        if !settled {
            known.extend(self.numbers(unit).map(str::to_owned));
        }
        if unit == PEOPLE {
            known.extend(self.counts());
        }
        known.extend(self.named(dice, unit, settled));
        if known.is_empty() || dice.percent(20) { dice.between(0, 3).to_string() } else { dice.pick(&known).clone() }
    }

    fn named(&self, dice: &mut Dice, unit: &str, settled: bool) -> Option<String> {
        let of_unit = |named: &&Named| named.unit == unit && (named.settled || !settled);
        let known: Vec<&Named> = self.quantities.iter().filter(of_unit).collect();
        (!known.is_empty()).then(|| dice.pick(&known).id.clone())
    }

    /// A table looked up by at least one, as it has no row before.
    fn row(&self, dice: &mut Dice, depth: usize) -> Option<String> {
        let known: Vec<String> = self.numbers(PEOPLE).map(str::to_owned).chain(self.counts()).collect();
        let one = Some(&known).filter(|known| !known.is_empty()).map(|known| dice.pick(known))?;
        let key = match dice.below(4) {
            0 => format!("1 + {one}"),
            1 => format!("if {} then 1 + {one} else max(2, {one})", self.simple(dice)),
            2 if depth > 0 => format!("max(1, {one}, {})", self.choice(dice, PEOPLE, false, depth - 1)),
            _ => format!("max({one}, 1)"),
        };
        Some(format!("scale[{key}]"))
    }

    pub fn numbers<'a>(&'a self, unit: &'a str) -> impl Iterator<Item = &'a str> {
        let known = self.questions.iter().filter(move |asked| asked.kind.unit() == Some(unit));
        known.map(|asked| asked.id.as_str())
    }

    /// How many people are of some ages: of one band, or of all.
    fn counts(&self) -> Vec<String> {
        let mut found = Vec::new();
        for asked in &self.questions {
            let Kind::Ages { starts, max, .. } = &asked.kind else { continue };
            found.push(asked.id.clone());
            let ends = starts.iter().skip(1).map(|start| start - 1).chain([*max]);
            found.extend(starts.iter().zip(ends).map(|(start, end)| format!("{} aged {start} to {end}", asked.id)));
        }
        found
    }
}
