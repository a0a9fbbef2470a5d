use super::*;
use crate::policy::Passage;

fn question(kind: QuestionKind) -> Question {
    Question { id: "q".to_owned(), topic: "t".to_owned(), kind, only_when: None, passage: Passage::default() }
}

fn several() -> Question {
    let options = ["seeing", "hearing", "moving"].map(str::to_owned).to_vec();
    question(QuestionKind::Several { options })
}

fn read(question: &Question, form: &str) -> Result<Answer, Refusal> {
    let fields = request::fields(form.as_bytes()).unwrap();
    let directory = Directory::shipped().unwrap();
    Reading { question, directory: &directory, fields: &fields }.answer()
}

#[test]
fn boxes_that_are_ticked_are_the_answer() {
    assert_eq!(read(&several(), "answer=seeing&answer=moving"), Ok(Answer::Options(0b101)));
}

#[test]
fn none_of_these_and_i_do_not_know_are_answers_but_nothing_is_not() {
    assert_eq!(read(&several(), "answer=none-of-these"), Ok(Answer::Options(0)));
    assert_eq!(read(&several(), "answer=unknown"), Ok(Answer::Unknown));
    assert_eq!(read(&several(), ""), Err(Refusal::Nothing));
}

#[test]
fn none_of_these_beside_another_answer_is_a_contradiction() {
    for form in
        ["answer=seeing&answer=none-of-these", "answer=unknown&answer=moving", "answer=unknown&answer=none-of-these"]
    {
        assert_eq!(read(&several(), form), Err(Refusal::Contradiction), "{form}");
    }
}

#[test]
fn a_date_is_read_from_three_boxes() {
    let birth = question(QuestionKind::BirthDate { min: 0, max: 120 });
    let date = chrono::NaiveDate::from_ymd_opt(1950, 2, 8).unwrap();
    assert_eq!(read(&birth, "day=8&month=2&year=1950"), Ok(Answer::Date(date)));
    assert_eq!(read(&birth, "day=&month=+&year="), Err(Refusal::Nothing));
    for form in ["day=31&month=2&year=1950", "day=8&month=2", "day=8&month=2&year=50", "day=x&month=2&year=1950"] {
        assert!(matches!(read(&birth, form), Err(Refusal::Answer(AnswerError::NotADate { .. }))), "{form}");
    }
}

#[test]
fn the_button_i_do_not_know_counts_whatever_was_typed() {
    let age = question(QuestionKind::Number { unit: "years".to_owned(), min: 0, max: 120 });
    assert_eq!(read(&age, "answer=abc&unknown=1"), Ok(Answer::Unknown));
    assert!(read(&age, "answer=abc").is_err());
}

#[test]
fn a_postal_code_of_no_commune_is_refused() {
    let code = question(QuestionKind::PostalCode);
    assert_eq!(read(&code, "answer=48 000"), Ok(Answer::Code("48000".to_owned())));
    assert_eq!(read(&code, "answer=99999"), Err(Refusal::UnknownPostalCode("99999".to_owned())));
}
