import { createHash } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import districts from "#db/demo/districts.json";
import { createRandom, type Random } from "#db/demo/random";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import { addDays } from "~/domain/days";
import { fillStandings } from "./standings";

/**
 * A large number of invented people and jobs, always the same for the same seed: half of what could be known about a
 * person is missing, and every odd combination occurs. Rows are inserted without triggers, because checks and history
 * would take minutes.
 */
export type CrowdSize = { people: number; jobs: number; today: string; seed?: string };

const levels = ["A0", "A1", "A2", "B1", "B2", "C1"] as const;
const shifts = ["t", "f", "s", "n", "w"];
const demands = ["S", "G", "H", "HH", "W", "K", "T", "L", "D", "C", "N"];
const apprenticeships = ["fachlagerist", "koch", "verkaeufer", "fk_metall", "lagerlogistik"];
const peopleAtOnce = 2_000;
/** A million rows do not fit into one string. */
const rowsAtOnce = 20_000;
const rankedSkills = skills.filter((s) => s.type === "skill" || s.type === "licence").map((s) => s.id);

type Row = Record<string, unknown>;
type Tables = Record<string, Row[]>;

/** @returns ids of the jobs, all published */
export async function makeCrowd(pool: Pool, size: CrowdSize): Promise<string[]> {
  const random = createRandom(size.seed ?? "crowd");
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    const { rows } = await client.query<{ apprenticeships: string[] }>(
      "select array_agg(id) filter (where id = any ($1)) as apprenticeships from apprenticeship",
      [apprenticeships],
    );
    const known = rows[0]?.apprenticeships ?? [];
    const jobs = await addJobs(client, size, random, known);
    for (let from = 0; from < size.people; from += peopleAtOnce) {
      const tables: Tables = {};
      for (let n = from; n < Math.min(from + peopleAtOnce, size.people); n += 1) {
        person(n, size.today, random, known, jobs, tables);
      }
      await insertAll(client, tables);
    }
    await client.query("set session_replication_role = origin");
    await fillStandings(client);
    return jobs.map((job) => job.id);
  } finally {
    client.release();
  }
}

/** Random like real ids: ascending ids overlap in a GiST index, so that every look-up would read all of it. */
const uuid = (kind: number, n: number) =>
  createHash("md5")
    .update(`${kind} ${n}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
async function insertAll(client: PoolClient, tables: Tables): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    // only the columns that are given; the others keep their defaults
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const list = columns.map((column) => `"${column}"`).join(", ");
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const part = rows.slice(from, from + rowsAtOnce);
      await client.query(
        `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(part.map((row) => Object.fromEntries(columns.map((c) => [c, row[c] ?? null]))))],
      );
    }
  }
}

type MadeJob = { id: string; occupation: (typeof occupations)[number] };

async function addJobs(client: PoolClient, size: CrowdSize, random: Random, known: string[]): Promise<MadeJob[]> {
  const employers = districts.map((district, n) => ({
    employer: { id: uuid(1, n), name: `Betrieb Muster ${n}`, branch: "Handel", size: 20 },
    site: {
      id: uuid(2, n),
      employer_id: uuid(1, n),
      postcode: "45476",
      city: "Mülheim an der Ruhr",
      district_id: n === 3 ? null : district.id,
      is_main: true,
    },
  }));
  const publisher = { id: uuid(5, 0), email: "menge@example.org", name: "Frau Menge", email_verified: true };
  await insertAll(client, { app_user: [publisher] });
  await insertAll(client, { employer: employers.map((e) => e.employer), employer_site: employers.map((e) => e.site) });
  const jobs: MadeJob[] = [];
  const rows: Row[] = [];
  const skillRows: Row[] = [];
  for (let n = 0; n < size.jobs; n += 1) {
    const occupation = occupations[(n * 7) % occupations.length];
    if (!occupation) throw new Error("no occupations");
    const place = random.int(0, employers.length - 1);
    const hours = random.pick([
      [20, 25],
      [30, 40],
      [38, 40],
      [15, null],
    ]);
    const start = random.pick(["06:00", "08:00", "04:30", "14:00", "22:00", null]);
    const id = uuid(3, n);
    jobs.push({ id, occupation });
    rows.push({
      id,
      employer_id: uuid(1, place),
      site_id: uuid(2, place),
      occupation_id: occupation.id,
      slug: `${occupation.id}-menge-${n}`,
      title: `${occupation.de} ${n}`,
      state: "published",
      published_at: "2026-11-01T08:00:00Z",
      published_by: uuid(5, 0),
      pay_min_cents: 1450,
      hours_min: hours[0],
      hours_max: hours[1],
      shifts: random.chance(0.9) ? random.sample(occupation.shifts, random.int(1, 3)) : [],
      shift_start: start,
      shift_end: start === null ? null : random.pick(["14:00", "16:30", "23:30", "06:00"]),
      start_on: random.chance(0.7) ? addDays(size.today, random.int(0, 120)) : null,
      places: random.int(1, 3),
      german_speaking: random.pick([occupation.min_speaking, "A0", "A1", "A2", "B1", "B2"]),
      german_reading: random.pick([occupation.min_reading, "A0", "A1", "A2", "B1"]),
      demands: random.chance(0.8) ? occupation.demands : [],
      apprenticeship_id: random.chance(0.5) && known.length > 0 ? random.pick(known) : null,
    });
    const asked = random.sample([...occupation.licences_helpful, ...random.sample(rankedSkills, 3)], random.int(0, 4));
    for (const skill of new Set(asked)) {
      skillRows.push({ job_id: id, skill_id: skill, need: random.chance(0.3) ? "required" : "helpful" });
    }
  }
  await insertAll(client, { job: rows, job_skill: skillRows });
  return jobs;
}

