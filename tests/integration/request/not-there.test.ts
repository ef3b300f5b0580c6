import { beforeAll, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { openSearch } from "#search/index.server";
import { makeCandidate } from "#tests/factories";
import { makeWorld, stageInput } from "#tests/factories/placement";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { failureOf } from "#tests/support/refusal";
import type { Staff } from "~/domain/actor";
import { rankForJob } from "~/facts/rank-for-job";
import { consentForm } from "~/queries/access/consent-form";
import { sheetJobs } from "~/queries/candidate/my-jobs";
import { openQuestion } from "~/queries/candidate/open-question";
import { candidateRecord, recordBasis } from "~/queries/candidate/record";
import { employerRecord } from "~/queries/employer/record";
import { importBadRows } from "~/queries/import/bad-rows";
import { getBatch, importRowPage } from "~/queries/import/batch";
import { ownJob } from "~/queries/job/own-job";
import { publicJob } from "~/queries/job/public-job";
import { jobReviewPage } from "~/queries/job/review";
import { jobWizardPage } from "~/queries/job/wizard";
import { jobMatches } from "~/queries/matching/job-matches";
import { jobPeople } from "~/queries/matching/job-people";
import { reverseMatching } from "~/queries/matching/reverse-matching";
import { similarJobs, similarPublicJobs } from "~/queries/matching/similar";
import { whyChoices } from "~/queries/matching/why-choices";
import { whyPair } from "~/queries/matching/why-pair";
import { placementOf } from "~/queries/placement/placement-of";
import { placementRecord } from "~/queries/placement/record";
import { startOptions } from "~/queries/placement/start-options";
import { proposalRecord } from "~/queries/proposal/proposals";
import { wageFloorPage } from "~/queries/reference/wage-floor";
import { savedSearch } from "~/queries/saved-search/list";
import { newSearch } from "~/queries/saved-search/new";
import { appointmentRecord } from "~/queries/support/appointment-record";
import { stepRecord } from "~/queries/support/step-record";
import { recordConsent } from "~/services/access/record-consent";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { answerQuestion } from "~/services/candidate/answer-question";
import { editCandidate } from "~/services/candidate/edit-candidate";
import { saveLanguage } from "~/services/candidate/save-candidate-rows";
import { answerConcern } from "~/services/employer/answer-concern";
import { cancelVisit } from "~/services/employer/cancel-visit";
import { closeConcern } from "~/services/employer/close-concern";
import { confirmAgreement } from "~/services/employer/confirm-agreement";
import { draftAcquisition } from "~/services/employer/draft-acquisition";
import { editEmployer } from "~/services/employer/edit-employer";
import { endAgreement } from "~/services/employer/end-agreement";
import { moveVisit } from "~/services/employer/move-visit";
import { planVisit } from "~/services/employer/plan-visit";
import { recordSignedAgreement } from "~/services/employer/record-signed-agreement";
import { recordVisit } from "~/services/employer/record-visit";
import { reviewAgreement } from "~/services/employer/review-agreement";
import { saveEmployerContact } from "~/services/employer/save-employer-contact";
import { saveEmployerSite } from "~/services/employer/save-employer-site";
import { sendAgreement } from "~/services/employer/send-agreement";
import { writeAgreement } from "~/services/employer/write-agreement";
import { confirmImport } from "~/services/import/confirm";
import { correctRow } from "~/services/import/correct-row";
import { discardImport } from "~/services/import/discard";
import { forgetWord } from "~/services/import/forget-word";
import { runImport } from "~/services/import/run";
import { createJob } from "~/services/job/create-job";
import { publishJob } from "~/services/job/publish-job";
import { retryMessage } from "~/services/message/retry-message";
import { beginPlacement } from "~/services/placement/begin-placement";
import { enterStage } from "~/services/placement/enter-stage";
import { planNextStage } from "~/services/placement/plan-next-stage";
import { previewStart, startPlacement } from "~/services/placement/start-placement";
import { answerProposal } from "~/services/proposal/answer-proposal";
import { proposeCandidate } from "~/services/proposal/propose-candidate";
import { setAside } from "~/services/proposal/set-aside";
import { shortlistPerson } from "~/services/proposal/shortlist-person";
import { undoSetAside } from "~/services/proposal/undo-set-aside";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";
import { addWord } from "~/services/reference/add-word";
import { removeWord } from "~/services/reference/remove-word";
import { saveWageFloor } from "~/services/reference/save-wage-floor";
import { deleteSearch } from "~/services/saved-search/delete-search";
import { editSearch } from "~/services/saved-search/edit-search";
import { markSearchSeen } from "~/services/saved-search/mark-search-seen";
import { saveSearch } from "~/services/saved-search/save-search";
import { addAppointment } from "~/services/support/add-appointment";
import { addInstrument } from "~/services/support/add-instrument";
import { cancelAppointment } from "~/services/support/cancel-appointment";
import { closeAppointment } from "~/services/support/close-appointment";
import { completeStep } from "~/services/support/complete-step";
import { moveAppointment } from "~/services/support/move-appointment";
import { moveStep } from "~/services/support/move-step";
import { reopenStep } from "~/services/support/reopen-step";
import { skipStep } from "~/services/support/skip-step";
import { disableUser } from "~/services/user/disable-user";

const today = "2026-11-23";
const time = fixedClock(`${today}T10:00:00Z`);
const missing = "00000000-0000-4000-8000-00000000dead";
const row = { id: missing, version: 1 };
const database = await freshDatabase();

let staff: Staff;
let world: Awaited<ReturnType<typeof makeWorld>>;

beforeAll(async () => {
  globalThis.sprosseSearch = openSearch({});
  world = await database.as(systemActor, makeWorld);
  staff = world.specialist;
});

type Call = [name: string, work: (trx: Trx) => Promise<unknown>, what: string];
/** a form's values, which are never looked at because what they belong to does not exist */
const any = {} as never;
const given = (values: object) => values as never;

describe("what does not exist is reported as missing, before anything else", () => {
  const asStaff: Call[] = [
    ["withdraw a consent", (trx) => withdrawConsent(trx, staff, missing, time), "consent"],
    [
      "answer a question",
      (trx) => answerQuestion(trx, staff, given({ candidateId: world.person.id, questionId: missing }), time),
      "question",
    ],
    ["edit a person", (trx) => editCandidate(trx, row, { namedGap: "" }), "candidate"],
    ["save a language", (trx) => saveLanguage(trx, staff, missing, any, time), "candidate"],
    ["answer a concern", (trx) => answerConcern(trx, staff, { ...row, answer: "", read: false }, time), "concern"],
    ["close a concern", (trx) => closeConcern(trx, staff, given(row), time), "concern"],
    ["cancel a visit", (trx) => cancelVisit(trx, staff, missing, 1), "visit"],
    ["move a visit", (trx) => moveVisit(trx, staff, row, any), "visit"],
    ["record a visit", (trx) => recordVisit(trx, staff, missing, any, time), "visit"],
    ["plan a visit", (trx) => planVisit(trx, missing, any), "employer"],
    ["edit a company", (trx) => editEmployer(trx, staff, missing, any), "employer"],
    ["add a contact", (trx) => saveEmployerContact(trx, { employerId: missing }, any), "employer"],
    [
      "edit a contact",
      (trx) => saveEmployerContact(trx, { employerId: world.employer.id, contact: row }, any),
      "contact",
    ],
    ["edit a site", (trx) => saveEmployerSite(trx, { employerId: world.employer.id, site: row }, any), "site"],
    ["write an agreement", (trx) => writeAgreement(trx, staff, missing, any, time), "employer"],
    ["send an agreement", (trx) => sendAgreement(trx, staff, row, time), "agreement"],
    ["confirm an agreement", (trx) => confirmAgreement(trx, staff, row, time), "agreement"],
    ["record a signature", (trx) => recordSignedAgreement(trx, staff, row, time), "agreement"],
    ["review an agreement", (trx) => reviewAgreement(trx, staff, { ...row, nextReviewOn: today }, time), "agreement"],
    ["end an agreement", (trx) => endAgreement(trx, staff, { ...row, note: "" }, time), "agreement"],
    ["confirm an import", (trx) => confirmImport(trx, { batchId: missing }, time), "import"],
    ["run an import", (trx) => runImport(trx, { batchId: missing }, time), "import"],
    [
      "correct a row",
      (trx) => correctRow(trx, { batchId: missing, rowNo: 1, cells: {}, decision: "auto" }, time),
      "import",
    ],
    ["discard an import", (trx) => discardImport(trx, { batchId: missing, version: 1 }), "import"],
    ["forget a word", (trx) => forgetWord(trx, missing), "learntWord"],
    ["create a job for nobody", (trx) => createJob(trx, staff, any), "employer"],
    [
      "create a job for a company without an id",
      (trx) => createJob(trx, staff, given({ employerId: "x" })),
      "employer",
    ],
    ["publish a job", (trx) => publishJob(trx, staff, { jobId: missing, reviewed: [] }, time), "job"],
    ["retry a mail", (trx) => retryMessage(trx, staff, missing), "message"],
    ["begin a placement", (trx) => beginPlacement(trx, staff, missing, time), "candidate"],
    ["plan a stage", (trx) => planNextStage(trx, staff, given({ placementId: missing }), time), "placement"],
    [
      "enter a stage",
      (trx) =>
        enterStage(trx, staff, "advance", { placementId: missing, version: 1 }, stageInput("profiling", today), time),
      "placement",
    ],
    [
      "start from a proposal",
      (trx) => startPlacement(trx, staff, { ...stageInput("interview", today), proposalId: missing }, time),
      "proposal",
    ],
    [
      "look at a start",
      (trx) => previewStart(trx, { ...stageInput("interview", today), proposalId: missing }, time),
      "proposal",
    ],
    ["answer a proposal", (trx) => answerProposal(trx, staff, { ...row, answer: "accepted" }, time), "proposal"],
    ["withdraw a proposal", (trx) => withdrawProposal(trx, staff, given(row), time), "proposal"],
    [
      "propose for a job",
      (trx) => proposeCandidate(trx, staff, given({ jobId: missing, candidateId: world.person.id }), time),
      "job",
    ],
    [
      "propose a person",
      (trx) => proposeCandidate(trx, staff, given({ jobId: world.job.id, candidateId: missing }), time),
      "candidate",
    ],
    [
      "set aside for a job",
      (trx) => setAside(trx, staff, { jobId: missing, candidateId: world.person.id, reason: null }, time),
      "job",
    ],
    [
      "set aside a person",
      (trx) => setAside(trx, staff, { jobId: world.job.id, candidateId: missing, reason: null }, time),
      "candidate",
    ],
    [
      "undo setting aside",
      (trx) => undoSetAside(trx, staff, { jobId: world.job.id, candidateId: world.person.id }, time),
      "decision",
    ],
    [
      "keep for a job",
      (trx) => shortlistPerson(trx, staff, { jobId: missing, candidateId: world.person.id, on: true }),
      "pair",
    ],
    [
      "keep a person",
      (trx) => shortlistPerson(trx, staff, { jobId: world.job.id, candidateId: missing, on: true }),
      "pair",
    ],
    ["add a word", (trx) => addWord(trx, "no_such_work", { locale: "de", word: "x" }, time), "occupation"],
    ["remove a word", (trx) => removeWord(trx, "lagerhelfer", { locale: "de", word: "nie gesagt" }, time), "word"],
    [
      "save a wage floor",
      (trx) => saveWageFloor(trx, { id: "no_such_floor", version: 1, next: false }, any, time),
      "wageFloor",
    ],
    [
      "save a search for a job",
      (trx) => saveSearch(trx, staff, { jobId: missing, query: "", name: "", alert: "today" }, time),
      "job",
    ],
    ["edit a search", (trx) => editSearch(trx, staff, given(row)), "savedSearch"],
    ["delete a search", (trx) => deleteSearch(trx, staff, row), "savedSearch"],
    ["see a search", (trx) => markSearchSeen(trx, staff, missing, time), "savedSearch"],
    ["add an appointment", (trx) => addAppointment(trx, staff, given({ placementId: missing }), time), "placement"],
    ["add an instrument", (trx) => addInstrument(trx, given({ placementId: missing }), time), "placement"],
    ["move an appointment", (trx) => moveAppointment(trx, staff, given(row), time), "appointment"],
    [
      "close an appointment",
      (trx) => closeAppointment(trx, staff, row, { verb: "hold", outcome: "" }, time),
      "appointment",
    ],
    ["cancel an appointment", (trx) => cancelAppointment(trx, staff, given(row), time), "appointment"],
    [
      "complete a step",
      (trx) => completeStep(trx, staff, { stepId: missing, version: 1, doneOn: today, outcome: "" }, time),
      "step",
    ],
    ["skip a step", (trx) => skipStep(trx, staff, given({ stepId: missing, version: 1 })), "step"],
    ["move a step", (trx) => moveStep(trx, staff, given({ stepId: missing, version: 1, dueOn: today }), time), "step"],
    ["reopen a step", (trx) => reopenStep(trx, staff, { stepId: missing, version: 1 }, time), "step"],
    ["disable an account", (trx) => disableUser(trx, staff, missing, time), "user"],
    ["read a person", (trx) => candidateRecord(trx, missing), "candidate"],
    ["read a person's basis", (trx) => recordBasis(trx, missing, today), "candidate"],
    [
      "read what is open",
      (trx) => openQuestion(trx, { candidateId: world.person.id, questionId: missing }),
      "question",
    ],
    ["read a sheet of jobs", (trx) => sheetJobs(trx, missing, { page: 1, pageSize: 5 }, today), "candidate"],
    ["read a company", (trx) => employerRecord(trx, missing, today), "employer"],
    ["read an import", (trx) => getBatch(trx, missing), "import"],
    ["read its bad rows", (trx) => importBadRows(trx, missing), "import"],
    ["read a row", (trx) => importRowPage(trx, missing, 1, today), "import"],
    ["read a job", (trx) => ownJob(trx, staff, missing), "job"],
    ["read a job without an id", (trx) => ownJob(trx, staff, "x"), "job"],
    ["read a job's answers", (trx) => jobWizardPage(trx, staff, missing, today), "job"],
    ["read a job's review", (trx) => jobReviewPage(trx, staff, missing, today), "job"],
    ["read a public job", (trx) => publicJob(trx, "no-such-job"), "job"],
    ["rank for a job", (trx) => rankForJob(trx, missing, today), "job"],
    ["match a job", (trx) => jobMatches(trx, missing, given({ page: 1, pageSize: 5 }), today), "job"],
    ["compare people for a job", (trx) => jobPeople(trx, missing, [], today), "job"],
    ["ask why not for a job", (trx) => whyPair(trx, missing, world.person.id, today), "job"],
    ["ask why not a person", (trx) => whyPair(trx, world.job.id, missing, today), "candidate"],
    ["choose a job to ask about", (trx) => whyChoices(trx, { jobId: missing, personId: null, words: "" }), "pair"],
    ["choose a person to ask about", (trx) => whyChoices(trx, { jobId: null, personId: missing, words: "" }), "pair"],
    ["companies for a person", (trx) => reverseMatching(trx, missing, today), "candidate"],
    ["similar jobs", (trx) => similarJobs(trx, missing), "job"],
    ["similar public jobs", (trx) => similarPublicJobs(trx, "no-such-job"), "job"],
    ["a form for a consent", (trx) => consentForm(trx, missing), "job"],
    ["read a placement", (trx) => placementRecord(trx, missing, today), "placement"],
    ["read a placement without an id", (trx) => placementRecord(trx, "x", today), "placement"],
    ["a person's placement", (trx) => placementOf(trx, missing), "candidate"],
    ["choices for a start", (trx) => startOptions(trx, missing, today), "proposal"],
    ["read a proposal", (trx) => proposalRecord(trx, missing), "proposal"],
    ["read a wage floor", (trx) => wageFloorPage(trx, "no_such_floor"), "wageFloor"],
    ["read a search", (trx) => savedSearch(trx, staff, missing), "savedSearch"],
    ["a search for a job", (trx) => newSearch(trx, missing), "job"],
    ["read an appointment", (trx) => appointmentRecord(trx, missing), "appointment"],
    ["read a step", (trx) => stepRecord(trx, missing), "step"],
  ];
  test.each(asStaff)("for a specialist who wants to %s", async (_, work, what) => {
    expect(await failureOf(database.as(staff, work))).toBe(what);
  });
});

describe("a consent", () => {
  const input = (candidateId: string, employerId: string) => ({
    candidateId,
    employerId,
    data: ["languages" as const],
    language: "de",
    withInterpreter: false,
    givenOn: today,
    channel: "in_person" as const,
    words: "Ja, gern.",
    validUntil: "2027-05-22",
  });
  const record = (candidateId: string, employerId: string) =>
    failureOf(database.as(staff, (trx) => recordConsent(trx, staff, input(candidateId, employerId), time)));

  test("needs a person and a company that exist", async () => {
    expect(await record(missing, world.employer.id)).toBe("candidate");
    expect(await record(world.person.id, missing)).toBe("candidate");
  });

  test("is not given for somebody who was erased", async () => {
    const gone = await database.as(systemActor, (trx) => makeCandidate(trx, { state: "erased" }));
    expect(await record(gone.id, world.employer.id)).toBe("candidate");
    const left = await database.as(systemActor, (trx) => makeCandidate(trx, { state: "left" }));
    expect(await record(left.id, world.employer.id)).toBe("done");
  });
});

describe("a plan to ask a company", () => {
  const draft = (change: object) =>
    failureOf(
      database.as(staff, (trx) =>
        draftAcquisition(
          trx,
          staff,
          { candidateId: world.person.id, employerId: world.employer.id, occupationId: "lagerhelfer", ...change },
          time,
        ),
      ),
    );
  test("needs an active person, a company and an occupation", async () => {
    const paused = await database.as(systemActor, (trx) => makeCandidate(trx, { state: "paused" }));
    expect(await draft({ candidateId: missing })).toBe("candidate");
    expect(await draft({ candidateId: paused.id })).toBe("candidate");
    expect(await draft({ employerId: missing })).toBe("candidate");
    expect(await draft({ occupationId: "no_such_work" })).toBe("candidate");
    expect(await draft({})).toBe("done");
    expect(await draft({})).toBe("acquisition.alreadyOpen");
  });
});
