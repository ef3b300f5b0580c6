import sectorRows from "#db/reference/sectors.json";
import wageFloorRows from "#db/reference/wage_floors.json";
import type { JobFacts, RuleContext } from "./facts";
import { parseSectors } from "./sectors";
import { parseWageFloors } from "./wage-floors";

/** The real reference data, so that the tests check what the product ships. */
export const floors = parseWageFloors(wageFloorRows);
const sectors = parseSectors(sectorRows);

/** A warehouse job of November 2026 that draws tasks and hints from the rules, but no objection. */
const lawfulJob: JobFacts = {
  title: "Lagerhelfer (m/w/d)",
  ownTasks: "Paletten mit dem Hubwagen fahren",
  description: "Ein ruhiges Lager mit festen Kolleginnen und Kollegen.",
  germanReason: null,
  requirementsNote: null,
  wordingGround: null,
  learnings: "Wir zeigen den Umgang mit dem Scanner.",
  supportNote: null,
  contract: "job",
  weeklyHours: 38.5,
  shifts: [{ days: [1, 2, 3, 4, 5], start: "07:00", end: "15:12", breakMinutes: 30 }],
  rota: "together",
  hoursBalanced: false,
  nightCompensation: false,
  sundayReason: null,
  payKind: "hourly",
  payFromCents: 1500,
  payToCents: null,
  trainingPayCents: [],
  collectiveAgreement: null,
  unpaidKind: null,
  unpaidDays: null,
  startsOn: "2026-12-15",
  termMonths: null,
  termReason: null,
  termExtensions: 0,
  earlierJobHere: false,
  probationMonths: 6,
  holidayDays: 28,
  minimumAge: 18,
  schoolAge: false,
  pieceWork: false,
  heavyLoads: false,
  hazardous: false,
  speaking: "A2",
  reading: "A1",
  mentorName: "Frau Sommer",
  briefingLanguages: ["de", "ar"],
  firstDayContact: "Herr Krause am Tor 2",
  placeOfWork: "Hafen",
};

/** The sector of an occupation of the reference data. Throws when there is none. */
export function sectorFor(occupationId: string) {
  const sector = sectors.find((one) => one.occupations.includes(occupationId));
  if (!sector) throw new Error(`no sector for ${occupationId}`);
  return sector;
}

const warehouse: RuleContext = {
  today: "2026-11-23",
  floors,
  sector: sectorFor("lagerhelfer"),
  occupation: { minSpeaking: "A1", minReading: "A1", licencesRequired: [] },
  weakService: [],
};

export const context = (patch: Partial<RuleContext> = {}): RuleContext => ({ ...warehouse, ...patch });
export const job = (patch: Partial<JobFacts> = {}): JobFacts => ({ ...lawfulJob, ...patch });

/** A person to check a job against: 30 years old, with nothing in the way. */
export const person = (patch: Partial<NonNullable<RuleContext["person"]>> = {}): RuleContext =>
  context({ person: { age: 30, permitDays: 0, minutesToStart: 20, minutesFromEnd: 20, ...patch } });
