//! Conditions over the questions of a drawn rule set.

use super::dice::Dice;
use super::questions::{Asked, Kind};

pub const CHANNELS: [&str; 6] = ["phone", "counter", "callback", "letter", "home_visit", "web"];

/// The names that conditions may use.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    pub questions: Vec<Asked>,
    pub situations: Vec<String>,
    pub services: Vec<String>,
    pub rights: Vec<String>,
    /// There are an amount `ceiling` and a table `scale`.
    pub amounts: bool,
    /// Conditions may say what the person came for.
    pub speaks_of_services: bool,
}

impl Vocabulary {
    pub fn new(questions: Vec<Asked>, services: Vec<String>) -> Self {
        let rights = ["allowance", "helper", "bonus"].map(str::to_owned).to_vec();
        Self { questions, situations: Vec::new(), services, rights, amounts: false, speaks_of_services: false }
    }

    /// Whether a condition can be made of these names.
    pub fn can_speak(&self) -> bool {
        !self.situations.is_empty() || self.questions.iter().any(|asked| self.is_spoken_of(asked))
    }

    fn is_spoken_of(&self, asked: &Asked) -> bool {
        match asked.kind {
            Kind::PostalCode => false,
            _ => asked.id != "service" || self.speaks_of_services,
        }
    }

    /// A condition with parts down to this depth.
    pub fn condition(&self, dice: &mut Dice, depth: usize) -> String {
        self.nested(dice, depth, &|words, dice| words.atom(dice))
    }

    /// A condition of a guarantee.
    pub fn guarantee(&self, dice: &mut Dice, depth: usize) -> String {
        self.nested(dice, depth, &|words, dice| if dice.percent(70) { words.claim(dice) } else { words.atom(dice) })
    }

    fn nested(&self, dice: &mut Dice, depth: usize, atom: &dyn Fn(&Self, &mut Dice) -> String) -> String {
        if depth == 0 || dice.percent(30) {
            return atom(self, dice);
        }
        let mut part = || self.nested(dice, depth - 1, atom);
        let (first, second, third) = (part(), part(), part());
        match dice.below(7) {
            0 => format!("({first} and {second})"),
            1 => format!("({first} and {second} and {third})"),
            2 => format!("({first} or {second})"),
            3 => format!("({first} or {second} or {third})"),
            4 => format!("not ({first})"),
            5 => format!("({first} implies {second})"),
            _ => format!("at least {} of ({first}, {second}, {third})", 1 + dice.below(3)),
        }
    }

    fn atom(&self, dice: &mut Dice) -> String {
        if dice.percent(4) {
            return dice.pick(&["true", "false"]).to_string();
        }
        if !self.situations.is_empty() && dice.percent(20) {
            return dice.pick(&self.situations).clone();
        }
        let known: Vec<&Asked> = self.questions.iter().filter(|asked| self.is_spoken_of(asked)).collect();
        if known.is_empty() {
            return "true".into();
        }
        let asked = *dice.pick(&known);
        let id = &asked.id;
        match &asked.kind {
            Kind::Choice(options) => match dice.below(4) {
                0 => format!("{id} is {}", dice.pick(options)),
                1 => format!("{id} is not {}", dice.pick(options)),
                2 => format!("{id} in ({})", dice.some(options).join(", ")),
                _ => format!("{id} not in ({})", dice.some(options).join(", ")),
            },
            Kind::YesNo => format!("{id} is {}", dice.pick(&["yes", "no"])),
            Kind::Several(options) => format!("{id} has {}", dice.pick(options)),
            Kind::Number { unit, min, max } => self.comparison(dice, id, unit, (*min, *max)),
            Kind::Age { min, max } => self.comparison(dice, id, "years", (*min, *max)),
            Kind::PostalCode => "true".into(),
        }
    }

    fn comparison(&self, dice: &mut Dice, id: &str, unit: &str, (min, max): (i64, i64)) -> String {
        const ORDERS: [&str; 8] = ["at least", "at most", "more than", "less than", "is", "is not", ">=", "<"];
        let mut number = || dice.between(min, max);
        let (low, high, bound) = (number(), number(), number());
        if dice.percent(15) {
            return format!("{id} between {} and {}", low.min(high), low.max(high));
        }
        let left = self.sum(dice, id, unit);
        match self.amount(dice, unit) {
            // After `is` a name would be that of an option.
            Some(amount) => format!("{left} {} {amount}", dice.pick(&["at most", "less than", ">=", ">", "="])),
            None => format!("{left} {} {bound}", dice.pick(&ORDERS)),
        }
    }

    /// The number, or a sum of it with another number of its unit.
    fn sum(&self, dice: &mut Dice, id: &str, unit: &str) -> String {
        let others: Vec<&str> = self.numbers(unit).filter(|other| *other != id).collect();
        match dice.below(6) {
            0 if !others.is_empty() => format!("{id} + {}", dice.pick(&others)),
            1 if !others.is_empty() => format!("2 * {id} - {}", dice.pick(&others)),
            2 if !others.is_empty() => format!("{} - {id} + 1.50", dice.pick(&others)),
            3 => format!("{id} - 0.50"),
            _ => id.to_owned(),
        }
    }

    fn amount(&self, dice: &mut Dice, unit: &str) -> Option<String> {
        let people: Vec<&str> = self.numbers("people").collect();
        match dice.below(6) {
            _ if !self.amounts || unit != "EUR" => None,
            0 => Some("ceiling".into()),
            1 => Some("2 * ceiling - 1".into()),
            2 | 3 if !people.is_empty() => Some(format!("scale[{}]", dice.pick(&people))),
            4 if !people.is_empty() => Some(format!("ceiling + scale[{}]", dice.pick(&people))),
            _ => None,
        }
    }

    fn numbers<'a>(&'a self, unit: &'a str) -> impl Iterator<Item = &'a str> {
        self.questions.iter().filter_map(move |asked| match &asked.kind {
            Kind::Number { unit: own, .. } if *own == unit => Some(asked.id.as_str()),
            Kind::Age { .. } if unit == "years" => Some(asked.id.as_str()),
            _ => None,
        })
    }

    fn claim(&self, dice: &mut Dice) -> String {
        let channel = dice.pick(&CHANNELS);
        let right = dice.pick(&self.rights).clone();
        match dice.below(9) {
            0 => "known_online".into(),
            1..=3 => format!("offered({channel})"),
            4 | 5 => format!("usable({channel})"),
            6 => format!("first({channel})"),
            7 => format!("shown({right})"),
            _ => format!("likely({right})"),
        }
    }
}
