//! Questions: few, of every kind, so that all partial answers can be tried.

use std::fmt::Write;

use super::conditions::Vocabulary;
use super::dice::Dice;

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
    Number { unit: &'static str, min: i64, max: i64 },
    Age { min: i64, max: i64 },
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
        !matches!(self, Self::Several(_) | Self::PostalCode)
    }

    /// How many partial answers there are, numbers of a large range counted by
    /// how many of their values a condition may tell apart.
    fn weight(&self) -> usize {
        match self {
            Self::Choice(options) => options.len() + 1,
            Self::YesNo => 3,
            Self::Several(options) => 3_usize.pow(options.len() as u32),
            Self::Number { min, max, .. } | Self::Age { min, max } => (max - min + 2).min(12) as usize,
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

fn kind(dice: &mut Dice, rich: &mut bool) -> Kind {
    match dice.below(8) {
        0 | 1 => Kind::Choice(names("way", 2 + dice.below(3))),
        2 => Kind::YesNo,
        3 => Kind::Several(names("sort", 2)),
        4 => Kind::Number { unit: "people", min: 1, max: 2 + dice.between(0, 1) },
        5 if !*rich => {
            *rich = true;
            Kind::Number { unit: "EUR", min: 0, max: 2_000 }
        }
        6 => Kind::Age { min: 17, max: 20 },
        _ => Kind::Number { unit: "EUR", min: -1, max: 2 },
    }
}

fn names(stem: &str, count: usize) -> Vec<String> {
    (0..count).map(|at| format!("{stem}{at}")).collect()
}

/// The file; conditional questions look only at those before them in a random
/// order, so that none hangs on itself.
pub fn written(dice: &mut Dice, words: &mut Vocabulary) -> String {
    let mut order: Vec<usize> = (0..words.questions.len()).collect();
    dice.shuffle(&mut order);
    let all = words.questions.clone();
    let mut whens = vec![None; all.len()];
    for (done, at) in order.iter().enumerate() {
        let plain = ["service", "internet", "check_rights", "postal_code"].contains(&all[*at].id.as_str());
        let asked: Vec<Asked> = order[..done].iter().map(|at| all[*at].clone()).collect();
        let before = Vocabulary { questions: asked, ..words.clone() };
        if !plain && before.can_speak() && dice.percent(35) {
            whens[*at] = Some(before.condition(dice, 1));
        }
    }
    let mut file = String::new();
    for (asked, when) in all.iter().zip(whens) {
        question(dice, asked, when, &mut file);
    }
    file
}

fn question(dice: &mut Dice, asked: &Asked, when: Option<String>, file: &mut String) {
    let quoted = |options: &[String]| format!("{options:?}");
    let (kind, further, otherwise) = match &asked.kind {
        Kind::Choice(options) => {
            ("choice", format!("options = {}\n", quoted(options)), format!("{:?}", dice.pick(options)))
        }
        Kind::YesNo => ("yes_no", String::new(), format!("{:?}", dice.pick(&["yes", "no"]))),
        Kind::Several(options) => {
            ("several", format!("options = {}\n", quoted(options)), quoted(&options[..dice.below(options.len() + 1)]))
        }
        Kind::Number { unit, min, max } => {
            ("number", format!("unit = {unit:?}\nmin = {min}\nmax = {max}\n"), dice.between(*min, *max).to_string())
        }
        Kind::Age { min, max } => {
            ("birth_date", format!("min = {min}\nmax = {max}\n"), dice.between(*min, *max).to_string())
        }
        Kind::PostalCode => ("postal_code", String::new(), String::new()),
    };
    write!(file, "[[question]]\nid = {:?}\nkind = {kind:?}\ntopic = \"all\"\n{further}", asked.id).unwrap();
    if let Some(when) = when {
        writeln!(file, "when = {when:?}\notherwise = {otherwise}").unwrap();
    }
}
