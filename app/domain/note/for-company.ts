import { fold } from "~/domain/import/text";
import { sensitiveWordsIn } from "~/domain/remark/scrub";

/** What somebody lives on, which the office may write of them as work and a company never learns. */
const ofBenefits =
  /\b(jobcenter\w*|buergergeld\w*|sozialhilfe|sgb|leistungsbezug|leistungsempf\w*|grundsicherung|wohngeld|asylbewerberleistung\w*|benefits?)\b/;

/** Words of a note that a company has no business reading, as they were typed; each once, in their order. */
export function wordsNotForCompanies(written: string): string[] {
  // how somebody is addressed says nothing about a family
  const text = written.replace(/\bFrau\s+(?=\p{Lu})/gu, "");
  const benefits = text.split(/\s+/).flatMap((typed) => (ofBenefits.test(fold(typed)) ? [bare(typed)] : []));
  const found = [...new Set([...sensitiveWordsIn(text), ...benefits])];
  return found
    .filter((word) => !found.some((other) => other !== word && other.includes(word)))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

const bare = (typed: string) => typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
