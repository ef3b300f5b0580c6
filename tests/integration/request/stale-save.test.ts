import { beforeEach, describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeEmployerUser, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { signedIn, wireSignIn } from "#tests/support/sign-in";
import type { SignedIn } from "~/domain/actor";
import { type FormValues, formDifferences, storedName, takeName } from "~/domain/form-difference";
import { action as wizardAction, loader as wizardLoader } from "~/routes/employer/jobs/step";
import { action as personAction } from "~/routes/specialist/candidates/person";
import { action as agreementAction } from "~/routes/specialist/employers/agreement-write";
import { action as employerAction } from "~/routes/specialist/employers/edit";
import { action as visitAction } from "~/routes/specialist/employers/visit-record";
import { action as changeAction, loader as changeLoader } from "~/routes/specialist/jobs/change";

const database = await freshDatabase();
wireSignIn(database);

let cookie = "";
/** From now on, calls come from this person's browser. */
const become = async (who: SignedIn) => {
  cookie = await signedIn(database, who);
};

type Fields = Record<string, string | readonly string[]>;
const call = (path: string, params: Record<string, string>, fields?: Fields) => {
  const body = fields && new FormData();
  for (const [name, values] of Object.entries(fields ?? {})) {
    for (const value of [values].flat()) body?.append(name, value);
  }
  const request = new Request(`http://localhost${path}`, {
    method: body ? "POST" : "GET",
    headers: { Cookie: cookie },
    body,
  });
  return { request, params, context: { cspNonce: "", clientIp: "10.0.0.1", method: body ? "POST" : "GET" } };
};

/** What a page receives after a refused save. */
type Refused = {
  init: { status: number };
  data: { initialValue: Record<string, unknown>; stale: { by: string; at: Date } | null };
};

/** The choice as the form sends it: the chosen side of each difference, or one side for all. */
function choices(typed: FormValues, stored: FormValues, base: FormValues, side?: "mine" | "stored"): Fields {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, difference] of formDifferences(typed, stored, base)) {
    fields[takeName(name)] = side ?? difference.keep;
    fields[storedName(name)] = difference.stored;
  }
  return fields;
}

let world: Awaited<ReturnType<typeof makeWorld>>;
const makeWorld = () =>
  database.as(systemActor, async (trx) => {
    const specialist = await makeUser(trx, "specialist", "Frau Lange");
    const colleague = await makeUser(trx, "specialist", "Herr Demir");
    const employer = await makeEmployer(trx);
    const boss = await makeEmployerUser(trx, employer.id);
    const person = await makeCandidate(trx);
    const job = await makeJob(trx, employer, { mentorName: "Frau Sommer" });
    return { specialist: specialist as SignedIn, colleague: colleague as SignedIn, employer, boss, person, job };
  });
beforeEach(async () => {
  world = await makeWorld();
  await become(world.specialist);
});

