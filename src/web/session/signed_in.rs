//! The guard: a handler that takes [`SignedIn`] answers signed-in people only,
//! and no form that was not sent from a page of their own session.

use std::ops::Deref;

use actix_web::cookie::SameSite;
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use chrono::Duration;
use futures_core::future::LocalBoxFuture;
use serde::Serialize;

use super::form_token::FormToken;
use super::wanted;
use crate::conversation::form;
use crate::store::{AccountName, Role, Session, SessionId, SessionLimits, SessionToken};
use crate::web::cookie::CookieKind;
use crate::web::request::{self, Request};
use crate::web::trouble::Trouble;

/// Half an hour untouched, or a working day in all.
pub const LIMITS: SessionLimits = SessionLimits { idle: Duration::minutes(30), whole: Duration::hours(10) };

/// Holds the token of a session. `Lax`, not `Strict`: a person comes back from
/// the sign-in provider by a link of another site, and must then be known.
pub const SESSION: CookieKind = CookieKind::new("__Host-session", "session", SameSite::Lax);

/// The request of somebody signed in.
///
/// Anybody else is sent to sign in, and comes back to the page they wanted. The
/// form of a `POST` carries the token of this very session, or there is no
/// `SignedIn`: no handler can forget to look.
pub struct SignedIn {
    request: Request,
    account: AccountName,
    role: Role,
    session: SessionId,
    csrf: FormToken,
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
    #[must_use]
    pub fn account(&self) -> &AccountName {
        &self.account
    }

    /// As the account has it now, not when the session began.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    #[must_use]
    pub fn session(&self) -> &SessionId {
        &self.session
    }

    /// For the hidden field `csrf` of every form.
    #[must_use]
    pub fn csrf(&self) -> &FormToken {
        &self.csrf
    }

    /// # Errors
    /// The role is lower than this one.
    pub fn must_be(&self, lowest: Role) -> Result<(), Trouble> {
        if self.role >= lowest { Ok(()) } else { Err(Trouble::NotAllowed) }
    }

    #[must_use]
    pub fn view(&self) -> SignedInView {
        SignedInView {
            name: self.account.as_str().to_owned(),
            account: self.address("account"),
            sign_out: self.address("sign-out"),
            csrf: self.csrf.clone(),
        }
    }

    async fn admit(request: Request) -> Result<Self, HttpResponse> {
        let is_form = *request.method() == Method::POST;
        if !is_form && !request.method().is_safe() {
            return Err(request.trouble(Trouble::WrongMethod));
        }
        let token = SESSION.read(&request).and_then(|value| SessionToken::parse(&value).ok());
        let Some(token) = token else { return Err(to_sign_in(&request)) };
        let csrf = FormToken::of(&token);
        let found = request.ask(move |store, now| store.session(&token, LIMITS, now)).await;
        let found = found.map_err(|error| request.trouble(error.into()))?;
        let Some(Session { account, role, id: session, .. }) = found else { return Err(to_sign_in(&request)) };
        if is_form && !form::values(request.fields(), FormToken::FIELD).any(|sent| csrf.is(sent)) {
            return Err(request.trouble(Trouble::AnotherSite));
        }
        Ok(Self { request, account, role, session, csrf })
    }
}

/// A form of a session that is over is lost; a page is shown after signing in.
fn to_sign_in(request: &Request) -> HttpResponse {
    let mut response = request.see(&request.address("sign-in"));
    SESSION.forget(request, "/", &mut response);
    if *request.method() != Method::POST {
        wanted::note(request, &mut response);
    }
    response
}

impl FromRequest for SignedIn {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = Request::from_request(http, payload);
        Box::pin(async move { Self::admit(request.await?).await.map_err(request::refusal) })
    }
}

impl AsRef<Request> for SignedIn {
    fn as_ref(&self) -> &Request {
        &self.request
    }
}

impl Deref for SignedIn {
    type Target = Request;

    fn deref(&self) -> &Request {
        &self.request
    }
}
