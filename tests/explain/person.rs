//! People drawn at random: some questions answered, some not, some not known.

use aiguillage::policy::{Answer, Answers, Policy, QuestionKind};
use proptest::prelude::*;
use proptest::sample::Index;

/// For a question: 0 unanswered, 1 "does not know", else an answer.
pub(super) type Draw = (u8, Index);

/// One for each question.
pub(super) fn draws(policy: &Policy) -> impl Strategy<Value = Vec<Draw>> + use<> {
    prop::collection::vec((0..8_u8, any::<Index>()), policy.questions().len())
}

pub(super) fn answer(kind: &QuestionKind, draw: Index) -> Answer {
    match kind {
        QuestionKind::Choice { options } => Answer::Option(draw.index(options.len())),
        QuestionKind::YesNo { .. } => Answer::Option(draw.index(2)),
        QuestionKind::Several { options } => Answer::Options(draw.index(1 << options.len()) as u64),
        QuestionKind::Number { min, max, .. } | QuestionKind::BirthDate { min, max } => {
            Answer::Number(min + draw.index(usize::try_from(max - min + 1).unwrap()) as i64)
        }
        QuestionKind::Ages { max, .. } => {
            let age = |child: usize| draw.index((*max as usize + 1) * (child + 1)) / (child + 1);
            Answer::Ages((0..draw.index(5)).map(|child| age(child) as u8).collect())
        }
        QuestionKind::PostalCode => Answer::Code("48000".to_owned()),
        QuestionKind::Commune => Answer::Code("48095".to_owned()),
    }
}

pub(super) fn partial(policy: &Policy, draws: &[Draw]) -> Answers {
    let mut answers = Answers::default();
    for (at, (question, (mode, draw))) in policy.questions().iter().zip(draws).enumerate() {
        match mode {
            0 => {}
            1 => answers.record(at, Answer::Unknown),
            _ => answers.record(at, answer(&question.kind, *draw)),
        }
    }
    answers
}
