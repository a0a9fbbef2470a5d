//! Cookies whose content nobody can read or change, not even who has them.

use actix_web::HttpResponse;
use chrono::Duration;

use super::cookie::CookieKind;
use super::request::Request;
use super::seal::{Seal, SealError};

/// A cookie and how its content is sealed.
#[derive(Clone, Copy, Debug)]
pub struct SealedCookie {
    pub cookie: CookieKind,
    /// What was sealed for one purpose does not open for another.
    pub purpose: &'static str,
    /// What was sealed longer ago is too old, whatever the browser keeps.
    pub lifetime: Duration,
}

impl SealedCookie {
    /// What a request carries; `None` when it carries none.
    ///
    /// # Errors
    /// It was changed, or is too old.
    pub fn open(&self, request: &Request) -> Result<Option<String>, SealError> {
        let sealed = self.cookie.read(request);
        sealed.map(|sealed| self.seal(request).open(&sealed, request.now())).transpose()
    }

    /// Puts a text into a response, for addresses below `path`.
    ///
    /// # Errors
    /// It is too large, or there is no randomness.
    pub fn keep(
        &self,
        request: &Request,
        path: &str,
        content: &str,
        response: &mut HttpResponse,
    ) -> Result<(), SealError> {
        let sealed = self.seal(request).seal(content, request.now())?;
        self.cookie.keep(request, path, sealed, response);
        Ok(())
    }

    fn seal(&self, request: &Request) -> Seal {
        request.running().seal.for_purpose(self.purpose, self.lifetime)
    }
}
