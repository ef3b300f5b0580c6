import { describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { signedIn, wireSignIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";
import type { Actor, SignedIn } from "~/domain/actor";
import { type IntakeStep, intakeSteps } from "~/domain/candidate/intake";
import { addDays } from "~/domain/days";
import { candidateRecord } from "~/queries/candidate/record";
import { action as beginAction } from "~/routes/specialist/intake/begin";
import { loader as resumeLoader } from "~/routes/specialist/intake/resume";
import { action as stepAction, loader as stepLoader } from "~/routes/specialist/intake/step";
import { action as summaryAction, loader as summaryLoader } from "~/routes/specialist/intake/summary";

const database = await freshDatabase();
wireSignIn(database);
const specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Frau Lange"))) as SignedIn;
const colleague = (await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Herr Demir"))) as SignedIn;
const cookies = new Map<string, string>();

type Fields = Record<string, string | readonly string[]>;
async function args(path: string, params: Record<string, string>, fields?: Fields, who: SignedIn = specialist) {
  const cookie = cookies.get(who.userId) ?? (await signedIn(database, who));
  cookies.set(who.userId, cookie);
  const body = fields && new FormData();
  for (const [name, values] of Object.entries(fields ?? {}))
    for (const value of [values].flat()) body?.append(name, value);
  const method = body ? "POST" : "GET";
  const request = new Request(`http://localhost${path}`, { method, headers: { Cookie: cookie }, body });
  return { request, params, context: { cspNonce: "", clientIp: "10.0.0.1", method } };
}

const base = (id: string) => `/specialist/candidates/${id}/intake`;
const screen = async (id: string, step: IntakeStep, fields?: Fields, who?: SignedIn) =>
  args(`${base(id)}/${step}`, { id, step }, fields, who);
const leadsTo = (answer: unknown) =>
  answer instanceof Response ? answer.headers.get("Location") : Promise.reject(new Error("not led on"));
const answer = async (id: string, step: IntakeStep, fields: Fields, who?: SignedIn) =>
  stepAction(await screen(id, step, fields, who));
/** Where the talk goes on, after a question or from anywhere else. */
const next = async (id: string, after = "") =>
  (await leadsTo(await resumeLoader(await args(`${base(id)}${after && `?after=${after}`}`, { id }))))
    ?.split("/")
    .at(-1);
const recordOf = (id: string) => database.as(specialist, (trx) => candidateRecord(trx, id));
const somebody = async (values: object = {}) =>
  (
    await database.as(systemActor, (trx) =>
      makeCandidate(trx, {
        birthDate: null,
        birthYear: null,
        districtId: null,
        mailbox: "unknown",
        preferredLanguage: "ar",
        ...values,
      }),
    )
  ).id;

type Refused = { init: { status: number }; data: { initialValue: Record<string, unknown>; error: object } };

describe("each answer of a talk", () => {
  test.each<[IntakeStep, Fields, object]>([
    [
      "skills",
      { skill: ["S_COOK", "S_SEW"] },
      { skills: [{ skillId: "S_COOK", evidence: "self" }, { skillId: "S_SEW" }] },
    ],
    [
      "wish",
      { group: ["gastro"], wantsApprenticeship: "on" },
      { wishes: [{ group: "gastro", wantsApprenticeship: true }] },
    ],
    [
      "experience",
      { original: "Brautkleider genäht", foundFor: "Brautkleider genäht", occupationId: "-" },
      { experience: [{ original: "Brautkleider genäht", occupationId: null, years: null }] },
    ],
    ["languages", { language: ["tr"], other: "ckb" }, { languages: [{ language: "ckb" }, { language: "tr" }] }],
    [
      "channel",
      { kind: "phone", value: "0176 1234567", shared: "on" },
      { channels: [{ kind: "phone", shared: true }] },
    ],
    ["speaking", { speaking: "A1" }, { languages: [{ language: "de", speaking: "A1", reading: null }] }],
    ["reading", { reading: "A2" }, { languages: [{ language: "de", speaking: null, reading: "A2", writing: null }] }],
    ["age", { birthYear: "1994" }, { birthYear: 1994, birthDate: null }],
    ["start", { availableFrom: "2027-02-01" }, { availableFrom: "2027-02-01" }],
    ["hours", { hoursMax: "30" }, { hoursMin: null, hoursMax: 30 }],
    ["shifts", { "shift.f": "yes", "shift.n": "no", "shift.s": "" }, { shiftsAccepted: ["f"], shiftsRefused: ["n"] }],
    ["travel", { mobility: ["transit", "bike"], travelMinutesMax: "45" }, { travelMinutesMax: 45 }],
    ["demands", { "demand.S": "yes", "demand.HH": "no" }, { demandsAccepted: ["S"], demandsRefused: ["HH"] }],
    ["district", { districtId: "styrum" }, { districtId: "styrum" }],
    ["mailbox", { mailbox: "none" }, { mailbox: "none" }],
    [
      "access",
      { permission: "permit_abh", from: "2026-01-01", until: "2027-06-30" },
      { access: [{ permission: "permit_abh", permitState: "needed", until: "2027-06-30" }] },
    ],
    ["benefit", { system: "SGB II", from: "2026-01-01" }, { benefits: [{ system: "SGB II", from: "2026-01-01" }] }],
  ])("to %s is stored as the fact it is, and its question is put no more", async (step, fields, fact) => {
    const id = await somebody();
    const { version } = await recordOf(id);
    const to = await leadsTo(await answer(id, step, { ...fields, version: String(version) }));
    expect(to).toBe(`${base(id)}?after=${step}`);
    const record = await recordOf(id);
    expect(record).toMatchObject(fact);
    const { open } = await summaryLoader(await args(`${base(id)}/summary`, { id }));
    expect(open).not.toContain(step);
    expect(open).toHaveLength(step === "languages" ? 16 : 15);
    if (step !== "channel") expect(record.channels).toEqual([]);
  });

  test("adds to what is known better, and never overwrites it", async () => {
    const id = await somebody();
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("candidateSkill")
        .values({ candidateId: id, skillId: "S_COOK", level: 4, evidence: "certificate", saidOn: "2026-11-01" })
        .execute(),
    );
    await answer(id, "skills", { skill: ["S_COOK", "S_SEW"] });
    expect((await recordOf(id)).skills).toMatchObject([
      { skillId: "S_COOK", level: 4, evidence: "certificate" },
      { skillId: "S_SEW", level: 2 },
    ]);
    await answer(id, "speaking", { speaking: "B1" });
    await answer(id, "reading", { reading: "A1" });
    expect((await recordOf(id)).languages).toMatchObject([{ language: "de", speaking: "B1", reading: "A1" }]);
  });
});

describe("a refused answer", () => {
  test.each<[IntakeStep, Fields, string]>([
    ["skills", { skillId: "S_NONE" }, "skillId"],
    ["wish", { group: ["gastro"], original: "xqzwvk plmrt" }, "original"],
    [
      "experience",
      { original: "Brautkleider genäht", foundFor: "Brautkleider genäht", occupationId: "-", years: "viele" },
      "years",
    ],
    ["languages", { language: ["tr"], other: "xx" }, "other"],
    ["channel", { kind: "phone", value: "0176", shared: "on" }, "value"],
    ["speaking", { speaking: "Z9" }, "speaking"],
    ["reading", { reading: "Z9" }, "reading"],
    ["age", { birthYear: "94-95" }, "birthYear"],
    ["start", { availableFrom: "irgendwann" }, "availableFrom"],
    ["hours", { hoursMin: "30", hoursMax: "20" }, "hoursMax"],
    ["shifts", { "shift.f": "vielleicht" }, "shift.f"],
    ["travel", { mobility: ["bike"], travelMinutesMax: "500" }, "travelMinutesMax"],
    ["demands", { "demand.S": "vielleicht" }, "demand.S"],
    ["district", { districtId: "x".repeat(41) }, "districtId"],
    ["mailbox", { mailbox: "unknown" }, "mailbox"],
    ["access", { permission: "free", from: "2026-05-01", until: "2026-04-01" }, "until"],
    ["benefit", { system: "unknown", from: "2026-01-01" }, "system"],
  ])("to %s keeps all that was typed, with the error at its box, and stores nothing", async (step, fields, box) => {
    const id = await somebody();
    const before = await recordOf(id);
    const refused = (await answer(id, step, { ...fields, version: String(before.version) })) as unknown as Refused;
    expect(refused.init.status).toBe(400);
    expect(Object.keys(refused.data.error)).toContain(box);
    const kept = new Map(Object.entries(flat(refused.data.initialValue)));
    for (const [name, value] of Object.entries(fields)) {
      // the choice among what was found is settled anew
      if (name !== "occupationId") expect(kept.get(name), name).toEqual([value].flat().join());
    }
    expect(await recordOf(id)).toEqual(before);
    expect(await next(id)).toBe("skills");
  });

  const flat = (values: Record<string, unknown>, path = ""): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.entries(flat(value as Record<string, unknown>, `${path}${name}.`))
          : [[`${path}${name}`, String(value)]],
      ),
    );

  test.each([...intakeSteps])("is also one without any answer: %s", async (step) => {
    const id = await somebody();
    const refused = (await answer(id, step, { from: "2026-01-01", version: "1" })) as unknown as Refused;
    expect(refused.init.status).toBe(400);
  });

  test("comes too late where a colleague has answered meanwhile: both are shown, none is lost", async () => {
    const id = await somebody();
    expect((await stepLoader(await screen(id, "hours"))).stored).toEqual({});
    const at = String((await recordOf(id)).version);
    await answer(id, "hours", { hoursMax: "20", version: at }, colleague);
    const late = (await answer(id, "hours", { hoursMax: "35", version: at, _base: "{}" })) as unknown as Refused & {
      data: { stale: { by: string } };
    };
    expect(late.init.status).toBe(409);
    expect(late.data).toMatchObject({ stale: { by: "Herr Demir" }, initialValue: { hoursMax: "35" } });
    expect((await recordOf(id)).hoursMax).toBe(20);
    const now = await stepLoader(await screen(id, "hours"));
    expect(now.stored).toEqual({ hoursMax: "20" });
  });
});

