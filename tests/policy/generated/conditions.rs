//! Conditions over the questions of a drawn rule set.

use super::dice::Dice;
use super::quantities::Named;
use super::questions::{Asked, EUR, Kind, PEOPLE};

pub const CHANNELS: [&str; 6] = ["phone", "counter", "callback", "letter", "home_visit", "web"];

/// Draws a comparison in a unit, of a question with its range if there is one.
type Compare = dyn Fn(&Vocabulary, &mut Dice, &str, Option<(&str, (i64, i64))>) -> String;

/// The names that conditions may use.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    pub questions: Vec<Asked>,
    pub situations: Vec<String>,
    pub services: Vec<String>,
    pub rights: Vec<String>,
    /// There are an amount `ceiling`, a table `scale` and a `rate`.
    pub amounts: bool,
    /// Named quantities.
    pub quantities: Vec<Named>,
    /// Conditions may say what the person came for.
    pub speaks_of_services: bool,
}

impl Vocabulary {
    pub fn new(questions: Vec<Asked>, services: Vec<String>) -> Self {
        let rights = ["allowance", "helper", "bonus"].map(str::to_owned).to_vec();
        Self { questions, services, rights, ..Self::default() }
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
        if !self.quantities.is_empty() && dice.percent(15) {
            let unit = *dice.pick(&[EUR, PEOPLE]);
            return self.comparison(dice, unit, None);
        }
        self.plain_atom(dice, &Self::comparison)
    }

    /// A condition on one answer, without a quantity of parts.
    pub fn simple(&self, dice: &mut Dice) -> String {
        self.plain_atom(dice, &|_, dice, _, asked| {
            let (id, _) = asked.unwrap();
            format!("{id} at least {}", dice.between(0, 4))
        })
    }

    fn plain_atom(&self, dice: &mut Dice, compare: &Compare) -> String {
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
            Kind::Number { unit, min, max, .. } => compare(self, dice, unit, Some((id, (*min, *max)))),
            Kind::Age { min, max } => compare(self, dice, "years", Some((id, (*min, *max)))),
            Kind::Ages { most, .. } => compare(self, dice, PEOPLE, Some((id, (0, *most)))),
            Kind::PostalCode => "true".into(),
        }
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
