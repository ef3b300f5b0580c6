import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AroundGerman, German } from "~/components/values";

export type StepWords = {
  templateKey: string | null;
  /** Words somebody of the team typed; empty for a line of a template. */
  title: string;
  /** Shown where there is neither a template nor typed words. */
  otherwise?: string;
  /** Names of the chosen instrument, for a step that arranges one. */
  instrumentNames?: { de: string; en: string } | null;
};

/** What a step asks to be done, in the reader's language: a template's line, an instrument, else what somebody typed. */
export function useStepText(): (step: StepWords) => ReactNode {
  const { t, i18n } = useTranslation("placement");
  return ({ templateKey, title, otherwise, instrumentNames }) => {
    const key = `placement:step.${(templateKey ?? "").split("#")[0]}`;
    // some tasks carry a word of their own, such as the occupation a company is to be asked about
    if (templateKey !== null && i18n.exists(key)) {
      return <AroundGerman format={(occupation) => t(key, { occupation })}>{title}</AroundGerman>;
    }
    if (instrumentNames) return i18n.language === "en" ? instrumentNames.en : instrumentNames.de;
    return title ? <German>{title}</German> : otherwise;
  };
}
