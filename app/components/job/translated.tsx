import { German } from "~/components/values";
import { occupationLabels } from "~/domain/job/occupation-labels";
import { useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";
import type { Named } from "./labels";

/**
 * A name from the reference data in German or English; on pages in other languages the English one, marked as English
 * so that it is read aloud as such.
 */
export function Translated({
  name,
  occupation,
}: {
  name: Named /** its id, for the languages that have a word for it */;
  occupation?: string;
}) {
  const locale = useLocale();
  if (langOf(locale) === "de") return name.de;
  const word = occupation === undefined ? undefined : occupationLabels[occupation]?.[locale];
  if (word) return word;
  // a position without a near English name has the German one twice
  if (name.en === null || name.en === name.de) return <German>{name.de}</German>;
  return locale === "en" ? name.en : <bdi lang="en">{name.en}</bdi>;
}
