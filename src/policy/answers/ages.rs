//! Ages of several people, as people write them.

use super::{Answer, AnswerError};
use crate::policy::model::Question;

/// No ages, as people say it.
const NOBODY: [&str; 6] = ["none", "no", "nobody", "aucun", "aucune", "non"];

/// Between ages, and after them.
const PASSED_OVER: [&str; 7] = ["ans", "an", "et", "and", "years", "year", "old"];

const MONTHS: [&str; 3] = ["mois", "months", "month"];

/// A list of more ages is a slip of the hand.
const MOST_AGES: usize = 30;

/// One age, and how it was written.
struct Written<'a> {
    number: u8,
    word: &'a str,
}

/// `3, 7, 12`, in any order, or `3 ans et 8 mois`; `none` for nobody.
///
/// # Errors
/// The first age that is not understood.
pub(super) fn from_text(question: &Question, text: &str, max: i64) -> Result<Answer, AnswerError> {
    let lower = text.to_lowercase();
    if NOBODY.contains(&lower.as_str()) {
        return Ok(Answer::Ages(Vec::new()));
    }
    let refused = |age: &str| {
        let (question, value, age) = (question.id.clone(), text.to_owned(), age.to_owned());
        AnswerError::NotAges { question, value, age, max }
    };
    let written = written(&lower).map_err(&refused)?;
    if let Some(older) = written.iter().find(|age| i64::from(age.number) > max) {
        return Err(refused(older.word));
    }
    if written.is_empty() || written.len() > MOST_AGES {
        return Err(refused(text));
    }
    let mut ages: Vec<u8> = written.iter().map(|age| age.number).collect();
    ages.sort_unstable();
    Ok(Answer::Ages(ages))
}

/// The ages in order, or the first word that is none.
fn written(text: &str) -> Result<Vec<Written<'_>>, &str> {
    let words = text.split([',', ';', ' ', '\u{a0}', '\u{202f}']).filter(|word| !word.is_empty());
    let mut ages: Vec<Written<'_>> = Vec::new();
    for word in words {
        let (figures, unit) = word.split_at(word.bytes().take_while(u8::is_ascii_digit).count());
        if !figures.is_empty() {
            ages.push(Written { number: figures.parse().map_err(|_| word)?, word });
        }
        if MONTHS.contains(&unit) {
            ages.last_mut().ok_or(word)?.number /= 12;
        } else if !unit.is_empty() && !PASSED_OVER.contains(&unit) {
            return Err(word);
        }
    }
    Ok(ages)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Passage, QuestionKind};

    fn children() -> Question {
        let kind = QuestionKind::Ages { starts: vec![0, 3, 18], max: 24, most: 6 };
        Question { id: "q".to_owned(), topic: "t".to_owned(), kind, only_when: None, passage: Passage::default() }
    }

    #[test]
    fn ages_are_understood_as_people_write_them() {
        for (text, ages) in [
            ("3, 7, 12", vec![3, 7, 12]),
            ("12 ans, 3 ans et 7 ans", vec![3, 7, 12]),
            ("8 mois et 3ans", vec![0, 3]),
            ("30 months; 4 years old", vec![2, 4]),
            ("aucun", vec![]),
        ] {
            assert_eq!(from_text(&children(), text, 24), Ok(Answer::Ages(ages)), "{text}");
        }
    }

    #[test]
    fn the_age_that_is_not_understood_is_named() {
        for (text, named) in [("3, sept, 12", "sept"), ("3, 47", "47"), ("3.5", "3.5"), ("mois 3", "mois"), (" ", " ")]
        {
            match from_text(&children(), text, 24) {
                Err(AnswerError::NotAges { age, .. }) => assert_eq!(age, named, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }
}
