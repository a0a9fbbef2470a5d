//! The command line; see [`aiguillage::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    aiguillage::cli::main()
}
