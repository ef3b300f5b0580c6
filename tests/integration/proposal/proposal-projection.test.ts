import { sql } from "kysely";
import { expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { consentData } from "~/domain/proposal/consent";
import { answerNeeds } from "~/domain/proposal/needs";
import { openOrEndedProposal } from "~/queries/proposal/ended-proposal";
import { employerProposal } from "~/queries/proposal/proposals";
import { recordConsent } from "~/services/access/record-consent";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { proposeCandidate } from "~/services/proposal/propose-candidate";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");

/** Words for everything a company must never read; each is planted in a field of the person's record. */
const planted = {
  givenName: "Zenobia",
  familyName: "Quittenbaum",
  street: "Kirschblütenpfad 7",
  careOf: "Unterkunft Nordlicht",
  note: "hat Schulden und ein krankes Knie",
  wishNote: "betet freitags",
  namedGap: "Kinderbetreuung fehlt",
};

async function scene() {
  return database.as(systemActor, async (trx) => {
    const specialist = (await makeUser(trx, "specialist")) as Staff;
    const employer = await makeEmployer(trx);
    const boss = await makeEmployerUser(trx, employer.id);
    const job = await makeJob(trx, employer, {
      state: "published",
      publishedAt: time.now(),
      publishedBy: specialist.userId,
    });
    const person = await makeCandidate(trx, { ...planted, birthDate: "1991-07-19", birthYear: 1991 });
    await trx
      .insertInto("workAccess")
      .values({
        candidateId: person.id,
        statusId: "duldung_60a",
        permission: "permit_abh_ba",
        document: "Duldung",
        original: "§ 60a AufenthG",
        during: sql`daterange('2026-01-01', null)`,
      })
      .execute();
    await trx
      .insertInto("benefitPeriod")
      .values({ candidateId: person.id, system: "AsylbLG", during: sql`daterange('2026-01-01', null)` })
      .execute();
    await trx
      .insertInto("candidateLanguage")
      .values([
        { candidateId: person.id, language: "de", speaking: "A2", reading: "A1", original: "A2 (Zertifikat)" },
        { candidateId: person.id, language: "ti", isFirst: true, original: "Tigrinya" },
      ])
      .execute();
    await trx
      .insertInto("candidateExperience")
      .values({ candidateId: person.id, occupationId: "metallhelfer", yearsMin: 4, original: "Werkstatt Onkel Tekle" })
      .execute();
    await trx
      .insertInto("candidateSkill")
      .values({ candidateId: person.id, skillId: "S_GRIND", level: 3, original: "schleift gut", evidence: "employer" })
      .execute();
    return { specialist, employer, boss, job, person };
  });
}

async function propose(s: Awaited<ReturnType<typeof scene>>) {
  return database.as(s.specialist, async (trx) => {
    const consentId = await recordConsent(
      trx,
      s.specialist,
      {
        candidateId: s.person.id,
        employerId: s.employer.id,
        data: [...consentData],
        language: "ti",
        withInterpreter: false,
        givenOn: "2026-11-23",
        channel: "in_person",
        words: "Ja, gern.",
        validUntil: "2027-05-22",
      },
      time,
    );
    const { id } = await proposeCandidate(
      trx,
      s.specialist,
      { jobId: s.job.id, candidateId: s.person.id, fromList: false, overrideReason: null },
      time,
    );
    return { id, consentId };
  });
}

const secrets =
  /Zenobia|Quittenbaum|Kirschbl|Nordlicht|Schulden|Knie|betet|Kinder|1991|07-19|Duldung|duldung|60a|§|AsylbLG|asylblg|Aufenth|Onkel|Tekle|schleift|SGB|permit|rlaubnis|T-\d{5}/;

test("nothing a company can read of a proposal contains the person, the status, the benefit or free text", async () => {
  const s = await scene();
  await propose(s);
  const read = await database.as(s.boss, (trx) => trx.selectFrom("employerProposalView").selectAll().execute());
  expect(read).toHaveLength(1);
  const text = JSON.stringify(read);
  // an id may contain any digits, "60a" included
  expect(text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")).not.toMatch(secrets);
  expect(text).not.toContain(s.person.id);
  expect(text).not.toContain(s.person.code);
});

test.each([
  ["no way to get about is said", [], null],
  ["a walk within the district", ["foot"], true],
] as const)("whether the way is short is shown only where it is known: %s", async (_, mobility, within30) => {
  const s = await scene();
  await database.as(systemActor, (trx) =>
    trx
      .updateTable("candidate")
      .set({ mobility: [...mobility] })
      .where("id", "=", s.person.id)
      .execute(),
  );
  await propose(s);
  const [row] = await database.as(s.boss, (trx) => trx.selectFrom("employerProposalView").select("profile").execute());
  expect(row?.profile).toMatchObject({ area: { within30 } });
});

test("somebody who is alone in a language, district and occupation is shown in general words only", async () => {
  const s = await scene();
  await propose(s);
  const [row] = await database.as(s.boss, (trx) => trx.selectFrom("employerProposalView").select("profile").execute());
  expect(row?.profile).toMatchObject({
    languages: [{ language: "de" }],
    otherLanguages: 1,
    area: { districtId: null },
    startsFrom: "2026-12-21",
  });
});

test("a company cannot read the tables behind the view", async () => {
  const s = await scene();
  await propose(s);
  const counts = await database.as(s.boss, async (trx) => {
    const tables = [
      "proposal",
      "candidate",
      "consent",
      "workAccess",
      "benefitPeriod",
      "candidateSkill",
      "candidateLanguage",
      "candidateExperience",
      "candidateWish",
      "candidateChannel",
      "candidateQuestion",
      "interest",
      "changeLog",
    ] as const;
    const found: Record<string, number> = {};
    for (const table of tables) {
      const rows = await trx
        .selectFrom(table as "candidate")
        .select(sql<number>`1`.as("one"))
        .execute();
      found[table] = rows.length;
    }
    return found;
  });
  expect(Object.entries(counts).filter(([, n]) => n > 0)).toEqual([]);
});

test("a person withdraws their own consent and nobody else's", async () => {
  const mine = await scene();
  const theirs = await scene();
  const { consentId } = await propose(mine);
  const other = await propose(theirs);
  const me = await database.as(systemActor, (trx) => makeCandidateUser(trx, mine.person.id));
  await expect(database.as(me, (trx) => withdrawConsent(trx, me, other.consentId, time))).rejects.toMatchObject({
    kind: "not_found",
  });
  await database.as(me, (trx) => withdrawConsent(trx, me, consentId, time));
  expect(await database.as(mine.boss, (trx) => trx.selectFrom("employerProposalView").selectAll().execute())).toEqual(
    [],
  );
  expect(
    await database.as(theirs.boss, (trx) => trx.selectFrom("employerProposalView").selectAll().execute()),
  ).toHaveLength(1);
});

test("a company reads of a proposal whose consent is gone that it has ended, and nobody else does", async () => {
  const s = await scene();
  const other = await scene();
  const { id, consentId } = await propose(s);
  const read = (boss: typeof s.boss) =>
    database.as(boss, (trx) => openOrEndedProposal(trx, id, async () => (await employerProposal(trx, boss, id)).id));
  expect(await read(s.boss)).toEqual({ open: id, ended: null });
  const me = await database.as(systemActor, (trx) => makeCandidateUser(trx, s.person.id));
  await database.as(me, (trx) => withdrawConsent(trx, me, consentId, time));
  const { ended } = await read(s.boss);
  expect(Object.keys(ended ?? {}).sort()).toEqual(["job", "jobId"]);
  await expect(read(other.boss)).rejects.toMatchObject({ kind: "not_found" });
});

test("what the job needs is answered from the profile alone, and only for one's own job", async () => {
  const s = await scene();
  const other = await scene();
  const { id } = await propose(s);
  const { needs, profile } = await database.as(s.boss, (trx) => employerProposal(trx, s.boss, id));
  if (!needs || !profile) throw new Error("the consent shows a profile");
  const rows = answerNeeds(needs, profile, "2026-11-23");
  expect(rows.find(({ kind }) => kind === "speaking")).toMatchObject({ need: "A2", has: "A2", sign: "met" });
  const text = JSON.stringify({ needs, rows });
  expect(text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")).not.toMatch(secrets);
  await expect(database.as(other.boss, (trx) => employerProposal(trx, other.boss, id))).rejects.toMatchObject({
    kind: "not_found",
  });
});