function person(n: number, today: string, random: Random, known: string[], jobs: MadeJob[], into: Tables): void {
  const candidateId = uuid(4, n);
  const add = (table: string, row: Row) => {
    into[table] ??= [];
    into[table].push(row);
  };
  const own = { candidate_id: candidateId };
  const occupation = () => random.pick(occupations);
  const main = occupation();
  const least = random.chance(0.7) ? random.pick([10, 15, 20, 30, 35]) : null;
  const accepted = random.chance(0.7) ? random.sample(shifts, random.int(1, 5)) : [];
  const born = random.chance(0.9) ? random.int(1965, 2011) : null;
  add("candidate", {
    id: candidateId,
    code: `M-${n}`,
    birth_year: born,
    district_id: random.chance(0.85) ? random.pick(districts).id : null,
    hours_min: least,
    hours_max: least === null ? null : Math.min(48, least + random.pick([0, 5, 10, 20])),
    shifts_accepted: accepted,
    shifts_refused: random.chance(0.3) ? shifts.filter((s) => !accepted.includes(s) && random.chance(0.5)) : [],
    time_from: random.chance(0.3) ? random.pick(["07:00", "08:00", "05:00"]) : null,
    time_to: random.chance(0.3) ? random.pick(["14:00", "16:00", "20:00"]) : null,
    available_from: random.chance(0.6) ? addDays(today, random.int(-60, 150)) : null,
    mobility: random.chance(0.8) ? random.sample(["foot", "bike", "bus", "car"], random.int(1, 3)) : [],
    travel_minutes_max: random.pick([30, 45, 60, 90]),
    demands_accepted: random.chance(0.6) ? random.sample(demands, random.int(2, 11)) : [],
    demands_refused: random.chance(0.15) ? random.sample(demands, 1) : [],
    waiting_since: addDays(today, -random.int(0, 700)),
    state: random.chance(0.03) ? "paused" : "active",
  });
  add("candidate_language", {
    ...own,
    language: "de",
    speaking: random.chance(0.9) ? random.pick(levels) : null,
    reading: random.chance(0.7) ? random.pick(levels) : null,
  });
  const fitting = [...main.licences_required, ...main.licences_helpful];
  for (const id of new Set([
    ...random.sample(rankedSkills, random.int(0, 6)),
    ...fitting.filter(() => random.chance(0.5)),
  ])) {
    add("candidate_skill", {
      ...own,
      skill_id: id,
      level: random.int(0, 4),
      valid_to: random.chance(0.05) ? "2026-01-01" : null,
    });
  }
  for (let i = random.chance(0.75) ? random.int(1, 3) : 0; i > 0; i -= 1) {
    const years = random.chance(0.9) ? random.pick([0.5, 1, 2, 7]) : null;
    add("candidate_experience", {
      ...own,
      id: uuid(10 + i, n),
      occupation_id: random.chance(0.95) ? (i === 1 ? main.id : occupation().id) : null,
      years_min: years,
      years_max: years,
    });
  }
  for (let i = random.chance(0.8) ? random.int(1, 2) : 0; i > 0; i -= 1) {
    const kind = random.next();
    add("candidate_wish", {
      ...own,
      id: uuid(20 + i, n),
      position: i,
      occupation_id: kind < 0.6 ? (random.chance(0.5) ? main.id : occupation().id) : null,
      occupation_group: kind >= 0.6 && kind < 0.75 ? occupation().group : null,
      apprenticeship_id: kind >= 0.75 && kind < 0.85 && known.length > 0 ? random.pick(known) : null,
      wants_apprenticeship: random.chance(0.3),
      any_work: kind >= 0.85,
    });
  }
  if (random.chance(0.8)) {
    const ends = random.chance(0.5) ? addDays(today, random.int(-30, 400)) : null;
    add("work_access", {
      ...own,
      id: uuid(30, n),
      permission: random.pick([
        "free",
        "free",
        "free",
        "free_limited",
        "permit_abh",
        "permit_abh_ba",
        "none",
        "unknown",
      ]),
      permit_state: random.pick(["not_needed", "needed", "granted"]),
      permit_employer_id: uuid(1, 0),
      hours_limit: 20,
      during: ends === null ? "[2025-01-01,)" : `[2025-01-01,${ends})`,
    });
  }
  if (random.chance(0.7)) {
    add("benefit_period", {
      ...own,
      id: uuid(31, n),
      system: random.pick(["AsylbLG", "SGB II", "SGB III", "none", "unknown"]),
      during: "[2025-01-01,)",
    });
  }
  if (random.chance(0.03)) add("interest", { ...own, job_id: random.pick(jobs).id });
}
