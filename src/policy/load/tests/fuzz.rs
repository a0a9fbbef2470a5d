//! Whatever stands in the files, reading ends with rules or with faults.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::example::RULE_SET;
use super::rule_set::RuleSet;
use crate::policy::condition::syntax::parse;
use crate::policy::condition::{Dialect, Names};
use crate::policy::load::{RuleFiles, load};
use crate::policy::model::Rules;

/// Loads; every fault must lie within its file and can be shown.
fn assert_sound(files: &RuleFiles) {
    let Err(faults) = load(files) else { return };
    assert!(!faults.is_empty());
    for fault in &faults {
        let text = files.get(&fault.file).unwrap_or_default();
        assert!(text.get(fault.span.clone()).is_some(), "{fault:?}");
    }
    assert!(!faults.to_string().is_empty());
    assert_eq!(faults.to_json()["faults"].as_array().map(Vec::len), Some(faults.len()));
}

const PIECES: [&str; 20] = [
    "\"",
    "[",
    "]",
    "{",
    "}",
    "=",
    "\n",
    "'''",
    "\"\"\"",
    "\\u00e9",
    "é",
    "0x",
    "-1",
    "9999999999999999999",
    "1e9",
    "true",
    "[[",
    "not ",
    "(",
    "1979-05-27T07:32:00Z",
];

fn mutation() -> impl Strategy<Value = (usize, usize, usize, String)> {
    let piece = prop_oneof!["\\PC{0,6}", prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned)];
    (0..RULE_SET.len(), any::<prop::sample::Index>(), 0..20_usize, piece)
        .prop_map(|(file, at, cut, piece)| (file, at.index(RULE_SET[file].1.len()), cut, piece))
}

proptest! {
    #[test]
    fn random_bytes_never_make_reading_panic(file in 0..RULE_SET.len(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        assert_sound(&RuleSet::new().add_bytes(RULE_SET[file].0, &bytes).files());
    }

    #[test]
    fn random_changes_never_make_reading_panic(changes in prop::collection::vec(mutation(), 1..4)) {
        let mut set = RuleSet::new();
        for (file, at, cut, piece) in changes {
            let (path, text) = RULE_SET[file];
            set = set.add_bytes(path, &spliced(text, at, cut, &piece));
        }
        assert_sound(&set.files());
    }

    #[test]
    fn random_conditions_never_make_parsing_panic(words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..24)) {
        assert_parses(&words.join(" "));
    }

    #[test]
    fn random_texts_never_make_parsing_panic(text in "\\PC{0,60}") {
        assert_parses(&text);
    }
}

proptest! {
    // The shipped rules are large: fewer cases, spread over all files.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn random_changes_of_the_shipped_rules_never_make_reading_panic(
        file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), (_, _, cut, piece) in mutation(),
    ) {
        let mut files = RuleFiles::embedded();
        let (path, text) = files.iter().nth(file.index(files.iter().count())).unwrap();
        let changed = String::from_utf8_lossy(&spliced(text, at.index(text.len()), cut, &piece)).into_owned();
        let path = path.to_owned();
        files.insert(&path, &changed);
        assert_sound(&files);
    }
}

/// The text with `cut` bytes from `at` on replaced; not always text any more.
fn spliced(text: &str, at: usize, cut: usize, piece: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let end = (at + cut).min(bytes.len());
    bytes.splice(at..end, piece.bytes());
    bytes
}

const WORDS: [&str; 52] = [
    "income",
    "age",
    "internet",
    "troubles",
    "home",
    "seeing",
    "is",
    "not",
    "in",
    "has",
    "at",
    "least",
    "most",
    "more",
    "than",
    "between",
    "and",
    "or",
    "implies",
    "of",
    "(",
    ")",
    "[",
    "]",
    ",",
    "+",
    "-",
    "*",
    "2",
    "92233720368547758",
    "0.5",
    "<=",
    "!=",
    "é",
    "true",
    "online",
    "children",
    "aged",
    "to",
    "3",
    "17",
    "min",
    "max",
    "up",
    "down",
    "yearly",
    "if",
    "then",
    "else",
    "scaled",
    "rsa",
    "=",
];

static RULES: LazyLock<Rules> = LazyLock::new(|| RuleSet::new().load().unwrap_or_else(|faults| panic!("{faults}")).0);

fn assert_parses(text: &str) {
    let _ = parse(text);
    let names = Names {
        questions: &RULES.questions,
        situations: &["online".to_owned()],
        parameters: &RULES.parameters,
        quantities: &RULES.quantities,
        entitlements: &[],
    };
    let faults = [names.check(text, Dialect::Guarantee).err(), names.check_quantity(text).err()];
    for fault in faults.into_iter().flatten().flatten() {
        assert!(text.get(fault.span.clone()).is_some(), "{fault:?} in {text:?}");
    }
}
