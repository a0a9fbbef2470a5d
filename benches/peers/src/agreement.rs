//! Whether an engine says the same as Aiguillage.
//!
//! With all answers given it must, in every outcome, or nothing is timed. With
//! answers missing it must in those outcomes of which every question is
//! answered. For the others it is counted what an engine makes of a missing
//! answer.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use serde::Serialize;

use crate::case::Case;
use crate::engines::Answered;
use crate::outcome::{Outcomes, Said};
use crate::task::Task;

/// What Aiguillage says.
pub struct Expected {
    pub full: Vec<Outcomes>,
    pub partial: Vec<Outcomes>,
}

/// How an engine fares with missing answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Partial {
    /// Cases it refuses to decide at all.
    pub refused: usize,
    /// Cases with an outcome that it says for sure, and that the missing
    /// answers can make false, or do.
    pub wrong: usize,
    /// Among those, cases in which it says that the web can be used.
    pub wrong_web: usize,
    /// Cases in which it leaves open what no missing answer can change.
    pub vague: usize,
}

/// The outcome whose truth sends a person to the web.
const WEB: &str = "usable_web";

/// # Errors
/// The engine says something else where it has to say the same.
pub fn compare(task: &Task, expected: &Expected, partial: &[Case], answered: &Answered) -> Result<Partial> {
    ensure!(answered.full.len() == expected.full.len(), "not as many answers as cases");
    ensure!(answered.partial.len() == expected.partial.len(), "not as many answers as cases");
    for (at, (expected, said)) in expected.full.iter().zip(&answered.full).enumerate() {
        let said = said.as_ref().with_context(|| format!("full case {at}: it refuses to decide"))?;
        for id in task.outcome_ids() {
            ensure!(expected.get(id) == said.get(id), "full case {at}: {}", differ(id, expected, said));
        }
    }
    let mut counts = Partial::default();
    for (at, ((expected, said), case)) in expected.partial.iter().zip(&answered.partial).zip(partial).enumerate() {
        match said {
            Some(said) => {
                settled(task, case, expected, said).with_context(|| format!("partial case {at}"))?;
                counts.add(task, expected, said);
            }
            None => counts.refused += 1,
        }
    }
    Ok(counts)
}

/// What is fully answered is said the same.
fn settled(task: &Task, case: &Case, expected: &Outcomes, said: &Outcomes) -> Result<()> {
    let given: BTreeSet<&str> = case.given.keys().map(String::as_str).collect();
    for id in task.outcome_ids().filter(|id| task.questions_of(id).is_subset(&given)) {
        ensure!(expected.get(id) == said.get(id), "all answered, but {}", differ(id, expected, said));
    }
    Ok(())
}

fn differ(id: &str, expected: &Outcomes, said: &Outcomes) -> String {
    format!("{id} is {:?}, not {:?}", expected.get(id), said.get(id))
}

impl Partial {
    fn add(&mut self, task: &Task, expected: &Outcomes, said: &Outcomes) {
        let sure = |id: &str| said.get(id).is_some_and(|said| *said != Said::Unknown);
        let differs = |id: &str| expected.get(id) != said.get(id);
        self.wrong += usize::from(task.outcome_ids().any(|id| sure(id) && differs(id)));
        self.wrong_web += usize::from(said.get(WEB) == Some(&Said::Truth(true)) && differs(WEB));
        self.vague += usize::from(task.outcome_ids().any(|id| !sure(id) && differs(id)));
    }
}
