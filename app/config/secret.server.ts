import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env.server";

let known: string | undefined;

/**
 * The key that signs cookies and mailed links and encrypts second factors: AUTH_SECRET, or one created on first use and
 * kept in the data folder, which is only for trying things out on one machine.
 */
export function authSecret(): string {
  if (!env.AUTH_SECRET && !env.demo)
    throw new Error("AUTH_SECRET is not set (32 characters or more; see .env.example)");
  known ??= env.AUTH_SECRET ?? keptSecret(path.join(env.dataDir, "auth-secret"));
  return known;
}

function keptSecret(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    // `wx` refuses to overwrite, so of two processes starting at once one writes and both read the same
    writeFileSync(file, randomBytes(48).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8");
}
