// A real OpenID Connect provider on this machine, with three people in it.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const secret = 'a secret that both know, for tests only';

const people = {
  lena: { groups: ['desk'] },
  omar: { groups: ['desk', 'chiefs'] },
  visitor: { groups: ['others'] },
};

// `site` is where it sends people back to.
export async function startProvider(site) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'aiguillage', client_secret: secret, redirect_uris: [`${site}/sign-in/provider`] }],
    claims: { openid: ['sub'], profile: ['preferred_username', 'groups'] },
    pkce: { required: () => true },
    cookies: { keys: ['for tests only'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, groups: people[id]?.groups ?? [] }),
    }),
  });
  server.on('request', provider.callback());
  const stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { issuer, stop };
}
