//! The smallest change of an assignment that changes a function.

use std::collections::{BTreeMap, HashMap};

use super::{Diagrams, Function, Hashing, Truth, Variable};

/// A stretch of neighbouring values, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: u32,
    pub to: u32,
}

/// How much is changed: first how many variables, then how many of them were
/// known.
type Effort = (u32, u32);

/// The least effort from a node on, and the step to take there.
type Best = (Effort, Option<Step>);

#[derive(Clone, Copy, Debug)]
struct Step {
    change: Option<Stretch>,
    to: Function,
}

/// Looks from one assignment for the nearest ones at which functions have a
/// value. Holds the efforts it has found, so that functions share the work.
pub struct Nearest<'a> {
    diagrams: &'a Diagrams,
    assignment: &'a [u32],
    wanted: Function,
    best: HashMap<Function, Option<Best>, Hashing>,
}

impl<'a> Nearest<'a> {
    #[must_use]
    pub fn new(diagrams: &'a Diagrams, assignment: &'a [u32], wanted: Truth) -> Self {
        Self { diagrams, assignment, wanted: Function::of(wanted), best: HashMap::default() }
    }

    /// The fewest variables to give another, known value so that a lifted
    /// function has the value, and the stretch of values that does it for each;
    /// the others keep theirs. `None` when nothing does. Of as many changes,
    /// those of values not known come first.
    pub fn changes(&mut self, lifted: Function) -> Option<BTreeMap<Variable, Stretch>> {
        self.effort(lifted)?;
        let mut changes = BTreeMap::new();
        let mut here = lifted;
        while let Some(Some((_, Some(step)))) = self.best.get(&here) {
            if let (Some(change), Some(node)) = (step.change, self.diagrams.get(here)) {
                changes.insert(node.variable, change);
            }
            here = step.to;
        }
        Some(changes)
    }

    fn effort(&mut self, here: Function) -> Option<Effort> {
        if let Some(known) = self.best.get(&here) {
            return known.map(|(effort, _)| effort);
        }
        let mut least: Option<Best> = (here == self.wanted).then_some(((0, 0), None));
        let diagrams = self.diagrams;
        if let Some(node) = diagrams.get(here) {
            let size = diagrams.unknown(node.variable);
            let now = self.assignment.get(usize::from(node.variable)).copied().unwrap_or(size);
            let mut start = 0;
            for run in node.runs {
                let stretch = Stretch { from: start, to: (run.until - 1).min(size.saturating_sub(1)) };
                let kept = (start..run.until).contains(&now);
                let possible = kept || start < size;
                start = run.until;
                let Some((count, known)) = self.effort(run.to).filter(|_| possible) else { continue };
                let (own, change) = if kept { ((0, 0), None) } else { ((1, u32::from(now < size)), Some(stretch)) };
                let effort = (count + own.0, known + own.1);
                if least.is_none_or(|(least, _)| effort < least) {
                    least = Some((effort, Some(Step { change, to: run.to })));
                }
            }
        }
        self.best.insert(here, least);
        least.map(|(effort, _)| effort)
    }
}

impl Function {
    /// The function of no variable with this value.
    const fn of(truth: Truth) -> Self {
        match truth {
            Truth::False => Self::FALSE,
            Truth::True => Self::TRUE,
            Truth::Unknown => Self::UNKNOWN,
        }
    }
}
