import { type Kysely, sql } from "kysely";

/**
 * Two records of one person become one. What hangs on the record that goes is carried over to the one that is kept, except
 * what that one has already (the same number, the same skill, a paper of the same days): it stays where it is. Nothing is
 * deleted, so the merge can be undone: `merged` says what was carried and what was changed.
 *
 * The record that goes ends as `erased`, so that no list, search, name or company shows it; `person_merge` holds it whole
 * until the time to undo is over, and leads from its address to the kept one.
 *
 * The functions run with the owner's rights, because a note's person may be changed by nothing else, and ask for the team.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_merge (
      id uuid primary key default gen_random_uuid(),
      kept_id uuid not null references candidate on delete cascade,
      gone_id uuid not null references candidate on delete cascade,
      merged_by uuid references app_user, merged_at timestamptz not null default now(),
      undone_by uuid references app_user, undone_at timestamptz,
      -- {gone: its row, before and after: the changed columns of the kept one, carried: {table: [keys]}}; null when it is over
      merged jsonb,
      check (kept_id <> gone_id),
      check ((undone_by is null) = (undone_at is null)));
    create unique index person_merge_gone on person_merge (gone_id) where undone_at is null;
    create index person_merge_kept on person_merge (kept_id) where undone_at is null;
    alter table person_merge enable row level security;
    grant select on person_merge to sprosse_app;
    create policy staff on person_merge for select to sprosse_app using ((select actor_is_staff()));

    -- what is carried: the table, its column of the person, its key besides, and when the kept one has the same
    create function carried_tables() returns table (name text, person text, keys text[], same text)
      language sql immutable as $$
      values
        ('appointment', 'candidate_id', '{id}'::text[], 'false'),
        ('benefit_period', 'candidate_id', '{id}', 'k.during && g.during'),
        ('candidate_channel', 'candidate_id', '{id}', 'k.kind = g.kind and k.value = g.value'),
        ('candidate_experience', 'candidate_id', '{id}', 'k.occupation_id is not distinct from g.occupation_id and (g.occupation_id is not null or k.original = g.original)'),
        ('candidate_language', 'candidate_id', '{language}', 'k.language = g.language'),
        ('candidate_question', 'candidate_id', '{id}', 'k.field = g.field and k.code = g.code and k.original = g.original'),
        ('candidate_skill', 'candidate_id', '{skill_id}', 'k.skill_id = g.skill_id'),
        ('candidate_wish', 'candidate_id', '{id}', '(k.occupation_id, k.occupation_group, k.apprenticeship_id, k.any_work) is not distinct from (g.occupation_id, g.occupation_group, g.apprenticeship_id, g.any_work)'),
        ('consent', 'candidate_id', '{id}', 'k.withdrawn_at is null and g.withdrawn_at is null and k.purpose = g.purpose and k.employer_id is not distinct from g.employer_id'),
        ('interest', 'candidate_id', '{job_id}', 'k.job_id = g.job_id'),
        ('job_shortlist', 'candidate_id', '{job_id}', 'k.job_id = g.job_id'),
        ('listed_person', 'candidate_id', '{list_id}', 'k.list_id = g.list_id'),
        ('membership', 'candidate_id', '{id}', 'false'),
        ('message', 'recipient_candidate_id', '{id}', 'false'),
        ('note', 'candidate_id', '{id}', 'false'),
        ('order_decision', 'passed_id', '{id}', 'k.kind = g.kind and k.job_id = g.job_id and k.taken_back_at is null and g.taken_back_at is null'),
        ('order_decision', 'chosen_id', '{id}', 'false'),
        -- a ladder on which nobody has climbed yet stays behind, with its stages
        ('placement_stage', 'candidate_id', '{id}', 'true'),
        ('placement', 'candidate_id', '{id}', 'true'),
        ('proposal', 'candidate_id', '{id}', 'false'),
        ('saved_search_hit', 'candidate_id', '{search_id}', 'k.search_id = g.search_id'),
        ('support_step', 'candidate_id', '{id}', E'k.state = \\'open\\' and g.state = \\'open\\' and k.template_key = g.template_key and k.employer_id is not distinct from g.employer_id and k.template_key <> \\'\\''),
        ('work_access', 'candidate_id', '{id}', 'k.during && g.during')
    $$;

    /* Carries everything of one person over to another; gives back the merge. The columns of the kept record take the
       values of patch; both rows have been locked and compared by the caller. */
    create function merge_people(kept uuid, gone uuid, patch jsonb) returns uuid
      language plpgsql security definer set search_path = public as $$
    declare
      one record;
      moved jsonb;
      carried jsonb := '{}';
      gone_row jsonb;
      kept_before jsonb;
      made uuid;
      names text;
    begin
      if not actor_is_staff() then raise exception 'staff only' using errcode = '42501'; end if;
      set constraints all deferred;
      select to_jsonb(c) into gone_row from candidate c where id = gone;
      for one in select * from carried_tables() loop
        execute format(
          'with go as (select %1$s from %2$I g where g.%3$I = $2 and not exists (select from %2$I k where k.%3$I = $1 and (%4$s))),
             done as (update %2$I t set %3$I = $1 from go where t.%3$I = $2 and %5$s returning go.*)
           select coalesce(jsonb_agg(to_jsonb(done)), ''[]'') from done',
          (select string_agg(format('g.%I', key), ', ') from unnest(one.keys) key), one.name, one.person, one.same,
          (select string_agg(format('t.%1$I = go.%1$I', key), ' and ') from unnest(one.keys) key))
          into moved using kept, gone;
        carried := carried || jsonb_build_object(one.name || '.' || one.person, moved);
      end loop;
      -- steps and appointments of a ladder that stays behind belong to the kept one's
      update support_step t set placement_id = k.id from placement k, placement g
        where t.candidate_id = kept and k.candidate_id = kept and g.candidate_id = gone and t.placement_id = g.id;
      update appointment t set placement_id = k.id from placement k, placement g
        where t.candidate_id = kept and k.candidate_id = kept and g.candidate_id = gone and t.placement_id = g.id;
      select string_agg(format('%1$I = p.%1$I', key), ', ') into names from jsonb_object_keys(patch) key;
      if names is not null then
        select jsonb_object_agg(key, to_jsonb(c) -> key) into kept_before
          from candidate c, jsonb_object_keys(patch) key where c.id = kept;
        execute format('update candidate c set %s from jsonb_populate_record(null::candidate, $1) p where c.id = $2', names)
          using patch, kept;
      end if;
      update candidate set state = 'erased', given_name = '', family_name = '', birth_date = null, birth_year = null, street = '',
        care_of = '', note = '', wish_note = '', named_gap = '', next_step = '', next_step_on = null where id = gone;
      insert into person_merge (kept_id, gone_id, merged_by, merged) values (kept, gone, actor_user(),
        jsonb_build_object('gone', gone_row, 'before', coalesce(kept_before, '{}'), 'after', patch, 'carried', carried))
        returning id into made;
      return made;
    end $$;

    /* Parts them again: what was carried goes back, a column of the kept record only where nobody has changed it since. */
    create function part_people(merge uuid) returns void
      language plpgsql security definer set search_path = public as $$
    declare
      done person_merge;
      one record;
      names text;
    begin
      if not actor_is_staff() then raise exception 'staff only' using errcode = '42501'; end if;
      select * into done from person_merge where id = merge and undone_at is null and merged is not null for update;
      if done.id is null then raise exception 'no such merge' using errcode = 'P0002'; end if;
      set constraints all deferred;
      -- first the record itself, because an erased one is read by nothing
      select string_agg(format('%1$I = p.%1$I', key), ', ') into names
        from jsonb_object_keys(done.merged -> 'gone') key where key not in ('id', 'version', 'created_at', 'updated_at');
      execute format('update candidate c set %s from jsonb_populate_record(null::candidate, $1) p where c.id = $2', names)
        using done.merged -> 'gone', done.gone_id;
      for one in select * from carried_tables() loop
        execute format('update %1$I t set %2$I = $1 from jsonb_array_elements($3) go where t.%2$I = $2 and %3$s', one.name, one.person,
          (select string_agg(format('t.%1$I::text = go ->> %1$L', key), ' and ') from unnest(one.keys) key))
          using done.gone_id, done.kept_id, coalesce(done.merged -> 'carried' -> (one.name || '.' || one.person), '[]');
      end loop;
      update support_step t set placement_id = g.id from placement k, placement g
        where t.candidate_id = done.gone_id and k.candidate_id = done.kept_id and g.candidate_id = done.gone_id and t.placement_id = k.id;
      update appointment t set placement_id = g.id from placement k, placement g
        where t.candidate_id = done.gone_id and k.candidate_id = done.kept_id and g.candidate_id = done.gone_id and t.placement_id = k.id;
      select string_agg(format('%1$I = p.%1$I', key), ', ') into names
        from jsonb_each(done.merged -> 'after') as after (key, value), candidate c
        where c.id = done.kept_id and to_jsonb(c) -> key = to_jsonb(jsonb_populate_record(null::candidate, done.merged -> 'after')) -> key;
      if names is not null then
        execute format('update candidate c set %s from jsonb_populate_record(null::candidate, $1) p where c.id = $2', names)
          using done.merged -> 'before', done.kept_id;
      end if;
      update person_merge set undone_at = now(), undone_by = actor_user() where id = merge;
    end $$;

    -- after the time to undo nothing of the record that went is kept but what somebody agreed to
    create function forget_merged(before timestamptz) returns int
      language plpgsql security definer set search_path = public as $$
    declare
      one record;
      ids uuid[];
    begin
      if not actor_is_staff() then raise exception 'staff only' using errcode = '42501'; end if;
      select coalesce(array_agg(gone_id), '{}') into ids from person_merge
        where undone_at is null and merged is not null and merged_at < before;
      -- a step that was carried must not go with the stage it was made for
      update support_step set stage_row_id = null
        where stage_row_id in (select id from placement_stage where candidate_id = any (ids)) and candidate_id <> all (ids);
      for one in select * from carried_tables() where name in ('benefit_period', 'candidate_channel', 'candidate_experience',
        'candidate_language', 'listed_person', 'candidate_question', 'candidate_skill', 'candidate_wish', 'interest', 'job_shortlist',
        'saved_search_hit', 'support_step', 'placement_stage', 'placement', 'work_access') loop
        execute format('delete from %I where %I = any ($1)', one.name, one.person) using ids;
      end loop;
      update person_merge set merged = null where gone_id = any (ids) and undone_at is null;
      return cardinality(ids);
    end $$;
    revoke execute on function merge_people(uuid, uuid, jsonb), part_people(uuid), forget_merged(timestamptz) from public;
    grant execute on function merge_people(uuid, uuid, jsonb), part_people(uuid), forget_merged(timestamptz) to sprosse_app;
  `.execute(db);
}
