//! How callers can be reached and understood: the profiles of the two studies
//! of telephone reception (2016 and 2022), and those they left out.

/// A caller as the studies describe them: answers to questions of connectivity
/// and exchange. One not in the list is answered "does not know".
#[derive(Debug)]
pub struct Profile {
    pub name: &'static str,
    internet: &'static str,
    device: &'static str,
    online_skill: &'static str,
    phone: &'static str,
    hearing: &'static str,
    french: &'static str,
    reading: &'static str,
    travel: &'static str,
    helper: &'static str,
}

/// The caller with whom the studies compare the others.
const REFERENCE: Profile = Profile {
    name: "reference",
    internet: "home",
    device: "computer",
    online_skill: "alone",
    phone: "yes",
    hearing: "yes",
    french: "yes",
    reading: "yes",
    travel: "yes",
    helper: "no",
};

pub const PROFILES: [Profile; 10] = [
    REFERENCE,
    Profile { name: "no_internet", internet: "none", device: "none", online_skill: "no", ..REFERENCE },
    Profile { name: "hard_of_hearing", hearing: "hard", ..REFERENCE },
    Profile { name: "deaf", hearing: "deaf", ..REFERENCE },
    Profile { name: "little_french", french: "a_little", ..REFERENCE },
    Profile { name: "older", online_skill: "with_help", helper: "yes", ..REFERENCE },
    Profile { name: "no_phone", phone: "no", internet: "elsewhere", ..REFERENCE },
    Profile { name: "cannot_travel", travel: "no", ..REFERENCE },
    Profile { name: "cannot_read", reading: "no", french: "no", online_skill: "no", ..REFERENCE },
    Profile {
        name: "does_not_say",
        internet: UNKNOWN,
        device: UNKNOWN,
        online_skill: UNKNOWN,
        phone: UNKNOWN,
        hearing: UNKNOWN,
        french: UNKNOWN,
        reading: UNKNOWN,
        travel: UNKNOWN,
        helper: UNKNOWN,
    },
];

const UNKNOWN: &str = "unknown";

impl Profile {
    /// What this caller answers; `None` when the profile says nothing of the question.
    pub fn answer(&self, question: &str) -> Option<&'static str> {
        Some(match question {
            "internet" => self.internet,
            "device" => self.device,
            "online_skill" => self.online_skill,
            "phone" => self.phone,
            "hearing" => self.hearing,
            "french" => self.french,
            "reading" => self.reading,
            "travel" => self.travel,
            "helper" => self.helper,
            _ => return None,
        })
    }
}
