//! A code to go on by telephone or at a counter, at the person's wish.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use serde::Serialize;

use super::call::{Call, Outcome};
use super::keeping::{Keeping, NotKept};
use super::start_page::{OtherLanguage, other_languages};
use super::visit::Visit;
use crate::conversation::handing_on::KeptAnswers;
use crate::conversation::spelling::CodeView;
use crate::store::handoff::KEPT_FOR;
use crate::store::{Code, Id, StoreError};
use crate::web::asking::ask;
use crate::web::running::Running;

/// The template `code`.
#[derive(Serialize)]
struct CodePage {
    head: String,
    code: Option<CodeView>,
    /// Why there is none.
    not_kept: Option<String>,
    plan: String,
    other_languages: Vec<OtherLanguage>,
}

/// The code that was given; without one, the plan is where to ask for it.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(call: &Call<'_>) -> Outcome {
    let visit = call.visit()?;
    match &visit.taken.code {
        Some(_) => page(call, &visit, StatusCode::OK, None),
        None => call.go_to(&call.address("plan"), &visit),
    }
}

/// Keeps the answers under a code, once for the same answers.
///
/// # Errors
/// The page cannot be rendered, or the visit cannot be sealed.
pub async fn give(call: &Call<'_>, running: &Data<Running>, keeping: &Keeping) -> Outcome {
    let mut visit = call.visit()?;
    if visit.taken.code.is_none() {
        match new_code(call, running, keeping, &visit).await {
            Ok(code) => visit.taken.code = Some(code.to_text()),
            Err(why) => {
                let page = |status, not_kept| page(call, &visit, status, not_kept);
                return why.answer("code-none-now", call.words(visit.who), page);
            }
        }
    }
    call.go_to(&call.address("code"), &visit)
}

async fn new_code(call: &Call<'_>, running: &Data<Running>, keeping: &Keeping, visit: &Visit) -> Result<Code, NotKept> {
    keeping.codes.take(call.request, running.now())?;
    Ok(keep_answers(call, running, visit).await?)
}

async fn keep_answers(call: &Call<'_>, running: &Data<Running>, visit: &Visit) -> Result<Code, StoreError> {
    let kept = KeptAnswers { who: visit.who, answers: visit.answers.clone(), note: None };
    let (text, language) = (kept.to_text(&call.policy)?, Id::parse(call.language)?);
    ask(running, move |store, now| store.keep_handoff(&text, &language, KEPT_FOR, now)).await
}

fn page(call: &Call<'_>, visit: &Visit, status: StatusCode, not_kept: Option<String>) -> Outcome {
    let words = call.words(visit.who);
    let page = CodePage {
        head: words.own("code-title", &[]),
        code: visit.taken.code.as_deref().map(|code| CodeView::new(code, words)),
        not_kept,
        plan: call.address("plan"),
        other_languages: other_languages(words, "code"),
    };
    call.page_with(status, "code", &page)
}
