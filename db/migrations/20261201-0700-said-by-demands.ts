import { type Kysely, sql } from "kysely";

/** Skills that a demand of the same job says already, or contradicts ("over 10 kg" beside "up to 10 kg"), go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    delete from job_skill k using job j, (values ('S_LIFT10', '{H,HH}'::text[]), ('S_LIFT25', '{HH}'), ('S_STAND', '{S}'),
      ('S_HEIGHT', '{D}'), ('S_OUTDOOR', '{W}'), ('S_COLD', '{K}')) said(skill_id, demands)
    where j.id = k.job_id and k.skill_id = said.skill_id and j.demands && said.demands
  `.execute(db);
}
