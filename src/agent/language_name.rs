//! A language as an agent reads of it.

use crate::web::request::Request;

/// By its own name where the interface knows it, else by its code.
pub fn language_name(request: &Request, code: &str) -> String {
    let interface = request.interface();
    if interface.holds(code, "language") { interface.get(code, "language", &[]) } else { code.to_owned() }
}
