import { type Insertable, sql, type Updateable } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type {
  BenefitPeriod,
  Candidate,
  CandidateChannel,
  CandidateExperience,
  CandidateLanguage,
  CandidateQuestion,
  CandidateSkill,
  CandidateWish,
  WorkAccess,
} from "#db/schema";
import type { Twin } from "~/domain/find/twin";
import type { PersonKey } from "~/domain/import/duplicates";
import { personalKinds } from "~/domain/reachability/channels";
import { among } from "./among";
import { sameQuestion } from "./candidate-answers";
import { personCalled } from "./person-name";

/** People by the hundred: what identifies them, their whole records, and writing many at once. */

/** What identifies each existing person, the oldest record first. */
export const listPersonKeys = (db: Db | Trx) =>
  db
    .selectFrom("candidate")
    .select(["id", "code", "state", "givenName", "familyName", "birthDate", "birthYear", "postcode", "street"])
    .where("state", "<>", "erased")
    .orderBy("createdAt")
    .orderBy("id")
    .execute();

/** What identifies these people, and what tells a colleague who they are: with everything they are reached by. */
export async function listDecidingKeys(trx: Trx, ids: readonly string[]) {
  const { rows } = await sql<PersonKey & { twin: Twin }>`
    select c.given_name, c.family_name, c.birth_date::text, coalesce(extract(year from c.birth_date)::int, c.birth_year) as birth_year,
      c.postcode, nullif(c.street, '') as street,
      coalesce((select array_agg(h.value) from candidate_channel h where h.candidate_id = c.id and h.kind <> 'email'
        and h.kind in (${among(personalKinds)})), '{}') as phones,
      coalesce((select array_agg(h.value) from candidate_channel h where h.candidate_id = c.id and h.kind = 'email'), '{}') as emails,
      jsonb_build_object('id', c.id, 'name', ${personCalled("c")}, 'born', coalesce(c.birth_date::text, c.birth_year::text),
        'place', d.name, 'responsible', u.name, 'closed', c.state = 'left') as twin
    from candidate c left join district d on d.id = c.district_id left join app_user u on u.id = c.responsible_user_id
    where c.id = any (${[...ids]}::uuid[]) and c.state <> 'erased' order by c.created_at, c.id`.execute(trx);
  return rows;
}

/** Numbers and addresses of everybody. */
export const listPersonContacts = (db: Db | Trx) =>
  db
    .selectFrom("candidateChannel")
    .select(["candidateId", "kind", "value"])
    .where("kind", "in", personalKinds)
    .execute();

/** Nobody else changes these people until the transaction ends. */
export async function lockPeople(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx.selectFrom("candidate").select("id").where("id", "in", ids).orderBy("id").forUpdate().execute();
}

/** The rows of these people in every table that holds facts about them. Nine statements. */
export async function readPeople(trx: Trx, ids: readonly string[]) {
  const people = await trx.selectFrom("candidate").selectAll().where("id", "in", ids).execute();
  const languages = await trx.selectFrom("candidateLanguage").selectAll().where("candidateId", "in", ids).execute();
  const skills = await trx.selectFrom("candidateSkill").selectAll().where("candidateId", "in", ids).execute();
  const experience = await trx.selectFrom("candidateExperience").selectAll().where("candidateId", "in", ids).execute();
  const wishes = await trx
    .selectFrom("candidateWish")
    .selectAll()
    .where("candidateId", "in", ids)
    .orderBy("position")
    .execute();
  const channels = await trx.selectFrom("candidateChannel").selectAll().where("candidateId", "in", ids).execute();
  const questions = await trx.selectFrom("candidateQuestion").selectAll().where("candidateId", "in", ids).execute();
  const access = await trx
    .selectFrom("workAccess")
    .select(["candidateId", "statusId", "permission", "permitState", "during", "original"])
    .where("candidateId", "in", ids)
    .orderBy("during")
    .execute();
  const benefits = await trx
    .selectFrom("benefitPeriod")
    .selectAll()
    .where("candidateId", "in", ids)
    .orderBy("during")
    .execute();
  return { people, languages, skills, experience, wishes, channels, questions, access, benefits };
}

/** Every short code that is given out. */
export async function listCodes(db: Db | Trx): Promise<string[]> {
  return (await db.selectFrom("candidate").select("code").execute()).map((row) => row.code);
}

