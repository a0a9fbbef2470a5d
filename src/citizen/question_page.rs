//! One question.

mod amount;

use serde::Serialize;

use self::amount::AmountView;
use super::reading::{DATE, NONE, Refusal, TypedAmount};
use super::said::Asked;
use super::start_page::{OtherLanguage, other_languages};
use super::words::Words;
use crate::plan::{Place, Planner};
use crate::policy::answers::Period;
use crate::policy::{Answer, Answers, Question, QuestionKind};
use crate::web::rendering::asked;

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
    typed: Option<TypedView>,
    amount: Option<AmountView>,
    ages: Option<AgesView>,
    date: Vec<DatePart>,
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

#[derive(Serialize)]
struct TypedView {
    value: String,
    unit: Option<String>,
    autocomplete: &'static str,
}

/// Ages to be written, or the box for nobody.
#[derive(Serialize)]
struct AgesView {
    value: String,
    nobody: bool,
    nobody_label: String,
}

#[derive(Serialize)]
struct DatePart {
    number: usize,
    name: &'static str,
    label: String,
    autocomplete: String,
    value: String,
}

/// An answer that was refused, as it was typed.
pub struct Refused {
    pub typed: Vec<String>,
    pub amount: TypedAmount,
    pub nobody: bool,
    pub refusal: Refusal,
}

/// Everything a question page is made of.
pub struct Asking<'a> {
    pub planner: Planner<'a>,
    pub words: Words<'a>,
    pub answers: &'a Answers,
    pub position: usize,
    pub question: &'a Question,
    /// It is put again, for the amount within a band.
    pub closer: bool,
    /// The address without its language.
    pub path: String,
    pub action: String,
    pub back: String,
}

