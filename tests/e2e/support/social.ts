import type { SocialFact } from "./city-data";

/** What a page gives to a reader of its source: its text and every attribute, decoded. */
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

/** The facts that stand in a page, whole words only. */
export function tells(html: string, facts: readonly SocialFact[]): SocialFact[] {
  const text = plain(html);
  const stands = (value: string) => {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      const around = `${text[at - 1] ?? " "}${text[at + value.length] ?? " "}`;
      if (!/[\p{L}\p{N}]/u.test(around)) return true;
    }
    return false;
  };
  return facts.filter(({ value }) => stands(value));
}
