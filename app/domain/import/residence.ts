import { fold, isBlank, isUnknown, tidy } from "./text";
import { found, question, type Reading, type ResidenceRef } from "./types";

export type Residence = {
  /** Null unless the words name exactly one status. */
  statusId: string | null;
  /** Statuses the words may mean, when more than one fits. */
  possible: string[];
  /** Work access, when it is the same for every status the words may mean. */
  workAccess: string | null;
  original: string;
};

/** Sections of the Aufenthaltsgesetz with one meaning each, by "section" or "section.subsection". */
const sections = new Map<string, string[]>([
  ["16a", ["ae_16a"]],
  ["16b", ["ae_16b"]],
  ["16d", ["ae_16d_1", "ae_16d_3"]],
  ["16d.1", ["ae_16d_1"]],
  ["16d.2", ["ae_16d_1"]],
  ["16d.3", ["ae_16d_3"]],
  ["16f", ["ae_16f"]],
  ["16g", ["ae_16g"]],
  ["17", ["ae_17"]],
  ["18a", ["ae_18a_b"]],
  ["18b", ["ae_18a_b"]],
  ["19c", ["ae_19c"]],
  ["19d", ["ae_19d"]],
  ["20a", ["ae_20a"]],
  ["22", ["ae_22"]],
  ["23", ["ae_23_1", "ae_23_2_4"]],
  ["23.1", ["ae_23_1"]],
  ["23.2", ["ae_23_2_4"]],
  ["23.4", ["ae_23_2_4"]],
  ["24", ["ae_24"]],
  ["25", ["ae_25_1", "ae_25_2_f", "ae_25_2_s", "ae_25_3", "ae_25_4", "ae_25_5"]],
  ["25.1", ["ae_25_1"]],
  ["25.2", ["ae_25_2_f", "ae_25_2_s"]],
  ["25.3", ["ae_25_3"]],
  ["25.4", ["ae_25_4"]],
  ["25.4a", ["ae_25_4ab"]],
  ["25.4b", ["ae_25_4ab"]],
  ["25.5", ["ae_25_5"]],
  ["25a", ["ae_25a"]],
  ["25b", ["ae_25b"]],
  ["104c", ["ae_104c"]],
  ["28", ["ae_family"]],
  ["29", ["ae_family"]],
  ["30", ["ae_family"]],
  ["32", ["ae_family"]],
  ["36", ["ae_family"]],
  ["36a", ["ae_family"]],
  ["38a", ["ae_38a"]],
  ["9", ["ne"]],
  ["9a", ["da_eu"]],
  ["26.3", ["ne"]],
  ["26.4", ["ne"]],
  ["55", ["gestattung_komm", "gestattung_ae", "gestattung_sicher"]],
  ["60a", ["duldung_60a"]],
  ["60b", ["duldung_60b"]],
  ["60c", ["ausb_duldung"]],
  ["60d", ["besch_duldung"]],
  ["63a", ["ankunftsnachweis"]],
  ["81", ["fiktion_81_3", "fiktion_81_4"]],
  ["81.3", ["fiktion_81_3"]],
  ["81.4", ["fiktion_81_4"]],
]);

/** Words on lists and papers; the first match wins, so more specific words come first. */
const words: [RegExp, string[]][] = [
  [/ausbildungsduldung/, ["ausb_duldung"]],
  [/beschaeftigungsduldung/, ["besch_duldung"]],
  [/duldung.*(ungeklaert|light)/, ["duldung_60b"]],
  [/duldung.*(verbot|nicht gestattet)/, ["duldung_verbot"]],
  [
    /duldung|geduldet|tolerated/,
    ["duldung_60a", "duldung_ae", "duldung_verbot", "duldung_60b", "ausb_duldung", "besch_duldung"],
  ],
  [
    /gestattung|aufenthaltsgest\b|asylbewerber|asylum seeker/,
    ["gestattung_komm", "gestattung_ae", "gestattung_sicher"],
  ],
  [/ankunftsnachweis|buema/, ["ankunftsnachweis"]],
  [/fiktion/, ["fiktion_81_3", "fiktion_81_4"]],
  [/niederlassung|settlement|^ne$/, ["ne"]],
  [/daueraufenthalt/, ["da_eu"]],
  [/familienangehoerige.*(eu|union)/, ["eu_family"]],
  [/^eu$|eu buerger|unionsbuerger|eu citizen|freizuegig/, ["eu_free"]],
  [/fam(ilien)? ?nachzug/, ["ae_family"]],
  [/chancen ?aufenthalt/, ["ae_104c"]],
  [/chancenkarte/, ["ae_20a"]],
  [/subsidiaer|\bsubs(id)? schutz/, ["ae_25_2_s"]],
  [/asylberechtigt/, ["ae_25_1"]],
  [/fluechtling|gfk/, ["ae_25_2_f"]],
  [/abschiebungsverbot/, ["ae_25_3"]],
  [/resettlement/, ["ae_23_2_4"]],
  [/ukraine|voruebergehender schutz/, ["ae_24"]],
  [/visum|schengen/, ["visum_c"]],
  [/deutsche? staat|^(deutsch(e|er)?|dt|dt pass|deutscher pass)$|einbuergerung/, ["de_citizen"]],
  [/^(keine papiere|ohne papiere|guebe?|grenzuebertritt.*)$/, ["keine"]],
];

