//! Cookies of signed-in people: no script reads them, no other site sends a form
//! with them.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse};

use crate::web::headers::Transport;

/// What a cookie is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Who is signed in.
    Session,
    /// Somebody is about to sign in.
    SignIn,
    /// The page they wanted to see.
    Wanted,
}

impl Purpose {
    /// Browsers let nobody but this host, over TLS, set a name with the prefix.
    const fn name(self, transport: Transport) -> &'static str {
        match (self, transport) {
            (Self::Session, Transport::Tls) => "__Host-session",
            (Self::Session, Transport::Plain) => "session",
            (Self::SignIn, Transport::Tls) => "__Host-sign-in",
            (Self::SignIn, Transport::Plain) => "sign-in",
            (Self::Wanted, Transport::Tls) => "__Host-wanted",
            (Self::Wanted, Transport::Plain) => "wanted",
        }
    }
}

/// The value that a request carries.
#[must_use]
pub fn read(purpose: Purpose, transport: Transport, request: &HttpRequest) -> Option<String> {
    request.cookie(purpose.name(transport)).map(|cookie| cookie.value().to_owned())
}

/// Puts a value into an answer. It goes with the browser's own session; the
/// server ends it sooner.
pub fn keep(purpose: Purpose, transport: Transport, value: String, response: &mut HttpResponse) {
    // Base64 is always a valid header.
    let _ = response.add_cookie(&cookie(purpose, transport, value));
}

/// Takes it out of the browser.
pub fn forget(purpose: Purpose, transport: Transport, response: &mut HttpResponse) {
    let mut cookie = cookie(purpose, transport, String::new());
    cookie.make_removal();
    // A removal is always a valid header.
    let _ = response.add_cookie(&cookie);
}

/// `Lax`, not `Strict`: a person comes back from the sign-in provider by a link
/// of another site, and must then be known.
fn cookie(purpose: Purpose, transport: Transport, value: String) -> Cookie<'static> {
    Cookie::build(purpose.name(transport), value)
        .path("/")
        .http_only(true)
        .secure(transport == Transport::Tls)
        .same_site(SameSite::Lax)
        .finish()
}
