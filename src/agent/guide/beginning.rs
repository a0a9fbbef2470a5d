//! How a call begins: from nothing, or from the code of a citizen.

use actix_web::http::StatusCode;
use actix_web::{
    HttpResponse,
    cookie::{Cookie, SameSite},
};

use super::answering::{chosen_language, chosen_who};
use super::desk_page::{DeskPage, Usual};
use super::open_call::{CallId, OpenCall};
use crate::agent::desk::{AgentDesk, Outcome};
use crate::conversation::form;
use crate::conversation::handing_on::KeptAnswers;
use crate::policy::{Answer, Answers};
use crate::speech::who::Who;
use crate::store::{Code, Guesser, Randomness, StoreError};
use crate::web::error::Trouble;
use crate::web::headers::Transport;

/// What this agent chose last time; it says nothing of a caller.
const USUAL: &str = "desk";

/// The page from which calls begin.
///
/// # Errors
/// It cannot be rendered.
pub fn show(desk: &AgentDesk) -> Outcome {
    DeskPage::new(desk, &usual(desk)).answer(desk, StatusCode::OK)
}

/// The same, with what became of the last call.
///
/// # Errors
/// It cannot be rendered.
pub fn show_after(desk: &AgentDesk, notice: &str) -> Outcome {
    DeskPage::new(desk, &usual(desk)).with_notice(desk.own_words().own(notice, &[])).answer(desk, StatusCode::OK)
}

/// A new call.
///
/// # Errors
/// The call cannot be sealed.
pub fn begin(desk: &AgentDesk) -> Outcome {
    let usual = Usual {
        language: chosen_language(desk).unwrap_or_else(|| desk.language().to_owned()),
        service: form::values(&desk.signed_in.fields, "service").next().unwrap_or_default().to_owned(),
    };
    let mut call = new_call(desk, &usual.language)?;
    call.who = chosen_who(desk);
    if call.who == Who::Other {
        note(desk, &mut call.answers, "helper", "yes");
    }
    note(desk, &mut call.answers, "service", &usual.service);
    let mut response = desk.go_on(&call, "")?;
    keep_usual(desk, &usual, &mut response);
    Ok(response)
}

/// A call that goes on from a citizen's code.
///
/// # Errors
/// The store cannot be asked, or the call cannot be sealed.
pub async fn resume(desk: &AgentDesk) -> Outcome {
    match open(desk).await {
        Ok(call) => desk.go_on(&call, ""),
        Err(Refusal::Trouble(trouble)) => Err(trouble),
        Err(Refusal::Said(key)) => {
            let sentence = desk.own_words().own(key, &[]);
            DeskPage::new(desk, &usual(desk)).with_code_fault(sentence).answer(desk, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// Why a code opens nothing.
enum Refusal {
    Trouble(Trouble),
    /// The text that says so.
    Said(&'static str),
}

async fn open(desk: &AgentDesk) -> Result<OpenCall, Refusal> {
    if form::values(&desk.signed_in.fields, "consent").next().is_none() {
        return Err(Refusal::Said("code-needs-consent"));
    }
    let typed = form::values(&desk.signed_in.fields, "code").next().unwrap_or_default();
    let code = Code::parse(typed).map_err(|_| Refusal::Said("code-mistyped"))?;
    let guesser = Guesser::Agent(desk.signed_in.account.clone());
    let found = desk.ask(move |store, now| store.open_handoff(&code, &guesser, now)).await;
    let handoff = found.map_err(|error| match error {
        StoreError::UnknownCode => Refusal::Said("code-unknown"),
        StoreError::TooManyGuesses => Refusal::Said("code-too-many"),
        _ => Refusal::Said("code-unavailable"),
    })?;
    let kept = KeptAnswers::read(&desk.policy, &handoff.answers);
    let mut call = new_call(desk, handoff.language.as_str()).map_err(Refusal::Trouble)?;
    (call.who, call.answers) = (kept.who, kept.answers);
    call.notes = kept.note.unwrap_or_default();
    Ok(call)
}

fn new_call(desk: &AgentDesk, language: &str) -> Result<OpenCall, Trouble> {
    let id = CallId::draw(&Randomness::of_this_machine()).map_err(|_| Trouble::Ours)?;
    let known = desk.policy.languages().iter().any(|known| known == language);
    Ok(OpenCall {
        id,
        agent: desk.signed_in.account.clone(),
        who: Who::Me,
        language: if known { language } else { desk.language() }.to_owned(),
        answers: Answers::default(),
        notes: String::new(),
        began: desk.running.now(),
        code: None,
        callback: None,
    })
}

/// Notes what goes without asking, if the rules have such a question and answer.
fn note(desk: &AgentDesk, answers: &mut Answers, question: &str, option: &str) {
    let position = desk.policy.question_position(question);
    let known = position.and_then(|at| Some((at, desk.policy.questions().get(at)?)));
    if let Some((at, question)) = known
        && let Ok(answer) = Answer::from_text(question, option)
        && answer != Answer::Unknown
    {
        answers.record(at, answer);
    }
}

fn usual(desk: &AgentDesk) -> Usual {
    let cookie = desk.request.cookie(USUAL);
    let kept = cookie.as_ref().and_then(|cookie| cookie.value().split_once('.'));
    let (language, service) = kept.unwrap_or((desk.language(), ""));
    Usual { language: language.to_owned(), service: service.to_owned() }
}

/// Only what the rules name is kept: nothing that a form makes up.
fn keep_usual(desk: &AgentDesk, usual: &Usual, response: &mut HttpResponse) {
    let known = desk.policy.rules().services.iter().any(|service| service.id == usual.service);
    let service = if known { usual.service.as_str() } else { "" };
    let cookie = Cookie::build(USUAL, format!("{}.{service}", usual.language))
        .path(desk.address(""))
        .http_only(true)
        .secure(desk.running.transport == Transport::Tls)
        .same_site(SameSite::Strict)
        .finish();
    // Ids are always a valid header.
    let _ = response.add_cookie(&cookie);
}
