//! Signing in with a provider, and with one that lies. The provider here is made
//! up, so that it can lie; a real one is tried in `tests/browser`.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use aiguillage::agent::sign_in::Authenticator;
use aiguillage::agent::sign_in::password::Hashing;
use aiguillage::agent::sign_in::provider::{GivenSettings, Provider, ProviderSettings};
use aiguillage::store::{AccountChange, Actor, Randomness};
use aiguillage::web::client_address::ClientAddress;
use aiguillage::web::headers::Transport;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::browser::{Browser, Office, named};
use crate::http::server::Answer;

const SECRET: &str = "a secret that both know";

/// What the made-up provider answers to a code, and what it was asked.
#[derive(Clone, Default)]
struct Script {
    header: Value,
    claims: Value,
    user: Value,
    key: String,
    challenge: String,
    asked: Vec<String>,
}

/// A change of the script.
type Lie = fn(&mut Script);

struct Forger {
    issuer: String,
    script: Arc<Mutex<Script>>,
}

impl Forger {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let script = Arc::new(Mutex::new(Script { key: SECRET.to_owned(), ..Script::default() }));
        let (own, known) = (issuer.clone(), Arc::clone(&script));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                answer(stream.unwrap(), &own, &known);
            }
        });
        Self { issuer, script }
    }

    fn office(&self) -> Office {
        let settings = ProviderSettings::parse(GivenSettings {
            issuer: &self.issuer,
            client: "aiguillage",
            secret: Some(SECRET.to_owned()),
            public_address: "http://localhost:8080",
            scopes: &["profile".to_owned()],
            role_claim: "groups",
            roles: &["desk=agent".to_owned(), "chiefs=supervisor".to_owned()],
            label: "the <b>ministry</b>",
        });
        let provider = Provider::new(settings.unwrap()).unwrap();
        let hashing = Hashing::new().unwrap();
        let desk = Authenticator::new(hashing, ClientAddress::Forwarded, Some(provider), Randomness::of_this_machine());
        Office::open_with(Transport::Plain, desk)
    }

    /// Goes to the provider and comes back with what the script says, changed by `lie`.
    fn visit(&self, office: &Office, browser: &Browser<'_>, lie: impl FnOnce(&mut Script)) -> Answer {
        let sent = browser.get("/en/sign-in/provider");
        assert_eq!(sent.status, 303, "{}", sent.page());
        let asked = parameters(sent.header("location").unwrap());
        let now = office.now().timestamp();
        let mut script = self.script.lock().unwrap();
        *script = Script {
            header: json!({ "alg": "HS256" }),
            claims: json!({
                "iss": self.issuer, "sub": "42", "aud": "aiguillage", "iat": now, "exp": now + 60,
                "nonce": asked["nonce"], "preferred_username": "claire", "groups": ["desk", "others"],
            }),
            user: json!({ "sub": "42" }),
            key: SECRET.to_owned(),
            challenge: asked["code_challenge"].as_str().unwrap().to_owned(),
            asked: Vec::new(),
        };
        lie(&mut script);
        drop(script);
        browser.get(&format!("/sign-in/provider?code=given&state={}", asked["state"].as_str().unwrap()))
    }
}

fn parameters(address: &str) -> Value {
    let (_, query) = address.split_once('?').unwrap();
    form_urlencoded::parse(query.as_bytes()).map(|(name, value)| (name.into_owned(), json!(value))).collect()
}

fn answer(mut stream: TcpStream, issuer: &str, script: &Mutex<Script>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).unwrap() > 0 {}
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body).unwrap();
    let path = head.split(' ').nth(1).unwrap().to_owned();
    let (status, content) = content(&path, &String::from_utf8(body).unwrap(), issuer, &mut script.lock().unwrap());
    let content = content.to_string();
    let length = content.len();
    let head = format!(
        "HTTP/1.1 {status} x\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all((head + &content).as_bytes()).unwrap();
}

