import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { demoSignIns } from "#db/demo/users";
import { type Trx, withActor } from "#db/index.server";
import { findUserByEmail } from "#db/repositories/users";
import { linkToken } from "~/auth/mail-proof";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { authSecret } from "~/config/secret.server";
import type { SetupInput } from "~/domain/city/setup-file";
import { setUpCity } from "~/services/city/set-up-city";
import { tryMail } from "~/services/message/try-mail";
import { inviteFirstCoordinator } from "~/services/user/invite-first-coordinator";
import { runAgainstDatabase } from "./database";
import { Refused, runCommand } from "./refused";
import { askForSetup, exampleFile, readSetup } from "./setup-input";

const shell = { role: "system", name: "setup" } as const;
const usage = "usage: npm run setup -- [FILE | --example] [--check] [--print] [--no-mail]";
const say = (line: string) => void process.stdout.write(`${line}\n`);

/**
 * Makes the city that this installation is for: what it says about itself, its districts, its first coordinator, and
 * whether mail goes out. Takes a file or asks. Run again it brings the city up to what is said now.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      example: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      print: { type: "boolean", default: false },
      "no-mail": { type: "boolean", default: false },
    },
  });
  const file = values.example ? exampleFile : positionals[0];
  if (positionals.length > 1 || (values.example && positionals.length > 0)) throw new Refused(usage, 2);
  if (file === undefined && !process.stdin.isTTY) throw new Refused(usage, 2);
  const began = performance.now();
  const setup = file === undefined ? await askForSetup(say) : readSetup(await readFile(file, "utf8"), file);
  if (values.check) {
    say("Nothing is wrong with it. Nothing was stored.");
    return;
  }
  await runAgainstDatabase(async ({ db }) => {
    const done = await withActor(shell, (trx) => make(trx, setup), db);
    say(`${setup.city.name} is set up. Districts new or changed: ${done.districts}.`);
    tellInvitation(done.invitation, setup.coordinator?.email, values.print);
  });
  if (setup.coordinator && !values["no-mail"]) await sayWhetherMailGoes(setup.city.name, setup.coordinator.email);
  if (env.demo)
    say("Here the demo's doors stand open. Set SPROSSE_DEMO=0 and AUTH_SECRET before anybody works with it.");
  say(`Done in ${Math.round((performance.now() - began) / 1000)} s. Start with npm start.`);
}

async function make(trx: Trx, setup: SetupInput) {
  if (await findUserByEmail(trx, demoSignIns[0].email))
    throw new Refused(
      "This database holds the demo city. Set another DATABASE_URL or SPROSSE_DATA for a city of its own.",
    );
  const { districts } = await setUpCity(trx, setup);
  const { coordinator } = setup;
  return { districts, invitation: coordinator ? await inviteFirstCoordinator(trx, shell, coordinator, clock) : null };
}

function tellInvitation(request: string | null, email: string | undefined, print: boolean): void {
  if (email === undefined) say("Nobody was invited: the file names no coordinator.");
  else if (request === null) say("There is a coordinator already; nobody was invited.");
  else say(`${email} gets an invitation by mail as soon as the worker runs.`);
  if (print && request !== null)
    say(`On paper (seven days):\n  ${env.APP_URL}/auth/invite?token=${linkToken(authSecret(), "invitation", request)}`);
}

async function sayWhetherMailGoes(city: string, to: string): Promise<void> {
  const tried = await tryMail(city, to, clock);
  if ("fault" in tried)
    say(`Mail does not go out: ${tried.fault}. The city is set up; mend the transport and run it again.`);
  else if (tried.by === "mailbox")
    say(`No mail provider is set: mails lie in ${env.dataDir}/mailbox and reach nobody.`);
  else say(`A test message to ${to} was handed over (${tried.by}). Ask whether it has arrived.`);
}

await runCommand(main, usage);
