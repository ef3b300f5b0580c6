const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Whether the demo's doors (sign-in without a mail, mailbox page, demo city) are open: where it is asked for, or where
 * nothing points beyond this machine: an embedded database, a web process on loopback and an address of its own. `npm
 * start` decides before it starts anything and hands the answer down to web and worker.
 */
export function isDemo(settings: {
  SPROSSE_DEMO?: boolean;
  DATABASE_URL?: string;
  HOST: string;
  APP_URL?: string;
}): boolean {
  const { SPROSSE_DEMO, DATABASE_URL, HOST, APP_URL } = settings;
  if (SPROSSE_DEMO !== undefined) return SPROSSE_DEMO;
  if (DATABASE_URL !== undefined || !thisMachine.test(HOST)) return false;
  return APP_URL === undefined || thisMachine.test(new URL(APP_URL).hostname);
}
