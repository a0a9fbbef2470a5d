//! What is true for all partial answers of a small rule set at once.
//!
//! The same trying of completions as in `completion`, kept in a list: the truth
//! where a fact is missing is what the truths for all its values agree on, and
//! those stand earlier in the list.

use std::collections::HashMap;

use super::{Oracle, Partial, Person, Statement, Truth};

/// Every combination of known and missing values of some facts.
pub struct Tables<'a> {
    person: Person<'a>,
    /// The facts that vary; others keep their value.
    varying: Vec<usize>,
    fixed: Partial,
    /// For each varying fact, how far apart its neighbouring values stand.
    strides: Vec<usize>,
    count: usize,
    truths: HashMap<Statement<'a>, Vec<Truth>>,
}

/// One row: one person with partial answers.
pub struct Row<'t, 'a> {
    tables: &'t Tables<'a>,
    pub at: usize,
}

impl<'a> Tables<'a> {
    /// All combinations of the varying facts, with the statements to be asked.
    pub fn new(person: Person<'a>, varying: Vec<usize>, fixed: Partial, statements: &[Statement<'a>]) -> Self {
        let mut strides = Vec::new();
        let mut count = 1;
        for fact in &varying {
            strides.push(count);
            count *= person.facts.values[*fact].len() + 1;
        }
        let mut tables = Self { person, varying, fixed, strides, count, truths: HashMap::new() };
        for statement in statements {
            if !tables.truths.contains_key(statement) {
                let truths = tables.fill(*statement);
                tables.truths.insert(*statement, truths);
            }
        }
        tables
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_, 'a>> {
        (0..self.count).map(|at| Row { tables: self, at })
    }

    pub fn row(&self, at: usize) -> Row<'_, 'a> {
        Row { tables: self, at }
    }

    /// The row of a person; what does not vary is as in every row.
    pub fn find(&self, partial: &Partial) -> usize {
        let place = |fact: usize| {
            let values = &self.person.facts.values[fact];
            let known = partial[fact].map(|known| values.iter().position(|value| *value == known).unwrap());
            known.unwrap_or(values.len())
        };
        self.varying.iter().zip(&self.strides).map(|(fact, stride)| place(*fact) * stride).sum()
    }

    fn size(&self, position: usize) -> usize {
        self.person.facts.values[self.varying[position]].len()
    }

    /// For each varying fact the place of its value; its size when missing.
    fn digits(&self, at: usize) -> impl Iterator<Item = usize> {
        self.strides.iter().enumerate().map(move |(position, stride)| at / stride % (self.size(position) + 1))
    }

    pub fn partial(&self, at: usize) -> Partial {
        let mut partial = self.fixed.clone();
        for (fact, digit) in self.varying.iter().zip(self.digits(at)) {
            partial[*fact] = self.person.facts.values[*fact].get(digit).copied();
        }
        partial
    }

    fn fill(&self, statement: Statement<'a>) -> Vec<Truth> {
        let mut truths: Vec<Truth> = Vec::with_capacity(self.count);
        for at in 0..self.count {
            let missing = self.digits(at).enumerate().find(|(position, digit)| *digit == self.size(*position));
            truths.push(match missing {
                None => self.person.is(statement, &self.values(at)),
                Some((position, size)) => (1..=size)
                    .map(|back| truths[at - back * self.strides[position]])
                    .reduce(Truth::agree)
                    .expect("every fact has a value"),
            });
        }
        truths
    }

    /// Values of a complete row; a fact that does not vary and has none does
    /// not matter.
    fn values(&self, at: usize) -> Vec<i64> {
        self.partial(at).into_iter().map(Option::unwrap_or_default).collect()
    }
}

impl<'a> Oracle<'a> for Row<'_, 'a> {
    fn person(&self) -> &Person<'a> {
        &self.tables.person
    }

    fn truth(&self, statement: Statement<'a>) -> Truth {
        self.tables.truths[&statement][self.at]
    }

    fn knows(&self, fact: usize) -> bool {
        self.tables.partial(self.at)[fact].is_some()
    }
}
