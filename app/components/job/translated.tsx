import { German } from "~/components/values";
import { useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";
import type { Named } from "./labels";

/**
 * A skill or task from the reference data in German or English; on pages in other languages the English one, marked as
 * English so that it is read aloud as such.
 */
export function Translated({ name }: { name: Named }) {
  const locale = useLocale();
  if (langOf(locale) === "de") return name.de;
  if (name.en === null || name.en === name.de) return <German>{name.de}</German>;
  return locale === "en" ? name.en : <bdi lang="en">{name.en}</bdi>;
}
