import { makeCandidate, makeJob } from "#tests/factories";
import { importLists } from "#tests/support/import-lists";
import { signedIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";
import type { SignedIn, Staff } from "~/domain/actor";
import { templatesOf } from "~/domain/support/messages";
import { askForName } from "~/services/find/ask-for-name";
import { systemActor, type TestDatabase } from "./database";

const emails = {
  candidate: "samir@example.org",
  employer: "betrieb@example.org",
  specialist: "fachkraft@example.org",
  coordinator: "koordination@example.org",
} as const;
type Role = keyof typeof emails;

/** Searched in the lists of the team: a name, work, and what nobody has. */
const searched = ["Alnahri", "Lager", "Quantenphysik"] as const;

/** Whose pages are counted. */
export type Who = { candidateId: string; employerId: string; specialistId: string };

const head = "Kundennummer;Name;Vorname;Geburtsdatum;Straße;PLZ Ort;Telefon;Deutsch mündlich;Kenntnisse;Bemerkung\n";
const month = (lines: readonly string[]) => `${head}${lines.join("\n")}\n`;

/**
 * The demo city of today and what it has nothing of: drafts of jobs, somebody without a placement, a saved search, and an office's
 * list that goes on from the one before, with somebody who is gone, words nobody knows and a remark to decide about.
 */
export async function countedCity(database: TestDatabase) {
  const users = await database.owner.db
    .selectFrom("membership as m")
    .innerJoin("appUser as u", "u.id", "m.userId")
    .select(["u.email", "m.role", "m.userId", "m.candidateId", "m.employerId"])
    .execute();
  const actorOf = (role: Role) => users.find(({ email }) => email === emails[role]) as unknown as SignedIn;
  const cookies: Record<string, string> = { visitor: "" };
  const asked: Record<string, string[]> = {};
  for (const role of Object.keys(emails) as Role[]) {
    const actor = actorOf(role);
    cookies[role] = await signedIn(database, actor);
    if (role === "specialist" || role === "coordinator")
      asked[role] = await database.as(actor, async (trx) => {
        const ids: string[] = [];
        for (const words of searched) ids.push(await askForName(trx, actor as Staff, words, clock));
        return ids;
      });
  }
  const { employerId } = actorOf("employer") as Extract<SignedIn, { role: "employer" }>;
  const { candidateId } = actorOf("candidate") as Extract<SignedIn, { role: "candidate" }>;
  const who: Who = { candidateId, employerId, specialistId: actorOf("specialist").userId };
  await database.as(systemActor, async (trx) => {
    const site = await trx
      .selectFrom("employerSite")
      .select("id")
      .where("employerId", "=", employerId)
      .executeTakeFirstOrThrow();
    for (const state of ["draft", "submitted"]) await makeJob(trx, { id: employerId, siteId: site.id }, { state });
    await makeCandidate(trx, {});
    const search = {
      ownerId: who.specialistId,
      kind: "candidates",
      name: "Alle",
      query: "state=active",
      alert: "none",
    };
    await trx.insertInto("savedSearch").values(search).execute();
  });
  // as they would stand some days later, without what leads there
  await database.owner.pool.query(
    `begin; set local session_replication_role = replica;
     update support_step set who = 'system', channel = 'message', state = 'done', template_key = '${templatesOf("how_are_you")[0]}'
       where id = (select t.id from support_step t join placement p on p.id = t.placement_id
         where p.candidate_id = '${candidateId}' order by t.id limit 1);
     update proposal set state = 'invited' where id = (select p.id from proposal p join job j on j.id = p.job_id
         where j.employer_id = '${employerId}' and p.state = 'sent' order by p.id desc limit 1);
     commit`,
  );
  const { stage, confirm } = await importLists(database);
  const stays = "K-17;Okoye;Ada;03.04.1990;Weg 1;45468 Mülheim;0151 33344455;A2;nähen;";
  await confirm(await stage(month([stays, "K-23;Beran;Ivan;05.06.1985;Weg 2;45470 Mülheim;;B1;;"]), "erste.csv"));
  await stage(
    month([
      stays.replace("Weg 1", "Allee 9"),
      "K-52;Neumann;Olga;01.02.1993;Weg 6;45476 Mülheim;;A2;Flurbelmanie;ist krank, kann nur sitzen",
    ]),
    "zweite.csv",
  );
  // a list that the worker is reading
  const read = await stage(month([stays.replaceAll("Okoye", "Wartet")]), "dritte.csv");
  await database.owner.pool.query(
    `begin; set local session_replication_role = replica; update import_batch set state = 'checking' where id = '${read}'; commit`,
  );
  return { cookies, asked, who };
}
