use std::path::PathBuf;

use super::*;

#[derive(Serialize)]
struct Nothing {}

/// What the template `error` shows.
#[derive(Serialize)]
struct Trouble {
    head: &'static str,
    title: &'static str,
    what: &'static str,
    home: &'static str,
    other_languages: [(); 0],
}

fn format(template: &str) -> Format<'_> {
    Format { template, language: Language::parse("fr").unwrap(), encoding: Encoding::Identity }
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
fn all_languages_hold_the_same_texts() {
    let texts = Pages::new().unwrap().texts();
    let keys = |language| texts.keys(language).collect::<Vec<_>>();
    assert!(keys("fr").len() > 50);
    for language in LANGUAGES {
        assert_eq!(keys("fr"), keys(language));
    }
}

/// The page `error`, as the browser gets it.
fn rendered(pages: &Pages) -> Page {
    let (title, what) = ("error-not-found", "error-not-found.what");
    pages.render(format("error"), &Trouble { head: "", title, what, home: "/fr/", other_languages: [] }).unwrap()
}

#[test]
fn the_security_policy_allows_the_style_of_the_page_and_nothing_else() {
    use base64::Engine as _;
    use sha2::Digest as _;
    let page = rendered(&Pages::new().unwrap());
    let html = String::from_utf8(page.body.to_vec()).unwrap();
    let (_, rest) = html.split_once("<style>").unwrap();
    let (style, _) = rest.split_once("</style>").unwrap();
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(style));
    let policy = page.security_policy.to_str().unwrap();
    assert!(policy.contains(&format!("style-src 'sha256-{hash}'")) && !policy.contains("unsafe"), "{policy}");
}

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")
}

#[test]
fn a_folder_renders_the_same_pages_as_the_program() {
    let (read, inside) = (Pages::read(&shipped(), LANGUAGES).unwrap(), Pages::new().unwrap());
    assert_eq!(rendered(&read).body, rendered(&inside).body);
}

#[test]
fn no_folder_no_language_and_what_is_no_language_are_refused() {
    assert!(matches!(Pages::read(Path::new("/nowhere"), LANGUAGES), Err(PagesError::Unreadable(_))));
    for codes in [&[][..], &["fr", "../en"]] {
        assert!(matches!(Pages::read(&shipped(), codes), Err(PagesError::NoLanguage(_))), "{codes:?}");
    }
}
