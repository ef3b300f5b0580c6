import districts from "#db/demo/districts.json";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import synonyms from "#db/reference/synonyms.json";
import bareSynonyms from "#db/reference/synonyms_bare.json";
import moreSynonyms from "#db/reference/synonyms_more.json";
import { type CandidateDocument, type CandidateRow, readiness, toCandidateDocument } from "#search/documents/candidate";
import { type JobDocument, type JobRow, toJobDocument } from "#search/documents/job";
import { type Reference, referenceOf } from "#search/documents/reference";

/** A small city, always the same: three jobs and two people for each of the 68 occupations. */

const jobsPerOccupation = 3;
const languages = ["de", "en", "ar", "uk", "ru", "fa", "tr"] as const;

type Words = { occupation: string } & Partial<Record<(typeof languages)[number], string[]>>;

export const reference: Reference = referenceOf({
  occupations: occupations.map((row) => ({
    id: row.id,
    de: row.de,
    en: row.en,
    occupationGroup: row.group,
    kldb2010: row.kldb2010,
    trades: row.trades,
    escoLabelDe: row.esco_label_de,
    escoLabelEn: row.esco_label_en,
  })),
  synonyms: [...synonyms, ...moreSynonyms, ...bareSynonyms].flatMap((row: Words) =>
    languages.flatMap((language) => (row[language] ?? []).map((word) => ({ occupationId: row.occupation, word }))),
  ),
  apprenticeships: [
    { id: "fachlagerist", de: "Fachlagerist/in", en: "Warehouse operator" },
    { id: "koch", de: "Koch/Köchin", en: "Cook" },
  ],
  skills,
});

const pick = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error("empty list");
  return found;
};
const employers = [
  "Ruhrkante Logistik Muster GmbH",
  "Bäckerei Tannenkrume (Beispiel)",
  "Ventilwerk Muster KG",
  "Haus Ruhraue Pflege (Demo)",
];
const titles = [(de: string) => `${de} (m/w/d)`, (de: string) => de, (de: string) => `${de} in Teilzeit`];

/** An id names the occupation and a number: `lagerhelfer-0`. */
export const jobRow = (occupation: (typeof occupations)[number], n: number, place: number): JobRow => {
  const district = pick(districts, place);
  return {
    id: `${occupation.id}-${n}`,
    slug: `${occupation.id}-${n}`,
    title: pick(titles, n)(occupation.de),
    occupationId: occupation.id,
    employerId: `employer-${place % employers.length}`,
    employerName: pick(employers, place),
    districtId: district.id,
    districtName: district.name,
    city: "Mülheim an der Ruhr",
    // a few jobs have no known place
    lat: place % 17 === 5 ? null : Number(district.lat),
    lon: place % 17 === 5 ? null : Number(district.lon),
    hoursMin: place % 11 === 3 ? null : pick([15, 20, 30, 38], place),
    hoursMax: place % 11 === 3 ? null : pick([20, 25, 35, 40], place),
    shifts: occupation.shifts,
    payMinCents: 1390 + (place % 40) * 10,
    payUnit: "hour",
    germanSpeaking: occupation.min_speaking,
    germanReading: occupation.min_reading,
    places: 1 + (place % 3),
    startOn: place % 7 === 0 ? null : `2027-0${1 + (place % 6)}-01`,
    apprenticeshipId: place % 2 === 0 ? "fachlagerist" : null,
    supported: place % 4 !== 0,
    publishedAt: new Date(Date.UTC(2026, 9, 1) + place * 3_600_000),
    tasks: occupation.tasks_de.map((de, i) => ({ de, en: occupation.tasks_en[i] ?? null })),
    skillIds: [...occupation.licences_helpful, ...occupation.licences_required],
  };
};

export const jobs: JobDocument[] = occupations.flatMap((occupation, o) =>
  Array.from({ length: jobsPerOccupation }, (_, n) =>
    toJobDocument(jobRow(occupation, n, o * jobsPerOccupation + n), reference),
  ),
);

const candidateRow = (occupation: (typeof occupations)[number], n: number, place: number): CandidateRow => {
  const district = pick(districts, place);
  return {
    id: `${occupation.id}-p${n}`,
    code: `Ahorn-${place}`,
    experience: n === 0 ? [occupation.id] : [],
    wishes: n === 1 ? [occupation.id] : [pick(occupations, place + 5).id],
    wishGroups: [],
    skills: occupation.licences_helpful
      .map((id) => ({ id, type: "licence" }))
      .concat(place % 3 === 0 ? [{ id: "S_CASH", type: "skill" }] : []),
    languages: [
      { language: "de", speaking: pick(["A1", "A2", "B1", null], place), reading: pick(["A0", "A1", "A2"], place) },
      { language: pick(["ar", "uk", "fa", "tr"], place), speaking: "C2", reading: "C2" },
    ],
    hoursMin: pick([null, 20, 30], place),
    hoursMax: pick([null, 30, 40], place),
    shiftsAccepted: pick([["t"], ["t", "f"], ["t", "f", "s", "n"]], place),
    shiftsRefused: pick([[], ["n"]], place),
    timeFrom: null,
    timeTo: null,
    districtId: district.id,
    districtName: district.name,
    lat: Number(district.lat),
    lon: Number(district.lon),
    readiness: pick(readiness, place),
    availableFrom: place % 4 === 0 ? null : `2027-0${1 + (place % 6)}-15`,
    waitingSince: `2026-0${1 + (place % 9)}-10`,
    withoutOffer: place % 2 === 0,
    practised: [],
    skillLevels: [],
    apprenticeships: [],
    apprenticeshipWish: null,
    anyWork: false,
    mobility: pick([["transit"], ["bike", "transit"], []], place),
    travelMinutes: 60,
    demandsAccepted: [],
  };
};

export const candidates: CandidateDocument[] = occupations.flatMap((occupation, o) =>
  [0, 1].map((n) => toCandidateDocument(candidateRow(occupation, n, o * 2 + n), reference)),
);

export const occupationOf = (id: string): string => id.replace(/-p?\d+$/, "");

/** The list in batches, as a database cursor would deliver it. */
export async function* inBatches<T>(list: readonly T[], size = 50): AsyncGenerator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}
