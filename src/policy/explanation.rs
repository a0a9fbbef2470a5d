//! Why a decision says what it says, and what would change it.
//!
//! For each channel of the service and each right: the rules that decided,
//! with their places, the answers that it rests on or waits for, and the
//! smallest change of answers after which it would be otherwise. All are read
//! off the compiled diagrams, exactly.

mod change;
mod ground;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::change::{Change, ChangedAnswer, NewAnswer};
use self::change::{Changes, Narrowed, stretches};
use self::ground::{Grounds, known};
use super::compile::{ChannelRouting, EntitlementRouting, Routing, ServiceRouting};
use super::decision::{Decision, Reason};
use super::diagram::{Assignment, Function, Truth};
use super::model::{Entitlement, EntitlementKind, Passage, ServiceChannel};
use super::{Answers, Certainty, Channel, Policy, Usable};

/// Every channel of the service and every right, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    pub policy_version: String,
    pub service: Option<String>,
    /// Those of the decision in its order, then those that it leaves out.
    pub channels: Vec<ChannelExplanation>,
    /// Those of the decision in its order, then those that it leaves out, most
    /// valuable first.
    pub entitlements: Vec<EntitlementExplanation>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChannelExplanation {
    pub kind: Channel,
    /// `None` when the decision does not name the channel.
    pub usable: Option<Usable>,
    pub first: bool,
    pub reasons: Vec<Reason>,
    pub rules: Vec<RuleReference>,
    /// Ids of questions whose answers settle it alone, none of which could be
    /// left out; empty while nothing is settled.
    pub because: Vec<String>,
    /// Ids of open questions on which it still depends.
    pub missing: Vec<String>,
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntitlementExplanation {
    pub id: String,
    pub kind: EntitlementKind,
    /// `None` when the condition is false: the right is not named.
    pub certainty: Option<Certainty>,
    pub reasons: Vec<Reason>,
    pub rules: Vec<RuleReference>,
    /// Ids of questions whose answers settle it alone, none of which could be
    /// left out; empty while nothing is settled.
    pub because: Vec<String>,
    /// Ids of open questions on which it still depends.
    pub missing: Vec<String>,
    pub changes: Vec<Change>,
}

/// A rule by its place, for a person who edits it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleReference {
    pub rule: String,
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Policy {
    /// Explains the decision for these answers.
    #[must_use]
    pub fn explain(&self, answers: &Answers, on: NaiveDate) -> Explanation {
        let decision = self.decide(answers, on);
        let assignment = self.compiled.variables.assignment(&self.rules.questions, answers, on);
        let routing = self.compiled.on(on);
        let at = decision.service.unwrap_or(self.rules.services.len());
        let offers = routing.and_then(|routing| routing.services.get(at));
        let mut explanation = Explanation {
            policy_version: self.version.clone(),
            service: decision.service.and_then(|at| self.rules.services.get(at)).map(|service| service.id.clone()),
            channels: Vec::new(),
            entitlements: Vec::new(),
        };
        if let Some((routing, offers)) = routing.zip(offers) {
            let known = known(self, &assignment);
            let stretches = stretches(self, &assignment);
            let narrowed = Narrowed::new(self, &stretches, offers);
            let changes = Changes::new(self, &assignment, &narrowed);
            let grounds = Grounds::new(self, &assignment, &known);
            let case = Case { policy: self, decision: &decision, routing, offers, answers, assignment: &assignment };
            let mut reader = Reader { case, changes, grounds };
            explanation.channels = reader.channels();
            explanation.entitlements = reader.entitlements();
        }
        explanation
    }

    pub(super) fn reference(&self, rule: String, passage: &Passage) -> RuleReference {
        let text = self.files.get(&passage.file).unwrap_or_default();
        let place = super::Faults::position_of(text, passage.span.start);
        RuleReference { rule, file: passage.file.clone(), line: place.line, column: place.column }
    }
}

/// One decision with what it was read from.
#[derive(Clone, Copy)]
struct Case<'a> {
    policy: &'a Policy,
    decision: &'a Decision<'a>,
    routing: &'a Routing,
    offers: &'a ServiceRouting,
    answers: &'a Answers,
    assignment: &'a Assignment,
}

/// Reads the explanation of a case off the diagrams.
struct Reader<'a> {
    case: Case<'a>,
    changes: Changes<'a>,
    grounds: Grounds<'a>,
}

impl<'a> Case<'a> {
    fn truth(self, function: Function) -> Truth {
        self.policy.compiled.diagrams.truth(function, self.assignment)
    }

    /// Those of the decision in its order, then those that it leaves out.
    fn channels(self) -> Vec<(&'a ServiceChannel, &'a ChannelRouting)> {
        let declared = self.decision.service.and_then(|at| self.policy.rules.services.get(at));
        let declared = declared.map_or(&[][..], |service| &service.channels);
        let position = |channel: Channel| self.decision.channels.iter().position(|named| named.channel == channel);
        let mut sorted: Vec<_> = declared.iter().zip(&self.offers.channels).collect();
        sorted.sort_by_key(|(channel, _)| position(channel.kind).unwrap_or(usize::MAX));
        sorted
    }

