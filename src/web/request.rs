//! One request being answered: what it says, and how it is answered.
//!
//! The one context of every handler. Whoever needs more than a request (a
//! visit, somebody signed in, a call) has an extractor that wraps this one.

mod arrival;

use std::rc::Rc;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::error::{ErrorInternalServerError, InternalError};
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use futures_core::future::LocalBoxFuture;
use handlebars::RenderError;
use serde::Serialize;

pub use self::arrival::LARGEST_FORM;
use super::compression::Encoding;
use super::pages::Format;
use super::response;
use super::running::Running;
use super::trouble::{Reply, Trouble};
use super::trouble_page::trouble_page;
use crate::conversation::form::Fields;
use crate::conversation::interview::Interview;
use crate::conversation::visit::Present;
use crate::plan::Planner;
use crate::policy::Policy;
use crate::speech::who::Who;
use crate::speech::words::Words;
use crate::store::{Store, StoreError};
use crate::texts::{Language, Texts};

/// One request. It keeps the policy, the texts and the moment it began with.
///
/// There is one only where its language is known and where its form, if it has
/// one, came whole from a page of this site.
#[derive(Clone)]
pub struct Request {
    running: Data<Running>,
    http: HttpRequest,
    policy: Arc<Policy>,
    interface: Arc<Texts>,
    language: Language,
    now: DateTime<Utc>,
    fields: Rc<Fields>,
}

/// What a handler takes: a request, or more than that.
pub trait Context: FromRequest<Error = actix_web::Error> + AsRef<Request> + 'static {}

impl<C: FromRequest<Error = actix_web::Error> + AsRef<Request> + 'static> Context for C {}

impl FromRequest for Request {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = (*http.method() == Method::POST).then(|| Bytes::from_request(http, payload));
        let http = http.clone();
        Box::pin(async move {
            let Some(running) = http.app_data::<Data<Running>>().cloned() else {
                return Err(ErrorInternalServerError("nothing is running"));
            };
            let (named, language) = arrival::language(&http, running.pages.languages());
            let mut request = Self::begun(running, http, language);
            let read = if named { arrival::fields(&request.http, body).await } else { Err(Trouble::NotFound) };
            request.fields = Rc::new(read.map_err(|trouble| request.refuse(trouble))?);
            Ok(request)
        })
    }
}

impl Request {
    fn begun(running: Data<Running>, http: HttpRequest, language: Language) -> Self {
        let (policy, interface, now) = (Arc::clone(&running.policy()), running.pages.texts(), running.now());
        Self { running, http, policy, interface, language, now, fields: Rc::default() }
    }

    /// The same request, answered in another language than its address says.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    #[must_use]
    pub fn running(&self) -> &Arc<Running> {
        &self.running
    }

    #[must_use]
    pub fn http(&self) -> &HttpRequest {
        &self.http
    }

    #[must_use]
    pub fn method(&self) -> &Method {
        self.http.method()
    }

    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    #[must_use]
    pub fn interface(&self) -> &Texts {
        &self.interface
    }

    /// Of the address; else the one that the browser prefers.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The form that was sent; empty unless the request is a `POST`.
    #[must_use]
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The part of the address by that name.
    ///
    /// # Errors
    /// The address has no such part.
    pub fn part(&self, name: &str) -> Result<&str, Trouble> {
        self.http.match_info().get(name).ok_or(Trouble::NotFound)
    }

    /// What the program gives to the handlers of one room.
    ///
    /// # Errors
    /// It was not set up with it.
    pub fn shared<T: 'static>(&self) -> Result<&T, Trouble> {
        self.http.app_data::<Data<T>>().map(Data::get_ref).ok_or_else(|| {
            tracing::error!(what = std::any::type_name::<T>(), "the server was set up without it");
            Trouble::Ours
        })
    }

    #[must_use]
    pub fn planner(&self) -> Planner<'_> {
        Planner::new(&self.policy, &self.running.directory)
    }

    /// The questions of the rules, at the moment of the request.
    #[must_use]
    pub fn interview(&self) -> Interview<'_> {
        Interview { planner: self.planner(), now: self.now }
    }

    /// What a visit is begun with, or read with.
    #[must_use]
    pub fn present(&self) -> Present<'_> {
        Present { policy: &self.policy, language: self.language, now: self.now }
    }

    /// The words for pages that speak of this person.
    #[must_use]
    pub fn words(&self, who: Who) -> Words<'_> {
        self.words_in(self.language.as_str(), who)
    }

    /// The words for pages that speak to whoever reads them.
    #[must_use]
    pub fn reader_words(&self) -> Words<'_> {
        self.words(Who::Me)
    }

    /// The words in another language.
    #[must_use]
    pub fn words_in<'a>(&'a self, language: &'a str, who: Who) -> Words<'a> {
        let (interface, rules) = (&*self.interface, self.policy.texts());
        Words { interface, rules, language, who, now: self.now }
    }

    /// An address below the language of the request.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("/{}/{path}", self.language)
    }

    /// # Errors
    /// The page cannot be rendered.
    pub fn page(&self, status: StatusCode, template: &str, page: &impl Serialize) -> Reply {
        self.page_in(self.language, status, template, page)
    }

    /// A page for somebody else to read.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn page_in(&self, language: Language, status: StatusCode, template: &str, page: &impl Serialize) -> Reply {
        let page = self.running.pages.render(self.format(template, language), page);
        Ok(response::respond(&self.running, status, page.map_err(|error| ours(template, &error))?))
    }

    /// A page rendered once for all who see the same under `key`.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn kept<P: Serialize>(&self, key: String, template: &str, page: impl FnOnce() -> P) -> Reply {
        let page = self.running.pages.render_once(key, self.format(template, self.language), page);
        Ok(response::respond(&self.running, StatusCode::OK, page.map_err(|error| ours(template, &error))?))
    }

    /// Leads to another address.
    #[must_use]
    pub fn see(&self, address: &str) -> HttpResponse {
        self.see_as(address, StatusCode::SEE_OTHER)
    }

    #[must_use]
    pub fn see_as(&self, address: &str, status: StatusCode) -> HttpResponse {
        response::see(&self.running, address, status)
    }

    /// The page that tells of a trouble.
    #[must_use]
    pub fn trouble(&self, trouble: Trouble) -> HttpResponse {
        trouble_page(&self.running, &self.http, self.language, trouble)
    }

    /// The page that tells which methods would do.
    #[must_use]
    pub fn wrong_method(&self, allowed: &[Method]) -> HttpResponse {
        let mut response = self.trouble(Trouble::WrongMethod);
        let names = allowed.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
        if let Ok(names) = HeaderValue::from_str(&names) {
            response.headers_mut().insert(header::ALLOW, names);
        }
        response
    }

    /// The page of a trouble, in place of a handler.
    #[must_use]
    pub fn refuse(&self, trouble: Trouble) -> actix_web::Error {
        refusal(self.trouble(trouble))
    }

    /// Asks the store, on a thread that may wait.
    ///
    /// # Errors
    /// What the store says.
    pub async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn Store, DateTime<Utc>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.running.ask(question).await
    }

    fn format<'a>(&self, template: &'a str, language: Language) -> Format<'a> {
        Format { template, language, encoding: Encoding::accepted(&self.http) }
    }
}

impl AsRef<Self> for Request {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// A response in place of a handler.
#[must_use]
pub fn refusal(response: HttpResponse) -> actix_web::Error {
    InternalError::from_response("not let in", response).into()
}

fn ours(template: &str, error: &RenderError) -> Trouble {
    tracing::error!(%error, template, "a page cannot be rendered");
    Trouble::Ours
}
