//! One question.

use serde::Serialize;

use super::start_page::{OtherLanguage, other_languages};
use super::words::Words;
use crate::conversation::question::{Asked, Choice, Fields, Refused};
use crate::policy::Answer;

/// The template `question`.
#[derive(Serialize)]
pub struct QuestionPage {
    head: String,
    title: String,
    /// What was wrong with the answer.
    error: Option<String>,
    hint: Option<String>,
    topic: String,
    action: String,
    back: String,
    /// The ids of hint and error, for the field.
    described: &'static str,
    options: Vec<OptionView>,
    several: bool,
    #[serde(flatten)]
    fields: Fields,
    /// "I don't know" was the answer.
    unknown: bool,
    plan: String,
    other_languages: Vec<OtherLanguage>,
}

#[derive(Serialize)]
struct OptionView {
    number: usize,
    value: String,
    label: String,
    checked: bool,
}

/// Everything a question page is made of.
pub struct Asking<'a> {
    pub asked: Asked<'a>,
    pub words: Words<'a>,
    /// The address without its language.
    pub path: String,
    pub action: String,
    pub back: String,
}

impl QuestionPage {
    /// The page, with what was wrong with the last try.
    pub fn new(asking: &Asking<'_>, refused: Option<&Refused>) -> Self {
        let (words, asked) = (asking.words, asking.asked);
        let error = refused.map(|refused| asked.refused(words, &refused.refusal));
        let text = |suffix: &str| format!("question-{}{suffix}", asked.question.id);
        let (title, hint) = (words.rule(&text("")), words.optional_rule(&text(".hint")));
        let head = error.as_ref().map(|_| words.own("error-in-title", &[("title", title.clone())]));
        Self {
            head: head.unwrap_or_else(|| title.clone()),
            described: described(hint.is_some(), error.is_some()),
            title,
            error,
            hint,
            topic: words.rule(&format!("topic-{}", asked.question.topic)),
            action: asking.action.clone(),
            back: asking.back.clone(),
            options: asking.options(refused),
            several: asked.is_several(),
            fields: Fields::new(asked, words, refused),
            unknown: refused.is_none() && asked.given() == Some(&Answer::Unknown),
            plan: format!("/{}/plan", words.language),
            other_languages: other_languages(words, &asking.path),
        }
    }
}

fn described(hint: bool, error: bool) -> &'static str {
    match (hint, error) {
        (true, true) => "hint error",
        (true, false) => "hint",
        (false, true) => "error",
        (false, false) => "",
    }
}

impl Asking<'_> {
    /// What can be chosen, "I don't know" last and like the others; nothing
    /// when the answer is written.
    fn options(&self, refused: Option<&Refused>) -> Vec<OptionView> {
        if self.asked.is_written() {
            return Vec::new();
        }
        let mut choices = self.asked.choices(self.words, refused);
        choices.push(self.unknown(refused));
        let views = choices.into_iter().zip(1..).map(|(choice, number)| OptionView {
            number,
            value: choice.value,
            label: choice.label,
            checked: choice.given,
        });
        views.collect()
    }

    fn unknown(&self, refused: Option<&Refused>) -> Choice {
        let (value, label) = ("unknown".to_owned(), self.words.own("unknown", &[]));
        let given = match refused {
            Some(refused) => refused.typed.contains(&value),
            None => self.asked.given() == Some(&Answer::Unknown),
        };
        Choice { value, label, given }
    }
}
