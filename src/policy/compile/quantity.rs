//! One quantity to its cases: under which answers it is which line.
//!
//! Whatever depends on few values (a table by children, a choice by housing)
//! is one function with numbers for values. Only money that may be anything is
//! kept as a line. The least and the greatest of lines, and a table of rates,
//! split a quantity into cases that exclude one another and leave nothing out;
//! in each, a comparison of quantities is an exact linear one.

use std::rc::Rc;

use super::formula::Compiler;
use super::line::Line;
use crate::policy::condition::{Comparison, Quantity};
use crate::policy::decimal::{ONE, whole};
use crate::policy::diagram::{Function, Joined, Relation, TooLarge};
use crate::policy::model::Otherwise;

/// More cases than this are not a rule that anybody can follow.
const MOST_CASES: usize = 1024;

/// A line and a number beside it, for those for whom the guard holds.
#[derive(Clone, Debug)]
pub(super) struct Case {
    guard: Function,
    line: Line,
    /// Depends on narrow variables only.
    number: Function,
}

/// A quantity by cases.
pub(super) type Cases = Vec<Case>;

impl Compiler<'_> {
    pub(super) fn compare(&mut self, comparison: &Comparison) -> Result<Function, TooLarge> {
        let (left, right) = (self.cases(&comparison.left)?, self.cases(&comparison.right)?);
        let right = self.times(&right, -ONE)?;
        let mut any = Function::FALSE;
        for case in &self.sum(&left, &right)? {
            let holds = self.compared(&case.line, case.number, comparison.relation)?;
            let here = self.diagrams.and(case.guard, holds)?;
            any = self.diagrams.or(any, here)?;
        }
        Ok(any)
    }

    /// Line + number, compared with zero.
    fn compared(&mut self, line: &Line, number: Function, relation: Relation) -> Result<Function, TooLarge> {
        if line.is_flat() || self.is_narrow(number) {
            return self.diagrams.each(number, &mut |diagrams, constant| match line.compared(constant, relation) {
                Some(linear) => diagrams.linear(&linear),
                None => Ok(Function::FALSE),
            });
        }
        // The number hangs on answers that the line may stand above.
        let mut any = Function::FALSE;
        for constant in self.diagrams.numbers(number) {
            let here = self.diagrams.each(number, &mut |_, found| Ok(Function::constant(found == constant)))?;
            let Some(linear) = line.compared(constant, relation) else { continue };
            let holds = self.diagrams.linear(&linear)?;
            let both = self.diagrams.and(here, holds)?;
            any = self.diagrams.or(any, both)?;
        }
        Ok(any)
    }

    fn cases(&mut self, quantity: &Quantity) -> Result<Rc<Cases>, TooLarge> {
        match quantity {
            Quantity::Fixed(number) => self.fixed(*number),
            Quantity::Answer(question) => self.answer(*question),
            Quantity::Aged { question, bands } => self.aged(*question, bands),
            Quantity::Parameter(at) => self.fixed(self.amount(*at, 0)),
            Quantity::Lookup { parameter, key } => {
                let numbers = self.numbers(key)?;
                self.each_number(numbers, |compiler, key| compiler.amount(*parameter, key.div_euclid(ONE)))
            }
            Quantity::Rounded { towards, step, quantity } => {
                let numbers = self.numbers(quantity)?;
                self.each_number(numbers, |_, number| towards.round(number, *step))
            }
            Quantity::Named(at) => self.named(*at),
            Quantity::Sum(parts) => self.folded(parts, Self::sum),
            Quantity::Product(parts) => self.folded(parts, Self::product),
            Quantity::Yearly(amount) => {
                let amount = self.cases(amount)?;
                self.times(&amount, whole(12)).map(Rc::new)
            }
            Quantity::Least(parts) => self.folded(parts, |compiler, a, b| compiler.extreme(a, b, Joined::Least)),
            Quantity::Greatest(parts) => self.folded(parts, |compiler, a, b| compiler.extreme(a, b, Joined::Greatest)),
            Quantity::Either { when, then, otherwise } => {
                let when = self.function(when)?;
                let (then, otherwise) = (self.cases(then)?, self.cases(otherwise)?);
                self.chosen(when, &then, &otherwise).map(Rc::new)
            }
        }
    }

    fn fixed(&mut self, number: i64) -> Result<Rc<Cases>, TooLarge> {
        let number = self.diagrams.number(number)?;
        Ok(Rc::new(always(Line::default(), number)))
    }

    /// Reckoned once for each date and service.
    fn named(&mut self, at: usize) -> Result<Rc<Cases>, TooLarge> {
        if let Some(known) = self.quantities.get(&at) {
            return Ok(Rc::clone(known));
        }
        let rules = self.rules;
        let Some(named) = rules.quantities.get(at) else { return self.fixed(0) };
        let cases = self.cases(&named.quantity)?;
        self.quantities.insert(at, Rc::clone(&cases));
        Ok(cases)
    }

    /// The answer; of those for whom the question does not exist, what is
    /// declared for them.
    fn answer(&mut self, question: usize) -> Result<Rc<Cases>, TooLarge> {
        let rules = self.rules;
        let Some(asked) = rules.questions.get(question) else { return self.fixed(0) };
        let (min, step) = asked.kind.counting();
        let variable = self.variables.first(question);
        let own = if self.variables.is_wide(variable) {
            always(Line::of(variable, whole(step)), self.diagrams.number(whole(min))?)
        } else {
            always(Line::default(), self.diagrams.valued(variable, whole(step), whole(min))?)
        };
        let Some(only) = &asked.only_when else { return Ok(Rc::new(own)) };
        let exists = self.function(&only.condition)?;
        let absent = match &only.otherwise {
            Otherwise::SameAs(other) => self.answer(*other)?,
            Otherwise::Values(values) => {
                self.fixed(whole(asked.kind.number(values.first().copied().unwrap_or_default())))?
            }
        };
        self.chosen(exists, &own, &absent).map(Rc::new)
    }

    fn aged(&mut self, question: usize, bands: &std::ops::Range<usize>) -> Result<Rc<Cases>, TooLarge> {
        let rules = self.rules;
        let first = self.variables.first(question);
        let mut number = self.diagrams.number(0)?;
        // The last first, so that variables in their order are put on top.
        for band in bands.clone().rev() {
            let variable = first.saturating_add(u16::try_from(band).unwrap_or(u16::MAX));
            let count = self.diagrams.valued(variable, ONE, 0)?;
            number = self.diagrams.join(Joined::Sum, count, number)?;
        }
        let own = always(Line::default(), number);
        let only = rules.questions.get(question).and_then(|asked| asked.only_when.as_ref());
        let Some(only) = only else { return Ok(Rc::new(own)) };
        let exists = self.function(&only.condition)?;
        let declared = match &only.otherwise {
            Otherwise::Values(counts) => counts.get(bands.clone()).unwrap_or_default().iter().sum(),
            Otherwise::SameAs(_) => 0_u32,
        };
        let absent = self.fixed(whole(i64::from(declared)))?;
        self.chosen(exists, &own, &absent).map(Rc::new)
    }

    fn folded(
        &mut self,
        parts: &[Quantity],
        join: impl Fn(&mut Self, &Cases, &Cases) -> Result<Cases, TooLarge>,
    ) -> Result<Rc<Cases>, TooLarge> {
        let mut all: Option<Rc<Cases>> = None;
        for part in parts {
            let part = self.cases(part)?;
            all = Some(match all {
                Some(before) => Rc::new(join(self, &before, &part)?),
                None => part,
            });
        }
        all.map_or_else(|| self.fixed(0), Ok)
    }

    fn sum(&mut self, left: &Cases, right: &Cases) -> Result<Cases, TooLarge> {
        let mut found = Vec::new();
        for one in left {
            for other in right {
                let guard = self.diagrams.and(one.guard, other.guard)?;
                let number = self.diagrams.join(Joined::Sum, one.number, other.number)?;
                self.add(&mut found, Case { guard, line: one.line.plus(&other.line), number })?;
            }
        }
        Ok(found)
    }

    fn times(&mut self, cases: &Cases, times: i64) -> Result<Cases, TooLarge> {
        let times_number = self.diagrams.number(times)?;
        let mut found = Vec::new();
        for case in cases {
            let number = self.diagrams.join(Joined::Product, case.number, times_number)?;
            found.push(Case { guard: case.guard, line: case.line.times(times), number });
        }
        Ok(found)
    }

    /// Of two quantities of which one is a number.
    fn product(&mut self, left: &Cases, right: &Cases) -> Result<Cases, TooLarge> {
        let is_flat = |cases: &Cases| cases.iter().all(|case| case.line.is_flat());
        if is_flat(left) && is_flat(right) {
            let (left, right) = (self.flat(left)?, self.flat(right)?);
            return Ok(always(Line::default(), self.diagrams.join(Joined::Product, left, right)?));
        }
        // The checker lets no two lines be multiplied.
        let (numbers, lines) = if is_flat(left) { (self.flat(left)?, right) } else { (self.flat(right)?, left) };
        let mut found = Vec::new();
        for times in self.diagrams.numbers(numbers) {
            let here = self.diagrams.each(numbers, &mut |_, number| Ok(Function::constant(number == times)))?;
            for case in self.times(lines, times)? {
                let guard = self.diagrams.and(here, case.guard)?;
                self.add(&mut found, Case { guard, ..case })?;
            }
        }
        Ok(found)
    }

    /// The lesser or the greater of each two.
    fn extreme(&mut self, left: &Cases, right: &Cases, which: Joined) -> Result<Cases, TooLarge> {
        let mut found = Vec::new();
        for one in left {
            for other in right {
                let both = self.diagrams.and(one.guard, other.guard)?;
                if both == Function::FALSE {
                    continue;
                }
                if one.line == other.line {
                    let number = self.diagrams.join(which, one.number, other.number)?;
                    self.add(&mut found, Case { guard: both, line: one.line.clone(), number })?;
                    continue;
                }
                let (least, most) = if which == Joined::Least { (one, other) } else { (other, one) };
                let first = self.at_most(least, most)?;
                let second = self.diagrams.not(first)?;
                for (wins, case) in [(first, one), (second, other)] {
                    let guard = self.diagrams.and(both, wins)?;
                    self.add(&mut found, Case { guard, ..case.clone() })?;
                }
            }
        }
        Ok(found)
    }

    fn at_most(&mut self, least: &Case, most: &Case) -> Result<Function, TooLarge> {
        let negative = self.diagrams.number(-ONE)?;
        let minus = self.diagrams.join(Joined::Product, most.number, negative)?;
        let number = self.diagrams.join(Joined::Sum, least.number, minus)?;
        self.compared(&least.line.plus(&most.line.times(-ONE)), number, Relation::AtMost)
    }

    fn chosen(&mut self, when: Function, yes: &Cases, no: &Cases) -> Result<Cases, TooLarge> {
        let not = self.diagrams.not(when)?;
        let mut found = Vec::new();
        for (condition, cases) in [(when, yes), (not, no)] {
            for case in cases {
                let guard = self.diagrams.and(condition, case.guard)?;
                self.add(&mut found, Case { guard, ..case.clone() })?;
            }
        }
        Ok(found)
    }

    /// The numbers of a quantity, of a line one by one: a table may be looked up
    /// by an answer of many values.
    fn numbers(&mut self, quantity: &Quantity) -> Result<Function, TooLarge> {
        let cases = self.cases(quantity)?;
        self.flat(&cases)
    }

    fn flat(&mut self, cases: &Cases) -> Result<Function, TooLarge> {
        let mut number = self.diagrams.number(0)?;
        for case in cases {
            let all = self.spread(case)?;
            number = self.diagrams.pick(case.guard, all, number)?;
        }
        Ok(number)
    }

    /// The line and the number of a case together, value by value.
    fn spread(&mut self, case: &Case) -> Result<Function, TooLarge> {
        let mut all = case.number;
        for (variable, factor) in case.line.factors() {
            let values = self.diagrams.valued(variable, factor, 0)?;
            all = self.diagrams.join(Joined::Sum, all, values)?;
        }
        Ok(all)
    }

    fn each_number(&mut self, numbers: Function, to: impl Fn(&Self, i64) -> i64) -> Result<Rc<Cases>, TooLarge> {
        let known = self.diagrams.numbers(numbers);
        let mapped: Vec<(i64, i64)> = known.into_iter().map(|number| (number, to(self, number))).collect();
        let number = self.diagrams.each(numbers, &mut |diagrams, number| {
            let found = mapped.binary_search_by_key(&number, |pair| pair.0).ok();
            diagrams.number(found.and_then(|at| mapped.get(at)).map_or(0, |pair| pair.1))
        })?;
        Ok(Rc::new(always(Line::default(), number)))
    }

    /// One more case. Equal lines come together where that keeps numbers narrow.
    fn add(&mut self, found: &mut Cases, case: Case) -> Result<(), TooLarge> {
        if case.guard == Function::FALSE {
            return Ok(());
        }
        let narrow = self.is_narrow(case.guard);
        for known in found.iter_mut().filter(|known| known.line == case.line) {
            if known.number == case.number {
                known.guard = self.diagrams.or(known.guard, case.guard)?;
                return Ok(());
            }
            if narrow && self.is_narrow(known.guard) {
                known.number = self.diagrams.pick(case.guard, case.number, known.number)?;
                known.guard = self.diagrams.or(known.guard, case.guard)?;
                return Ok(());
            }
        }
        if found.len() >= MOST_CASES {
            return Err(TooLarge { limit: MOST_CASES });
        }
        found.push(case);
        Ok(())
    }

    fn is_narrow(&mut self, function: Function) -> bool {
        if let Some(known) = self.narrow.get(&function) {
            return *known;
        }
        let narrow = self.diagrams.support(function).into_iter().all(|variable| !self.variables.is_wide(variable));
        self.narrow.insert(function, narrow);
        narrow
    }
}

fn always(line: Line, number: Function) -> Cases {
    vec![Case { guard: Function::TRUE, line, number }]
}
