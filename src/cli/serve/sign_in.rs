//! Settings of signing in, from options and the environment.

use std::path::{Path, PathBuf};

use crate::agent::sign_in::Authenticator;
use crate::agent::sign_in::password::Hashing;
use crate::agent::sign_in::provider::{GivenSettings, Provider, ProviderSettings};
use crate::cli::Stop;
use crate::store::Randomness;
use crate::web::client_address::ClientAddress;

/// How agents sign in; see docs/sign-in.md.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Signing in")]
pub(super) struct SignInArgs {
    /// The address of this site as browsers see it, for the way back from the provider.
    #[arg(long, value_name = "URL", env = "AIGUILLAGE_PUBLIC_ADDRESS")]
    public_address: Option<String>,
    /// The organisation's OpenID Connect provider.
    #[arg(long, value_name = "URL", env = "AIGUILLAGE_OIDC_ISSUER", requires_all = ["oidc_client", "public_address"])]
    oidc_issuer: Option<String>,
    /// The name this program has at the provider.
    #[arg(long, value_name = "ID", env = "AIGUILLAGE_OIDC_CLIENT")]
    oidc_client: Option<String>,
    /// A file with the secret this program has at the provider; without one, PKCE alone.
    #[arg(long, value_name = "FILE", env = "AIGUILLAGE_OIDC_SECRET_FILE")]
    oidc_secret_file: Option<PathBuf>,
    /// What people call the provider, for the button.
    #[arg(long, value_name = "NAME", env = "AIGUILLAGE_OIDC_LABEL", default_value = "OpenID Connect")]
    oidc_label: String,
    /// The claim that says what somebody may do; a path such as `realm_access.roles` is fine.
    #[arg(long, value_name = "CLAIM", env = "AIGUILLAGE_OIDC_ROLE_CLAIM", default_value = "groups")]
    oidc_role_claim: String,
    /// A value of that claim and the role it gives: VALUE=agent, VALUE=supervisor, VALUE=administrator.
    #[arg(long, value_name = "VALUE=ROLE", env = "AIGUILLAGE_OIDC_ROLES", value_delimiter = ',')]
    oidc_role: Vec<String>,
    /// What to ask for beside `openid`.
    #[arg(
        long,
        value_name = "SCOPE",
        env = "AIGUILLAGE_OIDC_SCOPES",
        value_delimiter = ',',
        default_value = "profile"
    )]
    oidc_scope: Vec<String>,
}

impl SignInArgs {
    /// Everything that signing in needs.
    pub(super) fn authenticator(&self, clients: ClientAddress) -> Result<Authenticator, Stop> {
        let hashing = Hashing::new().map_err(|error| Stop::Machine(error.into()))?;
        Ok(Authenticator::new(hashing, clients, self.provider()?, Randomness::of_this_machine()))
    }

    fn provider(&self) -> Result<Option<Provider>, Stop> {
        let Some((issuer, client)) = self.oidc_issuer.as_deref().zip(self.oidc_client.as_deref()) else {
            return Ok(None);
        };
        let settings = ProviderSettings::parse(GivenSettings {
            issuer,
            client,
            secret: self.oidc_secret_file.as_deref().map(secret).transpose()?,
            public_address: self.public_address.as_deref().unwrap_or_default(),
            scopes: &self.oidc_scope,
            role_claim: &self.oidc_role_claim,
            roles: &self.oidc_role,
            label: &self.oidc_label,
        });
        let settings = settings.map_err(|error| Stop::Input(error.to_string()))?;
        Provider::new(settings).map(Some).map_err(|error| Stop::Machine(error.into()))
    }
}

fn secret(file: &Path) -> Result<String, Stop> {
    let read = std::fs::read_to_string(file);
    let told = |error| Stop::Input(format!("the secret in `{}` cannot be read: {error}", file.display()));
    Ok(read.map_err(told)?.trim().to_owned())
}
