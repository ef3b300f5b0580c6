/** Levels of the European framework for languages; A0 is ours and means "no German yet". */
export const germanLevels = ["A0", "A1", "A2", "B1", "B2", "C1"] as const;
export type GermanLevel = (typeof germanLevels)[number];

/** How many levels `demanded` lies above `needed`; negative when it lies below. */
export function levelsAbove(demanded: GermanLevel, needed: GermanLevel): number {
  return germanLevels.indexOf(demanded) - germanLevels.indexOf(needed);
}
