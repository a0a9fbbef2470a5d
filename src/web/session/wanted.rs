//! The page somebody wanted to see before they were sent to sign in.
//!
//! It travels sealed in a cookie: no address can be made that leads to another
//! site after signing in, and none stands in a log.

use actix_web::{HttpRequest, HttpResponse};
use chrono::Duration;

use super::cookie::{self, Purpose};
use crate::web::running::Running;
use crate::web::seal::Seal;

const LIFETIME: Duration = Duration::minutes(30);

/// Notes the path of a request.
pub fn note(running: &Running, request: &HttpRequest, response: &mut HttpResponse) {
    // Too long an address is not noted; the person lands on their first page.
    if let Ok(sealed) = seal(running).seal(request.path(), running.now()) {
        cookie::keep(Purpose::Wanted, running.transport, sealed, response);
    }
}

/// The path noted, if it was, which is on this site.
#[must_use]
pub fn read(running: &Running, request: &HttpRequest) -> Option<String> {
    let sealed = cookie::read(Purpose::Wanted, running.transport, request)?;
    seal(running).open(&sealed, running.now()).ok()
}

fn seal(running: &Running) -> Seal {
    running.seal.for_purpose("wanted", LIFETIME)
}
