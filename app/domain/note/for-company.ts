import { refused } from "~/domain/errors";
import { fold } from "~/domain/import/text";
import { sensitiveWordsIn } from "~/domain/remark/scrub";

/** What somebody lives on, which the office may write of them as work and a company never learns. */
const ofBenefits =
  /\b(jobcenter\w*|buergergeld\w*|sozialhilfe|sgb|leistungsbezug|leistungsempf\w*|grundsicherung|wohngeld|asylbewerberleistung\w*|benefits?)\b/;

/**
 * Permission to work, courses that only newcomers take, and languages that tell where somebody comes from: to the office
 * they are work, to a company they tell of papers and origin.
 */
const ofPapers = new RegExp(
  `\\b(?:${[
    "(?:arbeits|beschaeftigungs|niederlassungs|aufenthalts)(?:erlaubnis|genehmigung|titel|gestattung)\\w*",
    "(?:papier|erlaubnis|genehmigung) (?:vom|von der) (?:amt|behoerde|agentur|bundesagentur)",
    "zustimmung der (?:bundes)?agentur",
    "(?:bundesagentur|behoerde|amt) (?:muss|musste|hat|will)(?: noch)?(?: nicht)? zu(?:stimmen|gestimmt)",
    "(?:sein|ihr|der|den) titel ist",
    "work permits?",
    "residence permits?",
    "integrationskurs\\w*",
    "integration courses?",
    "erstorientierungskurs\\w*",
    "bamf[\\w-]*",
    "deufoev\\w*",
    "herkunfts(?:sprache|land)\\w*",
    "muttersprache\\w*",
    "(?:arab|pers|kurd|amhar|ukrain|russ|tuerk|rumaen|bulgar|alban|serb|kroat|poln|georg|vietnames|chines)isch\\w*",
    "dari|paschtu|farsi|tigrinya|somali|urdu|romanes|kurmandschi|sorani",
    "arabic|persian|kurdish|amharic|ukrainian|russian|turkish|romanian|bulgarian|albanian|serbian|polish|georgian",
  ].join("|")})(?!\\w)`,
  "g",
);

/** What a text for a company says that it has no business reading. Asks the writer; nothing is dropped. */
export function requireChecked(texts: readonly string[], isChecked: boolean): void {
  const words = isChecked ? [] : [...new Set(texts.flatMap(wordsNotForCompanies))];
  if (words.length > 0) throw refused("desk:note.problem.words", { words: words.join(", ") }, "read");
}

/** Words of a text that a company has no business reading, as they were typed; each once, in their order. */
export function wordsNotForCompanies(written: string): string[] {
  // how somebody is addressed says nothing about a family
  const text = written.replace(/\bFrau\s+(?=\p{Lu})/gu, "");
  const benefits = text.split(/\s+/).flatMap((typed) => (ofBenefits.test(fold(typed)) ? [bare(typed)] : []));
  const found = [...new Set([...sensitiveWordsIn(text), ...benefits, ...papersIn(text)])];
  return found
    .filter((word) => !found.some((other) => other !== word && other.includes(word)))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

/** As they were typed: folding keeps the number of words, so the same words stand at the same places. */
function papersIn(text: string): string[] {
  const typed = text.split(/\s+/).filter((word) => word !== "");
  const folded = typed.map((word) => fold(word));
  const line = folded.join(" ");
  return [...line.matchAll(ofPapers)].map((match) => {
    const before = line.slice(0, match.index);
    const first = before === "" ? 0 : before.trimEnd().split(" ").length - (before.endsWith(" ") ? 0 : 1);
    const count = match[0].split(" ").length;
    return bare(typed.slice(first, first + count).join(" "));
  });
}

const bare = (typed: string) => typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