describe("a save that comes too late", () => {
  test("in the wizard says who saved what, and each field takes the side that was chosen", async () => {
    await become(world.boss);
    const path = `/employer/jobs/${world.job.id}/edit/support`;
    const params = { id: world.job.id, step: "support" };
    const open = await wizardLoader(call(path, params));
    const base = open.state.values;
    const save = async (by: SignedIn, version: number | undefined, values: FormValues, more: Fields = {}) => {
      await become(by);
      const url = by.role === "employer" ? path : path.replace("employer", "specialist");
      const fields = { ...(values as Fields), ...more, version: String(version), _base: JSON.stringify(base) };
      return wizardAction(call(url, params, fields));
    };
    await save(world.colleague, open.version, { ...base, mentorName: "Herr Kaya", mentorPhone: "0208 3746251" });
    const typed = { ...base, firstDayContact: "Herr Vogel, Tor 1", mentorPhone: "0208 3746252" };
    const refused = (await save(world.boss, open.version, typed)) as unknown as Refused;
    expect(refused.init.status).toBe(409);
    expect(refused.data.stale).toMatchObject({ by: "Herr Demir", at: expect.any(Date) });
    expect(refused.data.initialValue).toMatchObject({
      firstDayContact: "Herr Vogel, Tor 1",
      _base: expect.any(String),
    });

    const now = await wizardLoader(call(path, params));
    const differences = formDifferences(refused.data.initialValue, now.state.values, base);
    expect(differences.get("mentorName")).toEqual({ mine: ["Frau Sommer"], stored: ["Herr Kaya"], keep: "stored" });
    expect(differences.get("mentorPhone")).toEqual({
      mine: ["0208 3746252"],
      stored: [expect.stringMatching(/3746251$/)],
      keep: "mine",
    });
    expect(differences.has("firstDayContact")).toBe(false);
    expect(differences.has("briefingLanguages")).toBe(false);

    const settled = await save(world.boss, now.version, typed, choices(typed, now.state.values, base));
    expect(settled).toBeInstanceOf(Response);
    const { state } = await wizardLoader(call(path, params));
    expect(state.values).toMatchObject({
      mentorName: "Herr Kaya",
      mentorPhone: expect.stringMatching(/3746252$/),
      firstDayContact: "Herr Vogel, Tor 1",
    });
  });

  test.each(["mine", "stored"] as const)("of a person's record saves %s when that is chosen", async (side) => {
    const path = `/specialist/candidates/${world.person.id}/person`;
    const row = () =>
      database.as(systemActor, (trx) =>
        trx.selectFrom("candidate").selectAll().where("id", "=", world.person.id).executeTakeFirstOrThrow(),
      );
    const { version, givenName, familyName } = await row();
    const base = { givenName, familyName, preferredLanguage: "de", state: "active", birthDate: "2002-03-14" };
    const save = (at: number, values: Fields) =>
      personAction(
        call(path, { id: world.person.id }, { ...values, version: String(at), _base: JSON.stringify(base) }),
      ) as Promise<unknown>;
    await become(world.colleague);
    await save(version, { ...base, namedGap: "Führerschein" });
    await become(world.specialist);
    const typed = { ...base, namedGap: "Deutsch" };
    const refused = (await save(version, typed)) as Refused;
    expect(refused).toMatchObject({ init: { status: 409 }, data: { stale: { by: "Herr Demir" } } });
    expect((await row()).namedGap).toBe("Führerschein");
    const now = await row();
    await save(now.version, { ...typed, ...choices(typed, { ...base, namedGap: now.namedGap }, base, side) });
    expect((await row()).namedGap).toBe(side === "mine" ? "Deutsch" : "Führerschein");
  });

  test("of a company keeps what the other person changed where nothing was typed", async () => {
    const { id } = world.employer;
    const path = `/specialist/employers/${id}/edit`;
    const row = () =>
      database.as(systemActor, (trx) =>
        trx.selectFrom("employer").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
      );
    const before = await row();
    const formOf = (one: Awaited<ReturnType<typeof row>>) => ({
      name: one.name,
      branch: one.branch,
      size: String(one.size),
      trainsApprentices: one.trainsApprentices,
      contactCap: String(one.contactCap),
      state: one.state,
      note: one.note,
      responsibleUserId: world.specialist.userId,
    });
    const base = formOf(before);
    const save = (at: number, values: Fields) =>
      employerAction(
        call(path, { id }, { ...values, version: String(at), _base: JSON.stringify(base) }),
      ) as Promise<unknown>;
    await become(world.colleague);
    await save(before.version, { ...base, branch: "Gießerei" });
    await become(world.specialist);
    const typed = { ...base, size: "55" };
    expect(await save(before.version, typed)).toMatchObject({
      init: { status: 409 },
      data: { stale: { by: "Herr Demir" }, initialValue: { size: "55" } },
    });
    const now = await row();
    await save(now.version, { ...typed, ...choices(typed, formOf(now), base) });
    expect(await row()).toMatchObject({ branch: "Gießerei", size: 55 });
  });

  test("of a visit or an agreement is compared field by field, and what was typed is kept", async () => {
    const { id } = world.employer;
    const visit = await database.as(systemActor, (trx) =>
      trx
        .insertInto("companyVisit")
        .values({ employerId: id, plannedOn: "2026-11-20", userId: world.specialist.userId })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    const seen = (what: string) => ({
      visitedOn: "2026-11-20",
      peopleMet: "Frau Sommer",
      seen: what,
      said: "Zwei Plätze",
      nextStep: "Stelle ausschreiben",
      version: "1",
    });
    const record = (values: Fields) =>
      visitAction(call(`/specialist/employers/${id}/visits/${visit.id}/record`, { id, visitId: visit.id }, values));
    await become(world.colleague);
    expect(await record(seen("Halle 2"))).toBeInstanceOf(Response);
    await become(world.specialist);
    expect(await record(seen("Halle 3"))).toMatchObject({
      init: { status: 409 },
      data: { stale: { by: "Herr Demir" }, initialValue: { seen: "Halle 3" } },
    });

    const text = (does: string) => ({
      does,
      doesNot: "Übersetzen müssen nicht die Kolleginnen und Kollegen.",
      callUserId: world.specialist.userId,
      standInUserId: world.colleague.userId,
      answerWithinHours: "8",
      validFrom: "2026-12-01",
      reviewOn: "2027-03-01",
    });
    const write = (values: Fields) =>
      agreementAction(call(`/specialist/employers/${id}/agreement/write`, { id }, values)) as Promise<unknown>;
    expect(await write(text("Wir benennen eine Patin."))).toBeInstanceOf(Response);
    await become(world.colleague);
    expect(await write({ ...text("Wir erklären die Handgriffe."), version: "1" })).toBeInstanceOf(Response);
    await become(world.specialist);
    expect(await write({ ...text("Wir nehmen uns Zeit."), version: "1" })).toMatchObject({
      init: { status: 409 },
      data: { stale: { by: "Herr Demir" }, initialValue: { does: "Wir nehmen uns Zeit." } },
    });
  });
});

test("a group of a job, changed in its place, keeps what is wrong or too late, and leads back to the record", async () => {
  const path = `/specialist/jobs/${world.job.id}/change/support`;
  const params = { id: world.job.id, step: "support" };
  const { view } = await changeLoader(call(path, params));
  const save = (typed: FormValues) => {
    const fields = { ...(view.state.values as Fields), ...(typed as Fields), version: String(view.version) };
    return changeAction(call(path, params, fields)) as Promise<unknown>;
  };
  const long = "x".repeat(5000);
  expect(await save({ firstDayContact: long })).toMatchObject({
    init: { status: 400 },
    data: { initialValue: { firstDayContact: long }, error: { firstDayContact: expect.any(Array) } },
  });
  const saved = (await save({ firstDayContact: "Herr Vogel, Tor 1" })) as Response;
  expect(saved.headers.get("Location")).toBe(`/specialist/jobs/${world.job.id}?done=saved#group-support`);
  expect((await changeLoader(call(path, params))).record.firstDayContact).toBe("Herr Vogel, Tor 1");
  expect(await save({ firstDayContact: "Frau Kaya, Tor 2" })).toMatchObject({
    init: { status: 409 },
    data: { initialValue: { firstDayContact: "Frau Kaya, Tor 2" } },
  });
});
