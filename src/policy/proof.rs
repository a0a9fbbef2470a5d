//! Proving the guarantees, for every combination of answers, partial ones
//! included.
//!
//! What a decision says is a function of partial answers already; a guarantee
//! over decisions is one more, made with the same operations. It holds for
//! everyone exactly when that function is the constant true, which a canonical
//! diagram shows by being it. Otherwise a path to false is a person who falls
//! through, and the path with the fewest answers is the smallest such person.
//!
//! A condition on answers inside a guarantee is meant as *known*: `offline
//! implies …` speaks of everyone whose answers so far tell that they are
//! offline. Lines and counters play no part in a decision, so the proof holds
//! with every line closed and every counter far away.

mod claim;
mod counterexample;
mod culprit;
mod pair;
mod promise;
mod repair;

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

pub use self::counterexample::{Changed, Counterexample, PlannedChannel, PlannedRight};
pub use self::repair::Repair;
use super::compile::{CompileError, Compiled, Routing, ServiceRouting};
use super::diagram::{Function, Variable};
use super::load::RuleFiles;
use super::model::{Guarantee, PublicService, Rules};

/// Whether a guarantee holds for everyone.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Proof {
    pub id: String,
    /// `always`, `usable-channel`, `equal-treatment`, `monotone`, `asked-before` or `answerable`.
    pub kind: &'static str,
    pub holds: bool,
    pub counterexample: Option<Counterexample>,
}

/// Values of the variables of a person for whom a guarantee fails, and of the
/// other person where it compares two. Variables left out are unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Failure {
    values: BTreeMap<Variable, u32>,
    other: Option<BTreeMap<Variable, u32>>,
}

/// A failure with the service and the day it is about.
struct Found<'a> {
    from: NaiveDate,
    service: Option<&'a PublicService>,
    failure: Failure,
}

/// Compiled functions along which a guarantee compared people before: many rights
/// are the same for every service.
type Compared = HashSet<Function>;

/// What guarantees are proved about: the decisions of one service at one time.
struct Case<'a> {
    rules: &'a Rules,
    compiled: &'a Compiled,
    routing: &'a Routing,
    /// The service the person comes for; `None` when the policy has none.
    named: Option<&'a PublicService>,
    service: &'a ServiceRouting,
    date: NaiveDate,
}

/// Proves every guarantee.
///
/// # Errors
/// A guarantee needs more nodes than can be held.
pub(super) fn prove(rules: &Rules, compiled: &Compiled, files: &RuleFiles) -> Result<Vec<Proof>, CompileError> {
    let smallest = smallest_failures(rules, compiled, &rules.guarantees)?;
    let failed = |(guarantee, found): (&Guarantee, Option<Found<'_>>)| {
        let counterexample = found.map(|found| Counterexample::new(rules, compiled, files, guarantee, &found));
        let (id, kind) = (guarantee.id.clone(), guarantee.claim.kind());
        Proof { id, kind, holds: counterexample.is_none(), counterexample }
    };
    Ok(rules.guarantees.iter().zip(smallest).map(failed).collect())
}

/// Looks for an edit that restores each guarantee that fails.
pub(super) fn look_for_repairs(rules: &Rules, files: &RuleFiles, proofs: &mut [Proof]) {
    for (proof, guarantee) in proofs.iter_mut().zip(&rules.guarantees) {
        if let Some(found) = &mut proof.counterexample {
            let service = rules.services.iter().find(|service| Some(&service.id) == found.service.as_ref());
            found.repair = repair::find(rules, guarantee, service, files);
        }
    }
}

/// For each guarantee the smallest failure, over every service and every
/// stretch of time.
fn smallest_failures<'a>(
    rules: &'a Rules,
    compiled: &'a Compiled,
    guarantees: &[Guarantee],
) -> Result<Vec<Option<Found<'a>>>, CompileError> {
    let mut diagrams = compiled.diagrams.clone();
    let kept = diagrams.len();
    let dated = guarantees.iter().any(|guarantee| guarantee.claim.names_parameters());
    let mut smallest: Vec<Option<Found<'a>>> = guarantees.iter().map(|_| None).collect();
    let mut compared: Vec<Compared> = guarantees.iter().map(|_| Compared::default()).collect();
    for case in cases(rules, compiled, dated) {
        for ((guarantee, smallest), compared) in guarantees.iter().zip(&mut smallest).zip(&mut compared) {
            let prover = promise::Prover { case: &case, diagrams: &mut diagrams, compared };
            let failure = prover.failure(&guarantee.claim).map_err(|source| CompileError {
                passage: guarantee.passage.clone(),
                rule: guarantee.id.clone(),
                source,
            })?;
            let size = |failure: &Failure| compiled.variables.questions_in(&failure.values);
            let Some(failure) = failure else { continue };
            if smallest.as_ref().is_none_or(|known| size(&failure) < size(&known.failure)) {
                *smallest = Some(Found { from: case.date, service: case.named, failure });
            }
        }
        diagrams.forget_after(kept);
    }
    Ok(smallest)
}

/// Every service at every time. Times that say the same about a service as one
/// before are left out, unless the guarantees themselves are `dated`.
fn cases<'a>(rules: &'a Rules, compiled: &'a Compiled, dated: bool) -> Vec<Case<'a>> {
    let mut cases: Vec<Case<'a>> = Vec::new();
    for (date, routing) in &compiled.routings {
        for (at, service) in routing.services.iter().enumerate() {
            let named = rules.services.get(at);
            let same = |case: &Case<'_>| {
                let before = (case.service, case.routing.known_online, &case.routing.situations);
                let same_service = case.named.map(|named| &named.id) == named.map(|named| &named.id);
                same_service && before == (service, routing.known_online, &routing.situations)
            };
            let known = !dated && cases.iter().any(same);
            if known || (named.is_none() && !rules.services.is_empty()) {
                continue;
            }
            cases.push(Case { rules, compiled, routing, named, service, date: *date });
        }
    }
    cases
}
