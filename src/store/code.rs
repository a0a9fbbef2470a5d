//! The code a person keeps: eight characters that can be said by telephone.
//!
//! No two characters of the alphabet look alike (no 0, 1, B, G, I, L, O, Q, S,
//! U, Z) and few sound alike (no D, F without S, M without N). There are 23, a
//! prime number, so that the last character of a code shows every single wrong
//! character and every two neighbours exchanged.

use super::error::{Malformed, StoreError};
use super::randomness::Randomness;

/// In the order of their values.
const ALPHABET: &[u8; 23] = b"23456789ACEFHJKMPRTVWXY";
const FREE: usize = 7;
const LENGTH: usize = FREE + 1;
const RULE: Malformed = Malformed { what: "code", rule: "eight characters as they were given; one of these is wrong" };

/// A code, checked. `Debug` does not show it, and nothing but its hash is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// How many codes there are: 23⁷.
    pub const COUNT: u64 = 23_u64.pow(FREE as u32);

    /// Every code is as likely as any other.
    ///
    /// # Errors
    /// There is no randomness.
    pub fn draw(randomness: &Randomness) -> Result<Self, StoreError> {
        loop {
            let number = u64::from_be_bytes(randomness.bytes()?);
            // The numbers past the last whole round would favour the first codes.
            if number < u64::MAX - u64::MAX % Self::COUNT {
                return Ok(Self::from_number(number % Self::COUNT));
            }
        }
    }

    fn from_number(mut number: u64) -> Self {
        let mut letters = [0; LENGTH];
        for letter in letters.iter_mut().take(FREE) {
            *letter = letter_of(number % 23);
            number /= 23;
        }
        let check = check_letter(letters);
        if let Some(last) = letters.last_mut() {
            *last = check;
        }
        Self(letters)
    }

    /// Reads a code as people write it: in either case, with spaces, dots or hyphens.
    ///
    /// # Errors
    /// It is no code, or the check character shows that a character is wrong.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let is_spacing = |letter: &char| letter.is_whitespace() || matches!(letter, '-' | '.' | '·' | '‑' | '–');
        let letters: String = text.chars().filter(|letter| !is_spacing(letter)).take(LENGTH + 1).collect();
        let letters: [u8; LENGTH] = letters.to_uppercase().into_bytes().try_into().map_err(|_| RULE)?;
        let known = letters.iter().all(|letter| ALPHABET.contains(letter));
        if known && letters.last() == Some(&check_letter(letters)) { Ok(Self(letters)) } else { Err(RULE) }
    }

    /// For a page: two groups of four.
    #[must_use]
    pub fn to_text(&self) -> String {
        let letters: String = self.0.iter().copied().map(char::from).collect();
        let (first, second) = letters.split_at(LENGTH / 2);
        format!("{first}-{second}")
    }

    /// One by one, for the voice.
    pub fn letters(&self) -> impl Iterator<Item = char> + '_ {
        self.0.iter().copied().map(char::from)
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Code")
    }
}

fn letter_of(value: u64) -> u8 {
    ALPHABET.get(value as usize).copied().unwrap_or(b'2')
}

fn value_of(letter: u8) -> u64 {
    ALPHABET.iter().position(|known| *known == letter).unwrap_or_default() as u64
}

/// The sum of the values, each times its place, modulo the prime 23.
fn check_letter(letters: [u8; LENGTH]) -> u8 {
    let weighted = letters.iter().take(FREE).zip(2..).map(|(letter, place)| value_of(*letter) * place);
    letter_of(weighted.sum::<u64>() % 23)
}

#[cfg(test)]
mod tests;
