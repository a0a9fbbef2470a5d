//! One question as it is put by voice: what to say, simpler words for it, and a
//! key for each answer, in the agent's language and in the caller's.

use serde::Serialize;

use super::keys;
use crate::policy::{Answer, QuestionKind};
use crate::web::reading::{DATE, Refusal};
use crate::web::rendering::asked::Asked;
use crate::web::rendering::words::Words;

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
    typed: Option<TypedView>,
    date: Vec<DatePart>,
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

#[derive(Serialize)]
struct TypedView {
    value: String,
    unit: Option<String>,
}

#[derive(Serialize)]
struct DatePart {
    number: usize,
    name: &'static str,
    label: String,
    value: String,
}

/// An answer that was refused, as it was typed.
pub struct Refused {
    pub typed: Vec<String>,
    pub refusal: Refusal,
}

/// Puts one question into the words of agent and caller.
pub struct Spoken<'a> {
    pub asked: Asked<'a>,
    /// The agent's, then the caller's if that is another.
    pub words: &'a [Words<'a>],
}

impl QuestionView {
    pub fn new(spoken: &Spoken<'_>, words: Words<'_>, refused: Option<&Refused>) -> Self {
        let question = spoken.asked.question;
        Self {
            id: question.id.clone(),
            topic: words.rule(&format!("topic-{}", question.topic)),
            sayings: spoken.words.iter().map(|words| spoken.saying(*words)).collect(),
            hint: words.optional_rule(&format!("question-{}.hint", question.id)),
            options: spoken.options(words),
            several: spoken.asked.is_several(),
            typed: spoken.typed(words, refused),
            date: spoken.date(words, refused),
            unknown_key: keys::UNKNOWN,
            error: refused.map(|refused| spoken.asked.refused(words, &refused.refusal)),
        }
    }
}

impl Spoken<'_> {
    /// A question without spoken words is read out as it is written.
    fn saying(&self, words: Words<'_>) -> Saying {
        let text = |part: &str| words.optional_rule(&format!("question-{}{part}", self.asked.question.id));
        Saying {
            language: words.language.to_owned(),
            spoken: text(".spoken").or_else(|| text("")).unwrap_or_default(),
            reword: text(".reword"),
        }
    }

    fn options(&self, words: Words<'_>) -> Vec<OptionView> {
        let choices = self.asked.choices(words).into_iter().enumerate();
        let others: Vec<_> =
            self.words.iter().skip(1).map(|other| (other.language, self.asked.choices(*other))).collect();
        let views = choices.map(|(at, choice)| {
            let caller = others.iter().filter_map(|(language, choices)| {
                let text = choices.get(at)?.label.clone();
                // The name of a commune is the same in every language.
                (text != choice.label).then(|| Label { language: (*language).to_owned(), text })
            });
            let own = Label { language: words.language.to_owned(), text: choice.label.clone() };
            OptionView {
                key: keys::key(at),
                number: at + 1,
                chosen: self.is_given(at, &choice.value),
                labels: std::iter::once(own).chain(caller).collect(),
                value: choice.value,
            }
        });
        views.collect()
    }

    fn given(&self) -> Option<&Answer> {
        self.asked.answers.get(self.asked.position)
    }

    fn is_given(&self, at: usize, value: &str) -> bool {
        match self.given() {
            Some(Answer::Option(chosen)) => *chosen == at,
            Some(Answer::Options(chosen)) => chosen.checked_shr(at as u32).is_some_and(|bits| bits & 1 == 1),
            Some(Answer::Code(code)) => code == value,
            _ => false,
        }
    }

    /// A box for whatever is neither chosen nor a date.
    fn typed(&self, words: Words<'_>, refused: Option<&Refused>) -> Option<TypedView> {
        let kind = &self.asked.question.kind;
        let chosen = *kind == QuestionKind::Commune || !kind.options().is_empty();
        if chosen || self.asked.is_date() {
            return None;
        }
        let unit = kind.as_number().map(|(unit, ..)| words.unit(unit, self.number()));
        let value = match (refused, self.given()) {
            (Some(refused), _) => refused.typed.first().cloned().unwrap_or_default(),
            (None, Some(Answer::Number(number))) => number.to_string(),
            (None, Some(Answer::About(number))) => format!("~{number}"),
            (None, Some(Answer::Between { from, to, .. })) => format!("{from}-{to}"),
            (None, Some(Answer::Ages(ages))) => ages.iter().map(u8::to_string).collect::<Vec<_>>().join(", "),
            (None, Some(Answer::Code(code))) => code.clone(),
            (None, _) => String::new(),
        };
        Some(TypedView { value, unit })
    }

    /// The number given, or many: units agree with it.
    fn number(&self) -> i64 {
        match self.given() {
            Some(Answer::Number(number)) => *number,
            _ => i64::MAX,
        }
    }

    fn date(&self, words: Words<'_>, refused: Option<&Refused>) -> Vec<DatePart> {
        if !self.asked.is_date() {
            return Vec::new();
        }
        let values = match (refused, self.given()) {
            (Some(refused), _) => refused.typed.clone(),
            (None, Some(Answer::Date(date))) => {
                date.format("%d/%m/%Y").to_string().split('/').map(str::to_owned).collect()
            }
            (None, _) => Vec::new(),
        };
        let parts = DATE.into_iter().enumerate().map(|(at, name)| DatePart {
            number: at + 1,
            name,
            label: words.own(&format!("birth-{name}"), &[]),
            value: values.get(at).cloned().unwrap_or_default(),
        });
        parts.collect()
    }
}
