//! On which facts a statement may depend, read off the words of its conditions.
//!
//! Trying the values of a fact that stands in no condition changes nothing, so
//! only these are tried.

use std::collections::BTreeSet;

use aiguillage::policy::Channel;
use aiguillage::policy::condition::{Condition, Quantity};
use aiguillage::policy::model::{Otherwise, QuestionKind};

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
            Statement::Entitled(at) => {
                let right = &self.rules.entitlements[at];
                each(self, &right.condition);
                right.likely.iter().for_each(|likely| each(self, likely));
            }
            Statement::Written(condition) => each(self, condition.0),
        }
    }

    pub fn facts_in(&self, condition: &Condition, found: &mut BTreeSet<usize>) {
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
                comparison.sides().into_iter().for_each(|side| self.facts_counted(side, found));
            }
        }
    }

    /// The facts on which a quantity may depend.
    fn facts_counted(&self, quantity: &Quantity, found: &mut BTreeSet<usize>) {
        match quantity {
            Quantity::Answer(question) => self.facts_behind(*question, 0, found),
            Quantity::Aged { question, bands } => {
                bands.clone().for_each(|band| self.facts_behind(*question, band, found));
            }
            Quantity::Named(at) => self.facts_counted(&self.rules.quantities[*at].quantity, found),
            Quantity::Either { when, .. } => self.facts_in(when, found),
            _ => {}
        }
        quantity.parts().into_iter().for_each(|part| self.facts_counted(part, found));
    }

    fn facts_behind(&self, question: usize, offset: usize, found: &mut BTreeSet<usize>) {
        let asked = &self.rules.questions[question];
        if asked.id == "service" && self.service.is_some() || matches!(asked.kind, QuestionKind::PostalCode) {
            return;
        }
        found.insert(self.facts.position(question, offset));
        if let Some(only) = &asked.only_when {
            self.facts_in(&only.condition, found);
            if let Otherwise::SameAs(other) = only.otherwise {
                self.facts_behind(other, 0, found);
            }
        }
    }
}
