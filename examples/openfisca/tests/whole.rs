use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::sync::LazyLock;

use aiguillage::policy::{Policy, RuleFiles};
use clap::Parser;
use flate2::{Compression, write::GzEncoder};
use serde_json::Value;

use super::people::handful;
use crate::{Arguments, measure};

/// A file of its own for each test.
struct Households(PathBuf);

impl Households {
    fn plain(name: &str, text: &str) -> Self {
        let path = Self::path(name);
        fs::write(&path, text).unwrap();
        Self(path)
    }

    fn packed(name: &str, text: &str) -> Self {
        let path = Self::path(name);
        let mut packer = GzEncoder::new(File::create(&path).unwrap(), Compression::fast());
        packer.write_all(text.as_bytes()).unwrap();
        packer.finish().unwrap();
        Self(path)
    }

    fn path(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("aiguillage-openfisca-{}-{name}", std::process::id()))
    }

    fn measure(&self, options: &[&str]) -> Result<String, String> {
        self.measure_with(&POLICY, options)
    }

    fn measure_with(&self, policy: &Policy, options: &[&str]) -> Result<String, String> {
        let program = ["openfisca", self.0.to_str().unwrap()];
        let arguments = Arguments::parse_from(program.iter().chain(options));
        measure(&arguments, policy).map(|(text, _)| text).map_err(|refusal| refusal.to_string())
    }

    fn json(&self, options: &[&str]) -> Value {
        let options = [options, &["--format", "json"]].concat();
        serde_json::from_str(&self.measure(&options).unwrap()).unwrap()
    }
}

