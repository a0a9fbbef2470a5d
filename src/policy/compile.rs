//! From checked rules to diagrams, once, at load.
//!
//! Everything a decision can say is a function of the answers: a channel is
//! usable, it comes first, a contact suits, a right may be had. Each is
//! compiled for each service and lifted to partial answers, so that deciding
//! is a walk and the interview can see which questions still count.

mod dependence;
pub(super) mod formula;
mod line;
mod quantity;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use self::formula::Compiler;
use super::condition::Condition;
use super::diagram::{Diagrams, Function, TooLarge};
use super::model::{Channel, Entitlement, PublicService, Rules};
use super::parameter::Parameter;
use super::variable::Variables;

/// More nodes than this in one policy, and it is refused: it could not be
/// decided or proved in bounded memory.
const MOST_NODES: usize = 4_000_000;

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
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
pub struct ServiceRouting {
    pub channels: Vec<ChannelRouting>,
    /// At least one channel can be used.
    pub some_usable: Function,
    /// A contact suits, and its channel can be used.
    pub contacts: Vec<Function>,
    pub evidence: Vec<Function>,
    pub entitlements: Vec<EntitlementRouting>,
}

#[derive(Clone, Debug)]
pub struct EntitlementRouting {
    pub function: Function,
    /// Positions of the questions it depends on, in order.
    pub questions: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct ChannelRouting {
    pub channel: Channel,
    pub offered: Function,
    pub usable: Function,
    pub first: Function,
    /// Situations named in what the channel requires.
    pub required: Vec<usize>,
}

/// A rule set that the engine cannot hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{rule}` is beyond the engine: it needs {source}")]
pub struct CompileError {
    /// The file the rule stands in.
    pub file: String,
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
    let mut diagrams = Diagrams::new(variables.sizes().to_vec(), MOST_NODES).grouped(variables.questions());
    let mut routings = Vec::new();
    for date in changes(&rules.parameters) {
        let compiler = Compiler::new(rules, &variables, &mut diagrams, date);
        let rights = vec![None; rules.entitlements.len()];
        routings.push((date, Builder { rules, compiler, rights, questions: HashMap::new() }.routing()?));
    }
    Ok(Compiled { diagrams, variables, routings })
}

/// The days on which a parameter changes, and the beginning of time: before its
/// first value, the first holds.
fn changes(parameters: &[Parameter]) -> BTreeSet<NaiveDate> {
    let later = parameters.iter().flat_map(|parameter| parameter.values.iter().skip(1));
    later.map(|value| value.from).chain([NaiveDate::MIN]).collect()
}

struct Builder<'a> {
    rules: &'a Rules,
    compiler: Compiler<'a>,
    /// By entitlement: its function, where it is the same for every service.
    rights: Vec<Option<Function>>,
    /// By lifted function: the questions it depends on.
    questions: HashMap<Function, BTreeSet<usize>>,
}

/// Plain functions of one channel, before lifting.
struct PlainChannel {
    channel: Channel,
    offered: Function,
    usable: Function,
    first: Function,
}

fn located(file: &str, rule: &str) -> impl FnOnce(TooLarge) -> CompileError {
    let (file, rule) = (file.to_owned(), rule.to_owned());
    move |source| CompileError { file, rule, source }
}

