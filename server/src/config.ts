import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';

const url = (schemes: string) => Type.String({ pattern: `^(?:${schemes})://.+` });
const secret = Type.String({ minLength: 1 });
const optional = <const T extends Parameters<typeof Type.Optional>[0]>(schema: T) =>
  Type.Optional(schema);

const Environment = Type.Object({
  NODE_ENV: Type.String({ default: 'development' }),
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000 }),
  HOST: Type.String({ default: '127.0.0.1' }),
  /** Where visitors reach this server; links and the script tag begin with it. Default: `http://localhost:PORT`. */
  PUBLIC_URL: optional(url('https?')),
  DATA_DIR: Type.String({ default: '.data' }),
  DATABASE_URL: optional(url('postgres(?:ql)?')),
  MONGODB_URL: optional(url('mongodb(?:\\+srv)?')),
  /** 32 random bytes as 64 hexadecimal digits; made and kept in DATA_DIR outside production. */
  SECRET_KEY: optional(Type.String({ pattern: '^[0-9a-fA-F]{64}$' })),
  /** Addresses of reverse proxies, as CIDR ranges with commas; empty trusts none. */
  TRUST_PROXY: Type.String({ default: '', pattern: '^[0-9a-fA-F.:/, ]*$' }),
  /** Default: `info` in production, else `warn`, so that a person can read what the start prints. */
  LOG_LEVEL: optional(Type.String({ pattern: '^(?:fatal|error|warn|info|debug|trace|silent)$' })),
  OPENAI_API_KEY: optional(secret),
  OPENAI_BASE_URL: optional(url('https?')),
  OPENAI_MODEL: Type.String({ default: 'gpt-4.1-mini' }),
  /** Names with commas: other models that an organization may try on stored talks. They are paid by whoever owns the key. */
  OPENAI_REPLAY_MODELS: Type.String({ default: '' }),
  OPENAI_EMBEDDING_MODEL: Type.String({ default: 'text-embedding-3-small' }),
  /** For the first piece of an answer; all of a turn's calls together have 22 s before the built-in concierge answers. */
  LLM_TIMEOUT_MS: Type.Integer({ minimum: 100, maximum: 22_000, default: 20_000 }),
  POSTMARK_API_TOKEN: optional(secret),
  POSTMARK_FROM_EMAIL: optional(secret),
  POSTMARK_API_URL: optional(url('https?')),
  RETRY_SCHEDULE_SECONDS: Type.String({
    default: '5,300,1800,7200,18000,36000,36000',
    pattern: '^\\d{1,7}(?:,\\d{1,7}){0,99}$',
  }),
  JOB_LOCK_SECONDS: Type.Integer({ minimum: 1, maximum: 3600, default: 30 }),
  /** Lets tests reach loopback where the guard of outgoing calls would not; a hole in production. */
  EGRESS_ALLOW_CIDRS: optional(Type.String()),
});

const environment = Compile(Environment);

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly mongodbUrl: string | undefined;
  /** 32 bytes. */
  readonly secretKey: Buffer;
  readonly trustProxy: readonly string[];
  readonly logLevel: string;
  readonly openai:
    | {
        readonly apiKey: string;
        readonly baseUrl: string | undefined;
        readonly model: string;
        readonly replayModels: readonly string[];
        readonly embeddingModel: string;
      }
    | undefined;
  readonly llmTimeoutMs: number;
  readonly postmark:
    | { readonly apiToken: string; readonly fromEmail: string; readonly apiUrl: string | undefined }
    | undefined;
  readonly retryScheduleSeconds: readonly number[];
  readonly jobLockSeconds: number;
}

/** A setting that does not hold. The message names it; its value is not repeated, as it may be a secret. */
export class ConfigError extends Error {}

/** Reads the environment once; a bad value stops the boot and is named. Empty variables count as absent. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const read = readEnvironment(env);
  const dataDir = resolve(read.DATA_DIR);
  const production = read.NODE_ENV === 'production';
  if (production && read.EGRESS_ALLOW_CIDRS) {
    throw new ConfigError(
      'EGRESS_ALLOW_CIDRS is for tests: remove it from the production environment.',
    );
  }
  return Object.freeze({
    production,
    port: read.PORT,
    host: read.HOST,
    publicUrl: publicOrigin(read.PUBLIC_URL ?? `http://localhost:${read.PORT}`),
    dataDir,
    databaseUrl: read.DATABASE_URL,
    mongodbUrl: read.MONGODB_URL,
    secretKey: Buffer.from(read.SECRET_KEY ?? keptSecret(dataDir, production), 'hex'),
    trustProxy: proxyRanges(read.TRUST_PROXY),
    logLevel: read.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    openai: read.OPENAI_API_KEY
      ? {
          apiKey: read.OPENAI_API_KEY,
          baseUrl: read.OPENAI_BASE_URL,
          model: read.OPENAI_MODEL,
          replayModels: namesIn(read.OPENAI_REPLAY_MODELS),
          embeddingModel: read.OPENAI_EMBEDDING_MODEL,
        }
      : undefined,
    llmTimeoutMs: read.LLM_TIMEOUT_MS,
    postmark: postmark(read),
    retryScheduleSeconds: read.RETRY_SCHEDULE_SECONDS.split(',').map(Number),
    jobLockSeconds: read.JOB_LOCK_SECONDS,
  });
}

function readEnvironment(env: NodeJS.ProcessEnv): Static<typeof Environment> {
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(Environment.properties)) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
    else if ('default' in schema) given[name] = schema.default;
  }
  const converted = Value.Convert(Environment, given);
  if (environment.Check(converted)) return converted;
  const first = environment.Errors(converted)[0];
  const name = first?.instancePath.slice(1) ?? 'the environment';
  throw new ConfigError(
    `${name} is not valid: it ${first?.message ?? 'does not fit'}. See "Environment" in the README.`,
  );
}

/** The server answers at the root of its origin; a path in front of it would be in no route. */
function publicOrigin(text: string): string {
  const url = URL.parse(text);
  if (!url || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigError(
      'PUBLIC_URL is not valid: write scheme, host and port only, such as https://chat.example.com.',
    );
  }
  return url.origin;
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function proxyRanges(text: string): string[] {
  const ranges = namesIn(text);
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const bitsMax = isIP(address) === 6 ? 128 : 32;
    if (
      !isIP(address) ||
      (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax))
    ) {
      throw new ConfigError(
        'TRUST_PROXY is not valid: write addresses or CIDR ranges with commas, such as 10.0.0.0/8.',
      );
    }
  }
  return ranges;
}

function postmark(read: Static<typeof Environment>): Config['postmark'] {
  if (!read.POSTMARK_API_TOKEN) return undefined;
  if (!read.POSTMARK_FROM_EMAIL) {
    throw new ConfigError(
      'POSTMARK_FROM_EMAIL is missing: POSTMARK_API_TOKEN needs a sender address.',
    );
  }
  return {
    apiToken: read.POSTMARK_API_TOKEN,
    fromEmail: read.POSTMARK_FROM_EMAIL,
    apiUrl: read.POSTMARK_API_URL,
  };
}

function keptSecret(dataDir: string, production: boolean): string {
  if (production) {
    throw new ConfigError(
      'SECRET_KEY is missing: set it to 64 hexadecimal digits (openssl rand -hex 32).',
    );
  }
  const file = join(dataDir, 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
