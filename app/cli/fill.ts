import { connect, withActor } from "#db/index.server";

/**
 * Fills an empty database with the demo city, once.
 * @returns the lines that tell who can sign in
 */
export async function fillWhenEmpty(ownerUrl: string): Promise<string[]> {
  const database = connect(ownerUrl, { role: "sprosse_app", max: 2 });
  try {
    const users = await withActor(
      { role: "system", name: "start" },
      (trx) =>
        trx
          .selectFrom("appUser")
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow(),
      database.db,
    );
    return users.n > 0 ? ["Sign in: {address}/auth/demo"] : [];
  } finally {
    await database.close();
  }
}
