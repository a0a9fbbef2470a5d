//! `zen-engine`, in this process: a decision made once from a graph whose
//! expressions and table indexes are compiled, evaluated without a trace on
//! contexts made before.

use std::hint::black_box;
use std::pin::pin;
use std::task::{Poll, Waker};

use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use zen_engine::model::GraphContent;
use zen_engine::{Decision, Variable};

use super::{Answered, Timed};
use crate::case::Case;
use crate::measure::nanoseconds;
use crate::outcome::Outcomes;
use crate::task::Task;

pub const VERSION: &str = zen_engine::ENGINE_VERSION;

/// One graph for full answers; one for partial ones, for the engine refuses to
/// compare a missing number unless told what then.
pub struct Zen {
    full: Decision,
    partial: Decision,
}

impl Zen {
    /// # Errors
    /// The engine does not take a graph.
    pub fn with(full: Value, partial: Value) -> Result<Self> {
        Ok(Self { full: compiled(full)?, partial: compiled(partial)? })
    }

    pub fn answer(&self, task: &Task, full: &[Case], partial: &[Case]) -> Answered {
        let each = |decision, cases: &[Case]| cases.iter().map(|case| outcomes(decision, task, case)).collect();
        Answered { full: each(&self.full, full), partial: each(&self.partial, partial) }
    }

    pub fn time(&self, full: &[Case], partial: &[Case]) -> Timed {
        Timed { full: time(&self.full, full), partial: time(&self.partial, partial) }
    }
}

fn compiled(graph: Value) -> Result<Decision> {
    let content: GraphContent = serde_json::from_value(graph).context("zen-engine reads the graph")?;
    let mut decision = Decision::from(content);
    decision.validate().map_err(|error| anyhow!("zen-engine refuses the graph: {error:?}"))?;
    decision.compile();
    Ok(decision)
}

fn outcomes(decision: &Decision, task: &Task, case: &Case) -> Option<Outcomes> {
    let result: Value = evaluate(decision, context(case))?.into();
    let said = task.outcome_ids().map(|id| {
        let said = result.get(id).cloned().unwrap_or_default();
        Some((id.to_owned(), serde_json::from_value(said).ok()?))
    });
    said.collect()
}

fn time(decision: &Decision, cases: &[Case]) -> f64 {
    let contexts: Vec<Variable> = cases.iter().map(context).collect();
    nanoseconds(&contexts, |context| {
        black_box(evaluate(decision, context.clone()));
    })
}

/// Evaluation is asynchronous for the sake of nodes that wait. Ours do not, so
/// that one poll is all it takes, and a runtime would only cost time.
fn evaluate(decision: &Decision, context: Variable) -> Option<Variable> {
    let evaluation = pin!(decision.evaluate(context));
    match evaluation.poll(&mut std::task::Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(response)) => Some(response.result),
        Poll::Ready(Err(_)) | Poll::Pending => None,
    }
}

fn context(case: &Case) -> Variable {
    Value::Object(case.given.clone()).into()
}
