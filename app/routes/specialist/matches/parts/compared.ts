import { maxCompared } from "~/domain/matching/side-by-side";
import { idOrNull } from "~/request/params.server";

/** What an address asks to compare: at most four ids, each once, and whether it named more. */
export function readCompared(search: URLSearchParams): { ids: string[]; tooMany: boolean } {
  const asked = new Set(search.getAll("compare").flatMap((one) => idOrNull(one) ?? []));
  return { ids: [...asked].slice(0, maxCompared), tooMany: asked.size > maxCompared };
}
