//! Joining a decision with the directory, a time and a place.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Paris;

use super::contact::Contacts;
use super::place::{CommuneChoice, Place};
use super::{ContactPlan, Draft, PlannedChannel, PlannedEntitlement};
use crate::directory::{Commune, Directory};
use crate::policy::explanation::Explanation;
use crate::policy::{
    Answer, Answers, ChannelDecision, Decision, EntitlementDecision, Policy, Question, QuestionKind, Usable,
};

/// Makes plans with one policy and one directory.
#[derive(Clone, Copy)]
pub struct Planner<'a> {
    pub policy: &'a Policy,
    pub directory: &'a Directory,
}

/// What comes next in an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The question at this position.
    Ask(usize),
    /// No answer can change the plan any more.
    Done,
}

impl<'a> Planner<'a> {
    #[must_use]
    pub fn new(policy: &'a Policy, directory: &'a Directory) -> Self {
        Self { policy, directory }
    }

    /// The plan for these answers, complete or not, at a moment.
    #[must_use]
    pub fn plan(&self, answers: &Answers, now: DateTime<Utc>) -> ContactPlan {
        let decision = self.policy.decide(answers, day(now));
        let place = self.place(answers);
        let contacts = Contacts {
            planner: *self,
            decision: &decision,
            service: decision.service.and_then(|at| self.policy.rules().services.get(at)),
            commune: self.commune(&place),
            now,
        };
        let next = self.step(answers, &place, now).and_then(|at| self.policy.questions().get(at));
        let draft = Draft {
            policy_version: self.policy.version().to_owned(),
            service: self.policy.named_service(answers).map(|service| service.id.clone()),
            channels: decision.channels.iter().map(|channel| way(&contacts, channel)).collect(),
            entitlements: self.entitlements(&decision, answers),
            place,
            next_question: next.map(|question| question.id.clone()),
        };
        ContactPlan::new(draft, &decision, &self.policy.rules().fallback)
    }

    /// Why the plan at a moment says what it says, and what would change it.
    #[must_use]
    pub fn explain(&self, answers: &Answers, now: DateTime<Utc>) -> Explanation {
        self.policy.explain(answers, day(now))
    }

    /// The question to ask now: which of the communes of a shared postal code,
    /// or else the next one of the policy.
    #[must_use]
    pub fn next_step(&self, answers: &Answers, now: DateTime<Utc>) -> Step {
        self.step(answers, &self.place(answers), now).map_or(Step::Done, Step::Ask)
    }

