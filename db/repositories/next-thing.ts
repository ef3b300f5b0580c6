import { sql } from "kysely";
import type { NextSource } from "~/domain/support/next-thing";
import { instrumentNames } from "./instruments";

/** The next thing with a person, with what its words are made of. */
export type NextThing = {
  source: NextSource;
  id: string;
  /** its day; of an appointment that of its beginning */
  due: string;
  /** words somebody typed; "" for a line of a template and for an appointment */
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
