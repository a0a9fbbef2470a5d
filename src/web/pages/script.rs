//! The script of a page that has one. Its address names its content, so that an
//! old page never runs a new script; a page without script works the same.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// A script and where it is.
#[derive(Clone, Serialize)]
pub(super) struct Script {
    address: String,
    integrity: String,
    #[serde(skip)]
    text: String,
}

impl Script {
    pub(super) fn new(name: &str, text: &str) -> Self {
        let digest = Sha256::digest(text);
        let short = digest.iter().take(6).fold(0_u64, |short, byte| short << 8 | u64::from(*byte));
        let integrity = format!("sha256-{}", STANDARD.encode(digest));
        Self { address: format!("/assets/{name}-{short:012x}.js"), integrity, text: text.to_owned() }
    }

    /// Its text, if it is at this address.
    pub(super) fn at(&self, address: &str) -> Option<&str> {
        (self.address == address).then_some(self.text.as_str())
    }
}
