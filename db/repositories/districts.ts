import { sql } from "kysely";
import type { Trx } from "../index.server";

export type DistrictRow = {
  id: string;
  name: string;
  postcodes: string[];
  lat: number;
  lon: number;
  weakService: string[];
};

/** Adds districts and brings known ones up to date. @returns how many were new or changed */
export async function saveDistricts(trx: Trx, rows: readonly DistrictRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { rows: saved } = await sql<{ id: string }>`
    insert into district (id, name, kind, postcodes, lat, lon, weak_service, source, confidence, position)
    select d.id, d.name, 'Stadtteil', array(select jsonb_array_elements_text(d.postcodes)), d.lat, d.lon,
      array(select jsonb_array_elements_text(d.weak_service)), 'city', 'H', d.position
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, position) => ({ ...row, weak_service: row.weakService, position })))}::jsonb)
      as d(id text, name text, postcodes jsonb, lat double precision, lon double precision, weak_service jsonb, position int)
    on conflict (id) do update set name = excluded.name, postcodes = excluded.postcodes, lat = excluded.lat,
      lon = excluded.lon, weak_service = excluded.weak_service, position = excluded.position
    where (district.name, district.postcodes, district.lat, district.lon, district.weak_service)
      is distinct from (excluded.name, excluded.postcodes, excluded.lat, excluded.lon, excluded.weak_service)
    returning id`.execute(trx);
  return saved.length;
}
