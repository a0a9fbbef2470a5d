//! Questions: few, of every kind, so that all partial answers can be tried.

use std::fmt::Write;

use super::conditions::Vocabulary;
use super::dice::Dice;

pub const EUR: &str = "EUR/month";

pub const PEOPLE: &str = "people";

/// Partial answers of one rule set, the service left out.
const MOST: usize = 1_500;

#[derive(Clone, Debug)]
pub struct Asked {
    pub id: String,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub enum Kind {
    Choice(Vec<String>),
    YesNo,
    Several(Vec<String>),
    Number {
        unit: &'static str,
        min: i64,
        max: i64,
        step: i64,
        open: bool,
    },
    /// The first age of each band, the last age and the most in one band.
    Ages {
        starts: Vec<i64>,
        max: i64,
        most: i64,
    },
    Age {
        min: i64,
        max: i64,
    },
    PostalCode,
}

impl Kind {
    pub fn options(&self) -> Vec<String> {
        match self {
            Self::Choice(options) | Self::Several(options) => options.clone(),
            Self::YesNo => vec!["yes".into(), "no".into()],
            _ => Vec::new(),
        }
    }

    /// Answers to it can stand in an order.
    pub fn is_ordered(&self) -> bool {
        !matches!(self, Self::Several(_) | Self::Ages { .. } | Self::PostalCode)
    }

    /// The unit of an answer that is a number.
    pub fn unit(&self) -> Option<&'static str> {
        match self {
            Self::Number { unit, .. } => Some(unit),
            Self::Age { .. } => Some("years"),
            _ => None,
        }
    }

    /// The least and the greatest answer that is a number.
    fn range(&self) -> Option<(i64, i64)> {
        match self {
            Self::Number { min, max, .. } | Self::Age { min, max } => Some((*min, *max)),
            _ => None,
        }
    }

    /// Its answers may stand in for those of another question.
    fn fits_within(&self, other: &Self) -> bool {
        let (Some((low, high)), Some((min, max))) = (self.range(), other.range()) else { return false };
        self.unit() == other.unit() && low >= min && high <= max
    }

    /// How many partial answers there are, numbers of a large range counted by
    /// how many of their values a condition may tell apart.
    fn weight(&self) -> usize {
        match self {
            Self::Choice(options) => options.len() + 1,
            Self::YesNo => 3,
            Self::Several(options) => 3_usize.pow(options.len() as u32),
            Self::Number { min, max, step, .. } => ((max - min) / step + 2).min(12) as usize,
            Self::Age { min, max } => (max - min + 2) as usize,
            Self::Ages { starts, most, .. } => (*most as usize + 2).pow(starts.len() as u32),
            Self::PostalCode => 1,
        }
    }
}

/// Three to six questions besides that for the service.
pub fn draw(dice: &mut Dice, services: &[String]) -> Vec<Asked> {
    let mut asked = vec![Asked { id: "internet".into(), kind: Kind::Choice(names("way", 2 + dice.below(2))) }];
    if dice.percent(50) {
        asked.push(Asked { id: "check_rights".into(), kind: Kind::YesNo });
    }
    let mut weight = asked.iter().map(|question| question.kind.weight()).product::<usize>();
    let mut rich = false;
    for at in 0..2 + dice.below(4) {
        let kind = kind(dice, &mut rich);
        if weight * kind.weight() <= MOST {
            weight *= kind.weight();
            asked.push(Asked { id: format!("q{at}"), kind });
        }
    }
    if dice.percent(30) {
        asked.push(Asked { id: "postal_code".into(), kind: Kind::PostalCode });
    }
    asked.push(Asked { id: "service".into(), kind: Kind::Choice(services.to_vec()) });
    dice.shuffle(&mut asked);
    asked
}

/// Few questions besides two or three amounts.
pub fn amounts(dice: &mut Dice, services: &[String]) -> Vec<Asked> {
    let mut asked = vec![
        Asked { id: "internet".into(), kind: Kind::Choice(names("way", 2)) },
        Asked { id: "children".into(), kind: Kind::Ages { starts: vec![0, 3], max: 5, most: 1 } },
        Asked { id: "service".into(), kind: Kind::Choice(services.to_vec()) },
    ];
    for at in 0..2 + dice.below(2) {
        asked.push(Asked { id: format!("amount{at}"), kind: wide(dice) });
    }
    dice.shuffle(&mut asked);
    asked
}

