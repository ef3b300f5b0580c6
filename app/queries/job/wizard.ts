import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findJobSheet, type JobSheet } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { Finding } from "~/domain/job/rule";
import { checkSheet, jobScope } from "~/facts/job-sheet";

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

export type WizardPage = { sheet: JobSheet; choices: WizardChoices; findings: Finding[] };

/** A page of the posting wizard or its check page: two queries, whatever the page. @throws AppError not_found */
export async function jobWizardPage(trx: Trx, actor: Actor, jobId: string, today: string): Promise<WizardPage> {
  const sheet = await findJobSheet(trx, jobId, jobScope(actor));
  if (!sheet) throw notFound("job");
  const choices = await wizardChoices(trx, sheet.record.employerId, jobId);
  return { sheet, choices, findings: checkSheet(sheet, today) };
}

/** The choices of the first page, before there is a job. One query. */
export function newJobPage(trx: Trx, employerId: string): Promise<WizardChoices> {
  return wizardChoices(trx, employerId, null);
}

async function wizardChoices(trx: Trx, employerId: string, jobId: string | null): Promise<WizardChoices> {
  const named = sql`jsonb_build_object('id', id, 'de', de, 'en', en`;
  const { rows } = await sql<WizardChoices>`select
    (select jsonb_agg(${named}, 'group', occupation_group) order by position) from occupation) as occupations,
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
