//! The style inside a page, and the policy that lets the page use it.

use actix_web::http::header::{HeaderValue, InvalidHeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::files::Files;

/// The style of one template.
pub(super) struct Style {
    pub(super) text: String,
    /// For a page without a script, and for one with a script of ours.
    alone: HeaderValue,
    with_script: HeaderValue,
}

impl Style {
    /// What all pages share, and then what only this one needs: each byte is
    /// sent with each page.
    ///
    /// # Errors
    /// The policy is no header.
    pub(super) fn of(template: &str, files: &Files) -> Result<Self, InvalidHeaderValue> {
        let text = minified("style.css", files) + &minified(&format!("{template}.css"), files);
        let hash = STANDARD.encode(Sha256::digest(&text));
        let policy = |scripts: &str| {
            HeaderValue::from_str(&format!(
                "default-src 'none'; style-src 'sha256-{hash}'; {scripts}form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ))
        };
        let (alone, with_script) = (policy("")?, policy("script-src 'self'; connect-src 'self'; ")?);
        Ok(Self { text, alone, with_script })
    }

    /// The `Content-Security-Policy` of a page.
    pub(super) fn policy(&self, has_script: bool) -> HeaderValue {
        if has_script { self.with_script.clone() } else { self.alone.clone() }
    }
}

/// A style without line breaks, with the parts that it imports inside it.
fn minified(path: &str, files: &Files) -> String {
    let lines = files.text(path).lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("/*"));
    lines.map(|line| imported(line).map_or_else(|| line.to_owned(), |part| minified(part, files))).collect()
}

/// The part that a line imports; parts import nothing.
fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"")?.strip_suffix("\";").filter(|path| path.starts_with("parts/"))
}
