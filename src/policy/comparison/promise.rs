//! Whether a promise is weakened.

use serde::Serialize;

use super::joint::Joint;
use crate::policy::Policy;
use crate::policy::compile::{CompileError, compile};
use crate::policy::condition::Writer;
use crate::policy::model::{Guarantee, GuaranteeClaim, Rules};
use crate::policy::proof::{self, Counterexample, Proof};

/// What becomes of one guarantee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromiseChange {
    pub id: String,
    /// `None` where the side does not make it.
    pub held: Option<bool>,
    pub holds: Option<bool>,
    /// Its own words are others now.
    pub reworded: bool,
    /// Whether the new rules keep the promise as it was made by the old ones.
    pub kept: bool,
    /// For whom the old promise is not kept by the new rules.
    pub counterexample: Option<Counterexample>,
}

impl PromiseChange {
    /// It held, and does not hold any more as it was made, or is not made any more.
    #[must_use]
    pub fn is_weaker(&self) -> bool {
        self.held == Some(true) && (self.holds != Some(true) || !self.kept)
    }
}

pub(super) fn changes(old: &Policy, new: &Policy, joint: &Joint) -> Result<Vec<PromiseChange>, CompileError> {
    let before = proof::prove(old.rules(), old.compiled(), old.files())?;
    let after = proof::prove(new.rules(), new.compiled(), new.files())?;
    let promised = Rules { guarantees: joint.rules(old.rules()).guarantees, ..joint.rules(new.rules()) };
    let kept = proof::prove(&promised, &compile(&promised)?, new.files())?;
    let of = |proofs: &[Proof], id: &str| proofs.iter().find(|proof| proof.id == id).map(|proof| proof.holds);
    let ids = old.rules().guarantees.iter().chain(&new.rules().guarantees);
    let mut found: Vec<PromiseChange> = Vec::new();
    for guarantee in ids {
        let id = &guarantee.id;
        if found.iter().any(|change| change.id == *id) {
            continue;
        }
        let promise = kept.iter().find(|proof| proof.id == *id);
        found.push(PromiseChange {
            id: id.clone(),
            held: of(&before, id),
            holds: of(&after, id),
            reworded: words(old.rules(), id) != words(new.rules(), id),
            kept: promise.is_none_or(|proof| proof.holds),
            counterexample: promise.and_then(|proof| proof.counterexample.clone()),
        });
    }
    Ok(found)
}

/// What a guarantee says, by names.
fn words(rules: &Rules, id: &str) -> Option<String> {
    let guarantee: &Guarantee = rules.guarantees.iter().find(|guarantee| guarantee.id == id)?;
    let question = |at: &usize| rules.questions.get(*at).map(|question| question.id.clone());
    let writer = Writer { rules };
    Some(match &guarantee.claim {
        GuaranteeClaim::Always(condition) => writer.text(condition),
        GuaranteeClaim::EqualTreatment { outcome, regardless_of } => {
            format!("{outcome:?} {:?}", regardless_of.iter().map(question).collect::<Vec<_>>())
        }
        GuaranteeClaim::Monotone(monotone) => {
            let (question, when) = (question(&monotone.question), writer.text(&monotone.when));
            format!("{question:?} {:?} {:?} {:?} {when}", monotone.order, monotone.never, monotone.outcome)
        }
        GuaranteeClaim::AskedBefore { questions, channel } => {
            format!("{channel} {:?}", questions.iter().map(question).collect::<Vec<_>>())
        }
        GuaranteeClaim::UsableChannel | GuaranteeClaim::Answerable => guarantee.claim.kind().to_owned(),
    })
}
