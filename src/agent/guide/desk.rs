//! One request of a signed-in agent: what it is about, how it is answered.

use std::sync::Arc;

use actix_web::http::{Method, StatusCode};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::open_call::{CallId, OpenCall, Place};
use crate::plan::{ContactPlan, Planner};
use crate::policy::Policy;
use crate::store::{Store, StoreError};
use crate::texts::Texts;
use crate::web::answer::{respond, see};
use crate::web::compression::Encoding;
use crate::web::error::{self, Trouble};
use crate::web::pages::Format;
use crate::web::rendering::who::Who;
use crate::web::rendering::words::Words;
use crate::web::running::Running;
use crate::web::session::SignedIn;

pub type Outcome = Result<HttpResponse, Trouble>;

/// One request. It keeps the policy it began with.
pub struct Desk {
    pub running: Data<Running>,
    pub request: HttpRequest,
    pub signed_in: SignedIn,
    pub policy: Arc<Policy>,
    pub interface: Arc<Texts>,
}

impl Desk {
    pub fn new(running: Data<Running>, request: HttpRequest, signed_in: SignedIn) -> Self {
        let (policy, interface) = (Arc::clone(&running.policy()), running.pages.texts());
        Self { running, request, signed_in, policy, interface }
    }

    pub fn language(&self) -> &'static str {
        self.signed_in.language
    }

    /// Whether a form was sent; anything but reading or sending is refused.
    ///
    /// # Errors
    /// Another method.
    pub fn is_form(&self) -> Result<bool, Trouble> {
        match *self.request.method() {
            Method::POST => Ok(true),
            Method::GET | Method::HEAD => Ok(false),
            _ => Err(Trouble::WrongMethod),
        }
    }

    /// # Errors
    /// No form was sent.
    pub fn must_be_form(&self) -> Result<(), Trouble> {
        if self.is_form()? { Ok(()) } else { Err(Trouble::WrongMethod) }
    }

    pub fn planner(&self) -> Planner<'_> {
        Planner::new(&self.policy, &self.running.directory)
    }

    pub fn plan(&self, call: &OpenCall) -> ContactPlan {
        self.planner().plan(&call.answers, self.running.now())
    }

    /// In the language of the agent.
    pub fn words(&self, who: Who) -> Words<'_> {
        self.words_in(self.language(), who)
    }

    /// For whoever sits before the screen.
    pub fn own_words(&self) -> Words<'_> {
        self.words(Who::Me)
    }

    /// In the language of the caller.
    pub fn caller_words<'a>(&'a self, call: &'a OpenCall) -> Words<'a> {
        self.words_in(&call.language, call.who)
    }

    fn words_in<'a>(&'a self, language: &'a str, who: Who) -> Words<'a> {
        Words {
            interface: &self.interface,
            rules: self.policy.texts(),
            language,
            who: who.id(),
            now: self.running.now(),
        }
    }

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

    /// An address of the agent's side.
    pub fn address(&self, path: &str) -> String {
        format!("/{}/agent{path}", self.language())
    }

    /// # Errors
    /// The page cannot be rendered.
    pub fn page(&self, status: StatusCode, template: &str, page: &impl Serialize) -> Outcome {
        let encoding = Encoding::accepted(&self.request);
        let format = Format { template, language: self.language(), encoding };
        let page = self.running.pages.render(format, page).map_err(|error| {
            tracing::error!(%error, template, "a page cannot be rendered");
            Trouble::Ours
        })?;
        Ok(respond(&self.running, status, page))
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

    pub fn see(&self, address: &str) -> HttpResponse {
        see(&self.running, address, StatusCode::SEE_OTHER)
    }

    pub fn trouble(&self, trouble: Trouble) -> HttpResponse {
        error::page(&self.running, &self.request, self.language(), trouble)
    }

    /// Asks the store, on a thread that may wait.
    ///
    /// # Errors
    /// What the store says.
    pub async fn store<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&dyn Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let store = Arc::clone(&self.running.store);
        let answered = actix_web::web::block(move || ask(&*store)).await;
        let stopped = |_| StoreError::Unavailable { reason: "the thread stopped".to_owned() };
        let answer = answered.map_err(stopped).and_then(|answer| answer);
        if let Err(error) = &answer
            && error.is_of_the_store()
        {
            tracing::error!(%error, code = error.code(), "the store does not answer");
        }
        answer
    }
}
