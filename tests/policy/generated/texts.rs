//! The least of wording that a loader wants.

use std::fmt::Write;

use super::conditions::Vocabulary;
use super::guarantees::COUNT;

pub fn all(words: &Vocabulary) -> String {
    let mut file = String::new();
    let mut say = |key: &str, attributes: &[String]| {
        writeln!(file, "{key} = x").unwrap();
        for attribute in attributes {
            writeln!(file, "    .{attribute} = x").unwrap();
        }
    };
    for asked in &words.questions {
        let options = asked.kind.options();
        let mut attributes = ["spoken", "reword", "short"].map(str::to_owned).to_vec();
        attributes.extend(options.iter().map(|option| format!("option-{option}")));
        say(&format!("question-{}", asked.id), &attributes);
    }
    words.situations.iter().for_each(|id| say(&format!("situation-{id}"), &[]));
    words.services.iter().for_each(|id| say(&format!("service-{id}"), &["short".into()]));
    words.rights.iter().for_each(|id| say(&format!("entitlement-{id}"), &["what".into(), "claim-phone".into()]));
    (0..COUNT).for_each(|at| say(&format!("guarantee-g-{at}"), &[]));
    (0..5).for_each(|at| say(&format!("preference-row-{at}"), &[]));
    for key in ["topic-all", "organisation-office", "evidence-card", "evidence-letter"] {
        say(key, &[]);
    }
    for unit in ["EUR-month", "people", "ratio"] {
        say(&format!("unit-{unit}"), &[]);
    }
    file
}
