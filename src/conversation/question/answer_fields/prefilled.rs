//! A question with what was written to it before.

use crate::conversation::question::question_form::QuestionForm;
use crate::conversation::question::refused_answer::RefusedAnswer;
use crate::policy::{Answer, QuestionKind};
use crate::speech::answer::AnswerWords;
use crate::speech::words::Words;

/// As its answer was given, or as it was written when it was refused.
pub(super) struct Prefilled<'a> {
    pub form: QuestionForm<'a>,
    pub words: Words<'a>,
    pub refused: Option<&'a RefusedAnswer>,
}

impl<'a> Prefilled<'a> {
    pub(super) fn kind(&self) -> &'a QuestionKind {
        &self.form.question.kind
    }

    pub(super) fn said(&self) -> AnswerWords<'a> {
        AnswerWords { words: self.words, question: self.form.question }
    }

    /// What is in the first box.
    pub(super) fn value(&self) -> String {
        match (self.refused, self.form.given()) {
            (Some(refused), _) => refused.typed.first().cloned().unwrap_or_default(),
            (None, Some(answer)) => written(answer),
            (None, None) => String::new(),
        }
    }
}

/// As it would be typed; nothing for what is chosen.
pub(super) fn written(answer: &Answer) -> String {
    match answer {
        Answer::Number(number) => number.to_string(),
        Answer::About(number) => format!("~{number}"),
        Answer::Between { from, to, .. } => format!("{from}-{to}"),
        Answer::Ages(ages) => ages.iter().map(u8::to_string).collect::<Vec<_>>().join(", "),
        Answer::Code(code) => code.clone(),
        Answer::Unknown | Answer::Option(_) | Answer::Options(_) | Answer::Date(_) => String::new(),
    }
}
