//! What must be known of the provider before it is asked anything.

use openidconnect::{ClientId, ClientSecret, IssuerUrl, RedirectUrl};

use crate::agent::sign_in::role;
use crate::store::Role;

/// Where the provider sends people back to, after the public address.
pub const RETURN_PATH: &str = "/sign-in/provider";

/// The provider, checked.
pub struct ProviderSettings {
    pub(super) issuer: IssuerUrl,
    pub(super) client: ClientId,
    pub(super) secret: Option<ClientSecret>,
    pub(super) redirect: RedirectUrl,
    pub(super) scopes: Vec<String>,
    pub(super) role_claim: String,
    pub(super) roles: Vec<(String, Role)>,
    pub(super) label: String,
}

/// Settings as they were given.
pub struct GivenSettings<'a> {
    pub issuer: &'a str,
    pub client: &'a str,
    pub secret: Option<String>,
    /// The address of this site, as browsers see it.
    pub public_address: &'a str,
    pub scopes: &'a [String],
    pub role_claim: &'a str,
    /// `VALUE=ROLE`.
    pub roles: &'a [String],
    pub label: &'a str,
}

/// What is wrong with them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("`{0}` is no address of a provider: it begins with https:// (http:// on this machine only)")]
    Issuer(String),
    #[error("`{0}` is no address of this site: it begins with https:// (http:// on this machine only) and has no path")]
    PublicAddress(String),
    #[error("`{0}` gives no role: write VALUE=agent, VALUE=supervisor or VALUE=administrator")]
    Role(String),
    #[error("no value of the claim gives a role, so nobody could sign in: name one with --oidc-role VALUE=agent")]
    NoRoles,
}

impl ProviderSettings {
    /// # Errors
    /// An address or a role is not what it must be.
    pub fn parse(given: GivenSettings<'_>) -> Result<Self, SettingsError> {
        let issuer = || SettingsError::Issuer(given.issuer.to_owned());
        if !is_safe(given.issuer) {
            return Err(issuer());
        }
        let roles = given.roles.iter().map(|role| role_given(role)).collect::<Result<Vec<_>, _>>()?;
        if roles.is_empty() {
            return Err(SettingsError::NoRoles);
        }
        Ok(Self {
            issuer: IssuerUrl::new(given.issuer.to_owned()).map_err(|_| issuer())?,
            client: ClientId::new(given.client.to_owned()),
            secret: given.secret.map(ClientSecret::new),
            redirect: redirect(given.public_address)?,
            scopes: given.scopes.to_vec(),
            role_claim: given.role_claim.to_owned(),
            roles,
            label: given.label.to_owned(),
        })
    }

    /// The highest role that one of the values gives.
    pub(super) fn role_of(&self, values: &[String]) -> Option<Role> {
        self.roles.iter().filter(|(value, _)| values.contains(value)).map(|(_, role)| *role).max()
    }
}

fn redirect(public_address: &str) -> Result<RedirectUrl, SettingsError> {
    let wrong = || SettingsError::PublicAddress(public_address.to_owned());
    let bare = public_address.trim_end_matches('/');
    let has_path = bare.split_once("://").is_none_or(|(_, host)| host.contains(['/', '?', '#', '@']));
    if has_path || !is_safe(bare) {
        return Err(wrong());
    }
    RedirectUrl::new(format!("{bare}{RETURN_PATH}")).map_err(|_| wrong())
}

/// Over TLS, or without leaving this machine.
fn is_safe(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("http://") else { return address.starts_with("https://") };
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    matches!(host, "localhost" | "127.0.0.1")
}

fn role_given(text: &str) -> Result<(String, Role), SettingsError> {
    let wrong = || SettingsError::Role(text.to_owned());
    let (value, role) = text.rsplit_once('=').ok_or_else(wrong)?;
    let role = role::named(role).ok_or_else(wrong)?;
    if value.is_empty() { Err(wrong()) } else { Ok((value.to_owned(), role)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given<'a>(issuer: &'a str, public_address: &'a str, roles: &'a [String]) -> GivenSettings<'a> {
        let (client, label, role_claim) = ("aiguillage", "the ministry", "groups");
        GivenSettings { issuer, client, secret: None, public_address, scopes: &[], role_claim, roles, label }
    }

    #[test]
    fn addresses_over_tls_or_on_this_machine_are_taken_and_no_others() {
        let roles = ["staff=agent".to_owned()];
        for (issuer, public_address, taken) in [
            ("https://login.example.org/realm", "https://aiguillage.example.org", true),
            ("https://login.example.org", "https://aiguillage.example.org/", true),
            ("http://127.0.0.1:4000", "http://localhost:8080", true),
            ("http://login.example.org", "https://aiguillage.example.org", false),
            ("http://localhost.example.org", "https://aiguillage.example.org", false),
            ("https://login.example.org", "http://aiguillage.example.org", false),
            ("https://login.example.org", "https://aiguillage.example.org/app", false),
            ("https://login.example.org", "https://someone@aiguillage.example.org", false),
            ("login.example.org", "https://aiguillage.example.org", false),
            ("https://", "https://aiguillage.example.org", false),
        ] {
            let parsed = ProviderSettings::parse(given(issuer, public_address, &roles));
            assert_eq!(parsed.is_ok(), taken, "{issuer} {public_address}");
        }
    }

    #[test]
    fn the_highest_role_given_counts_and_no_value_gives_none() {
        let roles = ["a=b=agent", "chiefs=supervisor"].map(str::to_owned);
        let settings = ProviderSettings::parse(given("https://a.example", "https://b.example", &roles)).unwrap();
        let role = |values: &[&str]| settings.role_of(&values.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        assert_eq!(role(&["a=b", "chiefs"]), Some(Role::Supervisor));
        assert_eq!(role(&["a=b", "others"]), Some(Role::Agent));
        assert_eq!(role(&["others", "administrator", "agent"]), None);
        for wrong in ["=agent", "staff", "staff=king"] {
            let parsed = ProviderSettings::parse(given("https://a.example", "https://b.example", &[wrong.to_owned()]));
            assert!(matches!(parsed, Err(SettingsError::Role(_))), "{wrong}");
        }
        let parsed = ProviderSettings::parse(given("https://a.example", "https://b.example", &[]));
        assert!(matches!(parsed, Err(SettingsError::NoRoles)));
    }
}
