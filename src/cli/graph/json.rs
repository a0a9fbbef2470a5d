//! A flow as JSON, in ids of the rules.

use serde_json::{Value, json};

use super::Drawn;
use crate::policy::flow::{FlowStep, Interview, Said, Way, Who};
use crate::policy::{Answers, Question};

pub(super) fn of(drawn: &Drawn<'_>) -> Value {
    let (flow, rules) = (&drawn.flow, drawn.policy.rules());
    let questions = drawn.policy.questions();
    let steps: Vec<Value> =
        flow.steps.iter().filter_map(|step| Some(one(questions, questions.get(step.question)?, step))).collect();
    json!({
        "policy": rules.id,
        "policy_version": drawn.policy.version(),
        "service": flow.service.and_then(|at| rules.services.get(at)).map(|service| &service.id),
        "on": drawn.on,
        "start": flow.start.iter().map(|way| id(questions, way.to)).collect::<Vec<_>>(),
        "questions": steps,
        "beyond": flow.beyond.iter().map(|question| id(questions, Some(*question))).collect::<Vec<_>>(),
        "not_asked": flow.not_asked(drawn.policy).map(|question| id(questions, Some(question))).collect::<Vec<_>>(),
        "shortest": flow.shortest.as_ref().map(|interview| one_interview(questions, interview)),
        "longest": flow.longest.as_ref().map(|interview| one_interview(questions, interview)),
    })
}

fn one(questions: &[Question], question: &Question, step: &FlowStep) -> Value {
    json!({
        "id": question.id,
        "topic": question.topic,
        "asked_of": who(questions, &step.who),
        "next": step.ways.iter().map(|way| next(questions, question, way)).collect::<Vec<_>>(),
    })
}

fn next(questions: &[Question], question: &Question, way: &Way) -> Value {
    let in_ids = |said: &[Said]| said.iter().map(|said| answer(question, said)).collect::<Vec<_>>();
    json!({ "to": id(questions, way.to), "always": in_ids(&way.always), "sometimes": in_ids(&way.sometimes) })
}

fn who(questions: &[Question], who: &Who) -> Value {
    let person = |answers: &Answers| answers.to_json(questions);
    match who {
        Who::Everyone => json!({ "kind": "everyone" }),
        Who::Answered { question, said } => json!({
            "kind": "answered",
            "question": id(questions, Some(*question)),
            "answers": questions.get(*question).map(|asked| {
                said.iter().map(|said| answer(asked, said)).collect::<Vec<_>>()
            }),
        }),
        Who::Some { questions: decisive, asked, not_asked } => json!({
            "kind": "some",
            "questions": decisive.iter().map(|question| id(questions, Some(*question))).collect::<Vec<_>>(),
            "example": person(asked),
            "counterexample": person(not_asked),
        }),
    }
}

fn one_interview(questions: &[Question], interview: &Interview) -> Value {
    let asked: Vec<_> = interview.questions.iter().map(|question| id(questions, Some(*question))).collect();
    json!({ "questions": asked, "answers": interview.answers.to_json(questions) })
}

/// The id of a question; `null` for the end, or one of those beyond.
fn id(questions: &[Question], question: Option<usize>) -> Option<&str> {
    question.and_then(|at| questions.get(at)).map(|question| question.id.as_str())
}

/// An option id, bounds, options with and without, `"ages"` for some ages,
/// `null` for "I don't know", `"any"` for every answer.
fn answer(question: &Question, said: &Said) -> Value {
    let option = |at: &usize| question.kind.options().get(*at).cloned().unwrap_or_default();
    match said {
        Said::Anything => json!("any"),
        Said::Ages => json!("ages"),
        Said::Unknown => Value::Null,
        Said::Option(at) => json!({ "option": option(at) }),
        Said::Numbers { from, to } => json!({ "from": from, "to": to }),
        Said::Options { with, without } => json!({
            "with": with.iter().map(option).collect::<Vec<_>>(),
            "without": without.iter().map(option).collect::<Vec<_>>(),
        }),
    }
}
