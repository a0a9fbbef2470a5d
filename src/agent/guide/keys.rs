//! Which key stands for which answer.

/// For "the caller does not know".
pub const UNKNOWN: char = '0';

/// Digits first, then letters, without those that mean something else in the
/// guide: `e` ends the call, `m` goes to the box of an amount, `n` to the notes,
/// `r` shows the simpler wording.
const KEYS: &[u8] = b"123456789abcdfghijklopqstuvwxyz";

/// The key of the choice at this place; further ones have none.
pub fn key(at: usize) -> Option<char> {
    KEYS.get(at).copied().map(char::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_choices_share_a_key_and_none_takes_that_of_the_guide() {
        let keys: Vec<char> = (0..100).map_while(key).collect();
        let different: std::collections::BTreeSet<char> = keys.iter().copied().collect();
        assert_eq!(keys.len(), different.len());
        assert!(keys.starts_with(&['1', '2', '3']));
        assert!([UNKNOWN, 'e', 'm', 'n', 'r'].iter().all(|taken| !different.contains(taken)));
    }
}
