import type pg from "pg";

/** Invitations of new people of the team, each a mail that waits. @param series what their addresses begin with */
export async function queueInvitations(pool: pg.Pool, count: number, series: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with made as (insert into app_user (id, email, name) select gen_random_uuid(), $2 || n || '@example.org', 'Ida ' || n
       from generate_series(1, $1::int) n returning id, email),
     member as (insert into membership (user_id, role) select id, 'specialist' from made),
     mail as (insert into message (id, unique_key, template, locale, recipient_email, recipient_user_id, state, refs)
       select id, 'invited/' || id, 'invitation', 'de', email, id, 'queued',
           jsonb_build_object('invitedBy', (select user_id from membership where role = 'coordinator' limit 1)) from made returning id),
     asked as (insert into auth_verification (identifier, value, expires_at)
       select 'mailed:' || id, json_build_object('purpose', 'invitation', 'email', email, 'to', ''), now() + interval '7 days'
       from made)
     select id, graphile_worker.add_job('send-message', json_build_object('messageId', id), max_attempts := 12) from mail`,
    [count, series],
  );
  return rows.map(({ id }) => id);
}
