//! The rules: what they say, what they mean, and what follows for a person.
//!
//! Text → checked rules → compiled diagrams → decisions, each step its own
//! module. Nothing here knows the web, the clock, the disk (but for reading a
//! folder of rules in `load`) or a place.

pub mod answers;
pub mod comparison;
pub mod compile;
pub mod condition;
mod decimal;
pub mod decision;
pub mod diagram;
pub mod explanation;
pub mod fault;
pub mod flow;
mod hygiene;
mod interview;
pub mod load;
pub mod model;
pub mod parameter;
pub mod proof;
pub mod scenario;
pub mod variable;

use chrono::NaiveDate;
use ethnum::U256;

pub use self::answers::{Answer, AnswerError, Answers};
use self::compile::{CompileError, Compiled, compile};
pub use self::decision::{Certainty, ChannelDecision, Decision, EntitlementDecision, Reason, Usable};
pub use self::fault::{Fault, Faults};
pub use self::load::RuleFiles;
pub use self::model::{Channel, EntitlementKind, Fallback, Passage, Question, QuestionKind, Rules, Source};
use crate::texts::Texts;

/// One version of a rule set: read, checked and compiled. Never changed, only
/// replaced whole.
pub struct Policy {
    files: RuleFiles,
    version: String,
    rules: Rules,
    texts: Texts,
    unused_texts: Vec<(String, Passage)>,
    compiled: Compiled,
}

impl Policy {
    /// Reads, checks and compiles a rule set.
    ///
    /// # Errors
    /// Every fault of the rule set, each with its place.
    pub fn load(files: &RuleFiles) -> Result<Self, Faults> {
        let load::Loaded { rules, texts, unused_texts } = load::load(files)?;
        let compiled = compile(&rules).map_err(|error| beyond_the_engine(&error, files))?;
        Ok(Self { files: files.clone(), version: files.fingerprint(), rules, texts, unused_texts, compiled })
    }

    /// A short fingerprint of the files.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The files it was read from.
    #[must_use]
    pub fn files(&self) -> &RuleFiles {
        &self.files
    }

    #[must_use]
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The first is the reference.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.rules.languages
    }

    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.rules.questions
    }

    #[must_use]
    pub fn question_position(&self, id: &str) -> Option<usize> {
        self.rules.questions.iter().position(|question| question.id == id)
    }

    /// The id of the option chosen, if there is such a question and it was answered.
    #[must_use]
    pub fn option_chosen(&self, answers: &Answers, question: &str) -> Option<&str> {
        let position = self.question_position(question)?;
        let Answer::Option(at) = answers.get(position)? else { return None };
        self.questions().get(position)?.kind.options().get(*at).map(String::as_str)
    }

    /// What the policy says for these answers, complete or not, with the
    /// parameters in force on a date.
    #[must_use]
    pub fn decide(&self, answers: &Answers, on: NaiveDate) -> Decision<'_> {
        decision::decide(&self.rules, &self.compiled, answers, on)
    }

    /// The first question, in the written order, whose answer can still change
    /// the plan; `None` when the interview is over.
    #[must_use]
    pub fn next_question(&self, answers: &Answers, on: NaiveDate) -> Option<usize> {
        interview::next_question(&self.rules, &self.compiled, answers, on)
    }

    /// Answered questions that exist for this person, in order.
    #[must_use]
    pub fn relevant(&self, answers: &Answers, on: NaiveDate) -> Vec<usize> {
        interview::relevant(&self.rules, &self.compiled, answers, on)
    }

    /// The service that the person named.
    #[must_use]
    pub fn named_service(&self, answers: &Answers) -> Option<&model::PublicService> {
        decision::named_service(&self.rules, answers).and_then(|at| self.rules.services.get(at))
    }

    /// Proves every guarantee, for every combination of answers.
    ///
    /// # Errors
    /// A guarantee is beyond the engine.
    pub fn prove(&self) -> Result<Vec<proof::Proof>, Faults> {
        proof::prove(&self.rules, &self.compiled, &self.files).map_err(|error| beyond_the_engine(&error, &self.files))
    }

    /// What is right in the rules and yet helps nobody, on a day.
    ///
    /// # Errors
    /// A condition is beyond the engine.
    pub fn warnings(&self, on: NaiveDate) -> Result<Faults, Faults> {
        hygiene::warnings(self, &self.unused_texts, on).map_err(|error| beyond_the_engine(&error, &self.files))
    }

    /// How many different sets of answers there are, "I don't know" counted as
    /// an answer to each question.
    #[must_use]
    pub fn combinations(&self) -> U256 {
        self.compiled.variables.combinations()
    }

    /// Looks for an edit that restores each guarantee that fails, of proofs of
    /// this policy. Each edit tried is compiled and proved: this takes long.
    pub fn look_for_repairs(&self, proofs: &mut [proof::Proof]) {
        proof::look_for_repairs(&self.rules, &self.files, proofs);
    }

    /// The compiled form, for proofs and measurements.
    #[must_use]
    pub fn compiled(&self) -> &Compiled {
        &self.compiled
    }
}

fn beyond_the_engine(error: &CompileError, files: &RuleFiles) -> Faults {
    let fault = Fault {
        code: "beyond-the-engine",
        message: error.to_string(),
        file: error.passage.file.clone(),
        span: error.passage.span.clone(),
        help: Some("compare fewer amounts in one condition, or declare narrower ranges".to_owned()),
    };
    Faults::new(vec![fault], |path| files.get(path))
}
