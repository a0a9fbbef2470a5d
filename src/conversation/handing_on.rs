//! What lies under a code: answers, for whom they are, and a note if the person
//! wished it kept. Written by the public form and by the call guide, read by
//! the call guide.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::policy::{Answers, Policy};
use crate::speech::who::Who;
use crate::store::{AnswersText, Malformed};

/// The answers of one person.
#[derive(Clone, Debug, Default)]
pub struct KeptAnswers {
    pub who: Who,
    pub answers: Answers,
    pub note: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Written {
    who: Who,
    answers: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl KeptAnswers {
    /// As the store keeps them.
    ///
    /// # Errors
    /// They are longer than the store takes.
    pub fn to_text(&self, policy: &Policy) -> Result<AnswersText, Malformed> {
        let answers = self.answers.to_json(policy.questions());
        let written = Written { who: self.who, answers, note: self.note.clone() };
        AnswersText::parse(&serde_json::to_string(&written).unwrap_or_default())
    }

    /// Rules may have been replaced since: what they still take is kept.
    pub fn read(policy: &Policy, text: &AnswersText) -> Self {
        let Ok(written) = serde_json::from_str::<Written>(text.as_str()) else { return Self::default() };
        let (answers, _) = Answers::read(policy.questions(), &written.answers);
        Self { who: written.who, answers, note: written.note }
    }
}