describe("a question left for later", () => {
  test("stays open, says no to nothing, and the talk goes on after it, also another day", async () => {
    const id = await somebody();
    const before = await recordOf(id);
    await answer(id, "skills", { skill: ["S_COOK"] });
    for (const step of ["wish", "experience"] as const) {
      expect(await leadsTo(await answer(id, step, { intent: "later" }))).toBe(`${base(id)}?after=${step}`);
    }
    expect(await next(id)).toBe("languages");
    const record = await recordOf(id);
    expect(record).toMatchObject({ wishes: [], experience: [], questions: [], version: before.version });
    const { open, asked } = await summaryLoader(await args(`${base(id)}/summary`, { id }));
    expect(open).toEqual(expect.arrayContaining(["wish", "experience"]));
    expect(Object.keys(asked).sort()).toEqual(["experience", "skills", "wish"]);
    // asked once more, they come first again
    const again = await args(`${base(id)}/summary`, { id }, { intent: "again" });
    expect(await leadsTo(await summaryAction(again))).toBe(base(id));
    expect(await next(id)).toBe("wish");
  });

  test.each<[IntakeStep, Fields, string, string]>([
    ["experience", { original: "Schneider oder so", years: "3?" }, "occupation.unsure", "Schneider oder so · 3?"],
    ["channel", { kind: "phone", value: "0176 12" }, "phone.unreadable", "0176 12"],
    ["hours", { hoursMax: "halbtags" }, "hours.unreadable", "halbtags"],
    ["age", { birthYear: "etwa 1994" }, "birth.unreadable", "etwa 1994"],
  ])("keeps the words that stood in its boxes as a question about them: %s", async (step, fields, code, words) => {
    const id = await somebody();
    for (const _twice of [1, 2])
      expect(await leadsTo(await answer(id, step, { ...fields, intent: "later" }))).toMatch(/&done=wordsKept$/);
    const { questions } = await recordOf(id);
    expect(questions).toMatchObject([{ code, original: words }]);
    expect((await summaryLoader(await args(`${base(id)}/summary`, { id }))).open).toContain(step);
  });
});

