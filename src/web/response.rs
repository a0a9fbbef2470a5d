//! What is sent back: a finished page, or the address to go to.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};

use super::headers::{self, NOTHING};
use super::pages::Page;
use super::running::Running;

/// A finished page.
#[must_use]
pub fn respond(running: &Running, status: StatusCode, page: Page) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.content_type("text/html; charset=utf-8");
    response.insert_header((header::VARY, "accept-encoding"));
    if let Some(encoding) = page.encoding.header() {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    guarded(running, response.body(page.body), page.security_policy)
}

/// No page: the address where it is.
#[must_use]
pub fn see(running: &Running, address: &str, status: StatusCode) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.insert_header((header::LOCATION, address));
    guarded(running, response.finish(), NOTHING)
}

fn guarded(running: &Running, mut response: HttpResponse, policy: HeaderValue) -> HttpResponse {
    headers::add(response.headers_mut(), policy, running.transport);
    response
}
