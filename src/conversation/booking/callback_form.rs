//! The form by which a person is called back.

use serde::Serialize;

use super::typed::{CallbackFault, OfferedSlots, RefusedCallback, TypedCallback, slot_value};
use crate::speech::words::Words;

/// The partial `callback_form`.
#[derive(Serialize)]
pub struct CallbackForm {
    days: Vec<Day>,
    name: String,
    number: String,
    /// All of them, for the summary; then each at its field.
    faults: Vec<FaultView>,
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
    value: String,
    label: String,
    chosen: bool,
}

#[derive(Serialize)]
struct FaultView {
    field: &'static str,
    sentence: String,
}

impl CallbackForm {
    /// As it was typed, with what was wrong with it.
    #[must_use]
    pub fn new(offered: &OfferedSlots, refused: &RefusedCallback, words: Words<'_>) -> Self {
        let RefusedCallback { typed, faults } = refused;
        let sentence = |field: &str| words.own(&format!("callback-wrong-{field}"), &[]);
        let is_wrong = |fault: &CallbackFault| faults.contains(fault);
        let wrong = |fault, field| is_wrong(&fault).then(|| sentence(field));
        let all = CallbackFault::ALL.into_iter().filter(|(_, fault)| is_wrong(fault));
        Self {
            days: days(offered, typed, words),
            name: typed.name.clone(),
            number: typed.number.clone(),
            faults: all.map(|(field, _)| FaultView { field, sentence: sentence(field) }).collect(),
            name_fault: wrong(CallbackFault::Name, "name"),
            number_fault: wrong(CallbackFault::Number, "number"),
            slot_fault: wrong(CallbackFault::Slot, "slot"),
        }
    }
}

fn days(offered: &OfferedSlots, typed: &TypedCallback, words: Words<'_>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for slot in &offered.0 {
        let (name, value) = (words.day_of(slot.start), slot_value(slot));
        let chosen = typed.slot == value;
        let view = SlotView { value, label: words.hours_of(slot.start, slot.end), chosen };
        match days.last_mut().filter(|day| day.name == name) {
            Some(day) => day.slots.push(view),
            None => days.push(Day { name, slots: vec![view] }),
        }
    }
    days
}
