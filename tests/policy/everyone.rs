//! All partial answers to a small rule set, each with the plan it gets.

use std::collections::BTreeMap;

use aiguillage::policy::model::{PublicService, QuestionKind, Rules};
use aiguillage::policy::{Answer, Answers};
use chrono::{Datelike, NaiveDate};

use super::brute_force::search::who_comes_for;
use super::brute_force::table::Tables;
use super::brute_force::{Facts, Oracle, Partial, Person, Plan, Statement, Truth, plan};

/// Everyone who may come, on one day.
pub struct Everyone<'a> {
    pub rules: &'a Rules,
    pub facts: &'a Facts,
    pub on: NaiveDate,
    /// By position of the service; one more for those who named none.
    crowds: Vec<Crowd>,
}

/// All who come for one service.
#[derive(Default)]
struct Crowd {
    plans: Vec<usize>,
    truths: Vec<Vec<Truth>>,
    partials: Vec<Partial>,
    rows: BTreeMap<Partial, usize>,
    known: Vec<Plan>,
}

impl<'a> Everyone<'a> {
    pub fn new(rules: &'a Rules, facts: &'a Facts, on: NaiveDate) -> Self {
        let services = rules.services.iter().map(Some).chain([None]);
        let crowds = services.map(|named| crowd(rules, facts, on, named)).collect();
        Self { rules, facts, on, crowds }
    }

    /// Everyone, with the plan.
    pub fn iter(&self) -> impl Iterator<Item = (&Partial, &Plan)> {
        self.crowds.iter().flat_map(|crowd| {
            let plans = crowd.plans.iter().map(|plan| &crowd.known[*plan]);
            crowd.partials.iter().zip(plans)
        })
    }

    /// The plan of someone whose answers tell this.
    pub fn plan(&self, partial: &Partial) -> &Plan {
        let crowd = self.crowd(partial);
        &crowd.known[crowd.plans[crowd.rows[partial]]]
    }

    fn crowd(&self, partial: &Partial) -> &Crowd {
        &self.crowds[self.service(partial).unwrap_or(self.rules.services.len())]
    }

    fn service(&self, partial: &Partial) -> Option<usize> {
        let question = self.rules.questions.iter().position(|question| question.id == "service")?;
        let option = partial[self.facts.position(question, 0)]?;
        let id = &self.rules.questions[question].kind.options()[option as usize];
        self.rules.services.iter().position(|service| service.id == *id)
    }

    /// The answers of someone of whom this is known; `None` when a question of
    /// kind several would be answered by half.
    pub fn answers(&self, partial: &Partial) -> Option<Answers> {
        let mut answers = Answers::default();
        for (at, question) in self.rules.questions.iter().enumerate() {
            let facts = self.facts.of_question(at);
            let known: Vec<i64> = facts.iter().filter_map(|fact| partial[*fact]).collect();
            if !known.is_empty() && known.len() < facts.len() {
                return None;
            }
            if !known.is_empty() {
                answers.record(at, answer(&question.kind, &known, self.on));
            }
        }
        Some(answers)
    }
}

/// Everyone of a service; with `None` everyone who named none, and so is told
/// what the service `unsure` offers, if there is one.
fn crowd(rules: &Rules, facts: &Facts, on: NaiveDate, named: Option<&PublicService>) -> Crowd {
    let unsure = rules.services.iter().find(|service| service.id == "unsure");
    let person = Person { rules, facts, on, service: named.or(unsure) };
    let fixed = who_comes_for(facts, rules, named);
    let asked = fixed.iter().position(Option::is_some);
    let varying = (0..facts.values.len()).filter(|fact| Some(*fact) != asked).collect();
    let statements = statements(&person);
    let tables = Tables::new(person, varying, fixed, &statements);
    let service = rules.questions.iter().position(|question| question.id == "service");
    let mut crowd = Crowd::default();
    let mut places: BTreeMap<Plan, usize> = BTreeMap::new();
    for row in tables.rows() {
        let partial = tables.partial(row.at);
        if named.is_none() && service.is_some_and(|service| partial[facts.position(service, 0)].is_some()) {
            continue;
        }
        let plan = plan(&row);
        let place = *places.entry(plan).or_insert_with_key(|plan| {
            crowd.known.push(plan.clone());
            crowd.known.len() - 1
        });
        crowd.rows.insert(partial.clone(), crowd.plans.len());
        crowd.plans.push(place);
        crowd.truths.push(statements.iter().map(|statement| row.truth(*statement)).collect());
        crowd.partials.push(partial);
    }
    crowd
}

/// Everything that a plan is made of.
fn statements<'a>(person: &Person<'a>) -> Vec<Statement<'a>> {
    let mut found = vec![Statement::Online];
    if let Some(service) = person.service {
        found.extend(
            (0..service.channels.len())
                .flat_map(|at| [Statement::Offered(at), Statement::Usable(at), Statement::First(at)]),
        );
        found.extend((0..service.contacts.len()).map(Statement::Suits));
        found.extend((0..service.evidence.len()).map(Statement::Needed));
    }
    found.extend((0..person.rules.entitlements.len()).map(Statement::Entitled));
    found
}

/// One answer that tells these facts: of a number one beside its step, where
/// there is one.
pub fn answer(kind: &QuestionKind, known: &[i64], on: NaiveDate) -> Answer {
    match kind {
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => Answer::Option(known[0] as usize),
        QuestionKind::Several { .. } => {
            Answer::Options(known.iter().enumerate().map(|(at, chosen)| (*chosen as u64) << at).sum())
        }
        QuestionKind::Number { min, max, step, .. } => {
            Answer::Number((known[0] + (known[0] / step) % step.div_euclid(2).max(1)).clamp(*min, *max))
        }
        QuestionKind::Ages { starts, .. } => {
            let people = starts.iter().zip(known).flat_map(|(start, count)| vec![*start as u8; *count as usize]);
            Answer::Ages(people.collect())
        }
        QuestionKind::BirthDate { .. } => {
            Answer::Date(on.with_year(on.year() - known[0] as i32).expect("no day of leap years is used"))
        }
        QuestionKind::PostalCode | QuestionKind::Commune => Answer::Code("48000".to_owned()),
    }
}
