//! For each question, who is asked it: a function of the answers before it.
//!
//! Says the same as `interview`, for everyone at once. That one restricts the
//! functions of the plan to one person's answers and looks which questions
//! they still depend on; here the answers stay variables. A question that was
//! passed over may have any value: nothing depends on it any more.
//!
//! Later questions can depend on so much that it does not fit: there the
//! horizon is, and of what lies beyond only this is said, that it may come.

use std::collections::BTreeSet;

use crate::policy::compile::{Compiled, Routing, ServiceRouting};
use crate::policy::decision::unsure;
use crate::policy::diagram::{Asking, Diagrams, Function, TooLarge};
use crate::policy::model::{Question, QuestionKind, Rules};

/// Who is asked what, of the people who may come.
pub(super) struct Asked {
    /// A store of its own, so that the policy is not touched.
    pub(super) diagrams: Diagrams,
    /// By position of the question, up to the horizon. Lifted in form, true or
    /// false everywhere.
    pub(super) of_question: Vec<Function>,
    /// Likewise: what can be answered at all. The options of one of kind several
    /// are known together or not at all, and the service is the one chosen.
    pub(super) answers: Vec<Function>,
    /// All of these at once.
    pub(super) everyone: Function,
    /// Positions of the later questions that may be asked.
    pub(super) beyond: Vec<usize>,
}

impl Asked {
    /// Nobody is asked anything.
    pub(super) fn nothing(compiled: &Compiled) -> Self {
        let diagrams = Diagrams::empty_like(&compiled.diagrams);
        let (of_question, answers, beyond) = Default::default();
        Self { diagrams, of_question, answers, everyone: Function::TRUE, beyond }
    }

    /// Brings the horizon before the last question that somebody is asked; false
    /// if there is none.
    pub(super) fn stop_earlier(&mut self) -> bool {
        let last = self.of_question.iter().rposition(|asked| *asked != Function::FALSE);
        let Some(last) = last else { return false };
        self.of_question.truncate(last);
        self.beyond.insert(0, last);
        true
    }
}

pub(super) struct Builder<'a> {
    rules: &'a Rules,
    compiled: &'a Compiled,
    routing: &'a Routing,
    /// Position of the question that names the service, and its only answer.
    service: Option<usize>,
    only: Option<usize>,
    diagrams: Diagrams,
    asked: Vec<Function>,
    answers: Vec<Function>,
    everyone: Function,
}

/// Services that a person may have come for, and who that is.
type Coming<'a> = (Function, Vec<&'a ServiceRouting>);

impl<'a> Builder<'a> {
    /// `only` is the position of a service: of people who come for it. What
    /// needs more than so many edges is beyond the horizon.
    pub(super) fn new(
        rules: &'a Rules,
        compiled: &'a Compiled,
        routing: &'a Routing,
        only: Option<usize>,
        most_edges: usize,
    ) -> Self {
        let service = rules.service_question();
        let variables = &compiled.variables;
        let diagrams = Diagrams::new(variables.sizes().to_vec(), most_edges).grouped(variables.questions());
        let (asked, answers) = Default::default();
        Self { rules, compiled, routing, service, only, diagrams, asked, answers, everyone: Function::TRUE }
    }

    pub(super) fn build(mut self) -> Asked {
        let rules = self.rules;
        let mut questions = rules.questions.iter().enumerate();
        let horizon = questions.find_map(|(at, question)| self.go_on(at, question).is_err().then_some(at));
        let beyond = horizon.map_or_else(Vec::new, |horizon| self.may_be_asked(horizon));
        let Self { diagrams, asked: of_question, answers, everyone, .. } = self;
        Asked { diagrams, of_question, answers, everyone, beyond }
    }

    /// One question further, or none of it is kept.
    fn go_on(&mut self, at: usize, question: &Question) -> Result<(), TooLarge> {
        let kept = self.diagrams.len();
        let found = self.one(at, question).inspect_err(|_| self.diagrams.forget_after(kept));
        let (asked, answers, everyone) = found?;
        self.asked.push(asked);
        self.answers.push(answers);
        self.everyone = everyone;
        Ok(())
    }

    /// Who is asked a question, what they can answer, and with that everyone.
    fn one(&mut self, at: usize, question: &Question) -> Result<(Function, Function, Function), TooLarge> {
        let asked = self.of_question(at, question)?;
        let answers = self.possible_answers(at, question)?;
        Ok((asked, answers, self.diagrams.and(self.everyone, answers)?))
    }

    /// The questions from one on with which some plan has to do.
    fn may_be_asked(&self, from: usize) -> Vec<usize> {
        let services = self.routing.services.iter().enumerate();
        let services = services.filter(|(at, _)| self.only.is_none_or(|only| only == *at)).map(|(_, service)| service);
        let counting: BTreeSet<usize> = services.flat_map(|service| self.counting(service)).collect();
        let may_be = |at: &usize| match self.rules.questions.get(*at).map(|question| &question.kind) {
            Some(QuestionKind::Commune) | None => false,
            Some(QuestionKind::PostalCode) => true,
            Some(_) => counting.contains(at) || Some(*at) == self.service,
        };
        (from..self.rules.questions.len()).filter(may_be).collect()
    }

    fn counting(&self, service: &ServiceRouting) -> BTreeSet<usize> {
        let rights = || service.entitlements.iter();
        let known: BTreeSet<Function> = rights().map(|right| right.function).collect();
        let others = service.plan.iter().filter(|function| !known.contains(function));
        let variables = others.flat_map(|function| self.compiled.diagrams.support(*function));
        let questions = variables.filter_map(|variable| self.compiled.variables.question(variable));
        questions.chain(rights().flat_map(|right| right.questions.iter().copied())).collect()
    }

