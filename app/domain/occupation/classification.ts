import { isSpecific } from "./nearness";
import { positionsOf } from "./positions";
import { openTitles, packTitles, type Title, type TitleList } from "./title-list";
import { keyOf, titleForms, titleWords } from "./title-text";

/** The official classifications as their plain tables have them, and the makers' own words beside them. */
export type Classification = {
  /** KldB 2010: a title and its five-digit position */
  kldbTitles: readonly { title: string; kldb5: string }[];
  /** ESCO occupations with their labels; several in one text are separated by `|` */
  esco: readonly { uri: string; isco08: string; label_en: string; alternatives_en: string; labels_de: string }[];
  escoArabic: readonly { uri: string; label_ar: string; alternatives_ar: string }[];
  /** ISCO-08 unit group → KldB positions, best first */
  crosswalk: Readonly<Record<string, readonly string[]>>;
  /** for codes that collect several kinds of work: the kind of each of their titles */
  kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** by language, by ISCO-08 unit group: what people call the person, the activity and the place */
  words: Readonly<Record<string, Readonly<Record<string, WordsOfGroup>>>>;
  /** the starter occupations with every word the makers know for them, and their positions */
  templates: readonly { words: readonly string[]; positions: readonly string[] }[];
};
type WordsOfGroup = { person: readonly string[]; activity: readonly string[]; place: readonly string[] };

/** How much a title of each source says about the position, 1–9. */
const weights = { official: 9, escoDe: 6, escoEn: 7, escoAr: 7, person: 8, activity: 7, place: 6 } as const;

/**
 * Every title with the KldB positions it stands for. ESCO carries ISCO-08 groups only; its occupations get the positions of
 * the KldB titles that their German labels are, within what the crosswalk of their group allows, else the whole crosswalk.
 */
export function titlesOf(from: Classification): Title[] {
  const plain = from.kldbTitles.map(({ title, kldb5 }) => ({ text: title, codes: [kldb5], weight: weights.official }));
  const list = openTitles(packTitles(plain));
  const kindOf = new Map(
    Object.entries(from.kinds).flatMap(([code, kinds]) =>
      Object.entries(kinds).flatMap(([kind, titles]) => titles.map((title) => [`${code} ${title}`, kind] as const)),
    ),
  );
  // the helper of a trade stands under a code of the whole field: the trade first
  const official = from.kldbTitles.map(({ title, kldb5 }) => ({
    text: title,
    codes: kindOf.has(`${kldb5} ${title}`)
      ? [kindOf.get(`${kldb5} ${title}`) ?? kldb5, kldb5]
      : [...positionsOf(title, kldb5, list)].reverse(),
    weight: weights.official,
  }));
  const arabic = new Map(from.escoArabic.map((row) => [row.uri, row]));
  const esco = from.esco.flatMap((row): Title[] => {
    const german = split(row.labels_de);
    const codes = positionsOfEsco(german, from.crosswalk[row.isco08] ?? [], list);
    if (codes.length === 0) return [];
    const own = arabic.get(row.uri);
    return [
      ...german.map((text) => ({ text, codes, weight: weights.escoDe })),
      ...[row.label_en, ...split(row.alternatives_en)].map((text) => ({ text, codes, weight: weights.escoEn })),
      ...(own
        ? [own.label_ar, ...split(own.alternatives_ar)].map((text) => ({ text, codes, weight: weights.escoAr }))
        : []),
    ];
  });
  const words = Object.values(from.words).flatMap((groups) =>
    Object.entries(groups).flatMap(([isco, kinds]): Title[] => {
      const codes = from.crosswalk[isco] ?? [];
      // a group that collects helpers of many trades says of none of its words which trade it is
      if (areasOf(codes) > mostAreas) return [];
      const of = (texts: readonly string[], weight: number) => texts.map((text) => ({ text, codes, weight }));
      return [
        ...of(kinds.person, weights.person),
        ...of(kinds.activity, weights.activity),
        ...of(kinds.place, weights.place),
      ];
    }),
  );
  const templates = from.templates.flatMap(({ words: own, positions }) =>
    own.map((text) => ({ text, codes: positions, weight: weights.person })),
  );
  return [...official, ...esco, ...words, ...templates];
}

const mostAreas = 2;
const areasOf = (codes: readonly string[]): number => new Set(codes.map((code) => code.slice(0, 2))).size;

/** Longer labels ("senior import export specialist in dairy products") name a post and are typed by nobody. */
const mostWords = 5;
const split = (text: string): string[] =>
  text.split("|").filter((part) => part.trim() !== "" && part.trim().split(/\s+/).length <= mostWords);

/** How many positions one ESCO occupation may stand for. */
const mostPositions = 4;

function positionsOfEsco(german: readonly string[], crosswalk: readonly string[], list: TitleList): string[] {
  const votes = new Map<string, number>();
  const vote = (code: string, weight: number) => votes.set(code, (votes.get(code) ?? 0) + weight);
  const isAllowed = (code: string) => crosswalk.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code));
  for (const [at, label] of german.entries()) {
    for (const form of titleForms(label)) {
      if (form.kind === "head") continue;
      for (const { code, weight } of list.get(keyOf(titleWords(form.text))) ?? [])
        if (weight > 3) vote(code, (isAllowed(code) ? 4 : 1) * weight * (at === 0 ? 2 : 1));
    }
  }
  if (votes.size === 0 && german[0]) {
    const field = new Set(crosswalk.map((code) => code.slice(0, 3)));
    const near = list
      .like(titleWords(german[0]), 20)
      .find(({ share, meaning }) => share > 0.5 && meaning.some(({ code }) => field.has(code.slice(0, 3))));
    for (const { code, weight } of near?.meaning ?? []) if (field.has(code.slice(0, 3))) vote(code, weight);
  }
  if (votes.size === 0) return areasOf(crosswalk) > mostAreas ? [] : crosswalk.slice(0, mostPositions);
  const most = Math.max(...votes.values());
  return [...votes]
    .filter(([, n]) => n >= most / 3)
    .sort(([a, n], [b, m]) => m - n || Number(isSpecific(b)) - Number(isSpecific(a)) || (a < b ? -1 : 1))
    .map(([code]) => code)
    .slice(0, mostPositions);
}
