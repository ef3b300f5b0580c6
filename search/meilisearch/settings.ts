import type { Settings } from "meilisearch";
import { dayNumber } from "~/domain/days";
import { stem } from "~/domain/text/stem";
import { foldedWords } from "~/domain/text/words";
import type { DocumentOf, IndexName } from "../engine";
import { type IndexSettings, settingsOf, type Zone, zones } from "../settings";
import type { FieldKind } from "../settings/fields";
import { typoLetters } from "../text/closeness";
import { compoundParts } from "../text/compounds";

/**
 * What Meilisearch holds: the document as it is, its searchable words by zone (folded and stemmed by the same code as in
 * PostgreSQL, so both engines agree on what a word is), and comparable values for filters and orders.
 */
export type MeiliDocument<I extends IndexName = IndexName> = {
  id: string;
  version: string;
  doc: DocumentOf[I];
  _geo?: { lat: number; lng: number };
} & Record<string, unknown>;

const zoneAttribute: Record<Zone, string> = {
  name: "z_name",
  synonym: "z_synonym",
  content: "z_content",
  around: "z_around",
};
/** Where a document says what the work is. */
export const nameAttributes: string[] = [zoneAttribute.name, zoneAttribute.synonym, "z_parts"];
/** Meilisearch accepts longer values, but counts and compares only this many bytes of them. */
const maxFacetBytes = 468;

/** Any language would do, as long as it is the same for documents and queries; this one cuts at spaces only. */
export const locale = "eng";

/** Attribute that conditions, counts and orders use. */
export const valueAttribute = (field: string): string => `f_${field}`;

/** A value as Meilisearch can compare it: days since 1970 for a date, milliseconds for an instant. */
export function comparable(kind: FieldKind, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (kind === "date") return dayNumber(String(value));
  if (kind === "instant") return Date.parse(String(value));
  if (kind === "keyword") return cut(String(value));
  if (kind === "keywords") return (value as string[]).map(cut);
  return value;
}

function cut(value: string): string {
  const bytes = new TextEncoder().encode(value);
  if (bytes.length <= maxFacetBytes) return value;
  return new TextDecoder().decode(bytes.slice(0, maxFacetBytes)).replace(/\ufffd+$/, "");
}

export function toMeili<I extends IndexName>(index: I, document: DocumentOf[I]): MeiliDocument<I> {
  const settings = settingsOf[index] as unknown as IndexSettings<DocumentOf[I]>;
  const text = settings.text(document);
  const source: Record<string, unknown> = document;
  const wordsOf = (zone: Zone) => text[zone].flatMap((part) => (part ? foldedWords(part) : []));
  const names = [...wordsOf("name"), ...wordsOf("synonym")];
  return {
    id: document.id,
    version: document.version,
    doc: document,
    ...Object.fromEntries(zones.map((zone) => [zoneAttribute[zone], wordsOf(zone).map(stem).join(" ")])),
    z_parts: [...new Set(names.flatMap(compoundParts).map(stem))].join(" "),
    ...Object.fromEntries(
      Object.entries(settings.fields)
        .map(([field, kind]) => [valueAttribute(field), comparable(kind, source[field])])
        .filter(([, value]) => value !== undefined),
    ),
    ...(document.lat !== null && document.lon !== null ? { _geo: { lat: document.lat, lng: document.lon } } : {}),
  };
}

/** The index's settings as code. A change of them raises the version in search/settings, which names a new index. */
export function meiliSettings(index: IndexName): Settings {
  const settings = settingsOf[index];
  const sorts: Record<string, { field: string; descending: boolean }> = settings.sorts;
  const natural = sorts[settings.naturalSort];
  const fields = Object.keys(settings.fields);
  return {
    searchableAttributes: [
      zoneAttribute.name,
      zoneAttribute.synonym,
      "z_parts",
      zoneAttribute.content,
      zoneAttribute.around,
    ],
    displayedAttributes: ["id", "version", "doc"],
    filterableAttributes: [...fields.map(valueAttribute), "_geo", "id"],
    sortableAttributes: [...Object.values(sorts).map((sort) => valueAttribute(sort.field)), "_geo"],
    // an order that was asked for comes before everything else; hits that rank equal keep the index's natural order
    rankingRules: [
      "sort",
      "words",
      "typo",
      "attribute",
      "proximity",
      "exactness",
      ...(natural ? [`${valueAttribute(natural.field)}:${natural.descending ? "desc" : "asc"}`] : []),
    ],
    typoTolerance: { enabled: true, minWordSizeForTypos: typoLetters },
    // every value is promised to be counted; the server stops at 100 unless told otherwise
    faceting: { maxValuesPerFacet: 100_000, sortFacetValuesBy: { "*": "count" } },
    // totals are promised to be exact; the default stops counting at 1,000
    pagination: { maxTotalHits: 1_000_000 },
    // Left alone the server stops ordering after 1.5 seconds and does not say so: the rest comes in no order (seen with
    // 1.50 under load, beyond hit 1,000). Longer than anybody waits, PostgreSQL has answered by then.
    searchCutoffMs: 60_000,
    // The words come folded and stemmed. Left alone the engine guesses a language for each text, and cuts the same Arabic
    // word one way in a document and another way in a query (seen with 1.50).
    localizedAttributes: [{ attributePatterns: ["z_*"], locales: [locale] }],
    separatorTokens: [],
    prefixSearch: "indexingTime",
    stopWords: [],
    synonyms: {},
  };
}
