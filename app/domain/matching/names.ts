/** Names of reference rows by id, in the two languages of the work areas. */
export type Names = Record<
  "occupation" | "skill" | "apprenticeship" | "instrument" | "district" | "status",
  Record<string, { de: string; en: string }>
>;
