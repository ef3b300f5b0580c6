import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import { Notice } from "~/components/notice";
import { useLocale } from "~/i18n/locale";

type Preview = {
  locale: string;
  word: string;
  jobs: { all: number; found: number };
  people: { all: number; found: number };
  others: { id: string; de: string; en: string }[];
};

/** What the word would change for people who search, and the button that adds it. */
export function WordPreviewBox({ preview, path }: { preview: Preview | null; path: string }) {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  if (!preview)
    return (
      <Notice kind="error" live>
        <p>{t("words.unusable")}</p>
      </Notice>
    );
  const { word, jobs, people, others } = preview;
  return (
    <Notice kind={others.length > 0 ? "attention" : "info"} title={<bdi>{word}</bdi>} live>
      <p>{t("words.jobs", { count: jobs.all - jobs.found, all: jobs.all })}</p>
      <p>{t("words.people", { count: people.all - people.found, all: people.all })}</p>
      {others.length > 0 && (
        <p>{t("words.others", { names: others.map((one) => (locale === "en" ? one.en : one.de)).join(", ") })}</p>
      )}
      <ActionButton action={`${path}/add`} fields={{ locale: preview.locale, word }}>
        {t("words.add")}
      </ActionButton>
    </Notice>
  );
}
