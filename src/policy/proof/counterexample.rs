//! The person for whom a guarantee fails, their plan, and the rules that led
//! there.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::culprit::Culprits;
use super::repair::Repair;
use super::{Failure, Found};
use crate::policy::compile::Compiled;
use crate::policy::decision::{Certainty, Decision, Usable, decide};
use crate::policy::fault::Faults;
use crate::policy::load::RuleFiles;
use crate::policy::model::{Channel, Guarantee, Rules};
use crate::policy::variable::Variables;
use crate::policy::{Answer, Answers};

/// The smallest person for whom a guarantee does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counterexample {
    /// The service they come for; `None` when the policy has none.
    pub service: Option<String>,
    /// From which day on.
    pub from: NaiveDate,
    /// As `aiguillage plan` reads them; everything else is unknown.
    pub answers: Value,
    /// Where two people are compared: the answer in which the other differs.
    pub changed: Option<Changed>,
    /// The channels of their plan, in order.
    pub channels: Vec<PlannedChannel>,
    /// The rights that their plan speaks of.
    pub entitlements: Vec<PlannedRight>,
    /// The rules that led there, each with its place.
    #[serde(serialize_with = "as_list")]
    pub rules: Faults,
    /// An edit after which the guarantee holds, once one was looked for
    /// ([`crate::policy::Policy::look_for_repairs`]).
    pub repair: Option<Repair>,
    #[serde(skip)]
    pub person: Answers,
}

/// One answer before and after; `null` for "I don't know".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    pub question: String,
    pub from: Value,
    pub to: Value,
    #[serde(skip)]
    pub other: Answers,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedChannel {
    pub kind: Channel,
    pub usable: Usable,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedRight {
    pub id: String,
    pub certainty: Certainty,
}

fn as_list<S: Serializer>(faults: &Faults, serializer: S) -> Result<S::Ok, S::Error> {
    faults.list().serialize(serializer)
}

impl Counterexample {
    pub(super) fn new(
        rules: &Rules,
        compiled: &Compiled,
        files: &RuleFiles,
        guarantee: &Guarantee,
        found: &Found<'_>,
    ) -> Self {
        let people = People::of(rules, &compiled.variables, found);
        let decision = decide(rules, compiled, &people.person, found.from);
        let other = people.other.as_ref().map(|other| decide(rules, compiled, other, found.from));
        let culprits =
            Culprits { rules, compiled, guarantee, service: found.service, person: &people.person, on: found.from };
        let faults = culprits.faults(&decision, other.as_ref());
        let Decision { channels, entitlements, .. } = decision;
        Self {
            service: found.service.map(|service| service.id.clone()),
            from: found.from,
            answers: people.person.to_json(&rules.questions),
            changed: people.changed(rules),
            channels: channels
                .into_iter()
                .map(|one| PlannedChannel { kind: one.channel, usable: one.usable })
                .collect(),
            entitlements: entitlements
                .into_iter()
                .map(|right| PlannedRight { id: right.id.to_owned(), certainty: right.certainty })
                .collect(),
            rules: Faults::new(faults, |path| files.get(path)),
            repair: None,
            person: people.person,
        }
    }
}

/// The person, and the other one where two are compared.
struct People {
    person: Answers,
    other: Option<Answers>,
}

impl People {
    fn of(rules: &Rules, variables: &Variables, found: &Found<'_>) -> Self {
        let Failure { values, other } = &found.failure;
        let service = found.service.and_then(|service| rules.coming_for(&service.id));
        let answers = |values| {
            let mut answers = variables.answers(&rules.questions, values, found.from);
            if let Some((question, option)) = service {
                answers.record(question, Answer::Option(option));
            }
            answers
        };
        Self { person: answers(values), other: other.as_ref().map(answers) }
    }

    fn changed(&self, rules: &Rules) -> Option<Changed> {
        let other = self.other.as_ref()?;
        let at = (0..rules.questions.len()).find(|at| self.person.get(*at) != other.get(*at))?;
        let question = rules.questions.get(at)?;
        let said = |answers: &Answers| answers.get(at).map_or(Value::Null, |answer| answer.to_json(question));
        Some(Changed { question: question.id.clone(), from: said(&self.person), to: said(other), other: other.clone() })
    }
}
