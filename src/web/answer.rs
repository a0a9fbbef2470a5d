//! Answers to a request: a finished page, or the address to go to.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::Bytes;

use super::compression::Encoding;
use super::headers;
use super::running::Running;

/// A finished page.
#[must_use]
pub fn respond(running: &Running, status: StatusCode, encoding: Encoding, page: Bytes) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.content_type("text/html; charset=utf-8");
    response.insert_header((header::VARY, "accept-encoding"));
    if let Some(encoding) = encoding.header() {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    guarded(running, response.body(page))
}

/// No page: the address where it is.
#[must_use]
pub fn see(running: &Running, address: &str, status: StatusCode) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.insert_header((header::LOCATION, address));
    guarded(running, response.finish())
}

fn guarded(running: &Running, mut response: HttpResponse) -> HttpResponse {
    headers::add(response.headers_mut(), running.pages.security_policy(), running.transport);
    response
}
