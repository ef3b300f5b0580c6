import { isSpecific, type Positions } from "./nearness";
import type { TitleList } from "./title-list";
import { keyOf, titleForms, titleWords, withoutTail } from "./title-text";

/**
 * The positions of a title: its own code and, where that collects the helpers of a whole field (Bäckerhelfer and Fleischerhelfer
 * are both 29201), the trade its name is made of.
 */
export function positionsOf(title: string, kldb: string, list: TitleList): Positions {
  if (isSpecific(kldb)) return [kldb];
  const trades = new Set<string>();
  for (const form of titleForms(title)) {
    const base = withoutTail(keyOf(titleWords(form.text)));
    if (!base) continue;
    for (const key of [base, `${base}er`, base.replace(/(?:s|en|n|er|ei)$/, ""), base.replace(/ei$/, "")])
      for (const { code, weight } of list.get(key) ?? [])
        if (weight >= 7 && isSpecific(code) && code.slice(0, 2) === kldb.slice(0, 2)) trades.add(code.slice(0, 4));
  }
  return [kldb, ...trades];
}
