import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { runsEmployed } from "#db/repositories/erasures";
import { personCalled } from "#db/repositories/person-name";
import { goneThings } from "~/domain/candidate/erasure";
import type { IsoDate } from "~/domain/days";
import { silentSince } from "~/domain/privacy/silence";

/** Somebody from whom nothing came for a year: the day of the last sign, and how much erasing them would take. */
export type SilentPerson = {
  id: string;
  called: string;
  code: string;
  responsible: string | null;
  lastOn: IsoDate;
  goes: number;
};

/** More than these are worked off from the longest silence on. */
const shown = 50;

/**
 * People without a sign of life for a year, the longest first, in two groups: those to ask, and those whose record may
 * go. A sign is a real step with them, a sign-in, a consent, an interest or the day they were taken in;
 * whoever works, is on a running ladder, is proposed or has an appointment is not silent. One statement.
 */
export async function silentPeople(
  trx: Trx,
  today: IsoDate,
): Promise<{ propose: SilentPerson[]; ask: SilentPerson[]; total: number }> {
  const since = silentSince(today);
  const { rows } = await sql<Omit<SilentPerson, "goes"> & { counts: Record<string, number>; total: number }>`
    select c.id, ${personCalled("c")} as called, c.code, u.name as responsible, silent.last_on, silent.total,
      erasure_counts(c.id, ${today}::date) -> 'goes' as counts
    from (
      select p.id, p.last_on, count(*) over ()::int as total from (
        select c.id, greatest((c.created_at at time zone 'Europe/Berlin')::date, s.last_on,
          (select max(u.last_signed_in_at at time zone 'Europe/Berlin')::date from membership m join app_user u on u.id = m.user_id where m.candidate_id = c.id),
          (select max(k.given_at at time zone 'Europe/Berlin')::date from consent k where k.candidate_id = c.id),
          (select max(i.created_at at time zone 'Europe/Berlin')::date from interest i where i.candidate_id = c.id)) as last_on
        from candidate c left join person_standing s on s.candidate_id = c.id
        where c.state <> 'erased' and (c.created_at at time zone 'Europe/Berlin')::date <= ${since.ask}::date
          and coalesce(s.ladder, 'ended') = 'ended' and not coalesce(s.offered, false)
          and not ${runsEmployed("c.id", today)}
          and not exists (select from appointment a where a.candidate_id = c.id and a.state = 'planned')) p
      where p.last_on <= ${since.ask}::date
      order by p.last_on, p.id limit ${shown}) silent
    join candidate c on c.id = silent.id left join app_user u on u.id = c.responsible_user_id
    order by silent.last_on, c.code`.execute(trx);
  const people = rows.map(({ total: _total, counts, ...person }) => ({
    ...person,
    goes: goneThings(counts).reduce((sum, { count }) => sum + count, 0),
  }));
  return {
    propose: people.filter(({ lastOn }) => lastOn <= since.propose),
    ask: people.filter(({ lastOn }) => lastOn > since.propose),
    total: rows[0]?.total ?? 0,
  };
}