impl Builder<'_> {
    fn routing(mut self) -> Result<Routing, CompileError> {
        let rules = self.rules;
        let situations = self.lifted("situations.toml", rules.situations.iter().map(|s| (&s.id, &*s.condition)))?;
        let online = rules.situations.iter().position(|situation| situation.id == "online");
        let known_online = online.and_then(|at| situations.get(at)).copied().unwrap_or(Function::FALSE);
        let always = Condition::TRUE;
        let exists = rules
            .questions
            .iter()
            .map(|question| (&question.id, question.only_when.as_ref().map_or(&always, |only| &*only.condition)));
        let exists = self.lifted("questions.toml", exists)?;
        let preferences = self.lifted("preferences.toml", rules.preferences.iter().map(|row| (&row.id, &*row.when)))?;
        let mut services = Vec::new();
        for service in rules.services.iter().map(Some).chain([None]) {
            services.push(self.service(service)?);
        }
        Ok(Routing { known_online, situations, exists, preferences, services })
    }

    fn lifted<'b>(
        &mut self,
        file: &str,
        conditions: impl Iterator<Item = (&'b String, &'b Condition)>,
    ) -> Result<Vec<Function>, CompileError> {
        conditions
            .map(|(rule, condition)| {
                let plain = self.compiler.function(condition);
                plain.and_then(|plain| self.compiler.diagrams.lift(plain)).map_err(located(file, rule))
            })
            .collect()
    }

    fn service(&mut self, service: Option<&PublicService>) -> Result<ServiceRouting, CompileError> {
        self.compiler.come_for(service.map(|service| service.id.as_str()));
        let file = service.map_or_else(String::new, |service| format!("services/{}.toml", service.id));
        let name = service.map_or("no service", |service| service.id.as_str());
        let entitlements = self.entitlements(service)?;
        let Some(service) = service else {
            let some_usable = Function::FALSE;
            return Ok(ServiceRouting {
                channels: vec![],
                some_usable,
                contacts: vec![],
                evidence: vec![],
                entitlements,
            });
        };
        self.offers(service, entitlements).map_err(located(&file, name))
    }

    fn offers(
        &mut self,
        service: &PublicService,
        entitlements: Vec<EntitlementRouting>,
    ) -> Result<ServiceRouting, TooLarge> {
        let plain = self.channels(service)?;
        let some_usable = self.compiler.diagrams.any(plain.iter().map(|channel| channel.usable))?;
        let some_usable = self.compiler.diagrams.lift(some_usable)?;
        let mut contacts = Vec::new();
        for contact in &service.contacts {
            let usable = plain.iter().find(|plain| plain.channel == contact.channel);
            let suits = self.compiler.function(&contact.when)?;
            let usable = usable.map_or(Function::FALSE, |plain| plain.usable);
            let both = self.compiler.diagrams.and(suits, usable)?;
            contacts.push(self.compiler.diagrams.lift(both)?);
        }
        let mut evidence = Vec::new();
        for paper in &service.evidence {
            let plain = self.compiler.function(&paper.when)?;
            evidence.push(self.compiler.diagrams.lift(plain)?);
        }
        let mut channels = Vec::new();
        for (plain, declared) in plain.into_iter().zip(&service.channels) {
            let diagrams = &mut *self.compiler.diagrams;
            let mut required = Vec::new();
            declared.requires.situations(&mut required);
            channels.push(ChannelRouting {
                channel: plain.channel,
                offered: diagrams.lift(plain.offered)?,
                usable: diagrams.lift(plain.usable)?,
                first: diagrams.lift(plain.first)?,
                required,
            });
        }
        Ok(ServiceRouting { channels, some_usable, contacts, evidence, entitlements })
    }

    /// Whether each channel is offered, can be used, and comes first: the first
    /// preference that applies, and whose channel can be used, decides.
    fn channels(&mut self, service: &PublicService) -> Result<Vec<PlainChannel>, TooLarge> {
        let mut channels = Vec::new();
        for declared in &service.channels {
            let offered = self.compiler.function(&declared.offered)?;
            let requires = self.compiler.function(&declared.requires)?;
            let mut usable = self.compiler.diagrams.and(offered, requires)?;
            if declared.kind == Channel::Web {
                let online = self.compiler.situation("online")?;
                usable = self.compiler.diagrams.and(usable, online)?;
            }
            channels.push(PlainChannel { channel: declared.kind, offered, usable, first: Function::FALSE });
        }
        let mut undecided = Function::TRUE;
        for row in &self.rules.preferences {
            let Some(channel) = channels.iter_mut().find(|channel| channel.channel == row.first) else { continue };
            let applies = self.compiler.function(&row.when)?;
            let diagrams = &mut *self.compiler.diagrams;
            let applies = diagrams.and(applies, channel.usable)?;
            let decides = diagrams.and(applies, undecided)?;
            channel.first = diagrams.or(channel.first, decides)?;
            let passed = diagrams.not(applies)?;
            undecided = diagrams.and(undecided, passed)?;
        }
        Ok(channels)
    }

    fn entitlements(&mut self, service: Option<&PublicService>) -> Result<Vec<EntitlementRouting>, CompileError> {
        let mut routings = Vec::new();
        for (at, entitlement) in self.rules.entitlements.iter().enumerate() {
            let always = match (&entitlement.services, service) {
                (None, _) | (_, None) => true,
                (Some(services), Some(service)) => services.contains(&service.id),
            };
            let file = format!("entitlements/{}.toml", entitlement.id);
            let function = self.entitlement(at, entitlement, always);
            routings.push(function.map_err(located(&file, &entitlement.id))?);
        }
        Ok(routings)
    }

    /// A right of another service is spoken of when all rights are checked. One
    /// that is not closed and not likely stays open: what it depends on besides
    /// is not asked.
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
        if !self.questions.contains_key(&function) {
            let variables = self.compiler.diagrams.support(function);
            let questions = variables.into_iter().filter_map(|variable| self.compiler.variables.question(variable));
            self.questions.insert(function, questions.collect());
        }
        let questions = self.questions.get(&function).into_iter().flatten().copied().collect();
        Ok(EntitlementRouting { function, questions })
    }
}

impl Builder<'_> {
    /// Whether a right may be had: unknown where it is neither closed nor likely.
    fn right(&mut self, at: usize, entitlement: &Entitlement) -> Result<Function, TooLarge> {
        if let Some(known) = self.rights.get(at).copied().flatten() {
            return Ok(known);
        }
        let mut plain = self.compiler.function(&entitlement.condition)?;
        let mut shared = !self.compiler.depends_on_service(&entitlement.condition);
        if let Some(likely) = &entitlement.likely {
            shared &= !self.compiler.depends_on_service(likely);
            let likely = self.compiler.function(likely)?;
            let open = self.compiler.diagrams.or(likely, Function::UNKNOWN)?;
            plain = self.compiler.diagrams.and(plain, open)?;
        }
        if let Some(slot) = self.rights.get_mut(at).filter(|_| shared) {
            *slot = Some(plain);
        }
        Ok(plain)
    }
}

impl Compiled {
    /// The routing in force on a date; before the first, the first.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Option<&Routing> {
        let in_force = self.routings.iter().rev().find(|(from, _)| *from <= date);
        in_force.or(self.routings.first()).map(|(_, routing)| routing)
    }
}
