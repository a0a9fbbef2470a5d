//! The page somebody wanted to see before they were sent to sign in.
//!
//! It travels sealed in a cookie: no address can be made that leads to another
//! site after signing in, and none stands in a log.

use actix_web::HttpResponse;
use actix_web::cookie::SameSite;
use chrono::Duration;

use crate::web::cookie::CookieKind;
use crate::web::request::Request;
use crate::web::sealed_cookie::SealedCookie;

const WANTED: SealedCookie = SealedCookie {
    cookie: CookieKind::new("__Host-wanted", "wanted", SameSite::Lax),
    purpose: "wanted",
    lifetime: Duration::minutes(30),
};

/// Notes the path of a request.
pub fn note(request: &Request, response: &mut HttpResponse) {
    // Too long an address is not noted; the person lands on their first page.
    let _ = WANTED.keep(request, "/", request.http().path(), response);
}

/// The path noted, if it was, which is on this site.
#[must_use]
pub fn read(request: &Request) -> Option<String> {
    WANTED.open(request).ok().flatten()
}

pub fn forget(request: &Request, response: &mut HttpResponse) {
    WANTED.cookie.forget(request, "/", response);
}
