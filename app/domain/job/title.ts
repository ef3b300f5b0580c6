const openMarks =
  /\((?:[mwdfxi]\s*[/|,]\s*){2}[mwdfxi]\)|\b[mwd]\/[mwd]\/[mwd]\b|\p{L}[/:*_]-?(?:in|innen|frau)(?!\p{L})/iu;
const neutralEndings =
  /(?:kraft|kräfte|hilfe|hilfen|personal|person|personen|assistenz|begleitung|betreuung|team|dienst|leitung|stelle|job|praktikum|ausbildung|minijob|reinigung)(?!\p{L})/iu;
const openPair = /\b(?:oder|und)\b/iu;

/** A title is open to all when it names all genders or none: "Lagerhelfer (m/w/d)", "Helfer/in", "Küchenhilfe". */
export function isGenderOpen(title: string): boolean {
  return openMarks.test(title) || neutralEndings.test(title) || (openPair.test(title) && /in\b/u.test(title));
}

/** Words for one sex, and what the same work is called for everybody; the first that fits counts. */
const openWords: readonly (readonly [RegExp, string])[] = [
  [/putz(?:frau|mann|fee|hilfin)|reinemachefrau|zimmermädchen/iu, "Reinigungskraft"],
  [/waschfrau|wäscherin/iu, "Hilfe in der Wäscherei"],
  [/küchen(?:frau|fee|junge|mädchen)/iu, "Küchenhilfe"],
  [/lagermann|lagerist(?:in)?/iu, "Lagerkraft"],
  [/kellner(?:in)?|serviererin|barmann|bardame|thekenmann/iu, "Servicekraft"],
  [/verkäufer(?:in)?/iu, "Verkaufskraft"],
  [/sekretärin|bürodame/iu, "Bürokraft"],
  [/krankenschwester/iu, "Pflegefachperson"],
  [/wachmann/iu, "Sicherheitskraft"],
  [/erzieher(?:in)?/iu, "pädagogische Fachkraft"],
  [/(\p{L}+)helfer(?:in)?(?!\p{L})/iu, "$1hilfe"],
  [/(\p{L}+)arbeiter(?:in)?(?!\p{L})/iu, "$1kraft"],
  [/(\p{L}{3,})(?:mann|frau)(?!\p{L})/iu, "$1kraft"],
  [/(\p{L}{3,}er)in(?!\p{L})/iu, "$1in oder $1"],
  [/(\p{L}{3,}er)(?!\p{L})/iu, "$1in oder $1"],
];

/** A wording of the title that speaks to everybody: "Küchenhelfer" → "Küchenhilfe", "Gärtner" → "Gärtnerin oder Gärtner". */
export function openTitle(title: string): string {
  const found = openWords.find(([word]) => word.test(title));
  return found ? title.replace(found[0], found[1]) : `${title} (m/w/d)`;
}
