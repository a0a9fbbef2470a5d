//! Telephone numbers, written one way whatever way they were published.
//!
//! Must not know: whose number it is.

/// French numbers abroad: their country code and how many figures follow it.
const PACIFIC_AND_MIQUELON: [(&str, usize); 4] = [("508", 6), ("681", 6), ("687", 6), ("689", 8)];

/// A number as people read it out: `04 74 24 03 08`, `3939`, `+687 25 12 34`.
///
/// Of several numbers in a row the first is taken. Nothing if no whole number is found.
#[must_use]
pub fn readable(published: &str) -> Option<String> {
    let first = published.split(['/', ';', ',']).find(|part| part.contains(char::is_numeric))?;
    let figures: String = first.chars().filter(char::is_ascii_digit).collect();
    if first.trim_start().starts_with('+') {
        return international(&figures);
    }
    match figures.strip_prefix("00") {
        Some(abroad) => international(abroad),
        None => national(&figures),
    }
}

fn national(figures: &str) -> Option<String> {
    match (figures.len(), figures.as_bytes().first()?) {
        (2..=4, b'1' | b'3') => Some(figures.to_owned()),
        (6, _) => Some(in_pairs(figures)),
        (10 | 20.., b'0') => figures.get(..10).map(in_pairs),
        _ => None,
    }
}

/// +33 and the departments overseas are called from all France with a 0 before the rest.
fn international(figures: &str) -> Option<String> {
    let after = |code: &str| figures.strip_prefix(code).map(|rest| rest.trim_start_matches('0'));
    if let Some(rest) = after("33").filter(|rest| rest.len() == 9) {
        return national(&format!("0{rest}"));
    }
    let overseas = ["262", "269", "590", "594", "596"].iter().find_map(|code| after(code));
    if let Some(rest) = overseas.filter(|rest| rest.len() == 9) {
        return national(&format!("0{rest}"));
    }
    PACIFIC_AND_MIQUELON.iter().find_map(|(code, length)| {
        let rest = figures.strip_prefix(code).filter(|rest| rest.len() == *length)?;
        Some(format!("+{code} {}", in_pairs(rest)))
    })
}

fn in_pairs(figures: &str) -> String {
    let pairs: Vec<_> = figures.as_bytes().chunks(2).map(String::from_utf8_lossy).collect();
    pairs.join(" ")
}

/// Whether a number written by [`readable`] is that of a mobile telephone.
#[must_use]
pub fn is_mobile(readable: &str) -> bool {
    readable.starts_with("06 ") || readable.starts_with("07 ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_same_number_is_written_the_same_way() {
        for published in ["0474240308", "04.74.24.03.08", "+33474240308", "+33 (0)4 74 24 03 08", "0033474240308"] {
            assert_eq!(readable(published).as_deref(), Some("04 74 24 03 08"), "{published}");
        }
    }

    #[test]
    fn numbers_overseas_are_kept_dialable() {
        assert_eq!(readable("+590590802020").as_deref(), Some("05 90 80 20 20"));
        assert_eq!(readable("+262 262 90 01 02").as_deref(), Some("02 62 90 01 02"));
        assert_eq!(readable("+596596591234").as_deref(), Some("05 96 59 12 34"));
        assert_eq!(readable("+687251234").as_deref(), Some("+687 25 12 34"));
    }

    #[test]
    fn short_numbers_stay_short() {
        assert_eq!(readable("39 39").as_deref(), Some("3939"));
        assert_eq!(readable("115").as_deref(), Some("115"));
    }

    #[test]
    fn the_first_of_several_is_taken() {
        assert_eq!(readable("03 24 53 73 24 / 06 00 00 00 00").as_deref(), Some("03 24 53 73 24"));
        assert_eq!(readable("03245373240324537325").as_deref(), Some("03 24 53 73 24"));
    }

    #[test]
    fn a_number_with_a_figure_missing_is_no_number() {
        assert_eq!(readable("04 74 24 03"), None);
        assert_eq!(readable("appeler la mairie"), None);
    }

    proptest! {
        #[test]
        fn writing_a_number_twice_changes_nothing(published in "[+0-9 ./()-]{0,24}") {
            if let Some(once) = readable(&published) {
                prop_assert_eq!(readable(&once), Some(once));
            }
        }
    }
}
