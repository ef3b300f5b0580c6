import { type Insertable, type Kysely, sql, type Transaction } from "kysely";
import { setActor } from "../actor";
import { enqueue } from "../outbox";
import type { Consent, DB } from "../schema";
import { createCalendar } from "./calendar";
import { type DemoCity, demoCity } from "./city";
import { demoPlacements } from "./placement-rows";
import { proposalRows } from "./proposal-rows";
import { demoProposals } from "./proposals";
import type { cityRows } from "./settings";
import { storyMailRows } from "./story-mail-rows";

/** PostgreSQL takes at most 65,535 parameters a statement; the widest table has fewer than 65 columns. */
const rowsPerStatement = 400;
const demoActor = { role: "system", name: "demo city" } as const;

/**
 * Fills an empty database with the demo city, in one transaction: all of it or nothing. Counts everything from `today`
 * (ISO date), so the same day gives the same city to the last row. The search index is filled by the worker, which
 * checks at every start what is missing.
 * @throws if there is a company already: the demo never mixes with real data
 */
export async function loadDemoCity(db: Kysely<DB>, options: { today: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await setActor(trx, demoActor);
    await sql`select set_config('app.reason', 'Demo', true)`.execute(trx);
    if (!(await hasNothing(trx))) throw new Error("the demo city goes into an empty database only");
    const city = demoCity(options.today);
    await insertCity(trx, city);
    await insertProposals(trx, city, options.today);
    await enqueue(trx, "demo-mailbox", {});
  });
}

/** True when nothing has been entered yet: only then does the start fill in the demo city. */
export async function isEmpty(db: Kysely<DB>): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await setActor(trx, demoActor);
    return hasNothing(trx);
  });
}

async function hasNothing(trx: Transaction<DB>): Promise<boolean> {
  const found = await sql<{ filled: boolean }>`select exists (select from app_user) or exists (select from employer)
    or exists (select from candidate) as filled`.execute(trx);
  return found.rows[0]?.filled === false;
}

/** What the city says about itself and where it lies; what is there stays. */
export async function insertGround(trx: Transaction<DB>, city: ReturnType<typeof cityRows>): Promise<void> {
  await inParts(city.citySetting, (rows) =>
    trx
      .insertInto("citySetting")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
  );
  await inParts(city.district, (rows) =>
    trx
      .insertInto("district")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
  );
  await inParts(city.instrument, (rows) =>
    trx
      .insertInto("instrument")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** In the order in which rows refer to each other. */
async function insertCity(trx: Transaction<DB>, city: DemoCity): Promise<void> {
  await insertGround(trx, city);
  await inParts(city.appUser, (rows) => trx.insertInto("appUser").values(rows));
  await inParts(city.employer, (rows) => trx.insertInto("employer").values(rows));
  await inParts(city.candidate, (rows) => trx.insertInto("candidate").values(rows));
  await inParts(city.membership, (rows) => trx.insertInto("membership").values(rows));
  await inParts(city.employerSite, (rows) => trx.insertInto("employerSite").values(rows));
  await inParts(city.employerContact, (rows) => trx.insertInto("employerContact").values(rows));
  await inParts(city.companyVisit, (rows) => trx.insertInto("companyVisit").values(rows));
  await inParts(city.limitsAgreement, (rows) => trx.insertInto("limitsAgreement").values(rows));
  await inParts(city.candidateLanguage, (rows) => trx.insertInto("candidateLanguage").values(rows));
  await inParts(city.candidateSkill, (rows) => trx.insertInto("candidateSkill").values(rows));
  await inParts(city.candidateExperience, (rows) => trx.insertInto("candidateExperience").values(rows));
  await inParts(city.candidateWish, (rows) => trx.insertInto("candidateWish").values(rows));
  await inParts(city.candidateChannel, (rows) => trx.insertInto("candidateChannel").values(rows));
  await inParts(city.workAccess, (rows) => trx.insertInto("workAccess").values(rows));
  await inParts(city.benefitPeriod, (rows) => trx.insertInto("benefitPeriod").values(rows));
  await inParts(city.job, (rows) => trx.insertInto("job").values(rows));
  await inParts(city.jobTask, (rows) => trx.insertInto("jobTask").values(rows));
  await inParts(city.jobSkill, (rows) => trx.insertInto("jobSkill").values(rows));
  await inParts(city.jobRemark, (rows) => trx.insertInto("jobRemark").values(rows));
  await inParts(city.placement, (rows) => trx.insertInto("placement").values(rows));
  await inParts(city.placementStage, (rows) => trx.insertInto("placementStage").values(rows));
  await inParts(city.supportStep, (rows) => trx.insertInto("supportStep").values(rows));
}

/** Proposals come last: their fit and profiles are worked out from what is in the database by then. */
async function insertProposals(trx: Transaction<DB>, city: DemoCity, today: string): Promise<void> {
  const made = await demoProposals(trx, today, city.candidateLanguage);
  const calendar = createCalendar(today);
  const rows = proposalRows(made, demoPlacements(calendar), calendar);
  const appointments = [...city.appointment, ...rows.appointment];
  await insertConsents(trx, rows.consent);
  await inParts(rows.proposal, (part) => trx.insertInto("proposal").values(part));
  await inParts(appointments, (part) => trx.insertInto("appointment").values(part));
  await inParts(city.concern, (part) => trx.insertInto("concern").values(part));
  await inParts(city.note, (part) => trx.insertInto("note").values(part));
  await inParts(city.candidateQuestion, (part) => trx.insertInto("candidateQuestion").values(part));
  await inParts(city.interest, (part) => trx.insertInto("interest").values(part));
  await inParts(
    [
      ...city.message,
      ...rows.message,
      ...storyMailRows({ ...city, appointment: appointments, proposal: rows.proposal }),
    ],
    (part) => trx.insertInto("message").values(part),
  );
}

/** Each is entered by the specialist who explained it: the database takes a consent from nobody else. */
async function insertConsents(trx: Transaction<DB>, rows: readonly Insertable<Consent>[]): Promise<void> {
  for (const userId of new Set(rows.map((row) => row.explainedBy ?? ""))) {
    await setActor(trx, { role: "specialist", userId });
    const own = rows.filter((row) => row.explainedBy === userId);
    await inParts(own, (part) => trx.insertInto("consent").values(part));
  }
  await setActor(trx, demoActor);
}

async function inParts<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => { execute(): Promise<unknown> },
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await insert(rows.slice(from, from + rowsPerStatement)).execute();
  }
}
