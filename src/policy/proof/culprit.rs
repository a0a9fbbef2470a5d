//! Which rules led a person to a plan that breaks a guarantee.

use chrono::NaiveDate;

use crate::policy::Answers;
use crate::policy::compile::{Compiled, Routing, ServiceRouting};
use crate::policy::condition::{Claim, Condition};
use crate::policy::decision::{Decision, Usable};
use crate::policy::diagram::{Function, Truth};
use crate::policy::fault::Fault;
use crate::policy::model::{Channel, Guarantee, GuaranteeClaim, Passage, PublicService, Rules};

/// What is known of a failure.
pub(super) struct Culprits<'a> {
    pub rules: &'a Rules,
    pub compiled: &'a Compiled,
    pub guarantee: &'a Guarantee,
    pub service: Option<&'a PublicService>,
    pub person: &'a Answers,
    pub on: NaiveDate,
}

/// What a guarantee speaks of.
#[derive(Default)]
struct Subject {
    channels: Vec<Channel>,
    rights: Vec<usize>,
    order: bool,
}

impl Culprits<'_> {
    /// One fault a rule, pointing at it and saying what it does to this person.
    pub(super) fn faults(&self, decision: &Decision, other: Option<&Decision>) -> Vec<Fault> {
        let subject = other.map_or_else(|| self.subject(), |other| differing(self.rules, decision, other));
        let mut faults = Vec::new();
        for channel in &subject.channels {
            self.channel(*channel, &mut faults);
        }
        if subject.order {
            self.preferences(&subject.channels, &mut faults);
        }
        for right in subject.rights.iter().filter_map(|at| self.rules.entitlements.get(*at)) {
            let message = format!("`{}` depends on this condition", right.id);
            faults.push(fault(message, &right.condition.passage));
        }
        faults
    }

    fn subject(&self) -> Subject {
        let mut subject = Subject::default();
        match &self.guarantee.claim {
            GuaranteeClaim::Always(condition) => subject.read(condition),
            GuaranteeClaim::AskedBefore { channel, .. } => subject.channels.push(*channel),
            _ => {}
        }
        if subject.channels.is_empty() && subject.rights.is_empty() {
            subject.channels = Channel::ALL.to_vec();
        }
        subject
    }

    fn routings(&self) -> Option<(&Routing, &ServiceRouting, &PublicService)> {
        let service = self.service?;
        let at = self.rules.services.iter().position(|other| other.id == service.id)?;
        let routing = self.compiled.on(self.on)?;
        Some((routing, routing.services.get(at)?, service))
    }

    fn truth(&self, function: Function) -> Truth {
        let assignment = self.compiled.variables.assignment(&self.rules.questions, self.person, self.on);
        self.compiled.diagrams.truth(function, &assignment)
    }

    fn channel(&self, channel: Channel, faults: &mut Vec<Fault>) {
        let Some((routing, offers, service)) = self.routings() else { return };
        let declared = service.channels.iter().zip(&offers.channels).find(|(declared, _)| declared.kind == channel);
        let Some((declared, compiled)) = declared else {
            let message = format!("`{}` has no channel `{channel}`", service.id);
            return faults.push(fault(message, &service.passage));
        };
        let offered = self.truth(compiled.offered);
        let usable = self.truth(compiled.usable);
        let passage = if offered == Truth::True { &declared.requires.passage } else { &declared.offered.passage };
        let verb = if offered == Truth::True { "usable" } else { "offered" };
        let found = in_words(if offered == Truth::True { usable } else { offered });
        let message = format!("for this person it is {found} that `{channel}` of `{}` is {verb}", service.id);
        faults.push(fault(message, passage));
        if offered == Truth::True && usable != Truth::True {
            self.situations(&compiled.required, routing, faults);
        }
    }

    fn situations(&self, required: &[usize], routing: &Routing, faults: &mut Vec<Fault>) {
        for at in required {
            let (Some(named), Some(function)) = (self.rules.situations.get(*at), routing.situations.get(*at)) else {
                continue;
            };
            let truth = self.truth(*function);
            if truth != Truth::True {
                let message = format!("the situation `{}` is {} for this person", named.id, in_words(truth));
                faults.push(fault(message, &named.condition.passage));
            }
        }
    }

    fn preferences(&self, channels: &[Channel], faults: &mut Vec<Fault>) {
        let Some((routing, ..)) = self.routings() else { return };
        for (row, function) in self.rules.preferences.iter().zip(&routing.preferences) {
            if channels.contains(&row.first) && self.truth(*function) == Truth::True {
                let message = format!("this row puts `{}` first", row.first);
                faults.push(fault(message, &row.when.passage));
            }
        }
    }
}

impl Subject {
    fn read(&mut self, condition: &Condition) {
        for part in condition.parts() {
            match part {
                Condition::Claim(Claim::Offered(channel) | Claim::Usable(channel)) => self.channels.push(*channel),
                Condition::Claim(Claim::First(channel)) => {
                    self.channels.push(*channel);
                    self.order = true;
                }
                Condition::Claim(Claim::Shown(at) | Claim::Likely(at)) => self.rights.push(*at),
                _ => {}
            }
        }
    }
}

/// What is not the same for two people.
fn differing(rules: &Rules, one: &Decision, other: &Decision) -> Subject {
    let usable = |decision: &Decision, wanted: Channel| {
        let found = decision.channels.iter().find(|channel| channel.channel == wanted);
        found.map_or(Usable::No, |channel| channel.usable)
    };
    let certainty = |decision: &Decision, at: usize| {
        decision.entitlements.iter().find(|right| right.position == at).map(|right| right.certainty)
    };
    Subject {
        channels: Channel::ALL.into_iter().filter(|channel| usable(one, *channel) != usable(other, *channel)).collect(),
        rights: (0..rules.entitlements.len()).filter(|at| certainty(one, *at) != certainty(other, *at)).collect(),
        order: false,
    }
}

fn fault(message: String, passage: &Passage) -> Fault {
    let Passage { file, span } = passage.clone();
    Fault { code: "broken-guarantee", message, file, span, help: None }
}

fn in_words(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "true",
        Truth::False => "false",
        Truth::Unknown => "not known",
    }
}
