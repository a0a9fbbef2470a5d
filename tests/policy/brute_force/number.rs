//! What a quantity comes to for one person all of whose answers are known.
//!
//! Numbers are whole millionths. Nothing is put in another form: a quantity is
//! reckoned part by part, as it is read aloud.

use aiguillage::policy::condition::{Comparison, Quantity, Towards};
use aiguillage::policy::diagram::Relation;
use aiguillage::policy::parameter::ParameterValue;

use super::Person;

/// One, in millionths.
const ONE: i128 = 1_000_000;

impl Person<'_> {
    pub fn compares(&self, comparison: &Comparison, values: &[i64]) -> bool {
        let (left, right) = (self.number(&comparison.left, values), self.number(&comparison.right, values));
        match comparison.relation {
            Relation::AtMost => left <= right,
            Relation::Equal => left == right,
        }
    }

    /// In millionths.
    pub fn number(&self, quantity: &Quantity, values: &[i64]) -> i128 {
        let all = |parts: &[Quantity]| parts.iter().map(|part| self.number(part, values)).collect::<Vec<_>>();
        match quantity {
            Quantity::Fixed(number) => i128::from(*number),
            Quantity::Answer(question) => ONE * i128::from(self.value(*question, 0, values)),
            Quantity::Aged { question, bands } => {
                bands.clone().map(|band| ONE * i128::from(self.value(*question, band, values))).sum()
            }
            Quantity::Parameter(parameter) => self.amount(*parameter, 0),
            Quantity::Lookup { parameter, key } => {
                self.amount(*parameter, i64::try_from(self.number(key, values).div_euclid(ONE)).unwrap())
            }
            Quantity::Named(at) => self.number(&self.rules.quantities[*at].quantity, values),
            Quantity::Sum(parts) => all(parts).into_iter().sum(),
            Quantity::Product(parts) => all(parts).into_iter().reduce(product).unwrap(),
            Quantity::Yearly(part) => 12 * self.number(part, values),
            Quantity::Least(parts) => all(parts).into_iter().min().unwrap(),
            Quantity::Greatest(parts) => all(parts).into_iter().max().unwrap(),
            Quantity::Rounded { towards, step, quantity } => {
                let (number, step) = (self.number(quantity, values), i128::from(*step));
                match towards {
                    Towards::Less => number - number.rem_euclid(step),
                    Towards::More => number + (-number).rem_euclid(step),
                }
            }
            Quantity::Either { when, then, otherwise } => {
                self.number(if self.holds(when, values) { then } else { otherwise }, values)
            }
        }
    }

    /// The amount in force, of a table that of a row; in millionths.
    fn amount(&self, parameter: usize, key: i64) -> i128 {
        let values = &self.rules.parameters[parameter].values;
        // In force is the last that has begun; before all of them, the first.
        let in_force = values.iter().rfind(|value| value.from <= self.on).unwrap_or(&values[0]);
        i128::from(match &in_force.value {
            ParameterValue::Amount(amount) => *amount,
            ParameterValue::Table { rows, beyond } => rows.get(&key).copied().unwrap_or_else(|| {
                let (last, amount) = rows.last_key_value().unwrap();
                assert!(key > *last, "no row for {key}");
                amount + beyond.unwrap() * (key - last)
            }),
        })
    }
}

/// To the nearest millionth; a half goes away from zero.
fn product(left: i128, right: i128) -> i128 {
    let (exact, sign) = (left * right, (left * right).signum());
    sign * ((exact.abs() + ONE / 2) / ONE)
}
