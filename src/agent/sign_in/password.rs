//! Passwords: which are taken, and how they are kept.
//!
//! Knows no account, no request and no store. Kept is a hash by Argon2id in the
//! PHC text form, which names its own parameters, so that they can be raised
//! later without asking anybody for a new password.

use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use validator::ValidateLength as _;
use zeroize::Zeroizing;

/// Characters at least. NIST SP 800-63B-4, 3.1.1.2: fifteen where the password
/// is the only thing asked for.
pub const SHORTEST: u64 = 15;
/// Characters at most: a sentence fits, a book does not.
pub const LONGEST: u64 = 256;
/// Fewer different characters than this are a pattern, not a password.
const FEWEST_DIFFERENT: usize = 5;

/// KiB of memory, passes and lanes: the OWASP Password Storage Cheat Sheet's
/// first choice for machines that are short of memory, 19 MiB, 2, 1.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A password that may be set, wiped from memory when it is dropped.
pub struct Password(Zeroizing<String>);

/// Why a password may not be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    #[error("the password is too short: at least {SHORTEST} characters; several words are easy to keep in mind")]
    TooShort,
    #[error("the password is too long: at most {LONGEST} characters")]
    TooLong,
    #[error("the password repeats itself: take several words that do not belong together")]
    TooPlain,
    #[error("the password holds the name of the account: take another")]
    HoldsName,
}

/// Why there is no hash.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    #[error("the password cannot be hashed: {0}")]
    Argon2(argon2::Error),
    #[error("the password cannot be hashed: is there randomness and memory to be had? ({0})")]
    Hash(argon2::password_hash::Error),
}

impl Password {
    /// Takes a password for the account of that name.
    ///
    /// # Errors
    /// It is too short, too long, too plain, or holds the name.
    pub fn parse(text: Zeroizing<String>, name: &str) -> Result<Self, PasswordError> {
        let typed = text.as_str();
        if !typed.validate_length(Some(SHORTEST), None, None) {
            return Err(PasswordError::TooShort);
        }
        if !typed.validate_length(None, Some(LONGEST), None) {
            return Err(PasswordError::TooLong);
        }
        let lowered = Zeroizing::new(text.to_lowercase());
        if lowered.contains(&name.to_lowercase()) {
            return Err(PasswordError::HoldsName);
        }
        let different: std::collections::BTreeSet<char> = lowered.chars().collect();
        if different.len() < FEWEST_DIFFERENT { Err(PasswordError::TooPlain) } else { Ok(Self(text)) }
    }
}

/// Makes and compares hashes. One comparison takes 19 MiB and some tens of
/// milliseconds: not on a thread that answers requests.
pub struct Hashing {
    argon2: Argon2<'static>,
    /// Compared with where there is no hash, so that this takes as long.
    decoy: String,
    compared: AtomicU64,
}

impl Hashing {
    /// With the parameters in force.
    ///
    /// # Errors
    /// The machine has no randomness or memory.
    pub fn new() -> Result<Self, HashError> {
        let parameters = Params::new(MEMORY, PASSES, LANES, None).map_err(HashError::Argon2)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters);
        let decoy = argon2.hash_password(b"nobody").map_err(HashError::Hash)?.to_string();
        Ok(Self { argon2, decoy, compared: AtomicU64::new(0) })
    }

    /// The text to keep.
    ///
    /// # Errors
    /// The machine has no randomness or memory.
    pub fn hash(&self, password: &Password) -> Result<String, HashError> {
        self.hash_again(&password.0)
    }

    /// The text to keep for a password that was right just now, whatever may be
    /// set today.
    ///
    /// # Errors
    /// As [`Hashing::hash`].
    pub fn hash_again(&self, right: &str) -> Result<String, HashError> {
        Ok(self.argon2.hash_password(right.as_bytes()).map_err(HashError::Hash)?.to_string())
    }

    /// Whether this is the password kept as `kept`. Without one the answer is no,
    /// after the same work.
    #[must_use]
    pub fn is_right(&self, kept: Option<&str>, typed: &str) -> bool {
        self.compared.fetch_add(1, Ordering::Relaxed);
        let against = kept.unwrap_or(&self.decoy);
        let right = self.argon2.verify_password(typed.as_bytes(), against).is_ok();
        right & kept.is_some()
    }

    /// How many passwords were compared: the measure of the work done.
    #[must_use]
    pub fn compared(&self) -> u64 {
        self.compared.load(Ordering::Relaxed)
    }

    /// The hash was made with other parameters than those in force.
    #[must_use]
    pub fn is_outdated(&self, kept: &str) -> bool {
        let parameters = |text: &str| PasswordHash::new(text).map(|hash| (hash.algorithm, hash.version, hash.params));
        parameters(kept).ok() != parameters(&self.decoy).ok()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn taken(text: &str, name: &str) -> Result<(), PasswordError> {
        Password::parse(Zeroizing::new(text.to_owned()), name).map(|_| ())
    }

    #[test]
    fn short_long_plain_passwords_and_those_with_the_name_are_refused() {
        assert_eq!(taken("quatorze-signe", "claire"), Err(PasswordError::TooShort));
        assert_eq!(taken("quinze-signes !", "claire"), Ok(()));
        assert_eq!(taken(&"é pluie ".repeat(33), "claire"), Err(PasswordError::TooLong));
        assert_eq!(taken("aaaaaaaaaabbbbbbbbbb", "claire"), Err(PasswordError::TooPlain));
        assert_eq!(taken("le chat de CLAIRE dort", "claire"), Err(PasswordError::HoldsName));
    }

    #[test]
    fn a_hash_opens_for_its_password_only_and_says_how_it_was_made() {
        let hashing = Hashing::new().unwrap();
        let password = Password::parse(Zeroizing::new("trois vélos sous la pluie".to_owned()), "claire").unwrap();
        let kept = hashing.hash(&password).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(hashing.is_right(Some(&kept), "trois vélos sous la pluie"));
        assert!(!hashing.is_right(Some(&kept), "trois vélos sous la pluie "));
        assert_ne!(kept, hashing.hash(&password).unwrap(), "each has a salt of its own");
        assert!(!hashing.is_outdated(&kept));
        assert!(hashing.is_outdated(&kept.replace("t=2", "t=1")));
    }

    #[test]
    fn where_there_is_no_hash_the_decoy_costs_as_much_and_is_never_right() {
        let hashing = Hashing::new().unwrap();
        assert!(hashing.decoy.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "the parameters in force");
        assert!(!hashing.is_right(None, "nobody"), "the decoy opens for nobody");
        assert!(!hashing.is_right(None, ""));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]

        #[test]
        fn what_is_kept_may_be_anything_and_nothing_panics(kept in ".{0,80}", typed in ".{0,80}") {
            let hashing = Hashing::new().unwrap();
            prop_assert!(!hashing.is_right(Some(&kept), &typed));
        }
    }
}