const roman = new Map([
  ["i", "1"],
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
  ["v", "5"],
]);

/**
 * Residence status from the office's words. Only words that mean a single row of the reference data are stored. Several
 * possible rows become a question; work access is known all the same when they agree on it
 * (§ 25(2) AufenthG covers two statuses and both may work freely).
 */
export function readResidence(
  field: string,
  text: string,
  statuses: readonly ResidenceRef[],
): Reading<Residence | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original)) return found(null);
  if (isUnknown(original))
    return found(
      { statusId: null, possible: [], workAccess: null, original },
      question(field, "residence.unknown", original),
    );
  const known = new Map(statuses.map((status) => [status.id, status.work_access]));
  const possible = meanings(original).filter((id) => known.has(id));
  const [first] = possible;
  if (first === undefined)
    return found(
      { statusId: null, possible, workAccess: null, original },
      question(field, "residence.unreadable", original),
    );
  const workAccess = known.get(first) ?? null;
  if (possible.length === 1) return found({ statusId: first, possible, workAccess, original });
  const shared = possible.every((id) => known.get(id) === workAccess) ? workAccess : null;
  return found(
    { statusId: null, possible, workAccess: shared, original },
    question(
      field,
      shared === null ? "residence.ambiguous" : "residence.ambiguousSameAccess",
      original,
      possible.map((value) => ({ value, of: "residence" as const })),
    ),
  );
}

function meanings(original: string): string[] {
  const folded = fold(original);
  const bySection = sectionKeys(original)
    .map((key) => sections.get(key))
    .find((ids) => ids !== undefined);
  const byWord = words.find(([pattern]) => pattern.test(folded))?.[1];
  if (bySection && byWord) {
    const both = bySection.filter((id) => byWord.includes(id));
    return both.length > 0 ? both : bySection;
  }
  return bySection ?? byWord ?? [];
}

/** "AE § 25 Abs. 2" → ["25.2", "25"], "25 III" → ["25.3", "25"], "§ 25a" → ["25a"]. Most specific first. */
function sectionKeys(original: string): string[] {
  const section = /(?:^|[^\d])(\d{1,3})\s?([a-g])?(?![a-z\d])(.*)$/i.exec(original.toLowerCase());
  if (!section) return [];
  const number = `${section[1]}${section[2] ?? ""}`;
  const part = /^[\s,]*(?:\(|\/|abs(?:atz|\.)?)?\s*([1-9]|i{1,3}|iv|v)\s?([ab])?\s*\)?(?![a-z\d])/.exec(
    section[3] ?? "",
  );
  if (!part) return [number];
  const subsection = `${roman.get(part[1] ?? "") ?? part[1]}${part[2] ?? ""}`;
  return [`${number}.${subsection}`, number];
}

type PermissionWord = "allowed" | "withPermission" | "notAllowed" | "applied" | "askAuthority";
export type Permission = { word: PermissionWord; original: string };

const permissionWords: [RegExp, PermissionWord][] = [
  [/nur mit (erlaubnis|genehmigung|zustimmung)|genehmigungspflichtig|with permission/, "withPermission"],
  [/beantragt|antrag|laeuft|applied/, "applied"],
  [/abh|auslaenderbehoerde|fragen|klaeren|pruefen/, "askAuthority"],
  [/^(nein|no|nicht|kein|keine)\b|nicht (erlaubt|gestattet)|verboten|not allowed/, "notAllowed"],
  [/^(ja|yes|j|x)$|unbeschraenkt|uneingeschraenkt|gestattet|erlaubt|frei|allowed|unrestricted/, "allowed"],
];

/**
 * What the list says about permission to work. It never replaces the side note on the paper, which alone counts
 * (§ 4a(5) AufenthG) and which a specialist enters after seeing it. If list and status contradict each other, it becomes a
 * question.
 */
export function readPermission(field: string, text: string, residence: Residence | null): Reading<Permission | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original)) return found(null);
  if (isUnknown(original)) return found(null, question(field, "permission.unknown", original));
  const folded = fold(original);
  const word = permissionWords.find(([pattern]) => pattern.test(folded))?.[1];
  if (word === undefined) return found(null, question(field, "permission.unreadable", original));
  const permission: Permission = { word, original };
  const code = permissionQuestion(word, residence);
  return code === null ? found(permission) : found(permission, question(field, code, original));
}

function permissionQuestion(word: PermissionWord, residence: Residence | null): string | null {
  if (word === "askAuthority") return "permission.askAuthority";
  const access = residence?.workAccess;
  if (access === "free" || access === "free_as_before") return word === "allowed" ? null : "permission.contradictsFree";
  if (access === "permit_abh" || access === "permit_abh_ba") {
    if (word === "withPermission" || word === "applied") return null;
    return word === "allowed" ? "permission.contradictsPermit" : "permission.readPaper";
  }
  if (access === "none") return word === "notAllowed" ? null : "permission.contradictsBan";
  return "permission.readPaper";
}
