use super::*;

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn facts() -> OutcomeFacts {
    OutcomeFacts {
        day: "2026-11-24".parse().unwrap(),
        policy: PolicyVersion::parse("0123456789ab").unwrap(),
        through: AskedThrough::PublicForm,
        profile: Profile { internet: Internet::from_id("none"), ..Profile::default() },
        service: Some(id("caf")),
        department: Some(Department::parse("2A").unwrap()),
        channels: vec![id("counter"), id("phone")],
        rights_shown: BTreeSet::from([id("rsa")]),
        rights_told: BTreeSet::from([id("rsa")]),
        seconds: 60,
        ending: Ending::PlanGiven,
    }
}

fn vocabulary() -> Vocabulary {
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
    Vocabulary { services: words(&["caf"]), channels: words(&["phone", "counter"]), rights: words(&["rsa"]) }
}

fn refused(facts: OutcomeFacts) -> &'static str {
    Outcome::new(facts, &vocabulary()).unwrap_err().what
}

#[test]
fn every_word_of_an_outcome_is_one_of_the_rules() {
    assert!(Outcome::new(facts(), &vocabulary()).is_ok());
    let stranger = || id("marie-durand");
    assert_eq!(refused(OutcomeFacts { service: Some(stranger()), ..facts() }), "service");
    assert_eq!(refused(OutcomeFacts { channels: vec![stranger()], ..facts() }), "channel");
    assert_eq!(refused(OutcomeFacts { rights_shown: BTreeSet::from([stranger()]), ..facts() }), "right");
}

#[test]
fn an_outcome_does_not_contradict_itself() {
    assert_eq!(refused(OutcomeFacts { channels: vec![id("phone"), id("phone")], ..facts() }), "channels");
    assert_eq!(refused(OutcomeFacts { rights_shown: BTreeSet::new(), ..facts() }), "rights told");
    assert_eq!(refused(OutcomeFacts { seconds: LONGEST + 1, ..facts() }), "duration");
}

#[test]
fn no_place_is_finer_than_a_departement() {
    for number in ["01", "48", "95", "2A", "2B", "971", "976", "988"] {
        assert!(Department::parse(number).is_ok(), "{number}");
    }
    for text in ["", "1", "00", "20", "96", "970", "999", "2C", "48000", "Mende", "+1"] {
        assert!(Department::parse(text).is_err(), "{text}");
    }
}

/// Every text in what is kept of an outcome, wherever it stands.
fn texts(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(list) => list.iter().flat_map(texts).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_is_kept_of_an_outcome_has_no_room_for_a_sentence() {
    let kept = serde_json::to_value(Outcome::new(facts(), &vocabulary()).unwrap()).unwrap();
    let fields: Vec<_> = kept.as_object().unwrap().keys().cloned().collect();
    let known = "channels day department ending policy profile rights_shown rights_told seconds service through";
    let mut fields = fields;
    fields.sort();
    assert_eq!(fields.join(" "), known, "a new field: can it hold a sentence, or tell who it was?");
    for text in texts(&kept) {
        let swapped = kept.to_string().replace(&format!("\"{text}\""), "\"Mme Durand, 06 12 34 56 78\"");
        assert!(serde_json::from_str::<Outcome>(&swapped).is_err(), "a sentence in place of `{text}`");
    }
}
