import districts from "#db/demo/districts.json";
import apprenticeships from "#db/reference/apprenticeships.json";
import occupations from "#db/reference/occupations.json";
import residenceStatuses from "#db/reference/residence_statuses.json";
import skills from "#db/reference/skills.json";
import synonyms from "#db/reference/synonyms.json";
import moreSynonyms from "#db/reference/synonyms_more.json";
import type { ImportContext, ImportReference, LearntKind } from "./types";

/** The shipped reference data, as the importer gets it at run time. */
export const reference: ImportReference = {
  occupations,
  synonyms: [...synonyms, ...moreSynonyms],
  apprenticeships,
  skills,
  residenceStatuses,
  staff: [
    { id: "00000000-0000-4000-8000-000000000001", name: "Katrin Demir" },
    { id: "00000000-0000-4000-8000-000000000002", name: "Nora Lange" },
  ],
  home: {
    city: "Mülheim an der Ruhr",
    postcodes: [...new Set(districts.flatMap((district) => district.plz.match(/\d{5}/g) ?? []))],
  },
};

export const context: ImportContext = { reference, today: "2026-11-23" };

/** The same with one word that a specialist has explained. */
export const learnt = (kind: LearntKind, folded: string, meaning: string): ImportReference => ({
  ...reference,
  learnt: [{ kind, folded, meaning }],
});
