import { useTranslation } from "react-i18next";
import { AroundGerman } from "~/components/values";

/** What stood in the list or on the paper that a fact came from. */
export function OriginalWords({ words }: { words: string }) {
  const { t } = useTranslation("candidate");
  return <AroundGerman format={(place) => t("record.original", { words: place })}>{words}</AroundGerman>;
}
