use super::*;
use crate::web::shipped::direction;

#[derive(Serialize)]
struct Nothing {}

fn format(template: &str) -> Format<'_> {
    Format { template, language: "fr", encoding: Encoding::Identity }
}

#[test]
fn what_ships_is_sound() {
    Pages::new().unwrap();
}

#[test]
fn a_page_without_a_value_that_its_template_names_is_an_error() {
    assert!(Pages::new().unwrap().render(format("start"), &Nothing {}).is_err());
}

#[test]
fn both_languages_hold_the_same_texts() {
    let texts = Pages::new().unwrap().texts();
    let keys = |language| texts.keys(language).collect::<Vec<_>>();
    assert!(keys("fr").len() > 50);
    assert_eq!(keys("fr"), keys("en"));
}

#[test]
fn languages_written_from_the_right_turn_the_page() {
    assert_eq!(["fr", "en", "ar", "he"].map(direction), ["ltr", "ltr", "rtl", "rtl"]);
}

#[test]
fn the_security_policy_allows_the_style_of_the_page_and_nothing_else() {
    use base64::Engine as _;
    use sha2::Digest as _;
    let pages = Pages::new().unwrap();
    let page = crate::web::error::ErrorPage::new(String::new(), "fr", crate::web::error::Trouble::NotFound);
    let page = pages.render(format("error"), &page).unwrap();
    let html = String::from_utf8(page.body.to_vec()).unwrap();
    let (_, rest) = html.split_once("<style>").unwrap();
    let (style, _) = rest.split_once("</style>").unwrap();
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(style));
    let policy = page.security_policy.to_str().unwrap();
    assert!(policy.contains(&format!("style-src 'sha256-{hash}'")) && !policy.contains("unsafe"), "{policy}");
}
