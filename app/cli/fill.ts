import { isEmpty, loadDemoCity } from "#db/demo/load";
import { demoCityName } from "#db/demo/settings";
import { demoSignIns, demoUsers } from "#db/demo/users";
import { connect } from "#db/index.server";
import type { Search } from "#search/index.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { formatPhone } from "~/i18n/phone";
import { reconcileSearch } from "~/services/search/keep-search-current";
import type { ShellDatabase } from "./database";

/**
 * Fills an empty database with the demo city, once; a database that already holds data stays as it is.
 * @param onBegin called when there is something to fill
 * @returns whether it was empty
 */
export async function fillWhenEmpty(ownerUrl: string, onBegin = () => {}): Promise<boolean> {
  const database = connect(ownerUrl, { role: "sprosse_app", max: 2 });
  try {
    const empty = await isEmpty(database.db);
    if (empty) {
      onBegin();
      await loadDemoCity(database.db, { today: clock.today() });
    }
    return empty;
  } finally {
    await database.close();
  }
}

/**
 * For commands that read the index: if no worker keeps it current, or has started to, it is compared and repaired
 * first.
 */
export async function prepareSearch({ db, ownerUrl, alone }: ShellDatabase, search: Search): Promise<void> {
  const filled = env.demo && (await fillWhenEmpty(ownerUrl));
  if (alone || filled) await reconcileSearch(db, search, clock);
}

/** The lines that say that this is a demo, where to begin, and who can sign in. */
export function signInLines(): string[] {
  const width = Math.max(...demoSignIns.map(({ role }) => role.length));
  const [contact] = demoUsers;
  return [
    `This is a demo: ${demoCityName} with invented people and companies. Questions: ${contact.name}, ${formatPhone(contact.phone)}`,
    "Begin here: {address}/de/story",
    "Sign in: {address}/auth/demo",
    ...demoSignIns.map(({ role, email }) => `  ${role.padEnd(width)}  ${email}`),
  ];
}
