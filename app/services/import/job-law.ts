import type { Trx } from "#db/index.server";
import { sectors } from "#db/repositories/job-reference";
import { listOccupations } from "#db/repositories/jobs";
import { listWageFloors } from "#db/repositories/wage-floors";
import type { Clock } from "~/config/clock";
import type { JobDraft } from "~/domain/import/job";
import type { Finding } from "~/domain/import/types";
import { emptyJobFacts } from "~/domain/job/empty-facts";
import type { JobFacts } from "~/domain/job/facts";
import { type OccupationFacts, ruleContext } from "~/domain/job/record";
import { checkJob, isStopping } from "~/domain/job/rules";
import { parseWageFloors } from "~/domain/job/wage-floors";
import { positionOf } from "~/domain/occupation/position";

/** The list column that a field of the posting came from. */
const columns: Record<string, string> = {
  title: "title",
  ownTasks: "tasks",
  supportNote: "support",
  payFromCents: "pay",
  weeklyHours: "hours",
  shifts: "shift",
  startsOn: "start",
  speaking: "german",
};

/** A position that nobody has used so far asks for no licence of its own that we know of. */
const unused = (id: string): OccupationFacts | null =>
  positionOf(id) === null ? null : { id, minSpeaking: "A2", minReading: "A2", licencesRequired: [] };

/**
 * Applies rules V01–V28 to a row of a job list. A row they refuse is still imported: it becomes a draft, and the
 * reviewer sees at once what has to change before it can be published.
 */
export async function loadJobLaw(trx: Trx, time: Clock): Promise<(job: JobDraft) => Finding[]> {
  const today = time.today();
  const occupations = await listOccupations(trx);
  const wageFloors = parseWageFloors(await listWageFloors(trx));
  return (job) => {
    const occupation = occupations.find((row) => row.id === job.occupationId) ?? unused(job.occupationId ?? "");
    if (!occupation) return [];
    const context = ruleContext({
      today,
      floors: wageFloors,
      sectors,
      weakService: [],
      occupation,
    });
    return checkJob(factsOfDraft(job), context)
      .filter((finding) => isStopping(finding) && columns[finding.field] !== undefined)
      .map((finding) => ({
        level: "question" as const,
        field: columns[finding.field] ?? "row",
        code: "law",
        original: finding.field === "payFromCents" ? job.payOriginal : "",
        suggestions: [],
        params: { ...finding.params, lawCode: finding.code, rule: finding.rule, paragraph: finding.paragraph },
      }));
  };
}

/** Only what the row says; the rules stay silent about what it leaves open. */
function factsOfDraft(job: JobDraft): JobFacts {
  return {
    ...emptyJobFacts,
    title: job.title,
    ownTasks: job.tasks.join("\n") || null,
    supportNote: job.support || null,
    weeklyHours: job.hoursMax,
    payKind: job.payCents === null ? null : "hourly",
    payFromCents: job.payCents,
    collectiveAgreement: job.collectiveAgreement ? job.payOriginal : null,
    startsOn: job.startOn,
    speaking: job.speaking === "C2" ? "C1" : job.speaking,
    mentorName: job.mentor || null,
    placeOfWork: job.postcode,
  };
}
