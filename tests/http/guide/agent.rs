//! An agent with a browser of their own, already signed in.

use std::cell::RefCell;

use aiguillage::store::{AccountName, Actor, NewAccount, Randomness, Role, SessionToken};
use aiguillage::web::headers::Transport;
use aiguillage::web::running::Running;
use aiguillage::web::session::FormToken;

use crate::http::server::{Answer, Site, desk, monday_morning, running};

/// A site of its own: what one test keeps no other test sees.
pub(super) fn site() -> Site {
    Site::start_with(running(Transport::Plain), desk())
}

pub(super) struct Agent<'a> {
    pub(super) site: &'a Site,
    pub(super) csrf: String,
    /// Name, path and value.
    jar: RefCell<Vec<(String, String, String)>>,
}

impl<'a> Agent<'a> {
    pub(super) fn at_work(site: &'a Site, name: &str) -> Self {
        let name = AccountName::parse(name).unwrap();
        let token = session_of(&site.running, &name);
        let csrf = FormToken::of(&token).as_str().to_owned();
        let jar = RefCell::new(vec![("session".to_owned(), "/".to_owned(), token.to_text())]);
        Self { site, csrf, jar }
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        self.keep(self.site.get_with(path, &self.cookies(path)))
    }

    /// Sends a form with the token of the session.
    pub(super) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_as_it_is(path, &[&[("csrf", self.csrf.as_str())], fields].concat())
    }

    pub(super) fn post_as_it_is(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.keep(self.site.post_with(path, &self.cookies(path), form.as_bytes()))
    }

    /// Begins a call; its address.
    pub(super) fn call(&self, language: &str) -> String {
        let answer = self.post("/fr/agent/call", &[("language", language), ("who", "me"), ("service", "caf")]);
        assert_eq!(answer.status, 303, "{}", answer.page());
        answer.header("location").unwrap().to_owned()
    }

    /// Answers a question; the page that follows.
    pub(super) fn answer(&self, call: &str, question: &str, answer: &str) -> Answer {
        let sent = self.post(&format!("{call}/answer"), &[("question", question), ("answer", answer)]);
        assert_eq!(sent.status, 303, "{question} {answer}: {}", sent.page());
        self.get(sent.header("location").unwrap())
    }

    /// Somebody without internet who can telephone.
    pub(super) fn call_of_an_offline_person(&self, language: &str) -> String {
        let call = self.call(language);
        for (question, answer) in
            [("internet", "none"), ("phone", "yes"), ("hearing", "yes"), ("postal_code", "48000"), ("commune", "48095")]
        {
            self.answer(&call, question, answer);
        }
        call
    }

    /// Another person signs in on the same browser.
    pub(super) fn sign_in_again_as(&self, name: &str) {
        let token = session_of(&self.site.running, &AccountName::parse(name).unwrap());
        let mut jar = self.jar.borrow_mut();
        jar.iter_mut().filter(|(name, ..)| name == "session").for_each(|(_, _, value)| *value = token.to_text());
    }

    /// Changes one letter of a cookie.
    pub(super) fn spoil(&self, cookie: &str) {
        let mut jar = self.jar.borrow_mut();
        for (_, _, value) in jar.iter_mut().filter(|(name, ..)| name == cookie) {
            let other = if value.starts_with("AA") { "AB" } else { "AA" };
            value.replace_range(40..42, other);
        }
    }

    fn cookies(&self, path: &str) -> String {
        let jar = self.jar.borrow();
        let mine = jar.iter().filter(|(_, place, _)| path.starts_with(place.as_str()));
        let pairs: Vec<String> = mine.map(|(name, _, value)| format!("{name}={value}")).collect();
        format!("Cookie: {}\r\n", pairs.join("; "))
    }

    fn keep(&self, answer: Answer) -> Answer {
        for set in answer.headers("set-cookie") {
            let (name, rest) = set.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            let place = set.split("Path=").nth(1).unwrap().split(';').next().unwrap();
            let mut jar = self.jar.borrow_mut();
            jar.retain(|(known, at, _)| known != name || at != place);
            if !set.contains("Max-Age=0") {
                jar.push((name.to_owned(), place.to_owned(), value.to_owned()));
            }
        }
        answer
    }
}

fn session_of(running: &Running, name: &AccountName) -> SessionToken {
    if running.store.account(name).unwrap().is_none() {
        let account = NewAccount { name: name.clone(), role: Role::Agent, password: None, subject: None };
        running.store.create_account(&account, &Actor::Operator, monday_morning()).unwrap();
    }
    let token = SessionToken::draw(&Randomness::of_this_machine()).unwrap();
    running.store.begin_session(&token, name, monday_morning()).unwrap();
    token
}
