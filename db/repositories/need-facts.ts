import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { cefrLevels } from "~/domain/matching/facts";
import type { NeedFacts } from "~/domain/placement";
import { permission, permissionRowsOf } from "./move-facts";

const level = z.enum(cefrLevels).nullable();
const facts = z.object({
  german: z.object({ speaking: level, reading: level }).nullable(),
  permissions: z.array(permission),
  licences: z.array(z.string()),
  visitedOn: z.string().nullable(),
});

/**
 * What decides whether something named for the next rung is there by now, as a column of a query about one person. Who
 * asks reads what their own rights let them: a person their own facts, and nothing of visits.
 */
export const needFactsOf = (candidateId: RawBuilder<unknown>) => sql<unknown>`jsonb_build_object(
  'german', (select jsonb_build_object('speaking', l.speaking, 'reading', l.reading)
    from candidate_language l where l.candidate_id = ${candidateId} and l.language = 'de'),
  'permissions', ${permissionRowsOf(candidateId)},
  'licences', (select coalesce(jsonb_agg(s.skill_id order by s.skill_id), '[]')
    from candidate_skill s join skill k on k.id = s.skill_id
    where s.candidate_id = ${candidateId} and s.level > 0 and k.type = 'licence'),
  'visitedOn', (select max(v.visited_on) from company_visit v join placement_stage t on t.employer_id = v.employer_id
    where t.candidate_id = ${candidateId} and t.planned and t.main))`;

/** The facts as the rule asks for them; nothing recorded about German is null, not a level. */
export function readNeedFacts(row: unknown): NeedFacts {
  const { german, ...rest } = facts.parse(row);
  return { ...rest, speaking: german?.speaking ?? null, reading: german?.reading ?? null };
}
