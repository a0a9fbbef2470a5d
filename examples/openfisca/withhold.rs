//! Facts that a person does not know, drawn from a seed: the same for each run.

use sha2::{Digest, Sha256};

use crate::refusal::Refusal;

/// A share of the facts, from 0 to 1, is answered "does not know".
#[derive(Clone, Copy, Debug)]
pub struct Withhold {
    pub seed: u64,
    pub share: f64,
}

impl Withhold {
    /// # Errors
    /// The words are no seed and no share.
    pub fn parse(words: &[String]) -> Result<Self, Refusal> {
        let [seed, share] = words else { return Err(Refusal::Withhold) };
        let (Ok(seed), Ok(share)) = (seed.parse(), share.parse()) else { return Err(Refusal::Withhold) };
        if (0.0..=1.0).contains(&share) { Ok(Self { seed, share }) } else { Err(Refusal::Withhold) }
    }

    /// Whether this household does not know the answer to this question.
    pub fn holds_back(&self, household: &str, question: &str) -> bool {
        let digest = Sha256::digest(format!("{} {household} {question}", self.seed));
        let drawn = digest.iter().take(4).fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        f64::from(drawn) < self.share * f64::from(u32::MAX)
    }
}
