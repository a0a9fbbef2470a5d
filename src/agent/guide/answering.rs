//! From one answer to the next question.

use actix_web::http::StatusCode;

use super::call_page::Screen;
use super::open_call::{LONGEST_NOTES, OpenCall};
use crate::agent::desk::{AgentDesk, Outcome};
use crate::conversation::form;
use crate::conversation::question::{Reading, Refused};
use crate::speech::who::Who;
use crate::web::error::Trouble;

/// The answers of one call.
pub struct Answering<'a> {
    desk: &'a AgentDesk,
    call: OpenCall,
}

impl<'a> Answering<'a> {
    /// # Errors
    /// There is no such call, or it cannot be opened.
    pub fn of(desk: &'a AgentDesk, id: &str) -> Result<Self, Trouble> {
        Ok(Self { desk, call: desk.call(id)? })
    }

    /// The screen with the next question that counts, or with this one.
    ///
    /// # Errors
    /// There is no such question, or the page cannot be rendered.
    pub fn show(&self, question: Option<&str>) -> Outcome {
        let position = match question {
            Some(id) => Some(self.position(id)?),
            None => self.next(),
        };
        self.screen(StatusCode::OK, position, question.is_some(), None)
    }

    /// Takes an answer and the notes; one that does not fit is asked again, with
    /// what was typed. Ending the call takes the notes only.
    ///
    /// # Errors
    /// There is no such question, or the call cannot be sealed.
    pub fn take(mut self) -> Outcome {
        self.take_notes();
        if self.field("end").is_some() {
            return self.desk.go_on(&self.call, "/close");
        }
        let position = self.position(self.field("question").ok_or(Trouble::Garbled)?)?;
        let question = self.desk.policy.questions().get(position).ok_or(Trouble::NotFound)?;
        let (directory, fields) = (&self.desk.running.directory, &self.desk.signed_in.fields);
        let given = self.call.answers.get(position).cloned();
        let reading = Reading { question, given: given.as_ref(), directory, fields };
        match reading.answer() {
            Ok(answer) => {
                self.desk.planner().record(&mut self.call.answers, position, answer);
                self.desk.go_on(&self.call, "")
            }
            Err(refusal) => {
                let refused = reading.refused(refusal);
                self.screen(StatusCode::UNPROCESSABLE_ENTITY, Some(position), false, Some(&refused))
            }
        }
    }

    /// Another language, or another person than was thought.
    ///
    /// # Errors
    /// The call cannot be sealed.
    pub fn change_caller(mut self) -> Outcome {
        if let Some(language) = chosen_language(self.desk) {
            self.call.language = language;
        }
        self.call.who = chosen_who(self.desk);
        self.desk.go_on(&self.call, "")
    }

    fn screen(&self, status: StatusCode, position: Option<usize>, chosen: bool, refused: Option<&Refused>) -> Outcome {
        let screen = Screen { desk: self.desk, call: &self.call, position, chosen };
        self.desk.page(status, "call", &screen.page(refused))
    }

    fn field(&self, name: &'static str) -> Option<&str> {
        form::values(&self.desk.signed_in.fields, name).next()
    }

    fn take_notes(&mut self) {
        if let Some(notes) = self.field("notes") {
            self.call.notes = notes.replace("\r\n", "\n").chars().take(LONGEST_NOTES).collect();
        }
    }

    fn position(&self, id: &str) -> Result<usize, Trouble> {
        self.desk.policy.question_position(id).ok_or(Trouble::NotFound)
    }

    fn next(&self) -> Option<usize> {
        let next = self.desk.planner().next_question(&self.call.answers, self.desk.running.now())?;
        self.desk.policy.question_position(&next.id)
    }
}

/// The caller's language that a form names, if the rules have it.
pub fn chosen_language(desk: &AgentDesk) -> Option<String> {
    let named = form::values(&desk.signed_in.fields, "language").next()?;
    desk.policy.languages().iter().find(|language| *language == named).cloned()
}

/// For whom the caller calls, as a form says.
pub fn chosen_who(desk: &AgentDesk) -> Who {
    match form::values(&desk.signed_in.fields, "who").next() {
        Some("other") => Who::Other,
        _ => Who::Me,
    }
}
