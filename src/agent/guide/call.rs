//! One telephone call, from the first question to its end, sealed in the browser.

use std::ops::Deref;

use actix_web::cookie::SameSite;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use chrono::Duration;
use futures_core::future::LocalBoxFuture;
use serde::{Deserialize, Serialize};

use crate::conversation::visit::{self, HoldsVisit, Visit};
use crate::plan::ContactPlan;
use crate::speech::words::Words;
use crate::store::{AccountName, Malformed, Randomness, StoreError};
use crate::web::cookie::CookieKind;
use crate::web::request::{self, Request};
use crate::web::sealed_cookie::SealedCookie;
use crate::web::session::SignedIn;
use crate::web::trouble::{Reply, Trouble};

/// Kept at the address of its call only: two calls in two tabs do not mix.
const CALL: SealedCookie = SealedCookie {
    cookie: CookieKind::new("__Secure-call", "call", SameSite::Strict),
    purpose: "call",
    lifetime: Duration::hours(2),
};

/// Names a call in its address: random, it says nothing of the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CallId(String);

/// What was said so far, and who takes the call.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Call {
    pub id: CallId,
    agent: AccountName,
    #[serde(flatten)]
    pub visit: Visit,
}

/// The request of an agent, with the call in its address.
///
/// Whoever signs in next on this computer has no business with it: there is an
/// `OpenCall` for the agent who began it only.
pub struct OpenCall {
    pub agent: SignedIn,
    pub call: Call,
}

impl CallId {
    /// # Errors
    /// There is no randomness.
    fn draw(randomness: &Randomness) -> Result<Self, StoreError> {
        Ok(Self(format!("{:032x}", u128::from_be_bytes(randomness.bytes()?))))
    }

    /// # Errors
    /// The text is no id of a call.
    fn parse(text: &str) -> Result<Self, Malformed> {
        let fits = text.len() == 32 && text.chars().all(|letter| matches!(letter, '0'..='9' | 'a'..='f'));
        if fits { Ok(Self(text.to_owned())) } else { Err(Malformed { what: "call", rule: "32 hexadecimal digits" }) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl HoldsVisit for Call {
    fn visit(&self) -> &Visit {
        &self.visit
    }

    fn visit_mut(&mut self) -> &mut Visit {
        &mut self.visit
    }
}

impl OpenCall {
    /// A new call that goes on from this visit.
    ///
    /// # Errors
    /// There is no randomness.
    pub fn begin(agent: SignedIn, visit: Visit) -> Result<Self, Trouble> {
        let id = CallId::draw(&Randomness::of_this_machine()).map_err(|_| Trouble::Ours)?;
        let call = Call { id, agent: agent.account().clone(), visit };
        Ok(Self { agent, call })
    }

    fn of(agent: SignedIn) -> Result<Self, HttpResponse> {
        match Self::open(&agent) {
            Ok(call) => Ok(Self { agent, call }),
            Err(trouble) => Err(agent.trouble(trouble)),
        }
    }

    fn open(agent: &SignedIn) -> Result<Call, Trouble> {
        let id = CallId::parse(agent.part("call")?).map_err(|_| Trouble::NotFound)?;
        let text = CALL.open(agent)?.ok_or(Trouble::Expired)?;
        let call: Call = visit::read(&text, agent.present())?.noted();
        if call.id != id || call.agent != *agent.account() {
            return Err(Trouble::Expired);
        }
        Ok(call)
    }

    pub fn visit(&self) -> &Visit {
        &self.call.visit
    }

    /// For what is said so far.
    pub fn plan(&self) -> ContactPlan {
        self.planner().plan(&self.visit().answers, self.now())
    }

    /// In the language of the agent.
    pub fn own_words(&self) -> Words<'_> {
        self.words(self.visit().who)
    }

    /// In the language of the caller.
    pub fn caller_words(&self) -> Words<'_> {
        self.words_in(self.visit().language.as_str(), self.visit().who)
    }

    /// The address of the call, or one below it.
    pub fn here(&self, path: &str) -> String {
        self.address(&format!("agent/call/{}{path}", self.call.id.as_str()))
    }

    /// Leads on, with the call as it is now.
    ///
    /// # Errors
    /// It cannot be sealed.
    pub fn go_on(&self, path: &str) -> Reply {
        self.keep(self.see(&self.here(path)))
    }

    /// Puts the call as it is now into a response.
    ///
    /// # Errors
    /// It cannot be sealed.
    pub fn keep(&self, mut response: HttpResponse) -> Reply {
        CALL.keep(self, &self.here(""), &visit::write(&self.call, self.policy())?, &mut response)?;
        Ok(response)
    }

    /// Takes the call out of the browser.
    pub fn forget(&self, response: &mut HttpResponse) {
        CALL.cookie.forget(self, &self.here(""), response);
    }
}

impl FromRequest for OpenCall {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let agent = SignedIn::from_request(http, payload);
        Box::pin(async move { Self::of(agent.await?).map_err(request::refusal) })
    }
}

impl AsRef<Request> for OpenCall {
    fn as_ref(&self) -> &Request {
        &self.agent
    }
}

impl Deref for OpenCall {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.agent
    }
}
