import { fold, tidy } from "./text";

/** What the product never stores about a person (Art. 9 and 10 GDPR, § 67a(1) SGB X, domain dossier 10.4). */
export const sensitiveCategories = [
  "religion",
  "health",
  "origin",
  "family",
  "politics",
  "sexuality",
  "conviction",
  "debts",
  "photo",
  "housing",
  "gender",
] as const;
export type SensitiveCategory = (typeof sensitiveCategories)[number];

/** Folded header words of columns that must not be stored. */
const headers: [RegExp, SensitiveCategory][] = [
  [/religion|konfession|glaube|bekenntnis|faith|kopftuch|headscarf/, "religion"],
  [
    /gesundheit(?!szeugnis)|krank(?!en(haus|schwester|pfleg))|behinder|disab|health|\bgdb\b|schwanger|pregnan|diagnos|allergi|impf/,
    "health",
  ],
  [
    /nationalit|staatsangehoer|staatsbuerger|citizenship|herkunft|\borigin\b|geburtsland|geburtsort|country of birth|ethni|volkszugehoerig|hautfarbe|fluchtweg|fluchtgrund|einreise/,
    "origin",
  ],
  [/familienstand|marital|verheirat|kinder|children|ehepartner|spouse|schwangerschaft|angehoerige/, "family"],
  [/partei|gewerkschaft|politi|union member/, "politics"],
  [/sexuell|orientierung sexuell|sexual/, "sexuality"],
  [/vorstraf|straftat|fuehrungszeugnis inhalt|criminal|\bhaft\b/, "conviction"],
  [/schulden|insolvenz|sanktion|debt|\biban\b|kontonummer|\bbank(verbindung|daten)?\b/, "debts"],
  [/\b(foto|photo|bild|passbild|lichtbild)s?\b/, "photo"],
  [/unterkunft|wohnform|wohnheim|housing/, "housing"],
  [/geschlecht|gender|anrede|\bsex\b/, "gender"],
];

