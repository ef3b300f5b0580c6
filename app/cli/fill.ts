import { isEmpty, loadDemoCity } from "#db/demo/load";
import { DEMO_SIGN_INS } from "#db/demo/users";
import { connect } from "#db/index.server";
import { clock } from "~/config/clock";

/**
 * Fills an empty database with the demo city, once; a database with anybody in it stays as it is.
 * @returns the lines that tell who can sign in
 */
export async function fillWhenEmpty(ownerUrl: string): Promise<string[]> {
  const database = connect(ownerUrl, { role: "sprosse_app", max: 2 });
  try {
    if (await isEmpty(database.db)) await loadDemoCity(database.db, { today: clock.today() });
  } finally {
    await database.close();
  }
  const width = Math.max(...DEMO_SIGN_INS.map(({ role }) => role.length));
  return [
    "Sign in: {address}/auth/demo",
    ...DEMO_SIGN_INS.map(({ role, email }) => `  ${role.padEnd(width)}  ${email}`),
  ];
}
