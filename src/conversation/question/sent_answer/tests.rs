use super::*;
use crate::policy::{AnswerError, Passage};

fn question(kind: QuestionKind) -> Question {
    Question { id: "q".to_owned(), topic: "t".to_owned(), kind, only_when: None, passage: Passage::default() }
}

fn several() -> Question {
    let options = ["seeing", "hearing", "moving"].map(str::to_owned).to_vec();
    question(QuestionKind::Several { options })
}

fn read(question: &Question, form: &str) -> Result<Answer, AnswerFault> {
    let fields = form::decoded(form.as_bytes()).unwrap();
    let directory = Directory::shipped().unwrap();
    SentAnswer { question, given: None, directory: &directory, fields: &fields }.answer()
}

#[test]
fn boxes_that_are_ticked_are_the_answer() {
    assert_eq!(read(&several(), "answer=seeing&answer=moving"), Ok(Answer::Options(0b101)));
}

#[test]
fn none_of_these_and_i_do_not_know_are_answers_but_nothing_is_not() {
    assert_eq!(read(&several(), "answer=none-of-these"), Ok(Answer::Options(0)));
    assert_eq!(read(&several(), "answer=unknown"), Ok(Answer::Unknown));
    assert_eq!(read(&several(), ""), Err(AnswerFault::Nothing));
}

#[test]
fn none_of_these_beside_another_answer_is_a_contradiction() {
    for form in
        ["answer=seeing&answer=none-of-these", "answer=unknown&answer=moving", "answer=unknown&answer=none-of-these"]
    {
        assert_eq!(read(&several(), form), Err(AnswerFault::Contradiction), "{form}");
    }
}

#[test]
fn a_date_is_read_from_three_boxes() {
    let birth = question(QuestionKind::BirthDate { min: 0, max: 120 });
    let date = chrono::NaiveDate::from_ymd_opt(1950, 2, 8).unwrap();
    assert_eq!(read(&birth, "day=8&month=2&year=1950"), Ok(Answer::Date(date)));
    assert_eq!(read(&birth, "day=&month=+&year="), Err(AnswerFault::Nothing));
    for form in ["day=31&month=2&year=1950", "day=8&month=2", "day=8&month=2&year=50", "day=x&month=2&year=1950"] {
        assert!(matches!(read(&birth, form), Err(AnswerFault::Answer(AnswerError::NotADate { .. }))), "{form}");
    }
}

#[test]
fn the_button_i_do_not_know_counts_whatever_was_typed() {
    let age = question(QuestionKind::Number {
        unit: "years".to_owned(),
        min: 0,
        max: 120,
        step: 1,
        open: false,
        bands: Vec::new(),
    });
    assert_eq!(read(&age, "answer=abc&unknown=1"), Ok(Answer::Unknown));
    assert!(read(&age, "answer=abc").is_err());
}

#[test]
fn a_postal_code_of_no_commune_is_refused() {
    let code = question(QuestionKind::PostalCode);
    assert_eq!(read(&code, "answer=48 000"), Ok(Answer::Code("48000".to_owned())));
    assert_eq!(read(&code, "answer=99999"), Err(AnswerFault::UnknownPostalCode("99999".to_owned())));
}

fn income() -> Question {
    let (unit, bands) = ("EUR/month".to_owned(), vec![500, 1000]);
    question(QuestionKind::Number { unit, min: 0, max: 8000, step: 20, open: true, bands })
}

fn band(no_closer: bool) -> Answer {
    Answer::Between { from: 500, to: 1000, no_closer }
}

#[test]
fn an_amount_is_read_with_what_is_chosen_beside_it() {
    assert_eq!(read(&income(), "answer=250&every=week"), Ok(Answer::Number(1083)));
    assert_eq!(read(&income(), "answer=1+200&every=month&about=1"), Ok(Answer::About(1200)));
    assert_eq!(read(&income(), "answer=&every=month&band=500-1000"), Ok(band(false)));
    assert_eq!(read(&income(), "answer=900"), Ok(Answer::Number(900)));
    assert_eq!(read(&income(), "answer=&every=week&about=1"), Err(AnswerFault::Nothing));
}

#[test]
fn an_amount_within_the_band_is_taken_and_one_outside_it_is_not() {
    assert_eq!(read(&income(), "answer=200&every=week&band=500-1000"), Ok(Answer::Number(867)));
    assert_eq!(read(&income(), "answer=1800&band=500-1000"), Err(AnswerFault::AmountAndBand));
    assert_eq!(read(&income(), "answer=1800&band=amount"), Ok(Answer::Number(1800)));
    assert_eq!(read(&income(), "band=1-2"), Err(AnswerFault::NotABand));
}

#[test]
fn who_cannot_say_it_closer_keeps_the_band() {
    let (directory, question) = (Directory::shipped().unwrap(), income());
    let again = |given: Option<&Answer>, form: &str| {
        let fields = form::decoded(form.as_bytes()).unwrap();
        SentAnswer { question: &question, given, directory: &directory, fields: &fields }.answer()
    };
    assert_eq!(again(Some(&band(false)), "unknown=no_closer"), Ok(band(true)));
    assert_eq!(again(Some(&band(false)), "answer=500-1000"), Ok(band(true)), "as little once more");
    assert_eq!(again(Some(&band(false)), "answer=600-1000").map(|answer| answer.may_come_closer()), Ok(true));
    assert_eq!(again(Some(&Answer::Number(3)), "unknown=no_closer"), Ok(Answer::Unknown), "there is no band to keep");
    assert_eq!(again(None, "unknown=no_closer"), Ok(Answer::Unknown));
}

#[test]
fn nobody_is_an_answer_and_ages_beside_it_are_not() {
    let children = question(QuestionKind::Ages { starts: vec![0], max: 24, most: 6 });
    assert_eq!(read(&children, "answer=&nobody=1"), Ok(Answer::Ages(Vec::new())));
    assert_eq!(read(&children, "answer=7%2C+3"), Ok(Answer::Ages(vec![3, 7])));
    assert_eq!(read(&children, "answer=7&nobody=1"), Err(AnswerFault::AgesAndNobody));
    assert_eq!(read(&children, "answer=+"), Err(AnswerFault::Nothing));
}
