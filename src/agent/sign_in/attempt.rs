//! Somebody about to sign in: what their browser keeps, sealed, until they have.

use actix_web::HttpResponse;
use actix_web::cookie::SameSite;
use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::provider::Errand;
use crate::store::{Randomness, StoreError};
use crate::texts::Language;
use crate::web::cookie::CookieKind;
use crate::web::request::Request;
use crate::web::sealed_cookie::SealedCookie;
use crate::web::session::FormToken;

const SIGN_IN: SealedCookie = SealedCookie {
    cookie: CookieKind::new("__Host-sign-in", "sign-in", SameSite::Lax),
    purpose: "sign-in",
    lifetime: Duration::minutes(30),
};

/// What must come back, from our form or from the provider.
#[derive(Serialize, Deserialize)]
pub struct Attempt {
    pub form: FormToken,
    pub language: Language,
    pub errand: Option<Errand>,
}

impl Attempt {
    /// A new one, without an errand. Another tab may have the form open: its token goes on.
    ///
    /// # Errors
    /// There is no randomness.
    pub fn go_on(request: &Request, randomness: &Randomness) -> Result<Self, StoreError> {
        let form = match Self::read(request) {
            Some(begun) => begun.form,
            None => FormToken::draw(randomness)?,
        };
        Ok(Self { form, language: request.language(), errand: None })
    }

    /// The one that a browser keeps; `None` if there is none, or it is too old.
    pub fn read(request: &Request) -> Option<Self> {
        serde_json::from_str(&SIGN_IN.open(request).ok()??).ok()
    }

    pub fn keep(&self, request: &Request, response: &mut HttpResponse) {
        let content = serde_json::to_string(self).unwrap_or_default();
        if let Err(error) = SIGN_IN.keep(request, "/", &content, response) {
            tracing::error!(%error, "an attempt to sign in cannot be sealed");
        }
    }

    pub fn forget(request: &Request, response: &mut HttpResponse) {
        SIGN_IN.cookie.forget(request, "/", response);
    }
}
