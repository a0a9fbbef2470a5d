//! Randomness as a parameter, so that tests can draw what they like.

use std::sync::Arc;

use super::error::StoreError;

type Fill = dyn Fn(&mut [u8]) -> Result<(), StoreError> + Send + Sync;

/// Fills a slice with random bytes.
#[derive(Clone)]
pub struct Randomness(Arc<Fill>);

impl Randomness {
    /// From the operating system.
    #[must_use]
    pub fn of_this_machine() -> Self {
        Self::from_source(|bytes| getrandom::fill(bytes).map_err(|_| StoreError::NoRandomness))
    }

    /// From a function that fills a slice, for tests.
    pub fn from_source(fill: impl Fn(&mut [u8]) -> Result<(), StoreError> + Send + Sync + 'static) -> Self {
        Self(Arc::new(fill))
    }

    /// `N` random bytes.
    ///
    /// # Errors
    /// The source has none.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], StoreError> {
        let mut bytes = [0; N];
        (self.0)(&mut bytes)?;
        Ok(bytes)
    }
}

impl std::fmt::Debug for Randomness {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Randomness")
    }
}
