//! The screen of a call: the question to say, and the plan so far.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::call::OpenCall;
use super::plan_view::{PlanOnScreen, PlanView};
use super::question_view::{QuestionView, SpokenQuestion};
use super::select::{SelectOption, languages};
use crate::agent::frame::StaffFrame;
use crate::conversation::interview::PutQuestion;
use crate::conversation::notes;
use crate::conversation::question::RefusedAnswer;
use crate::policy::{Answer, Question};
use crate::speech::answer::AnswerWords;
use crate::speech::who::Who;
use crate::speech::words::Words;
use crate::web::trouble::Reply;

/// The template `call`.
#[derive(Serialize)]
struct CallPage {
    #[serde(flatten)]
    frame: StaffFrame,
    /// The address of the call; actions are below it.
    call: String,
    /// Nothing is left to ask.
    question: Option<QuestionView>,
    back: Option<String>,
    answers: Vec<Row>,
    notes: String,
    longest_notes: u64,
    notes_fault: Option<String>,
    languages: Vec<SelectOption>,
    who: Vec<SelectOption>,
    plan: PlanView,
}

#[derive(Serialize)]
struct Row {
    name: String,
    answer: String,
    change: String,
}

/// A call, the question that is put, and what was wrong with what was sent.
pub struct Screen<'a> {
    pub open: &'a OpenCall,
    pub put: Option<PutQuestion<'a>>,
    pub refused: Option<RefusedAnswer>,
    /// Notes as they were typed, when they are too long to be kept.
    pub long_notes: Option<String>,
}

impl<'a> Screen<'a> {
    /// # Errors
    /// The page cannot be rendered.
    pub fn answer(&self, status: StatusCode) -> Reply {
        self.open.page(status, "call", &self.page())
    }

    fn page(&self) -> CallPage {
        let (open, visit) = (self.open, self.open.visit());
        let longest = notes::LONGEST;
        let too_long = || open.reader_words().own("call-notes-too-long", &[("longest", longest.to_string())]);
        CallPage {
            frame: StaffFrame::titled(open, "call-title").with_keys(),
            call: open.here(""),
            question: self.question(),
            back: self.back(),
            answers: open.interview().answered(&visit.answers).map(|answered| self.row(answered)).collect(),
            notes: self.long_notes.clone().unwrap_or_else(|| visit.notes.as_str().to_owned()),
            longest_notes: longest,
            notes_fault: self.long_notes.as_ref().map(|_| too_long()),
            languages: languages(open, visit.language.as_str()),
            who: whos(open.reader_words(), visit.who),
            plan: self.plan(),
        }
    }

    fn question(&self) -> Option<QuestionView> {
        let own = self.open.own_words();
        let words: Vec<Words<'_>> = std::iter::once(own).chain(self.caller()).collect();
        let form = self.open.interview().form(self.put?, &self.open.visit().answers);
        Some(QuestionView::new(&SpokenQuestion { form, words: &words }, own, self.refused.as_ref()))
    }

    /// The caller's words, when they speak another language than the agent.
    fn caller(&self) -> Option<Words<'a>> {
        (self.open.visit().language != self.open.language()).then(|| self.open.caller_words())
    }

    fn plan(&self) -> PlanView {
        let (open, answers) = (self.open, &self.open.visit().answers);
        PlanView::new(&PlanOnScreen {
            plan: &open.plan(),
            explanation: &open.planner().explain(answers, open.now()),
            words: open.own_words(),
            caller: self.caller(),
            unknown: open.interview().unsaid(answers).map(|question| question.id.as_str()).collect(),
        })
    }

    fn row(&self, (question, answer): (&Question, &Answer)) -> Row {
        let asked = AnswerWords { words: self.open.own_words(), question };
        Row {
            name: asked.name(),
            answer: asked.said_in(answer, self.open.planner().directory),
            change: self.question_address(&question.id),
        }
    }

    /// The question answered before this one.
    fn back(&self) -> Option<String> {
        let before = self.open.interview().before(&self.open.visit().answers, self.put)?;
        Some(self.question_address(&before.id))
    }

    fn question_address(&self, id: &str) -> String {
        self.open.here(&format!("/question/{id}"))
    }
}

/// For whom the caller calls.
fn whos(words: Words<'_>, chosen: Who) -> Vec<SelectOption> {
    let option = |who: Who| SelectOption {
        value: who.id().to_owned(),
        label: words.own(&format!("call-who-{}", who.id()), &[]),
        chosen: who == chosen,
    };
    [Who::Me, Who::Other].map(option).into()
}