    /// The question to ask now; `None` when no answer can change the plan any more.
    #[must_use]
    pub fn next_question(&self, answers: &Answers, now: DateTime<Utc>) -> Option<&'a Question> {
        self.step(answers, &self.place(answers), now).and_then(|at| self.policy.questions().get(at))
    }

    fn step(&self, answers: &Answers, place: &Place, now: DateTime<Utc>) -> Option<usize> {
        self.which_commune(answers, place).or_else(|| self.policy.next_question(answers, day(now)))
    }

    /// The question of the commune, while it is open. A commune chosen for an
    /// earlier postal code settles nothing; "I don't know" does.
    fn which_commune(&self, answers: &Answers, place: &Place) -> Option<usize> {
        let which = self.position(&QuestionKind::Commune)?;
        let shared = matches!(place, Place::Several { .. });
        (shared && answers.get(which) != Some(&Answer::Unknown)).then_some(which)
    }

    /// Answered questions that concern this person, in order.
    #[must_use]
    pub fn asked(&self, answers: &Answers, now: DateTime<Utc>) -> Vec<usize> {
        let commune = self.position(&QuestionKind::Commune);
        let mut asked = self.policy.relevant(answers, day(now));
        asked.retain(|at| Some(*at) != commune || self.commune_was_asked(answers));
        asked
    }

    fn commune_was_asked(&self, answers: &Answers) -> bool {
        let code = self.code(answers, &QuestionKind::PostalCode);
        let shared = code.is_none_or(|code| self.directory.communes_with_postal_code(code).len() > 1);
        shared && self.which_commune(answers, &self.place(answers)).is_none()
    }

    /// Records an answer. Another postal code has other communes.
    pub fn record(&self, answers: &mut Answers, position: usize, answer: Answer) {
        let changed = answers.get(position) != Some(&answer);
        if changed && self.position(&QuestionKind::PostalCode) == Some(position) {
            self.position(&QuestionKind::Commune).into_iter().for_each(|commune| answers.forget(commune));
        }
        answers.record(position, answer);
    }

    /// Where the person lives. With several communes of one postal code,
    /// nothing is guessed. A commune given without any postal code is taken.
    #[must_use]
    pub fn place(&self, answers: &Answers) -> Place {
        let chosen = self.code(answers, &QuestionKind::Commune);
        let Some(postal_code) = self.code(answers, &QuestionKind::PostalCode) else {
            return self.place_without_postal_code(answers, chosen);
        };
        let communes = self.directory.communes_with_postal_code(postal_code);
        let postal_code = postal_code.to_owned();
        let chosen = chosen.and_then(|insee| communes.iter().find(|commune| commune.insee() == insee));
        match (chosen, communes.as_slice()) {
            (Some(only), _) | (None, [only]) => Place::Commune(choice(only)),
            (None, []) => Place::NotFound { postal_code },
            (None, several) => {
                Place::Several { postal_code, communes: several.iter().map(|commune| choice(commune)).collect() }
            }
        }
    }

    /// Who says that they do not know their postal code takes back the commune too.
    fn place_without_postal_code(&self, answers: &Answers, chosen: Option<&str>) -> Place {
        let asked = self.position(&QuestionKind::PostalCode).and_then(|at| answers.get(at));
        let chosen = chosen.filter(|_| asked.is_none()).and_then(|insee| self.directory.commune(insee));
        chosen.map_or(Place::NotGiven, |commune| Place::Commune(choice(commune)))
    }

    fn commune(&self, place: &Place) -> Option<&'a Commune> {
        match place {
            Place::Commune(choice) => self.directory.commune(&choice.insee),
            _ => None,
        }
    }

    fn code<'b>(&self, answers: &'b Answers, kind: &QuestionKind) -> Option<&'b str> {
        match answers.get(self.position(kind)?)? {
            Answer::Code(code) => Some(code),
            _ => None,
        }
    }

    fn position(&self, kind: &QuestionKind) -> Option<usize> {
        self.policy.questions().iter().position(|question| question.kind == *kind)
    }

    fn entitlements(&self, decision: &Decision<'_>, answers: &Answers) -> Vec<PlannedEntitlement> {
        decision.entitlements.iter().filter_map(|right| self.entitlement(right, answers)).collect()
    }

    fn entitlement(&self, decided: &EntitlementDecision<'_>, answers: &Answers) -> Option<PlannedEntitlement> {
        let rule = self.policy.rules().entitlements.get(decided.position)?;
        Some(PlannedEntitlement {
            id: decided.id.to_owned(),
            kind: decided.kind,
            certainty: decided.certainty,
            reasons: decided.reasons(self.policy.questions(), answers),
            payer: rule.payer.clone(),
            claim: rule.claim.clone(),
            evidence: rule.evidence.clone(),
            unasked: rule.unasked.clone(),
            sources: rule.sources.clone(),
        })
    }
}

/// The day in mainland France, which decides the parameters.
fn day(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Paris).date_naive()
}

fn choice(commune: &Commune) -> CommuneChoice {
    CommuneChoice { insee: commune.insee().to_owned(), name: commune.name().to_owned() }
}

fn way(contacts: &Contacts<'_>, decided: &ChannelDecision) -> PlannedChannel {
    let contact = if decided.usable == Usable::No { Vec::new() } else { contacts.of(decided) };
    PlannedChannel { kind: decided.channel, usable: decided.usable, reasons: decided.reasons.clone(), contact }
}
