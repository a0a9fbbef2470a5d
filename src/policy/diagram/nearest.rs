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
    /// A group that was not known is answered here.
    answering: Option<usize>,
}

/// Looks from one assignment for the nearest ones at which functions have a
/// value. Holds the efforts it has found, so that functions share the work.
pub struct Nearest<'a> {
    diagrams: &'a Diagrams,
    assignment: &'a [u32],
    wanted: Function,
    /// By node, and whether its group was not known and is being answered above it.
    best: HashMap<(Function, bool), Option<Best>, Hashing>,
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
        self.effort(lifted, None)?;
        let mut changes = BTreeMap::new();
        let (mut here, mut answering) = (lifted, None);
        while let Some(Some((_, Some(step)))) = self.best.get(&self.key(here, answering)) {
            if let (Some(change), Some(node)) = (step.change, self.diagrams.get(here)) {
                changes.insert(node.variable, change);
            }
            (here, answering) = (step.to, step.answering);
        }
        Some(changes)
    }

    fn key(&self, here: Function, answering: Option<usize>) -> (Function, bool) {
        let group = self.diagrams.get(here).map(|node| self.diagrams.group(node.variable));
        (here, group.is_some() && group == answering)
    }

    fn effort(&mut self, here: Function, answering: Option<usize>) -> Option<Effort> {
        let key = self.key(here, answering);
        if let Some(known) = self.best.get(&key) {
            return known.map(|(effort, _)| effort);
        }
        let mut least: Option<Best> = (here == self.wanted).then_some(((0, 0), None));
        let diagrams = self.diagrams;
        if let Some(node) = diagrams.get(here) {
            let size = diagrams.unknown(node.variable);
            let now = self.assignment.get(usize::from(node.variable)).copied().unwrap_or(size);
            // One answer settles all variables of a group: the first pays for the others.
            let (paid, group) = (key.1, diagrams.group(node.variable));
            let mut start = 0;
            for run in node.runs {
                let stretch = Stretch { from: start, to: (run.until - 1).min(size.saturating_sub(1)) };
                let kept = !paid && (start..run.until).contains(&now);
                let possible = kept || start < size;
                start = run.until;
                let answered = (!kept && now == size).then_some(group);
                let Some((count, known)) = self.effort(run.to, answered).filter(|_| possible) else { continue };
                let own = if kept || paid { (0, 0) } else { (1, u32::from(now < size)) };
                let change = (!kept).then_some(stretch);
                let effort = (count + own.0, known + own.1);
                if least.is_none_or(|(least, _)| effort < least) {
                    least = Some((effort, Some(Step { change, to: run.to, answering: answered })));
                }
            }
        }
        self.best.insert(key, least);
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
