//! How a call ends: with a code, with what was told, or with the reason it was not.

use actix_web::http::StatusCode;

use super::closing_page::{ClosingPage, Fault};
use super::must_tell::{Checklist, Told, reason};
use super::open_call::OpenCall;
use super::outcome;
use crate::agent::desk::{AgentDesk, Outcome};
use crate::conversation::form;
use crate::conversation::handing_on::KeptAnswers;
use crate::speech::spoken::Spoken;
use crate::store::handoff::KEPT_FOR;
use crate::store::{Code, Ending, Id, StoreError};
use crate::web::error::Trouble;

/// One call about to end.
pub struct End<'a> {
    desk: &'a AgentDesk,
    call: OpenCall,
}

impl<'a> End<'a> {
    /// # Errors
    /// There is no such call, or it cannot be opened.
    pub fn of(desk: &'a AgentDesk, id: &str) -> Result<Self, Trouble> {
        Ok(Self { desk, call: desk.call(id)? })
    }

    /// What must be told, and what the caller takes away.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn show(&self) -> Outcome {
        self.page(StatusCode::OK, &Told::default(), None)
    }

    /// Keeps the answers under a code, once a call.
    ///
    /// # Errors
    /// The page cannot be rendered, or the call cannot be sealed.
    pub async fn give_code(mut self) -> Outcome {
        if self.call.code.is_none() {
            match self.keep_answers().await {
                Ok(code) => self.call.code = Some(code.to_text()),
                Err(error) => {
                    tracing::error!(%error, code = error.code(), "no code can be given");
                    return self.page(StatusCode::SERVICE_UNAVAILABLE, &Told::default(), Some(Fault::NoCode));
                }
            }
        }
        self.desk.go_on(&self.call, "/close")
    }

    /// Ends the call, if all was told or there is a reason why not.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub async fn finish(self) -> Outcome {
        let fields = &self.desk.signed_in.fields;
        let told = Told::read(fields);
        let Some(ending) = self.ending(&told) else {
            return self.page(StatusCode::UNPROCESSABLE_ENTITY, &told, Some(Fault::NoReason));
        };
        let recorded = self.record(&told, ending).await;
        // An end that cannot be counted is an end all the same.
        let path = if recorded.is_ok() { "/closed" } else { "/closed-uncounted" };
        let mut response = self.desk.see(&self.desk.address(path));
        self.desk.place().forget(&self.call.id, &mut response);
        Ok(response)
    }

    fn page(&self, status: StatusCode, told: &Told, fault: Option<Fault>) -> Outcome {
        self.desk.page(status, "closing", &ClosingPage::new(self.desk, &self.call, told, fault))
    }

    async fn keep_answers(&self) -> Result<Code, StoreError> {
        let fields = &self.desk.signed_in.fields;
        // Notes are kept at the caller's wish only.
        let wished = form::values(fields, "keep_note").next().is_some() && !self.call.notes.is_empty();
        let kept = KeptAnswers {
            who: self.call.who,
            answers: self.call.answers.clone(),
            note: wished.then(|| self.call.notes.clone()),
        };
        let (text, language) = (kept.to_text(&self.desk.policy)?, Id::parse(&self.call.language)?);
        self.desk.ask(move |store, now| store.keep_handoff(&text, &language, KEPT_FOR, now)).await
    }

    /// How the call ended; none while something is untold without a reason.
    fn ending(&self, told: &Told) -> Option<Ending> {
        let plan = self.desk.plan(&self.call);
        let spoken = Spoken { plan: &plan, words: self.desk.words(self.call.who) };
        if !told.all(&Checklist { own: spoken, said: spoken }.items(told)) {
            return reason(&self.desk.signed_in.fields);
        }
        Some(match (&self.call.callback, &self.call.code) {
            (Some(_), _) => Ending::CallbackBooked,
            (None, Some(_)) => Ending::HandedOn,
            (None, None) => Ending::PlanGiven,
        })
    }

    async fn record(&self, told: &Told, ending: Ending) -> Result<(), StoreError> {
        let outcome = outcome::of(self.desk, &self.call, told, ending)?;
        let id = outcome::id(&self.call);
        let recorded = self.desk.ask(move |store, _| store.record_outcome(id, &outcome)).await;
        recorded.inspect_err(|error| tracing::error!(%error, code = error.code(), "a call is not counted"))
    }
}
