//! How a person can be reached, as they said it; a missing answer is `None`.

use serde::{Deserialize, Serialize};

/// Connectivity, and nothing else about a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Profile {
    pub internet: Option<Internet>,
    pub device: Option<Device>,
    pub online_skill: Option<OnlineSkill>,
    pub phone: Option<Telephone>,
}

macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($option:ident = $id:literal),+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($option),+ }

        impl $name {
            /// From the id of an option in the rules.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id {
                    $($id => Some(Self::$option),)+
                    _ => None,
                }
            }
        }
    };
}

choice!(
    /// Answers of `internet`.
    Internet { Home = "home", Mobile = "mobile", Elsewhere = "elsewhere", None = "none" }
);
choice!(
    /// Answers of `device`.
    Device { Computer = "computer", Smartphone = "smartphone", None = "none" }
);
choice!(
    /// Answers of `online_skill`.
    OnlineSkill { Alone = "alone", WithHelp = "with_help", No = "no" }
);
choice!(
    /// Answers of `phone`.
    Telephone { Yes = "yes", No = "no" }
);
