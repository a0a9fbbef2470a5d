//! One request of a signed-in agent: what it is about, how it is answered.

use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::{Method, StatusCode};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use futures_core::future::LocalBoxFuture;
use serde::Serialize;

use crate::plan::Planner;
use crate::policy::Policy;
use crate::speech::who::Who;
use crate::speech::words::Words;
use crate::store::{Store, StoreError};
use crate::texts::Texts;
use crate::web::answer::{respond, see};
use crate::web::asking::ask;
use crate::web::compression::Encoding;
use crate::web::error::{self, Trouble};
use crate::web::pages::Format;
use crate::web::running::Running;
use crate::web::session::SignedIn;

pub type Outcome = Result<HttpResponse, Trouble>;

/// One request. It keeps the policy it began with.
pub struct AgentDesk {
    pub running: Data<Running>,
    pub request: HttpRequest,
    pub signed_in: SignedIn,
    pub policy: Arc<Policy>,
    pub interface: Arc<Texts>,
}

impl FromRequest for AgentDesk {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (running, guard) = (Data::from_request(request, payload), SignedIn::from_request(request, payload));
        let request = request.clone();
        Box::pin(async move {
            let (signed_in, running): (_, Data<Running>) = (guard.await?, running.await?);
            let (policy, interface) = (Arc::clone(&running.policy()), running.pages.texts());
            Ok(Self { running, request, signed_in, policy, interface })
        })
    }
}

impl AgentDesk {
    /// Answers who reads; every trouble becomes a page in the agent's language.
    pub async fn read(&self, show: impl AsyncFnOnce(&Self) -> Outcome) -> HttpResponse {
        self.read_or_take(show, async |_| Err(Trouble::WrongMethod)).await
    }

    /// Takes a form, and nothing else.
    pub async fn take(&self, take: impl AsyncFnOnce(&Self) -> Outcome) -> HttpResponse {
        self.read_or_take(async |_| Err(Trouble::WrongMethod), take).await
    }

    /// Shows a page, or takes the form that is on it.
    pub async fn read_or_take(
        &self,
        show: impl AsyncFnOnce(&Self) -> Outcome,
        take: impl AsyncFnOnce(&Self) -> Outcome,
    ) -> HttpResponse {
        let outcome = match *self.request.method() {
            Method::POST => take(self).await,
            Method::GET | Method::HEAD => show(self).await,
            _ => Err(Trouble::WrongMethod),
        };
        let told = |trouble| error::page(&self.running, &self.request, self.language(), trouble);
        outcome.unwrap_or_else(told)
    }

    pub fn language(&self) -> &'static str {
        self.signed_in.language
    }

    pub fn planner(&self) -> Planner<'_> {
        Planner::new(&self.policy, &self.running.directory)
    }

    /// In the language of the agent.
    pub fn words(&self, who: Who) -> Words<'_> {
        self.words_in(self.language(), who)
    }

    /// For whoever sits before the screen.
    pub fn own_words(&self) -> Words<'_> {
        self.words(Who::Me)
    }

    pub fn words_in<'a>(&'a self, language: &'a str, who: Who) -> Words<'a> {
        Words { interface: &self.interface, rules: self.policy.texts(), language, who, now: self.running.now() }
    }

    /// An address of the agent's side.
    pub fn address(&self, path: &str) -> String {
        format!("/{}/agent{path}", self.language())
    }

    /// # Errors
    /// The page cannot be rendered.
    pub fn page(&self, status: StatusCode, template: &str, page: &impl Serialize) -> Outcome {
        self.page_in(self.language(), status, template, page)
    }

    /// A page for somebody else to read.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn page_in(&self, language: &str, status: StatusCode, template: &str, page: &impl Serialize) -> Outcome {
        let format = Format { template, language, encoding: Encoding::accepted(&self.request) };
        let page = self.running.pages.render(format, page).map_err(|error| {
            tracing::error!(%error, template, "a page cannot be rendered");
            Trouble::Ours
        })?;
        Ok(respond(&self.running, status, page))
    }

    pub fn see(&self, address: &str) -> HttpResponse {
        see(&self.running, address, StatusCode::SEE_OTHER)
    }

    /// Asks the store, on a thread that may wait.
    ///
    /// # Errors
    /// What the store says.
    pub async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn Store, DateTime<Utc>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        ask(&self.running, question).await
    }
}
