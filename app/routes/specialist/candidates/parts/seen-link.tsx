import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { useRootData } from "~/components/root-data";
import { readableLocale } from "~/i18n/locales";
import { useRecord } from "./record-data";

/** Only in the demo: to what the person sees, in the person's language. */
export function SeenLink() {
  const { record } = useRecord();
  const { t } = useTranslation("common");
  if (!useRootData()?.demo) return null;
  return (
    <Link to={`/${readableLocale(record.preferredLanguage)}/seen/${record.id}`} className="btn btn-quiet btn-small">
      {t("demo.seen.link", { name: record.givenName })}
    </Link>
  );
}
