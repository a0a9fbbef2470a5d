//! A condition back as text, to speak of a part of it.

use super::{Amount, Claim, Comparison, Condition};
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

    /// Terms with a minus go to the other side; questions stand on the left
    /// where they are all on one.
    fn comparison(&self, comparison: &Comparison) -> String {
        let rising = comparison.questions.iter().any(|(factor, _)| *factor > 0);
        let questions = comparison.questions.iter().map(|(factor, at)| (*factor, self.question(*at).to_owned()));
        let amounts = comparison.amounts.iter().map(|(factor, amount)| self.amount(*factor, amount));
        let (left, right): (Vec<_>, Vec<_>) = questions.chain(amounts).partition(|(factor, _)| *factor > 0);
        match comparison.relation {
            Relation::Equal => format!("{} is {}", sum(&left), sum(&right)),
            Relation::AtMost if rising => format!("{} at most {}", sum(&left), sum(&right)),
            Relation::AtMost => format!("{} at least {}", sum(&right), sum(&left)),
        }
    }

    fn amount(&self, factor: i64, amount: &Amount) -> (i64, String) {
        let parameter = |at: usize| self.rules.parameters.get(at).map_or("", |parameter| parameter.id.as_str());
        match amount {
            Amount::Fixed(hundredths) => (factor.signum() * hundredths.signum(), decimal((factor * hundredths).abs())),
            Amount::Parameter(at) => (factor, parameter(*at).to_owned()),
            Amount::Lookup { parameter: at, key } => (factor, format!("{}[{}]", parameter(*at), self.question(*key))),
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

fn sum(terms: &[(i64, String)]) -> String {
    let term = |(factor, name): &(i64, String)| match factor.abs() {
        1 => name.clone(),
        times => format!("{times} * {name}"),
    };
    let written: Vec<String> = terms.iter().filter(|(factor, _)| *factor != 0).map(term).collect();
    if written.is_empty() { "0".to_owned() } else { written.join(" + ") }
}

fn decimal(hundredths: i64) -> String {
    match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        part => format!("{}.{part:02}", hundredths / 100),
    }
}
