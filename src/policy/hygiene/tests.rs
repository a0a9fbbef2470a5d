//! Each warning, brought about by one edit of the shipped rules.

use chrono::NaiveDate;

use crate::policy::fault::codes::WARNINGS;
use crate::policy::{Faults, Policy, RuleFiles};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn files() -> RuleFiles {
    RuleFiles::embedded()
}

/// The files with an edit: a text replaced, or added at the end when it is empty.
#[track_caller]
fn edited(path: &str, from: &str, to: &str) -> RuleFiles {
    let mut files = files();
    let content = files.get(path).unwrap_or_default().to_owned();
    assert!(content.contains(from), "{from} is not in {path}");
    let content = if from.is_empty() { content + to } else { content.replacen(from, to, 1) };
    files.insert(path, &content);
    files
}

fn warnings(files: &RuleFiles, on: NaiveDate) -> Faults {
    let policy = Policy::load(files).unwrap_or_else(|faults| panic!("{faults}"));
    policy.warnings(on).unwrap()
}

fn told(faults: &Faults) -> Vec<(&'static str, String)> {
    faults.iter().map(|fault| (fault.code, fault.message.clone())).collect()
}

/// Edits with the code and a part of the message each must bring.
const EDITS: [(&str, &str, &str, &str, &str); 12] = [
    (
        "preferences.toml",
        "[[preference]]",
        "[[preference]]\nid = \"urgent-phone-again\"\nwhen = \"age at least 0\"\nfirst = \"phone\"\n\n[[preference]]",
        "constant-condition",
        "urgent-phone-again",
    ),
    (
        "entitlements/rsa.toml",
        "(five_years_here or raised_lone_parent) and",
        "age more than 120 and",
        "right-for-nobody",
        "rsa",
    ),
    (
        "entitlements/defenseur_des_droits.toml",
        "when = \"purpose in (dispute, follow_up, urgent)\"",
        "when = \"age at least 0\"",
        "right-for-everybody",
        "defenseur_des_droits",
    ),
    (
        "questions.toml",
        "[[question]]\nid = \"internet\"",
        "[[question]]\nid = \"left_handed\"\nkind = \"yes_no\"\ntopic = \"exchange\"\n\n[[question]]\nid = \"internet\"",
        "question-never-matters",
        "left_handed",
    ),
    (
        "services/caf.toml",
        "when = \"purpose is claim\"",
        "when = \"purpose is claim or purpose is claim and age at least 18\"",
        "redundant-part",
        "age at least 18",
    ),
    ("quantities.toml", "", "never_reckoned = \"1 + children\"\n", "unused-quantity", "never_reckoned"),
    ("situations.toml", "", "never_named = \"age at least 7\"\n", "unused-situation", "never_named"),
    (
        "parameters/family.toml",
        "",
        "\n[[parameter]]\nid = \"never_looked_up\"\nunit = \"EUR/month\"\n[[parameter.value]]\nfrom = 2020-01-01\n\
         amount = 1\nsource = \"s\"\ndate = 2026-11-24\n",
        "unused-parameter",
        "never_looked_up",
    ),
    ("organisations.toml", "", "nobody = {}\n", "unused-organisation", "nobody"),
    ("texts/fr/guarantees.ftl", "", "\nguarantee-of-nothing = Rien.\n", "unused-text", "guarantee-of-nothing"),
    (
        "policy.toml",
        "",
        "\n[[accepted]]\nwarning = \"unused-text\"\nrule = \"gone\"\nwhy = \"It was there once.\"\n",
        "accepted-nothing",
        "gone",
    ),
    (
        "services/caf.toml",
        "when = \"purpose is claim\"",
        "when = \"purpose is urgent and purpose is claim\"",
        "constant-condition",
        "false",
    ),
];

