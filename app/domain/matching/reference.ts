import type { MatchReference } from "./facts";

type OccupationRow = { id: string; kldb2010: string; isco08: string; group: string; trades?: readonly string[] };
type SkillRow = { id: string; type: string };
type DistrictRow = { id: string; lat: number | string; lon: number | string };

/** Turns reference rows (database or JSON) into the look-up tables the rules use. */
export function buildReference(rows: {
  occupations: readonly OccupationRow[];
  skills: readonly SkillRow[];
  districts: readonly DistrictRow[];
}): MatchReference {
  return {
    occupations: new Map(
      rows.occupations.map((o) => [
        o.id,
        { kldb: o.kldb2010, isco: o.isco08, group: o.group, positions: [o.kldb2010, ...(o.trades ?? [])] },
      ]),
    ),
    skills: new Map(rows.skills.map((s) => [s.id, { type: s.type }])),
    districts: new Map(rows.districts.map((d) => [d.id, { lat: Number(d.lat), lon: Number(d.lon) }])),
  };
}
