import { parseArgs } from "node:util";
import { z } from "zod";
import { type Trx, withActor } from "#db/index.server";
import { listAllSessions } from "#db/repositories/sessions";
import { findUserByEmail } from "#db/repositories/users";
import { linkToken } from "~/auth/mail-proof";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { authSecret } from "~/config/secret.server";
import type { System } from "~/domain/actor";
import { endUserSessions } from "~/services/user/end-user-sessions";
import { openCoordinator } from "~/services/user/open-coordinator";
import { resetSecondFactor } from "~/services/user/reset-second-factor";
import { runAgainstDatabase } from "./database";
import { Refused, runCommand } from "./refused";

const shell: System = { role: "system", name: "admin" };
const usage = `usage: npm run admin -- COMMAND
  invite-coordinator EMAIL NAME   prints the link of an invitation; no mail is sent
  reset-factor EMAIL              removes app, passkeys and codes; ends all sessions
  list-sessions [EMAIL]           who is signed in, since when, last seen
  end-sessions EMAIL|--everybody  signs out on every device`;

type Asked = { email: string | undefined; name: string; everybody: boolean };
type Command = (trx: Trx, asked: Asked) => Promise<string[]>;

/** What somebody with access to the machine can do when nobody can sign in any more. Each change is in the access log. */
const commands: Record<string, Command> = {
  "invite-coordinator": async (trx, { email, name }) => {
    const typed = z.email().safeParse(email);
    if (!typed.success || name === "") throw new Refused(usage, 2);
    const id = await openCoordinator(trx, shell, { email: typed.data, name }, clock);
    const link = new URL(`/auth/invite?token=${linkToken(authSecret(), "invitation", id)}`, env.APP_URL);
    return [`${link}`, "Whoever opens it becomes coordinator. It is valid for seven days and once."];
  },
  "reset-factor": async (trx, { email }) => {
    await resetSecondFactor(trx, shell, await userOf(trx, email), clock);
    return [`${email} has no second factor any more and is signed out; the next sign-in sets up a new one.`];
  },
  "list-sessions": async (trx, { email }) => {
    const sessions = await listAllSessions(trx, email === undefined ? undefined : await userOf(trx, email));
    return sessions.map(
      ({ email: whose, role, createdAt, lastSeenAt, userAgent }) =>
        `${whose}\t${role}\t${createdAt.toISOString()}\t${lastSeenAt.toISOString()}\t${userAgent ?? ""}`,
    );
  },
  "end-sessions": async (trx, { email, everybody }) => {
    if (everybody === (email !== undefined)) throw new Refused(usage, 2);
    const users = everybody
      ? [...new Set((await listAllSessions(trx)).map(({ userId }) => userId))]
      : [await userOf(trx, email)];
    for (const id of users) await endUserSessions(trx, shell, id, clock);
    return [`Signed out on every device: ${users.length}`];
  },
};

async function userOf(trx: Trx, email: string | undefined): Promise<string> {
  if (email === undefined) throw new Refused(usage, 2);
  const user = await findUserByEmail(trx, email.trim().toLowerCase());
  if (!user) throw new Refused(`Nobody signs in as ${email}.`);
  return user.id;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { everybody: { type: "boolean", default: false } },
  });
  const [name = "", email, ...words] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refused(usage, 2);
  await runAgainstDatabase(async ({ db }) => {
    const lines = await withActor(
      shell,
      (trx) => command(trx, { email, name: words.join(" ").trim(), everybody: values.everybody }),
      db,
    );
    for (const line of lines) process.stdout.write(`${line}\n`);
  });
}

await runCommand(main, usage);
