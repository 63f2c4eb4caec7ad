// A real OpenID provider on loopback, with PKCE required. Its one page asks for a login of oidc-accounts.json.
import fs from 'node:fs'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'

const accounts = JSON.parse(fs.readFileSync(new URL('./oidc-accounts.json', import.meta.url), 'utf8'))
const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_APP_URL } = process.env

const loginPage = `<!doctype html>
<html lang="en">
  <head><title>Identity provider</title><link rel="icon" href="data:," /></head>
  <body>
    <h1>Identity provider</h1>
    <form method="post"><label>Login <input name="login" /></label> <button>Sign in</button></form>
  </body>
</html>`

const accountOf = (login) => accounts.find((account) => account.login === login)

function findAccount(_context, login) {
  const account = accountOf(login)
  if (!account) return undefined
  const { name, email, oid, tid } = account
  return {
    accountId: login,
    claims: () => ({ sub: login, name, email, email_verified: true, oid, tid }),
  }
}

/** What the client asks for is granted without a question. */
async function loadExistingGrant({ oidc }) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope('openid profile email')
  await grant.save()
  return grant
}

const provider = new Provider(OIDC_ISSUER, {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${OIDC_APP_URL}/api/auth/callback/oidc`],
    },
  ],
  claims: { openid: ['sub', 'oid', 'tid'], profile: ['name'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['a provider of tests'] },
  features: { devInteractions: { enabled: false } },
  findAccount,
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  loadExistingGrant,
  pkce: { required: () => true },
})

provider.use(async (context, next) => {
  if (!context.path.startsWith('/interaction/')) return next()
  const login = new URLSearchParams(await text(context.req)).get('login')
  if (!accountOf(login)) {
    context.type = 'html'
    context.body = loginPage
    return
  }
  context.respond = false
  await provider.interactionFinished(context.req, context.res, { login: { accountId: login } })
})
provider.on('grant.error', (_context, error) =>
  console.error('provider:', error.error_detail ?? error.message),
)
provider.on('server_error', (_context, error) => console.error('provider:', error))
provider.listen(Number(new URL(OIDC_ISSUER).port), '127.0.0.1', () => console.log('provider: ready'))
