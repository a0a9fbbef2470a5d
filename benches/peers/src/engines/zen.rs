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

pub struct Zen {
    decision: Decision,
}

impl Zen {
    /// # Errors
    /// The engine does not take the graph.
    pub fn with(graph: Value) -> Result<Self> {
        let content: GraphContent = serde_json::from_value(graph).context("zen-engine reads the graph")?;
        let mut decision = Decision::from(content);
        decision.validate().map_err(|error| anyhow!("zen-engine refuses the graph: {error:?}"))?;
        decision.compile();
        Ok(Self { decision })
    }

    pub fn answer(&self, task: &Task, full: &[Case], partial: &[Case]) -> Answered {
        let each = |cases: &[Case]| cases.iter().map(|case| self.outcomes(task, case)).collect();
        Answered { full: each(full), partial: each(partial) }
    }

    fn outcomes(&self, task: &Task, case: &Case) -> Option<Outcomes> {
        let result: Value = self.evaluate(context(case))?.into();
        let said = task.outcome_ids().map(|id| {
            let said = result.get(id).cloned().unwrap_or_default();
            Some((id.to_owned(), serde_json::from_value(said).ok()?))
        });
        said.collect()
    }

    pub fn time(&self, full: &[Case], partial: &[Case]) -> Timed {
        Timed { full: self.time_each(full), partial: self.time_each(partial) }
    }

    fn time_each(&self, cases: &[Case]) -> f64 {
        let contexts: Vec<Variable> = cases.iter().map(context).collect();
        nanoseconds(&contexts, |context| {
            black_box(self.evaluate(context.clone()));
        })
    }

    /// Evaluation is asynchronous for the sake of nodes that wait. Ours do not,
    /// so that one poll is all it takes, and a runtime would only cost time.
    fn evaluate(&self, context: Variable) -> Option<Variable> {
        let evaluation = pin!(self.decision.evaluate(context));
        match evaluation.poll(&mut std::task::Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(response)) => Some(response.result),
            Poll::Ready(Err(_)) | Poll::Pending => None,
        }
    }
}

fn context(case: &Case) -> Variable {
    Value::Object(case.given.clone()).into()
}
