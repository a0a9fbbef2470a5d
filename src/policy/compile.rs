//! From checked rules to diagrams, once, at load.
//!
//! Everything a decision can say is a function of the answers: a channel is
//! usable, it comes first, a contact suits, a right may be had. Each is
//! compiled for each service and lifted to partial answers, so that deciding
//! is a walk and the interview can see which questions still count.

pub(super) mod formula;
mod line;
mod person;
mod plan;
mod precedence;
mod quantity;
mod reach;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use self::formula::Compiler;
pub(super) use self::person::plan_of_person;
use self::plan::Parts;
use self::precedence::{Candidate, surely_first};
use self::reach::Reach;
use super::diagram::{Adoption, Diagrams, Function, TooLarge};
use super::model::{Channel, Clause, Entitlement, Passage, PublicService, Rules};
use super::parameter::{DatedValue, Parameter};
use super::variable::Variables;

/// More edges than this in one policy, and it is refused: it could not be
/// decided or proved in bounded memory (about half a gigabyte).
const MOST_EDGES: usize = 16_000_000;

/// A compiled policy: one routing for each stretch of time without a change of
/// parameters.
#[derive(Clone, Debug)]
pub struct Compiled {
    pub diagrams: Diagrams,
    pub variables: Variables,
    /// Oldest first, never empty.
    pub routings: Vec<(NaiveDate, Routing)>,
}

/// What the rules say at one time. All functions are lifted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routing {
    pub known_online: Function,
    pub situations: Vec<Function>,
    /// By question: for whom it exists.
    pub exists: Vec<Function>,
    pub preferences: Vec<Function>,
    /// By position of the service; one more at the end for no service at all.
    pub services: Vec<ServiceRouting>,
}

/// What one service offers. All functions are lifted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceRouting {
    pub channels: Vec<ChannelRouting>,
    /// At least one channel can be used.
    pub some_usable: Function,
    /// A contact suits, and its channel can be used.
    pub contacts: Vec<Function>,
    pub evidence: Vec<Function>,
    pub entitlements: Vec<EntitlementRouting>,
    /// By preference: whether it decides for anybody.
    pub deciding: Vec<bool>,
    /// What the plan depends on: two plans are equal exactly when these are.
    pub plan: Vec<Function>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntitlementRouting {
    pub function: Function,
    /// Positions of the questions it depends on, in order.
    pub questions: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelRouting {
    pub channel: Channel,
    pub offered: Function,
    pub usable: Function,
    /// Surely comes first: true or false, never unknown.
    pub first: Function,
    /// Situations named in what the channel requires.
    pub required: Vec<usize>,
}

/// A rule set that the engine cannot hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{rule}` is beyond the engine: it needs {source}")]
pub struct CompileError {
    pub passage: Passage,
    pub rule: String,
    #[source]
    pub source: TooLarge,
}

/// Compiles every rule for every stretch of time.
///
/// # Errors
/// A rule needs more nodes than can be held.
pub fn compile(rules: &Rules) -> Result<Compiled, CompileError> {
    let variables = Variables::of(&rules.questions);
    let mut diagrams = Diagrams::new(variables.sizes().to_vec(), MOST_EDGES).grouped(variables.questions());
    let mut routings = compile_with(rules, &variables, &mut diagrams)?;
    let diagrams = keep(&mut routings, &diagrams).map_err(located(&Passage::default(), "the rules"))?;
    Ok(Compiled { diagrams, variables, routings })
}

/// Only what a decision needs; what led to it is left behind.
fn keep(routings: &mut [(NaiveDate, Routing)], made: &Diagrams) -> Result<Diagrams, TooLarge> {
    let (mut kept, mut adoption) = (Diagrams::empty_like(made), Adoption::from(made));
    for function in routings.iter_mut().flat_map(|(_, routing)| routing.functions_mut()) {
        *function = adoption.adopt(&mut kept, *function)?;
    }
    Ok(kept)
}

/// Likewise, into a store that holds others already.
pub(super) fn compile_with(
    rules: &Rules,
    variables: &Variables,
    diagrams: &mut Diagrams,
) -> Result<Vec<(NaiveDate, Routing)>, CompileError> {
    let mut routings = Vec::new();
    let reach: Vec<Reach<'_>> = rules.entitlements.iter().map(|right| reach(rules, right)).collect();
    let mut rights = HashMap::new();
    for date in changes(&rules.parameters) {
        let compiler = Compiler::new(rules, variables, diagrams, date);
        let (reach, rights, questions) = (&reach, &mut rights, HashMap::new());
        routings.push((date, Builder { rules, compiler, date, reach, rights, questions }.routing()?));
    }
    Ok(routings)
}

/// The days on which a parameter changes, and one before them: until its second
/// value, the first holds.
fn changes(parameters: &[Parameter]) -> BTreeSet<NaiveDate> {
    let from = |value: &DatedValue| value.from;
    let first = parameters.iter().filter_map(|parameter| parameter.values.first().map(from)).min();
    let later = parameters.iter().flat_map(|parameter| parameter.values.iter().skip(1).map(from));
    later.chain([first.unwrap_or_default()]).collect()
}

fn reach<'a>(rules: &'a Rules, right: &Entitlement) -> Reach<'a> {
    let reach = Reach::of_condition(rules, &right.condition);
    right.likely.iter().fold(reach, |reach, likely| reach.and_of(likely))
}