fn content(path: &str, body: &str, issuer: &str, script: &mut Script) -> (u16, Value) {
    let at = |path: &str| format!("{issuer}{path}");
    script.asked.push(path.to_owned());
    match path {
        "/.well-known/openid-configuration" => (
            200,
            json!({
                "issuer": issuer, "authorization_endpoint": at("/authorize"), "token_endpoint": at("/token"),
                "userinfo_endpoint": at("/user"), "jwks_uri": at("/keys"), "response_types_supported": ["code"],
                "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["HS256"],
            }),
        ),
        "/keys" => (200, json!({ "keys": [] })),
        "/user" => (200, script.user.clone()),
        "/token" => {
            let sent = parameters(&format!("?{body}"));
            let verifier = sent["code_verifier"].as_str().unwrap_or_default();
            if URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) != script.challenge {
                return (400, json!({ "error": "invalid_grant" }));
            }
            let token = signed(&script.header, &script.claims, &script.key);
            (200, json!({ "access_token": "opens", "token_type": "Bearer", "id_token": token }))
        }
        _ => (404, json!({})),
    }
}

fn signed(header: &Value, claims: &Value, key: &str) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let content = format!("{}.{}", part(header), part(claims));
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(content.as_bytes());
    format!("{content}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

#[test]
fn somebody_the_provider_knows_is_in_with_the_role_of_their_group() {
    let forger = Forger::start();
    let office = forger.office();
    let browser = office.browser();
    let answer = forger.visit(&office, &browser, |_| {});
    assert_eq!((answer.status, answer.header("location")), (303, Some("/en/agent")));
    let page = browser.get("/en/account");
    assert!(page.page().contains("Agent") && !page.page().contains("name=\"current\""), "no password to change");
    let again = office.browser();
    forger.visit(&office, &again, |script| script.claims["groups"] = json!(["desk", "chiefs"]));
    assert!(again.get("/en/account").page().contains("Supervisor"), "the highest role of today");
}

#[test]
fn the_authorisation_request_carries_state_nonce_and_an_s256_challenge() {
    let forger = Forger::start();
    let office = forger.office();
    let (first, second) = (office.browser(), office.browser());
    let asked =
        [&first, &second].map(|browser| parameters(browser.get("/fr/sign-in/provider").header("location").unwrap()));
    for name in ["state", "nonce", "code_challenge"] {
        assert!(asked[0][name].as_str().unwrap().len() >= 16 && asked[0][name] != asked[1][name], "{name}");
    }
    assert_eq!(asked[0]["code_challenge_method"], "S256");
    assert_eq!(asked[0]["response_type"], "code");
    assert_eq!(asked[0]["redirect_uri"], "http://localhost:8080/sign-in/provider");
    assert_eq!(asked[0]["scope"], "openid profile");
}

#[test]
fn the_name_of_an_account_that_is_here_already_is_not_taken_over() {
    let forger = Forger::start();
    let office = forger.office();
    let browser = office.browser();
    forger.visit(&office, &browser, |script| script.claims["preferred_username"] = json!("samir"));
    let page = browser.get("/en/account");
    assert!(page.page().contains("Agent") && !page.page().contains("samir"), "{}", page.page());
}

#[test]
fn a_claim_that_stands_only_where_it_must_be_asked_for_counts_too() {
    let forger = Forger::start();
    let office = forger.office();
    let browser = office.browser();
    let answer = forger.visit(&office, &browser, |script| {
        script.claims.as_object_mut().unwrap().remove("groups");
        script.user = json!({ "sub": "42", "groups": "chiefs" });
    });
    assert_eq!(answer.status, 303);
    let other = office.browser();
    let answer = forger.visit(&office, &other, |script| {
        script.claims.as_object_mut().unwrap().remove("groups");
        script.user = json!({ "sub": "43", "groups": "chiefs" });
    });
    assert_eq!(answer.status, 403, "what is said of somebody else");
}

#[test]
fn a_provider_that_lies_lets_nobody_in() {
    let forger = Forger::start();
    let office = forger.office();
    let lies: [(&str, Lie); 9] = [
        ("another nonce", |script| script.claims["nonce"] = json!("another")),
        ("no nonce", |script| drop(script.claims.as_object_mut().unwrap().remove("nonce"))),
        ("for another program", |script| script.claims["aud"] = json!("another")),
        ("by another issuer", |script| script.claims["iss"] = json!("http://localhost:1")),
        ("too old", |script| script.claims["exp"] = json!(script.claims["iat"].as_i64().unwrap() - 1)),
        ("another key", |script| script.key = "another".to_owned()),
        ("no signature", |script| script.header = json!({ "alg": "none" })),
        ("another access token", |script| script.claims["at_hash"] = json!("AAAAAAAAAAAAAAAAAAAAAA")),
        ("a code of another browser", |script| script.challenge = "another".to_owned()),
    ];
    for (name, lie) in lies {
        let browser = office.browser();
        let answer = forger.visit(&office, &browser, lie);
        assert_eq!(answer.status, 403, "{name}");
        assert!(answer.page().contains("href=\"#provider\""), "{name}");
        assert!(!browser.is_in(), "{name}");
    }
    assert_eq!(office.site.running.store.accounts().unwrap().len(), 2, "and no account is made");
}

#[test]
fn an_answer_that_this_browser_did_not_ask_for_lets_nobody_in() {
    let forger = Forger::start();
    let office = forger.office();
    let (attacker, victim) = (office.browser(), office.browser());
    let of_attacker = parameters(attacker.get("/fr/sign-in/provider").header("location").unwrap());
    let state = of_attacker["state"].as_str().unwrap();
    let answer = victim.get(&format!("/sign-in/provider?code=given&state={state}"));
    assert_eq!(answer.status, 403, "no errand");
    victim.get("/fr/sign-in/provider");
    let answer = victim.get(&format!("/sign-in/provider?code=given&state={state}"));
    assert_eq!(answer.status, 403, "an errand of its own");
    let mixed_up = office.browser();
    let asked = parameters(mixed_up.get("/fr/sign-in/provider").header("location").unwrap());
    let own = asked["state"].as_str().unwrap();
    let answer = mixed_up.get(&format!("/sign-in/provider?code=given&state={own}&iss=https://elsewhere.example"));
    assert_eq!(answer.status, 403, "an answer of another provider");
    let refused = office.browser();
    let asked = parameters(refused.get("/fr/sign-in/provider").header("location").unwrap());
    let state = asked["state"].as_str().unwrap();
    assert_eq!(refused.get(&format!("/sign-in/provider?error=access_denied&state={state}")).status, 403);
    let asked: Vec<String> = forger.script.lock().unwrap().asked.clone();
    assert!(!asked.contains(&"/token".to_owned()), "no code was ever shown to the provider");
    assert!(!victim.is_in() && !attacker.is_in());
}

#[test]
fn an_errand_is_run_once_and_not_for_ever() {
    let forger = Forger::start();
    let office = forger.office();
    let browser = office.browser();
    forger.visit(&office, &browser, |_| {});
    assert_eq!(browser.cookie("sign-in"), None);
    let late = office.browser();
    let asked = parameters(late.get("/fr/sign-in/provider").header("location").unwrap());
    office.wait(chrono::Duration::minutes(31));
    let state = asked["state"].as_str().unwrap();
    assert_eq!(late.get(&format!("/sign-in/provider?code=given&state={state}")).status, 403);
}

#[test]
fn somebody_without_a_role_or_disabled_here_is_told_so_and_stays_out() {
    let forger = Forger::start();
    let office = forger.office();
    let browser = office.browser();
    let answer = forger.visit(&office, &browser, |script| script.claims["groups"] = json!(["others"]));
    assert_eq!(answer.status, 403);
    let known = office.browser();
    forger.visit(&office, &known, |script| script.claims["preferred_username"] = json!("lena"));
    assert!(known.is_in());
    let store = &office.site.running.store;
    store.change_account(&named("lena"), &AccountChange::Disable, &Actor::Operator, office.now()).unwrap();
    assert_eq!(forger.visit(&office, &browser, |_| {}).status, 403);
    assert!(!browser.is_in() && !known.is_in());
}

#[test]
fn a_provider_that_is_away_leaves_the_password() {
    let forger = Forger { issuer: "http://127.0.0.1:9".to_owned(), script: Arc::default() };
    let office = forger.office();
    let browser = office.browser();
    let answer = browser.get("/fr/sign-in/provider");
    assert_eq!(answer.status, 502);
    assert!(answer.page().contains("the &lt;b&gt;ministry&lt;/b&gt;"), "{}", answer.page());
    assert_eq!(office.signed_in("claire").get("/fr/account").status, 200);
}
