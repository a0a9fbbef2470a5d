//! From one question to the next.

use actix_web::http::StatusCode;

use super::call::{Call, Outcome};
use super::question_page::{Asking, QuestionPage};
use super::visit::{Visit, Who};
use crate::conversation::form::{self, Fields};
use crate::conversation::question::{self, Reading, Refused};
use crate::policy::{Answer, Answers, Question, QuestionKind};
use crate::web::error::Trouble;

/// Why a question is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is the next one.
    GoOn,
    /// The person wants to change the answer, and to come back to all of them.
    Change,
}

impl Purpose {
    /// The part of the address before the id of the question.
    pub const fn path(self) -> &'static str {
        match self {
            Self::GoOn => "question",
            Self::Change => "change",
        }
    }
}

/// The interview of one request.
#[derive(Clone, Copy)]
pub struct Interview<'a> {
    call: &'a Call<'a>,
}

/// One question of it, put to one person.
pub struct Asked<'a> {
    interview: Interview<'a>,
    visit: Visit,
    position: usize,
    question: &'a Question,
    purpose: Purpose,
}

impl<'a> Interview<'a> {
    pub fn new(call: &'a Call<'a>) -> Self {
        Self { call }
    }

    /// A new visit, for the person themselves or someone they help.
    ///
    /// # Errors
    /// The answers cannot be sealed.
    pub fn begin(self, fields: &Fields) -> Outcome {
        let who = match form::values(fields, "who").next() {
            Some("other") => Who::Other,
            _ => Who::Me,
        };
        let mut visit = Visit { who, ..Visit::default() };
        if who == Who::Other {
            self.note_the_helper(&mut visit.answers);
        }
        self.call.go_to(&self.next(&visit.answers), &visit)
    }

    /// Who fills the form in for someone helps them: no need to ask.
    fn note_the_helper(self, answers: &mut Answers) {
        let policy = &self.call.policy;
        let question = policy.question_position("helper").and_then(|at| Some((at, policy.questions().get(at)?)));
        if let Some((at, question)) = question
            && let Ok(yes) = Answer::from_text(question, "yes")
        {
            answers.record(at, yes);
        }
    }

    /// The question of that id, with what was said so far.
    ///
    /// # Errors
    /// There is no such question, or the answers so far cannot be read.
    pub fn asking(self, id: &str, purpose: Purpose) -> Result<Asked<'a>, Trouble> {
        let policy = &self.call.policy;
        let position = policy.question_position(id).ok_or(Trouble::NotFound)?;
        let question = policy.questions().get(position).ok_or(Trouble::NotFound)?;
        Ok(Asked { interview: self, visit: self.call.visit()?, position, question, purpose })
    }

    /// Questions that the person left open with "I don't know", in order.
    pub fn unsaid(self, visit: &Visit) -> Vec<&'a Question> {
        let asked = self.call.planner().asked(&visit.answers, self.call.running.now());
        let open = asked.into_iter().filter(|at| visit.answers.get(*at) == Some(&Answer::Unknown));
        open.filter_map(|at| self.call.policy.questions().get(at)).collect()
    }

    /// The address of the next question that counts, or of all answers.
    fn next(self, answers: &Answers) -> String {
        let next = self.call.planner().next_question(answers, self.call.running.now());
        let path = next.map_or_else(|| "check".to_owned(), |question| format!("question/{}", question.id));
        self.call.address(&path)
    }
}

impl Asked<'_> {
    /// The page of the question.
    ///
    /// # Errors
    /// It cannot be rendered.
    pub fn ask(&self) -> Outcome {
        let (call, given) = (self.interview.call, self.visit.answers.get(self.position));
        let asking = self.view();
        // Only what can be chosen, never what was typed, is in a page that is kept.
        let chosen = matches!(given, None | Some(Answer::Unknown | Answer::Option(_) | Answer::Options(_)));
        if !chosen || self.question.kind == QuestionKind::Commune {
            return call.page("question", &QuestionPage::new(&asking, None));
        }
        let (version, language, who) = (call.policy.version(), call.language, self.visit.who.id());
        let key = format!("{version} {language} {who} {} {} {given:?}", asking.action, asking.back);
        call.kept(key, "question", || QuestionPage::new(&asking, None))
    }

    /// Takes an answer; one that does not fit is asked again, with what was typed.
    ///
    /// # Errors
    /// A page cannot be rendered, or the answers cannot be sealed.
    pub fn take(mut self, fields: &Fields) -> Outcome {
        let call = self.interview.call;
        let given = self.visit.answers.get(self.position).cloned();
        let (question, directory) = (self.question, &call.running.directory);
        let reading = Reading { question, given: given.as_ref(), directory, fields };
        match reading.answer() {
            Ok(answer) => {
                let changing = self.purpose == Purpose::Change;
                let before = changing.then(|| self.interview.next(&self.visit.answers));
                call.planner().record(&mut self.visit.answers, self.position, answer);
                // A code stands for the answers it was given for.
                self.visit.taken.code = None;
                call.go_to(&self.onward(before.as_deref()), &self.visit)
            }
            Err(refusal) => self.ask_again(&reading.refused(refusal)),
        }
    }

    /// A change leads back to all answers, unless it raises another question
    /// than the one that came `before` it.
    fn onward(&self, before: Option<&str>) -> String {
        let next = self.interview.next(&self.visit.answers);
        if before == Some(next.as_str()) { self.interview.call.address("check") } else { next }
    }

    fn ask_again(&self, refused: &Refused) -> Outcome {
        let page = QuestionPage::new(&self.view(), Some(refused));
        self.interview.call.page_with(StatusCode::UNPROCESSABLE_ENTITY, "question", &page)
    }

    fn view(&self) -> Asking<'_> {
        let call = self.interview.call;
        let path = format!("{}/{}", self.purpose.path(), self.question.id);
        Asking {
            asked: self.on_form(),
            words: call.words(self.visit.who),
            action: call.address(&path),
            back: self.back(),
            path,
        }
    }

    /// Who changes an answer may choose another band.
    fn on_form(&self) -> question::Asked<'_> {
        let (call, answers) = (self.interview.call, &self.visit.answers);
        let asked = question::Asked::new(call.planner(), answers, self.position, self.question);
        if self.purpose == Purpose::GoOn { asked.perhaps_closer(call.running.now()) } else { asked }
    }

    /// All answers, or the question answered before this one, or the start.
    fn back(&self) -> String {
        let call = self.interview.call;
        if self.purpose == Purpose::Change {
            return call.address("check");
        }
        let asked = call.planner().asked(&self.visit.answers, call.running.now());
        let before = asked.into_iter().rfind(|at| *at < self.position);
        let before = before.and_then(|at| call.policy.questions().get(at));
        before.map_or_else(|| call.address(""), |question| call.address(&format!("question/{}", question.id)))
    }
}
