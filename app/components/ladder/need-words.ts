import { useTranslation } from "react-i18next";
import type { LadderView, RungNeed } from "~/domain/placement";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** What is missing as one run of words: in the person's own language and plain words, or in the office's. */
export function useNeedWords(cut: LadderView["cut"]): (needs: readonly RungNeed[]) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  return (needs) =>
    formatList(
      needs.map((need) => (cut === "person" ? t(`my:need.${need}`) : t(`placement:need.${need}`))),
      locale,
    );
}
