import { German } from "~/components/values";
import { occupationLabels } from "~/domain/job/occupation-labels";
import { useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";
import type { Named } from "./labels";

/**
 * A name that stands in German on papers and contracts: an occupation, an apprenticeship, a permit. Readers of other
 * languages get their own word for it, where there is one, with the German one behind it; else the German one, marked
 * as German, because that is what they will meet. The English one is for those who chose English.
 * @param occupation its id, for the languages that have a word for it
 * @param alone the German name, or what the company calls it, stands beside anyway
 */
export function OfficialName({
  name,
  occupation,
  alone = false,
}: {
  name: Named;
  occupation?: string | undefined;
  alone?: boolean;
}) {
  const locale = useLocale();
  if (langOf(locale) === "de") return name.de;
  // a position without a near English name has the German one twice
  if (locale === "en") return name.en === null || name.en === name.de ? <German>{name.de}</German> : name.en;
  const own = occupation === undefined ? undefined : occupationLabels[occupation]?.[locale];
  if (own === undefined) return <German>{name.de}</German>;
  if (alone) return own;
  return (
    <>
      {own} <German>({name.de})</German>
    </>
  );
}
