//! A code as it is said by telephone: each letter with a word for it, each digit
//! by its name.

use serde::Serialize;

use crate::web::rendering::words::Words;

/// One character of a code.
#[derive(Serialize)]
pub struct SpelledLetter {
    letter: char,
    word: String,
}

/// The characters of a code in the spelling alphabet of a language.
pub fn spelled(letters: impl Iterator<Item = char>, words: Words<'_>) -> Vec<SpelledLetter> {
    let spelled = letters.map(|letter| {
        let word = words.own(&format!("spell-{}", letter.to_ascii_lowercase()), &[]);
        SpelledLetter { letter, word }
    });
    spelled.collect()
}
