import { useTranslation } from "react-i18next";

/** What a step asks to be done: the catalogue's words for a template line, else the words it was written with. */
export function useStepText(): (step: { templateKey: string | null; title: string }) => string {
  const { t, i18n } = useTranslation("placement");
  return ({ templateKey, title }) => {
    const key = `placement:step.${(templateKey ?? "").split("#")[0]}`;
    return templateKey !== null && i18n.exists(key) ? t(key) : title;
  };
}
