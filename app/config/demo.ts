const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Whether the demo (sign-in without a mail, mailbox page, demo city) is open: when asked for, or when nothing can be
 * reached beyond this machine, that is, with an embedded database, a web process on loopback and a local address. `npm
 * start` decides before it starts anything and passes the answer to web and worker.
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
