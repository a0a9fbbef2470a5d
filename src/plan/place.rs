//! Where the person lives, as far as the answers and the directory tell.

/// The place of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Place {
    /// No postal code was given.
    #[default]
    NotGiven,
    /// No commune has this postal code.
    NotFound {
        postal_code: String,
    },
    /// Several communes share the postal code: the person chooses.
    Several {
        postal_code: String,
        communes: Vec<CommuneChoice>,
    },
    Commune(CommuneChoice),
}

/// A commune to choose.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct CommuneChoice {
    pub insee: String,
    pub name: String,
}
