import { sql } from "kysely";
import type { Trx } from "../index.server";

export type EmployerChoices = {
  staff: { id: string; name: string; phone: string }[];
  districts: { id: string; name: string; postcodes: string[] }[];
  branches: string[];
};

/** The choices in forms about companies on a day; one statement. */
export async function employerChoices(trx: Trx, today: string): Promise<EmployerChoices> {
  const { rows } = await sql<EmployerChoices>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'phone', phone) order by name)
      from staff_directory), '[]') as staff,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'postcodes', postcodes) order by position, name)
      from district where valid_to is null or valid_to > ${today}::date), '[]') as districts,
    coalesce((select jsonb_agg(branch order by branch) from (select distinct branch from employer where branch <> '') b),
      '[]') as branches`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error("a select without a from gives one row");
  return row;
}

/** Companies to choose from, by name: those that are not closed, or all. */
export function employerNames(
  trx: Trx,
  { alsoClosed = false }: { alsoClosed?: boolean } = {},
): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom("employer")
    .select(["id", "name"])
    .$if(!alsoClosed, (query) => query.where("state", "<>", "closed"))
    .orderBy(sql`name collate "de-x-icu"`)
    .execute();
}