/** Every natural key by which an import knows somebody again. */
export async function listImportKeys(db: Db | Trx): Promise<string[]> {
  const rows = await db
    .selectFrom("candidate")
    .select("importKey")
    .where("importKey", "is not", null)
    .$narrowType<{ importKey: string }>()
    .execute();
  return rows.map((row) => row.importKey);
}

const rowsAtOnce = 400;

async function inPortions<T>(rows: readonly T[], write: (rows: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce));
}

/** Many new records, in portions; their codes have been drawn. */
export const insertPeople = (trx: Trx, people: readonly Insertable<Candidate>[]): Promise<void> =>
  inPortions(people, (rows) => trx.insertInto("candidate").values(rows).execute());

/** Rows of facts about people, table by table. A question already asked in the same words is not asked again. */
export type PersonFacts = {
  languages: readonly Insertable<CandidateLanguage>[];
  skills: readonly Insertable<CandidateSkill>[];
  experience: readonly Insertable<CandidateExperience>[];
  wishes: readonly Insertable<CandidateWish>[];
  channels: readonly Insertable<CandidateChannel>[];
  questions: readonly Insertable<CandidateQuestion>[];
  access: readonly Insertable<WorkAccess>[];
  benefits: readonly Insertable<BenefitPeriod>[];
};

/** Writes them table by table, in portions. */
export async function insertPersonFacts(trx: Trx, facts: PersonFacts): Promise<void> {
  await inPortions(facts.languages, (rows) => trx.insertInto("candidateLanguage").values(rows).execute());
  await inPortions(facts.skills, (rows) => trx.insertInto("candidateSkill").values(rows).execute());
  await inPortions(facts.experience, (rows) => trx.insertInto("candidateExperience").values(rows).execute());
  await inPortions(facts.wishes, (rows) => trx.insertInto("candidateWish").values(rows).execute());
  await inPortions(facts.channels, (rows) => trx.insertInto("candidateChannel").values(rows).execute());
  await inPortions(facts.questions, (rows) =>
    trx
      .insertInto("candidateQuestion")
      .values(rows)
      .onConflict((conflict) => conflict.columns(sameQuestion).doNothing())
      .execute(),
  );
  await inPortions(facts.access, (rows) => trx.insertInto("workAccess").values(rows).execute());
  await inPortions(facts.benefits, (rows) => trx.insertInto("benefitPeriod").values(rows).execute());
}

/** What the list adds to a language the person is known to speak. */
export async function changeLanguage(
  trx: Trx,
  candidateId: string,
  language: string,
  change: Updateable<CandidateLanguage>,
): Promise<void> {
  await trx
    .updateTable("candidateLanguage")
    .set(change)
    .where("candidateId", "=", candidateId)
    .where("language", "=", language)
    .execute();
}

/** What the list adds to a channel already known. */
export async function changeChannel(
  trx: Trx,
  candidateId: string,
  channel: { kind: string; value: string },
  change: Updateable<CandidateChannel>,
): Promise<void> {
  await trx
    .updateTable("candidateChannel")
    .set(change)
    .where("candidateId", "=", candidateId)
    .where("kind", "=", channel.kind)
    .where("value", "=", channel.value)
    .execute();
}

/** Takes away a channel that the list no longer has. */
export async function deleteChannel(
  trx: Trx,
  candidateId: string,
  channel: { kind: string; value: string },
): Promise<void> {
  await trx
    .deleteFrom("candidateChannel")
    .where("candidateId", "=", candidateId)
    .where("kind", "=", channel.kind)
    .where("value", "=", channel.value)
    .execute();
}

/**
 * Queues the rebuild of these people's search documents in one statement; repeats are merged into one. The first
 * `atOnce` start without delay, each further one `spacingMs` after the one before.
 */
export async function syncPeople(
  trx: Trx,
  ids: readonly string[],
  { atOnce, spacingMs }: { atOnce: number; spacingMs: number },
): Promise<void> {
  await sql`select enqueue_tasks('search-sync', array_agg(json_build_object('index', 'candidates', 'id', id) order by n),
      array_agg('search:candidates:' || id order by n),
      array_agg(now() + greatest(0, n - ${atOnce}::int) * ${spacingMs}::int * interval '1 millisecond' order by n))
    from unnest(${[...new Set(ids)]}::uuid[]) with ordinality as list (id, n)`.execute(trx);
}
