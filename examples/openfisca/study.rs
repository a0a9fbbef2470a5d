//! Every household, under every profile, for the service that fits it; and for
//! each other service under one of the profiles: what it is asked and shown.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

use aiguillage::policy::{Answer, Policy};

use crate::caller::{Lines, Misfits, said_by_caller, said_of_facts};
use crate::household::{Facts, Household};
use crate::interview::{Interview, Interviewer};
use crate::lengths::{Length, Occasion};
use crate::profile::Profile;
use crate::refusal::Refusal;
use crate::request::{Wish, fitting_service};
use crate::score::{self, Shown, known_benefits, shown};
use crate::tally::Tally;
use crate::usefulness::weigh;
use crate::withhold::Withhold;

/// Who is interviewed about what.
pub struct Study<'a> {
    pub interviewer: Interviewer<'a>,
    pub profiles: Vec<&'static Profile>,
    /// Ids. Of one alone, it stands for the service that fits.
    pub services: Vec<String>,
    pub withhold: Option<Withhold>,
}

/// The part of an interview that does not depend on the household.
struct Opening {
    wish: Wish,
    profile: usize,
    service: usize,
    said: Lines,
    interview: Interview,
}

/// The services that the policy knows.
pub fn services(policy: &Policy) -> Vec<String> {
    policy.rules().services.iter().map(|service| service.id.clone()).collect()
}

impl Study<'_> {
    /// Interviews every household, on as many threads as there are processors.
    ///
    /// # Errors
    /// The policy lacks the service that fits a household.
    pub fn run(&self, households: &[Household]) -> Result<Tally, Refusal> {
        let mut whole = Tally::default();
        let openings = self.openings(&mut whole.misfits);
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let numbered: Vec<(usize, &Household)> = households.iter().enumerate().collect();
        let parts = numbered.chunks(numbered.len().div_ceil(threads).max(1));
        let tallies: Vec<Result<Tally, Refusal>> = thread::scope(|scope| {
            let started: Vec<_> = parts.map(|part| scope.spawn(|| self.part(part, &openings))).collect();
            started.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        for tally in tallies {
            whole.merge(tally?);
        }
        Ok(whole)
    }

    fn openings(&self, misfits: &mut Misfits) -> Vec<Opening> {
        let mut openings = Vec::new();
        for (profile, described) in self.profiles.iter().enumerate() {
            let greeting = self.greeting(described, misfits);
            for (service, id) in self.services.iter().enumerate() {
                for wish in [Wish::OneService, Wish::AllRights] {
                    let said = said_by_caller(self.interviewer.policy, described, Some((id, wish)), misfits);
                    let mut interview = greeting.clone();
                    self.interviewer.ask(&mut interview, |question| said.get(question)?.clone());
                    openings.push(Opening { wish, profile, service, said, interview });
                }
            }
        }
        openings
    }

    /// What is asked before the request: held once a profile, for it is the
    /// slowest part, while every service is still open.
    fn greeting(&self, profile: &Profile, misfits: &mut Misfits) -> Interview {
        let said = said_by_caller(self.interviewer.policy, profile, None, misfits);
        let mut greeting = Interview::default();
        self.interviewer.ask(&mut greeting, |question| said.get(question)?.clone());
        greeting
    }

    fn part(&self, households: &[(usize, &Household)], openings: &[Opening]) -> Result<Tally, Refusal> {
        let known = known_benefits(self.interviewer.policy);
        let mut tally = Tally::default();
        for (number, household) in households {
            let shown = self.household(*number, household, openings, &mut tally)?;
            tally.add(household, &shown, &known);
        }
        Ok(tally)
    }

    /// What the household is shown under the profile that shows least. About
    /// services that do not fit it, it asks with one profile: each in its turn.
    fn household(
        &self,
        number: usize,
        household: &Household,
        openings: &[Opening],
        tally: &mut Tally,
    ) -> Result<Shown, Refusal> {
        let policy = self.interviewer.policy;
        let facts = said_of_facts(policy, household, self.withhold.as_ref(), &mut tally.misfits);
        let fitting = self.fitting(&household.facts)?;
        let mut seen: Vec<Shown> = Vec::new();
        let turn = number % self.profiles.len().max(1);
        let elsewhere = |one: &&Opening| one.wish == Wish::OneService && one.profile == turn;
        for opening in openings.iter().filter(|one| one.service == fitting || elsewhere(one)) {
            let interview = self.hold(opening, &facts);
            let Opening { wish, profile, service, .. } = *opening;
            let occasion = Occasion { wish, profile, service, fits: service == fitting, in_turn: profile == turn };
            tally.lengths.record(occasion, self.length(&interview));
            if wish == Wish::OneService {
                continue;
            }
            seen.push(shown(&self.interviewer.decide(&interview)));
            if profile == 0 {
                let is_fact = |question: usize| facts.get(question).is_some_and(Option::is_some);
                weigh(self.interviewer, &interview, household, is_fact, &mut tally.usefulness);
            }
        }
        tally.unequal += usize::from(seen.windows(2).any(|pair| pair.first() != pair.last()));
        Ok(seen.into_iter().reduce(|one, other| score::least(&one, &other)).unwrap_or_default())
    }

    fn hold(&self, opening: &Opening, facts: &Lines) -> Interview {
        let mut interview = opening.interview.clone();
        let line = |lines: &Lines, question: usize| lines.get(question).cloned().flatten();
        self.interviewer.ask(&mut interview, |question| {
            line(&opening.said, question).or_else(|| line(facts, question)).or(Some(Answer::Unknown))
        });
        interview
    }

    fn fitting(&self, facts: &Facts) -> Result<usize, Refusal> {
        if self.services.len() == 1 {
            return Ok(0);
        }
        let id = fitting_service(facts);
        let position = self.services.iter().position(|service| service == id);
        position.ok_or_else(|| Refusal::NoService { id: id.to_owned(), known: self.services.join(", ") })
    }

    fn length(&self, interview: &Interview) -> Length {
        let questions = self.interviewer.policy.questions();
        let asked = interview.asked.iter().filter_map(|at| questions.get(*at));
        let beyond = asked.filter(|question| !matches!(question.topic.as_str(), "connectivity" | "exchange"));
        Length { total: interview.asked.len(), beyond_exchange: beyond.count() }
    }
}