    /// Those of the decision in its order, then those that it leaves out.
    fn entitlements(self) -> Vec<(&'a Entitlement, &'a EntitlementRouting)> {
        let position = |id: &str| self.decision.entitlements.iter().position(|named| named.id == id);
        let mut sorted: Vec<_> = self.policy.rules.entitlements.iter().zip(&self.offers.entitlements).collect();
        sorted.sort_by_key(|(right, _)| (position(&right.id).unwrap_or(usize::MAX), right.kind, right.rank));
        sorted
    }

    /// What decides about a channel: its own row, the situations it requires
    /// that do not hold, the preference that puts it first.
    fn rules_of_channel(self, declared: &ServiceChannel, routing: &ChannelRouting) -> Vec<RuleReference> {
        let policy = self.policy;
        let offered = self.truth(routing.offered) == Truth::True;
        let clause = if offered { &declared.requires } else { &declared.offered };
        let mut rules = vec![policy.reference(declared.kind.id().to_owned(), &clause.passage)];
        let situations = routing.required.iter().filter_map(|at| {
            let function = *self.routing.situations.get(*at)?;
            policy.rules.situations.get(*at).filter(|_| self.truth(function) != Truth::True)
        });
        rules.extend(situations.map(|named| policy.reference(named.id.clone(), &named.condition.passage)));
        if self.truth(routing.first) == Truth::True {
            let rows = policy.rules.preferences.iter().zip(&self.routing.preferences);
            let mut rows =
                rows.filter(|(row, function)| row.first == declared.kind && self.truth(**function) == Truth::True);
            rules.extend(rows.next().map(|(row, _)| policy.reference(row.id.clone(), &row.when.passage)));
        }
        rules
    }
}

impl Reader<'_> {
    fn channels(&mut self) -> Vec<ChannelExplanation> {
        self.case.channels().into_iter().map(|(declared, routing)| self.channel(declared, routing)).collect()
    }

    fn channel(&mut self, declared: &ServiceChannel, routing: &ChannelRouting) -> ChannelExplanation {
        let named = self.case.decision.channels.iter().find(|named| named.channel == declared.kind);
        ChannelExplanation {
            kind: declared.kind,
            usable: named.map(|named| named.usable),
            first: self.case.truth(routing.first) == Truth::True,
            reasons: named.map(|named| named.reasons.clone()).unwrap_or_default(),
            rules: self.case.rules_of_channel(declared, routing),
            because: self.grounds.because(routing.usable),
            missing: self.grounds.missing(routing.usable),
            changes: self.changes_of_channel(routing),
        }
    }

    fn changes_of_channel(&mut self, routing: &ChannelRouting) -> Vec<Change> {
        let usable = self.case.truth(routing.usable);
        let wanted: &[Truth] = match usable {
            Truth::True => &[Truth::False],
            Truth::False => &[Truth::True],
            Truth::Unknown => &[Truth::True, Truth::False],
        };
        let mut changes = self.changes.of(routing.usable, wanted, |truth| match truth {
            Truth::True => "usable",
            Truth::False => "not_usable",
            Truth::Unknown => "not_known",
        });
        if usable == Truth::True && self.case.truth(routing.first) != Truth::True {
            changes.extend(self.changes.of(routing.first, &[Truth::True], |_| "first"));
        }
        changes
    }

    fn entitlements(&mut self) -> Vec<EntitlementExplanation> {
        self.case.entitlements().into_iter().map(|(right, routing)| self.entitlement(right, routing)).collect()
    }

    fn entitlement(&mut self, right: &Entitlement, routing: &EntitlementRouting) -> EntitlementExplanation {
        let named = self.case.decision.entitlements.iter().find(|named| named.id == right.id);
        EntitlementExplanation {
            id: right.id.clone(),
            kind: right.kind,
            certainty: named.map(|named| named.certainty),
            reasons: named
                .map(|named| named.reasons(self.case.policy.questions(), self.case.answers))
                .unwrap_or_default(),
            rules: vec![self.case.policy.reference(right.id.clone(), &right.condition.passage)],
            because: self.grounds.because(routing.function),
            missing: self.grounds.missing(routing.function),
            changes: self.changes_of_right(routing.function),
        }
    }

    fn changes_of_right(&mut self, function: Function) -> Vec<Change> {
        let changes = &mut self.changes;
        let name = |truth| match truth {
            Truth::True => "likely",
            Truth::False => "absent",
            Truth::Unknown => "possible",
        };
        match self.case.truth(function) {
            Truth::True => changes.of(function, &[Truth::False], name),
            Truth::Unknown => changes.of(function, &[Truth::True, Truth::False], name),
            Truth::False => {
                let likely = changes.of(function, &[Truth::True], name);
                if likely.is_empty() { changes.of(function, &[Truth::Unknown], name) } else { likely }
            }
        }
    }
}
