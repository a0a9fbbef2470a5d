//! The form by which a person is called back: what it shows, and what it sent.
//!
//! The public form and the call guide put it in pages of their own.

use serde::Serialize;

use super::form::{self, Fields};
use crate::plan::{CallSlot, ContactPlan, Planner};
use crate::policy::Answers;
use crate::speech::words::Words;
use crate::store::{CallbackRequest, CallerName, Id, Malformed, PhoneNumber, PlanText, Slot};

/// The partial `callback_form`.
#[derive(Serialize)]
pub struct CallbackForm {
    days: Vec<Day>,
    name: String,
    number: String,
    faults: Vec<Fault>,
    name_fault: Option<String>,
    number_fault: Option<String>,
    slot_fault: Option<String>,
}

#[derive(Serialize)]
struct Day {
    name: String,
    slots: Vec<SlotView>,
}

#[derive(Serialize)]
struct SlotView {
    number: usize,
    /// The start, in seconds of the epoch.
    value: i64,
    label: String,
    chosen: bool,
}

/// One thing that was wrong, for the summary.
#[derive(Serialize)]
struct Fault {
    field: &'static str,
    sentence: String,
}

/// What was typed, and what of it is wrong.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    name: String,
    number: String,
    slot: String,
    wrong: Vec<&'static str>,
}

/// A callback that can be asked for.
pub struct Wish {
    pub name: CallerName,
    pub number: PhoneNumber,
    pub slot: CallSlot,
}

impl CallbackForm {
    pub fn new(slots: &[CallSlot], typed: &Typed, words: Words<'_>) -> Self {
        let fault = |field: &'static str| {
            typed.wrong.contains(&field).then(|| words.own(&format!("callback-wrong-{field}"), &[]))
        };
        let faults = ["name", "number", "slot"].into_iter();
        Self {
            days: days(slots, typed, words),
            name: typed.name.clone(),
            number: typed.number.clone(),
            faults: faults.filter_map(|field| Some(Fault { field, sentence: fault(field)? })).collect(),
            name_fault: fault("name"),
            number_fault: fault("number"),
            slot_fault: fault("slot"),
        }
    }
}

fn days(slots: &[CallSlot], typed: &Typed, words: Words<'_>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for (at, slot) in slots.iter().enumerate() {
        let name = words.day_of(slot.start);
        let value = slot.start.timestamp();
        let chosen = typed.slot == value.to_string();
        let view = SlotView { number: at + 1, value, label: words.hours_of(slot.start, slot.end), chosen };
        match days.last_mut().filter(|day| day.name == name) {
            Some(day) => day.slots.push(view),
            None => days.push(Day { name, slots: vec![view] }),
        }
    }
    days
}

impl Typed {
    pub fn read(fields: &Fields) -> Self {
        let text = |name: &str| form::values(fields, name).next().unwrap_or_default().trim().to_owned();
        Self { name: text("name"), number: text("number"), slot: text("slot"), wrong: Vec::new() }
    }

    /// The wish, if a person of this name can be reached at this number in one
    /// of these slots. A slot that is over since the page was shown is none.
    ///
    /// # Errors
    /// What was typed, with what is wrong.
    pub fn checked(mut self, slots: Vec<CallSlot>) -> Result<Wish, Self> {
        let name = CallerName::parse(&self.name);
        let number = PhoneNumber::parse(&self.number);
        let slot = slots.into_iter().find(|slot| slot.start.timestamp().to_string() == self.slot);
        if let (Ok(name), Ok(number), Some(slot)) = (&name, &number, slot) {
            return Ok(Wish { name: name.clone(), number: number.clone(), slot });
        }
        let wrong = [("name", name.is_err()), ("number", number.is_err()), ("slot", slot.is_none())];
        self.wrong = wrong.into_iter().filter_map(|(field, wrong)| wrong.then_some(field)).collect();
        Err(self)
    }
}

impl Wish {
    /// As the store keeps it, with the plan in short.
    ///
    /// # Errors
    /// The rules name the service or the language in a way the store does not take.
    pub fn request(
        self,
        planner: Planner<'_>,
        plan: &ContactPlan,
        answers: &Answers,
        language: &str,
        plan_text: &str,
    ) -> Result<CallbackRequest, Malformed> {
        let topic = planner.policy.option_chosen(answers, "purpose");
        Ok(CallbackRequest {
            name: self.name,
            number: self.number,
            slot: Slot::new(self.slot.start.to_utc(), self.slot.end.to_utc())?,
            language: Id::parse(language)?,
            service: Id::parse(plan.service().unwrap_or("unsure"))?,
            topic: topic.and_then(|id| Id::parse(id).ok()),
            plan: PlanText::parse(plan_text)?,
        })
    }
}
