import { type RawBuilder, sql } from "kysely";
import type { NextSource } from "~/domain/support/next-thing";
import { instrumentNames } from "./instruments";

/** The next thing with a person or company, with what its words are made of. */
export type NextThing = {
  source: NextSource;
  id: string;
  /** its day; of an appointment that of its beginning, of a call for help that by which an answer is promised */
  due: string;
  /** words somebody typed; "" for a line of a template, for an appointment and for a visit */
  title: string;
  templateKey: string | null;
  instrumentNames: { de: string; en: string } | null;
  /** the kind of an appointment */
  kind: string | null;
};

/** The next thing of somebody of `person_standing s`, as their standing has chosen it; null when nothing is open. */
export const nextThingOf = sql<NextThing | null>`(select jsonb_build_object('source', s.next_source, 'id', s.next_id,
    'due', s.next_on, 'title', coalesce(o.next_step, t.title, ''), 'templateKey', t.template_key,
    'instrumentNames', ${instrumentNames}, 'kind', a.kind)
  from (select s.next_id as id) x left join candidate o on s.next_source = 'own' and o.id = x.id
    left join support_step t on s.next_source = 'step' and t.id = x.id
    left join appointment a on s.next_source = 'appointment' and a.id = x.id
  where s.next_source is not null)`;

/** The next thing with a company; `version` is that of its row, for what is done with one press. */
export type CompanyNext = NextThing & { version: number };

/**
 * The next thing with a company, chosen as `nextThing` does in the rules: a call for help before everything, else the
 * earliest of its planned visits and its own step; null when nothing is open. A step that is about a person, who may
 * be there or be asked for a job for, is the next thing with the person.
 * @param employerId the column with the company's id
 */
export const companyNextOf = (employerId: RawBuilder<unknown>) => sql<CompanyNext | null>`(
  select jsonb_build_object('source', x.source, 'id', x.id, 'due', x.due, 'title', x.title, 'templateKey', x.template_key,
    'instrumentNames', null, 'kind', null, 'version', x.version)
  from (
    select 'concern', 0, n.id, (n.promised_until at time zone 'Europe/Berlin')::date, n.text, null, n.version
      from concern n where n.employer_id = ${employerId} and n.state = 'open'
    union all
    select 'visit', 1, v.id, v.planned_on, '', null, v.version
      from company_visit v where v.employer_id = ${employerId} and v.state = 'planned'
    union all
    select 'step', 2, t.id, t.due_on, t.title, t.template_key, t.version
      from support_step t where t.employer_id = ${employerId} and t.state = 'open' and t.who = 'specialist'
        and t.placement_id is null and t.candidate_id is null
  ) x (source, rank, id, due, title, template_key, version)
  order by (x.source <> 'concern'), x.due, x.rank, x.id limit 1)`;
