import { describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { makeCandidate, makeCandidateUser, makeUser } from "#tests/factories";
import { makeCompany, makeProposal, makeWorld } from "#tests/factories/placement";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { failureOf } from "#tests/support/refusal";
import type { Staff } from "~/domain/actor";
import { lockJob } from "~/facts/job-sheet";
import { myArea } from "~/queries/candidate/my-area";
import { myData } from "~/queries/candidate/my-data";
import { myJob, myJobs } from "~/queries/candidate/my-jobs";
import { myQuestion } from "~/queries/candidate/my-question";
import { employerAgreement } from "~/queries/employer/agreement";
import { employerHome } from "~/queries/employer/home";
import { ownJob } from "~/queries/job/own-job";
import { jobWizardPage } from "~/queries/job/wizard";
import { employerPlacement } from "~/queries/placement/employer-placements";
import { employerProposal } from "~/queries/proposal/proposals";
import { savedSearch } from "~/queries/saved-search/list";
import { myAppointment } from "~/queries/support/my-appointment";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { raiseConcern } from "~/services/employer/raise-concern";
import { publishJob } from "~/services/job/publish-job";
import { reopenPlace } from "~/services/job/reopen-place";
import { returnJob } from "~/services/job/return-job";
import { answerProposal } from "~/services/proposal/answer-proposal";
import { expressInterest } from "~/services/proposal/express-interest";
import { withdrawInterest } from "~/services/proposal/withdraw-interest";
import { deleteSearch } from "~/services/saved-search/delete-search";
import { editSearch } from "~/services/saved-search/edit-search";
import { markSearchSeen } from "~/services/saved-search/mark-search-seen";
import { saveSearch } from "~/services/saved-search/save-search";
import { answerHowAreYou } from "~/services/support/answer-how-are-you";
import { completeStep } from "~/services/support/complete-step";

const today = "2026-11-23";
const time = fixedClock(`${today}T10:00:00Z`);
const missing = "00000000-0000-4000-8000-00000000dead";
const database = await freshDatabase();
const world = await database.as(systemActor, makeWorld);
const staff: Staff = world.specialist;
/** Things that belong to another company, another person or a colleague. */
const foreign = await database.as(systemActor, async (trx) => {
  const colleague = { ...(await makeUser(trx, "specialist")), role: "specialist" as const };
  const { employer, job } = await makeCompany(trx, colleague.userId);
  const person = await makeCandidate(trx);
  const proposal = await makeProposal(trx, { specialist: colleague, employer, job, person }, "sent");
  return { job: job.id, candidate: person.id, proposal: proposal.id };
});
type Call = [name: string, work: (trx: Trx) => Promise<unknown>, what: string];

describe("what belongs to others does not exist", () => {
  const asCompany: Call[] = [
    ["read another's job", (trx) => ownJob(trx, world.boss, foreign.job), "job"],
    ["change another's job", (trx) => lockJob(trx, world.boss, { id: foreign.job }), "job"],
    ["see its answers", (trx) => jobWizardPage(trx, world.boss, foreign.job, today), "job"],
    ["read another's proposal", (trx) => employerProposal(trx, world.boss, foreign.proposal), "proposal"],
    [
      "answer another's proposal",
      (trx) => answerProposal(trx, world.boss, { id: foreign.proposal, version: 1, answer: "accepted" }, time),
      "proposal",
    ],
    ["read a placement", (trx) => employerPlacement(trx, world.boss, missing, today), "placement"],
    ["read a placement without an id", (trx) => employerPlacement(trx, world.boss, "x", today), "placement"],
    [
      "complete a step that is nobody's",
      (trx) => completeStep(trx, world.boss, { stepId: missing, version: 1, doneOn: today, outcome: "" }, time),
      "step",
    ],
    [
      "call about somebody elsewhere",
      (trx) => raiseConcern(trx, world.boss, { topic: "conflict", text: "", placementId: missing }, time),
      "placement",
    ],
    ["publish its own job", (trx) => publishJob(trx, world.boss, { jobId: world.job.id, reviewed: [] }, time), "job"],
    [
      "return its own job",
      (trx) => returnJob(trx, world.boss, { jobId: world.job.id, remarks: [], read: false }, time),
      "job",
    ],
    ["open a place of its own job again", (trx) => reopenPlace(trx, world.boss, { jobId: world.job.id }, time), "job"],
    ["be interested in a job", (trx) => expressInterest(trx, world.boss, { slug: world.job.slug }), "job"],
    ["lose the interest in a job", (trx) => withdrawInterest(trx, world.boss, { slug: world.job.slug }), "job"],
  ];
  test.each(asCompany)("for a company that wants to %s", async (_, work, what) => {
    expect(await failureOf(database.as(world.boss, work))).toBe(what);
  });

  test("for somebody at a company that is gone", async () => {
    const nowhere = { ...world.boss, employerId: missing };
    for (const work of [
      (trx: Trx): Promise<unknown> => employerHome(trx, nowhere, today),
      (trx: Trx) => employerAgreement(trx, nowhere, today),
      (trx: Trx) => raiseConcern(trx, nowhere, { topic: "conflict", text: "" }, time),
    ])
      expect(await failureOf(database.as(nowhere, work))).toBe("employer");
  });

  const asPerson: Call[] = [
    ["read another's question", (trx) => myQuestion(trx, world.candidate, missing), "step"],
    [
      "answer another's question",
      (trx) => answerHowAreYou(trx, world.candidate, { stepId: missing, feeling: "good" as never }, time),
      "step",
    ],
    ["read another's appointment", (trx) => myAppointment(trx, world.candidate, missing), "appointment"],
    ["read a job that is not public", (trx) => myJob(trx, world.candidate, "no-such-job", today), "job"],
    ["be interested in one", (trx) => expressInterest(trx, world.candidate, { slug: "no-such-job" }), "job"],
    ["change a job", (trx) => lockJob(trx, world.candidate, { id: world.job.id }), "job"],
  ];
  test.each(asPerson)("for a person who wants to %s", async (_, work, what) => {
    expect(await failureOf(database.as(world.candidate, work))).toBe(what);
  });

  test("for somebody whose record is gone", async () => {
    const nobody = { ...world.candidate, candidateId: missing };
    for (const work of [
      (trx: Trx): Promise<unknown> => myArea(trx, nobody, today),
      (trx: Trx) => myData(trx, nobody),
      (trx: Trx) => myJobs(trx, nobody, { page: 1, pageSize: 5 }, today),
    ])
      expect(await failureOf(database.as(nobody, work))).toBe("candidate");
  });

  test("for a person who wants to withdraw another's consent", async () => {
    const other = await database.as(systemActor, async (trx) => makeCandidateUser(trx, foreign.candidate));
    expect(await failureOf(database.as(other, (trx) => withdrawConsent(trx, other, world.consentId, time)))).toBe(
      "consent",
    );
  });

  test("for a specialist who opens a colleague's saved search", async () => {
    const colleague = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
    const id = await database.as(staff, (trx) =>
      saveSearch(trx, staff, { jobId: null, query: "q=lager", name: "Lager", alert: "today" }, time),
    );
    const works: ((trx: Trx, actor: Staff) => Promise<unknown>)[] = [
      (trx, actor) => savedSearch(trx, actor, id),
      (trx, actor) => editSearch(trx, actor, { id, version: 1, name: "x", alert: "today" }),
      (trx, actor) => markSearchSeen(trx, actor, id, time),
      (trx, actor) => deleteSearch(trx, actor, { id, version: 1 }),
    ];
    expect(works).toHaveLength(4);
    for (const work of works)
      expect(await failureOf(database.as(colleague, (trx) => work(trx, colleague)))).toBe("savedSearch");
    for (const work of works.slice(0, 3))
      expect(await failureOf(database.as(staff, (trx) => work(trx, staff)))).toBe("done");
  });
});
