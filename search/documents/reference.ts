type Named = { de: string; en: string };
type OccupationNames = Named & {
  id: string;
  group: string;
  /** KldB 2010: its own position and those of its trades */
  positions: readonly string[];
  /** synonyms in all languages, without the two names */
  words: string[];
};

/** Reference names that documents are built with. An unknown id is shown as itself: a document must never fail on it. */
export type Reference = {
  readonly occupations: readonly OccupationNames[];
  occupation(id: string): OccupationNames;
  apprenticeship(id: string): Named;
  skillNames(id: string): string[];
};

export type ReferenceRows = {
  occupations: {
    id: string;
    de: string;
    en: string;
    occupationGroup: string;
    kldb2010: string;
    trades: string[];
    escoLabelDe: string | null;
    escoLabelEn: string | null;
  }[];
  synonyms: { occupationId: string; word: string }[];
  apprenticeships: { id: string; de: string; en: string }[];
  skills: { id: string; de: string; en: string }[];
};

export function referenceOf(rows: ReferenceRows): Reference {
  const synonyms = new Map<string, string[]>();
  for (const { occupationId, word } of rows.synonyms)
    synonyms.set(occupationId, [...(synonyms.get(occupationId) ?? []), word]);
  const occupations = rows.occupations.map((row) => ({
    id: row.id,
    de: row.de,
    en: row.en,
    group: row.occupationGroup,
    positions: [row.kldb2010, ...row.trades],
    words: [
      ...new Set([
        ...(synonyms.get(row.id) ?? []),
        ...[row.escoLabelDe, row.escoLabelEn].filter((label) => label !== null),
      ]),
    ],
  }));
  const byId = new Map(occupations.map((occupation) => [occupation.id, occupation]));
  const apprenticeships = new Map(rows.apprenticeships.map((row) => [row.id, row]));
  const skills = new Map(rows.skills.map((row) => [row.id, row]));
  return {
    occupations,
    occupation: (id) => byId.get(id) ?? { id, de: id, en: id, group: "", positions: [], words: [] },
    apprenticeship: (id) => apprenticeships.get(id) ?? { de: id, en: id },
    skillNames: (id) => {
      const skill = skills.get(id);
      return skill ? [skill.de, skill.en] : [];
    },
  };
}
