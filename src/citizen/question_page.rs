//! One question.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::visit::OpenVisit;
use crate::conversation::interview::{Purpose, PutQuestion};
use crate::conversation::question::{AnswerChoice, AnswerFields, QuestionForm, RefusedAnswer};
use crate::policy::{Answer, QuestionKind};
use crate::speech::words::Words;
use crate::web::frame::Frame;
use crate::web::request::Request;
use crate::web::trouble::{Reply, Trouble};

/// The template `question`.
#[derive(Serialize)]
struct QuestionPage {
    #[serde(flatten)]
    frame: Frame,
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
    fields: AnswerFields,
    /// "I don't know" was the answer.
    unknown: bool,
    plan: String,
}

#[derive(Serialize)]
struct OptionView {
    number: usize,
    value: String,
    label: String,
    checked: bool,
}

/// Where a question is, and where its page leads back to: paths below the language.
struct Place {
    path: String,
    back: String,
}

/// The question in the address.
///
/// # Errors
/// There is no such question, or the page cannot be rendered.
pub fn show(open: &OpenVisit, purpose: Purpose) -> Reply {
    let put = put(open, purpose)?;
    let (place, given) = (Place::of(open, put), open.visit.answers.get(put.position));
    let page = || QuestionPage::new(open, put, &place, None);
    // Only what can be chosen, never what was typed, is in a page that is kept.
    let chosen = matches!(given, None | Some(Answer::Unknown | Answer::Option(_) | Answer::Options(_)));
    if !chosen || put.question.kind == QuestionKind::Commune {
        return open.page(StatusCode::OK, "question", &page());
    }
    let (version, language, who) = (open.policy().version(), open.language(), open.visit.who.id());
    open.kept(format!("{version} {language} {who} {} {} {given:?}", place.path, place.back), "question", page)
}

/// Takes an answer; one that does not fit is asked again, with what was typed.
///
/// # Errors
/// There is no such question, a page cannot be rendered, or the answers cannot
/// be sealed.
pub fn take(mut open: OpenVisit, purpose: Purpose) -> Reply {
    let (request, visit) = (&open.request, &mut open.visit);
    let put = put(request, purpose)?;
    match request.interview().take(put, visit, request.fields()) {
        Ok(next) => {
            // A code stands for the answers it was given for.
            visit.taken.code = None;
            open.go_to(&path(next))
        }
        Err(refused) => {
            let page = QuestionPage::new(&open, put, &Place::of(&open, put), Some(&refused));
            open.page(StatusCode::UNPROCESSABLE_ENTITY, "question", &page)
        }
    }
}

fn put(request: &Request, purpose: Purpose) -> Result<PutQuestion<'_>, Trouble> {
    request.interview().question(request.part("question")?, purpose).ok_or(Trouble::NotFound)
}

/// The path of a question, or of all answers when none is left.
pub fn path(next: Option<PutQuestion<'_>>) -> String {
    next.map_or_else(|| "check".to_owned(), |put| format!("question/{}", put.question.id))
}

impl Place {
    /// Back are all answers, or the question answered before, or the start.
    fn of(open: &OpenVisit, put: PutQuestion<'_>) -> Self {
        let id = &put.question.id;
        if put.purpose == Purpose::Change {
            return Self { path: format!("change/{id}"), back: "check".to_owned() };
        }
        let before = open.interview().before(&open.visit.answers, Some(put));
        let back = before.map_or_else(String::new, |question| format!("question/{}", question.id));
        Self { path: format!("question/{id}"), back }
    }
}

impl QuestionPage {
    /// The page, with what was wrong with the last try.
    fn new(open: &OpenVisit, put: PutQuestion<'_>, place: &Place, refused: Option<&RefusedAnswer>) -> Self {
        let (form, words) = (open.interview().form(put, &open.visit.answers), open.own_words());
        let error = refused.map(|refused| form.fault(words, refused));
        let text = |suffix: &str| format!("question-{}{suffix}", put.question.id);
        let (title, hint) = (words.rule(&text("")), words.optional_rule(&text(".hint")));
        let head = error.as_ref().map(|_| words.own("error-in-title", &[("title", title.clone())]));
        Self {
            frame: Frame::new(head.unwrap_or_else(|| title.clone())).at(open, &place.path),
            described: described(hint.is_some(), error.is_some()),
            title,
            error,
            hint,
            topic: words.rule(&format!("topic-{}", put.question.topic)),
            action: open.address(&place.path),
            back: open.address(&place.back),
            options: options(form, words, refused),
            several: form.is_several(),
            fields: AnswerFields::new(form, words, refused),
            unknown: refused.is_none() && form.given() == Some(&Answer::Unknown),
            plan: open.address("plan"),
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

/// What can be chosen, "I don't know" last and like the others; nothing when the
/// answer is written.
fn options(form: QuestionForm<'_>, words: Words<'_>, refused: Option<&RefusedAnswer>) -> Vec<OptionView> {
    if form.is_written() {
        return Vec::new();
    }
    let choices = form.choices(words, refused).into_iter().chain([unknown(form, words, refused)]);
    let views = choices.zip(1..).map(|(choice, number)| OptionView {
        number,
        value: choice.value,
        label: choice.label,
        checked: choice.given,
    });
    views.collect()
}

fn unknown(form: QuestionForm<'_>, words: Words<'_>, refused: Option<&RefusedAnswer>) -> AnswerChoice {
    let (value, label) = ("unknown".to_owned(), words.own("unknown", &[]));
    let given = match refused {
        Some(refused) => refused.typed.contains(&value),
        None => form.given() == Some(&Answer::Unknown),
    };
    AnswerChoice { value, label, given }
}
