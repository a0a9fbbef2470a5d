//! What one person said so far, on its way from one request to the next, to a
//! desk, or under a code.
//!
//! Answers are written by the ids of questions and options, and are read again
//! under the rules in force: those may have been replaced meanwhile.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::form::{self, Fields};
use super::notes::Notes;
use crate::policy::{Answer, AnswerError, Answers, Policy};
use crate::speech::who::Who;
use crate::store::{Code, Slot};
use crate::texts::Language;

/// One person's way through the questions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Visit {
    pub who: Who,
    /// The language they are spoken to in: one of the rules.
    pub language: Language,
    /// Written by [`write()`], which knows the rules.
    #[serde(skip)]
    pub answers: Answers,
    // Under codes of earlier versions, `note`.
    #[serde(default, alias = "note", skip_serializing_if = "Notes::is_empty")]
    pub notes: Notes,
    #[serde(default)]
    pub taken: Taken,
    pub began: DateTime<Utc>,
}

/// What a person took from their plan.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Taken {
    /// The code of their answers.
    #[serde(with = "code_text")]
    pub code: Option<Code>,
    /// The slot in which they are called back.
    pub callback: Option<Slot>,
}

/// A visit, or what holds one.
pub trait HoldsVisit: Serialize + DeserializeOwned {
    fn visit_mut(&mut self) -> &mut Visit;
    fn visit(&self) -> &Visit;
}

/// What was read, under the rules in force.
#[derive(Debug)]
pub struct Reread<V> {
    pub held: V,
    /// Answers that the rules no longer take, and why.
    pub dropped: Vec<AnswerError>,
}

/// What a visit is read with.
#[derive(Clone, Copy)]
pub struct Present<'a> {
    pub policy: &'a Policy,
    /// Of a visit that does not say.
    pub language: Language,
    pub now: DateTime<Utc>,
}

/// Why there is no visit, or no text of one.
#[derive(Debug, thiserror::Error)]
#[error("this is no visit")]
pub struct NoVisit(#[from] serde_json::Error);

impl Visit {
    /// A new one, of the person themselves or of someone they help.
    #[must_use]
    pub fn begin(who: Who, present: Present<'_>) -> Self {
        let (answers, notes, taken) = (Answers::default(), Notes::default(), Taken::default());
        let mut visit = Self { who, language: present.language, answers, notes, taken, began: present.now };
        if who == Who::Other {
            // Whoever answers for someone helps them: no need to ask.
            visit.note(present.policy, "helper", "yes");
        }
        visit
    }

    /// Records what goes without asking, if the rules have such a question and answer.
    pub fn note(&mut self, policy: &Policy, question: &str, option: &str) {
        let known = policy.question_position(question).and_then(|at| Some((at, policy.questions().get(at)?)));
        if let Some((at, question)) = known
            && let Ok(answer) = Answer::from_text(question, option)
            && answer != Answer::Unknown
        {
            self.answers.record(at, answer);
        }
    }
}

impl<V> Reread<V> {
    /// What was read. That something was dropped is logged, and nothing of what
    /// the person had said.
    #[must_use]
    pub fn noted(self) -> V {
        if !self.dropped.is_empty() {
            tracing::info!(count = self.dropped.len(), "answers that the rules no longer take were dropped");
        }
        self.held
    }
}

impl HoldsVisit for Visit {
    fn visit(&self) -> &Visit {
        self
    }

    fn visit_mut(&mut self) -> &mut Visit {
        self
    }
}

/// For whom the questions are answered, as a form says.
#[must_use]
pub fn who(fields: &Fields) -> Who {
    match form::first(fields, "who") {
        Some("other") => Who::Other,
        _ => Who::Me,
    }
}

/// The language of that code, if the rules can be said in it.
#[must_use]
pub fn language(policy: &Policy, code: &str) -> Option<Language> {
    policy.languages().iter().find(|known| *known == code).and_then(|known| Language::parse(known).ok())
}

/// The text to be sealed.
///
/// # Errors
/// It cannot be written.
pub fn write<V: HoldsVisit>(held: &V, policy: &Policy) -> Result<String, NoVisit> {
    Ok(serde_json::to_string(&written(held, policy)?)?)
}

/// As an object, by field.
pub(super) fn written<V: HoldsVisit>(held: &V, policy: &Policy) -> Result<Map<String, Value>, NoVisit> {
    let Value::Object(mut fields) = serde_json::to_value(held)? else { return Ok(Map::new()) };
    fields.insert("answers".to_owned(), held.visit().answers.to_json(policy.questions()));
    Ok(fields)
}

/// Reads what [`write()`] wrote, perhaps under other rules.
///
/// # Errors
/// The text is none of a visit.
pub fn read<V: HoldsVisit>(text: &str, present: Present<'_>) -> Result<Reread<V>, NoVisit> {
    let mut fields: Map<String, Value> = serde_json::from_str(text)?;
    let answers = fields.remove("answers").unwrap_or_default();
    // Under a code neither stands; nor did it in visits of earlier versions.
    fields.entry("language").or_insert_with(|| Value::from(present.language.as_str()));
    if !fields.contains_key("began") {
        fields.insert("began".to_owned(), serde_json::to_value(present.now)?);
    }
    let mut held: V = serde_json::from_value(Value::Object(fields))?;
    let (answers, dropped) = Answers::read(present.policy.questions(), &answers);
    held.visit_mut().answers = answers;
    Ok(Reread { held, dropped })
}

/// A code as it is written for a person.
mod code_text {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de};

    use crate::store::Code;

    #[expect(clippy::ref_option, reason = "serde asks for a reference to the field")]
    pub(super) fn serialize<S: Serializer>(code: &Option<Code>, serializer: S) -> Result<S::Ok, S::Error> {
        code.as_ref().map(Code::to_text).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Code>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| Code::parse(&text)).transpose().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
