import { useTranslation } from "react-i18next";

export interface StepWords {
  templateKey: string | null;
  /** Words somebody typed; empty for a line of a template. */
  title: string;
  /** Names of the chosen instrument, for a step that arranges one. */
  instrumentNames?: { de: string; en: string } | null;
}

/** What a step asks to be done, in the reader's language: a template's line, an instrument, else what somebody typed. */
export function useStepText(): (step: StepWords) => string {
  const { t, i18n } = useTranslation("placement");
  return ({ templateKey, title, instrumentNames }) => {
    const key = `placement:step.${(templateKey ?? "").split("#")[0]}`;
    // some tasks carry a word of their own, such as the occupation a company is to be asked about
    if (templateKey !== null && i18n.exists(key)) return t(key, { occupation: title });
    if (instrumentNames) return i18n.language === "en" ? instrumentNames.en : instrumentNames.de;
    return title;
  };
}
