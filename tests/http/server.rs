//! One server on a free port for all tests, and a client that can send anything.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, LazyLock, OnceLock};

use actix_web::web::Data;
use aiguillage::agent::sign_in::Authenticator;
use aiguillage::agent::sign_in::password::Hashing;
use aiguillage::citizen::{self, KeepLimits};
use aiguillage::cli::serve;
use aiguillage::directory::Directory;
use aiguillage::policy::{Policy, RuleFiles};
use aiguillage::store::{KeyRing, MemoryStore, Randomness, Store};
use aiguillage::web::client_address::ClientAddress;
use aiguillage::web::headers::Transport;
use aiguillage::web::pages::Pages;
use aiguillage::web::running::{Clock, Running};
use aiguillage::web::seal::Seal;
use chrono::{DateTime, Duration, Utc};

/// A Monday in November, ten in the morning in Paris.
pub(super) fn monday_morning() -> DateTime<Utc> {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

pub(super) fn running(transport: Transport) -> Running {
    running_by(transport, Box::new(monday_morning))
}

// Loaded once for all sites: the rules are what takes long.
static POLICY: LazyLock<Arc<Policy>> = LazyLock::new(|| Arc::new(Policy::load(&RuleFiles::embedded()).unwrap()));
static DIRECTORY: LazyLock<Arc<Directory>> = LazyLock::new(|| Arc::new(Directory::shipped().unwrap()));

/// With a clock of the test's own.
pub(super) fn running_by(transport: Transport, clock: Clock) -> Running {
    let store = MemoryStore::in_memory(KeyRing::of_one(&[7; 32]), Randomness::of_this_machine());
    running_with(transport, Arc::new(store), clock)
}

/// With this store.
pub(super) fn running_on(store: Arc<dyn Store>) -> Running {
    running_with(Transport::Plain, store, Box::new(monday_morning))
}

fn running_with(transport: Transport, store: Arc<dyn Store>, clock: Clock) -> Running {
    let seal = Seal::new(&[7; 32], Duration::hours(citizen::LIFETIME_HOURS));
    let (directory, pages) = (Arc::clone(&DIRECTORY), Pages::new().unwrap());
    Running::new(Arc::clone(&POLICY), directory, pages, seal, transport, store, clock)
}

pub(super) fn desk() -> Authenticator {
    Authenticator::new(Hashing::new().unwrap(), ClientAddress::Forwarded, None, Randomness::of_this_machine())
}

/// A server that answers until the tests are over.
pub(super) struct Site {
    address: SocketAddr,
    pub(super) running: Arc<Running>,
}

/// The one that most tests share.
pub(super) fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| Site::start(Transport::Plain))
}

impl Site {
    pub(super) fn start(transport: Transport) -> Self {
        Self::start_with(running(transport), desk())
    }

    pub(super) fn start_with(running: Running, desk: Authenticator) -> Self {
        let running = Data::new(running);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let site = Self { address: listener.local_addr().unwrap(), running: running.clone().into_inner() };
        let (keeping, desk) = (Data::new(KeepLimits::new(ClientAddress::Forwarded)), Data::new(desk));
        std::thread::spawn(move || {
            actix_web::rt::System::new()
                .block_on(async { serve::server(running, keeping, desk, listener, Some(1)).unwrap().await })
        });
        site
    }

    /// Sealed answers, as the cookie that carries them.
    pub(super) fn cookie(&self, answers: &str, at: DateTime<Utc>) -> String {
        let kept = format!(r#"{{"who":"me","answers":{answers}}}"#);
        format!("Cookie: answers={}\r\n", self.running.seal.seal(&kept, at).unwrap())
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "", b"")
    }

    pub(super) fn get_with(&self, path: &str, headers: &str) -> Answer {
        self.ask("GET", path, headers, b"")
    }

    pub(super) fn post(&self, path: &str, form: &str) -> Answer {
        self.post_with(path, "", form.as_bytes())
    }

    pub(super) fn post_with(&self, path: &str, headers: &str, form: &[u8]) -> Answer {
        let headers = format!("Content-Type: application/x-www-form-urlencoded\r\n{headers}");
        self.ask("POST", path, &headers, form)
    }

    /// Sends a request as it stands and reads until the server closes.
    pub(super) fn ask(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let host = self.address;
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        // The server may answer and close before it has read a body that is too large.
        let _ = stream.write_all(body);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Answer::read(&answer)
    }
}

/// An answer, split at the empty line.
pub(super) struct Answer {
    pub(super) status: u16,
    head: String,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let at = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer with a head");
        let head = String::from_utf8(bytes[..at].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Self { status, head, body: bytes[at + 4..].to_vec() }
    }

    pub(super) fn page(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    /// Every value of a header.
    pub(super) fn headers(&self, name: &str) -> Vec<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value).collect()
    }

    /// The cookie set, without its attributes, to be sent back.
    pub(super) fn cookie(&self) -> String {
        let set = self.header("set-cookie").expect("a cookie");
        format!("Cookie: {}\r\n", set.split(';').next().unwrap())
    }

    /// A page in the language, with a heading and a link that leads on.
    #[track_caller]
    pub(super) fn assert_leads_on(&self, language: &str) {
        let page = self.page();
        assert!(page.contains(&format!("<html lang=\"{language}\"")), "{page}");
        assert!(page.contains("<h1"), "{page}");
        assert!(page.contains(&format!("class=\"button\" href=\"/{language}/\"")), "{page}");
        self.assert_guarded();
    }

    /// As [`Answer::assert_guarded`], with a script of ours and none inside the page.
    #[track_caller]
    pub(super) fn assert_guarded_with_script(&self) {
        self.assert_guarded();
        let policy = self.header("content-security-policy").unwrap();
        assert!(policy.contains("script-src 'self'; connect-src 'self'"), "{policy}");
        assert_eq!(self.page().matches("<script").count(), 1);
        assert!(self.page().contains("integrity=\"sha256-"));
    }

    #[track_caller]
    pub(super) fn assert_guarded(&self) {
        let policy = self.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(self.header(name), Some(value));
        }
        assert!(self.header("permissions-policy").is_some());
    }
}