/// A new rule of some kinds needs its texts.
fn with_texts(mut files: RuleFiles) -> RuleFiles {
    let texts = "\npreference-urgent-phone-again = x\npreference-same-again = x\norganisation-nobody = x\n\
                 question-left_handed = x\n    .spoken = x\n    .reword = x\n    .short = x\n    .option-yes = x\n    .option-no = x\n";
    for language in ["fr", "en"] {
        files.insert(&format!("texts/{language}/more.ftl"), texts);
    }
    files
}

#[test]
fn each_edit_brings_its_warning_and_it_can_be_accepted_as_its_help_says() {
    for (path, from, to, code, part) in EDITS {
        let files = with_texts(edited(path, from, to));
        let found = warnings(&files, today());
        let warning = found.iter().find(|fault| fault.code == code && fault.message.contains(part));
        let warning = warning.unwrap_or_else(|| panic!("{code} about {part} is not in {:#?}", told(&found)));
        assert_eq!(warning.file, path, "{code}");
        if code != "accepted-nothing" {
            let after = warnings(&accepting(files, warning.help.as_deref().unwrap()), today());
            assert!(!told(&after).contains(&(code, warning.message.clone())), "{code} is not accepted");
            assert!(after.iter().all(|fault| fault.code != "accepted-nothing"));
        }
    }
}

/// The files with the row that a help proposes.
fn accepting(mut files: RuleFiles, help: &str) -> RuleFiles {
    let row = help.split_once("[[accepted]] ").unwrap().1.trim_end_matches('`');
    let row = row.replace("\" rule", "\"\nrule").replace("\" why", "\"\nwhy");
    let policy = format!("{}\n[[accepted]]\n{row}\n", files.get("policy.toml").unwrap());
    files.insert("policy.toml", &policy);
    files
}

#[test]
fn a_row_behind_its_like_never_applies_and_the_warning_names_the_one_before() {
    let text = files().get("preferences.toml").unwrap().to_owned();
    let first = text.split("[[preference]]").nth(1).unwrap().to_owned();
    let id = first.split('"').nth(1).unwrap();
    let again = first.replacen(id, "same-again", 1);
    let found = warnings(&with_texts(edited("preferences.toml", "", &format!("\n[[preference]]{again}"))), today());
    let hidden = found.iter().find(|fault| fault.code == "row-never-applies").expect("a hidden row");
    assert!(hidden.message.contains("same-again") && hidden.message.contains(id), "{}", hidden.message);
}

#[test]
fn options_that_always_lead_to_the_same_plan_are_told_together() {
    let from = "options = [\"home\", \"mobile\", \"elsewhere\", \"none\"]";
    let mut files =
        edited("questions.toml", from, "options = [\"home\", \"mobile\", \"satellite\", \"elsewhere\", \"none\"]");
    for language in ["fr", "en"] {
        let path = format!("texts/{language}/questions.ftl");
        let content = files.get(&path).unwrap().to_owned();
        files
            .insert(&path, &content.replacen("    .option-mobile", "    .option-satellite = x\n    .option-mobile", 1));
    }
    let found = told(&warnings(&files, today()));
    let alike = |(code, message): &&(&str, String)| *code == "option-without-effect" && message.contains("satellite");
    assert!(found.iter().any(|told| alike(&told)), "{found:#?}");
}

#[test]
fn facts_grow_old() {
    let codes =
        |on| told(&warnings(&files(), on)).into_iter().filter(|(code, _)| *code == "fact-to-read-again").count();
    assert_eq!(codes(today()), 0);
    assert!(codes(NaiveDate::from_ymd_opt(2028, 1, 1).unwrap()) > 0);
}

#[test]
fn every_code_of_a_warning_is_brought_about_in_these_tests() {
    let others = ["row-never-applies", "option-without-effect", "fact-to-read-again"];
    let missing =
        WARNINGS.iter().filter(|code| !others.contains(code) && !EDITS.iter().any(|(.., edited, _)| edited == *code));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&&str>::new());
}
