//! Addresses of signing in and out, and of one's own account.

use actix_web::http::{Method, StatusCode};
use actix_web::web::{self, Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::account_page::{self, Said};
use super::attempt::Attempt;
use super::desk::Desk;
use super::provider::RETURN_PATH;
use super::visitor::{Outcome, Visitor};
use super::{by_password, by_provider, password_change, sign_in_page};
use crate::conversation::form::decoded;
use crate::store::{Actor, AuditAct, AuditEntry, AuditSubject};
use crate::web::answer::see;
use crate::web::asking::ask;
use crate::web::error::{self, Trouble};
use crate::web::request::{self, Body, form};
use crate::web::running::Running;
use crate::web::session::SignedIn;
use crate::web::session::cookie::{self, Purpose};

/// Adds the addresses.
pub fn configure(config: &mut web::ServiceConfig) {
    config
        .route(RETURN_PATH, web::to(from_provider))
        .route("/{language}/sign-in", web::to(sign_in))
        .route("/{language}/sign-in/provider", web::to(to_provider))
        .route("/{language}/signed-out", web::to(signed_out))
        .route("/{language}/sign-out", web::to(sign_out))
        .route("/{language}/account", web::to(account))
        .route("/{language}/account/password", web::to(change_password))
        .route("/{language}/account/password-changed", web::to(password_changed))
        .route("/{language}/account/sessions", web::to(end_sessions))
        .route("/{language}/account/sessions-ended", web::to(sessions_ended));
}

const READ: &[Method] = &[Method::GET, Method::HEAD];
const READ_OR_SEND: &[Method] = &[Method::GET, Method::HEAD, Method::POST];
const SEND: &[Method] = &[Method::POST];
/// `HEAD` would begin an errand that nobody runs.
const GO: &[Method] = &[Method::GET];

type Asked = (Data<Running>, Data<Desk>, HttpRequest);

/// Answers a request by one of `methods`; every trouble becomes a page in its language.
async fn answer(
    (running, desk, request): &Asked,
    language: &str,
    methods: &[Method],
    handle: impl AsyncFnOnce(Visitor<'_>) -> Outcome,
) -> HttpResponse {
    let Some(language) = request::language(language) else {
        return error::page(running, request, request::preferred_language(request), Trouble::NotFound);
    };
    let visitor = Visitor { running, desk, request, language };
    let outcome = match visitor.reader().allowed(methods) {
        Ok(()) => handle(visitor).await,
        Err(trouble) => Err(trouble),
    };
    outcome.unwrap_or_else(|trouble| visitor.reader().trouble(trouble, methods))
}

async fn sign_in(asked: Asked, path: Path<String>, body: Body) -> HttpResponse {
    answer(&asked, &path, READ_OR_SEND, async |visitor| match *visitor.request.method() {
        Method::POST => by_password::sign_in(visitor, form(body)?).await,
        _ => sign_in_page::show(visitor),
    })
    .await
}

async fn to_provider(asked: Asked, path: Path<String>) -> HttpResponse {
    answer(&asked, &path, GO, by_provider::leave).await
}

/// The one address without a language: providers want to know it beforehand.
async fn from_provider(asked: Asked) -> HttpResponse {
    let (running, _, request) = &asked;
    let attempt = Attempt::read(running, request);
    let language = attempt.as_ref().map(|attempt| attempt.language.clone());
    let language = language.unwrap_or_else(|| request::preferred_language(request).to_owned());
    let sent = decoded(request.query_string().as_bytes()).unwrap_or_default();
    let errand = attempt.and_then(|attempt| attempt.errand);
    answer(&asked, &language, GO, async |visitor| by_provider::come_back(visitor, errand, &sent).await).await
}

async fn signed_out(asked: Asked, path: Path<String>) -> HttpResponse {
    answer(&asked, &path, READ, async |visitor| sign_in_page::show_after_sign_out(visitor)).await
}

async fn sign_out(asked: Asked, who: SignedIn) -> HttpResponse {
    answer(&asked, who.language, SEND, async |visitor| {
        let (by, session) = (Actor::Account(who.account.clone()), who.session.clone());
        ask(visitor.running, move |store, now| {
            store.end_session(&session)?;
            store.note(&AuditEntry { at: now, by, act: AuditAct::SignedOut, on: AuditSubject::Session(session) })
        })
        .await?;
        let mut response = see(visitor.running, &visitor.address("signed-out"), StatusCode::SEE_OTHER);
        cookie::forget(Purpose::Session, visitor.running.transport, &mut response);
        Ok(response)
    })
    .await
}

async fn account(asked: Asked, who: SignedIn) -> HttpResponse {
    answer(&asked, who.language, READ, async |visitor| account_page::show(visitor, &who, Said::Nothing).await).await
}

async fn password_changed(asked: Asked, who: SignedIn) -> HttpResponse {
    let said = Said::Done("password-changed");
    answer(&asked, who.language, READ, async |visitor| account_page::show(visitor, &who, said).await).await
}

async fn sessions_ended(asked: Asked, who: SignedIn) -> HttpResponse {
    let said = Said::Done("sessions-ended");
    answer(&asked, who.language, READ, async |visitor| account_page::show(visitor, &who, said).await).await
}

async fn change_password(asked: Asked, who: SignedIn) -> HttpResponse {
    let language = who.language;
    answer(&asked, language, SEND, async |visitor| password_change::change(visitor, who).await).await
}

async fn end_sessions(asked: Asked, who: SignedIn) -> HttpResponse {
    answer(&asked, who.language, SEND, async |visitor| {
        account_page::end_others(visitor, &who).await?;
        Ok(see(visitor.running, &visitor.address("account/sessions-ended"), StatusCode::SEE_OTHER))
    })
    .await
}
