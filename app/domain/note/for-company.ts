import { fold } from "~/domain/import/text";
import { sensitiveWordsIn } from "~/domain/remark/scrub";

/**
 * What the office may know and a company never learns: how somebody stays here, where they live and what they live on,
 * and what a court has said. Health, family
 * and the like are in the importer's list.
 */
const ofTheOffice =
  /\b(duldung\w*|gedulde\w*|aufenthalt\w*|fiktion\w*|abschieb\w*|asyl\w*|gestattung\w*|ausweisersatz|jobcenter\w*|buergergeld\w*|sozialhilfe|sgb|leistungsbezug|leistungsempf\w*|grundsicherung|wohngeld|asylbewerberleistung\w*|auslaenderbehoerde\w*|(?:not)?unterkunft\w*|(?:wohn|fluechtlings)?heim|haft\w*|gefaengnis\w*|jva|vorbestraft\w*|bewaehrung\w*|straftat\w*|strafverfahren|residence|asylum|benefits?|prison|probation)\b/;

/** Words of a note that a company has no business reading, as they were typed; each once, in their order. */
export function wordsNotForCompanies(written: string): string[] {
  // how somebody is addressed says nothing about a family
  const text = written.replace(/\bFrau\s+(?=\p{Lu})/gu, "");
  const ofOffice = text.split(/\s+/).flatMap((typed) => (ofTheOffice.test(fold(typed)) ? [bare(typed)] : []));
  const found = [...new Set([...sensitiveWordsIn(text), ...ofOffice])];
  return found
    .filter((word) => !found.some((other) => other !== word && other.includes(word)))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

const bare = (typed: string) => typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