describe("a talk", () => {
  test("begins with a name and a language, and asks first who is alike", async () => {
    const begin = async (fields: Fields) => beginAction(await args("/specialist/candidates/intake", {}, fields));
    const layla = { givenName: "Layla", familyName: "Sabbagh", preferredLanguage: "ar", needsInterpreter: "on" };
    const to = await leadsTo(await begin(layla));
    const id = /candidates\/([\w-]+)\/intake\/skills\?done=begun$/.exec(to ?? "")?.[1] ?? "";
    expect(await recordOf(id)).toMatchObject({
      needsInterpreter: true,
      responsible: "Frau Lange",
      mailbox: "unknown",
      languages: [{ language: "ar", isFirst: true }],
    });
    const again = (await begin({ ...layla, familyName: "Sabagh" })) as unknown as Refused & {
      data: { twins: { id: string }[] };
    };
    expect(again.init.status).toBe(409);
    expect(again.data).toMatchObject({
      twins: [{ id }],
      initialValue: { familyName: "Sabagh", needsInterpreter: "on" },
    });
    expect(await leadsTo(await begin({ ...layla, familyName: "Sabagh", noneOf: id }))).toMatch(/done=begun$/);
  });

  test("leaves out what earlier answers make pointless, and never asks what is known", async () => {
    const id = await somebody({ districtId: "styrum", mailbox: "own" });
    await answer(id, "speaking", { speaking: "A0" });
    expect(await next(id, "speaking")).toBe("age");
    const { of } = await stepLoader(await screen(id, "age"));
    expect(of).toBe(intakeSteps.length - 3);
    const { version } = await recordOf(id);
    await answer(id, "age", { birthYear: "2015", version: String(version) });
    expect(await next(id, "age")).toBe("access");
  });

  test("ends with the next step on a day from today on", async () => {
    const id = await somebody();
    const end = async (fields: Fields) => summaryAction(await args(`${base(id)}/summary`, { id }, fields));
    const version = String((await recordOf(id)).version);
    const past = (await end({
      nextStep: "Anrufen",
      nextStepOn: addDays(clock.today(), -1),
      version,
    })) as unknown as Refused;
    expect(past.data).toMatchObject({ initialValue: { nextStep: "Anrufen" }, error: { nextStepOn: ["dateInPast"] } });
    const { nextOn } = await summaryLoader(await args(`${base(id)}/summary`, { id }));
    expect(await leadsTo(await end({ nextStep: "Anrufen", nextStepOn: nextOn, version }))).toMatch(/done=planned$/);
    expect(await recordOf(id)).toMatchObject({ nextStep: "Anrufen", nextStepOn: nextOn });
  });

  test("is nobody's but the team's: for a company and for people it does not exist", async () => {
    const id = await somebody();
    await answer(id, "skills", { skill: ["S_COOK"] });
    const strangers = await database.as(systemActor, async (trx) => {
      const employer = await makeEmployer(trx);
      return [await makeEmployerUser(trx, employer.id), await makeCandidateUser(trx, id)] as SignedIn[];
    });
    expect(strangers).toHaveLength(2);
    for (const stranger of strangers) {
      const seen = stepLoader(await screen(id, "skills", undefined, stranger));
      await expect(seen).rejects.toMatchObject({ status: 404 });
      const written = answer(id, "wish", { group: ["bau"] }, stranger);
      await expect(written).rejects.toMatchObject({ status: 404 });
      const rows = database.as(stranger as Actor, (trx) => trx.selectFrom("askedQuestion").selectAll().execute());
      expect(await rows).toEqual([]);
    }
    expect((await recordOf(id)).wishes).toEqual([]);
  });
});
