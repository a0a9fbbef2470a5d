//! How a call begins: from nothing, or from the code of a citizen.

use actix_web::HttpResponse;
use actix_web::cookie::SameSite;
use actix_web::http::StatusCode;

use super::call::OpenCall;
use super::desk_page::{DeskDefaults, DeskMessage, show_desk};
use crate::conversation::code_entry::{CodeFault, TypedCode};
use crate::conversation::visit::{self, Present, Visit};
use crate::conversation::{form, handing_on};
use crate::store::{Guesser, StoreError};
use crate::web::cookie::CookieKind;
use crate::web::session::SignedIn;
use crate::web::trouble::Reply;

/// What this agent chose last time; it says nothing of a caller.
const DEFAULTS: CookieKind = CookieKind::new("desk", "desk", SameSite::Strict);

/// The page from which calls begin.
///
/// # Errors
/// It cannot be rendered.
pub fn show(agent: &SignedIn) -> Reply {
    show_desk(agent, StatusCode::OK, &defaults(agent), None)
}

/// The same, with what became of the last call: a text of the interface.
///
/// # Errors
/// It cannot be rendered.
pub fn show_after(agent: &SignedIn, notice: &'static str) -> Reply {
    show_desk(agent, StatusCode::OK, &defaults(agent), Some(&DeskMessage::Notice(notice)))
}

/// A new call.
///
/// # Errors
/// It cannot be sealed.
pub fn begin(agent: SignedIn) -> Reply {
    let named = |field| form::first(agent.fields(), field).unwrap_or_default();
    let language = visit::language(agent.policy(), named("language")).unwrap_or(agent.language());
    let mut visit = Visit::begin(visit::who(agent.fields()), Present { language, ..agent.present() });
    let defaults = DeskDefaults { language: language.to_string(), service: named("service").to_owned() };
    visit.note(agent.policy(), "service", &defaults.service);
    let open = OpenCall::begin(agent, visit)?;
    let mut response = open.go_on("")?;
    keep_defaults(&open, &defaults, &mut response);
    Ok(response)
}

/// A call that goes on from a citizen's code.
///
/// # Errors
/// The call cannot be sealed.
pub async fn resume(agent: SignedIn) -> Reply {
    match open_code(&agent).await {
        Ok(visit) => OpenCall::begin(agent, visit)?.go_on(""),
        Err(fault) => {
            let message = Some(DeskMessage::CodeFault(fault));
            show_desk(&agent, StatusCode::UNPROCESSABLE_ENTITY, &defaults(&agent), message.as_ref())
        }
    }
}

/// # Errors
/// The text of the interface that says why the code opens nothing.
async fn open_code(agent: &SignedIn) -> Result<Visit, &'static str> {
    let code = TypedCode::read(agent.fields()).parse().map_err(|fault| match fault {
        CodeFault::NoConsent => "code-needs-consent",
        CodeFault::Mistyped => "code-mistyped",
    })?;
    let guesser = Guesser::Agent(agent.account().clone());
    let found = agent.ask(move |store, now| store.open_handoff(&code, &guesser, now)).await;
    let handoff = found.map_err(|error| match error {
        StoreError::UnknownCode => "code-unknown",
        StoreError::TooManyGuesses => "code-too-many",
        _ => "code-unavailable",
    })?;
    let opened = handing_on::go_on(&handoff, agent.present()).map_err(|error| {
        tracing::error!(%error, "what lies under a code cannot be read");
        "code-unavailable"
    })?;
    Ok(opened.noted())
}

fn defaults(agent: &SignedIn) -> DeskDefaults {
    let kept = DEFAULTS.read(agent);
    let kept = kept.as_deref().and_then(|value| value.split_once('.'));
    let own = agent.language();
    let (language, service) = kept.unwrap_or((own.as_str(), ""));
    DeskDefaults { language: language.to_owned(), service: service.to_owned() }
}

/// Only what the rules name is kept: nothing that a form makes up.
fn keep_defaults(agent: &SignedIn, defaults: &DeskDefaults, response: &mut HttpResponse) {
    let known = agent.policy().rules().services.iter().any(|service| service.id == defaults.service);
    let service = if known { defaults.service.as_str() } else { "" };
    DEFAULTS.keep(agent, &agent.address("agent"), format!("{}.{service}", defaults.language), response);
}
