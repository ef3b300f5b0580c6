import { type Kysely, sql } from "kysely";

/**
 * Finding whoever calls: one row for each person, company, contact and job, with every word of its name in Latin
 * letters and by its sound, kept with the row itself in the transaction of its change.
 *
 * A name is written in many ways: by the office that first wrote it down (Mohammed, Muhammad, Mehmet), by the script it
 * comes from, by a German who heard it on the telephone. `name_words` is the only place that knows about it; what is
 * stored and what is asked go through it alike.
 *
 * The tables carry no policy for staff and are read through views, as the search tables are: under a policy PostgreSQL
 * may not use the indexes (47 against 14 ms at 20,000 rows).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- lower case, Latin letters, without the signs above and below them; ü, ue and u are one letter
    create function name_latin(raw text) returns text language sql immutable parallel safe as $$
      select regexp_replace(
        translate(
          regexp_replace(
            regexp_replace(normalize(x.latin, nfd), '[\\u0300-\\u036f\\u064b-\\u065f\\u0670\\u0640\\u200b-\\u200f\\u202a-\\u202e]', '', 'g'),
            '(?<=[[:alpha:]])[''’ʼ\`´‘ʹ](?=[[:alpha:]])', '', 'g'),
          'øłđıəðþħ', 'oldiadth'),
        '([aou])e', '\\1', 'g')
      from (select
        -- Cyrillic, as Ukraine and the passports of both countries write it in Latin letters
        translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        -- Arabic and Persian: the consonants; what stands for a vowel as well is written as the vowel
        translate(replace(replace(replace(replace(replace(replace(replace(replace(
          lower(normalize(raw, nfkc)),
          'ß', 'ss'), 'خ', 'kh'), 'غ', 'gh'), 'ش', 'sh'), 'ث', 'th'), 'ذ', 'dh'), 'چ', 'ch'), 'ژ', 'zh'),
          'ابتجحدرزسصضطظعفقكلمنهويةىپگکیأإآٱؤئء', 'abtjhdrzssdtzafqklmnhwyaapgkyaaaawy'),
          'щ', 'shch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'), 'є', 'ye'),
          'ї', 'yi'), 'ё', 'yo'), 'æ', 'ae'),
          'абвгґдезиійклмнопрстуфыэъьўјљњћ', 'abvhgdezyiyklmnoprstufye') as latin) x
    $$;

    -- How a word sounds, without its vowels: all hissing sounds are one letter, so are d and t, b and p, g and h. What is read
    -- in several ways gives several: j as in Jasmin and in Jafari, ch as in Chalid and in Shevchenko, kh, gh and q as Arabs,
    -- as Iranians and as Germans say them, th, dh and ض as in Fadi and in Reza.
    create function name_sounds(word text) returns text[] language plpgsql immutable parallel safe as $$
    declare
      w text := translate(lower(normalize(word, nfc)), 'ضظذثقغşšśșžżźțţ', '111122sssssssss');
      read text[];
    begin
      w := name_latin(regexp_replace(replace(w, 'ğ', ''), '[çčć]', 'tsh', 'g'));
      w := regexp_replace(w, 'schtsch|tsch|dsch|shch|sch|tsh|dzh|dj|xh|sh|zh|ts|tz|cz|sz|ss', 's', 'g');
      w := regexp_replace(w, '(?<=[bdgkpt])rz', '3', 'g');
      w := regexp_replace(regexp_replace(w, '^abd[aeiou]([lrsnz])(?=[a-z])', 'abd'), '(?<=[aeiou])h$', '');
      w := replace(replace(replace(replace(replace(replace(w, 'th', '1'), 'dh', '1'), 'gh', '2'), 'kh', '2'), 'q', '2'), 'ph', 'f');
      -- only what can be read in two ways is read in two ways: most words have one reading
      read := array[w];
      if w like '%ch%' then
        select array_agg(replace(one, 'ch', letter)) into read from unnest(read) one, unnest(array['s', 'h']) letter;
      end if;
      if w like '%j%' then
        select array_agg(replace(one, 'j', letter)) into read from unnest(read) one, unnest(array['s', 'y']) letter;
      end if;
      if w like '%1%' then
        select array_agg(replace(one, '1', letter)) into read from unnest(read) one, unnest(array['t', 's']) letter;
      end if;
      if w like '%2%' then
        select array_agg(replace(one, '2', letter)) into read from unnest(read) one, unnest(array['h', 'k']) letter;
      end if;
      if w like '%3%' then
        select array_agg(replace(one, '3', letter)) into read from unnest(read) one, unnest(array['s', 'rs']) letter;
      end if;
      return (select coalesce(array_agg(distinct bare) filter (where length(bare) > 1), '{}')
        from unnest(read) one,
          regexp_replace(one, 'ck|c(?![eiy])', 'k', 'g') hard,
          translate(replace(hard, 'x', 'ks'), 'dzcgp', 'tsshb') plain,
          regexp_replace(translate(left(plain, 1), 'eiouyw', 'aaaaav') || translate(substr(plain, 2), 'aeiouyvw', ''), '[^a-z]', '', 'g') letters,
          regexp_replace(letters, '(.)\\1+', '\\1', 'g') bare);
    end $$;

    -- what stands before, between and behind names and names nobody: articles, greetings, titles, legal forms
    create function name_fillers() returns text[] language sql immutable parallel safe as $$
      select string_to_array('al el as ash an ar ad at az ul ud ed er es von van der den und and bin ibn bint'
        || ' herr frau hr fr familie fam sehr geehrte geehrter geehrten dr med prof dipl ing mr mrs ms hallo hier spricht ist mein name guten tag'
        || ' gmbh mbh ag kg ohg gbr ug co ek ev se', ' ')
    $$;

    -- The words of a name: its own, and as "joined" two that may also be written as one, or one without its article. "Bare" are
    -- those of a script that leaves short vowels out.
    create function name_words(raw text) returns table (no integer, word text, part text, bare boolean, sounds text[])
      language sql immutable parallel safe rows 8 as $$
      with parts as (
        select written, row_number() over (order by at)::int as no
        from regexp_split_to_table(lower(normalize(raw, nfkc)), '[^[:alnum:]\\u0300-\\u036f\\u064b-\\u0652''’ʼ\`´‘]+') with ordinality as p (written, at)
        where written ~ '[[:alnum:]]'),
      own as (
        select no, written, name_latin(written) as word from parts),
      named as (
        select row_number() over (order by no)::int as no, written, word from own where not word = any (name_fillers())),
      kept as (
        select * from named
        union all
        -- nothing but an article was typed: then it is the beginning of a name
        select no, written, word from own where not exists (select from named)),
      without_article as (
        select no, substr(word, 3) as word, written ~ '[\\u0620-\\u06ff]' as bare from kept where word ~ '^[ae]l[a-z]{3,}')
      select no, word, 'own', written ~ '[\\u0620-\\u06ff]', name_sounds(written) from kept where word <> ''
      union all
      select a.no, a.word || b.word, 'joined', a.written || b.written ~ '[\\u0620-\\u06ff]', name_sounds(a.written || b.written) from kept a join kept b on b.no = a.no + 1
      union all
      select a.no, a.word || b.word, 'joined', a.written ~ '[\\u0620-\\u06ff]', name_sounds(a.word || b.word) from kept a join without_article b on b.no = a.no + 1
      union all
      select no, word, 'joined', bare, name_sounds(word) from without_article
    $$;

    -- the digits of a number as they follow the prefix of the country: +49, 0049 and 0 are the same
    create function phone_digits(raw text) returns text language sql immutable parallel safe as $$
      select regexp_replace(regexp_replace(replace(raw, '(0)', ''), '[^0-9]', '', 'g'), '^(00)?(49)?0*', '')
    $$;

    create table name_entry (
      kind text not null check (kind in ('person', 'company', 'contact', 'job')),
      id uuid not null,
      -- the company of a contact or a job
      company_id uuid,
      name text not null, code text not null default '', born date, phone text not null default '',
      primary key (kind, id));
    create index on name_entry (code) where code <> '';
    create index on name_entry (split_part(code, '-', 2)) where code <> '';
    create index on name_entry (born) where born is not null;
    create index on name_entry (company_id) where company_id is not null;

    create table name_word (
      kind text not null, id uuid not null, no integer not null, word text collate "C" not null,
      part text not null check (part in ('own', 'joined', 'company')), bare boolean not null, sounds text[] not null,
      foreign key (kind, id) references name_entry on delete cascade);
    create index on name_word (kind, id);
    create index on name_word (word);
    -- a mistake is looked for in single words: two joined ones are as many as there are names
    create index on name_word using gin (word gin_trgm_ops) where part = 'own';

    -- the same sounds, each in a row: an index of arrays is not used beside a list of names of unknown length
    create table name_sound (
      kind text not null, id uuid not null, sound text collate "C" not null,
      foreign key (kind, id) references name_entry on delete cascade);
    create index on name_sound (kind, id);
    create index on name_sound (sound);

    -- collation C: a range is a search by the beginning; the end of a number is the beginning of it turned round
    create table name_number (
      kind text not null, id uuid not null, digits text collate "C" not null,
      foreign key (kind, id) references name_entry on delete cascade);
    create index on name_number (kind, id);
    create index on name_number (digits);
    create index on name_number ((reverse(digits)) collate "C");

    create table name_mail (
      kind text not null, id uuid not null, mail text collate "C" not null,
      foreign key (kind, id) references name_entry on delete cascade);
    create index on name_mail (kind, id);
    create index on name_mail (mail);

    create function put_name(its_kind text, its_id uuid) returns void
      language plpgsql security definer set search_path = public as $$
    begin
      update name_entry e set company_id = n.company_id, name = n.name, code = n.code, born = n.born, phone = n.phone from (
        select null::uuid as company_id, trim(c.given_name || ' ' || c.family_name) as name, c.code, c.birth_date as born,
          coalesce((select h.value from candidate_channel h where h.candidate_id = c.id and h.kind in ('phone', 'sms', 'messenger')
            order by h.last_worked_on desc nulls last, h.created_at limit 1), '') as phone
          from candidate c where its_kind = 'person' and c.id = its_id and c.state <> 'erased'
        union all
        select null, e.name, '', null, coalesce((select k.phone from employer_contact k
            where k.employer_id = e.id and k.phone <> '' order by k.is_main desc, k.created_at limit 1), '')
          from employer e where its_kind = 'company' and e.id = its_id
        union all
        select k.employer_id, k.name, '', null, k.phone from employer_contact k where its_kind = 'contact' and k.id = its_id
        union all
        select j.employer_id, j.title, '', null, '' from job j where its_kind = 'job' and j.id = its_id) n
        where e.kind = its_kind and e.id = its_id;
      if not found then
        delete from name_entry where kind = its_kind and id = its_id;
        return;
      end if;
      delete from name_word where kind = its_kind and id = its_id;
      delete from name_sound where kind = its_kind and id = its_id;
      delete from name_number where kind = its_kind and id = its_id;
      delete from name_mail where kind = its_kind and id = its_id;
      insert into name_word (kind, id, no, word, part, bare, sounds)
        select e.kind, e.id, w.no, w.word, w.part, w.bare, w.sounds
        from name_entry e, name_words(e.name) w where e.kind = its_kind and e.id = its_id
        union all
        -- a contact is asked for with the company, a job as well: its words help, and are not missed
        select e.kind, e.id, 100 + w.no, w.word, 'company', w.bare, w.sounds
        from name_entry e join employer c on c.id = e.company_id, name_words(c.name) w
        where e.kind = its_kind and e.id = its_id and w.part = 'own';
      insert into name_sound (kind, id, sound)
        select distinct kind, id, sound from name_word, unnest(sounds) sound where kind = its_kind and id = its_id;
      insert into name_number (kind, id, digits)
        select its_kind, its_id, digits from (
          select phone_digits(h.value) from candidate_channel h
            where its_kind = 'person' and h.candidate_id = its_id and h.kind in ('phone', 'sms', 'messenger')
          union
          select phone_digits(k.phone) from employer_contact k where its_kind = 'contact' and k.id = its_id) n (digits)
        where length(digits) >= 4;
      insert into name_mail (kind, id, mail)
        select its_kind, its_id, mail from (
          select lower(h.value) from candidate_channel h
            where its_kind = 'person' and h.candidate_id = its_id and h.kind = 'email'
          union
          select lower(u.email) from membership m join app_user u on u.id = m.user_id
            where its_kind = 'person' and m.candidate_id = its_id
          union
          select lower(k.email) from employer_contact k where its_kind = 'contact' and k.id = its_id and k.email is not null) m (mail);
    end $$;

    -- Settled with the standing rows when a transaction commits, after them and in the same order for everybody: see there.
    create function keep_names(kinds text[], ids uuid[]) returns void
      language plpgsql security definer set search_path = public as $$
    begin
      insert into name_entry (kind, id, name)
        select kind, id, '' from unnest(kinds, ids) due (kind, id) order by kind, id on conflict do nothing;
      -- a statement of its own: the next one sees what whoever held these rows has committed
      perform from name_entry e join unnest(kinds, ids) due (kind, id) on e.kind = due.kind and e.id = due.id
        order by e.kind, e.id for update of e;
      perform put_name(kind, id) from unnest(kinds, ids) due (kind, id);
    end $$;
    revoke all on function put_name, keep_names from public;

    create or replace function settle_standing() returns trigger language plpgsql security definer set search_path = public as $$
    declare people uuid[]; companies uuid[]; kinds text[]; named uuid[];
    begin
      -- the first row of a transaction settles them all
      if current_setting('app.standing', true) is distinct from 'due' then return null; end if;
      with due as (delete from standing_due where xid = pg_current_xact_id() returning kind, id)
        select array_agg(id) filter (where kind = 'person'), array_agg(id) filter (where kind = 'company'),
          array_agg(substr(kind, 6)) filter (where kind like 'name:%'), array_agg(id) filter (where kind like 'name:%')
        into people, companies, kinds, named from (
          select kind, id from due where kind <> 'ladder'
          union
          select 'person', p.candidate_id from due join placement p on p.id = due.id where due.kind = 'ladder'
          union
          -- a contact and a job are asked for with their company
          select 'name:' || e.kind, e.id from due join name_entry e on e.company_id = due.id where due.kind = 'name:company') whom;
      perform set_config('app.standing', '', true);
      if people is not null then perform keep_people(people); end if;
      if companies is not null then perform keep_companies(companies); end if;
      if named is not null then perform keep_names(kinds, named); end if;
      return null;
    end $$;

    create trigger name_new after insert or delete on candidate for each row execute function note_standing('name:person', 'id');
    create trigger name after update of given_name, family_name, code, birth_date, state on candidate
      for each row execute function note_standing('name:person', 'id');
    create trigger name after insert or update or delete on candidate_channel
      for each row execute function note_standing('name:person', 'candidate_id');
    create trigger name after insert or update of candidate_id, user_id or delete on membership
      for each row execute function note_standing('name:person', 'candidate_id');
    create trigger name_new after insert or delete on employer for each row execute function note_standing('name:company', 'id');
    create trigger name after update of name on employer for each row execute function note_standing('name:company', 'id');
    create trigger name after insert or update or delete on employer_contact
      for each row execute function note_standing('name:contact', 'id');
    create trigger name_of_company after insert or update or delete on employer_contact
      for each row execute function note_standing('name:company', 'employer_id');
    create trigger name_new after insert or delete on job for each row execute function note_standing('name:job', 'id');
    create trigger name after update of title, employer_id on job for each row execute function note_standing('name:job', 'id');

    select keep_names(array_agg(kind), array_agg(id)) from (
      select 'person' as kind, id from candidate
      union all select 'company', id from employer
      union all select 'contact', id from employer_contact
      union all select 'job', id from job) everything having count(*) > 0;
  `.execute(db);

  // What was asked, so that no name stands in an address: the page's address carries the question's number alone.
  await sql`
    create table name_question (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references app_user on delete cascade,
      words text not null check (length(words) <= 200),
      asked_at timestamptz not null);
    create index on name_question (user_id);
    create index on name_question (asked_at);
    alter table name_question enable row level security;
    grant select, insert, delete on name_question to sprosse_app;
    create policy own on name_question for all to sprosse_app
      using (user_id = (select actor_user()) and (select actor_is_staff()))
      with check (user_id = (select actor_user()) and (select actor_is_staff()));
    create policy system on name_question for all to sprosse_app
      using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system');
  `.execute(db);

  for (const table of ["name_entry", "name_word", "name_sound", "name_number", "name_mail"]) {
    await sql`
      alter table ${sql.id(table)} enable row level security;
      create view ${sql.id(`${table}_read`)} as select * from ${sql.id(table)} where (select actor_is_staff());
      grant select on ${sql.id(`${table}_read`)} to sprosse_app;
    `.execute(db);
  }
}
