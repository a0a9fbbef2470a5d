//! Running scenarios: personas and the plan they must get.

use super::decision::{Certainty, Decision, Usable};
use super::model::{Channel, Scenario};
use super::{Answers, Policy};

/// One scenario with what differs from what it expects.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ScenarioResult {
    pub id: String,
    pub title: String,
    /// Question ids and answers.
    pub answers: serde_json::Value,
    /// Empty when the plan is the expected one.
    pub differences: Vec<Difference>,
}

/// One expectation that is not met.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Difference {
    /// `first`, `usable`, `absent`, `likely`, `shown` or `not_shown`.
    pub expectation: &'static str,
    pub expected: String,
    pub found: String,
}

impl Policy {
    /// Runs every scenario of the rule set.
    #[must_use]
    pub fn run_scenarios(&self) -> Vec<ScenarioResult> {
        self.rules().scenarios.iter().map(|scenario| self.run(scenario)).collect()
    }

    fn run(&self, scenario: &Scenario) -> ScenarioResult {
        let decision = self.decide(&scenario.answers, scenario.at);
        ScenarioResult {
            id: scenario.id.clone(),
            title: scenario.title.clone(),
            answers: Answers::to_json(&scenario.answers, self.questions()),
            differences: differences(scenario, &decision),
        }
    }
}

fn differences(scenario: &Scenario, decision: &Decision) -> Vec<Difference> {
    let expect = &scenario.expect;
    let named = |wanted: Channel| decision.channels.iter().find(|channel| channel.channel == wanted);
    let usable = |wanted: Channel| named(wanted).map(|channel| channel.usable);
    let certainty = |id: &str| decision.entitlements.iter().find(|right| right.id == id).map(|right| right.certainty);
    let first = decision.channels.first().map(|channel| channel.channel);
    let mut found = Vec::new();
    let mut note = |expectation, met: bool, expected: &str, actual: String| {
        if !met {
            found.push(Difference { expectation, expected: expected.to_owned(), found: actual });
        }
    };
    if let Some(wanted) = expect.first {
        note("first", first == Some(wanted), wanted.id(), first.map_or("none", Channel::id).to_owned());
    }
    for channel in &expect.usable {
        note("usable", usable(*channel) == Some(Usable::Yes), channel.id(), in_words(usable(*channel)));
    }
    for channel in &expect.absent {
        let absent = matches!(usable(*channel), None | Some(Usable::No));
        note("absent", absent, channel.id(), in_words(usable(*channel)));
    }
    for id in &expect.likely {
        note("likely", certainty(id) == Some(Certainty::Likely), id, in_words(certainty(id)));
    }
    for id in &expect.shown {
        note("shown", certainty(id).is_some(), id, in_words(certainty(id)));
    }
    for id in &expect.not_shown {
        note("not_shown", certainty(id).is_none(), id, in_words(certainty(id)));
    }
    found
}

/// The name a value has in JSON; `absent` for none.
fn in_words(value: Option<impl serde::Serialize>) -> String {
    let json = value.map(|value| serde_json::json!(value));
    json.and_then(|json| json.as_str().map(str::to_owned)).unwrap_or_else(|| "absent".to_owned())
}
