//! A browser with cookies and an address of its own, and a site with a clock that
//! the test moves.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use aiguillage::agent::sign_in::Authenticator;
use aiguillage::agent::sign_in::password::{Hashing, Password};
use aiguillage::store::{AccountName, Actor, AuditAct, NewAccount, PasswordHash, Role};
use aiguillage::web::headers::Transport;
use chrono::{DateTime, Duration, Utc};

use crate::http::server::{Answer, Site, desk, monday_morning, running_by};

pub(super) const RIGHT: &str = "trois vélos sous la pluie";
pub(super) const WRONG: &str = "trois vélos sous la neige";

/// A site with the accounts `claire` (agent) and `samir` (supervisor).
pub(super) struct Office {
    pub(super) site: Site,
    seconds: Arc<AtomicI64>,
}

impl Office {
    pub(super) fn open() -> Self {
        Self::open_with(Transport::Plain, desk())
    }

    pub(super) fn open_with(transport: Transport, desk: Authenticator) -> Self {
        let seconds = Arc::new(AtomicI64::new(monday_morning().timestamp()));
        let hands = Arc::clone(&seconds);
        let clock = move || DateTime::from_timestamp(hands.load(Ordering::SeqCst), 0).unwrap();
        let office = Self { site: Site::start_with(running_by(transport, Box::new(clock)), desk), seconds };
        office.employ("claire", Role::Agent);
        office.employ("samir", Role::Supervisor);
        office
    }

    pub(super) fn employ(&self, name: &str, role: Role) {
        let password = Password::parse(RIGHT.to_owned().into(), name).unwrap();
        let hash = Hashing::new().unwrap().hash(&password).unwrap();
        let password = Some(PasswordHash::parse(&hash).unwrap());
        let account = NewAccount { name: named(name), role, password, subject: None };
        self.site.running.store.create_account(&account, &Actor::Operator, self.now()).unwrap();
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.site.running.now()
    }

    pub(super) fn wait(&self, time: Duration) {
        self.seconds.fetch_add(time.num_seconds(), Ordering::SeqCst);
    }

    /// What the audit trail holds, the latest first.
    pub(super) fn trail(&self) -> Vec<AuditAct> {
        let trail = self.site.running.store.trail(None, 100).unwrap();
        trail.into_iter().map(|(_, entry)| entry.act).collect()
    }

    /// A browser of its own, from an address of its own.
    pub(super) fn browser(&self) -> Browser<'_> {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let [_, a, b, c] = NEXT.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        Browser { site: &self.site, address: format!("10.{a}.{b}.{c}"), jar: RefCell::default() }
    }

    /// A browser whose owner has signed in.
    pub(super) fn signed_in(&self, name: &str) -> Browser<'_> {
        let browser = self.browser();
        let answer = browser.sign_in(name, RIGHT);
        assert_eq!(answer.status, 303, "{}", answer.page());
        browser
    }
}

pub(super) fn named(name: &str) -> AccountName {
    AccountName::parse(name).unwrap()
}

pub(super) struct Browser<'a> {
    pub(super) site: &'a Site,
    pub(super) address: String,
    pub(super) jar: RefCell<BTreeMap<String, String>>,
}

impl Browser<'_> {
    pub(super) fn get(&self, path: &str) -> Answer {
        self.take(self.site.get_with(path, &self.headers()))
    }

    /// Sends these fields as they are.
    pub(super) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.take(self.site.post_with(path, &self.headers(), form.as_bytes()))
    }

    /// Fills in the form on a page, token and all.
    pub(super) fn send(&self, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = token(&self.get(page));
        self.post(path, &[&[("csrf", token.as_str())], fields].concat())
    }

    pub(super) fn sign_in(&self, name: &str, password: &str) -> Answer {
        self.send("/fr/sign-in", "/fr/sign-in", &[("name", name), ("password", password)])
    }

    /// The page of one's own account is there: somebody is signed in.
    pub(super) fn is_in(&self) -> bool {
        let answer = self.get("/fr/account");
        assert!(matches!(answer.status, 200 | 303), "{}", answer.status);
        answer.status == 200
    }

    pub(super) fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name).cloned()
    }

    pub(super) fn keep(&self, name: &str, value: &str) {
        self.jar.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    fn headers(&self) -> String {
        let jar = self.jar.borrow();
        let cookies = jar.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let cookies = if cookies.is_empty() { String::new() } else { format!("Cookie: {cookies}\r\n") };
        format!("X-Forwarded-For: {}\r\n{cookies}", self.address)
    }

    fn take(&self, answer: Answer) -> Answer {
        for set in answer.headers("set-cookie") {
            let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
            if set.contains("Max-Age=0") {
                self.jar.borrow_mut().remove(name);
            } else {
                self.keep(name, value);
            }
        }
        answer
    }
}

/// The token in the first form of a page.
pub(super) fn token(answer: &Answer) -> String {
    let page = answer.page();
    let (_, rest) = page.split_once("name=\"csrf\" value=\"").expect("a form with a token");
    rest.split('"').next().unwrap().to_owned()
}
