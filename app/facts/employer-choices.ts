import { sql } from "kysely";
import type { Trx } from "#db/index.server";

export type EmployerChoices = {
  staff: { id: string; name: string; phone: string }[];
  districts: { id: string; name: string; postcodes: string[] }[];
  branches: string[];
};

/** The choices in forms about companies; one statement. */
export async function employerChoices(trx: Trx): Promise<EmployerChoices> {
  const { rows } = await sql<EmployerChoices>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'phone', phone) order by name)
      from staff_directory), '[]') as staff,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'postcodes', postcodes) order by position, name)
      from district where valid_to is null or valid_to > current_date), '[]') as districts,
    coalesce((select jsonb_agg(branch order by branch) from (select distinct branch from employer where branch <> '') b),
      '[]') as branches`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error("a select without a from gives one row");
  return row;
}
