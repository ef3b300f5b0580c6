import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";

export type TeamMember = { name: string; position: string; email: string | null; phone: string; signsIn: boolean };

/** People of the company: those who can sign in, and those known only as contacts. One statement. */
export async function employerTeam(trx: Trx, actor: Extract<Actor, { role: "employer" }>): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select coalesce(u.name, c.name) as name, coalesce(c.position, '') as position, coalesce(u.email, c.email)::text as email,
      coalesce(c.phone, '') as phone, u.id is not null as signs_in
    from (select * from employer_contact where employer_id = ${actor.employerId}) c
    full join (select * from employer_team_view where employer_id = ${actor.employerId}) u on u.id = c.user_id
    order by (u.id is null), name`.execute(trx);
  return rows;
}
