use super::{from_text as from_text_with, *};
use crate::policy::Passage;

fn income() -> Question {
    let (min, max, bands) = (0, 8000, Vec::new());
    question(QuestionKind::Number { unit: "EUR/month".to_owned(), min, max, step: 20, open: true, bands })
}

fn age() -> Question {
    let (min, max, bands) = (0, 120, Vec::new());
    question(QuestionKind::Number { unit: "years".to_owned(), min, max, step: 1, open: false, bands })
}

fn question(kind: QuestionKind) -> Question {
    Question { id: "q".to_owned(), topic: "t".to_owned(), kind, only_when: None, passage: Passage::default() }
}

fn from_text(question: &Question, text: &str) -> Result<Answer, AnswerError> {
    from_text_with(question, text, None, false)
}

fn between(from: i64, to: i64) -> Answer {
    Answer::Between { from, to, no_closer: false }
}

#[test]
fn an_amount_is_understood_as_people_write_it() {
    for (text, euros) in [
        ("1200", 1200),
        ("1 200", 1200),
        ("1\u{202f}200,50 €", 1200),
        ("1,200", 1200),
        ("1.200,99", 1200),
        ("1,200.5 euros", 1200),
        ("0", 0),
        ("250/week", 1083),
        ("250 par semaine", 1083),
        ("24 000/year", 2000),
        ("24 000 a year", 2000),
        ("1200/mois", 1200),
        ("999999", 8000),
    ] {
        assert_eq!(from_text(&income(), text), Ok(Answer::Number(euros)), "{text}");
    }
}

#[test]
fn about_and_between_are_understood_in_both_languages() {
    for text in ["~1000", "environ 1000", "about 1,000", "~ 12 000/year"] {
        assert_eq!(from_text(&income(), text), Ok(Answer::About(1000)), "{text}");
    }
    for text in
        ["800-1200", "1 200 – 800", "800 à 1200", "entre 800 et 1 200 €", "between 800 and 1,200", "800 to 1200"]
    {
        assert_eq!(from_text(&income(), text), Ok(between(800, 1200)), "{text}");
    }
    assert_eq!(from_text(&income(), "100-200/week"), Ok(between(433, 867)));
    assert_eq!(from_text(&age(), "60-70"), Ok(between(60, 70)));
}

#[test]
fn what_is_chosen_beside_an_amount_counts_unless_the_amount_says_otherwise() {
    let typed = |text, every, about| from_text_with(&income(), text, every, about);
    assert_eq!(typed("250", Some(Period::Week), true), Ok(Answer::About(1083)));
    assert_eq!(typed("24000", Some(Period::Year), false), Ok(Answer::Number(2000)));
    assert_eq!(typed("24000/year", Some(Period::Week), false), Ok(Answer::Number(2000)));
}

#[test]
fn what_is_no_amount_is_refused() {
    for text in ["", "abc", "12x", "-5", "1,2345", "12-", "~", "5/day", "+5", "800-1200-1500", "1,20,200"] {
        assert!(from_text(&income(), text).is_err(), "{text}");
    }
    assert!(from_text(&age(), "20/week").is_err(), "an age does not come by the week");
}

#[test]
fn about_is_within_a_tenth_and_a_step_at_least() {
    let stretch = |number| about(&income().kind, number).unwrap();
    assert_eq!(stretch(1000), (900, 1100));
    assert_eq!(stretch(50), (30, 70));
    assert_eq!(stretch(0), (0, 20));
    assert_eq!(stretch(8000), (7200, 8000));
}

#[test]
fn json_reads_back_what_it_wrote_and_refuses_the_rest() {
    let question = income();
    for answer in [between(800, 1200), Answer::Between { from: 0, to: 500, no_closer: true }, Answer::About(1000)] {
        assert_eq!(from_json(&question, &answer.to_json(&question)), Ok(answer));
    }
    for wrong in [r#"{"from":1}"#, r#"{"from":2,"to":1}"#, r#"{"about":1,"to":2}"#, r#"{"from":1,"to":2,"x":3}"#, "{}"]
    {
        assert!(from_json(&question, &serde_json::from_str(wrong).unwrap()).is_err(), "{wrong}");
    }
}
