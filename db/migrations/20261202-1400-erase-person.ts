import { type Kysely, sql } from "kysely";

/**
 * Erasing a person (Art. 17 GDPR): one verb, one list beside it that says for every column that refers to a person what
 * happens to its rows, and a table of what was erased, so that it can be done again after a backup was restored.
 *
 * What stays are numbers (how many were placed, at which stage, proposed for which job) and the proof of consents, each
 * without a word about the person. The person's row itself stays empty, so that the numbers have something to refer to.
 *
 * The functions run with the owner's rights and say that they erase: nothing else may take a person out of the history.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasure (
      -- no reference to candidate: in a restored backup the row can stand here before the person does
      erased_id uuid primary key,
      erased_at timestamptz not null,
      erased_by uuid references app_user on delete set null,
      -- own wish: Art. 17(1)(b) and (c); no contact, so not needed any more: (a); unlawful from the beginning: (d)
      ground text not null check (ground in ('own_wish', 'no_contact', 'unlawful')),
      -- how many rows went, by table
      gone jsonb not null default '{}');
    alter table erasure enable row level security;
    grant select on erasure to sprosse_app;
    create policy staff on erasure for select to sprosse_app using ((select actor_is_staff()));

    /* What happens to the rows of a column that refers to a person. delete: they go. empty: they stay to be counted; keep:
       they stay as a proof, so many years after its end. Of those that stay every column is emptied that is not named. */
    create function erased_tables() returns table (name text, person text, act text, stays text[], law text, years int)
      language sql immutable as $$
      select name, person, act, stays::text[], law, years from (values
        ('appointment', 'candidate_id', 'delete', '{}', '', 0),
        ('asked_question', 'candidate_id', 'delete', '{}', '', 0),
        ('benefit_period', 'candidate_id', 'delete', '{}', '', 0),
        ('candidate_channel', 'candidate_id', 'delete', '{}', '', 0),
        ('candidate_experience', 'candidate_id', 'delete', '{}', '', 0),
        ('candidate_language', 'candidate_id', 'delete', '{}', '', 0),
        ('candidate_question', 'candidate_id', 'delete', '{}', '', 0),
        ('candidate_skill', 'candidate_id', 'delete', '{}', '', 0),
        ('candidate_wish', 'candidate_id', 'delete', '{}', '', 0),
        ('interest', 'candidate_id', 'delete', '{}', '', 0),
        ('job_alert', 'candidate_id', 'delete', '{}', '', 0),
        ('job_shortlist', 'candidate_id', 'delete', '{}', '', 0),
        ('listed_person', 'candidate_id', 'delete', '{}', '', 0),
        ('membership', 'candidate_id', 'delete', '{}', '', 0),
        ('message', 'recipient_candidate_id', 'delete', '{}', '', 0),
        ('note', 'candidate_id', 'delete', '{}', '', 0),
        ('order_decision', 'chosen_id', 'delete', '{}', '', 0),
        ('order_decision', 'passed_id', 'delete', '{}', '', 0),
        ('person_merge', 'gone_id', 'delete', '{}', '', 0),
        ('person_merge', 'kept_id', 'delete', '{}', '', 0),
        ('person_standing', 'candidate_id', 'delete', '{}', '', 0),
        ('saved_search_hit', 'candidate_id', 'delete', '{}', '', 0),
        ('support_step', 'candidate_id', 'delete', '{}', '', 0),
        ('work_access', 'candidate_id', 'delete', '{}', '', 0),
        ('placement', 'candidate_id', 'empty',
          '{id,candidate_id,responsible_user_id,state,best_stage_id,version,created_at,updated_at}', '', 0),
        ('placement_stage', 'candidate_id', 'empty',
          '{id,placement_id,candidate_id,stage_id,employer_id,job_id,apprenticeship_id,proposal_id,attempt_no,main,planned,during,step_back,end_reason_id,version,created_at,updated_at}', '', 0),
        ('proposal', 'candidate_id', 'empty',
          '{id,job_id,candidate_id,employer_id,proposed_by,consent_id,pseudonym,state,decline_reason,closed_reason,sent_at,answered_at,version,created_at,updated_at}', '', 0),
        ('consent', 'candidate_id', 'keep',
          '{id,candidate_id,purpose,employer_id,data,text_version,language,channel,explained_by,with_interpreter,given_at,valid_until,withdrawn_at,created_at}',
          'Art. 7(1), Art. 17(3)(e) GDPR', 3)
      ) as t (name, person, act, stays, law, years)
    $$;

    -- the last day on which the proof of a consent is kept, if the person is erased today
    create function proof_until(k consent, today date) returns date language sql stable as $$
      select (least((k.withdrawn_at at time zone 'Europe/Berlin')::date, k.valid_until, today)
        + make_interval(years => (select years from erased_tables() where name = 'consent')))::date
    $$;

    -- a person's record, and those that were merged into it
    create function erased_ids(person uuid) returns uuid[] language sql stable as $$
      with recursive them (id) as (
        select person union
        select m.gone_id from person_merge m join them on them.id = m.kept_id where m.undone_at is null)
      select array_agg(id) from them
    $$;

    -- who signs in as this person and as nobody else
    create function erased_accounts(ids uuid[]) returns uuid[] language sql stable as $$
      select coalesce(array_agg(distinct m.user_id), '{}') from membership m
      where m.candidate_id = any (ids) and not exists (select from membership o
        where o.user_id = m.user_id and (o.candidate_id is null or o.candidate_id <> all (ids)))
    $$;

    /* What would go and what would stay: {goes: {table: rows}, stays: {table: rows}, proofs: [{purpose, until}],
       account: whether the sign-in goes too}. */
    create function erasure_counts(person uuid, today date) returns jsonb
      language plpgsql stable security definer set search_path = public as $$
    declare
      one record;
      ids uuid[] := erased_ids(person);
      n bigint;
      goes jsonb := '{}';
      stays jsonb := '{}';
    begin
      if not actor_is_staff() then raise exception 'staff only' using errcode = '42501'; end if;
      for one in select name, act, string_agg(format('%I = any ($1)', t.person), ' or ') as mine
          from erased_tables() t where act <> 'keep' group by name, act loop
        execute format('select count(*) from %I where %s', one.name, one.mine) into n using ids;
        if n > 0 and one.act = 'delete' then goes := goes || jsonb_build_object(one.name, n); end if;
        if n > 0 and one.act = 'empty' then stays := stays || jsonb_build_object(one.name, n); end if;
      end loop;
      return jsonb_build_object('goes', goes, 'stays', stays,
        'account', cardinality(erased_accounts(ids)) > 0,
        'proofs', (select coalesce(jsonb_agg(jsonb_build_object('purpose', k.purpose, 'until', proof_until(k, today)) order by k.given_at), '[]')
          from consent k where k.candidate_id = any (ids)));
    end $$;

    /* The columns of a table that are emptied, as assignments: the default, nothing, or an empty text. */
    create function emptied_columns(its_table text, stays text[]) returns text language sql stable as $$
      select string_agg(format('%I = %s', a.attname, case
          when a.atthasdef and a.attidentity = '' and a.attgenerated = '' then 'default'
          when not a.attnotnull then 'null'
          else quote_literal('') end), ', ')
      from pg_attribute a where a.attrelid = its_table::regclass and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and a.attname <> all (stays)
    $$;

    /* Erases a person, and the records merged into theirs. Nothing is left but numbers and the proof of consents. */
    create function erase_person(person uuid, why text, moment timestamptz) returns void
      language plpgsql security definer set search_path = public set app.erasing = 'on' as $$
    declare
      one record;
      held uuid[];
      ids uuid[];
      accounts uuid[];
      addresses text[];
      keys text[];
      named text;
      counted jsonb;
      today date := (moment at time zone 'Europe/Berlin')::date;
    begin
      if actor_role() not in ('coordinator', 'system') then raise exception 'coordinators only' using errcode = '42501'; end if;
      perform from candidate where id = person and state <> 'erased' for update;
      if not found then raise exception 'no such person' using errcode = 'P0002'; end if;
      ids := erased_ids(person);
      accounts := erased_accounts(ids);
      select coalesce(array_agg(lower(address)), '{}') into addresses from (
        select email::text as address from app_user where id = any (accounts)
        union select new_email::text from address_change where user_id = any (accounts)) a;
      counted := erasure_counts(person, today) -> 'goes';
      -- entries of the history stand under any of these
      select array_agg(id::text) into keys from (
        select unnest(ids) as id union all select unnest(accounts)
        union all select id from proposal where candidate_id = any (ids)
        union all select id from placement where candidate_id = any (ids)
        union all select id from placement_stage where candidate_id = any (ids)
        union all select id from support_step where candidate_id = any (ids)
        union all select id from appointment where candidate_id = any (ids)
        union all select c.id from concern c join placement p on p.id = c.placement_id where p.candidate_id = any (ids)) k;
      named := array_to_string(ids || accounts, '|');

      -- what runs ends today
      update proposal set state = 'withdrawn' where candidate_id = any (ids) and state in ('draft', 'sent', 'invited', 'accepted');
      update consent set withdrawn_at = moment where candidate_id = any (ids) and withdrawn_at is null and valid_until >= today;
      delete from support_step where candidate_id = any (ids)
        or placement_id in (select id from placement where candidate_id = any (ids));
      delete from placement_stage where candidate_id = any (ids) and planned;
      update placement_stage set during = daterange(lower(during), greatest(today, lower(during) + 1))
        where candidate_id = any (ids) and upper(during) is null;
      update placement set state = 'ended' where candidate_id = any (ids) and state <> 'ended';
      -- a company's concern stays its own, without what was said about the person
      update concern set text = '', answer = '', result_note = ''
        where placement_id in (select id from placement where candidate_id = any (ids));
      -- what tied a proposal to the person was its code name
      update proposal set pseudonym = gen_random_uuid()::text where candidate_id = any (ids);

      for one in select * from erased_tables() loop
        if one.act = 'delete' then
          execute format('delete from %I where %I = any ($1)', one.name, one.person) using ids;
        else
          execute format('update %I set %s where %I = any ($1)', one.name, emptied_columns(one.name, one.stays), one.person) using ids;
        end if;
      end loop;
      -- a document that goes leaves its words behind, and among them is the code
      for one in select unnest(array['candidates_a_word', 'candidates_b_word']) as name loop
        execute format('delete from search_pg.%I where char_length(word) > 3 and word in (
          select regexp_split_to_table(lower(code), ''[^[:alnum:]]+'') from candidate where id = any ($1))', one.name) using ids;
      end loop;
      execute format('update candidate set state = ''erased'', code = ''X-'' || upper(left(md5(random()::text || id::text), 8)), %s where id = any ($1)',
        emptied_columns('candidate', '{id,code,state,waiting_since,version,created_at,updated_at}')) using ids;
      for one in select unnest(array['name_entry', 'name_word', 'name_sound', 'name_number', 'name_mail']) as name loop
        execute format('delete from %I where kind = ''person'' and id = any ($1)', one.name) using ids;
      end loop;

      -- the rows of lists that the record was made of, or was to be
      delete from import_row where target_id = any (ids) or duplicate_of::text ~ named or changes::text ~ named;

      -- the sign-in; where a row of another's still says who did it and must, the account stays without name and address
      delete from message where recipient_user_id = any (accounts) or lower(recipient_email::text) = any (addresses);
      delete from auth_verification v where exists (select from unnest(addresses || accounts::text[]) a
        where strpos(lower(v.identifier || ' ' || v.value), a) > 0);
      delete from auth_rate_limit l where exists (select from unnest(addresses) a where strpos(lower(l.key), a) > 0);
      for one in select c.conrelid::regclass as its_table, a.attname as col, a.attnotnull as must
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
          where c.contype = 'f' and c.confrelid = 'app_user'::regclass and c.confdeltype = 'a' loop
        if one.must then
          execute format('select array(select distinct %I from %s where %1$I = any ($1))', one.col, one.its_table) into held using accounts;
          update app_user set email = id || '@erased.invalid', name = '', phone = '', image = null, disabled_at = moment where id = any (held);
          delete from auth_session where user_id = any (held);
          delete from auth_account where user_id = any (held);
          delete from auth_passkey where user_id = any (held);
          delete from auth_two_factor where user_id = any (held);
          delete from address_change where user_id = any (held);
          delete from name_question where user_id = any (held);
          accounts := array(select unnest(accounts) except select unnest(held));
        else
          execute format('update %s set %I = null where %2$I = any ($1)', one.its_table, one.col) using accounts;
        end if;
      end loop;
      delete from app_user where id = any (accounts);

      -- what was written down about all of this, also by this function
      -- (the form that asks for it keeps its key, so that sending it twice is answered once)
      delete from idempotency_key where actor = any (keys) or created_at < now() and (action ~ named or response::text ~ named);
      delete from change_log where row_id = any (keys) or own_id = any (keys) or before::text ~ named or after::text ~ named;
      update access_log set actor_user_id = case when actor_user_id::text <> all (keys) then actor_user_id end,
          path = regexp_replace(path, named, 'erased', 'g'), detail = regexp_replace(detail::text, named, 'erased', 'g')::jsonb
        where actor_user_id::text = any (keys) or path ~ named or detail::text ~ named;

      insert into erasure (erased_id, erased_at, ground, erased_by, gone)
        select id, moment, why, actor_user(), case when id = person then counted else '{}' end from unnest(ids) id
        on conflict do nothing;
    end $$;

    /* After a backup was restored: erases again whom it brought back. The ids are those whose search documents must go. */
    create function erase_again(moment timestamptz) returns setof uuid
      language plpgsql security definer set search_path = public as $$
    declare
      one record;
    begin
      if actor_role() not in ('coordinator', 'system') then raise exception 'coordinators only' using errcode = '42501'; end if;
      for one in select erased_id, ground from erasure order by erased_at, erased_id loop
        if exists (select from candidate where id = one.erased_id and state <> 'erased') then
          perform erase_person(one.erased_id, one.ground, moment);
          return next one.erased_id;
        end if;
      end loop;
    end $$;

    /* The proofs of erased people whose time is over. */
    create function forget_proofs(today date) returns void
      language plpgsql security definer set search_path = public set app.erasing = 'on' as $$
    declare
      over uuid[];
    begin
      if not actor_is_staff() then raise exception 'staff only' using errcode = '42501'; end if;
      select coalesce(array_agg(k.id), '{}') into over from consent k join erasure e on e.erased_id = k.candidate_id
        where proof_until(k, today) < today;
      update proposal set consent_id = null where consent_id = any (over);
      delete from consent where id = any (over);
      delete from change_log where table_name = 'consent' and own_id = any (over::text[]);
    end $$;
    revoke execute on function erasure_counts(uuid, date), erase_person(uuid, text, timestamptz), erase_again(timestamptz), forget_proofs(date) from public;
    grant execute on function erasure_counts(uuid, date), erase_person(uuid, text, timestamptz), erase_again(timestamptz), forget_proofs(date) to sprosse_app;
  `.execute(db);
}
