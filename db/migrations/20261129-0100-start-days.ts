import { type Kysely, sql } from "kysely";

/**
 * Profiles that companies read name the day of a possible start and no longer that a permit is needed. Where an older
 * profile said "at once" that day is the one it was written on; the others name none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    select set_config('app.role', 'system', true);
    -- what somebody has open stays theirs to save: the rewriting is no new version
    alter table proposal disable trigger version;
    update proposal set profile = (profile - 'readiness') || jsonb_build_object('startsFrom',
        case when profile ->> 'readiness' = 'now'
          then greatest((coalesce(sent_at, created_at) at time zone 'Europe/Berlin')::date,
            (profile ->> 'availableFrom')::date) end)
      where profile ? 'readiness';
    alter table proposal enable trigger version;
  `.execute(db);
}
