import 'server-only'
import { z } from 'zod'

const variables = z.object({
  DATABASE_URL: z.string().min(1),
  /** 32 bytes, base64: encrypts CPR numbers and keys their search index. */
  CPR_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
  AUTH_SECRET: z.string().min(16),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  DEMO: z.enum(['0', '1']).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const schema = variables.refine((given) => !given.OIDC_ISSUER || given.OIDC_CLIENT_ID, {
  path: ['OIDC_CLIENT_ID'],
  error: 'is needed beside OIDC_ISSUER',
})

type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The validated environment; throws naming each variable that is missing or wrong. Read lazily: a build has none. */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`The environment is not complete: ${wrong}`)
  }
  parsed = result.data
  return parsed
}

export function isOidcConfigured(): boolean {
  return Boolean(process.env.OIDC_ISSUER)
}

/** Demo sign-in exists only where the start command or the operator said DEMO=1 and no identity provider is set. */
export function isDemoInstallation(): boolean {
  return process.env.DEMO === '1' && !isOidcConfigured()
}
