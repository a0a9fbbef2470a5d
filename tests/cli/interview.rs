use super::{Outcome, run_with};

fn talk(lines: &str) -> Outcome {
    run_with(&["interview", "--lang", "en", "--at", "2026-11-24T10:00"], lines.as_bytes())
}

/// Everything after the last question.
fn plan(outcome: &Outcome) -> &str {
    outcome.stdout.rsplit_once("What to do").map_or("", |(_, plan)| plan)
}

#[test]
fn the_interview_begins_with_how_the_person_can_be_reached() {
    let first = talk("q\n");
    let options = first.stdout.lines().filter(|line| line.starts_with("  1 ")).count();
    assert_eq!((first.code, options), (0, 1));
}

#[test]
fn the_end_of_input_is_a_stop_with_the_plan_so_far() {
    for input in ["", "4\n", "4", "4\nq\n"] {
        let outcome = talk(input);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        assert!(plan(&outcome).contains("1. "), "{}", outcome.stdout);
    }
}

#[test]
fn an_offline_person_is_never_told_of_a_web_address() {
    let outcome = talk(&format!("4\n{}", "1\n".repeat(8)));
    assert!(!plan(&outcome).contains("http") && !plan(&outcome).contains("www."), "{}", outcome.stdout);
}

#[test]
fn someone_who_knows_nothing_comes_to_the_end_with_a_plan() {
    let outcome = talk(&"0\n?\n".repeat(60));
    assert_eq!(outcome.code, 0);
    assert!(plan(&outcome).contains("1. ") && !plan(&outcome).contains("Next question"), "{}", outcome.stdout);
}

#[test]
fn going_back_asks_the_last_question_again_and_forgets_its_answer() {
    assert_eq!(plan(&talk("1\nb\n4\nq\n")), plan(&talk("4\nq\n")));
    assert_ne!(talk("1\nq\n").stdout, talk("4\nq\n").stdout);
    assert_eq!(plan(&talk("b\nb\n4\n")), plan(&talk("4\n")));
}

#[test]
fn a_reply_that_is_not_understood_is_asked_again() {
    let outcome = talk("99\n\nfibre\n4\nq\n");
    assert_eq!(outcome.stdout.matches("  ! ").count(), 3, "{}", outcome.stdout);
    assert_eq!(plan(&outcome), plan(&talk("4\nq\n")));
}

#[test]
fn bytes_that_are_no_text_are_bad_input() {
    assert_eq!(run_with(&["interview"], b"\xff\n").code, 2);
}
