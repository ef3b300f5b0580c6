import { expect, test } from "vitest";
import { makeCandidateUser, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { myData } from "~/queries/candidate/my-data";
import { createCandidate } from "~/services/candidate/create-candidate";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");

/** Somebody with one fact of every kind, and an account. */
async function someone(familyName: string, phone: string) {
  const specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
  const id = await database.as(specialist, (trx) =>
    createCandidate(
      trx,
      specialist,
      {
        givenName: "Mina",
        familyName,
        preferredLanguage: "fa",
        needsInterpreter: true,
        mailbox: "none",
        phone,
        speaking: "A1",
      },
      time,
    ),
  );
  await database.as(systemActor, async (trx) => {
    await trx
      .updateTable("candidate")
      .set({ note: "nur für das Team", hoursMin: 20, hoursMax: 30, shiftsRefused: ["n"], travelMinutesMax: 45 })
      .where("id", "=", id)
      .execute();
    const fact = { candidateId: id, saidBy: "specialist", saidOn: "2026-11-23" };
    await trx
      .insertInto("candidateSkill")
      .values([
        { ...fact, skillId: "L_FORKLIFT", level: 3, evidence: "self" },
        { ...fact, skillId: "L_B", level: 0, evidence: "self" },
      ])
      .execute();
    await trx
      .insertInto("candidateExperience")
      .values({ ...fact, occupationId: "lagerhelfer", yearsMin: 2 })
      .execute();
    await trx
      .insertInto("benefitPeriod")
      .values({ candidateId: id, system: "SGB II", during: "[2026-01-01,2027-01-01)" })
      .execute();
    await trx
      .insertInto("candidateWish")
      .values({ candidateId: id, occupationGroup: "logistik", wantsApprenticeship: true, original: "Lager" })
      .execute();
  });
  return database.as(systemActor, (trx) => makeCandidateUser(trx, id));
}

test("a person reads what is stored about them, and nothing about anybody else or from the team's notes", async () => {
  const mina = await someone("Beispiel", "0171 3920001");
  const other = await someone("Anders", "0171 3920002");
  const mine = await database.as(mina, (trx) => myData(trx, mina));
  expect(mine).toMatchObject({
    familyName: "Beispiel",
    hoursMin: 20,
    shiftsRefused: ["n"],
    travelMinutesMax: 45,
    channels: [{ kind: "phone", value: "0171 3920001" }],
    skills: [{ id: "L_FORKLIFT", en: expect.stringMatching(/forklift/i) }],
    experience: [{ occupation: { id: "lagerhelfer", de: "Lagerhelfer/in", en: "Warehouse helper" }, years: 2 }],
    benefits: [{ system: "SGB II", until: "2026-12-31" }],
    wishes: [{ group: "logistik", wantsApprenticeship: true }],
  });
  expect(mine.languages.map((each) => each.language)).toEqual(["de", "fa"]);
  expect(JSON.stringify(mine)).not.toContain("nur für das Team");
  await expect(
    database.as(mina, (trx) => myData(trx, { ...mina, candidateId: other.candidateId })),
  ).rejects.toMatchObject({ kind: "not_found" });
});
