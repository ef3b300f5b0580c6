/**
 * "13,90", "13.90", "1.500,00 €", "1,500.00" → 1390, 1390, 150000, 150000. Null when it is not an amount of money. Both
 * marks are read in every language; "1,500" alone is refused, as it may be a typing error in the cents. The one reader of
 * amounts, for forms and for lists.
 */
export function parseMoney(text: string): number | null {
  const plain = text.replace(/€|eur(o)?/gi, "").replace(/\s/g, "");
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+(?=\.)|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const euros = Number((match[1] ?? "").replace(/[.,]/g, ""));
  return euros * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** Cents for an hour of a starter job that can be meant; what lies outside is a slip of the pen and asked about. */
const leastPerHour = 300;
export const mostPerHour = 15_000;

export const isPlausiblePerHour = (cents: number): boolean => cents >= leastPerHour && cents <= mostPerHour;
