//! Values of variables, back in answers to a question.

use std::ops::Range;

use crate::policy::diagram::{Path, Variable};
use crate::policy::model::{Question, QuestionKind};

/// Answers to one question that have one thing in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Said {
    /// Whatever is answered, "does not know" included.
    Anything,
    /// Position of an option.
    Option(usize),
    /// A number, or an age, both bounds included.
    Numbers { from: i64, to: i64 },
    /// Of a question of kind several: these options and not those, by
    /// position; any other may be among them.
    Options { with: Vec<usize>, without: Vec<usize> },
    /// Of a question for ages: some of them.
    Ages,
    /// "I don't know."
    Unknown,
}

/// What is said on one path through the variables of a question.
pub(super) fn said(question: &Question, variables: &Range<Variable>, sizes: &[u32], path: &Path) -> Vec<Said> {
    let values: Vec<Option<Range<u32>>> = variables.clone().map(|variable| path.get(&variable).cloned()).collect();
    let (Some(&size), Some(first)) = (sizes.first(), values.first()) else { return vec![Said::Anything] };
    let first = first.clone().unwrap_or(0..size + 1);
    let known = first.start..first.end.min(size);
    let mut said = match &question.kind {
        _ if known.is_empty() => Vec::new(),
        QuestionKind::Several { .. } => vec![together(&values)],
        kind => match kind.as_number() {
            Some(_) => vec![Said::Numbers { from: kind.number(known.start), to: kind.number(known.end - 1) }],
            None => known.map(|option| Said::Option(option as usize)).collect(),
        },
    };
    said.extend((first.end > size).then_some(Said::Unknown));
    said
}

/// Options of a question of kind several: each of size two.
fn together(values: &[Option<Range<u32>>]) -> Said {
    let all = |wanted: Range<u32>| {
        let fits = values.iter().enumerate().filter(|(_, value)| value.as_ref() == Some(&wanted));
        fits.map(|(option, _)| option).collect()
    };
    Said::Options { with: all(1..2), without: all(0..1) }
}
