//! A code as it is said by telephone: each letter with a word for it, each digit
//! by its name.

use serde::Serialize;

use crate::speech::words::Words;
use crate::store::Code;

/// One character of a code.
#[derive(Serialize)]
struct SpelledLetter {
    letter: char,
    word: String,
}

/// A code to read and to say.
#[derive(Serialize)]
pub struct CodeView {
    text: String,
    letters: Vec<SpelledLetter>,
}

impl CodeView {
    #[must_use]
    pub fn new(code: &Code, words: Words<'_>) -> Self {
        Self { text: code.to_text(), letters: spelled(code.letters(), words) }
    }
}

/// The characters of a code in the spelling alphabet of a language.
fn spelled(letters: impl Iterator<Item = char>, words: Words<'_>) -> Vec<SpelledLetter> {
    let spelled = letters.map(|letter| {
        let word = words.own(&format!("spell-{}", letter.to_ascii_lowercase()), &[]);
        SpelledLetter { letter, word }
    });
    spelled.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Randomness;
    use crate::texts::interface::{self, LANGUAGES};

    #[test]
    fn every_character_of_a_code_has_a_word_in_every_language() {
        let texts = interface::read().unwrap();
        let mut letters = std::collections::BTreeSet::new();
        for seed in 0..60_u64 {
            let drawn = Randomness::from_source(move |bytes| {
                let number = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 1;
                bytes.copy_from_slice(&number.to_be_bytes()[..bytes.len()]);
                Ok(())
            });
            letters.extend(Code::draw(&drawn).unwrap().letters());
        }
        assert_eq!(letters.len(), 23, "all of the alphabet was drawn");
        for (letter, language) in
            letters.iter().flat_map(|letter| LANGUAGES.iter().map(move |language| (letter, *language)))
        {
            let key = format!("spell-{}", letter.to_ascii_lowercase());
            assert!(texts.holds(language, &key), "{key} in {language}");
        }
    }
}
