import { cefrLevels } from "../../app/domain/matching/facts";
/** A CEFR level as a number that can be compared: A0 is 0, C2 is 6; unknown stays unknown (`null`), never 0. */
export function germanOrdinal(level: string | null | undefined): number | null {
  const place = (cefrLevels as readonly (string | null | undefined)[]).indexOf(level);
  return place < 0 ? null : place;
}
