//! The exact numbers of rules: whole millionths.
//!
//! Amounts of money have two digits, rates of the law up to five. Binary
//! fractions hold neither.

/// One, in millionths.
pub const ONE: i64 = 1_000_000;

const DIGITS: usize = 6;

/// `12`, `12.5` or `0.42804` as millionths; nothing finer.
#[must_use]
pub fn millionths(text: &str) -> Option<i64> {
    let text = text.replace('_', "");
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > DIGITS || !plain(whole) || !plain(part) || digits.ends_with('.') {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<DIGITS$}").parse().ok()?;
    Some(sign * whole.checked_mul(ONE)?.checked_add(part)?)
}

/// A whole number as millionths.
#[must_use]
pub const fn whole(number: i64) -> i64 {
    number.saturating_mul(ONE)
}

/// The product, to the nearest millionth.
#[must_use]
pub fn product(left: i64, right: i64) -> i64 {
    let exact = i128::from(left) * i128::from(right);
    let half = i128::from(ONE / 2) * exact.signum();
    i64::try_from((exact + half) / i128::from(ONE)).unwrap_or(if exact < 0 { i64::MIN } else { i64::MAX })
}

/// Millionths as text that [`millionths`] reads: `12.5`.
#[must_use]
pub fn decimal(number: i64) -> String {
    let (sign, whole, part) = (if number < 0 { "-" } else { "" }, (number / ONE).abs(), (number % ONE).abs());
    let digits = format!("{part:0DIGITS$}");
    match digits.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        digits => format!("{sign}{whole}.{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_of_the_law_are_exact() {
        assert_eq!(millionths("0.42804"), Some(428_040));
        assert_eq!(millionths("-1_651.69"), Some(-1_651_690_000));
        assert_eq!(millionths("1."), None);
        assert_eq!(millionths("0.1234567"), None, "finer than a millionth");
    }

    #[test]
    fn what_is_written_is_read_again() {
        for number in [0, 1, -1, 428_040, -1_651_690_000, 3 * ONE, -500_000] {
            assert_eq!(millionths(&decimal(number)), Some(number));
        }
    }

    #[test]
    fn products_are_rounded_to_the_nearest_millionth() {
        assert_eq!(product(646_520_000, 120_000), 77_582_400);
        assert_eq!(product(whole(-3), 500_000), -1_500_000);
        assert_eq!(product(1, 499_999), 0);
        assert_eq!(product(1, 500_000), 1);
        assert_eq!(product(i64::MAX, whole(2)), i64::MAX);
    }
}