    fn of_question(&mut self, at: usize, question: &Question) -> Result<Function, TooLarge> {
        let counts = match question.kind {
            QuestionKind::Commune => return Ok(Function::FALSE),
            _ if Some(at) == self.service => Function::constant(self.rules.services.len() > 1),
            _ => self.counts(at, question)?,
        };
        let exists = self.exists(at)?;
        self.diagrams.and(counts, exists)
    }

    /// The answer can still change a plan that the person may get.
    fn counts(&mut self, at: usize, question: &Question) -> Result<Function, TooLarge> {
        let mut counts = Function::FALSE;
        for (who, services) in self.coming(at)? {
            let counts_there = match question.kind {
                QuestionKind::PostalCode => self.place_counts(at, &services)?,
                _ => self.depends(at, &services)?,
            };
            let there = self.diagrams.and(who, counts_there)?;
            counts = self.diagrams.or(counts, there)?;
        }
        Ok(counts)
    }

    fn depends(&mut self, at: usize, services: &[&ServiceRouting]) -> Result<Function, TooLarge> {
        let functions = services.iter().flat_map(|service| &service.plan).copied();
        let filled_in = self.compiled.variables.before(at);
        let asking = Asking { filled_in: &filled_in, asked: self.compiled.variables.range(at) };
        self.diagrams.dependence(&self.compiled.diagrams, functions, &asking)
    }

    /// A channel that needs a place is not ruled out.
    fn place_counts(&mut self, at: usize, services: &[&ServiceRouting]) -> Result<Function, TooLarge> {
        let before = self.compiled.variables.before(at);
        let channels = services.iter().flat_map(|service| &service.channels);
        let mut counts = Function::FALSE;
        for channel in channels.filter(|channel| channel.channel.needs_a_place()) {
            let one = self.diagrams.not_ruled_out(&self.compiled.diagrams, channel.usable, &before)?;
            counts = self.diagrams.or(counts, one)?;
        }
        Ok(counts)
    }

    /// By what they answered to the question for the service: everyone may
    /// come for everything before it, and nobody for two things after it.
    fn coming(&mut self, at: usize) -> Result<Vec<Coming<'a>>, TooLarge> {
        let all: Vec<&ServiceRouting> = self.routing.services.iter().collect();
        let Some(service) = self.service.filter(|service| *service < at) else {
            return Ok(vec![(Function::TRUE, all)]);
        };
        let named = self.asked.get(service).copied().unwrap_or(Function::FALSE);
        let mut coming = vec![(self.diagrams.not(named)?, all.clone())];
        let variable = self.compiled.variables.first(service);
        for (value, services) in self.named(service, &all) {
            let answered = self.diagrams.given(variable, value..value + 1)?;
            coming.push((self.diagrams.and(named, answered)?, services));
        }
        coming.retain(|(who, _)| *who != Function::FALSE);
        Ok(coming)
    }

    /// For each answer about the service, those it means.
    fn named(&self, service: usize, all: &[&'a ServiceRouting]) -> Vec<(u32, Vec<&'a ServiceRouting>)> {
        let options = self.rules.questions.get(service).map_or(&[][..], |question| question.kind.options());
        let routing = |at: usize| self.routing.services.get(at).map(|routing| vec![routing]);
        let undecided = || unsure(self.rules).and_then(routing).unwrap_or_else(|| all.to_vec());
        let position = |id: &String| self.rules.services.iter().position(|service| service.id == *id);
        let named = options.iter().map(position).map(|found| (found, found.and_then(routing)));
        let answers = named.chain([(None, None)]).zip(0..);
        let wanted = answers.filter(|((found, _), _)| self.only.is_none() || *found == self.only);
        wanted.map(|((_, services), value)| (value, services.unwrap_or_else(undecided))).collect()
    }

    /// The question is not known to be without object. Passed over, a question
    /// is as good as unknown.
    fn exists(&mut self, at: usize) -> Result<Function, TooLarge> {
        let exists = self.routing.exists.get(at).copied().unwrap_or(Function::TRUE);
        let before = self.compiled.variables.before(at);
        let mut exists = self.diagrams.not_ruled_out(&self.compiled.diagrams, exists, &before)?;
        for variable in self.diagrams.support(exists) {
            let asked =
                self.compiled.variables.question(variable).and_then(|question| self.asked.get(question).copied());
            let unknown = self.diagrams.unknown(variable);
            let without = self.diagrams.fix(exists, variable, unknown)?;
            exists = self.diagrams.choose(asked.unwrap_or(Function::FALSE), exists, without)?;
        }
        Ok(exists)
    }

    fn possible_answers(&mut self, at: usize, question: &Question) -> Result<Function, TooLarge> {
        let variables = self.compiled.variables.range(at);
        if let (true, Some(only)) = (Some(at) == self.service, self.only) {
            let id = self.rules.services.get(only).map(|service| &service.id);
            let option = question.kind.options().iter().position(|option| Some(option) == id);
            let value = u32::try_from(option.unwrap_or_default()).unwrap_or(u32::MAX);
            return self.diagrams.given(variables.start, value..value + 1);
        }
        let (mut known, mut unknown) = (Function::TRUE, Function::TRUE);
        for variable in variables.rev() {
            let size = self.diagrams.unknown(variable);
            let (yes, no) = (self.diagrams.given(variable, 0..size)?, self.diagrams.given(variable, size..size + 1)?);
            known = self.diagrams.and(yes, known)?;
            unknown = self.diagrams.and(no, unknown)?;
        }
        self.diagrams.or(known, unknown)
    }
}
