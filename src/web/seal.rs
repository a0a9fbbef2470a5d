//! Answers that travel sealed: nobody can read or change them, and the server
//! keeps nothing.
//!
//! `version ‖ nonce ‖ XChaCha20-Poly1305(time ‖ content)` in URL-safe base64.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use chrono::{DateTime, Duration, Utc};

const VERSION: u8 = 1;
const NONCE: usize = 24;
const TIME: usize = 8;
/// Browsers keep cookies of about 4 KB.
const LARGEST: usize = 3800;

/// Seals and opens.
pub struct Seal {
    cipher: XChaCha20Poly1305,
    /// What was sealed for one purpose does not open for another.
    purpose: &'static str,
    lifetime: Duration,
}

/// Why something sealed cannot be opened or made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    #[error("it was not sealed here, or was changed")]
    Forged,
    #[error("it is too old")]
    Expired,
    #[error("it is too large to be kept by a browser")]
    TooLarge,
    #[error("there is no randomness to be had")]
    NoRandomness,
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("the key file `{path}` cannot be read or made: name a folder that can be written with --state")]
    File { path: String, source: std::io::Error },
    #[error("the key file `{path}` does not hold 32 bytes: remove it, and a new one is made")]
    Length { path: String },
    #[error("there is no randomness to be had")]
    NoRandomness,
}

impl Seal {
    /// With this key; what was sealed longer ago than `lifetime` is too old.
    #[must_use]
    pub fn new(key: &[u8; 32], lifetime: Duration) -> Self {
        Self { cipher: XChaCha20Poly1305::new(key.into()), purpose: "", lifetime }
    }

    /// With the same key, for something else.
    #[must_use]
    pub fn for_purpose(&self, purpose: &'static str, lifetime: Duration) -> Self {
        Self { cipher: self.cipher.clone(), purpose, lifetime }
    }

    /// Seals a text at a moment.
    ///
    /// # Errors
    /// It is too large, or the machine has no randomness.
    pub fn seal(&self, content: &str, now: DateTime<Utc>) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| SealError::NoRandomness)?;
        let mut open = now.timestamp().to_be_bytes().to_vec();
        open.extend_from_slice(content.as_bytes());
        let context = self.context(VERSION);
        let payload = Payload { msg: &open, aad: &context };
        let closed = self.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::TooLarge)?;
        let sealed = [&[VERSION][..], &nonce, &closed].concat();
        let text = URL_SAFE_NO_PAD.encode(sealed);
        if text.len() <= LARGEST { Ok(text) } else { Err(SealError::TooLarge) }
    }

    /// Opens what was sealed with this key.
    ///
    /// # Errors
    /// It was forged, or is too old.
    pub fn open(&self, sealed: &str, now: DateTime<Utc>) -> Result<String, SealError> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| SealError::Forged)?;
        let (version, rest) = bytes.split_first().ok_or(SealError::Forged)?;
        let (nonce, closed) = rest.split_at_checked(NONCE).ok_or(SealError::Forged)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| SealError::Forged)?;
        let context = self.context(*version);
        let payload = Payload { msg: closed, aad: &context };
        let open = self.cipher.decrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::Forged)?;
        let (time, content) = open.split_first_chunk::<TIME>().ok_or(SealError::Forged)?;
        let sealed_at = DateTime::from_timestamp(i64::from_be_bytes(*time), 0).ok_or(SealError::Forged)?;
        if now - sealed_at > self.lifetime {
            return Err(SealError::Expired);
        }
        String::from_utf8(content.to_vec()).map_err(|_| SealError::Forged)
    }

    fn context(&self, version: u8) -> Vec<u8> {
        [&[version], self.purpose.as_bytes()].concat()
    }
}

/// The key in `folder/key`, made at the first start, readable by its owner only.
///
/// # Errors
/// The file cannot be read or made, or is not a key.
pub fn key(folder: &Path) -> Result<[u8; 32], KeyError> {
    let path = folder.join("key");
    let named = |source| KeyError::File { path: path.display().to_string(), source };
    match std::fs::read(&path) {
        Ok(bytes) => bytes.try_into().map_err(|_| KeyError::Length { path: path.display().to_string() }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let mut key = [0; 32];
            getrandom::fill(&mut key).map_err(|_| KeyError::NoRandomness)?;
            std::fs::create_dir_all(folder).map_err(named)?;
            write_private(&path, &key).map_err(named)?;
            Ok(key)
        }
        Err(error) => Err(named(error)),
    }
}

fn write_private(path: &Path, key: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(key)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seal() -> Seal {
        Seal::new(&[7; 32], Duration::hours(2))
    }

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_and_any_change_of_it_does_not(content in ".{0,200}", at in any::<prop::sample::Index>()) {
            let sealed = seal().seal(&content, noon()).unwrap();
            prop_assert_eq!(seal().open(&sealed, noon()).unwrap(), content.clone());
            let mut forged = sealed.clone().into_bytes();
            let at = at.index(forged.len());
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).unwrap();
            // The last letter may hold bits that base64 leaves unused.
            prop_assert!(seal().open(&forged, noon()) != Ok(content) || at + 1 == sealed.len());
        }

        #[test]
        fn anything_else_is_refused_and_nothing_panics(text in ".{0,300}") {
            prop_assert!(seal().open(&text, noon()).is_err());
        }
    }

    #[test]
    fn what_is_too_old_or_sealed_with_another_key_does_not_open() {
        let sealed = seal().seal("answers", noon()).unwrap();
        assert_eq!(seal().open(&sealed, noon() + Duration::hours(3)), Err(SealError::Expired));
        let other = Seal::new(&[8; 32], Duration::hours(2));
        assert_eq!(other.open(&sealed, noon()), Err(SealError::Forged));
    }

    #[test]
    fn what_was_sealed_for_one_purpose_does_not_open_for_another() {
        let other = seal().for_purpose("sign-in", Duration::hours(2));
        let sealed = seal().seal("answers", noon()).unwrap();
        assert_eq!(other.open(&sealed, noon()), Err(SealError::Forged));
        let sealed = other.seal("state", noon()).unwrap();
        assert_eq!(seal().open(&sealed, noon()), Err(SealError::Forged));
        assert_eq!(other.open(&sealed, noon()).as_deref(), Ok("state"));
    }

    #[test]
    fn two_seals_of_one_text_differ() {
        assert_ne!(seal().seal("answers", noon()).unwrap(), seal().seal("answers", noon()).unwrap());
    }

    #[test]
    fn what_no_browser_would_keep_is_refused() {
        assert_eq!(seal().seal(&"x".repeat(4000), noon()), Err(SealError::TooLarge));
    }
}
