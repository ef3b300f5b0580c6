import { type Kysely, sql } from "kysely";

/**
 * A person's copy of everything held about them (Art. 15, 20 GDPR): one list beside it that says for every table which
 * rows are about the person, and one function that reads them. Which columns are read is the caller's list of classes.
 *
 * The function runs with the owner's rights, because a person has no policy on most of these tables; it answers the team,
 * and a person about themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    /* Which rows are about a person: a condition on their ids ($1: the record and those merged into it; $2: the sign-in),
       and columns of such a row that are about somebody else. */
    create function copied_tables() returns table (name text, mine text, hides text[]) language sql immutable as $$
      select name, mine, hides::text[] from (values
        ('candidate', 'id = any ($1)', '{}'),
        ('appointment', 'candidate_id = any ($1)', '{}'),
        ('asked_question', 'candidate_id = any ($1)', '{}'),
        ('benefit_period', 'candidate_id = any ($1)', '{}'),
        ('candidate_channel', 'candidate_id = any ($1)', '{}'),
        ('candidate_experience', 'candidate_id = any ($1)', '{}'),
        ('candidate_language', 'candidate_id = any ($1)', '{}'),
        ('candidate_question', 'candidate_id = any ($1)', '{}'),
        ('candidate_skill', 'candidate_id = any ($1)', '{}'),
        ('candidate_wish', 'candidate_id = any ($1)', '{}'),
        ('consent', 'candidate_id = any ($1)', '{}'),
        ('interest', 'candidate_id = any ($1)', '{}'),
        ('job_alert', 'candidate_id = any ($1)', '{}'),
        ('job_alert_hit', 'alert_id in (select id from job_alert where candidate_id = any ($1))', '{}'),
        ('job_shortlist', 'candidate_id = any ($1)', '{}'),
        ('listed_person', 'candidate_id = any ($1)', '{}'),
        -- a row that only resembled the person may be somebody else's
        ('import_row', 'target_id = any ($1)', '{}'),
        ('note', 'candidate_id = any ($1)', '{}'),
        ('order_decision', 'passed_id = any ($1)', '{chosen_fit}'),
        ('order_decision', 'chosen_id = any ($1)', '{passed_fit}'),
        -- a merge that was undone had taken two people for one
        ('person_merge', 'kept_id = any ($1) and undone_at is null', '{}'),
        ('placement', 'candidate_id = any ($1)', '{}'),
        ('placement_stage', 'candidate_id = any ($1)', '{}'),
        ('proposal', 'candidate_id = any ($1)', '{}'),
        ('saved_search_hit', 'candidate_id = any ($1)', '{}'),
        ('support_step', 'candidate_id = any ($1) or placement_id in (select id from placement where candidate_id = any ($1))', '{}'),
        ('work_access', 'candidate_id = any ($1)', '{}'),
        ('concern', 'placement_id in (select id from placement where candidate_id = any ($1))', '{}'),
        ('message', 'recipient_candidate_id = any ($1) or recipient_user_id = any ($2)', '{}'),
        ('app_user', 'id = any ($2)', '{}'),
        ('membership', 'user_id = any ($2) or candidate_id = any ($1)', '{}'),
        ('address_change', 'user_id = any ($2)', '{}'),
        ('auth_account', 'user_id = any ($2)', '{}'),
        ('auth_passkey', 'user_id = any ($2)', '{}'),
        ('auth_session', 'user_id = any ($2)', '{}'),
        ('auth_two_factor', 'user_id = any ($2)', '{}'),
        ('access_log', 'actor_user_id = any ($2) or path ~ $3 or detail::text ~ $3', '{}'),
        ('change_log', 'row_id = any ($4) or own_id = any ($4)', '{}')
      ) as t (name, mine, hides)
    $$;

    -- a column as a copy gives it: an account by its role, a row of a list with its name, else as it is
    create function copied_value(its_table text, col text) returns text language sql stable as $$
      select coalesce(max(case
          when f.confrelid = 'app_user'::regclass then format(
            'case when r.%1$I = any ($2) then ''self'' else (select m.role from membership m where m.user_id = r.%1$I order by m.ended_at desc nulls first limit 1) end', col)
          when n.attname is not null then format(
            'case when r.%1$I is not null then jsonb_build_object(''id'', r.%1$I, ''name'', (select o.%2$I from %3$s o where o.id = r.%1$I)) end',
            col, n.attname, f.confrelid::regclass)
        end), format('r.%I', col))
      from pg_constraint f
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
        left join pg_attribute n on n.attrelid = f.confrelid and n.attname = case
          when f.confrelid = 'employer'::regclass then 'name' when f.confrelid = 'job'::regclass then 'title'
          when f.confrelid = 'district'::regclass then 'name'
          when f.confrelid::regclass::text in ('stage', 'skill', 'occupation', 'apprenticeship', 'residence_status',
            'end_reason', 'instrument') then 'de' end
      where f.contype = 'f' and cardinality(f.conkey) = 1 and f.conrelid = its_table::regclass and a.attname = col
    $$;

    /* Everything about a person. wanted: {table: [columns]}. Answers {records: {table: [rows]}, others: [{called, role}]}:
       whoever else is named in the words, so that the caller can hold the names back (Art. 15(4) GDPR). */
    create function copy_about(person uuid, wanted jsonb) returns jsonb
      language plpgsql stable security definer set search_path = public as $$
    declare
      one record;
      ids uuid[];
      accounts uuid[];
      keys text[];
      named text;
      columns text;
      its_rows jsonb;
      records jsonb := '{}';
      words text[];
    begin
      if not (actor_is_staff() or coalesce(person = actor_candidate(), false)) then
        raise exception 'the team, or the person' using errcode = '42501';
      end if;
      perform from candidate where id = person and state <> 'erased';
      if not found then raise exception 'no such person' using errcode = 'P0002'; end if;
      ids := erased_ids(person);
      accounts := erased_accounts(ids);
      named := array_to_string(ids || accounts, '|');
      select array_agg(id::text) into keys from (
        select unnest(ids) as id union all select unnest(accounts)
        union all select id from proposal where candidate_id = any (ids)
        union all select id from placement where candidate_id = any (ids)
        union all select id from placement_stage where candidate_id = any (ids)
        union all select id from support_step where candidate_id = any (ids)
        union all select id from appointment where candidate_id = any (ids)
        union all select c.id from concern c join placement p on p.id = c.placement_id where p.candidate_id = any (ids)) k;

      for one in select * from copied_tables() loop
        select string_agg(format('%L, %s', w.col, case
            -- of what the history says only what the copy would give of that table itself
            when one.name = 'change_log' and w.col in ('before', 'after') then format(
              '(select jsonb_object_agg(e.key, e.value) from jsonb_each(r.%I) e where $5 -> r.table_name ? e.key)', w.col)
            -- how somebody looked and why, without the ids of others they looked at as well
            when one.name = 'access_log' and w.col = 'detail' then
              '(select jsonb_object_agg(e.key, e.value) from jsonb_each(r.detail) e where e.key in (''part'', ''as'', ''why''))'
            else copied_value(one.name, w.col) end), ', ') into columns
          from jsonb_array_elements_text(wanted -> one.name) w (col) where w.col <> all (one.hides);
        if columns is null then continue; end if;
        execute format('select jsonb_agg(jsonb_build_object(%s) order by r.ctid) from %I r where %s', columns, one.name, one.mine)
          into its_rows using ids, accounts, named, keys, wanted;
        if its_rows is not null then
          records := records || jsonb_build_object(one.name, coalesce(records -> one.name, '[]') || its_rows);
        end if;
      end loop;

      words := regexp_split_to_array(lower(records::text), '[^[:alnum:]]+');
      return jsonb_build_object('records', records, 'others', (
        select coalesce(jsonb_agg(distinct jsonb_build_object('called', o.called, 'role', o.role)), '[]') from (
          select u.name as called, m.role from app_user u join membership m on m.user_id = u.id
            where u.id <> all (accounts) and m.role <> 'candidate'
          union all select name, 'employer' from employer_contact
          union all select given_name || ' ' || family_name, 'candidate' from candidate
            where id <> all (ids) and state <> 'erased' and given_name <> '' and family_name <> '') o
        where o.called ~ ' ' and regexp_replace(lower(o.called), '^.*[^[:alnum:]]', '') = any (words)));
    end $$;
    revoke execute on function copy_about(uuid, jsonb) from public;
    grant execute on function copy_about(uuid, jsonb) to sprosse_app;
  `.execute(db);
}