/** Category of a header that must not be stored, or null. */
export function sensitiveHeader(header: string): SensitiveCategory | null {
  const folded = fold(header);
  return headers.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Words in free text, folded. Job titles (Krankenschwester) and licences (Gesundheitszeugnis) are no health data. */
const sensitiveWords: [RegExp, SensitiveCategory][] = [
  [
    /\b(knie\w*|ruecken\w*|bandscheibe\w*|krank(?!en(schwester|pfleg|haus|wagen|transport))\w*|erkrank\w*|diabet\w*|asthma\w*|allergi\w*|schwanger\w*|behinder\w*|schwerbehinder\w*|depress\w*|trauma\w*|ptbs|psych\w*|operation|operiert|op|therap\w*|schmerz\w*|epilep\w*|hiv|hepatitis|krebs|medikament\w*|tabletten|sucht\w*|alkohol\w*|drogen\w*|reha|attest\w*|gdb|verletz\w*|prothese\w*|rollstuhl\w*|herzinfarkt|herzfehler|sick\w*|illness|disab\w*|pregnan\w*|injur\w*)\b/,
    "health",
  ],
  [
    /\b(muslim\w*|moslem\w*|islam\w*|christ(en|in|lich\w*|ian)?|juedisch\w*|jude|juedin|jesid\w*|yezid\w*|ezid\w*|alevit\w*|sunnit\w*|schiit\w*|orthodox\w*|katholi\w*|evangeli\w*|buddhis\w*|hindu(s|ist\w*)?|religio\w*|kopftuch\w*|glaeubig\w*|halal|kirche\w*|moschee\w*|konfession\w*|atheis\w*|taufe|getauft)\b/,
    "religion",
  ],
  [
    /\b(nationalitaet\w*|staatsangehoerig\w*|herkunft\w*|hautfarbe|ethni\w*|fluchtgrund\w*|fluchtweg\w*|gefluechtet aus|geflohen aus|(kommt|stammt|ist) aus (syrien|afghanistan|irak|iran|eritrea|somalia|nigeria|guinea|der ukraine|der tuerkei))\b/,
    "origin",
  ],
  [/\b(gewerkschaft\w*|partei(en|mitglied\w*)?|politisch\w*)\b/, "politics"],
  [/\b(homosex\w*|lesb\w*|schwul\w*|bisexuell\w*|transgender)\b/, "sexuality"],
  [/\b(vorbestraf\w*|vorstraf\w*|straftat\w*|haftstrafe|gefaengnis|bewaehrung|prison|convicted)\b/, "conviction"],
  [/\b(schulden|ueberschuld\w*|insolvenz\w*|sanktion\w*|pfaendung\w*|iban)\b/, "debts"],
  [/\b(unterkunft|wohnheim|sammelunterkunft|fluechtlingsheim|notunterkunft|obdachlos\w*|asylheim)\b/, "housing"],
];

/** Searched for in remarks only: in other columns the same words mean work ("Kinder betreuen", "Hausfrau"). */
const family: [RegExp, SensitiveCategory] = [
  /\b(\d+ kind(er)?|kind(er)?|baby|sohn|soehne|tochter|toechter|verheiratet|ledig|geschieden|getrennt lebend|verwitwet|alleinerziehend\w*|ehemann|ehefrau|mann|frau|bruder|schwester|geschwister|mutter|vater|eltern|familie\w*|schwiegereltern|onkel|tante|cousin\w*|husband|wife|brother|sister|children|child|married|divorced)\b/,
  "family",
];

/** Remarks whose useful part is kept in other words, without the family. */
const rewordedAs: [RegExp, string, SensitiveCategory][] = [
  [/teilt?\s+(?:sich\s+)?(?:das\s+)?(handy|telefon|phone)\s+mit\s+\S+(?:\s+\S+)?/giu, "teilt $1", "family"],
  [/(?:\p{L}+)\s+arbeitet\s+(?:bei|in)\s+(?:der\s+)?(Fa\.|Firma)\s+([^,;.]+)/giu, "Kontakt zu $1 $2", "family"],
  [/\bkinderbetreuung\s+(fehlt|offen|gesucht|noetig|nötig)/giu, "Betreuungsplatz $1", "family"],
];

export type Scrubbed = { text: string; dropped: SensitiveCategory[] };

/**
 * Removes from free text what must not be stored: the part of the sentence with a forbidden word goes, the rest stays word
 * for word. `remark` also looks for words about family. Happens before anything is written.
 */
export function scrub(text: string, kind: "remark" | "list"): Scrubbed {
  const rules = kind === "remark" ? [...sensitiveWords, family] : sensitiveWords;
  const droppedCategories = new Set<SensitiveCategory>();
  let clean = tidy(text.slice(0, 4000));
  if (kind === "remark") {
    for (const [pattern, words, category] of rewordedAs) {
      const reworded = clean.replace(pattern, words);
      if (reworded !== clean) droppedCategories.add(category);
      clean = reworded;
    }
  }
  const pieces = clean.split(/(\s*[,;]\s*|\s+[–—-]\s+|(?<=\p{Ll}{2})\.\s+)/u);
  const kept: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? "";
    const folded = fold(piece);
    const hits = rules.filter(([pattern]) => pattern.test(folded));
    if (hits.length === 0) {
      if (kept.length > 0 && piece !== "") kept.push(at > 0 ? (pieces[at - 1] ?? " ") : "");
      if (piece !== "") kept.push(piece);
      continue;
    }
    for (const [, category] of hits) droppedCategories.add(category);
  }
  return { text: tidy(kept.join("")), dropped: [...droppedCategories] };
}

/**
 * The words of a text that fall under one of the categories, family included, as they were typed; where only several
 * words together do ("ist aus Syrien"), those as they are compared.
 */
export function sensitiveWordsIn(text: string): string[] {
  const folded = fold(text);
  const words = tidy(text).split(/[^\p{L}\p{N}-]+/u);
  const found = [...sensitiveWords, family].flatMap(([pattern]) => {
    const typed = words.filter((word) => pattern.test(fold(word)));
    const together = typed.length === 0 ? pattern.exec(folded)?.[0] : undefined;
    return together === undefined ? typed : [together];
  });
  return [...new Set(found)];
}
