//! Numbers as a language writes them.

/// A whole number with `mark` between its groups of three digits. Years and
/// codes are not such numbers.
#[must_use]
pub fn grouped(number: i64, mark: &str) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = if number < 0 { "−".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push_str(mark);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn long_numbers_are_written_in_threes() {
        let written = [0, 999, 1000, -20_000, 1_234_567].map(|number| grouped(number, ","));
        assert_eq!(written, ["0", "999", "1,000", "−20,000", "1,234,567"]);
    }
}
