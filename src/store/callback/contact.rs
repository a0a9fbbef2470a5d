//! What a person says to be called back, checked once.

use chrono::{DateTime, Duration, Utc};
use phonenumber::{Mode, country};
use serde::{Deserialize, Serialize};

use crate::store::error::Malformed;

const NAME: Malformed = Malformed { what: "name", rule: "1 to 80 characters, without line breaks" };
const NUMBER: Malformed = Malformed {
    what: "number",
    rule: "a telephone number that exists in France, or one from abroad with its country code, such as +32",
};
const SLOT: Malformed = Malformed { what: "slot", rule: "between 15 minutes and 12 hours long" };
const PLAN: Malformed = Malformed { what: "plan", rule: "at most 8 KiB of text" };

macro_rules! hidden_text {
    ($name:ident) => {
        impl $name {
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = Malformed;

            fn try_from(text: String) -> Result<Self, Malformed> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(stringify!($name))
            }
        }
    };
}

/// How the person wishes to be called. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CallerName(String);

hidden_text!(CallerName);

impl CallerName {
    /// # Errors
    /// Nothing is left of it, or it is longer than 80 characters.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=80).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        if fits { Ok(Self(name)) } else { Err(NAME) }
    }
}

/// A valid number in E.164 form (`+33…`). `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

hidden_text!(PhoneNumber);

impl PhoneNumber {
    /// Reads a number as people write it; without a country code it is French.
    ///
    /// # Errors
    /// No such number can exist.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let number = phonenumber::parse(Some(country::FR), text.trim()).map_err(|_| NUMBER)?;
        // What follows an extension cannot be dialled by everyone, and can hide anything.
        if !number.is_valid() || number.extension().is_some() {
            return Err(NUMBER);
        }
        Ok(Self(number.format().mode(Mode::E164).to_string()))
    }
}

/// The plan in short, for the agent who calls. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlanText(String);

hidden_text!(PlanText);

impl PlanText {
    /// # Errors
    /// It is longer than 8 KiB, or holds what is no text.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let is_text = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\t');
        if text.len() <= 8 * 1024 && text.chars().all(is_text) { Ok(Self(text.to_owned())) } else { Err(PLAN) }
    }
}

/// When the person can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

impl Slot {
    /// # Errors
    /// It is shorter than 15 minutes or longer than 12 hours.
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Result<Self, Malformed> {
        let length = end - start;
        let fits = (Duration::minutes(15)..=Duration::hours(12)).contains(&length);
        if fits { Ok(Self { start, end }) } else { Err(SLOT) }
    }

    #[must_use]
    pub fn start(&self) -> DateTime<Utc> {
        self.start
    }

    #[must_use]
    pub fn end(&self) -> DateTime<Utc> {
        self.end
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_kept_in_one_form_however_it_is_written() {
        for text in ["04 66 49 40 00", "04.66.49.40.00", "+33 4 66 49 40 00", "0033466494000", " 0466494000 "] {
            assert_eq!(PhoneNumber::parse(text).unwrap().as_str(), "+33466494000", "{text}");
        }
        assert_eq!(PhoneNumber::parse("+32 2 555 12 12").unwrap().as_str(), "+3225551212");
        assert_eq!(PhoneNumber::parse("0262 90 31 10").is_err(), PhoneNumber::parse("+33 262 90 31 10").is_err());
    }

    #[test]
    fn what_nobody_can_call_is_refused() {
        for text in ["", "36 46", "12", "04 66 49 40", "04 66 49 40 00 ext. 12", "call me", "+999 123456"] {
            assert!(PhoneNumber::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_name_loses_what_is_no_letter_of_it() {
        assert_eq!(CallerName::parse("  Mme \n Exemple ").unwrap().as_str(), "Mme Exemple");
        for text in ["", "  ", "a\u{7}b", &"a".repeat(81)] {
            assert!(CallerName::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_slot_is_neither_a_moment_nor_a_week() {
        let start = DateTime::UNIX_EPOCH;
        let of = |length| Slot::new(start, start + length);
        assert!(of(Duration::minutes(15)).is_ok() && of(Duration::hours(12)).is_ok());
        assert!(
            of(Duration::minutes(14)).is_err() && of(Duration::hours(13)).is_err() && of(-Duration::hours(1)).is_err()
        );
    }

    #[test]
    fn nothing_of_a_person_is_shown_by_debug() {
        let (name, number) = (CallerName::parse("Mme Exemple").unwrap(), PhoneNumber::parse("0466494000").unwrap());
        let shown = format!("{name:?} {number:?} {:?}", PlanText::parse("Counter").unwrap());
        assert_eq!(shown, "CallerName PhoneNumber PlanText");
    }

    proptest! {
        #[test]
        fn a_number_that_is_kept_is_read_again_the_same(digits in "0[1-9]([0-9]{8})") {
            if let Ok(number) = PhoneNumber::parse(&digits) {
                prop_assert_eq!(&PhoneNumber::parse(number.as_str()).unwrap(), &number);
                prop_assert_eq!(number.as_str(), format!("+33{}", &digits[1..]));
            }
        }

        #[test]
        fn any_text_is_a_number_or_is_refused_and_nothing_panics(text in "\\PC{0,40}") {
            let _ = PhoneNumber::parse(&text);
        }
    }
}
