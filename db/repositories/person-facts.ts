import { sql } from "kysely";
import type { StageId } from "~/domain/placement";
import { phoneOf } from "./names";

/** What every list of people shows of somebody in the same places. */
export type PersonFacts = {
  /** the number to call them by; "" where there is none */
  phone: string;
  /** how well they speak German */
  speaking: string | null;
  /** occupations they wish for, the first one first; else whole groups of them, or any work */
  wishes: string[];
  groups: string[];
  anyWork: boolean;
  /** the highest stage they ever stood on */
  bestStageId: StageId | null;
};

/** What the small ladder of somebody is drawn from. */
export type OnLadder = {
  /** where they stand; null before the first stage */
  stageId: StageId | null;
  /** the highest stage they ever stood on */
  bestStageId: StageId | null;
};

/** Where somebody stands. @param person the column with their id */
export const stageNow = (person: string) =>
  sql`(select s.stage_id from person_standing s where s.candidate_id = ${sql.ref(person)})`;

/** The highest stage somebody ever stood on. @param person the column with their id */
export const bestStage = (person: string) =>
  sql`(select l.best_stage_id from placement l where l.candidate_id = ${sql.ref(person)})`;

/** Both for a list that has nothing of a person but the id. @param person the column with it */
export const onLadder = (person: string) => sql`
  ${stageNow(person)} as stage_id, ${bestStage(person)} as best_stage_id`;

/** These facts of `candidate c`, of which `personFactsJoins` says the rest. */
export const personFacts = sql`${phoneOf("person", "c.id")} as phone, g.speaking,
  coalesce(w.wishes, '{}') as wishes, coalesce(w.groups, '{}') as groups, coalesce(w.any_work, false) as any_work,
  ${bestStage("c.id")} as best_stage_id`;

/** The tables behind `personFacts`, joined to `candidate c`. */
export const personFactsJoins = sql`left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
  left join lateral (select array_agg(occupation_id order by position) filter (where occupation_id is not null) as wishes,
    array_agg(occupation_group order by position) filter (where occupation_group is not null) as groups,
    bool_or(any_work) as any_work from candidate_wish where candidate_id = c.id) w on true`;
