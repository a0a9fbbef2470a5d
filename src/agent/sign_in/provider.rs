//! Signing in with the organisation's own OpenID Connect provider: code flow
//! with PKCE, state and nonce.
//!
//! Knows no store and no page: it says who somebody is and which role their
//! claims give. The provider is asked for its addresses and keys at first use,
//! so that the server starts, and passwords work, while it is away.

mod claims;
mod settings;

use chrono::{DateTime, Duration, Utc};
use openidconnect::core::{CoreClientAuthMethod, CoreProviderMetadata, CoreResponseType};
use openidconnect::{
    AccessTokenHash, AuthType, AuthenticationFlow, AuthorizationCode, ClaimsVerificationError, CsrfToken, Nonce,
    OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, Scope, TokenResponse as _,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex;

use self::claims::{Claims, ClaimsClient, Token, UserClaims};
pub use self::settings::{GivenSettings, ProviderSettings, RETURN_PATH, SettingsError};
use crate::store::{OidcSubject, Role};

/// After this the provider is asked for its addresses and keys again.
const KNOWN_FOR: Duration = Duration::hours(1);
const SLOWEST_ANSWER: std::time::Duration = std::time::Duration::from_secs(10);

/// The provider, and what is known of it.
pub struct Provider {
    settings: ProviderSettings,
    http: reqwest::Client,
    known: Mutex<Option<(CoreProviderMetadata, DateTime<Utc>)>>,
}

/// What must come back from the provider; kept sealed in the browser meanwhile.
#[derive(Serialize, Deserialize)]
pub struct Errand {
    state: String,
    nonce: String,
    verifier: String,
}

/// Who somebody is, as the provider says.
#[derive(Debug)]
pub struct Identity {
    pub subject: OidcSubject,
    /// The name they are known by there, if it gives one.
    pub name: Option<String>,
    /// The highest that their claims give.
    pub role: Role,
}

/// Why somebody is not signed in. None of it holds anything personal.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    #[error("the provider does not answer as it should ({0}); is the issuer right, and can it be reached from here?")]
    Unreachable(String),
    #[error("what came back is not what was sent out")]
    NotOurs,
    #[error("the provider gave no proof of identity ({0})")]
    NotProved(String),
    #[error("no value of the claim `{0}` stands for a role")]
    NoRole(String),
}

impl Provider {
    /// # Errors
    /// The certificates of this machine cannot be read.
    pub fn new(settings: ProviderSettings) -> Result<Self, reqwest::Error> {
        // Following redirects would let the provider send requests anywhere in our name.
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(SLOWEST_ANSWER);
        Ok(Self { settings, http: builder.build()?, known: Mutex::default() })
    }

