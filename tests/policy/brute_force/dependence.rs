//! On which facts a statement may depend, read off the words of its conditions.
//!
//! Trying the values of a fact that stands in no condition changes nothing, so
//! only these are tried.

use std::collections::BTreeSet;

use aiguillage::policy::Channel;
use aiguillage::policy::condition::{Amount, Condition};
use aiguillage::policy::model::QuestionKind;

use super::person::{Person, Statement};

impl Person<'_> {
    /// The facts on which a statement may depend.
    pub fn facts_of(&self, statement: Statement<'_>) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        self.visit(statement, &mut |person, condition| person.facts_in(condition, &mut found));
        if let Statement::Entitled(_) = statement {
            self.question("check_rights").into_iter().for_each(|at| self.facts_behind(at, 0, &mut found));
        }
        found
    }

    /// The conditions that decide a statement.
    fn visit(&self, statement: Statement<'_>, each: &mut impl FnMut(&Self, &Condition)) {
        let online = self.rules.situations.iter().find(|named| named.id == "online").unwrap();
        match statement {
            Statement::Online => each(&Self { service: None, ..*self }, &online.condition),
            Statement::Offered(at) => each(self, &self.channel(at).offered),
            Statement::Usable(at) => {
                each(self, &self.channel(at).offered);
                each(self, &self.channel(at).requires);
                if self.channel(at).kind == Channel::Web {
                    each(self, &online.condition);
                }
            }
            Statement::First(_) => {
                self.visit(Statement::SomeUsable, each);
                self.rules.preferences.iter().for_each(|row| each(self, &row.when));
            }
            Statement::SomeUsable => {
                let channels = self.service.map_or(0, |service| service.channels.len());
                (0..channels).for_each(|at| self.visit(Statement::Usable(at), each));
            }
            Statement::Suits(at) => {
                let contact = &self.service().contacts[at];
                let channel = self.service().channels.iter().position(|channel| channel.kind == contact.channel);
                if let Some(channel) = channel {
                    self.visit(Statement::Usable(channel), each);
                }
                each(self, &contact.when);
            }
            Statement::Needed(at) => each(self, &self.service().evidence[at].when),
            Statement::Entitled(at) => each(self, &self.rules.entitlements[at].condition),
            Statement::Written(condition) => each(self, condition.0),
        }
    }

    fn facts_in(&self, condition: &Condition, found: &mut BTreeSet<usize>) {
        match condition {
            Condition::Constant(_) | Condition::Claim(_) => {}
            Condition::Not(inner) => self.facts_in(inner, found),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                for part in parts {
                    self.facts_in(part, found);
                }
            }
            Condition::Situation(at) => self.facts_in(&self.rules.situations[*at].condition, found),
            Condition::OneOf { question, .. } => self.facts_behind(*question, 0, found),
            Condition::Has { question, option } => self.facts_behind(*question, *option, found),
            Condition::Compare(comparison) => {
                comparison.questions.iter().for_each(|(_, at)| self.facts_behind(*at, 0, found));
                for (_, amount) in &comparison.amounts {
                    if let Amount::Lookup { key, .. } = amount {
                        self.facts_behind(*key, 0, found);
                    }
                }
            }
        }
    }

    fn facts_behind(&self, question: usize, offset: usize, found: &mut BTreeSet<usize>) {
        let asked = &self.rules.questions[question];
        if asked.id == "service" && self.service.is_some() || matches!(asked.kind, QuestionKind::PostalCode) {
            return;
        }
        found.insert(self.facts.position(question, offset));
        if let Some(only) = &asked.only_when {
            self.facts_in(&only.condition, found);
        }
    }
}
