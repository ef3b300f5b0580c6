import { beforeAll, expect, test } from "vitest";
import { makeUser } from "#tests/factories";
import { command } from "#tests/support/command";
import { freshDatabase, systemActor } from "#tests/support/database";

const database = await freshDatabase();
const { pool } = database.owner;
const secret = "s".repeat(40);

const run = await command("admin", {
  DATABASE_URL: database.ownerUrl,
  AUTH_SECRET: secret,
  APP_URL: "https://sprosse.example.org",
});
/** Runs the command as whoever operates the city does. */
function admin(...args: string[]) {
  const { status, stdout, stderr } = run(...args);
  return { status, out: stdout.trim(), error: stderr.trim() };
}
const rows = async (query: string, values: unknown[] = []) =>
  (await pool.query<Record<string, string>>(query, values)).rows;
const logged = (event: string) =>
  rows("select actor_role, detail ->> 'user' as user from access_log where event = $1", [event]);

let userId = "";
let email = "";
beforeAll(async () => {
  const made = await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Miriam Albers"));
  userId = "userId" in made ? made.userId : "";
  email = (await rows("select email from app_user where id = $1", [userId]))[0]?.email ?? "";
});
const signIn = () =>
  pool.query(
    "insert into auth_session (user_id, token, expires_at) values ($1, gen_random_uuid()::text, now() + interval '1 hour')",
    [userId],
  );

test("a coordinator is invited by a link that the operator hands over, and the log says so", async () => {
  const { status, out } = admin("invite-coordinator", "Neu@example.org", "Nele", "Neu");
  expect(status).toBe(0);
  const token = /^https:\/\/sprosse\.example\.org\/auth\/invite\?token=([0-9a-f-]{36})\.[\w-]+$/m.exec(out)?.[1];
  expect(
    await rows("select value::json ->> 'email' as email from auth_verification where identifier = $1", [
      `mailed:${token}`,
    ]),
  ).toEqual([{ email: "neu@example.org" }]);
  const [user] = await rows(
    "select u.id, u.name, m.role from app_user u join membership m on m.user_id = u.id where u.email = 'neu@example.org'",
  );
  expect(user).toMatchObject({ name: "Nele Neu", role: "coordinator" });
  expect(await logged("user-invited")).toEqual([{ actor_role: "system", user: user?.id }]);
  expect(await rows("select 1 from message")).toEqual([]);
  expect(admin("invite-coordinator", email, "Wieder").status).toBe(1);
}, 120_000);

test("a lost second factor is taken away, with every session; sessions are seen and ended", async () => {
  await signIn();
  await pool.query("insert into auth_two_factor (user_id, secret, backup_codes) values ($1, 'x', 'x')", [userId]);
  const listed = admin("list-sessions");
  expect(listed.error).toBe("");
  expect(listed.out).toMatch(/^\S+\tcoordinator\t[^\n]+$/);
  expect(listed.out).toContain(email);
  expect(admin("reset-factor", email).status).toBe(0);
  expect(await rows("select 1 from auth_two_factor")).toEqual([]);
  expect(await rows("select 1 from auth_session")).toEqual([]);
  expect(await logged("second-factor-reset")).toEqual([{ actor_role: "system", user: userId }]);
  await signIn();
  expect(admin("end-sessions", "--everybody").out).toContain("1");
  expect(await rows("select 1 from auth_session")).toEqual([]);
  expect(await logged("sessions-ended")).toEqual([{ actor_role: "system", user: userId }]);
}, 120_000);

test("who asks for nothing, or for nobody, changes nothing", () => {
  for (const args of [["toString"], ["end-sessions", email, "--everybody"]])
    expect(admin(...args), args.join(" ")).toMatchObject({ status: 2, out: "" });
  expect(admin("reset-factor", "niemand@example.org")).toMatchObject({
    status: 1,
    error: "Nobody signs in as niemand@example.org.",
  });
}, 120_000);
