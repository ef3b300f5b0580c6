import { describe, expect, test } from "vitest";
import { makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { codeOf } from "#tests/support/refusal";
import type { Actor, Staff } from "~/domain/actor";
import type { AgreementInput } from "~/domain/employer/forms";
import { employerAgreement } from "~/queries/employer/agreement";
import { confirmAgreement } from "~/services/employer/confirm-agreement";
import { endAgreement } from "~/services/employer/end-agreement";
import { recordSignedAgreement } from "~/services/employer/record-signed-agreement";
import { reviewAgreement } from "~/services/employer/review-agreement";
import { sendAgreement } from "~/services/employer/send-agreement";
import { writeAgreement } from "~/services/employer/write-agreement";

const today = "2026-11-23";
const time = fixedClock("2026-11-23T09:00:00Z");
const database = await freshDatabase();

async function company(signsIn = true) {
  return database.as(systemActor, async (trx) => {
    const employer = await makeEmployer(trx);
    const specialist = (await makeUser(trx, "specialist")) as Staff;
    const standIn = await makeUser(trx, "specialist", "Herr Wolf");
    const boss = signsIn ? await makeEmployerUser(trx, employer.id) : null;
    return { employer, specialist, standIn, boss };
  });
}

const text = (
  specialist: Staff,
  standIn: { userId: string },
  change: Partial<AgreementInput> = {},
): AgreementInput => ({
  does: "Wir benennen einen Paten.",
  doesNot: "Soziale Beratung ist nicht unsere Aufgabe.",
  callUserId: specialist.userId,
  standInUserId: standIn.userId,
  answerWithinHours: 4,
  validFrom: today,
  reviewOn: "2027-05-23",
  ...change,
});

const stored = (id: string) =>
  database.owner.db.selectFrom("limitsAgreement").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** A written agreement that the specialist has sent to the company. */
async function sent(signsIn = true) {
  const house = await company(signsIn);
  const { employer, specialist, standIn } = house;
  const id = await database.as(specialist, (trx) =>
    writeAgreement(trx, specialist, employer.id, text(specialist, standIn), time),
  );
  const mailed = await database.as(specialist, (trx) => sendAgreement(trx, specialist, { id, version: 1 }, time));
  return { ...house, id, mailed };
}

describe("the limits agreement", () => {
  test("is in force only after both sides have confirmed the same text", async () => {
    const { id, boss, mailed, specialist } = await sent();
    expect(mailed).toBe(1);
    expect(await stored(id)).toMatchObject({ state: "sent", specialistConfirmedBy: specialist.userId });
    if (!boss) throw new Error("the company signs in");
    const state = await database.as(boss, (trx) => confirmAgreement(trx, boss, { id, version: 2 }, time));
    expect(state).toBe("live");
    expect(await stored(id)).toMatchObject({ state: "live", employerConfirmedBy: boss.userId });
    const mail = await database.owner.db
      .selectFrom("message")
      .select(["template", "recipientUserId"])
      .where("template", "=", "agreement-confirmed")
      .where("recipientUserId", "=", specialist.userId)
      .execute();
    expect(mail).toHaveLength(1);
  });

  test("cannot be confirmed twice by one side, nor as a draft, nor by another company", async () => {
    const { id, specialist, employer, standIn } = await sent();
    const again = database.as(specialist, (trx) => confirmAgreement(trx, specialist, { id, version: 2 }, time));
    expect(await codeOf(again)).toBe("employer:errors.agreementConfirmed");
    const stranger = await database.as(systemActor, async (trx) => makeEmployerUser(trx, (await makeEmployer(trx)).id));
    const foreign = database.as(stranger, (trx) => confirmAgreement(trx, stranger, { id, version: 2 }, time));
    expect(await codeOf(foreign)).toBe("notFound");
    await database.as(specialist, (trx) =>
      writeAgreement(trx, specialist, employer.id, text(specialist, standIn, { version: 2 }), time),
    );
    const draft = database.as(specialist, (trx) => confirmAgreement(trx, specialist, { id, version: 3 }, time));
    expect(await codeOf(draft)).toBe("employer:errors.agreementNotSent");
  });

  test("loses its confirmations when the text changes, and a confirmation of the old text is refused", async () => {
    const { id, boss, specialist, employer, standIn } = await sent();
    if (!boss) throw new Error("the company signs in");
    await database.as(specialist, (trx) =>
      writeAgreement(trx, specialist, employer.id, text(specialist, standIn, { version: 2, does: "Anders." }), time),
    );
    expect(await stored(id)).toMatchObject({ state: "draft", specialistConfirmedAt: null, does: "Anders." });
    await database.as(specialist, (trx) => sendAgreement(trx, specialist, { id, version: 3 }, time));
    const old = database.as(boss, (trx) => confirmAgreement(trx, boss, { id, version: 2 }, time));
    expect(await codeOf(old)).toBe("stale");
    expect(await stored(id)).toMatchObject({ employerConfirmedAt: null });
  });

  test("does not change once in force: a review extends it, ending it opens the way for a new one", async () => {
    const { id, boss, specialist, employer, standIn } = await sent();
    if (!boss) throw new Error("the company signs in");
    await database.as(boss, (trx) => confirmAgreement(trx, boss, { id, version: 2 }, time));
    const edit = database.as(specialist, (trx) =>
      writeAgreement(trx, specialist, employer.id, text(specialist, standIn, { version: 3 }), time),
    );
    expect(await codeOf(edit)).toBe("employer:errors.agreementNotEditable");
    const second = database.as(specialist, (trx) =>
      writeAgreement(trx, specialist, employer.id, text(specialist, standIn), time),
    );
    expect(await codeOf(second)).toBe("employer:errors.agreementOpen");
    await database.as(specialist, (trx) =>
      reviewAgreement(trx, specialist, { id, version: 3, nextReviewOn: "2027-11-23" }, time),
    );
    expect((await stored(id)).reviewOn).toBe("2027-11-23");
    await database.as(specialist, (trx) => endAgreement(trx, specialist, { id, version: 4, note: "Neuer Text" }, time));
    const next = await database.as(specialist, (trx) =>
      writeAgreement(trx, specialist, employer.id, text(specialist, standIn), time),
    );
    expect(next).not.toBe(id);
  });

  test("is signed on paper only where nobody can sign in", async () => {
    const withAccount = await sent();
    const refusal = database.as(withAccount.specialist, (trx) =>
      recordSignedAgreement(trx, withAccount.specialist, { id: withAccount.id, version: 2 }, time),
    );
    expect(await codeOf(refusal)).toBe("employer:errors.companySignsIn");
    const paper = await sent(false);
    expect(paper.mailed).toBe(0);
    await database.as(paper.specialist, (trx) =>
      recordSignedAgreement(trx, paper.specialist, { id: paper.id, version: 2 }, time),
    );
    expect((await stored(paper.id)).state).toBe("live");
    const entry = await database.owner.db
      .selectFrom("changeLog")
      .select(["actorUserId", "reason"])
      .where("tableName", "=", "limits_agreement")
      .where("rowId", "=", paper.employer.id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({ actorUserId: paper.specialist.userId, reason: "signedOnPaper" });
  });

  test("can be seen by its company once it has been sent, and by no other", async () => {
    const { employer, specialist, standIn, boss } = await company();
    if (!boss) throw new Error("the company signs in");
    const other = await database.as(systemActor, async (trx) => makeEmployerUser(trx, (await makeEmployer(trx)).id));
    const seen = (actor: Extract<Actor, { role: "employer" }>) =>
      database.as(actor, (trx) => employerAgreement(trx, actor, today));
    const id = await database.as(specialist, (trx) =>
      writeAgreement(trx, specialist, employer.id, text(specialist, standIn), time),
    );
    expect((await seen(boss)).agreement).toBeNull();
    await database.as(specialist, (trx) => sendAgreement(trx, specialist, { id, version: 1 }, time));
    expect((await seen(boss)).agreement).toMatchObject({ id, standing: "half_confirmed", callName: "Frau Lange" });
    expect((await seen(other)).agreement).toBeNull();
    const rows = await database.as(other, (trx) => trx.selectFrom("limitsAgreement").select("id").execute());
    expect(rows).toEqual([]);
    const changed = await database.as(other, (trx) =>
      trx.updateTable("limitsAgreement").set({ does: "x" }).where("id", "=", id).executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
  });
});