fn kind(dice: &mut Dice, rich: &mut bool) -> Kind {
    match dice.below(9) {
        0 => Kind::Choice(names("way", 2 + dice.below(3))),
        1 => Kind::YesNo,
        2 => Kind::Several(names("sort", 2)),
        3 => {
            let values = dice.between(2, 3);
            number(dice, PEOPLE, 1, 1, values)
        }
        4 | 5 if !*rich => {
            *rich = true;
            wide(dice)
        }
        6 => Kind::Age { min: 17, max: 20 },
        7 => ages(dice),
        _ => {
            let step = *dice.pick(&[1, 1, 2, 5]);
            let below = dice.between(0, 1);
            number(dice, EUR, -below * step, step, 3)
        }
    }
}

/// So many values from `min` on.
fn number(dice: &mut Dice, unit: &'static str, min: i64, step: i64, values: i64) -> Kind {
    Kind::Number { unit, min, max: min + step * (values - 1), step, open: dice.percent(30) }
}

/// More values than the engine looks at one by one.
fn wide(dice: &mut Dice) -> Kind {
    let (step, min) = (*dice.pick(&[1, 10, 10, 15]), *dice.pick(&[0, 0, -50]));
    number(dice, EUR, min, step, 135)
}

fn ages(dice: &mut Dice) -> Kind {
    let starts = if dice.percent(50) { vec![0] } else { vec![0, 3] };
    Kind::Ages { starts, max: 5, most: 1 + dice.between(0, 1) }
}

fn names(stem: &str, count: usize) -> Vec<String> {
    (0..count).map(|at| format!("{stem}{at}")).collect()
}

/// For whom a question exists, and what stands in for everyone else.
struct Only {
    when: String,
    otherwise: String,
}

/// The file; conditional questions look only at those before them in a random
/// order, so that none hangs on itself.
pub fn written(dice: &mut Dice, words: &mut Vocabulary) -> String {
    let mut order: Vec<usize> = (0..words.questions.len()).collect();
    dice.shuffle(&mut order);
    let all = words.questions.clone();
    let mut only: Vec<Option<Only>> = all.iter().map(|_| None).collect();
    for (done, at) in order.iter().enumerate() {
        let plain = ["service", "internet", "check_rights", "postal_code"].contains(&all[*at].id.as_str());
        let asked: Vec<Asked> = order[..done].iter().map(|at| all[*at].clone()).collect();
        let before = Vocabulary { questions: asked, ..words.clone() };
        if !plain && before.can_speak() && dice.percent(35) {
            let when = before.condition(dice, 1);
            only[*at] = Some(Only { when, otherwise: otherwise(dice, &all[*at], &before) });
        }
    }
    all.iter().zip(only).map(|(asked, only)| question(asked, only)).collect()
}

/// An answer, or another number question of the unit.
fn otherwise(dice: &mut Dice, asked: &Asked, before: &Vocabulary) -> String {
    let others: Vec<&str> =
        before.questions.iter().filter(|other| other.kind.fits_within(&asked.kind)).map(|other| &*other.id).collect();
    if !others.is_empty() && dice.percent(90) {
        return format!("{:?}", dice.pick(&others));
    }
    match &asked.kind {
        Kind::Choice(options) => format!("{:?}", dice.pick(options)),
        Kind::YesNo => format!("{:?}", dice.pick(&["yes", "no"])),
        Kind::Several(options) => format!("{:?}", &options[..dice.below(options.len() + 1)]),
        Kind::Number { min, max, .. } | Kind::Age { min, max } => dice.between(*min, *max).to_string(),
        Kind::Ages { max, .. } => {
            let count = dice.below(3);
            format!("{:?}", (0..count).map(|_| dice.between(0, *max)).collect::<Vec<_>>())
        }
        Kind::PostalCode => panic!("a place exists for everyone"),
    }
}

fn question(asked: &Asked, only: Option<Only>) -> String {
    let (kind, further) = match &asked.kind {
        Kind::Choice(options) => ("choice", format!("options = {options:?}\n")),
        Kind::YesNo => ("yes_no", String::new()),
        Kind::Several(options) => ("several", format!("options = {options:?}\n")),
        Kind::Number { unit, min, max, step, open } => {
            let steps = format!("step = {step}\nopen = {open}\n");
            ("number", format!("unit = {unit:?}\nmin = {min}\nmax = {max}\n{steps}"))
        }
        Kind::Ages { starts, max, most } => ("ages", format!("bands = {starts:?}\nmax = {max}\nmost = {most}\n")),
        Kind::Age { min, max } => ("birth_date", format!("min = {min}\nmax = {max}\n")),
        Kind::PostalCode => ("postal_code", String::new()),
    };
    let mut row = format!("[[question]]\nid = {:?}\nkind = {kind:?}\ntopic = \"all\"\n{further}", asked.id);
    if let Some(Only { when, otherwise }) = only {
        writeln!(row, "when = {when:?}\notherwise = {otherwise}").unwrap();
    }
    row
}
