import { type Kysely, sql } from "kysely";

/**
 * Whoever signs in for the team or a company stands in the index of names too, so that the list of users finds them as
 * every other list does: by any spelling, telephone and mail. Before, the words of each user's name were taken apart anew
 * for every question, and no telephone number found anybody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table name_entry drop constraint name_entry_kind_check;
    alter table name_entry add constraint name_entry_kind_check check (kind in ('person', 'company', 'contact', 'job', 'user')) not valid;
    alter table name_entry validate constraint name_entry_kind_check;

    create or replace function keep_names(kinds text[], ids uuid[]) returns void
      language plpgsql security definer set search_path = public as $$
    begin
      insert into name_entry (kind, id, name)
        select kind, id, '' from unnest(kinds, ids) due (kind, id) order by kind, id on conflict do nothing;
      -- a statement of its own: the next one sees what whoever held these rows has committed
      perform from name_entry e join unnest(kinds, ids) due (kind, id) on e.kind = due.kind and e.id = due.id
        order by e.kind, e.id for update of e;
      with due as (select distinct kind, id from unnest(kinds, ids) due (kind, id)),
      counted as (
        select d.kind, d.id, null::uuid as company_id, trim(c.given_name || ' ' || c.family_name) as name, c.code, c.birth_date as born,
          coalesce((select h.value from candidate_channel h where h.candidate_id = c.id and h.kind in ('phone', 'sms', 'messenger')
            order by h.last_worked_on desc nulls last, h.created_at limit 1), '') as phone
          from due d join candidate c on c.id = d.id where d.kind = 'person' and c.state <> 'erased'
        union all
        select d.kind, d.id, null, e.name, '', null, coalesce((select k.phone from employer_contact k
            where k.employer_id = e.id and k.phone <> '' order by k.is_main desc, k.created_at limit 1), '')
          from due d join employer e on e.id = d.id where d.kind = 'company'
        union all
        select d.kind, d.id, k.employer_id, k.name, '', null, k.phone
          from due d join employer_contact k on k.id = d.id where d.kind = 'contact'
        union all
        select d.kind, d.id, j.employer_id, j.title, '', null, '' from due d join job j on j.id = d.id where d.kind = 'job'
        union all
        -- a person's account has the name of their record
        select d.kind, d.id, m.employer_id, u.name, '', null, u.phone from due d join app_user u on u.id = d.id
          join membership m on m.user_id = u.id and m.ended_at is null and m.candidate_id is null where d.kind = 'user'),
      kept as (
        update name_entry e set company_id = n.company_id, name = n.name, code = n.code, born = n.born, phone = n.phone
          from counted n where e.kind = n.kind and e.id = n.id returning e.kind, e.id)
      delete from name_entry e using due d
        where e.kind = d.kind and e.id = d.id and not exists (select from kept k where k.kind = d.kind and k.id = d.id);
      delete from name_word w using unnest(kinds, ids) due (kind, id) where w.kind = due.kind and w.id = due.id;
      delete from name_sound w using unnest(kinds, ids) due (kind, id) where w.kind = due.kind and w.id = due.id;
      delete from name_number w using unnest(kinds, ids) due (kind, id) where w.kind = due.kind and w.id = due.id;
      delete from name_mail w using unnest(kinds, ids) due (kind, id) where w.kind = due.kind and w.id = due.id;
      with due as (select e.* from name_entry e
        join (select distinct kind, id from unnest(kinds, ids) due (kind, id)) d on d.kind = e.kind and d.id = e.id),
      written as (
        insert into name_word (kind, id, no, word, part, bare, sounds)
          select e.kind, e.id, w.no, w.word, w.part, w.bare, w.sounds from due e, name_words(e.name) w
          union all
          -- a contact is asked for with the company, so is a job and whoever signs in there: its words help, and are not missed
          select e.kind, e.id, 100 + w.no, w.word, 'company', w.bare, w.sounds
          from due e join employer c on c.id = e.company_id, name_words(c.name) w where w.part = 'own'
        returning kind, id, sounds)
      insert into name_sound (kind, id, sound) select distinct kind, id, sound from written, unnest(sounds) sound;
      with due as (select e.kind, e.id from name_entry e
        join (select distinct kind, id from unnest(kinds, ids) due (kind, id)) d on d.kind = e.kind and d.id = e.id)
      insert into name_number (kind, id, digits)
        select kind, id, digits from (
          select d.kind, d.id, phone_digits(h.value) from due d join candidate_channel h on h.candidate_id = d.id
            where d.kind = 'person' and h.kind in ('phone', 'sms', 'messenger')
          union
          select d.kind, d.id, phone_digits(k.phone) from due d join employer_contact k on k.id = d.id where d.kind = 'contact'
          union
          select d.kind, d.id, phone_digits(u.phone) from due d join app_user u on u.id = d.id where d.kind = 'user')
          n (kind, id, digits)
        where length(digits) >= 4;
      with due as (select e.kind, e.id from name_entry e
        join (select distinct kind, id from unnest(kinds, ids) due (kind, id)) d on d.kind = e.kind and d.id = e.id)
      insert into name_mail (kind, id, mail)
        select d.kind, d.id, lower(h.value) from due d join candidate_channel h on h.candidate_id = d.id
          where d.kind = 'person' and h.kind = 'email'
        union
        select d.kind, d.id, lower(u.email) from due d join membership m on m.candidate_id = d.id join app_user u on u.id = m.user_id
          where d.kind = 'person'
        union
        select d.kind, d.id, lower(k.email) from due d join employer_contact k on k.id = d.id
          where d.kind = 'contact' and k.email is not null
        union
        select d.kind, d.id, lower(u.email) from due d join app_user u on u.id = d.id where d.kind = 'user';
    end $$;

    create trigger account_new after insert or delete on app_user for each row execute function note_standing('name:user', 'id');
    create trigger account after update of name, phone, email on app_user
      for each row execute function note_standing('name:user', 'id');
    create trigger account after insert or update of user_id, employer_id, candidate_id, ended_at or delete on membership
      for each row execute function note_standing('name:user', 'user_id');

    select keep_names(array_agg('user'::text), array_agg(user_id)) from membership where candidate_id is null having count(*) > 0;
  `.execute(db);
}
