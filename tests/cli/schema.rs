use super::{RulesCopy, run};

#[test]
fn every_schema_is_listed_and_printed_by_its_name() {
    let listed = run(&["schema"]);
    let names: Vec<&str> = listed.stdout.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!((listed.code, names.len()), (0, 11), "{}", listed.stdout);
    for name in names {
        let printed = run(&["schema", name]);
        assert_eq!((printed.code, printed.json()["type"].as_str()), (0, Some("object")), "{name}");
    }
}

#[test]
fn a_schema_that_does_not_exist_is_bad_usage_with_what_was_meant() {
    let told = run(&["schema", "question"]);
    assert_eq!(told.code, 2);
    assert!(told.stderr.contains("did you mean `questions`?"), "{}", told.stderr);
    assert_eq!(run(&["schema", "questions", "--out", "here"]).code, 2);
}

#[test]
fn schemas_written_beside_the_rules_are_each_named_for_its_files_and_do_not_disturb_them() {
    let copy = RulesCopy::new("schemas");
    assert_eq!(run(&["schema", "--out", copy.path()]).code, 0);
    let text = std::fs::read_to_string(copy.0.join(".taplo.toml")).unwrap();
    let configuration: toml::Table = text.parse().unwrap();
    let rules = configuration["rule"].as_array().unwrap();
    assert_eq!(rules.len(), 11);
    for rule in rules {
        let path = copy.0.join(rule["schema"]["path"].as_str().unwrap());
        let schema: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let files = rule["include"][0].as_str().unwrap().trim_start_matches("**/");
        assert!(schema["title"].as_str().unwrap().ends_with(files), "{}", path.display());
        assert!(copy.0.join(files.trim_end_matches("/*.toml")).exists(), "{files}");
    }
    assert_eq!(run(&["check", "--rules", copy.path()]).code, 0);
    assert_eq!(run(&["schema", "--out", copy.path()]).code, 0, "what is ours is written anew");
}

#[test]
fn a_configuration_that_is_not_ours_is_left_alone() {
    let copy = RulesCopy::new("configuration");
    let path = copy.0.join(".taplo.toml");
    std::fs::write(&path, "[formatting]\n").unwrap();
    let told = run(&["schema", "--out", copy.path()]);
    assert_eq!((told.code, std::fs::read_to_string(path).unwrap().as_str()), (2, "[formatting]\n"));
    assert!(!copy.0.join(".schemas").exists());
}