    /// What people call it, for the button.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.settings.label
    }

    /// Whether an answer says that it comes from here, if it says so at all (RFC 9207).
    #[must_use]
    pub fn is_issuer(&self, said: Option<&str>) -> bool {
        said.is_none_or(|issuer| issuer == self.settings.issuer.as_str())
    }

    /// The address to send the browser to, and what must come back.
    ///
    /// # Errors
    /// The provider does not answer.
    pub async fn begin(&self, now: DateTime<Utc>) -> Result<(String, Errand), ProviderError> {
        let client = self.client(self.metadata(now).await?);
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let mut request = client.authorize_url(flow, CsrfToken::new_random, Nonce::new_random);
        for scope in &self.settings.scopes {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        let (address, state, nonce) = request.set_pkce_challenge(challenge).url();
        let errand =
            Errand { state: state.into_secret(), nonce: nonce.secret().clone(), verifier: verifier.into_secret() };
        Ok((address.into(), errand))
    }

    /// Who it is, from the code that came back.
    ///
    /// # Errors
    /// The provider does not answer, proves nothing, or gives no role.
    pub async fn finish(&self, errand: Errand, code: String, now: DateTime<Utc>) -> Result<Identity, ProviderError> {
        let nonce = Nonce::new(errand.nonce.clone());
        let mut client = self.client(self.metadata(now).await?);
        let request = client.exchange_code(AuthorizationCode::new(code)).map_err(unreachable)?;
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(errand.verifier));
        let answer = request.request_async(&self.http).await.map_err(|error| not_proved(&error))?;
        let token = answer.id_token().ok_or_else(|| ProviderError::NotProved("no ID token".to_owned()))?;
        if is_of_an_unknown_key(&client, token, &nonce, now) {
            // The provider has changed its keys since it was last asked.
            self.known.lock().await.take();
            client = self.client(self.metadata(now).await?);
        }
        let proved = Proved::check(&client, token, &nonce, &answer, now)?;
        let user = if proved.says(&self.settings.role_claim) {
            None
        } else {
            self.user(&client, &answer, &proved.subject).await?
        };
        self.identity(&proved, user.as_ref())
    }

    fn identity(&self, proved: &Proved, user: Option<&Claims>) -> Result<Identity, ProviderError> {
        let claim = &self.settings.role_claim;
        let values = proved.claims.texts(claim).or_else(|| user.and_then(|user| user.texts(claim)));
        let role = self.settings.role_of(&values.unwrap_or_default());
        let name = proved.name.clone().or_else(|| user.and_then(|user| user.texts("preferred_username")?.pop()));
        Ok(Identity {
            subject: OidcSubject::new(self.settings.issuer.as_str(), &proved.subject)
                .map_err(|error| not_proved(&error))?,
            name,
            role: role.ok_or_else(|| ProviderError::NoRole(claim.clone()))?,
        })
    }

    /// Some providers put claims only where they must be asked for once more.
    async fn user(
        &self,
        client: &ClaimsClient,
        answer: &claims::Answer,
        subject: &str,
    ) -> Result<Option<Claims>, ProviderError> {
        let subject = openidconnect::SubjectIdentifier::new(subject.to_owned());
        let Ok(request) = client.user_info(answer.access_token().clone(), Some(subject)) else { return Ok(None) };
        let user: UserClaims = request.request_async(&self.http).await.map_err(|error| not_proved(&error))?;
        let name = user.preferred_username().map(|name| name.as_str().to_owned());
        Ok(Some(user.additional_claims().clone().with_text("preferred_username", name)))
    }

    async fn metadata(&self, now: DateTime<Utc>) -> Result<CoreProviderMetadata, ProviderError> {
        let mut known = self.known.lock().await;
        if let Some((metadata, asked)) = known.as_ref().filter(|(_, asked)| now - *asked < KNOWN_FOR) {
            let _ = asked;
            return Ok(metadata.clone());
        }
        let found = CoreProviderMetadata::discover_async(self.settings.issuer.clone(), &self.http).await;
        let metadata = found.map_err(unreachable)?;
        *known = Some((metadata.clone(), now));
        Ok(metadata)
    }

    fn client(&self, metadata: CoreProviderMetadata) -> ClaimsClient {
        let methods = metadata.token_endpoint_auth_methods_supported().cloned().unwrap_or_default();
        let basic = methods.is_empty() || methods.contains(&CoreClientAuthMethod::ClientSecretBasic);
        let authentication = if basic { AuthType::BasicAuth } else { AuthType::RequestBody };
        let (id, secret) = (self.settings.client.clone(), self.settings.secret.clone());
        ClaimsClient::from_provider_metadata(metadata, id, secret)
            .set_redirect_uri(self.settings.redirect.clone())
            .set_auth_type(authentication)
    }
}

impl Errand {
    /// Whether an answer with this state is to this errand. Digests are compared,
    /// so that the time taken says nothing.
    #[must_use]
    pub fn is_answered_by(&self, state: &str) -> bool {
        Sha256::digest(state) == Sha256::digest(&self.state)
    }
}

/// What an ID token proves.
struct Proved {
    subject: String,
    name: Option<String>,
    claims: Claims,
}

impl Proved {
    /// Signature, issuer, audience, time, nonce, and that the access token is the
    /// one that came with it.
    fn check(
        client: &ClaimsClient,
        token: &Token,
        nonce: &Nonce,
        answer: &claims::Answer,
        now: DateTime<Utc>,
    ) -> Result<Self, ProviderError> {
        let verifier = client.id_token_verifier().set_time_fn(move || now);
        let claims = token.claims(&verifier, nonce).map_err(|error| not_proved(&error))?;
        if let Some(expected) = claims.access_token_hash() {
            let algorithm = token.signing_alg().map_err(|error| not_proved(&error))?;
            let key = token.signing_key(&verifier).map_err(|error| not_proved(&error))?;
            let found = AccessTokenHash::from_token(answer.access_token(), algorithm, key);
            if found.map_err(|error| not_proved(&error))? != *expected {
                return Err(ProviderError::NotProved("another access token".to_owned()));
            }
        }
        Ok(Self {
            subject: claims.subject().as_str().to_owned(),
            name: claims.preferred_username().map(|name| name.as_str().to_owned()),
            claims: claims.additional_claims().clone(),
        })
    }
}

impl Proved {
    /// Everything there is to ask is here already.
    fn says(&self, role_claim: &str) -> bool {
        self.name.is_some() && self.claims.texts(role_claim).is_some()
    }
}

fn is_of_an_unknown_key(client: &ClaimsClient, token: &Token, nonce: &Nonce, now: DateTime<Utc>) -> bool {
    let verifier = client.id_token_verifier().set_time_fn(move || now);
    matches!(token.claims(&verifier, nonce), Err(ClaimsVerificationError::SignatureVerification(_)))
}

fn unreachable(error: impl std::error::Error) -> ProviderError {
    ProviderError::Unreachable(in_full(&error))
}

fn not_proved(error: &impl std::error::Error) -> ProviderError {
    ProviderError::NotProved(in_full(error))
}

/// An error with its causes.
fn in_full(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |said, cause| format!("{said}: {cause}"))
}
