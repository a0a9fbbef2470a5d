//! Which questions about a household change the rights it is shown: for how
//! many of those who are asked, and which rights.

use std::collections::BTreeMap;

use aiguillage::policy::{Answer, Certainty, Decision};
use serde::Serialize;

use crate::benefits::BENEFITS;
use crate::household::Household;
use crate::interview::{Interview, Interviewer};

/// One question, over interviews that check all rights under the first profile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Usefulness {
    pub asked: usize,
    /// Had the person not known the answer, some right would have been shown
    /// otherwise: as possible rather than as likely or not at all.
    pub changed: usize,
    /// By id of the entitlement.
    pub rights: BTreeMap<String, Change>,
}

/// How often a question changed how one right is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Change {
    pub changed: usize,
    /// Of those, the households to which the model grants it.
    pub granted: usize,
}

/// By position of the question.
pub type Usefulnesses = BTreeMap<usize, Usefulness>;

/// Weighs the questions of an interview that is over, but for those that
/// are not about the household.
pub fn weigh(
    interviewer: Interviewer<'_>,
    interview: &Interview,
    household: &Household,
    is_fact: impl Fn(usize) -> bool,
    found: &mut Usefulnesses,
) {
    let told = interviewer.decide(interview);
    for question in interview.asked.iter().filter(|question| is_fact(**question)) {
        let mut without = interview.clone();
        without.answers.record(*question, Answer::Unknown);
        let told_without = interviewer.decide(&without);
        found.entry(*question).or_default().add(household, &differing(&told, &told_without));
    }
}

pub fn merge(found: &mut Usefulnesses, other: Usefulnesses) {
    for (question, more) in other {
        found.entry(question).or_default().merge(more);
    }
}

impl Usefulness {
    fn add(&mut self, household: &Household, changed: &[&str]) {
        self.asked += 1;
        self.changed += usize::from(!changed.is_empty());
        for right in changed {
            let change = self.rights.entry((*right).to_owned()).or_default();
            change.changed += 1;
            change.granted += usize::from(is_granted(household, right));
        }
    }

    fn merge(&mut self, more: Self) {
        self.asked += more.asked;
        self.changed += more.changed;
        for (right, change) in more.rights {
            let own = self.rights.entry(right).or_default();
            own.changed += change.changed;
            own.granted += change.granted;
        }
    }
}

fn is_granted(household: &Household, right: &str) -> bool {
    let benefit = BENEFITS.iter().find(|(_, id)| *id == right);
    benefit.is_some_and(|(key, _)| household.granted(key) == Some(true))
}

/// Rights that two decisions show otherwise.
fn differing<'a>(one: &'a Decision, other: &'a Decision) -> Vec<&'a str> {
    let (left, right) = (rights(one), rights(other));
    let ids = left.keys().chain(right.keys()).copied();
    let mut changed: Vec<&str> = ids.filter(|id| left.get(id) != right.get(id)).collect();
    changed.sort_unstable();
    changed.dedup();
    changed
}

fn rights<'a>(decision: &Decision<'a>) -> BTreeMap<&'a str, Certainty> {
    decision.entitlements.iter().map(|right| (right.id, right.certainty)).collect()
}
