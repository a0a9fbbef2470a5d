//! A password, typed twice and unseen at a terminal, or one line of standard input.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};

use zeroize::Zeroizing;

use crate::cli::Stop;

/// Bytes read at most: more is no password.
const LONGEST_LINE: u64 = 4096;

pub(super) fn password() -> Result<Zeroizing<String>, Stop> {
    if io::stdin().is_terminal() { twice() } else { line() }
}

fn twice() -> Result<Zeroizing<String>, Stop> {
    let first = Zeroizing::new(rpassword::prompt_password("Password: ")?);
    let second = Zeroizing::new(rpassword::prompt_password("The same password again: ")?);
    if first == second { Ok(first) } else { Err(Stop::Input("the two passwords differ".to_owned())) }
}

fn line() -> Result<Zeroizing<String>, Stop> {
    let mut line = Zeroizing::new(String::new());
    io::stdin().lock().take(LONGEST_LINE).read_line(&mut line)?;
    let bare = line.trim_end_matches(['\r', '\n']);
    Ok(Zeroizing::new(bare.to_owned()))
}
