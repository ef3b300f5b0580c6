import { sql } from "kysely";
import { expect, test } from "vitest";
import { makeWorld, stageInput } from "#tests/factories/placement";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, signedIn, wireSignIn } from "#tests/support/sign-in";
import { audiencesFor } from "~/domain/note/notes";
import type { NoteSubject } from "~/queries/note/notes";
import { loader as people } from "~/routes/specialist/candidates/list";
import { loader as person } from "~/routes/specialist/candidates/record";
import { loader as companies } from "~/routes/specialist/employers/list";
import { loader as company } from "~/routes/specialist/employers/record";
import { loader as jobs } from "~/routes/specialist/jobs/list";
import { loader as own } from "~/routes/specialist/notes/new";
import { loader as placement } from "~/routes/specialist/placements/record";
import { loader as today } from "~/routes/specialist/today";
import { advancePlacement } from "~/services/placement/advance-placement";

const database = await freshDatabase();
wireSignIn(database);

/** What a page says before a note is saved: the person's language, and whether their company may read it. */
const told = (found: NoteSubject | undefined) =>
  found && { language: found.language, consent: found.company?.consent ?? null, for: audiencesFor(found) };

const toldBy = (pages: Record<string, NoteSubject | undefined>) =>
  Object.fromEntries(Object.entries(pages).map(([page, subject]) => [page, told(subject)]));

const onEvery = (said: { language: string; consent: boolean; for: string[] }) =>
  Object.fromEntries(["person", "placement", "people", "ladders", "today", "own"].map((page) => [page, said]));

test("wherever a note is written, the same is said about who may read it", async () => {
  const w = await database.as(systemActor, makeWorld);
  const { rows } = await sql<{ day: string }>`select current_date::text as day`.execute(database.db);
  const day = rows[0]?.day ?? "";
  const { placementId } = await database.as(w.specialist, (trx) =>
    advancePlacement(
      trx,
      w.specialist,
      { candidateId: w.person.id },
      stageInput("starter_job", day, { employerId: w.employer.id, jobId: w.job.id }),
      onDay(day),
    ),
  );
  await database.as(systemActor, (trx) =>
    trx.updateTable("candidate").set({ preferredLanguage: "uk" }).where("id", "=", w.person.id).execute(),
  );
  const cookie = await signedIn(database, w.specialist);
  const at = (path: string, id?: string) => ({ ...call(path, { cookie }), params: id ? { id } : {} });
  const lineOfToday = async () => {
    const { parts } = await today(at("/specialist?scope=team"));
    return parts.flatMap(({ lines }) => lines).find(({ step }) => step?.placementId === placementId)?.key;
  };
  const line = await lineOfToday();
  expect(line).toBeDefined();
  const everywhere = async () => ({
    person: (await person(at(`/specialist/candidates/${w.person.id}`, w.person.id))).subject,
    placement: (await placement(at(`/specialist/placements/${placementId}`, placementId))).noted.subject,
    people: (await people(at(`/specialist/candidates?note=${w.person.id}`))).note?.subject,
    ladders: (await people(at(`/specialist/candidates?view=placements&note=${w.person.id}`))).note?.subject,
    today: (await today(at(`/specialist?scope=team&note=${line}`))).note?.subject,
    own: (await own(at(`/specialist/notes/new?about=${w.person.id}`))).subject,
  });
  const consented = { language: "uk", consent: true, for: ["team", "company", "person"] };
  expect(toldBy(await everywhere())).toEqual(onEvery(consented));
  await database.as(systemActor, (trx) =>
    trx.updateTable("consent").set({ withdrawnAt: new Date() }).where("id", "=", w.consentId).execute(),
  );
  const withdrawn = { language: "uk", consent: false, for: ["team", "person"] };
  expect(toldBy(await everywhere())).toEqual(onEvery(withdrawn));

  // a note about a company alone names nobody whose consent could be asked: it stays with the team
  const ofCompany = {
    record: (await company(at(`/specialist/employers/${w.employer.id}`, w.employer.id))).subject,
    companies: (await companies(at(`/specialist/employers?note=${w.employer.id}`))).note?.subject,
    jobs: (await jobs(at(`/specialist/jobs?note=${w.job.id}`))).note?.subject,
  };
  const team = { language: null, consent: null, for: ["team"] };
  expect(toldBy(ofCompany)).toEqual({ record: team, companies: team, jobs: team });
});
