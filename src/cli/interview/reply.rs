//! What a person types after a question, and what it means.
//!
//! Must not know: which question comes next, where text comes from.

use super::Choice;
use crate::policy::answers::Period;
use crate::policy::{Answer, Question, QuestionKind};
use crate::speech::words::Words;

/// A typed line, understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reply {
    Answer(Answer),
    Back,
    Stop,
    NotUnderstood,
}

impl Reply {
    pub(super) fn read(question: &Question, choices: &[Choice], typed: &str) -> Self {
        match typed {
            "q" => Self::Stop,
            "b" => Self::Back,
            "-" if matches!(question.kind, QuestionKind::Several { .. }) => Self::Answer(Answer::Options(0)),
            // Nobody loses a question by one key too many.
            "" => Self::NotUnderstood,
            key if key == unknown_key(question) || key == "?" => Self::Answer(Answer::Unknown),
            words => answer(question, choices, words).map_or(Self::NotUnderstood, Self::Answer),
        }
    }
}

/// 0 is an answer to a question for a number, and no postal code.
pub(super) fn unknown_key(question: &Question) -> &'static str {
    if question.kind.as_number().is_some() { "?" } else { "0" }
}

/// It comes by the month or the year.
pub(super) fn is_amount(question: &Question) -> bool {
    let unit = question.kind.as_number().map(|(unit, ..)| unit);
    unit.and_then(Period::of_unit).is_some()
}

fn answer(question: &Question, choices: &[Choice], words: &str) -> Option<Answer> {
    if choices.is_empty() {
        return Answer::from_text(question, words).ok();
    }
    let chosen: Vec<&str> = words
        .split([',', ' '])
        .filter(|word| !word.is_empty())
        .map(|word| chosen(choices, word))
        .collect::<Option<_>>()?;
    Answer::from_text(question, &chosen.join(",")).ok()
}

/// The id of the choice with this number, or this id.
fn chosen<'a>(choices: &'a [Choice], word: &str) -> Option<&'a str> {
    let number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let by_id = || choices.iter().find(|choice| choice.id == word);
    number.and_then(|at| choices.get(at)).or_else(by_id).map(|choice| choice.id.as_str())
}

/// A sentence for a person whose line was not understood.
pub(super) fn what_to_type(question: &Question, words: Words<'_>) -> String {
    let key = match &question.kind {
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } | QuestionKind::Commune => "terminal-type-option",
        QuestionKind::Several { .. } => "terminal-type-options",
        QuestionKind::Ages { .. } => "terminal-type-ages",
        QuestionKind::PostalCode => "terminal-type-postal-code",
        QuestionKind::BirthDate { .. } => "terminal-type-date",
        QuestionKind::Number { .. } => "terminal-type-number",
    };
    let ends = question.kind.as_number().map_or((0, 0), |(_, min, max)| (min, max));
    words.own(key, &[("min", words.number(ends.0)), ("max", words.number(ends.1))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Passage;

    fn question(kind: QuestionKind) -> Question {
        Question {
            id: "asked".to_owned(),
            topic: "topic".to_owned(),
            kind,
            only_when: None,
            passage: Passage::default(),
        }
    }

    fn choices(ids: &[&str]) -> Vec<Choice> {
        ids.iter().map(|id| Choice { id: (*id).to_owned(), label: String::new() }).collect()
    }

    #[test]
    fn zero_is_a_number_where_a_number_is_asked_and_not_knowing_elsewhere() {
        let children = question(QuestionKind::Number {
            unit: "people".to_owned(),
            min: 0,
            max: 12,
            step: 1,
            open: false,
            bands: Vec::new(),
        });
        assert_eq!(Reply::read(&children, &[], "0"), Reply::Answer(Answer::Number(0)));
        assert_eq!(Reply::read(&children, &[], "?"), Reply::Answer(Answer::Unknown));
        let yes_no = question(QuestionKind::YesNo { options: ["yes".to_owned(), "no".to_owned()] });
        assert_eq!(Reply::read(&yes_no, &choices(&["yes", "no"]), "0"), Reply::Answer(Answer::Unknown));
    }

    #[test]
    fn options_are_chosen_by_number_or_id_and_nothing_else() {
        let ids = ["a", "b2", "c"];
        let several = question(QuestionKind::Several { options: ids.map(str::to_owned).to_vec() });
        assert_eq!(Reply::read(&several, &choices(&ids), "1, c"), Reply::Answer(Answer::Options(0b101)));
        assert_eq!(Reply::read(&several, &choices(&ids), "-"), Reply::Answer(Answer::Options(0)));
        assert_eq!(Reply::read(&several, &choices(&ids), "4"), Reply::NotUnderstood);
        assert_eq!(Reply::read(&several, &choices(&ids), "1,0"), Reply::NotUnderstood);
    }

    #[test]
    fn a_commune_that_is_not_on_the_list_is_not_taken() {
        let commune = question(QuestionKind::Commune);
        let listed = choices(&["48095", "48029"]);
        assert_eq!(Reply::read(&commune, &listed, "2"), Reply::Answer(Answer::Code("48029".to_owned())));
        assert_eq!(Reply::read(&commune, &listed, "75111"), Reply::NotUnderstood);
    }

    #[test]
    fn an_amount_may_be_a_stretch_or_about_or_by_the_week() {
        let kind = QuestionKind::Number {
            unit: "EUR/month".to_owned(),
            min: 0,
            max: 8000,
            step: 20,
            open: true,
            bands: vec![500],
        };
        let income = question(kind);
        assert!(is_amount(&income));
        let said = |typed| Reply::read(&income, &[], typed);
        assert_eq!(said("800-1200"), Reply::Answer(Answer::Between { from: 800, to: 1200, no_closer: false }));
        assert_eq!(said("~1000"), Reply::Answer(Answer::About(1000)));
        assert_eq!(said("250/semaine"), Reply::Answer(Answer::Number(1083)));
        assert_eq!(said("beaucoup"), Reply::NotUnderstood);
    }

    #[test]
    fn an_empty_line_answers_nothing() {
        let code = question(QuestionKind::PostalCode);
        assert_eq!(Reply::read(&code, &[], ""), Reply::NotUnderstood);
        assert_eq!(Reply::read(&code, &[], "0"), Reply::Answer(Answer::Unknown));
    }
}