/// A right, and the days from which the parameters it reaches have their value.
type RightAtATime = (usize, Vec<Option<NaiveDate>>);

struct Builder<'a> {
    rules: &'a Rules,
    compiler: Compiler<'a>,
    date: NaiveDate,
    /// By entitlement.
    reach: &'a [Reach<'a>],
    /// Rights that are the same for every service, compiled before.
    rights: &'a mut HashMap<RightAtATime, Function>,
    /// By lifted function: the questions it depends on.
    questions: HashMap<Function, Vec<usize>>,
}

fn located(passage: &Passage, rule: &str) -> impl FnOnce(TooLarge) -> CompileError {
    let (passage, rule) = (passage.clone(), rule.to_owned());
    move |source| CompileError { passage, rule, source }
}

impl Builder<'_> {
    fn routing(mut self) -> Result<Routing, CompileError> {
        let rules = self.rules;
        let situations = rules.situations.iter().map(|named| (&named.id, &named.condition));
        let situations = situations.map(|(id, clause)| self.lifted(id, clause)).collect::<Result<Vec<_>, _>>()?;
        let online = rules.situations.iter().position(|situation| situation.id == "online");
        let known_online = online.and_then(|at| situations.get(at)).copied().unwrap_or(Function::FALSE);
        let mut exists = Vec::new();
        for question in &rules.questions {
            let only_when = question.only_when.as_ref();
            exists.push(only_when.map_or(Ok(Function::TRUE), |only| self.lifted(&question.id, &only.condition))?);
        }
        let preferences = rules.preferences.iter().map(|row| self.lifted(&row.id, &row.when));
        let preferences = preferences.collect::<Result<Vec<_>, _>>()?;
        let mut services = Vec::new();
        for service in rules.services.iter().map(Some).chain([None]) {
            services.push(self.service(service, known_online)?);
        }
        Ok(Routing { known_online, situations, exists, preferences, services })
    }

    fn plain(&mut self, rule: &str, clause: &Clause) -> Result<Function, CompileError> {
        self.compiler.function(clause).map_err(located(&clause.passage, rule))
    }

    fn lifted(&mut self, rule: &str, clause: &Clause) -> Result<Function, CompileError> {
        let plain = self.plain(rule, clause)?;
        self.lift(plain, rule, clause)
    }

    fn lift(&mut self, plain: Function, rule: &str, clause: &Clause) -> Result<Function, CompileError> {
        self.compiler.diagrams.lift(plain).map_err(located(&clause.passage, rule))
    }

    fn service(
        &mut self,
        service: Option<&PublicService>,
        known_online: Function,
    ) -> Result<ServiceRouting, CompileError> {
        self.compiler.come_for(service.map(|service| service.id.as_str()));
        let entitlements = self.entitlements(service)?;
        let mut routing = ServiceRouting { entitlements, ..ServiceRouting::EMPTY };
        if let Some(service) = service {
            self.offers(service, &mut routing)?;
        }
        let (diagrams, last_resort) = (&mut *self.compiler.diagrams, self.rules.fallback.channel);
        let parts = Parts { diagrams, service, routing: &routing, known_online, last_resort }.functions();
        let passage = service.map(|service| service.passage.clone()).unwrap_or_default();
        let name = service.map_or("no service", |service| service.id.as_str());
        routing.plan = parts.map_err(located(&passage, name))?;
        Ok(routing)
    }

    fn offers(&mut self, service: &PublicService, routing: &mut ServiceRouting) -> Result<(), CompileError> {
        let usable = self.channels(service, routing)?;
        let some_usable = self.compiler.diagrams.any(usable.iter().map(|candidate| candidate.usable));
        let some_usable = some_usable.and_then(|plain| self.compiler.diagrams.lift(plain));
        routing.some_usable = some_usable.map_err(located(&service.passage, &service.id))?;
        for contact in &service.contacts {
            let usable = usable.iter().find(|candidate| candidate.channel == contact.channel);
            let usable = usable.map_or(Function::FALSE, |candidate| candidate.usable);
            let suits = self.plain(&contact.id, &contact.when)?;
            let both =
                self.compiler.diagrams.and(suits, usable).map_err(located(&contact.when.passage, &contact.id))?;
            routing.contacts.push(self.lift(both, &contact.id, &contact.when)?);
        }
        for paper in &service.evidence {
            routing.evidence.push(self.lifted(&paper.id, &paper.when)?);
        }
        self.precedence(&usable, routing)
    }

    /// Whether each channel is offered, and can be used. Gives who can use it as
    /// plain functions.
    fn channels(
        &mut self,
        service: &PublicService,
        routing: &mut ServiceRouting,
    ) -> Result<Vec<Candidate>, CompileError> {
        let mut candidates = Vec::new();
        for declared in &service.channels {
            let rule = format!("{} of {}", declared.kind, service.id);
            let offered = self.plain(&rule, &declared.offered)?;
            let usable = self.compiler.usable(declared).map_err(located(&declared.requires.passage, &rule))?;
            let mut required = Vec::new();
            declared.requires.situations(&mut required);
            routing.channels.push(ChannelRouting {
                channel: declared.kind,
                offered: self.lift(offered, &rule, &declared.offered)?,
                usable: self.lift(usable, &rule, &declared.requires)?,
                first: Function::FALSE,
                required,
            });
            candidates.push(Candidate { channel: declared.kind, usable });
        }
        Ok(candidates)
    }

    fn precedence(&mut self, usable: &[Candidate], routing: &mut ServiceRouting) -> Result<(), CompileError> {
        let rows = &self.rules.preferences;
        let applies = rows.iter().map(|row| self.plain(&row.id, &row.when)).collect::<Result<Vec<_>, _>>()?;
        let order = surely_first(rows, &applies, usable, self.compiler.diagrams).map_err(|overfull| {
            let row = rows.get(overfull.row);
            let (id, passage) = row.map_or_else(Default::default, |row| (row.id.clone(), row.when.passage.clone()));
            CompileError { passage, rule: id, source: overfull.source }
        })?;
        for (channel, first) in routing.channels.iter_mut().zip(order.first) {
            channel.first = first;
        }
        routing.deciding = order.deciding;
        Ok(())
    }

    fn entitlements(&mut self, service: Option<&PublicService>) -> Result<Vec<EntitlementRouting>, CompileError> {
        let mut routings = Vec::new();
        for (at, entitlement) in self.rules.entitlements.iter().enumerate() {
            let always = match (&entitlement.services, service) {
                (None, _) | (_, None) => true,
                (Some(services), Some(service)) => services.contains(&service.id),
            };
            let function = self.entitlement(at, entitlement, always);
            routings.push(function.map_err(located(&entitlement.condition.passage, &entitlement.id))?);
        }
        Ok(routings)
    }

    /// A right of another service is spoken of when all rights are checked.
    fn entitlement(
        &mut self,
        at: usize,
        entitlement: &Entitlement,
        always: bool,
    ) -> Result<EntitlementRouting, TooLarge> {
        let mut plain = self.right(at, entitlement)?;
        if !always {
            let all = self.compiler.all_rights_checked()?;
            plain = self.compiler.diagrams.and(plain, all)?;
        }
        let function = self.compiler.diagrams.lift(plain)?;
        Ok(EntitlementRouting { function, questions: self.questions_of(function) })
    }

    /// Whether a right may be had: unknown where it is neither closed nor surely
    /// likely, for what it depends on besides is not asked.
    fn right(&mut self, at: usize, entitlement: &Entitlement) -> Result<Function, TooLarge> {
        let shared = self.shared(at);
        if let Some(known) = shared.as_ref().and_then(|key| self.rights.get(key)) {
            return Ok(*known);
        }
        let mut plain = self.compiler.function(&entitlement.condition)?;
        if let Some(likely) = &entitlement.likely {
            let likely = self.compiler.function(likely)?;
            let open = self.compiler.diagrams.or(likely, Function::UNKNOWN)?;
            plain = self.compiler.diagrams.and(plain, open)?;
        }
        self.rights.extend(shared.map(|key| (key, plain)));
        Ok(plain)
    }

    /// What the right is known by, if it is the same for every service.
    fn shared(&self, at: usize) -> Option<RightAtATime> {
        let reach = self.reach.get(at).filter(|reach| !reach.depends_on_service())?;
        let since = |parameter| {
            let parameter: &Parameter = self.rules.parameters.get(parameter)?;
            parameter.on(self.date).map(|value| value.from)
        };
        Some((at, reach.parameters().map(since).collect()))
    }

    /// Positions of the questions on which a lifted function depends, in order.
    fn questions_of(&mut self, lifted: Function) -> Vec<usize> {
        let (diagrams, variables) = (&*self.compiler.diagrams, self.compiler.variables);
        let find = || {
            let questions = diagrams.support(lifted).into_iter().filter_map(|variable| variables.question(variable));
            questions.collect::<BTreeSet<usize>>().into_iter().collect()
        };
        self.questions.entry(lifted).or_insert_with(find).clone()
    }
}

