//! One person's answers on their way between pages.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::policy::{Answers, Policy};
pub use crate::speech::who::Who;
use crate::web::error::Trouble;
use crate::web::headers::Transport;
use crate::web::running::Running;
use crate::web::seal::SealError;

/// Hours after which an untouched visit is forgotten.
pub const LIFETIME_HOURS: i64 = 2;

/// What was said so far.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    pub who: Who,
    pub answers: Answers,
    pub taken: Taken,
}

/// What the person took from their plan.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Taken {
    /// The code of these very answers.
    pub code: Option<String>,
    /// The slot in which they are called back.
    pub callback: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    who: Who,
    answers: Value,
    #[serde(default)]
    taken: Taken,
}

impl Visit {
    /// Opens the cookie of a request; an empty visit when there is none.
    ///
    /// # Errors
    /// The cookie was changed, or is too old.
    pub fn open(running: &Running, policy: &Policy, request: &HttpRequest) -> Result<Self, Trouble> {
        let Some(cookie) = request.cookie(name(running)) else { return Ok(Self::default()) };
        let opened = running.seal.open(cookie.value(), running.now()).map_err(|error| match error {
            SealError::Expired => Trouble::Expired,
            _ => Trouble::Forged,
        })?;
        let kept: Kept = serde_json::from_str(&opened).map_err(|_| Trouble::Forged)?;
        // Rules may have been replaced since: what they still take is kept.
        let (answers, _) = Answers::read(policy.questions(), &kept.answers);
        Ok(Self { who: kept.who, answers, taken: kept.taken })
    }

    /// Puts the visit into an answer.
    ///
    /// # Errors
    /// It cannot be sealed.
    pub fn keep(&self, running: &Running, policy: &Policy, response: &mut HttpResponse) -> Result<(), Trouble> {
        let answers = self.answers.to_json(policy.questions());
        let kept = Kept { who: self.who, answers, taken: self.taken.clone() };
        let content = serde_json::to_string(&kept).map_err(|_| Trouble::Ours)?;
        let sealed = running.seal.seal(&content, running.now()).map_err(|error| {
            tracing::error!(%error, "a visit cannot be sealed");
            Trouble::Ours
        })?;
        // Without a lifetime it goes with the browser's session, which counts
        // where many share a computer; the seal itself ends after a time.
        let cookie = Cookie::build(name(running), sealed)
            .path("/")
            .http_only(true)
            .secure(running.transport == Transport::Tls)
            .same_site(SameSite::Lax)
            .finish();
        response.add_cookie(&cookie).map_err(|_| Trouble::Ours)
    }

    /// Takes the visit out of the browser.
    pub fn forget(running: &Running, response: &mut HttpResponse) {
        let mut cookie =
            Cookie::build(name(running), "").path("/").secure(running.transport == Transport::Tls).finish();
        cookie.make_removal();
        // A removal is always a valid header.
        let _ = response.add_cookie(&cookie);
    }
}

/// Browsers let nobody but this host, over TLS, set the first.
fn name(running: &Running) -> &'static str {
    match running.transport {
        Transport::Tls => "__Host-answers",
        Transport::Plain => "answers",
    }
}
