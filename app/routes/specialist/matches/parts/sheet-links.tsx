import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { type Locale, pageLocales } from "~/i18n/locales";

/** To the sheet a person reads, in the language they read and in German. */
export function SheetLinks({ candidateId, reads }: { candidateId: string; reads: Locale }) {
  const { t } = useTranslation("match");
  return (
    <span className="row">
      {t("person.told")}
      {[...new Set<Locale>([reads, "de"])].map((locale) => (
        <Link
          key={locale}
          to={`/${locale}/told/${candidateId}`}
          lang={pageLocales[locale].lang}
          hrefLang={pageLocales[locale].lang}
        >
          {pageLocales[locale].name}
        </Link>
      ))}
    </span>
  );
}
