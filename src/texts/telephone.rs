//! Telephone numbers as France writes and says them. The plan of numbers is the
//! country's, not the reader's language's.

/// Digits in the groups in which they are read aloud: `32 30`, ten digits by
/// pairs, a number whose price is in its prefix as `0 809 401 401`. What is no
/// national number stays as it was.
#[must_use]
pub fn spaced(number: &str) -> String {
    let national = number.chars().all(|digit| digit.is_ascii_digit()) && matches!(number.len(), 4 | 6 | 10);
    if !national {
        return number.to_owned();
    }
    let groups = if number.len() == 10 && number.starts_with("08") { &[1, 3, 3, 3][..] } else { &[2; 5] };
    let mut rest = number;
    let mut written = Vec::new();
    for size in groups {
        if let Some((group, after)) = rest.split_at_checked(*size) {
            written.push(group);
            rest = after;
        }
    }
    written.join("\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn numbers_are_written_as_they_are_said() {
        assert_eq!(spaced("3230"), "32\u{a0}30");
        assert_eq!(spaced("0466654321"), "04\u{a0}66\u{a0}65\u{a0}43\u{a0}21");
        assert_eq!(spaced("0809401401"), "0\u{a0}809\u{a0}401\u{a0}401");
        assert_eq!(spaced("116006"), "11\u{a0}60\u{a0}06");
        assert_eq!(spaced("+33184903646"), "+33184903646");
        assert_eq!(spaced("112"), "112");
    }
}
