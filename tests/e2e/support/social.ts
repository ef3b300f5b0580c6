import type { SocialFact } from "./city-data";

/** What a page reveals to somebody who reads its source: text and attributes, decoded. */
export const plain = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity).replace(/<!-- -->/g, "");
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
};

/** The facts that appear in a page as whole words. */
export function factsIn(html: string, facts: readonly SocialFact[]): SocialFact[] {
  const text = plain(html);
  const appears = (value: string) => {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      const around = `${text[at - 1] ?? " "}${text[at + value.length] ?? " "}`;
      if (!/[\p{L}\p{N}]/u.test(around)) return true;
    }
    return false;
  };
  return facts.filter(({ value }) => appears(value));
}
