import { z } from "zod";
import { adultAge } from "../candidate/age";
import { floorScopes, type JobContract, type WageFloor } from "./facts";

/** Weeks in an average month, to turn monthly into hourly pay: 13 weeks of a quarter over 3 months. */
export const weeksPerMonth = 13 / 3;

const floorRow = z
  .object({
    id: z.string(),
    floor: z.string(),
    scope: z.enum(floorScopes),
    sector: z.string().nullable(),
    training_year: z.number().int().nullable(),
    valid_from: z.iso.date(),
    // an amount without an end counts to the end of its year only: next year's must be entered, not assumed
    valid_to: z.iso.date().nullable(),
    amount_cents: z.number().int().positive(),
    unit: z.enum(["hour", "month"]),
    source: z.string(),
    confidence: z.string(),
  })
  .transform(
    (row): WageFloor => ({
      id: row.id,
      floor: row.floor,
      scope: row.scope,
      sector: row.sector,
      trainingYear: row.training_year,
      validFrom: row.valid_from,
      validTo: row.valid_to ?? `${row.valid_from.slice(0, 4)}-12-31`,
      amountCents: row.amount_cents,
      unit: row.unit,
      source: row.source,
      confidence: row.confidence,
    }),
  );

/** Reads rows of the table wage_floor (or db/reference/wage_floors.json). Throws a ZodError when a row is malformed. */
export function parseWageFloors(rows: unknown): WageFloor[] {
  return z.array(floorRow).parse(rows);
}

/**
 * What a look-up found. `none`: no floor binds this work (§ 22 MiLoG). `missing`: a floor binds, but no amount is
 * stored for that date; last year's amount is never used in its place.
 */
export type FloorAnswer =
  | { kind: "floor"; floor: WageFloor; amountCents: number }
  | { kind: "none" }
  | { kind: "missing"; series: string; year: number };

export type FloorQuestion = {
  /** ISO date of the work paid for. */
  date: string;
  /** `floorSector` of the sector, null when only the statutory minimum binds. */
  sector: string | null;
  /** Age in years, null for an adult. */
  age: number | null;
  contract: JobContract;
};

const covers = (floor: WageFloor, date: string) => floor.validFrom <= date && date <= floor.validTo;
const yearOf = (date: string) => Number(date.slice(0, 4));

/** The one row of a list of alternatives valid on `date`, or what is missing. */
function onDate(rows: WageFloor[], date: string, series: string): FloorAnswer {
  const row = rows.find((floor) => covers(floor, date));
  return row
    ? { kind: "floor", floor: row, amountCents: row.amountCents }
    : { kind: "missing", series, year: yearOf(date) };
}

/**
 * The highest hourly floor that binds on a date (§ 1 MiLoG, § 8 AEntG, § 3a AÜG).
 * Under 18 without a vocational degree the statutory minimum does not bind (§ 22 Abs. 2 MiLoG), a sector's floor does.
 * Apprenticeships, EQ and exempt internships have no hourly floor (§ 22 Abs. 1, 3 MiLoG).
 */
export function floorFor(floors: readonly WageFloor[], question: FloorQuestion): FloorAnswer {
  const { date, sector, age, contract } = question;
  if (contract === "apprenticeship" || contract === "eq" || contract === "internship") return { kind: "none" };

  const answers: FloorAnswer[] = [];
  if (age === null || age >= adultAge) {
    answers.push(
      onDate(
        floors.filter((floor) => floor.scope === "statutory"),
        date,
        "mw",
      ),
    );
  }
  if (contract === "agency") {
    answers.push(
      onDate(
        floors.filter((floor) => floor.scope === "agency"),
        date,
        "temp",
      ),
    );
  }
  const ofSector = floors.filter((floor) => floor.scope === "sector" && floor.sector === sector);
  const first = ofSector[0];
  if (sector !== null && first) answers.push(onDate(ofSector, date, first.floor));

  const missing = answers.find((answer) => answer.kind === "missing");
  if (missing) return missing;
  return answers.reduce<FloorAnswer>(
    (highest, answer) =>
      answer.kind === "floor" && (highest.kind !== "floor" || answer.amountCents > highest.amountCents)
        ? answer
        : highest,
    { kind: "none" },
  );
}

/** The monthly limit of a Minijob (§ 8 Abs. 1a SGB IV) on a date, in cents. */
export function minijobLimit(floors: readonly WageFloor[], date: string): FloorAnswer {
  return onDate(
    floors.filter((floor) => floor.scope === "minijob"),
    date,
    "minijob",
  );
}

/**
 * The minimum monthly pay of an apprentice (§ 17 Abs. 2 BBiG) in the given year of training. It follows the year in
 * which the training starts, so an apprentice of 2026 keeps the base of 2026 to the end.
 */
export function trainingFloor(floors: readonly WageFloor[], startsOn: string, trainingYear: number): FloorAnswer {
  const series = `miav_${trainingYear}`;
  return onDate(
    floors.filter((floor) => floor.scope === "training" && floor.trainingYear === trainingYear),
    startsOn,
    series,
  );
}
