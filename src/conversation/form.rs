//! The fields of a form, as a browser sends them, and what is wrong with them.
//!
//! A form that a person fills in is read into a struct of what they typed. The
//! rules stand at its fields, for `validator` to check; what passes is parsed
//! into types that hold nothing else, and what does not is shown again.

use validator::ValidationErrors;

/// The fields of a form, in the order sent.
pub type Fields = Vec<(String, String)>;

/// Decodes a form; `None` when it is not text in UTF-8.
#[must_use]
pub fn decoded(body: &[u8]) -> Option<Fields> {
    let fields: Fields = form_urlencoded::parse(body).into_owned().collect();
    // The decoder puts this mark where bytes are not UTF-8.
    let torn = fields.iter().any(|(name, value)| name.contains('\u{fffd}') || value.contains('\u{fffd}'));
    (!torn).then_some(fields)
}

/// The first value of a field.
#[must_use]
pub fn first<'a>(fields: &'a Fields, name: &'a str) -> Option<&'a str> {
    values(fields, name).next()
}

/// All values of a field.
pub fn values<'a>(fields: &'a Fields, name: &'a str) -> impl Iterator<Item = &'a str> {
    fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
}

/// The faults that were found, in the order of the form: `of` names the field of
/// each.
#[must_use]
pub fn faults<F: Copy>(found: &ValidationErrors, of: &[(&'static str, F)]) -> Vec<F> {
    of.iter().filter(|(field, _)| found.errors().contains_key(*field)).map(|(_, fault)| *fault).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_bytes_make_the_form_decoder_panic(body in prop::collection::vec(any::<u8>(), 0..400)) {
            let decoded = decoded(&body);
            prop_assert!(decoded.is_none_or(|fields| fields.len() <= body.len() + 1));
        }

        #[test]
        fn what_a_form_sends_is_what_is_read(name in "[a-z]{1,8}", value in "[^\u{fffd}]{0,40}") {
            let body = form_urlencoded::Serializer::new(String::new()).append_pair(&name, &value).finish();
            prop_assert_eq!(decoded(body.as_bytes()), Some(vec![(name, value)]));
        }
    }

    #[test]
    fn bytes_that_are_not_text_are_refused() {
        assert_eq!(decoded(b"answer=%ff%fe"), None);
    }
}
