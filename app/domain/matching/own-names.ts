import type { Names } from "./names";
import type { OwnWord, OwnWords } from "./own-words";
import type { ReasonParams } from "./result";

const kinds = ["occupation", "skill", "apprenticeship"] as const;
/** Names of the reference rows that some sentences mention, and of no others. */
export type OwnNames = Record<(typeof kinds)[number], Record<string, { de: string; en: string }>>;

/** Which parameters hold ids of which rows. */
const idsIn: Record<keyof OwnNames, readonly string[]> = {
  occupation: ["occupation", "occupations"],
  skill: ["skills"],
  apprenticeship: ["apprenticeships"],
};

/** Papers that the reference data name by their paragraph, as people call them. */
const plain: Readonly<Record<string, { de: string; en: string }>> = {
  L_IFSG43: { de: "Gesundheitszeugnis (Belehrung)", en: "Food hygiene instruction" },
  L_34A: { de: "Sachkunde für Bewachung", en: "Security instruction" },
  L_43B: { de: "Qualifizierung als Betreuungskraft", en: "Companion-care qualification" },
};

const ids = (params: ReasonParams, key: string): readonly string[] => {
  const value = params[key];
  return typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
};

const sentences = (words: OwnWords): OwnWord[] => [...words.have, ...words.lack, ...words.ask, ...words.first];

/** The names that the sentences of these jobs need. */
export function ownNames(all: readonly OwnWords[], names: Names): OwnNames {
  const said = all.flatMap(sentences);
  const of = (kind: keyof OwnNames) =>
    Object.fromEntries(
      said
        .flatMap(({ params }) => idsIn[kind].flatMap((key) => ids(params, key)))
        .flatMap((id) => {
          const name = plain[id] ?? names[kind][id];
          return name ? [[id, name] as const] : [];
        }),
    );
  return { occupation: of("occupation"), skill: of("skill"), apprenticeship: of("apprenticeship") };
}
