//! The smallest change of an assignment that changes a function.

use std::collections::{BTreeMap, HashMap};

use super::{Diagrams, Function, Hashing, Truth, Variable};

/// A stretch of neighbouring values, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: u32,
    pub to: u32,
}

/// If more changes than these are needed, all are looked at together.
const FEW: u32 = 2;

/// How much is changed: first how many variables, then how many of them were
/// known.
type Effort = (u32, u32);

/// The least effort from a node on, and the step to take there.
type Best = (Effort, Option<Step>);

/// What is known of the way from a node to the wanted value.
#[derive(Clone, Copy, Debug)]
enum Way {
    Found(Best),
    /// It takes more changes than these.
    Beyond(u32),
    /// No change leads there.
    None,
}

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
    ways: HashMap<(Function, bool), Way, Hashing>,
}

impl<'a> Nearest<'a> {
    #[must_use]
    pub fn new(diagrams: &'a Diagrams, assignment: &'a [u32], wanted: Truth) -> Self {
        Self { diagrams, assignment, wanted: Function::of(wanted), ways: HashMap::default() }
    }

    /// The fewest variables to give another, known value so that a lifted
    /// function has the value, and the stretch of values that does it for each;
    /// the others keep theirs. `None` when nothing does. Of as many changes,
    /// those of values not known come first.
    ///
    /// Looks among few changes first: one is enough for most, and few nodes are
    /// within its reach.
    pub fn changes(&mut self, lifted: Function) -> Option<BTreeMap<Variable, Stretch>> {
        (0..=FEW).chain([u32::MAX]).find(|most| !matches!(self.way(lifted, None, *most), Way::Beyond(_)));
        let mut changes = BTreeMap::new();
        let (mut here, mut answering) = (lifted, None);
        loop {
            let (_, step) = self.ways.get(&self.key(here, answering))?.found()?;
            let Some(step) = step else { return Some(changes) };
            if let (Some(change), Some(node)) = (step.change, self.diagrams.get(here)) {
                changes.insert(node.variable, change);
            }
            (here, answering) = (step.to, step.answering);
        }
    }

    fn key(&self, here: Function, answering: Option<usize>) -> (Function, bool) {
        let group = self.diagrams.get(here).map(|node| self.diagrams.group(node.variable));
        (here, group.is_some() && group == answering)
    }

    /// The way of no more than `most` changes.
    fn way(&mut self, here: Function, answering: Option<usize>, most: u32) -> Way {
        let key = self.key(here, answering);
        match self.ways.get(&key) {
            Some(Way::Found(((count, _), _))) if *count > most => return Way::Beyond(most),
            Some(Way::Beyond(tried)) if *tried < most => {}
            Some(Way::Beyond(_)) => return Way::Beyond(most),
            Some(known) => return *known,
            None => {}
        }
        let way = self.way_through(here, key.1, most);
        self.ways.insert(key, way);
        way
    }

    /// One answer settles all variables of a group: the first has `paid` for the
    /// others.
    fn way_through(&mut self, here: Function, paid: bool, most: u32) -> Way {
        let diagrams = self.diagrams;
        let Some(node) = diagrams.get(here) else {
            return if here == self.wanted { Way::Found(((0, 0), None)) } else { Way::None };
        };
        let (size, group) = (diagrams.unknown(node.variable), diagrams.group(node.variable));
        let now = self.assignment.get(usize::from(node.variable)).copied().unwrap_or(size);
        if most == 0 && !paid {
            let to = node.child(now);
            return match self.way(to, None, 0) {
                Way::Found((effort, _)) => Way::Found((effort, Some(Step { change: None, to, answering: None }))),
                _ => Way::Beyond(0),
            };
        }
        let (mut least, mut missed): (Option<Best>, bool) = (None, false);
        let mut start = 0;
        for run in node.runs {
            let stretch = Stretch { from: start, to: (run.until - 1).min(size.saturating_sub(1)) };
            let kept = !paid && (start..run.until).contains(&now);
            let possible = kept || start < size;
            start = run.until;
            if !possible {
                continue;
            }
            let own = if kept || paid { (0, 0) } else { (1, u32::from(now < size)) };
            // A longer way than the best so far is none.
            let most = least.map_or(most, |((count, _), _)| count.min(most));
            let Some(left) = most.checked_sub(own.0) else {
                missed = true;
                continue;
            };
            let answering = (!kept && now == size).then_some(group);
            match self.way(run.to, answering, left) {
                Way::Found(((count, known), _)) => {
                    let effort = (count + own.0, known + own.1);
                    let change = (!kept).then_some(stretch);
                    if least.is_none_or(|(least, _)| effort < least) {
                        least = Some((effort, Some(Step { change, to: run.to, answering })));
                    }
                }
                Way::Beyond(_) => missed = true,
                Way::None => {}
            }
        }
        match least {
            Some(best) => Way::Found(best),
            None if missed => Way::Beyond(most),
            None => Way::None,
        }
    }
}

impl Way {
    const fn found(self) -> Option<Best> {
        match self {
            Self::Found(best) => Some(best),
            Self::Beyond(_) | Self::None => None,
        }
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
