//! Spaces that must not break. French typography wants them before « ? », « ! »,
//! « ; » and « : », and inside quotation marks.

use std::borrow::Cow;

/// Changes the text that Fluent writes.
type Transform = fn(&str) -> Cow<'_, str>;

/// What the typography of a language asks for; most ask for nothing.
pub fn of(language: &str) -> Option<Transform> {
    [("fr", french as Transform)].into_iter().find(|(named, _)| *named == language).map(|(_, transform)| transform)
}

/// Writers type an ordinary space; a sign alone at the start of a line is ugly.
const UNBROKEN: [(&str, &str); 6] = [
    (" ?", "\u{202f}?"),
    (" !", "\u{202f}!"),
    (" ;", "\u{202f};"),
    (" :", "\u{a0}:"),
    ("« ", "«\u{a0}"),
    (" »", "\u{a0}»"),
];

/// The text with those spaces unbreakable.
fn french(text: &str) -> Cow<'_, str> {
    UNBROKEN.iter().fold(Cow::Borrowed(text), |text, (typed, set)| {
        if text.contains(typed) { Cow::Owned(text.replace(typed, set)) } else { text }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_stays_with_its_word_and_nothing_else_is_touched() {
        assert_eq!(french("Qui ? « Moi » : oui !"), "Qui\u{202f}? «\u{a0}Moi\u{a0}»\u{a0}: oui\u{202f}!");
        assert!(matches!(french("https://caf.fr?a=1"), Cow::Borrowed("https://caf.fr?a=1")));
        assert_eq!(french("Qui\u{a0}?"), "Qui\u{a0}?");
    }
}
