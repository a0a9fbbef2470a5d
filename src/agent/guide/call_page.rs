//! The screen of a call: the question to say, and the plan so far.

use serde::Serialize;

use super::open_call::{LONGEST_NOTES, OpenCall};
use super::plan_view::{PlanView, Shown};
use super::question_view::{QuestionView, Spoken};
use crate::agent::desk::AgentDesk;
use crate::agent::frame::Frame;
use crate::conversation::question::{Asked, Refused};
use crate::plan::ContactPlan;
use crate::policy::{Answer, Question};
use crate::speech::answer::AnswerWords;
use crate::speech::who::Who;
use crate::speech::words::Words;

/// The template `call`.
#[derive(Serialize)]
pub struct CallPage {
    #[serde(flatten)]
    frame: Frame,
    /// The address of the call; actions are below it.
    call: String,
    /// Nothing is left to ask.
    question: Option<QuestionView>,
    back: Option<String>,
    answers: Vec<Row>,
    notes: String,
    longest_notes: usize,
    languages: Vec<Choice>,
    who: Vec<Choice>,
    plan: PlanView,
}

#[derive(Serialize)]
struct Row {
    name: String,
    answer: String,
    change: String,
}

/// One choice of a list.
#[derive(Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A call and the question that is put, by its place.
pub struct Screen<'a> {
    pub desk: &'a AgentDesk,
    pub call: &'a OpenCall,
    pub position: Option<usize>,
    /// The agent asked for this very question.
    pub chosen: bool,
}

impl<'a> Screen<'a> {
    /// The whole screen.
    pub fn page(&self, refused: Option<&Refused>) -> CallPage {
        let (desk, call) = (self.desk, self.call);
        CallPage {
            frame: Frame::new(desk, "call-title").with_keys(),
            call: desk.place().address(&call.id),
            question: self.question_view(refused),
            back: self.back(),
            answers: self.rows(),
            notes: call.notes.clone(),
            longest_notes: LONGEST_NOTES,
            languages: languages(desk, &call.language),
            who: whos(desk.own_words(), call.who),
            plan: self.plan_view(&desk.plan(call)),
        }
    }

    fn question(&self) -> Option<(usize, &'a Question)> {
        let position = self.position?;
        Some((position, self.desk.policy.questions().get(position)?))
    }

    fn asked(&self) -> Option<Asked<'a>> {
        let (position, question) = self.question()?;
        let asked = Asked::new(self.desk.planner(), &self.call.answers, position, question);
        Some(if self.chosen { asked } else { asked.perhaps_closer(self.desk.running.now()) })
    }

    fn question_view(&self, refused: Option<&Refused>) -> Option<QuestionView> {
        let own = self.desk.words(self.call.who);
        let words: Vec<Words<'_>> = std::iter::once(own).chain(self.caller()).collect();
        let spoken = Spoken { asked: self.asked()?, words: &words };
        Some(QuestionView::new(&spoken, own, refused))
    }

    /// The caller's words, when they speak another language than the agent.
    fn caller(&self) -> Option<Words<'a>> {
        (self.call.language != self.desk.language()).then(|| self.desk.caller_words(self.call))
    }

    fn plan_view(&self, plan: &ContactPlan) -> PlanView {
        let (desk, call) = (self.desk, self.call);
        let explanation = desk.planner().explain(&call.answers, desk.running.now());
        let unknown = self.answered().filter(|(_, answer)| **answer == Answer::Unknown);
        PlanView::new(&Shown {
            plan,
            explanation: &explanation,
            words: desk.words(call.who),
            caller: self.caller(),
            unknown: unknown.map(|(question, _)| question.id.as_str()).collect(),
        })
    }

    /// Questions that concern this caller, with their answers.
    fn answered(&self) -> impl Iterator<Item = (&'a Question, &'a Answer)> {
        let (desk, call) = (self.desk, self.call);
        let asked = desk.planner().asked(&call.answers, desk.running.now());
        asked.into_iter().filter_map(|at| desk.policy.questions().get(at).zip(call.answers.get(at)))
    }

    fn rows(&self) -> Vec<Row> {
        let (planner, words) = (self.desk.planner(), self.desk.words(self.call.who));
        let row = |(question, answer): (&'a Question, &'a Answer)| Row {
            name: words.rule(&format!("question-{}.short", question.id)),
            answer: AnswerWords { words, question }.said_in(answer, planner.directory),
            change: self.question_address(&question.id),
        };
        self.answered().map(row).collect()
    }

    /// The question answered before this one.
    fn back(&self) -> Option<String> {
        let (desk, call) = (self.desk, self.call);
        let asked = desk.planner().asked(&call.answers, desk.running.now());
        let before = asked.into_iter().rfind(|at| self.position.is_none_or(|position| *at < position))?;
        Some(self.question_address(&desk.policy.questions().get(before)?.id))
    }

    fn question_address(&self, id: &str) -> String {
        format!("{}/question/{id}", self.desk.place().address(&self.call.id))
    }
}

/// Languages in which the rules can be said, each by its own name where it is known.
pub fn languages(desk: &AgentDesk, chosen: &str) -> Vec<Choice> {
    let name = |language: &str| {
        let known = desk.interface.holds(language, "language");
        if known { desk.interface.get(language, "language", &[]) } else { language.to_owned() }
    };
    let choice =
        |language: &String| Choice { value: language.clone(), label: name(language), chosen: language == chosen };
    desk.policy.languages().iter().map(choice).collect()
}

/// For whom the caller calls.
pub fn whos(words: Words<'_>, chosen: Who) -> Vec<Choice> {
    let choice = |who: Who| Choice {
        value: who.id().to_owned(),
        label: words.own(&format!("call-who-{}", who.id()), &[]),
        chosen: who == chosen,
    };
    [Who::Me, Who::Other].map(choice).into()
}
