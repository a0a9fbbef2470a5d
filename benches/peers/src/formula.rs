//! Conditions in the form that every engine can say: options, thresholds,
//! tables of thresholds, and the usual connectives.
//!
//! Read from the checked conditions of the policy, for one service on one
//! date. What the engines have no word for is an error, not an approximation.

use aiguillage::policy::Rules;
use aiguillage::policy::condition::{Amount, Comparison, Condition};
use aiguillage::policy::diagram::Relation;
use aiguillage::policy::parameter::Parameter;
use anyhow::{Context, Result, bail, ensure};
use chrono::NaiveDate;

/// A condition over answers. Questions go by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    Constant(bool),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    /// A situation, or another outcome of the task.
    Named(String),
    OneOf {
        question: String,
        options: Vec<String>,
    },
    AtMost {
        question: String,
        limit: i64,
    },
    AtLeast {
        question: String,
        limit: i64,
    },
    /// `question` is at most the limit that stands at the answer to `key`;
    /// `limits` begin with that of `least`.
    AtMostIn {
        question: String,
        key: String,
        least: i64,
        limits: Vec<i64>,
    },
}

impl Formula {
    /// All of them, constants folded.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(parts, true, Self::All)
    }

    /// Any of them, constants folded.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(parts, false, Self::Any)
    }

    /// `neutral` leaves the whole as it is, its opposite decides it.
    fn joined(parts: impl IntoIterator<Item = Self>, neutral: bool, join: fn(Vec<Self>) -> Self) -> Self {
        let mut kept: Vec<Self> = parts.into_iter().filter(|part| *part != Self::Constant(neutral)).collect();
        if kept.contains(&Self::Constant(!neutral)) {
            return Self::Constant(!neutral);
        }
        match (kept.pop(), kept.is_empty()) {
            (None, _) => Self::Constant(neutral),
            (Some(only), true) => only,
            (Some(last), false) => {
                kept.push(last);
                join(kept)
            }
        }
    }

    fn not(inner: Self) -> Self {
        match inner {
            Self::Constant(value) => Self::Constant(!value),
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// Calls `each` for this formula and all its parts.
    pub fn visit<'a>(&'a self, each: &mut impl FnMut(&'a Self)) {
        each(self);
        match self {
            Self::Not(inner) => inner.visit(each),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.visit(each)),
            _ => {}
        }
    }

    /// The questions it reads itself, those of what it names left out.
    pub fn questions(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.visit(&mut |part| match part {
            Self::OneOf { question, .. } | Self::AtMost { question, .. } | Self::AtLeast { question, .. } => {
                found.push(question.as_str());
            }
            Self::AtMostIn { question, key, .. } => found.extend([question.as_str(), key.as_str()]),
            _ => {}
        });
        found
    }

    /// What it names.
    pub fn names(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.visit(&mut |part| {
            if let Self::Named(id) = part {
                found.push(id.as_str());
            }
        });
        found
    }
}

/// Reads conditions as they stand for those who come for one service, on one
/// date.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub rules: &'a Rules,
    pub service: &'a str,
    pub on: NaiveDate,
}

impl Reader<'_> {
    /// # Errors
    /// The condition says what not every engine can.
    pub fn read(&self, condition: &Condition) -> Result<Formula> {
        Ok(match condition {
            Condition::Constant(value) => Formula::Constant(*value),
            Condition::Not(inner) => Formula::not(self.read(inner)?),
            Condition::All(parts) => Formula::all(self.read_each(parts)?),
            Condition::Any(parts) => Formula::any(self.read_each(parts)?),
            Condition::Situation(at) => {
                let named = self.rules.situations.get(*at).context("a situation of the rules")?;
                Formula::Named(named.id.clone())
            }
            Condition::OneOf { question, options } => self.one_of(*question, options)?,
            Condition::Compare(comparison) => self.comparison(comparison)?,
            Condition::AtLeast(..) | Condition::Has { .. } | Condition::Claim(_) => {
                bail!("no form common to all engines: {condition:?}")
            }
        })
    }

    fn read_each(&self, parts: &[Condition]) -> Result<Vec<Formula>> {
        parts.iter().map(|part| self.read(part)).collect()
    }

    fn question(&self, at: usize) -> Result<String> {
        let question = self.rules.questions.get(at).context("a question of the rules")?;
        ensure!(
            question.only_when.is_none(),
            "`{}` is not asked of everyone, which the engines cannot say",
            question.id
        );
        Ok(question.id.clone())
    }

    fn one_of(&self, question: usize, options: &[usize]) -> Result<Formula> {
        let known = self.rules.questions.get(question).context("a question of the rules")?.kind.options();
        let options = options.iter().filter_map(|at| known.get(*at)).cloned().collect::<Vec<_>>();
        let question = self.question(question)?;
        if question == "service" {
            return Ok(Formula::Constant(options.iter().any(|option| option == self.service)));
        }
        Ok(Formula::OneOf { question, options })
    }

    /// One question beside amounts. Answers are whole, so limits are rounded to
    /// the last whole number that holds.
    fn comparison(&self, comparison: &Comparison) -> Result<Formula> {
        let [(factor, question)] = comparison.questions.as_slice() else {
            bail!("a sum of questions, which not every engine adds up: {comparison:?}")
        };
        let question = self.question(*question)?;
        let bound = |hundredths: i64| (-hundredths).div_euclid(100);
        match (*factor, comparison.relation, lookup(comparison)?) {
            (1, Relation::AtMost, None) => {
                Ok(Formula::AtMost { question, limit: bound(self.hundredths(comparison, None)?) })
            }
            (-1, Relation::AtMost, None) => {
                Ok(Formula::AtLeast { question, limit: -bound(self.hundredths(comparison, None)?) })
            }
            (1, Relation::AtMost, Some(key)) => {
                let number = self.rules.questions.get(key).and_then(|question| question.kind.as_number());
                let (_, least, most) = number.context("a table is looked up by a number")?;
                let limits = (least..=most).map(|at| Ok(bound(self.hundredths(comparison, Some(at))?)));
                let limits = limits.collect::<Result<_>>()?;
                Ok(Formula::AtMostIn { question, key: self.question(key)?, least, limits })
            }
            _ => bail!("a comparison not every engine has: {comparison:?}"),
        }
    }

    /// The amounts of a comparison, tables looked up at `key`.
    fn hundredths(&self, comparison: &Comparison, key: Option<i64>) -> Result<i64> {
        let amounts = comparison.amounts.iter().map(|(factor, amount)| Ok(factor * self.amount(amount, key)?));
        amounts.sum()
    }

    fn amount(&self, amount: &Amount, key: Option<i64>) -> Result<i64> {
        let parameter = match amount {
            Amount::Fixed(hundredths) => return Ok(*hundredths),
            Amount::Parameter(at) | Amount::Lookup { parameter: at, .. } => self.rules.parameters.get(*at),
        };
        let in_force = parameter.and_then(|parameter: &Parameter| parameter.on(self.on));
        in_force.and_then(|dated| dated.value.amount(key.unwrap_or(0))).context("a parameter in force")
    }
}

/// The question that looks up the tables, if there are any.
fn lookup(comparison: &Comparison) -> Result<Option<usize>> {
    let mut keys = comparison.amounts.iter().filter_map(|(_, amount)| match amount {
        Amount::Lookup { key, .. } => Some(*key),
        _ => None,
    });
    let first = keys.next();
    ensure!(keys.all(|key| Some(key) == first), "tables looked up by two questions: {comparison:?}");
    Ok(first)
}
