//! What a person types to be called back, and what of it is taken.

use validator::{Validate, ValidateArgs as _, ValidationError};

use crate::conversation::form::{self, Fields};
use crate::plan::CallSlot;
use crate::store::{CallerName, PhoneNumber};

/// As it was typed.
#[derive(Clone, Default, Validate)]
#[validate(context = OfferedSlots)]
pub struct TypedCallback {
    #[validate(custom(function = is_a_name))]
    pub(super) name: String,
    #[validate(custom(function = is_a_number))]
    pub(super) number: String,
    #[validate(custom(function = is_offered, use_context))]
    pub(super) slot: String,
}

/// The slots in which a person can be called. One that is over since the page was
/// shown is none of them.
pub struct OfferedSlots(pub Vec<CallSlot>);

/// Whom to call, where and when.
pub struct CallbackWish {
    pub name: CallerName,
    pub number: PhoneNumber,
    pub slot: CallSlot,
}

/// What is wrong with a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallbackFault {
    Name,
    Number,
    Slot,
}

/// What was typed, to be shown again with what is wrong with it.
#[derive(Clone, Default)]
pub struct RefusedCallback {
    pub(super) typed: TypedCallback,
    pub(super) faults: Vec<CallbackFault>,
}

impl CallbackFault {
    /// In the order of the form.
    pub(super) const ALL: [(&'static str, Self); 3] =
        [("name", Self::Name), ("number", Self::Number), ("slot", Self::Slot)];
}

impl TypedCallback {
    pub(super) fn read(fields: &Fields) -> Self {
        let text = |name| form::first(fields, name).unwrap_or_default().trim().to_owned();
        Self { name: text("name"), number: text("number"), slot: text("slot") }
    }

    /// # Errors
    /// Nobody of this name can be called at this number in one of these slots.
    pub(super) fn parse(&self, offered: &OfferedSlots) -> Result<CallbackWish, Vec<CallbackFault>> {
        let faults = |found| form::faults(&found, &CallbackFault::ALL);
        self.validate_with_args(offered).map_err(faults)?;
        Ok(CallbackWish {
            name: CallerName::parse(&self.name).map_err(|_| vec![CallbackFault::Name])?,
            number: PhoneNumber::parse(&self.number).map_err(|_| vec![CallbackFault::Number])?,
            slot: offered.named(&self.slot).ok_or_else(|| vec![CallbackFault::Slot])?,
        })
    }
}

impl OfferedSlots {
    /// The slot that a form names, by its start.
    fn named(&self, value: &str) -> Option<CallSlot> {
        self.0.iter().find(|slot| slot_value(slot) == value).copied()
    }
}

/// A slot in a form: its start, in seconds of the epoch.
pub(super) fn slot_value(slot: &CallSlot) -> String {
    slot.start.timestamp().to_string()
}

fn is_a_name(typed: &str) -> Result<(), ValidationError> {
    CallerName::parse(typed).map(|_| ()).map_err(|_| ValidationError::new("name"))
}

fn is_a_number(typed: &str) -> Result<(), ValidationError> {
    PhoneNumber::parse(typed).map(|_| ()).map_err(|_| ValidationError::new("number"))
}

fn is_offered(typed: &str, offered: &OfferedSlots) -> Result<(), ValidationError> {
    offered.named(typed).map(|_| ()).ok_or_else(|| ValidationError::new("slot"))
}
