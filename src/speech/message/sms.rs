//! How long a text is as a short message (SMS), by GSM 03.38 (3GPP TS 23.038)
//! and the joining of parts (3GPP TS 23.040).
//!
//! Knows nothing of a plan: a text in, a count out.

/// The 128 letters of the default alphabet that count once; the escape is none.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Those behind an escape count twice.
const EXTENDED: &str = "\u{c}^{}\\[~]|€";

/// In what a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alphabet {
    /// Seven bits a letter.
    Gsm7,
    /// Sixteen bits a letter: one letter outside the other alphabet is enough.
    Ucs2,
}

/// The length of a text as a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Length {
    pub alphabet: Alphabet,
    /// Septets, or UTF-16 code units.
    pub units: usize,
    /// Messages that are paid.
    pub parts: usize,
}

impl Alphabet {
    /// Units of a message alone, and of each of several, which lose seven
    /// septets or three code units to their numbering.
    const fn capacities(self) -> (usize, usize) {
        match self {
            Self::Gsm7 => (160, 153),
            Self::Ucs2 => (70, 67),
        }
    }

    /// Units of one letter; `None` when the alphabet does not hold it.
    fn units(self, letter: char) -> Option<usize> {
        match self {
            Self::Gsm7 if BASIC.contains(letter) => Some(1),
            Self::Gsm7 if EXTENDED.contains(letter) => Some(2),
            Self::Gsm7 => None,
            Self::Ucs2 => Some(letter.len_utf16()),
        }
    }
}

impl Length {
    /// Counts a text as a telephone would send it.
    pub fn of(text: &str) -> Self {
        let holds = |letter| Alphabet::Gsm7.units(letter).is_some();
        let alphabet = if text.chars().all(holds) { Alphabet::Gsm7 } else { Alphabet::Ucs2 };
        let units: Vec<usize> = text.chars().filter_map(|letter| alphabet.units(letter)).collect();
        let total = units.iter().sum();
        let (alone, each) = alphabet.capacities();
        let parts = if total <= alone { 1 } else { filled(&units, each) };
        Self { alphabet, units: total, parts }
    }
}

/// Parts of this capacity: no letter is cut in two.
fn filled(units: &[usize], capacity: usize) -> usize {
    let (parts, _) =
        units.iter().fold(
            (1, 0),
            |(parts, used), size| {
                if used + size > capacity { (parts + 1, *size) } else { (parts, used + size) }
            },
        );
    parts
}

/// The text with the nearest letters of the shorter alphabet where French and
/// English typography use others, so that it costs less than half.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match near(letter) {
            Some(near) => plain.push_str(near),
            None => plain.push(letter),
        }
    }
    plain
}

fn near(letter: char) -> Option<&'static str> {
    Some(match letter {
        '’' | '‘' => "'",
        '“' | '”' | '«' | '»' => "\"",
        '–' | '—' | '‑' => "-",
        '…' => "...",
        '\u{a0}' | '\u{202f}' => " ",
        'œ' => "oe",
        'Œ' => "OE",
        'â' => "a",
        'ê' | 'ë' => "e",
        'î' | 'ï' => "i",
        'ô' => "o",
        'û' => "u",
        'ç' => "c",
        'À' | 'Â' => "A",
        'È' | 'Ê' | 'Ë' => "E",
        'Î' | 'Ï' => "I",
        'Ô' => "O",
        'Ù' | 'Û' => "U",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn counted(text: &str) -> (Alphabet, usize, usize) {
        let length = Length::of(text);
        (length.alphabet, length.units, length.parts)
    }

    #[test]
    fn the_two_tables_have_the_letters_of_the_standard() {
        assert_eq!(BASIC.chars().count(), 127);
        assert_eq!(EXTENDED.chars().count(), 10);
        let all: std::collections::BTreeSet<char> = BASIC.chars().chain(EXTENDED.chars()).collect();
        assert_eq!(all.len(), 137, "a letter stands in one place");
    }

    #[test]
    fn the_limits_of_one_and_of_several_messages_are_kept() {
        assert_eq!(counted(""), (Alphabet::Gsm7, 0, 1));
        assert_eq!(counted(&"a".repeat(160)), (Alphabet::Gsm7, 160, 1));
        assert_eq!(counted(&"a".repeat(161)), (Alphabet::Gsm7, 161, 2));
        assert_eq!(counted(&"a".repeat(306)), (Alphabet::Gsm7, 306, 2));
        assert_eq!(counted(&"a".repeat(307)), (Alphabet::Gsm7, 307, 3));
        assert_eq!(counted(&"â".repeat(70)), (Alphabet::Ucs2, 70, 1));
        assert_eq!(counted(&"â".repeat(71)), (Alphabet::Ucs2, 71, 2));
        assert_eq!(counted(&"â".repeat(135)), (Alphabet::Ucs2, 135, 3));
    }

    #[test]
    fn letters_behind_an_escape_count_twice_and_are_not_cut_in_two() {
        assert_eq!(counted(&"€".repeat(80)), (Alphabet::Gsm7, 160, 1));
        // 153 is odd: each part holds 76 of them, and one septet stays empty.
        assert_eq!(counted(&"€".repeat(81)), (Alphabet::Gsm7, 162, 2));
        assert_eq!(counted(&"€".repeat(153)), (Alphabet::Gsm7, 306, 3));
    }

    #[test]
    fn letters_outside_the_plane_count_twice_and_are_not_cut_in_two() {
        assert_eq!(counted("😀"), (Alphabet::Ucs2, 2, 1));
        assert_eq!(counted(&"😀".repeat(67)), (Alphabet::Ucs2, 134, 3));
    }

    #[test]
    fn capital_c_cedilla_is_in_the_alphabet_and_the_small_one_is_not() {
        assert_eq!(Length::of("Ça").alphabet, Alphabet::Gsm7);
        assert_eq!(Length::of("ça").alphabet, Alphabet::Ucs2);
        assert_eq!(plain("ça"), "ca");
    }

    proptest! {
        #[test]
        fn french_and_english_made_plain_travel_in_seven_bits(
            text in "[a-zA-Z0-9àâçéèêëîïôùûœÀÂÇÉÈÊËÎÏÔÙÛŒ’‘“”«»–—…\u{a0}\u{202f} .,:;!?()'/-]{0,300}"
        ) {
            prop_assert_eq!(Length::of(&plain(&text)).alphabet, Alphabet::Gsm7);
        }

        #[test]
        fn parts_hold_what_they_are_counted_for(text in ".{0,400}") {
            let length = Length::of(&text);
            let (alone, each) = length.alphabet.capacities();
            let most = if length.parts == 1 { alone } else { length.parts * each };
            prop_assert!(length.units <= most);
            // One letter less fits in no more parts.
            let mut shorter = text.clone();
            shorter.pop();
            prop_assert!(Length::of(&shorter).parts <= length.parts);
        }
    }
}