impl Drop for Households {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

static POLICY: LazyLock<Policy> = LazyLock::new(|| Policy::load(&RuleFiles::embedded()).unwrap());

#[test]
fn each_right_is_counted_over_the_households_for_which_the_model_is_firm() {
    let found = Households::plain("counted", &handful()).json(&[]);
    assert_eq!(found["households"], 3);
    assert_eq!(found["benefits"]["css"]["granted"], 2);
    assert_eq!(found["benefits"]["css"]["missed"], 0);
    assert_eq!(found["benefits"]["rsa"]["granted"], 1, "the one in doubt is left out");
    assert_eq!(found["benefits"]["af"]["recall"], 1.0);
    assert_eq!(found["benefits"]["rsa"]["likely_but_refused"], 0, "who earns more than the flat amount");
    assert_eq!(found["benefits"]["rsa"]["precision_likely"], 1.0);
    assert_eq!(found["benefits"]["ppa"]["missed"], 0);
    assert_eq!(found["benefits"]["apa_domicile"]["likely"], 1);
    assert_eq!(found["households_with_no_missed_right"], 3);
    assert_eq!(found["households_shown_other_rights_by_profile"], 0);
}

#[test]
fn a_right_that_is_granted_and_not_shown_is_missed_and_told_of() {
    let impossible = handful().replace("\"aide_logement\":0", "\"aide_logement\":9.5");
    let file = Households::plain("missed", &impossible);
    let options = ["--missed", "--profile", "older", "--service", "unsure"];
    let found = file.json(&options);
    assert_eq!(found["benefits"]["aide_logement"]["missed"], 1);
    assert_eq!(found["benefits"]["aide_logement"]["recall"], 0.5);
    assert_eq!(found["households_with_no_missed_right"], 2);
    assert_eq!(found["missed"][0]["household"], "retired-owner");
    assert!(file.measure(&options).unwrap().contains("missed: aide_logement of retired-owner"));
}

#[test]
fn a_benefit_that_the_policy_does_not_have_has_no_figures() {
    let found =
        Households::plain("null", &handful()).json(&["--limit", "1", "--profile", "older", "--service", "unsure"]);
    for (key, id) in crate::benefits::BENEFITS {
        let has = POLICY.rules().entitlements.iter().any(|right| right.id == id);
        assert_eq!(found["benefits"][key].is_object(), has, "{key}");
        assert_eq!(found["benefits"][key].is_null(), !has, "{key}");
    }
}

#[test]
fn who_wants_all_rights_checked_is_asked_no_less_than_who_asks_about_one_service() {
    let found = Households::plain("lengths", &handful()).json(&["--questions"]);
    let most = |of: &str, part: &str| found["questions"][of][part]["max"].as_u64().unwrap();
    assert!(most("all_rights", "total") >= most("one_service", "total"));
    assert!(most("all_rights", "total") > most("all_rights", "beyond_exchange"));
    assert_eq!(found["questions"]["max"], found["questions"]["all_rights"]["total"]["max"]);
    assert_eq!(found["questions_by_profile"].as_object().unwrap().len(), crate::profile::PROFILES.len());
    assert_eq!(found["usefulness"]["age"]["asked"], 3);
}

#[test]
fn one_profile_and_one_service_may_be_chosen() {
    let file = Households::plain("chosen", &handful());
    let found = file.json(&["--profile", "deaf", "--service", "cpam"]);
    assert_eq!(found["questions_by_profile"].as_object().unwrap().keys().collect::<Vec<_>>(), ["deaf"]);
    assert_eq!(found["questions_by_service"].as_object().unwrap().keys().collect::<Vec<_>>(), ["cpam"]);
    let most = |of: &str| found["questions"][of]["total"]["max"].as_u64().unwrap();
    assert!(most("all_rights") > most("one_service"), "the service alone needs fewer");
    assert!(file.measure(&["--profile", "unheard_of"]).unwrap_err().contains("hard_of_hearing"));
    assert!(file.measure(&["--service", "unheard_of"]).unwrap_err().contains("france_travail"));
}

#[test]
fn no_right_is_lost_when_facts_are_not_known() {
    let file = Households::plain("withheld", &handful());
    for share in ["0.2", "0.7", "1"] {
        let found = file.json(&["--profile", "deaf", "--withhold", "11", share]);
        assert_eq!(found["households_with_no_missed_right"], 3, "{share}");
        assert_eq!(found["withheld"]["missed_more"].as_array().unwrap().len(), 0);
    }
    let nothing_known = file.json(&["--profile", "deaf", "--withhold", "11", "1"]);
    assert_eq!(nothing_known["benefits"]["rsa"]["likely"], 0);
    assert_eq!(nothing_known["benefits"]["rsa"]["possible"], 1);
}

#[test]
fn a_packed_file_says_the_same_as_a_plain_one() {
    let (plain, packed) = (Households::plain("plain", &handful()), Households::packed("packed", &handful()));
    let one = ["--profile", "older", "--service", "unsure"];
    assert_eq!(plain.measure(&one), packed.measure(&one));
}

#[test]
fn a_file_that_cannot_be_measured_is_refused_in_a_sentence() {
    let missing = Households(Households::path("missing-file"));
    assert!(missing.measure(&[]).unwrap_err().contains("not part of the project"));
    let empty = Households::plain("empty", "\n\n");
    assert!(empty.measure(&[]).unwrap_err().contains("no household"));
    let broken = Households::plain("broken", &format!("{}\n{{}}", handful()));
    assert!(broken.measure(&[]).unwrap_err().starts_with("line 4 is not a household"));
}

/// The shipped rules with one question more, on which a right depends.
fn with_a_new_question() -> Policy {
    let mut files = RuleFiles::embedded();
    let mut add = |path: &str, more: &str| {
        let longer = format!("{}\n{more}", files.get(path).unwrap());
        files.insert(path, &longer);
    };
    add("questions.toml", "[[question]]\nid = \"shoe_size\"\nkind = \"yes_no\"\ntopic = \"health\"");
    let text = "question-shoe_size = a\n    .spoken = a\n    .reword = a\n    .option-yes = a\n    .option-no = a\n    .short = a";
    for language in ["fr", "en"] {
        add(&format!("texts/{language}/questions.ftl"), text);
    }
    let path = "entitlements/apa_domicile.toml";
    let strict = files.get(path).unwrap().replace("autonomy is yes\"", "autonomy is yes and shoe_size is yes\"");
    files.insert(path, &strict);
    Policy::load(&files).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn a_question_without_a_mapping_is_not_known_and_told_of() {
    let file = Households::plain("new-question", &handful());
    let options = ["--profile", "older", "--service", "mairie", "--format", "json"];
    let found: Value = serde_json::from_str(&file.measure_with(&with_a_new_question(), &options).unwrap()).unwrap();
    assert_eq!(found["unmapped_questions"], serde_json::json!(["shoe_size"]));
    assert_eq!(found["benefits"]["apa_domicile"]["possible"], 1, "not known closes no right");
    assert_eq!(file.json(&options[..4])["benefits"]["apa_domicile"]["likely"], 1);
}
