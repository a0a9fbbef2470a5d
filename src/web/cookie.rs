//! Cookies of ours: no script reads one, no other site sends a form with one.

use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite};

use super::headers::Transport;
use super::request::Request;

/// What a cookie is called, and when browsers send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CookieKind {
    tls: &'static str,
    plain: &'static str,
    same_site: SameSite,
}

impl CookieKind {
    /// By its name over TLS and its name without. Browsers let nobody but this
    /// host, over TLS, set a name that begins with `__Host-`, and no page set one
    /// that begins with `__Secure-` over a wire that is not safe.
    #[must_use]
    pub const fn new(tls: &'static str, plain: &'static str, same_site: SameSite) -> Self {
        Self { tls, plain, same_site }
    }

    /// The value that a request carries.
    #[must_use]
    pub fn read(self, request: &Request) -> Option<String> {
        request.http().cookie(self.name(request)).map(|cookie| cookie.value().to_owned())
    }

    /// Puts a value into a response, for addresses below `path`. It goes with the
    /// browser's own session, which counts where many share a computer; the
    /// server ends it sooner.
    pub fn keep(self, request: &Request, path: &str, value: String, response: &mut HttpResponse) {
        set(&self.cookie(request, path, value), response);
    }

    /// Takes it out of the browser.
    pub fn forget(self, request: &Request, path: &str, response: &mut HttpResponse) {
        let mut cookie = self.cookie(request, path, String::new());
        cookie.make_removal();
        set(&cookie, response);
    }

    fn cookie(self, request: &Request, path: &str, value: String) -> Cookie<'static> {
        Cookie::build(self.name(request), value)
            .path(path.to_owned())
            .http_only(true)
            .secure(request.running().transport == Transport::Tls)
            .same_site(self.same_site)
            .finish()
    }

    fn name(self, request: &Request) -> &'static str {
        match request.running().transport {
            Transport::Tls => self.tls,
            Transport::Plain => self.plain,
        }
    }
}

/// Values are Base64 or ids, which are always a header.
fn set(cookie: &Cookie<'_>, response: &mut HttpResponse) {
    if let Err(error) = response.add_cookie(cookie) {
        tracing::error!(%error, name = cookie.name(), "a cookie is no header");
    }
}