impl QuestionPage {
    /// The page, with what was wrong with the last try.
    pub fn new(asking: &Asking<'_>, refused: Option<&Refused>) -> Self {
        let words = asking.words;
        let error = refused.map(|refused| asking.sentence(&refused.refusal));
        let (title, hint) = (words.rule(&asking.text("")), words.optional_rule(&asking.text(".hint")));
        let head = error.as_ref().map(|_| words.own("error-in-title", &[("title", title.clone())]));
        Self {
            head: head.unwrap_or_else(|| title.clone()),
            described: described(hint.is_some(), error.is_some()),
            title,
            error,
            hint,
            topic: words.rule(&format!("topic-{}", asking.question.topic)),
            action: asking.action.clone(),
            back: asking.back.clone(),
            options: asking.options(refused),
            several: asking.is_several(),
            typed: asking.typed(refused),
            amount: AmountView::new(asking, refused),
            ages: asking.ages(refused),
            date: asking.date(refused),
            unknown: refused.is_none() && asking.given() == Some(&Answer::Unknown),
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
    fn text(&self, suffix: &str) -> String {
        format!("question-{}{suffix}", self.question.id)
    }

    fn asked(&self) -> Asked<'_> {
        Asked { words: self.words, question: self.question }
    }

    fn given(&self) -> Option<&Answer> {
        self.answers.get(self.position)
    }

    fn is_several(&self) -> bool {
        matches!(self.question.kind, QuestionKind::Several { .. })
    }

    fn sentence(&self, refusal: &Refusal) -> String {
        asked::Refused { words: self.words, question: self.question, typed: self.is_typed() }.sentence(refusal)
    }

    fn is_typed(&self) -> bool {
        let kind = &self.question.kind;
        matches!(
            kind,
            QuestionKind::Number { .. }
                | QuestionKind::Ages { .. }
                | QuestionKind::BirthDate { .. }
                | QuestionKind::PostalCode
        )
    }

    /// What can be chosen, "I don't know" last and like the others; nothing
    /// when the answer is typed.
    fn options(&self, refused: Option<&Refused>) -> Vec<OptionView> {
        if self.is_typed() {
            return Vec::new();
        }
        let mut labels = self.labels();
        if self.is_several() {
            labels.push((NONE.to_owned(), self.words.own(NONE, &[])));
        }
        labels.push(("unknown".to_owned(), self.words.own("unknown", &[])));
        let views = labels.into_iter().enumerate().map(|(at, (value, label))| OptionView {
            number: at + 1,
            checked: refused.map_or_else(|| self.is_given(at, &value), |refused| refused.typed.contains(&value)),
            value,
            label,
        });
        views.collect()
    }

    fn labels(&self) -> Vec<(String, String)> {
        if self.question.kind == QuestionKind::Commune {
            return self.communes();
        }
        let label = |option: &String| self.words.rule(&self.text(&format!(".option-{option}")));
        self.question.kind.options().iter().map(|option| (option.clone(), label(option))).collect()
    }

    /// All that share the postal code, also when one was chosen before.
    fn communes(&self) -> Vec<(String, String)> {
        let mut open = self.answers.clone();
        open.forget(self.position);
        match self.planner.place(&open) {
            Place::Several { communes, .. } => communes.into_iter().map(|one| (one.insee, one.name)).collect(),
            Place::Commune(only) => vec![(only.insee, only.name)],
            Place::NotGiven | Place::NotFound { .. } => Vec::new(),
        }
    }

    fn is_given(&self, at: usize, value: &str) -> bool {
        match self.given() {
            Some(Answer::Unknown) => value == "unknown",
            Some(Answer::Option(chosen)) => *chosen == at,
            Some(Answer::Options(0)) => value == NONE,
            Some(Answer::Options(chosen)) => chosen.checked_shr(at as u32).is_some_and(|bits| bits & 1 == 1),
            Some(Answer::Code(code)) => code == value,
            _ => false,
        }
    }

    /// One field, and nothing to choose.
    fn typed(&self, refused: Option<&Refused>) -> Option<TypedView> {
        let (unit, autocomplete) = match &self.question.kind {
            QuestionKind::Number { unit, .. } if Period::of_unit(unit).is_none() => {
                (Some(self.words.unit(unit, self.number())), "off")
            }
            QuestionKind::PostalCode => (None, "postal-code"),
            _ => return None,
        };
        let value = match (refused, self.given()) {
            (Some(refused), _) => refused.typed.first().cloned().unwrap_or_default(),
            (None, Some(Answer::Number(number))) => number.to_string(),
            (None, Some(Answer::About(number))) => format!("~{number}"),
            (None, Some(Answer::Between { from, to, .. })) => format!("{from}-{to}"),
            (None, Some(Answer::Code(code))) => code.clone(),
            (None, _) => String::new(),
        };
        Some(TypedView { value, unit, autocomplete })
    }

    fn ages(&self, refused: Option<&Refused>) -> Option<AgesView> {
        if !matches!(self.question.kind, QuestionKind::Ages { .. }) {
            return None;
        }
        let (value, nobody) = match (refused, self.given()) {
            (Some(refused), _) => (refused.typed.first().cloned().unwrap_or_default(), refused.nobody),
            (None, Some(Answer::Ages(ages))) => {
                (ages.iter().map(u8::to_string).collect::<Vec<_>>().join(", "), ages.is_empty())
            }
            (None, _) => (String::new(), false),
        };
        Some(AgesView { value, nobody, nobody_label: self.asked().nobody() })
    }

    /// The number given, or many: units agree with it.
    fn number(&self) -> i64 {
        match self.given() {
            Some(Answer::Number(number)) => *number,
            _ => i64::MAX,
        }
    }

    fn date(&self, refused: Option<&Refused>) -> Vec<DatePart> {
        if !matches!(self.question.kind, QuestionKind::BirthDate { .. }) {
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
            label: self.words.own(&format!("birth-{name}"), &[]),
            autocomplete: format!("bday-{name}"),
            value: values.get(at).cloned().unwrap_or_default(),
        });
        parts.collect()
    }
}
