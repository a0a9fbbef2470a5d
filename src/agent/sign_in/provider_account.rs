//! The account of somebody whom the provider knows, made when they first come.

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::provider::Identity;
use crate::store::{Account, AccountChange, AccountName, Actor, NewAccount, OidcSubject, Store, StoreError};

/// The account, with the role that the provider gives today; `None` when it is
/// disabled here. It is found by its subject alone: a name that somebody may
/// choose at the provider never opens an account that was here before.
///
/// # Errors
/// Trouble of the store.
pub fn account_of(store: &dyn Store, who: &Identity, now: DateTime<Utc>) -> Result<Option<Account>, StoreError> {
    let by = Actor::Program;
    let account = match store.account_of_subject(&who.subject)? {
        Some(account) if account.role == who.role || account.disabled => account,
        Some(account) => store.change_account(&account.name, &AccountChange::Role(who.role), &by, now)?,
        None => {
            let (name, subject) = (free_name(store, who)?, Some(who.subject.clone()));
            store.create_account(&NewAccount { name, role: who.role, password: None, subject }, &by, now)?
        }
    };
    Ok((!account.disabled).then_some(account))
}

/// The name they have at the provider, if it can be one here and is free.
fn free_name(store: &dyn Store, who: &Identity) -> Result<AccountName, StoreError> {
    if let Some(name) = who.name.as_deref().and_then(|name| AccountName::parse(name).ok())
        && store.account(&name)?.is_none()
    {
        return Ok(name);
    }
    Ok(AccountName::parse(&made_name(&who.subject))?)
}

/// The same for the same person, and different for others.
fn made_name(subject: &OidcSubject) -> String {
    let digest = Sha256::new().chain_update(subject.issuer()).chain_update([0]).chain_update(subject.subject());
    let number = digest.finalize().iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("p-{number:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Accounts as _, KeyRing, MemoryStore, Randomness, Role};

    fn store() -> MemoryStore {
        MemoryStore::in_memory(KeyRing::of_one(&[9; 32]), Randomness::of_this_machine())
    }

    fn who(subject: &str, name: &str, role: Role) -> Identity {
        let subject = OidcSubject::new("https://login.example.org", subject).unwrap();
        Identity { subject, name: Some(name.to_owned()), role }
    }

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }

    #[test]
    fn an_account_is_made_once_and_its_role_follows_the_provider() {
        let store = store();
        let first = account_of(&store, &who("1", "claire", Role::Agent), noon()).unwrap().unwrap();
        let again = account_of(&store, &who("1", "renamed", Role::Supervisor), noon()).unwrap().unwrap();
        assert_eq!((first.name.as_str(), first.role), ("claire", Role::Agent));
        assert_eq!((again.name.as_str(), again.role), ("claire", Role::Supervisor));
        assert_eq!(store.accounts().unwrap().len(), 1);
    }

    #[test]
    fn a_name_chosen_at_the_provider_never_opens_an_account_that_was_there() {
        let store = store();
        let name = AccountName::parse("claire").unwrap();
        let here = NewAccount { name, role: Role::Administrator, password: None, subject: None };
        store.create_account(&here, &Actor::Operator, noon()).unwrap();
        let came = account_of(&store, &who("1", "Claire", Role::Agent), noon()).unwrap().unwrap();
        assert_ne!(came.name.as_str(), "claire");
        assert_eq!(came.role, Role::Agent);
        let odd = account_of(&store, &who("2", "<b>é</b>", Role::Agent), noon()).unwrap().unwrap();
        assert!(odd.name.as_str().starts_with("p-") && odd.name != came.name);
    }

    #[test]
    fn an_account_disabled_here_stays_out_whatever_the_provider_says() {
        let store = store();
        let account = account_of(&store, &who("1", "claire", Role::Agent), noon()).unwrap().unwrap();
        store.change_account(&account.name, &AccountChange::Disable, &Actor::Operator, noon()).unwrap();
        assert!(account_of(&store, &who("1", "claire", Role::Supervisor), noon()).unwrap().is_none());
    }
}
