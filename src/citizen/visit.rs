//! The request of somebody who fills in the form, with what they said so far.

use std::ops::Deref;

use actix_web::cookie::SameSite;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use chrono::Duration;
use futures_core::future::LocalBoxFuture;

use crate::conversation::visit::{self, Visit};
use crate::speech::who::Who;
use crate::speech::words::Words;
use crate::web::cookie::CookieKind;
use crate::web::request::{self, Request};
use crate::web::sealed_cookie::SealedCookie;
use crate::web::trouble::{Reply, Trouble};

/// Hours after which an untouched visit is forgotten.
pub const LIFETIME_HOURS: i64 = 2;

/// `Lax`: who comes back by a link of another site finds their answers.
const ANSWERS: SealedCookie = SealedCookie {
    cookie: CookieKind::new("__Host-answers", "answers", SameSite::Lax),
    purpose: "",
    lifetime: Duration::hours(LIFETIME_HOURS),
};

/// A request and its visit, a new one where the browser keeps none.
pub struct OpenVisit {
    pub request: Request,
    pub visit: Visit,
}

impl OpenVisit {
    fn of(request: Request) -> Result<Self, HttpResponse> {
        match Self::open(&request) {
            Ok(visit) => Ok(Self { request, visit }),
            // What cannot be opened now cannot be opened later.
            Err(trouble) => {
                let mut response = request.trouble(trouble);
                forget(&request, &mut response);
                Err(response)
            }
        }
    }

    fn open(request: &Request) -> Result<Visit, Trouble> {
        let Some(text) = ANSWERS.open(request)? else { return Ok(Visit::begin(Who::Me, request.present())) };
        let mut visit: Visit = visit::read(&text, request.present())?.noted();
        // They may have gone to the same page in another language.
        visit.language = request.language();
        Ok(visit)
    }

    /// The words for the person of this visit.
    pub fn own_words(&self) -> Words<'_> {
        self.request.words(self.visit.who)
    }

    /// Leads on, with the visit as it is now.
    ///
    /// # Errors
    /// It cannot be sealed.
    pub fn go_to(&self, path: &str) -> Reply {
        go_to(&self.request, path, &self.visit)
    }
}

/// Leads to a page of the form, with this visit.
///
/// # Errors
/// It cannot be sealed.
pub fn go_to(request: &Request, path: &str, visit: &Visit) -> Reply {
    let mut response = request.see(&request.address(path));
    ANSWERS.keep(request, "/", &visit::write(visit, request.policy())?, &mut response)?;
    Ok(response)
}

/// Takes the visit out of the browser.
pub fn forget(request: &Request, response: &mut HttpResponse) {
    ANSWERS.cookie.forget(request, "/", response);
}

impl FromRequest for OpenVisit {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = Request::from_request(http, payload);
        Box::pin(async move { Self::of(request.await?).map_err(request::refusal) })
    }
}

impl AsRef<Request> for OpenVisit {
    fn as_ref(&self) -> &Request {
        &self.request
    }
}

impl Deref for OpenVisit {
    type Target = Request;

    fn deref(&self) -> &Request {
        &self.request
    }
}
