//! The keys of a store: what is about a person is sealed with the newest, and
//! opened with whichever it was sealed with.
//!
//! Each key gives two others, so that none serves two purposes: one seals
//! (XChaCha20-Poly1305, a random nonce each time), one turns codes and addresses
//! into hashes that nobody without it can make (HMAC-SHA-256).

mod file;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::error::StoreError;
use super::randomness::Randomness;

const NONCE: usize = 24;

/// One or more keys, the newest first. `Debug` does not show them.
pub struct KeyRing {
    newest: Key,
    older: Vec<Key>,
}

struct Key {
    /// Eight hexadecimal digits that tell keys apart and say nothing about them.
    id: String,
    seal: XChaCha20Poly1305,
    index: [u8; 32],
}

/// What only a key opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sealed {
    #[serde(rename = "k")]
    key: String,
    /// Nonce and content, in base64.
    #[serde(rename = "c")]
    content: String,
}

impl KeyRing {
    /// A ring of one key.
    #[must_use]
    pub fn of_one(key: &[u8; 32]) -> Self {
        Self { newest: Key::new(key), older: Vec::new() }
    }

    /// A ring of keys, the newest first.
    ///
    /// # Errors
    /// There is none.
    pub fn new(keys: &[[u8; 32]]) -> Result<Self, StoreError> {
        let mut keys = keys.iter().map(Key::new);
        let newest = keys.next().ok_or_else(|| StoreError::KeyFile { what: "it holds no key".to_owned() })?;
        Ok(Self { newest, older: keys.collect() })
    }

    fn all(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.newest).chain(&self.older)
    }

    /// Seals with the newest key, for one place: moved to another, it does not open.
    pub(super) fn seal(&self, place: &str, open: &[u8], randomness: &Randomness) -> Result<Sealed, StoreError> {
        let nonce: [u8; NONCE] = randomness.bytes()?;
        let payload = Payload { msg: open, aad: place.as_bytes() };
        let closed = self.newest.seal.encrypt(&XNonce::from(nonce), payload);
        let closed = closed.map_err(|_| StoreError::NotWritten { what: "it is too large to be sealed".to_owned() })?;
        let content = STANDARD_NO_PAD.encode([&nonce[..], &closed].concat());
        Ok(Sealed { key: self.newest.id.clone(), content })
    }

    pub(super) fn open(&self, place: &str, sealed: &Sealed) -> Result<Vec<u8>, StoreError> {
        let key = self.all().find(|key| key.id == sealed.key).ok_or(StoreError::NoKey)?;
        key.open(place, &sealed.content).ok_or_else(|| StoreError::Damaged {
            what: "a sealed record was changed, or is not in its place".to_owned(),
        })
    }

    /// The hash under the newest key, in hexadecimal.
    pub(super) fn hash(&self, purpose: &str, text: &[u8]) -> String {
        self.newest.hash(purpose, text)
    }

    /// The hashes under all keys, the newest first.
    pub(super) fn hashes(&self, purpose: &str, text: &[u8]) -> impl Iterator<Item = String> {
        self.all().map(move |key| key.hash(purpose, text))
    }
}

impl std::fmt::Debug for KeyRing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("KeyRing")
    }
}

impl Key {
    fn new(key: &[u8; 32]) -> Self {
        let id = hexadecimal(&keyed(key, &[b"aiguillage store: id"])).chars().take(8).collect();
        let seal = XChaCha20Poly1305::new(&keyed(key, &[b"aiguillage store: seal"]).into());
        Self { id, seal, index: keyed(key, &[b"aiguillage store: index"]) }
    }

    fn open(&self, place: &str, content: &str) -> Option<Vec<u8>> {
        let bytes = STANDARD_NO_PAD.decode(content).ok()?;
        let (nonce, closed) = bytes.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: closed, aad: place.as_bytes() };
        self.seal.decrypt(&XNonce::from(*nonce), payload).ok()
    }

    fn hash(&self, purpose: &str, text: &[u8]) -> String {
        hexadecimal(&keyed(&self.index, &[purpose.as_bytes(), b"\0", text]))
    }
}

fn keyed(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC fills a short key up with zeros; done here, no length can be wrong.
    let mut block = [0; 64];
    block.iter_mut().zip(key).for_each(|(place, byte)| *place = *byte);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    let digits = |byte: &u8| [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
    bytes.iter().flat_map(digits).collect()
}

#[cfg(test)]
mod tests;
