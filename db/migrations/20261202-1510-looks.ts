import { type Kysely, sql } from "kysely";

/**
 * Every look at a person is a line of the access log: who, in which role, at which part, when, and why where it is not
 * who accompanies them. The line holds ids and codes; the people are in `detail -> 'people'`, so that erasing a person
 * takes them out of it as out of every other line. The person reads who looked by role and day, never by name.
 *
 * A line is written by one function in the statement that names the actor of a page, so that a look costs no round trip.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index access_log_people on access_log using gin ((detail -> 'people')) where detail ? 'people';

    /* As whom the actor looks at this person: who accompanies them, who stands in for that, the team lead, a colleague, a
       company, or the system itself. The one place that knows stand-ins: who helps out at the company where they are now. */
    create function reader_relation(person uuid) returns text
      language sql stable security definer set search_path = public as $$
      select case
        when actor_role() = 'employer' then 'company'
        when exists (select from candidate c where c.id = person and c.responsible_user_id = actor_user())
          or exists (select from placement p where p.candidate_id = person and p.state <> 'ended'
            and p.responsible_user_id = actor_user()) then 'responsible'
        when actor_role() = 'coordinator' then 'coordinator'
        when exists (select from placement_stage s join limits_agreement l on l.employer_id = s.employer_id and l.state = 'live'
          where s.candidate_id = person and s.main and not s.planned and s.end_reason_id is null
            and l.stand_in_user_id = actor_user()) then 'stand_in'
        when actor_role() = 'specialist' then 'colleague'
        else 'system' end $$;

    /* The reason for which the actor opened what only those responsible read, since an instant; null: none was given. */
    create function reason_given(person uuid, since timestamptz) returns text
      language sql stable security definer set search_path = public as $$
      select e.detail ->> 'why' from access_log e
      where e.detail ? 'people' and e.detail -> 'people' ? person::text and e.event = 'reason-given'
        and e.actor_user_id = actor_user() and e.at >= since
      order by e.at desc limit 1 $$;

    /* Benefits and papers are read by those responsible, their stand-in and the team lead, and for the rest of a day by a
       colleague who said why. */
    create function may_read_papers(person uuid, since timestamptz) returns boolean
      language sql stable security definer set search_path = public as $$
      select reader_relation(person) in ('responsible', 'stand_in', 'coordinator', 'system')
        or reader_relation(person) = 'colleague' and reason_given(person, since) is not null $$;

    /* Writes a look of the actor at the people to whom these ids lead; nobody there, no line. A company's own lists and
       pages are those of its views, so that a line says what the company really saw. */
    create function note_look(moment timestamptz, led text, ids uuid[], part text) returns void
      language plpgsql security definer set search_path = public as $$
    declare
      people uuid[];
      since timestamptz := date_trunc('day', moment, 'Europe/Berlin');
    begin
      if actor_role() not in ('specialist', 'coordinator', 'employer', 'system') or (actor_role() = 'employer') <> (led like 'company%') then
        return;
      end if;
      people := case led
        when 'person' then array(select c.id from candidate c where c.id = any (ids) and c.state <> 'erased')
        when 'placement' then array(select p.candidate_id from placement p where p.id = any (ids))
        when 'proposal' then array(select p.candidate_id from proposal p where p.id = any (ids))
        when 'appointment' then array(select a.candidate_id from appointment a where a.id = any (ids) and a.candidate_id is not null)
        when 'step' then array(select coalesce(t.candidate_id, p.candidate_id) from support_step t
          left join placement p on p.id = t.placement_id
          where t.id = any (ids) and coalesce(t.candidate_id, p.candidate_id) is not null)
        when 'shortlist' then array(select l.candidate_id from job_shortlist l where l.job_id = any (ids))
        when 'company_proposal' then array(select p.candidate_id from employer_proposal_view v join proposal p on p.id = v.id
          where v.id = any (ids))
        when 'company_placement' then array(select distinct p.candidate_id from employer_placement_view v
          join placement p on p.id = v.placement_id where v.placement_id = any (ids))
        when 'company_lists' then array(
          select p.candidate_id from employer_proposal_view v join proposal p on p.id = v.id
          union select p.candidate_id from employer_placement_view v join placement p on p.id = v.placement_id)
      end;
      insert into access_log (at, actor_role, actor_user_id, event, detail)
        select moment, actor_role(), actor_user(), 'looked', jsonb_strip_nulls(jsonb_build_object('people', jsonb_agg(seen.person),
          'part', part, 'as', seen.relation, 'why', seen.why, 'company', actor_employer()))
        from (select each.person, each.relation, case each.relation
            when 'company' then company_ground(each.person, actor_employer())
            when 'colleague' then coalesce(reason_given(each.person, since),
              case when part in ('jobs', 'shortlist') then 'matching' else 'opened' end) end as why
          from (select p.id as person, reader_relation(p.id) as relation from unnest(people) p (id)) each) seen
        group by seen.relation, seen.why;
    end $$;

    /* A look that is not one of the pages above (a file for an office, the person's own pages) at people who are known. */
    create function note_look_at(moment timestamptz, happened text, its_path text, people uuid[], part text) returns void
      language plpgsql security definer set search_path = public as $$
    begin
      insert into access_log (at, actor_role, actor_user_id, event, path, detail)
        select moment, actor_role(), actor_user(), happened, its_path, jsonb_strip_nulls(jsonb_build_object(
          'people', jsonb_agg(each.person), 'part', part, 'as', each.relation,
          'why', case when each.relation = 'colleague' then 'opened' end))
        from (select p.id as person, reader_relation(p.id) as relation from unnest(people) p (id)) each
        group by each.relation;
    end $$;

    -- who looked at the person of the transaction, by role and day; of colleagues no name, of companies theirs, which
    -- the person knows from their consents
    create view my_look_view with (security_barrier) as
      select (e.at at time zone 'Europe/Berlin')::date as day, e.detail ->> 'as' as relation, e.detail ->> 'part' as part,
        e.detail ->> 'why' as why, c.id as employer_id, c.name as employer_name, count(*)::int as times, max(e.at) as last_at
      from access_log e left join employer c on c.id::text = e.detail ->> 'company'
      where e.detail ? 'people' and e.detail -> 'people' ?| (select array(select unnest(erased_ids(actor_candidate()))::text))
        and e.event in ('looked', 'seen-as-person')
      group by 1, 2, 3, 4, 5, 6;
    grant select on my_look_view to sprosse_app;

    revoke all on function reader_relation(uuid), reason_given(uuid, timestamptz), may_read_papers(uuid, timestamptz),
      note_look(timestamptz, text, uuid[], text), note_look_at(timestamptz, text, text, uuid[], text) from public;
    grant execute on function reader_relation(uuid), reason_given(uuid, timestamptz), may_read_papers(uuid, timestamptz),
      note_look(timestamptz, text, uuid[], text), note_look_at(timestamptz, text, text, uuid[], text) to sprosse_app;
  `.execute(db);
}
