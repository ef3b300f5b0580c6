import { beforeAll, expect, test } from "vitest";
import { makeEmployer, makeEmployerUser, makeJob } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call as callTo, signedIn, wireSignIn } from "#tests/support/sign-in";
import { action, loader } from "~/routes/employer/jobs/step";

const database = await freshDatabase();
wireSignIn(database);
let cookie: string;
let jobId: string;
let siteId: string;

beforeAll(async () => {
  const boss = await database.as(systemActor, async (trx) => {
    const employer = await makeEmployer(trx);
    siteId = employer.siteId;
    jobId = (await makeJob(trx, employer)).id;
    return makeEmployerUser(trx, employer.id);
  });
  cookie = await signedIn(database, boss);
});

const call = (step: string, form?: Record<string, string>) => ({
  ...callTo(`/employer/jobs/${jobId}/edit/${step}`, { cookie, form }),
  params: { id: jobId, step },
});

/** Types what a company would, page by page, and returns what the rules say on the page `step`. */
async function answered(contractKind: string, pay: Record<string, string>, step: "pay" | "occupation" = "pay") {
  const occupation = await action(call("occupation", { occupationId: "metallhelfer", contractKind, places: "2" }));
  expect(occupation).toBeInstanceOf(Response);
  const base = { payUnit: "hour", startOn: "2026-12-14", siteId, holidayDays: "28" };
  const saved = await action(call("pay", { ...base, ...pay }));
  expect(saved).toBeInstanceOf(Response);
  await database.as(systemActor, (trx) =>
    trx.updateTable("job").set({ wizardStep: "check" }).where("id", "=", jobId).execute(),
  );
  const { state } = await loader(call(step));
  return state.findings.map(({ rule, code }) => `${rule} ${code}`);
}

test.each([
  ["V04 pay.belowTraining", "apprenticeship", { payUnit: "month", trainingPay: "700; 860; 980" }],
  ["V04 pay.trainingMustRise", "apprenticeship", { payUnit: "month", trainingPay: "900; 900; 1000" }],
  ["V12 term.inWriting", "job", { payMin: "15,20", fixedTermMonths: "12" }],
  ["V12 term.tooLong", "job", { payMin: "15,20", fixedTermMonths: "30" }],
  ["V12 term.extensions", "job", { payMin: "15,20", fixedTermMonths: "20", termExtensions: "4" }],
  ["V12 term.earlierJob", "job", { payMin: "15,20", fixedTermMonths: "6", earlierJobHere: "on" }],
  ["V19 pay.unpaid", "job", { payUnit: "none" }],
  ["V19 pay.introductionTooLong", "trial", { payUnit: "none", unpaidDays: "3" }],
  ["V19 pay.internshipTooLong", "internship", { payUnit: "none", fixedTermMonths: "6" }],
])("a company can type what %s objects to", async (expected, kind, pay) => {
  expect(await answered(kind, pay)).toContain(expected);
});

test("an internship asks for its contract sheet (V25), a job does not", async () => {
  expect(await answered("internship", { payMin: "15,20" }, "occupation")).toContain("V25 contract.internship");
  expect(await answered("job", { payMin: "15,20" }, "occupation")).not.toContain("V25 contract.internship");
});

test.each([
  ["apprenticeship", { payUnit: "month", trainingPay: "800; 950; 1.050,50" }],
  ["trial", { payUnit: "none", unpaidDays: "1" }],
  ["hospitation", { payUnit: "none", unpaidDays: "3" }],
  ["internship", { payUnit: "none", fixedTermMonths: "3" }],
])("a lawful %s draws no objection, and its page shows what was typed", async (kind, pay) => {
  const found = await answered(kind, pay);
  expect(found.filter((code) => /V0[1-4]|V19/.test(code))).toEqual([]);
  const { state } = await loader(call("pay"));
  expect(state.values).toMatchObject({ payUnit: pay.payUnit });
  if ("trainingPay" in pay) expect(state.values).toMatchObject({ trainingPay: "800,00; 950,00; 1050,50" });
});
