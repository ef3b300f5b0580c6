/** What the environment says, as far as a real city depends on it. */
type Settings = {
  production: boolean;
  demo: boolean;
  /** whether APP_URL was set, and is not the address of this machine by default */
  hasAddress: boolean;
  RESEND_API_KEY?: string;
  SMTP_URL?: string;
  AUTH_SECRET?: string;
};

/**
 * What a real city lacks to start, one line each; nothing in the demo and in development. Without it links would lead
 * nowhere, mails would lie in a folder, and every restart would end every session.
 */
export function missingForProduction(settings: Settings): string[] {
  if (!settings.production || settings.demo) return [];
  return [
    ...(settings.hasAddress ? [] : ["APP_URL is not set: the address under which everybody reaches the portal"]),
    ...(settings.RESEND_API_KEY || settings.SMTP_URL
      ? []
      : ["Neither RESEND_API_KEY nor SMTP_URL is set: nobody could sign in without mails"]),
    ...(settings.AUTH_SECRET ? [] : ["AUTH_SECRET is not set: 32 characters or more, the same for web and worker"]),
  ].map((line) => `${line} (see .env.example).`);
}

/** Ends the process where something is wrong with how it was started, with a line for each. */
export function refuseToStart(faults: readonly (string | null)[]): void {
  const lines = faults.filter((fault) => fault !== null);
  if (lines.length === 0) return;
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}
