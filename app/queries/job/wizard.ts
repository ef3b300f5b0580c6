import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findJobSheet, type JobSheet } from "#db/repositories/jobs";
import { reachColumn } from "#db/repositories/reach";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { type JobReach, type ReachTable, reachOf, reachQuestion } from "~/domain/job/reach";
import type { JobTask } from "~/domain/job/record";
import type { Finding } from "~/domain/job/rule";
import { carriesLabel } from "~/domain/job/rules";
import { checkSheet, jobScope } from "~/facts/job-sheet";
import type { PublicJobRow } from "./public-jobs";

type Named = { id: string; de: string; en: string };
export type Remark = { field: string; remark: string; by: string; at: string };

/** Everything that can be chosen in the wizard. */
export type WizardChoices = {
  occupations: (Named & { group: string })[];
  apprenticeships: Named[];
  skills: (Named & { type: string })[];
  sites: { id: string; name: string; street: string; city: string; districtName: string | null }[];
  remarks: Remark[];
};

export type WizardPage = {
  sheet: JobSheet;
  choices: WizardChoices;
  findings: Finding[];
  /** the job as people will see it, as far as it is answered */
  preview: JobPreview;
  /** how many the answers reach; null before anything was counted */
  reach: JobReach | null;
};

/** A page of the posting wizard or its check page: two queries, whatever the page. @throws AppError not_found */
export async function jobWizardPage(trx: Trx, actor: Actor, jobId: string, today: string): Promise<WizardPage> {
  const sheet = await findJobSheet(trx, jobId, jobScope(actor));
  if (!sheet) throw notFound("job");
  const { answers, ...choices } = await wizardChoices(trx, sheet.record.employerId, jobId);
  const reach = reachOf(answers, reachQuestion(sheet.record));
  const findings = checkSheet(sheet, today);
  return { sheet, choices, findings, preview: previewOf(sheet, choices, carriesLabel(findings)), reach };
}

/** A row of the public list and what one does there, from a draft. */
export type JobPreview = PublicJobRow & { tasks: JobTask[] };

function previewOf(
  { record, occupation, employer, site }: JobSheet,
  choices: WizardChoices,
  supported: boolean,
): JobPreview {
  const next = choices.apprenticeships.find(({ id }) => id === record.apprenticeshipId);
  return {
    ...record,
    title: record.title || occupation.de,
    occupationDe: occupation.de,
    occupationEn: occupation.en,
    employerName: employer.name,
    districtName: site?.districtName ?? null,
    city: site?.city ?? null,
    supported,
    apprenticeshipDe: next?.de ?? null,
    apprenticeshipEn: next?.en ?? null,
  };
}

/** The choices of the first page, before there is a job. One query. */
export async function newJobPage(
  trx: Trx,
  employerId: string,
): Promise<{ choices: WizardChoices; reach: JobReach | null }> {
  const { answers, ...choices } = await wizardChoices(trx, employerId, null);
  return { choices, reach: reachOf(answers, reachQuestion({ germanSpeaking: null, germanReading: null, shifts: [] })) };
}

type Read = WizardChoices & { answers: ReachTable | null };

async function wizardChoices(trx: Trx, employerId: string, jobId: string | null): Promise<Read> {
  const named = sql`jsonb_build_object('id', id, 'de', de, 'en', en`;
  const { rows } = await sql<Read>`select
    ${reachColumn()} as answers,
    (select jsonb_agg(${named}, 'group', occupation_group) order by position) from occupation
      where template or id = (select occupation_id from job where id = ${jobId}::uuid)) as occupations,
    (select jsonb_agg(${named}) order by de collate "de-x-icu") from apprenticeship) as apprenticeships,
    (select jsonb_agg(${named}, 'type', type) order by position) from skill) as skills,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'street', s.street, 'city', s.city,
        'districtName', d.name) order by s.is_main desc, s.name), '[]')
      from employer_site s left join district d on d.id = s.district_id where s.employer_id = ${employerId}) as sites,
    (select coalesce(jsonb_agg(jsonb_build_object('field', r.field, 'remark', r.remark, 'at', r.created_at,
        'by', coalesce(u.name, '')) order by r.created_at), '[]')
      from job_remark r left join staff_directory u on u.id = r.user_id
      where r.job_id = ${jobId}::uuid and r.resolved_at is null) as remarks`.execute(trx);
  const [found] = rows;
  if (!found) throw new Error("a select without from always has one row");
  return found;
}
