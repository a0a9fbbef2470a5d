//! The guard: a handler that takes [`SignedIn`] answers signed-in people only,
//! and no form that was not sent from a page of their own session.

use actix_web::dev::Payload;
use actix_web::error::InternalError;
use actix_web::http::{Method, StatusCode};
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_core::future::LocalBoxFuture;
use serde::Serialize;

use super::cookie::{self, Purpose};
use super::{FormToken, LIMITS, wanted};
use crate::conversation::form::{self, Fields};
use crate::store::{AccountName, Role, Session, SessionId, SessionToken};
use crate::web::answer::see;
use crate::web::asking::ask;
use crate::web::error::{self, Trouble};
use crate::web::request::{self, Body};
use crate::web::running::Running;

/// Somebody signed in, and the form they sent.
///
/// Taken out of a request before its handler runs. Anybody else is sent to sign
/// in and comes back to the page they wanted. The fields of a `POST` are read
/// here and are whole only if they came from this site and carry the token of
/// this session, so that no handler can forget to look.
pub struct SignedIn {
    pub account: AccountName,
    /// As the account has it now, not when the session began.
    pub role: Role,
    pub session: SessionId,
    /// Goes into every form as the hidden field `csrf`.
    pub csrf: FormToken,
    /// Of the address.
    pub language: &'static str,
    /// Empty unless the request is a `POST`.
    pub fields: Fields,
}

/// What the partial `signed_in` shows on every page: who it is, and the way out.
#[derive(Clone, Serialize)]
pub struct SignedInView {
    name: String,
    account: String,
    sign_out: String,
    csrf: FormToken,
}

impl SignedIn {
    /// # Errors
    /// The role is lower than this one.
    pub fn must_be(&self, lowest: Role) -> Result<(), Trouble> {
        if self.role >= lowest { Ok(()) } else { Err(Trouble::NotAllowed) }
    }

    #[must_use]
    pub fn view(&self) -> SignedInView {
        SignedInView {
            name: self.account.as_str().to_owned(),
            account: format!("/{}/account", self.language),
            sign_out: format!("/{}/sign-out", self.language),
            csrf: self.csrf.clone(),
        }
    }
}

impl FromRequest for SignedIn {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, body) = (request.clone(), Bytes::from_request(request, payload));
        Box::pin(async move {
            let Some(running) = request.app_data::<Data<Running>>().cloned() else {
                return Err(actix_web::error::ErrorInternalServerError("nothing is running"));
            };
            let named = request.match_info().get("language").and_then(request::language);
            let language = named.unwrap_or_else(|| request::preferred_language(&request));
            let guard = Guard { running: &running, request: &request, language };
            let passed = match named {
                Some(_) => guard.pass(body).await,
                None => Err(Refusal::Tell(Trouble::NotFound)),
            };
            passed.map_err(|refusal| InternalError::from_response("not let in", guard.answer(refusal)).into())
        })
    }
}

/// One request at the door.
struct Guard<'a> {
    running: &'a Data<Running>,
    request: &'a HttpRequest,
    language: &'static str,
}

/// Why somebody is not let in.
#[derive(Clone, Copy)]
enum Refusal {
    Tell(Trouble),
    SignInFirst,
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        Self::Tell(trouble)
    }
}

impl Guard<'_> {
    async fn pass(&self, body: impl Future<Output = Body>) -> Result<SignedIn, Refusal> {
        let is_form = *self.request.method() == Method::POST;
        if !is_form && !self.request.method().is_safe() {
            return Err(Trouble::WrongMethod.into());
        }
        if is_form && request::from_another_site(self.request) {
            return Err(Trouble::AnotherSite.into());
        }
        let (token, session) = self.session().await?;
        let csrf = FormToken::of(&token);
        let fields = request::form(if is_form { body.await } else { Ok(Bytes::new()) })?;
        if is_form && !form::values(&fields, FormToken::FIELD).any(|sent| csrf.is(sent)) {
            return Err(Trouble::AnotherSite.into());
        }
        let Session { account, role, id: session, .. } = session;
        Ok(SignedIn { account, role, session, csrf, language: self.language, fields })
    }

    async fn session(&self) -> Result<(SessionToken, Session), Refusal> {
        let value = cookie::read(Purpose::Session, self.running.transport, self.request);
        let token = value.and_then(|value| SessionToken::parse(&value).ok()).ok_or(Refusal::SignInFirst)?;
        let opened = token.clone();
        let found = ask(self.running, move |store, now| store.session(&opened, LIMITS, now)).await;
        let session = found.map_err(Trouble::from)?.ok_or(Refusal::SignInFirst)?;
        Ok((token, session))
    }

    fn answer(&self, refusal: Refusal) -> HttpResponse {
        match refusal {
            Refusal::Tell(trouble) => error::page(self.running, self.request, self.language, trouble),
            Refusal::SignInFirst => self.to_sign_in(),
        }
    }

    /// A form of a session that is over is lost; a page is shown after signing in.
    fn to_sign_in(&self) -> HttpResponse {
        let mut response = see(self.running, &format!("/{}/sign-in", self.language), StatusCode::SEE_OTHER);
        cookie::forget(Purpose::Session, self.running.transport, &mut response);
        if *self.request.method() != Method::POST {
            wanted::note(self.running, self.request, &mut response);
        }
        response
    }
}
