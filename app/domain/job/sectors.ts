import { z } from "zod";
import { longestBeginning, positionOf } from "~/domain/occupation/position";

/** From which age which clock time counts, youngest first: `[15, "20:00"]` means 20:00 from 15 years on. */
type AgeLimit = readonly [age: number, time: string];

/** What working-time, youth and contract law say about one branch of work. Times are "HH:MM". */
export type Sector = {
  id: string;
  /** Sector key of the wage floors, null when only the statutory minimum wage binds. */
  floorSector: string | null;
  /** Contract facts on paper and recorded hours (§ 2a SchwarzArbG, § 2 NachwG, § 17 MiLoG). */
  paperContract: boolean;
  /** Sunday work is listed in § 10 ArbZG. */
  sundayWork: boolean;
  /** Rest between two days of work in hours (§ 5 ArbZG). */
  restHours: number;
  nightFrom: string;
  nightTo: string;
  youthFrom: readonly AgeLimit[];
  youthUntil: readonly AgeLimit[];
  youthSaturday: boolean;
  youthSunday: boolean;
  /** Instruction under § 43 IfSG whatever the occupation. */
  food: boolean;
  measles: boolean;
  criminalRecord: boolean;
};

export type SectorRow = Sector & {
  de: string;
  en: string;
  /** starter occupations of the branch */
  occupations: string[];
  /** beginnings of KldB codes whose positions belong to it; the longest counts */
  kldb: string[];
};

const ageLimits = z.array(z.tuple([z.number().int(), z.string().regex(/^\d\d:\d\d$/)])).min(1);

const sectorRow = z
  .object({
    id: z.string(),
    de: z.string(),
    en: z.string(),
    occupations: z.array(z.string()),
    kldb: z.array(z.string().regex(/^\d{2,5}$/)),
    floor_sector: z.string().nullable(),
    paper_contract: z.boolean(),
    sunday_work: z.boolean(),
    rest_hours: z.number(),
    night_from: z.string(),
    night_to: z.string(),
    youth_from: ageLimits,
    youth_until: ageLimits,
    youth_saturday: z.boolean(),
    youth_sunday: z.boolean(),
    food: z.boolean(),
    measles: z.boolean(),
    criminal_record: z.boolean(),
  })
  .transform(
    (row): SectorRow => ({
      id: row.id,
      de: row.de,
      en: row.en,
      occupations: row.occupations,
      kldb: row.kldb,
      floorSector: row.floor_sector,
      paperContract: row.paper_contract,
      sundayWork: row.sunday_work,
      restHours: row.rest_hours,
      nightFrom: row.night_from,
      nightTo: row.night_to,
      youthFrom: row.youth_from,
      youthUntil: row.youth_until,
      youthSaturday: row.youth_saturday,
      youthSunday: row.youth_sunday,
      food: row.food,
      measles: row.measles,
      criminalRecord: row.criminal_record,
    }),
  );

/** Reads the rows of db/reference/sectors.json. Throws a ZodError when a row is malformed. */
export function parseSectors(rows: unknown): SectorRow[] {
  return z.array(sectorRow).parse(rows);
}

/** The branch of an occupation: the one that names it, else the one its position of the KldB 2010 belongs to. */
export function sectorOf(occupationId: string, sectors: readonly SectorRow[]): SectorRow | undefined {
  const code = positionOf(occupationId);
  if (code === null) return sectors.find(({ occupations }) => occupations.includes(occupationId));
  const beginning = longestBeginning(
    code,
    sectors.flatMap(({ kldb }) => kldb),
  );
  return beginning === undefined ? undefined : sectors.find(({ kldb }) => kldb.includes(beginning));
}
