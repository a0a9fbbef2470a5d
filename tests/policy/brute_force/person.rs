//! What is true of one person all of whose answers are known.

use std::hash::{Hash, Hasher};

use aiguillage::policy::Channel;
use aiguillage::policy::condition::Condition;
use aiguillage::policy::model::{Otherwise, PublicService, Rules, ServiceChannel};
use chrono::NaiveDate;

use super::{Facts, Truth};

/// Something that is true or false of a person with complete answers; a right
/// may stay open. Numbers are positions in the service, but for rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Statement<'a> {
    /// The person can use the web.
    Online,
    /// The service offers the channel.
    Offered(usize),
    /// The service offers it, and the person can use it.
    Usable(usize),
    /// The preferences put it first.
    First(usize),
    SomeUsable,
    /// The contact is for this person, who can use its channel.
    Suits(usize),
    /// The paper is to be brought.
    Needed(usize),
    /// The right is spoken of to this person.
    Entitled(usize),
    Written(Written<'a>),
}

/// A condition, known by where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a>(pub &'a Condition);

impl PartialEq for Written<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Written<'_> {}

impl Hash for Written<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::from_ref(self.0).hash(state);
    }
}

/// Under which rules, on which day, for which service.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    pub rules: &'a Rules,
    pub facts: &'a Facts,
    pub on: NaiveDate,
    /// `None` when none is named and there is no service `unsure`.
    pub service: Option<&'a PublicService>,
}

impl<'a> Person<'a> {
    /// Whether a statement is true; `values` has one for each fact.
    pub fn is(&self, statement: Statement<'_>, values: &[i64]) -> Truth {
        let holds = match statement {
            Statement::Entitled(at) => return self.entitled(at, values),
            // Speaks of what was said, not of the service taken when none is said.
            Statement::Online => Self { service: None, ..*self }.is_in("online", values),
            Statement::Offered(at) => self.holds(&self.channel(at).offered, values),
            Statement::Usable(at) => self.can_use(at, values),
            Statement::First(at) => self.preferred(values) == Some(self.channel(at).kind),
            Statement::SomeUsable => {
                self.service.is_some_and(|service| (0..service.channels.len()).any(|at| self.can_use(at, values)))
            }
            Statement::Suits(at) => self.suits(at, values),
            Statement::Needed(at) => self.holds(&self.service().evidence[at].when, values),
            Statement::Written(condition) => self.holds(condition.0, values),
        };
        holds.into()
    }

    pub fn service(&self) -> &'a PublicService {
        self.service.expect("a service is named")
    }

    pub fn channel(&self, at: usize) -> &'a ServiceChannel {
        &self.service().channels[at]
    }

    fn is_in(&self, situation: &str, values: &[i64]) -> bool {
        let named = self.rules.situations.iter().find(|named| named.id == situation);
        self.holds(&named.unwrap().condition, values)
    }

    /// The web needs more than what the service writes: an online person.
    fn can_use(&self, at: usize, values: &[i64]) -> bool {
        let channel = self.channel(at);
        self.holds(&channel.offered, values)
            && self.holds(&channel.requires, values)
            && (channel.kind != Channel::Web || self.is_in("online", values))
    }

    /// The first preference that applies, and whose channel can be used, decides.
    fn preferred(&self, values: &[i64]) -> Option<Channel> {
        let usable = |kind: Channel| {
            let at = self.service().channels.iter().position(|channel| channel.kind == kind);
            at.is_some_and(|at| self.can_use(at, values))
        };
        let mut rows = self.rules.preferences.iter();
        rows.find(|row| self.holds(&row.when, values) && usable(row.first)).map(|row| row.first)
    }

    fn suits(&self, at: usize, values: &[i64]) -> bool {
        let contact = &self.service().contacts[at];
        let channel = self.service().channels.iter().position(|channel| channel.kind == contact.channel);
        self.holds(&contact.when, values) && channel.is_some_and(|channel| self.can_use(channel, values))
    }

    /// A right of other services is spoken of to those who want all checked. One
    /// that is not closed and not likely hangs on what nobody is asked.
    fn entitled(&self, at: usize, values: &[i64]) -> Truth {
        let right = &self.rules.entitlements[at];
        let own = match (&right.services, self.service) {
            (Some(services), Some(service)) => services.contains(&service.id),
            _ => true,
        };
        if !self.holds(&right.condition, values) || !(own || self.wants_all_rights(values)) {
            return Truth::No;
        }
        let likely = right.likely.as_ref().is_none_or(|likely| self.holds(likely, values));
        if likely { Truth::Yes } else { Truth::Open }
    }

    /// Also where nobody is asked.
    fn wants_all_rights(&self, values: &[i64]) -> bool {
        let question = self.question("check_rights");
        question.is_none_or(|at| self.rules.questions[at].kind.options()[self.value(at, 0, values) as usize] == "yes")
    }

    pub fn question(&self, id: &str) -> Option<usize> {
        self.rules.questions.iter().position(|question| question.id == id)
    }

    pub fn holds(&self, condition: &Condition, values: &[i64]) -> bool {
        match condition {
            Condition::Constant(value) => *value,
            Condition::Not(inner) => !self.holds(inner, values),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part, values)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part, values)),
            Condition::AtLeast(count, parts) => parts.iter().filter(|part| self.holds(part, values)).count() >= *count,
            Condition::Situation(at) => self.holds(&self.rules.situations[*at].condition, values),
            Condition::OneOf { question, options } => options.contains(&(self.value(*question, 0, values) as usize)),
            Condition::Has { question, option } => self.value(*question, *option, values) == 1,
            Condition::Compare(comparison) => self.compares(comparison, values),
            Condition::Claim(_) => panic!("a claim speaks of a plan, not of a person"),
        }
    }

    /// The answer that counts: the service taken for granted, the declared
    /// answer where the question does not exist for the person, or theirs to the
    /// question that stands in, else theirs.
    pub fn value(&self, question: usize, offset: usize, values: &[i64]) -> i64 {
        let asked = &self.rules.questions[question];
        if let (Some(service), "service") = (self.service, asked.id.as_str()) {
            return asked.kind.options().iter().position(|option| *option == service.id).unwrap() as i64;
        }
        match &asked.only_when {
            Some(only) if !self.holds(&only.condition, values) => match &only.otherwise {
                Otherwise::SameAs(other) => self.value(*other, 0, values),
                Otherwise::Values(declared) => asked.kind.number(declared[offset]),
            },
            _ => values[self.facts.position(question, offset)],
        }
    }
}
