//! One call, from the first question to its end, sealed in the browser.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::agent::desk::{AgentDesk, Outcome};
use crate::plan::ContactPlan;
use crate::policy::{Answers, Policy};
use crate::speech::who::Who;
use crate::speech::words::Words;
use crate::store::{AccountName, Malformed, Randomness, StoreError};
use crate::web::error::Trouble;
use crate::web::headers::Transport;
use crate::web::running::Running;
use crate::web::seal::{Seal, SealError};

/// Hours after which a call that was not touched is forgotten.
const LIFETIME: Duration = Duration::hours(2);
/// Characters of notes: more does not fit beside the answers.
pub const LONGEST_NOTES: usize = 500;

/// Names a call in its address: random, it says nothing of the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CallId(String);

impl CallId {
    /// # Errors
    /// There is no randomness.
    pub fn draw(randomness: &Randomness) -> Result<Self, StoreError> {
        Ok(Self(format!("{:032x}", u128::from_be_bytes(randomness.bytes()?))))
    }

    /// # Errors
    /// The text is no id of a call.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let fits = text.len() == 32 && text.chars().all(|letter| matches!(letter, '0'..='9' | 'a'..='f'));
        if fits { Ok(Self(text.to_owned())) } else { Err(Malformed { what: "call", rule: "32 hexadecimal digits" }) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was said so far, and what was done about it.
#[derive(Clone, Debug)]
pub struct OpenCall {
    pub id: CallId,
    pub agent: AccountName,
    pub who: Who,
    /// The language of the caller.
    pub language: String,
    pub answers: Answers,
    /// The agent's own; they go with the call.
    pub notes: String,
    pub began: DateTime<Utc>,
    /// The code given to the caller.
    pub code: Option<String>,
    /// The slot in which the caller is called back.
    pub callback: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    id: CallId,
    agent: AccountName,
    who: Who,
    language: String,
    answers: Value,
    notes: String,
    began: DateTime<Utc>,
    code: Option<String>,
    callback: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

impl AgentDesk {
    pub fn place(&self) -> Place<'_> {
        Place { running: &self.running, language: self.language() }
    }

    /// The call of this request.
    ///
    /// # Errors
    /// There is none of this id, or it cannot be opened.
    pub fn call(&self, id: &str) -> Result<OpenCall, Trouble> {
        let id = CallId::parse(id).map_err(|_| Trouble::NotFound)?;
        self.place().open(&self.policy, &self.request, &id, &self.signed_in.account)
    }

    pub fn plan(&self, call: &OpenCall) -> ContactPlan {
        self.planner().plan(&call.answers, self.running.now())
    }

    /// In the language of the caller.
    pub fn caller_words<'a>(&'a self, call: &'a OpenCall) -> Words<'a> {
        self.words_in(&call.language, call.who)
    }

    /// Leads on, with the call as it is now.
    ///
    /// # Errors
    /// The call cannot be sealed.
    pub fn go_on(&self, call: &OpenCall, path: &str) -> Outcome {
        let mut response = self.see(&format!("{}{path}", self.place().address(&call.id)));
        self.place().keep(&self.policy, call, &mut response)?;
        Ok(response)
    }
}

/// Where a call is kept: at its own address only.
pub struct Place<'a> {
    pub running: &'a Running,
    pub language: &'a str,
}

impl Place<'_> {
    /// The address of a call.
    pub fn address(&self, id: &CallId) -> String {
        format!("/{}/agent/call/{}", self.language, id.as_str())
    }

    /// Opens the call of a request.
    ///
    /// # Errors
    /// There is none of this id, or it is another agent's, or was changed, or is too old.
    pub fn open(
        &self,
        policy: &Policy,
        request: &HttpRequest,
        id: &CallId,
        agent: &AccountName,
    ) -> Result<OpenCall, Trouble> {
        let cookie = request.cookie(self.name()).ok_or(Trouble::Expired)?;
        let opened = self.seal().open(cookie.value(), self.running.now()).map_err(|error| match error {
            SealError::Expired => Trouble::Expired,
            _ => Trouble::Forged,
        })?;
        let kept: Kept = serde_json::from_str(&opened).map_err(|_| Trouble::Forged)?;
        // Whoever signs in next on this computer has no business with it.
        if kept.id != *id || kept.agent != *agent {
            return Err(Trouble::Expired);
        }
        Ok(kept.read(policy))
    }

    /// Puts the call into an answer.
    ///
    /// # Errors
    /// It cannot be sealed.
    pub fn keep(&self, policy: &Policy, call: &OpenCall, response: &mut HttpResponse) -> Result<(), Trouble> {
        let content = serde_json::to_string(&Kept::of(policy, call)).map_err(|_| Trouble::Ours)?;
        let sealed = self.seal().seal(&content, self.running.now()).map_err(|error| {
            tracing::error!(%error, "a call cannot be sealed");
            Trouble::Ours
        })?;
        response.add_cookie(&self.cookie(&call.id, sealed)).map_err(|_| Trouble::Ours)
    }

    /// Takes the call out of the browser.
    pub fn forget(&self, id: &CallId, response: &mut HttpResponse) {
        let mut cookie = self.cookie(id, String::new());
        cookie.make_removal();
        // A removal is always a valid header.
        let _ = response.add_cookie(&cookie);
    }

    fn cookie(&self, id: &CallId, value: String) -> Cookie<'static> {
        Cookie::build(self.name(), value)
            .path(self.address(id))
            .http_only(true)
            .secure(self.running.transport == Transport::Tls)
            .same_site(SameSite::Strict)
            .finish()
    }

    /// Browsers let no page set the first over a wire that is not safe.
    fn name(&self) -> &'static str {
        match self.running.transport {
            Transport::Tls => "__Secure-call",
            Transport::Plain => "call",
        }
    }

    fn seal(&self) -> Seal {
        self.running.seal.for_purpose("call", LIFETIME)
    }
}

impl Kept {
    fn of(policy: &Policy, call: &OpenCall) -> Self {
        let call = call.clone();
        Self {
            id: call.id,
            agent: call.agent,
            who: call.who,
            language: call.language,
            answers: call.answers.to_json(policy.questions()),
            notes: call.notes,
            began: call.began,
            code: call.code,
            callback: call.callback,
        }
    }

    /// Rules may have been replaced since: what they still take is kept.
    fn read(self, policy: &Policy) -> OpenCall {
        let (answers, _) = Answers::read(policy.questions(), &self.answers);
        OpenCall {
            id: self.id,
            agent: self.agent,
            who: self.who,
            language: self.language,
            answers,
            notes: self.notes,
            began: self.began,
            code: self.code,
            callback: self.callback,
        }
    }
}
