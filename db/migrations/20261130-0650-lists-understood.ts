import { type Kysely, sql } from "kysely";

/**
 * How a list was read (sheet, letters, columns that nobody has decided about), and what somebody answered about its words
 * for all rows at once. Columns, languages and the names of colleagues join the words whose meaning is remembered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table import_batch add column reading jsonb not null default '{}', add column answers jsonb not null default '[]';
    alter table learnt_word drop constraint learnt_word_kind_check, add constraint learnt_word_kind_check check (kind in (
      'occupation', 'skill', 'wish', 'level', 'residence', 'hours', 'mailbox', 'language', 'benefit', 'mobility',
      'responsible', 'columnProfiles', 'columnCompanies', 'columnJobs'));
  `.execute(db);
}
