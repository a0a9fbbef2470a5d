//! One question as it is put by voice: what to say, simpler words for it, and a
//! key for each answer, in the agent's language and in the caller's.

use serde::Serialize;

use super::keys;
use crate::conversation::question::{AnswerChoice, AnswerFields, QuestionForm, RefusedAnswer};
use crate::speech::words::Words;

/// The question on the screen.
#[derive(Serialize)]
pub struct QuestionView {
    id: String,
    topic: String,
    /// In the agent's language, then in the caller's if that is another.
    sayings: Vec<Saying>,
    hint: Option<String>,
    options: Vec<OptionView>,
    several: bool,
    /// Amounts that are said by a key.
    bands: Vec<OptionView>,
    #[serde(flatten)]
    fields: AnswerFields,
    unknown_key: char,
    error: Option<String>,
}

/// The words for one language.
#[derive(Serialize)]
struct Saying {
    language: String,
    spoken: String,
    reword: Option<String>,
}

#[derive(Serialize)]
struct OptionView {
    key: Option<char>,
    number: usize,
    value: String,
    labels: Vec<Label>,
    chosen: bool,
}

#[derive(Serialize)]
struct Label {
    language: String,
    text: String,
}

/// Puts one question into the words of agent and caller.
pub struct SpokenQuestion<'a> {
    pub form: QuestionForm<'a>,
    /// The agent's, then the caller's if that is another.
    pub words: &'a [Words<'a>],
}

impl QuestionView {
    pub fn new(spoken: &SpokenQuestion<'_>, words: Words<'_>, refused: Option<&RefusedAnswer>) -> Self {
        let question = spoken.form.question;
        Self {
            id: question.id.clone(),
            topic: words.rule(&format!("topic-{}", question.topic)),
            sayings: spoken.words.iter().map(|words| spoken.saying(*words)).collect(),
            hint: words.optional_rule(&format!("question-{}.hint", question.id)),
            options: spoken.keyed(|words| spoken.form.choices(words, refused)),
            several: spoken.form.is_several(),
            bands: spoken.keyed(|words| spoken.form.bands(words, refused)),
            fields: AnswerFields::new(spoken.form, words, refused),
            unknown_key: keys::UNKNOWN,
            error: refused.map(|refused| spoken.form.fault(words, refused)),
        }
    }
}

impl SpokenQuestion<'_> {
    /// A question without spoken words is read out as it is written.
    fn saying(&self, words: Words<'_>) -> Saying {
        let text = |part: &str| words.optional_rule(&format!("question-{}{part}", self.form.question.id));
        Saying {
            language: words.language.to_owned(),
            spoken: text(".spoken").or_else(|| text("")).unwrap_or_default(),
            reword: text(".reword"),
        }
    }

    /// Choices in every language, each with its key.
    fn keyed(&self, choices: impl Fn(Words<'_>) -> Vec<AnswerChoice>) -> Vec<OptionView> {
        let Some((own, others)) = self.words.split_first() else { return Vec::new() };
        let others: Vec<_> = others.iter().map(|other| (other.language, choices(*other))).collect();
        let views = choices(*own).into_iter().enumerate().map(|(at, choice)| {
            let caller = others.iter().filter_map(|(language, choices)| {
                let text = choices.get(at)?.label.clone();
                // The name of a commune is the same in every language.
                (text != choice.label).then(|| Label { language: (*language).to_owned(), text })
            });
            let label = Label { language: own.language.to_owned(), text: choice.label.clone() };
            OptionView {
                key: keys::key(at),
                number: at + 1,
                chosen: choice.given,
                labels: std::iter::once(label).chain(caller).collect(),
                value: choice.value,
            }
        });
        views.collect()
    }
}
