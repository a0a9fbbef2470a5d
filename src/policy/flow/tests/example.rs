//! A small rule set with every kind of question and several services.

use crate::policy::{Policy, RuleFiles};

const POLICY: &str = r#"id = "example"
languages = ["fr"]
[fallback]
channel = "counter"
counters = ["mairie"]
"#;

/// Nothing depends on `idle`; `wage` exists only for some; `service` may be
/// without object.
const QUESTIONS: &str = r#"
[[question]]
id = "internet"
kind = "choice"
options = ["home", "none", "elsewhere"]
topic = "net"
[[question]]
id = "idle"
kind = "yes_no"
topic = "net"
[[question]]
id = "troubles"
kind = "several"
options = ["hands", "seeing", "hearing"]
topic = "net"
[[question]]
id = "service"
kind = "choice"
options = ["caf", "tax"]
topic = "net"
[[question]]
id = "postal_code"
kind = "postal_code"
topic = "net"
[[question]]
id = "age"
kind = "birth_date"
topic = "net"
min = 0
max = 90
[[question]]
id = "works"
kind = "yes_no"
topic = "net"
[[question]]
id = "wage"
kind = "number"
topic = "net"
unit = "EUR"
min = 0
max = 30
when = "works is yes"
otherwise = 0
[[question]]
id = "pension"
kind = "number"
topic = "net"
unit = "EUR"
min = 0
max = 30
"#;

const SITUATIONS: &str = r#"[situations]
online = "internet is home or internet is elsewhere and not troubles has hands"
can_come = "not troubles has seeing or internet is none"
"#;

const CAF: &str = r#"organisation = "caf"
counters = ["caf"]
[[channel]]
kind = "web"
requires = "online"
[[channel]]
kind = "counter"
requires = "can_come"
[[channel]]
kind = "phone"
[[evidence]]
id = "identity"
when = "troubles has seeing and troubles has hearing and age at least 18"
"#;

const TAX: &str = r#"organisation = "caf"
counters = ["caf"]
[[channel]]
kind = "phone"
[[evidence]]
id = "identity"
when = "works is yes"
"#;

const RIGHT: &str = r#"kind = "benefit"
payer = "caf"
services = ["caf"]
when = "age at least 25 and wage + pension less than 20 or age at least 62 and pension at most 5"
rank = 1
claim = ["phone"]
evidence = ["identity"]
unasked = []
[[source]]
title = "Code"
url = "https://www.legifrance.gouv.fr"
date = 2026-11-01
"#;

const ORGANISATIONS: &str = r#"[organisations]
caf = { website = "https://www.caf.fr", source = "https://www.caf.fr", date = 2026-11-01 }
"#;

const TEXTS: [&str; 16] = [
    "topic-net",
    "situation-online",
    "situation-can_come",
    "organisation-caf",
    "service-caf",
    "service-tax",
    "evidence-identity",
    "entitlement-right",
    "unit-EUR",
    "unit-years",
    "preference-any",
    "guarantee-any",
    "price-free",
    "price-local",
    "unit-people",
    "unit-months",
];

/// The example, with one text of the questions replaced by another.
pub(super) fn example(from: &str, to: &str) -> Policy {
    let questions = QUESTIONS.replace(from, to);
    let texts = texts(&questions);
    let files = [
        ("policy.toml", POLICY),
        ("questions.toml", questions.as_str()),
        ("situations.toml", SITUATIONS),
        ("organisations.toml", ORGANISATIONS),
        ("services/caf.toml", CAF),
        ("services/tax.toml", TAX),
        ("preferences.toml", ""),
        ("guarantees.toml", ""),
        ("entitlements/right.toml", RIGHT),
        ("texts/fr/all.ftl", texts.as_str()),
    ];
    let files = RuleFiles::from_memory(files.iter().map(|(path, content)| (*path, content.as_bytes())));
    Policy::load(&files).unwrap_or_else(|faults| panic!("{}", faults.to_json()))
}

/// A text for all that wants one.
fn texts(questions: &str) -> String {
    let others = TEXTS.map(|key| format!("{key} = x\n    .short = x\n    .what = x\n    .claim-phone = x\n"));
    questions.lines().map(texts_of_line).chain(others).collect()
}

fn texts_of_line(line: &str) -> String {
    let (key, value) = line.split_once(" = ").unwrap_or_default();
    let value = value.replace(['"', '[', ']'], "");
    let options = |ids: &str| ids.split(", ").map(|id| format!("    .option-{id} = x\n")).collect::<Vec<_>>().concat();
    match (key, value.as_str()) {
        ("id", id) => format!("question-{id} = x\n    .spoken = x\n    .reword = x\n    .short = x\n"),
        ("options", ids) => options(ids),
        ("kind", "yes_no") => options("yes, no"),
        _ => String::new(),
    }
}
