import type { CandidateDocument } from "../documents/candidate";
import type { JobDocument } from "../documents/job";
import { candidateFields, type FieldKind, jobFields } from "./fields";

/** The place of a word decides how much it counts: name, synonym, skill and task, surroundings. */
export type Zone = "name" | "synonym" | "content" | "around";
export const zones: readonly Zone[] = ["name", "synonym", "content", "around"];

export type IndexSettings<Document> = {
  /**
   * Raise this with every change to fields, zones, folding, stemming or the engine's own settings: an index built with
   * other settings reports itself as outdated until it is rebuilt.
   */
  version: number;
  fields: Readonly<Record<string, FieldKind>>;
  /** the searchable text of a document, by zone */
  text(document: Document): Record<Zone, readonly (string | null)[]>;
  /** named orders; a document without the value comes last */
  sorts: Readonly<Record<string, { field: string; descending: boolean }>>;
  /** the order of hits that rank equal, and of everything when nothing is typed */
  naturalSort: string;
  /** texts that may be highlighted */
  highlightable: readonly string[];
};

export const jobSettings = {
  version: 5,
  fields: jobFields,
  text: (job: JobDocument) => ({
    name: [job.title, job.occupationDe, job.occupationEn],
    synonym: job.aliases,
    content: [...job.skillNames, ...job.tasksDe, ...job.tasksEn],
    around: [
      job.employerName,
      job.districtName,
      job.city,
      job.apprenticeshipDe,
      job.apprenticeshipEn,
      job.occupationGroup,
    ],
  }),
  sorts: {
    newest: { field: "publishedAt", descending: true },
    start: { field: "startDate", descending: false },
    pay: { field: "payCents", descending: true },
  },
  naturalSort: "newest",
  highlightable: ["title", "occupationDe", "occupationEn", "tasksDe", "tasksEn", "employerName"],
} as const satisfies IndexSettings<JobDocument>;

export const candidateSettings = {
  version: 5,
  fields: candidateFields,
  text: (person: CandidateDocument) => ({
    name: [...person.experienceNames, ...person.wishNames],
    synonym: person.aliases,
    content: person.skillNames,
    around: [person.code, person.districtName, ...person.occupationGroups],
  }),
  sorts: {
    waiting: { field: "waitingSince", descending: false },
    available: { field: "availableFrom", descending: false },
  },
  naturalSort: "waiting",
  highlightable: ["experienceNames", "wishNames", "skillNames"],
} as const satisfies IndexSettings<CandidateDocument>;

export const settingsOf = { jobs: jobSettings, candidates: candidateSettings } as const;
