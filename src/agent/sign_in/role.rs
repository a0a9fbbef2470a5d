//! Roles by the names that settings and commands use.

use crate::store::Role;

/// Lowest first.
pub const ROLES: [Role; 3] = [Role::Agent, Role::Supervisor, Role::Administrator];

/// `agent`, `supervisor` or `administrator`.
#[must_use]
pub const fn name(role: Role) -> &'static str {
    match role {
        Role::Agent => "agent",
        Role::Supervisor => "supervisor",
        Role::Administrator => "administrator",
    }
}

/// The role of that name.
#[must_use]
pub fn named(text: &str) -> Option<Role> {
    ROLES.into_iter().find(|role| name(*role) == text)
}
