//! Small rule sets drawn at random, as files, with all that a loader wants.
//!
//! Small means that every partial answer can be tried. Within that, all that
//! rule files can say is drawn: questions of every kind, asked of some only,
//! situations, quantities, channels, contacts, papers, preferences, rights, amounts
//! and tables that change with time, and guarantees, many of them false.

pub mod conditions;
pub mod dice;
mod guarantees;
mod quantities;
mod questions;
mod rules;
mod texts;

use std::collections::BTreeMap;

use aiguillage::policy::{Policy, RuleFiles};

use self::conditions::{CHANNELS, Vocabulary};
use self::dice::Dice;
use self::questions::Asked;

/// The files of one rule set, by path.
pub type Files = BTreeMap<String, String>;

/// The rule set of a seed: always the same.
pub fn files(seed: u64) -> Files {
    drawn(seed, questions::draw)
}

/// Likewise, with two or three amounts of many values: too many people to try
/// everyone.
pub fn files_with_amounts(seed: u64) -> Files {
    drawn(seed, questions::amounts)
}

fn drawn(seed: u64, questions_of: fn(&mut Dice, &[String]) -> Vec<Asked>) -> Files {
    let mut dice = Dice::new(seed);
    let services = rules::service_ids(&mut dice);
    let asked = questions_of(&mut dice, &services);
    // Any but the last, which is the web.
    let last_resort = *dice.pick(&CHANNELS[..5]);
    let mut words = Vocabulary::new(asked, services);
    let mut files = Files::new();
    files.insert("policy.toml".into(), rules::policy(last_resort));
    files.insert("organisations.toml".into(), "[organisations]\noffice = {}\n".into());
    if dice.percent(70) {
        files.insert("parameters/amounts.toml".into(), rules::parameters(&mut dice));
        words.amounts = true;
    }
    files.insert("questions.toml".into(), questions::written(&mut dice, &mut words));
    files.insert("situations.toml".into(), rules::situations(&mut dice, &mut words));
    if dice.percent(70) {
        files.insert("quantities.toml".into(), quantities::written(&mut dice, &mut words));
    }
    for service in words.services.clone() {
        files.insert(format!("services/{service}.toml"), rules::service(&mut dice, &words, &service));
    }
    files.insert("preferences.toml".into(), rules::preferences(&mut dice, &words));
    for right in words.rights.clone() {
        files.insert(format!("entitlements/{right}.toml"), rules::entitlement(&mut dice, &words));
    }
    files.insert("guarantees.toml".into(), guarantees::written(&mut dice, &words));
    files.insert("texts/fr/all.ftl".into(), texts::all(&words));
    files
}

/// Reads the files of a rule set.
pub fn load(files: &Files) -> Policy {
    let content = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
    Policy::load(&RuleFiles::from_memory(content)).unwrap_or_else(|faults| panic!("{faults:?}\n{files:#?}"))
}

#[test]
fn all_that_quantities_can_say_is_drawn_often() {
    let drawn: Vec<Files> = (0..500).map(files).collect();
    let forms = [
        "kind = \"ages\"",
        "aged 3 to 5",
        "step = 5",
        "open = true",
        "otherwise = \"q",
        "likely = ",
        "[quantities]",
        "min(",
        "max(",
        "up(",
        "down(",
        "yearly(",
        "rate * ",
        "scale[",
        "scale[if ",
        " then ",
        "max = 1340",
    ];
    for form in forms {
        let count = drawn.iter().filter(|files| files.values().any(|text| text.contains(form))).count();
        assert!(count >= 12, "{form}: {count} of 500 rule sets");
    }
}
