//! Breaking text into lines, where no browser is there to measure it.

/// Lines of at most `width` pixels, unless one word is wider, in a usual font
/// of `size` pixels. Breaks at spaces; a space that does not break holds.
pub(in crate::cli::graph) fn wrapped(text: &str, size: f32, width: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if measured(line, size) + measured(" ", size) + measured(word, size) <= width as f32 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// About how wide a text is: a little more than in usual fonts.
fn measured(text: &str, size: f32) -> f32 {
    text.chars().map(share).sum::<f32>() * size
}

/// The width of a letter, in parts of the size.
fn share(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | ':' | '\'' | '’' | '·' => {
            0.36
        }
        'm' | 'w' | 'M' | 'W' | '→' | '—' => 0.92,
        letter if letter.is_uppercase() => 0.72,
        letter if letter as u32 > 0x2e80 => 1.0,
        _ => 0.58,
    }
}

#[cfg(test)]
mod tests {
    use super::{measured, wrapped};

    #[test]
    fn no_word_is_lost_and_no_line_is_too_wide() {
        let text = "Quel est le code postal de votre domicile ?\u{a0}Cinq chiffres.";
        let lines = wrapped(text, 14.0, 120);
        assert!(lines.len() > 2 && lines.iter().all(|line| measured(line, 14.0) <= 120.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_word_wider_than_the_line_stands_alone() {
        assert_eq!(wrapped("a anticonstitutionnellement b", 14.0, 60), ["a", "anticonstitutionnellement", "b"]);
        assert!(wrapped("", 14.0, 60).is_empty());
    }
}
