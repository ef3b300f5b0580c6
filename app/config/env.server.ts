import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isDemo } from "./demo";

// zod probes `new Function` otherwise, which a strict CSP reports
z.config({ jitless: true });

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(1),
    MIN_FREE_MB: z.coerce.number().min(0).default(100),
    SPROSSE_DISKS: z.string().optional(),
    WORKER_PORT: z.coerce.number().int().min(0).max(65535).optional(),
    HOST: z.string().default("127.0.0.1"),
    APP_URL: z.url().optional(),
    DATABASE_URL: z.string().min(1).optional(),
    DATABASE_WEB_PASSWORD: z.string().min(16).optional(),
    DATABASE_WORKER_PASSWORD: z.string().min(16).optional(),
    MEILI_URL: z.url().optional(),
    MEILI_KEY: z.string().optional(),
    MEILI_KEY_FILE: z.string().optional(),
    MEILI_MASTER_KEY: z.string().optional(),
    RESEND_API_KEY: z.string().optional(),
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.string().default("Sprosse <sprosse@example.org>"),
    AUTH_SECRET: z.string().min(32).optional(),
    METRICS_TOKEN: z.string().min(16).optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
    BACKUP_DIR: z.string().min(1).optional(),
    BACKUP_KEY_FILE: z.string().min(1).optional(),
    SPROSSE_DATA: z.string().default(".data"),
    SPROSSE_DEMO: flag.optional(),
  })
  .transform((env) => {
    const appUrl = env.APP_URL ?? `http://localhost:${env.PORT}`;
    return {
      ...env,
      APP_URL: appUrl,
      hasAddress: env.APP_URL !== undefined,
      MEILI_KEY: env.MEILI_KEY ?? (env.MEILI_KEY_FILE ? readFileSync(env.MEILI_KEY_FILE, "utf8").trim() : undefined),
      dataDir: path.resolve(env.SPROSSE_DATA),
      backupDir: path.resolve(env.BACKUP_DIR ?? path.join(env.SPROSSE_DATA, "backups")),
      watchedDisks: (env.SPROSSE_DISKS ?? env.SPROSSE_DATA).split(path.delimiter),
      demo: isDemo(env),
      secureCookies: appUrl.startsWith("https:"),
      production: env.NODE_ENV === "production",
    };
  });

export type Env = z.output<typeof schema>;

/** The environment, parsed once and in this file only. @throws with every wrong variable named. */
function readEnv(): Env {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable (see .env.example):\n${lines.join("\n")}`);
}

export const env: Env = readEnv();