impl Routing {
    fn functions_mut(&mut self) -> impl Iterator<Item = &mut Function> {
        let own = [&mut self.situations, &mut self.exists, &mut self.preferences];
        let services = self.services.iter_mut().flat_map(ServiceRouting::functions_mut);
        own.into_iter().flatten().chain([&mut self.known_online]).chain(services)
    }
}

impl ServiceRouting {
    fn functions_mut(&mut self) -> impl Iterator<Item = &mut Function> {
        let channels = self.channels.iter_mut();
        let channels = channels.flat_map(|channel| [&mut channel.offered, &mut channel.usable, &mut channel.first]);
        let rights = self.entitlements.iter_mut().map(|right| &mut right.function);
        let lists = [&mut self.contacts, &mut self.evidence, &mut self.plan];
        channels.chain(rights).chain([&mut self.some_usable]).chain(lists.into_iter().flatten())
    }

    const EMPTY: Self = Self {
        channels: Vec::new(),
        some_usable: Function::FALSE,
        contacts: Vec::new(),
        evidence: Vec::new(),
        entitlements: Vec::new(),
        deciding: Vec::new(),
        plan: Vec::new(),
    };
}

impl Compiled {
    /// The routing in force on a date; before the first, the first.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Option<&Routing> {
        in_force(&self.routings, date)
    }
}

/// The routing in force on a date, of routings oldest first; before the first,
/// the first.
pub(super) fn in_force(routings: &[(NaiveDate, Routing)], date: NaiveDate) -> Option<&Routing> {
    let latest = routings.iter().rev().find(|(from, _)| *from <= date);
    latest.or(routings.first()).map(|(_, routing)| routing)
}
