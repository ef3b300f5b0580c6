import type { Trx } from "#db/index.server";
import { listAllSites } from "#db/repositories/employer-sites";
import { listEmployerKeys } from "#db/repositories/employers";
import { addJobParts, type JobParts } from "#db/repositories/import-jobs";
import { insertJob } from "#db/repositories/jobs";
import { entryOf } from "~/domain/entry-of";
import type { JobDraft } from "~/domain/import/job";
import type { Evaluation, Provenance, RowResult } from "~/domain/import/outcome";
import { note } from "~/domain/import/types";
import type { RemarkField } from "~/domain/job/wizard";
import { takeWork } from "~/facts/find-work";
import { slugFor } from "~/services/job/create-job";
import { employersOf } from "./employers-of";
import { countQuestions } from "./evaluate";
import { skippedByDecision } from "./people";

/**
 * Stores the jobs of a list as drafts for review; an import never publishes anything. Whatever the list leaves open or
 * the law refuses becomes a remark at its field. A job whose number already exists is left alone: whoever edited it
 * since knew more.
 */
export async function importJobs(trx: Trx, evaluations: Evaluation[], provenance: Provenance): Promise<RowResult[]> {
  const employersFor = employersOf(await listEmployerKeys(trx));
  const sites = await listAllSites(trx);
  const results: RowResult[] = [];
  const drafts: { id: string; draft: JobDraft; employerId: string; evaluation: Evaluation }[] = [];
  for (const evaluation of evaluations) {
    if (evaluation.verdict !== "good" || evaluation.facts?.kind !== "jobs") continue;
    const { job: draft } = evaluation.facts;
    const { duplicate, decision, rowNo } = evaluation;
    if (decision === "skip") {
      results.push(skippedByDecision(evaluation));
      continue;
    }
    if (duplicate !== null && decision !== "keep") {
      const there =
        duplicate.of === "record"
          ? duplicate.id
          : (results.find((result) => result.rowNo === duplicate.rowNo)?.targetId ?? null);
      results.push({
        rowNo,
        result: "skipped",
        targetId: there,
        questions: 0,
        notes: [note("row", "skipped.jobThere", duplicate.name)],
      });
      continue;
    }
    const [employer] = employersFor(draft.employerNo, draft.employerName);
    if (!employer) continue;
    const keepsNumber = duplicate === null;
    const { id } = await insertDraft(
      trx,
      keepsNumber ? draft : { ...draft, externalNo: "" },
      employer.id,
      siteFor(draft, employer.id),
      evaluation,
    );
    drafts.push({ id, draft, employerId: employer.id, evaluation });
    results.push({ rowNo, result: "stored", targetId: id, questions: countQuestions(evaluation.findings), notes: [] });
  }
  await addJobParts(trx, {
    tasks: drafts.flatMap(({ id, draft }) => draft.tasks.map((de, at) => ({ jobId: id, position: at + 1, de }))),
    skills: drafts.flatMap(skillsOf),
    remarks: remarksOn(drafts, provenance),
  });
  return results;

  function siteFor(draft: JobDraft, employerId: string): string | null {
    const own = sites.filter((site) => site.employerId === employerId);
    const there =
      own.find((site) => site.postcode === draft.postcode) ??
      (draft.postcode === null ? own.find((site) => site.isMain) : undefined);
    return there?.id ?? null;
  }
}

async function insertDraft(
  trx: Trx,
  draft: JobDraft,
  employerId: string,
  siteId: string | null,
  evaluation: Evaluation,
): Promise<{ id: string }> {
  if (draft.occupationId === null) throw new Error("a good job row has an occupation");
  await takeWork(trx, draft.occupationId, "posting");
  return insertJob(trx, {
    employerId,
    siteId,
    occupationId: draft.occupationId,
    slug: slugFor({ id: draft.occupationId, de: draft.title }),
    externalRef: draft.externalNo || null,
    title: draft.title,
    payMinCents: draft.payCents,
    payNote: draft.collectiveAgreement ? draft.payOriginal : "",
    collectiveAgreement: draft.collectiveAgreement,
    hoursMin: draft.hoursMin,
    hoursMax: draft.hoursMax,
    shifts: draft.shifts,
    shiftStart: draft.shiftStart,
    shiftEnd: draft.shiftEnd,
    startOn: draft.startOn,
    startFlexible: draft.startFlexible,
    places: draft.places,
    germanSpeaking: draft.speaking,
    apprenticeshipId: draft.apprenticeshipId,
    mentorName: draft.mentor,
    supportOffered: draft.support,
    original: JSON.stringify({ draft, findings: evaluation.findings }),
  });
}

function skillsOf({ id, draft }: { id: string; draft: JobDraft }): JobParts["skills"] {
  const helpful = draft.helpful.filter((skillId) => !draft.required.includes(skillId));
  return [
    ...draft.required.map((skillId) => ({ jobId: id, skillId, need: "required" })),
    ...helpful.map((skillId) => ({ jobId: id, skillId, need: "helpful" })),
  ];
}

/** Words of the list that could not be interpreted, as remarks at their field for the reviewer. */
function remarksOn(
  drafts: { id: string; evaluation: Evaluation }[],
  { userId, source }: Provenance,
): JobParts["remarks"] {
  if (userId === null) return [];
  return drafts.flatMap(({ id, evaluation }) =>
    evaluation.findings
      .filter((finding) => finding.level === "question" && finding.original !== "")
      .map((finding) => ({
        jobId: id,
        field: entryOf(fieldOf, finding.field) ?? "occupationId",
        remark: `${source}: „${finding.original}“`,
        userId,
      })),
  );
}

/** Column of the list → field of the posting form on which its remark stands. */
const fieldOf: Readonly<Record<string, RemarkField>> = {
  title: "occupationId",
  postcode: "siteId",
  hours: "hoursMin",
  shift: "shifts",
  pay: "payMin",
  start: "startOn",
  places: "places",
  german: "germanSpeaking",
  mentor: "mentorName",
  apprenticeship: "apprenticeshipId",
  requirement: "requirementsNote",
};
