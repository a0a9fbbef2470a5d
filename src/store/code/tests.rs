use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn a_code_is_read_as_it_is_written(number in 0..Code::COUNT) {
        let code = Code::from_number(number);
        prop_assert_eq!(&Code::parse(&code.to_text()).unwrap(), &code);
        let spoken: String = code.letters().flat_map(|letter| [' ', letter.to_ascii_lowercase()]).collect();
        prop_assert_eq!(&Code::parse(&spoken).unwrap(), &code);
    }

    #[test]
    fn every_single_wrong_character_shows(number in 0..Code::COUNT, at in 0..LENGTH, wrong in 0..23_u64) {
        let mut letters = Code::from_number(number).0;
        prop_assume!(letters[at] != letter_of(wrong));
        letters[at] = letter_of(wrong);
        prop_assert!(Code::parse(std::str::from_utf8(&letters).unwrap()).is_err());
    }

    #[test]
    fn two_neighbours_exchanged_show(number in 0..Code::COUNT, at in 0..LENGTH - 1) {
        let mut letters = Code::from_number(number).0;
        prop_assume!(letters[at] != letters[at + 1]);
        letters.swap(at, at + 1);
        prop_assert!(Code::parse(std::str::from_utf8(&letters).unwrap()).is_err());
    }

    #[test]
    fn anything_else_is_refused_and_nothing_panics(text in ".{0,40}") {
        let _ = Code::parse(&text);
    }
}

#[test]
fn no_two_characters_look_alike() {
    for alike in ["0OQ", "1IL", "2Z", "5S", "8B", "6G", "UV", "MN", "DT"] {
        assert!(alike.bytes().filter(|letter| ALPHABET.contains(letter)).count() <= 1, "{alike}");
    }
    assert!(ALPHABET.is_sorted_by(|a, b| a < b), "each stands once");
}

#[test]
fn what_would_favour_a_code_is_drawn_again() {
    let draws = std::sync::Mutex::new(vec![7_u64, u64::MAX]);
    let randomness = Randomness::from_source(move |bytes| {
        bytes.copy_from_slice(&draws.lock().unwrap().pop().unwrap().to_be_bytes());
        Ok(())
    });
    assert_eq!(Code::draw(&randomness).unwrap(), Code::from_number(7));
}
