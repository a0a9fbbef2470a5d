### Signing in: few words, the same whatever happens.
error-not-allowed = You do not have access to this page
    .what = This page is for another role than yours. Ask the person who looks after accounts.
error-unavailable = This cannot be reached at the moment
    .what = Try again in a few minutes. The public form still works.
signed-in-as = Signed in: { $name }
account-link = My account
sign-out = Sign out
