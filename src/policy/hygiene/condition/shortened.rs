//! A condition without each of its parts in turn.
//!
//! Each part is compiled once; what is left without it is put together again.

use crate::policy::compile::formula::Compiler;
use crate::policy::condition::Condition;
use crate::policy::diagram::{Function, TooLarge};

/// A condition, and what is left of it without each part of an `and` or an
/// `or`, at any depth.
pub(super) struct Shortened<'a> {
    pub(super) whole: Function,
    pub(super) without: Vec<(&'a Condition, Function)>,
}

impl<'a> Shortened<'a> {
    pub(super) fn of(condition: &'a Condition, compiler: &mut Compiler<'_>) -> Result<Self, TooLarge> {
        match condition {
            Condition::Not(inner) => Self::of(inner, compiler)?.negated(compiler),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                let parts: Result<Vec<Self>, TooLarge> = parts.iter().map(|part| Self::of(part, compiler)).collect();
                Self::joined(condition, &parts?, compiler)
            }
            _ => Ok(Self { whole: compiler.function(condition)?, without: Vec::new() }),
        }
    }

    fn negated(mut self, compiler: &mut Compiler<'_>) -> Result<Self, TooLarge> {
        self.whole = compiler.diagrams.not(self.whole)?;
        for (_, rest) in &mut self.without {
            *rest = compiler.diagrams.not(*rest)?;
        }
        Ok(self)
    }

    fn joined(condition: &'a Condition, parts: &[Self], compiler: &mut Compiler<'_>) -> Result<Self, TooLarge> {
        let all: Vec<Function> = parts.iter().map(|part| part.whole).collect();
        let whole = join(condition, &all, compiler)?;
        let mut without = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            for (taken, rest) in &part.without {
                let mut shorter = all.clone();
                shorter.splice(at..=at, [*rest]);
                without.push((*taken, join(condition, &shorter, compiler)?));
            }
        }
        for (at, taken) in removable(condition).iter().enumerate() {
            let mut rest = all.clone();
            rest.remove(at);
            without.push((taken, join(condition, &rest, compiler)?));
        }
        Ok(Self { whole, without })
    }
}

/// The parts that can be taken out whole.
fn removable(condition: &Condition) -> &[Condition] {
    match condition {
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => parts,
        _ => &[],
    }
}

/// The parts put together as the condition puts its own.
fn join(condition: &Condition, parts: &[Function], compiler: &mut Compiler<'_>) -> Result<Function, TooLarge> {
    let parts = parts.iter().copied();
    match condition {
        Condition::Any(_) => compiler.diagrams.any(parts),
        Condition::AtLeast(count, _) => compiler.diagrams.at_least(*count, &parts.collect::<Vec<_>>()),
        _ => compiler.diagrams.all(parts),
    }
}
