//! Somebody about to sign in: what their browser keeps, sealed, until they have.

use actix_web::{HttpRequest, HttpResponse};
use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::provider::Errand;
use super::visitor::Visitor;
use crate::store::StoreError;
use crate::web::running::Running;
use crate::web::seal::Seal;
use crate::web::session::FormToken;
use crate::web::session::cookie::{self, Purpose};

const LIFETIME: Duration = Duration::minutes(30);

/// What must come back, from our form or from the provider.
#[derive(Serialize, Deserialize)]
pub struct Attempt {
    pub form: FormToken,
    pub language: String,
    pub errand: Option<Errand>,
}

impl Attempt {
    /// A new one, without an errand. Another tab may have the form open: its token goes on.
    ///
    /// # Errors
    /// There is no randomness.
    pub fn go_on(visitor: Visitor<'_>) -> Result<Self, StoreError> {
        let form = match Self::read(visitor.running, visitor.request) {
            Some(begun) => begun.form,
            None => FormToken::draw(&visitor.desk.randomness)?,
        };
        Ok(Self { form, language: visitor.language.to_owned(), errand: None })
    }

    /// The one that a browser keeps; `None` if there is none, or it is too old.
    pub fn read(running: &Running, request: &HttpRequest) -> Option<Self> {
        let sealed = cookie::read(Purpose::SignIn, running.transport, request)?;
        serde_json::from_str(&seal(running).open(&sealed, running.now()).ok()?).ok()
    }

    pub fn keep(&self, running: &Running, response: &mut HttpResponse) {
        let content = serde_json::to_string(self).unwrap_or_default();
        match seal(running).seal(&content, running.now()) {
            Ok(sealed) => cookie::keep(Purpose::SignIn, running.transport, sealed, response),
            Err(error) => tracing::error!(%error, "an attempt to sign in cannot be sealed"),
        }
    }

    pub fn forget(running: &Running, response: &mut HttpResponse) {
        cookie::forget(Purpose::SignIn, running.transport, response);
    }
}

fn seal(running: &Running) -> Seal {
    running.seal.for_purpose("sign-in", LIFETIME)
}
