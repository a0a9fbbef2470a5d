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

impl Diagrams {
    /// The fewest variables to give another, known value so that a lifted
    /// function has a value, and the stretch of values that does it for each;
    /// the others keep theirs. `None` when nothing does. Of as many changes,
    /// those of values not known come first.
    #[must_use]
    pub fn nearest(&self, lifted: Function, assignment: &[u32], wanted: Truth) -> Option<BTreeMap<Variable, Stretch>> {
        let search = Search { diagrams: self, assignment, wanted: Function::of(wanted) };
        let mut best = HashMap::default();
        search.effort(lifted, &mut best)?;
        let mut changes = BTreeMap::new();
        let mut here = lifted;
        while let Some(Some((_, Some(step)))) = best.get(&here) {
            if let (Some(change), Some(node)) = (step.change, self.get(here)) {
                changes.insert(node.variable, change);
            }
            here = step.to;
        }
        Some(changes)
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

struct Search<'a> {
    diagrams: &'a Diagrams,
    assignment: &'a [u32],
    wanted: Function,
}

impl Search<'_> {
    fn effort(&self, here: Function, best: &mut HashMap<Function, Option<Best>, Hashing>) -> Option<Effort> {
        if let Some(known) = best.get(&here) {
            return known.map(|(effort, _)| effort);
        }
        let mut least: Option<Best> = (here == self.wanted).then_some(((0, 0), None));
        if let Some(node) = self.diagrams.get(here) {
            let size = self.diagrams.unknown(node.variable);
            let now = self.assignment.get(usize::from(node.variable)).copied().unwrap_or(size);
            let mut start = 0;
            for run in node.runs {
                let stretch = Stretch { from: start, to: (run.until - 1).min(size.saturating_sub(1)) };
                let kept = (start..run.until).contains(&now);
                let possible = kept || start < size;
                start = run.until;
                let Some((count, known)) = self.effort(run.to, best).filter(|_| possible) else { continue };
                let (own, change) = if kept { ((0, 0), None) } else { ((1, u32::from(now < size)), Some(stretch)) };
                let effort = (count + own.0, known + own.1);
                if least.is_none_or(|(least, _)| effort < least) {
                    least = Some((effort, Some(Step { change, to: run.to })));
                }
            }
        }
        best.insert(here, least);
        least.map(|(effort, _)| effort)
    }
}
