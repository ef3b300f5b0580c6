import { cefrLevels } from "../matching/facts";

/** Levels of the European framework for languages; A0 is ours and means "no German yet". */
export const germanLevels = cefrLevels.filter((level) => level !== "C2");
export type GermanLevel = (typeof germanLevels)[number];

/** How many levels `demanded` lies above `needed`; negative when it lies below. */
export function levelsAbove(demanded: GermanLevel, needed: GermanLevel): number {
  return germanLevels.indexOf(demanded) - germanLevels.indexOf(needed);
}
