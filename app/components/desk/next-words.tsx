import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NextThing } from "#db/repositories/next-thing";
import { Dots, German } from "../values";
import { Due } from "./due";
import { useStepText } from "./step-text";

/** What comes next with somebody, in the words it has on every page. */
export function useNextWords(): (next: NextThing) => ReactNode {
  const { t } = useTranslation("placement");
  const step = useStepText();
  return (next) => {
    if (next.source === "concern") return t("employer:list.concern");
    if (next.source === "visit") return t("today.kind.visit");
    if (next.source === "appointment") return t(`appointmentKind.${next.kind}`);
    if (next.source === "own") return next.title ? <German>{next.title}</German> : t("common:nextStep");
    return step(next);
  };
}

/** What comes next with somebody and when, in the head of a page about them. */
export function NextLine({ next, today, late }: { next: NextThing; today: string; late?: boolean }) {
  const words = useNextWords();
  return (
    <Dots
      items={[
        <span key="what">{words(next)}</span>,
        <Due key="day" value={next.due} today={today} late={late ?? next.due < today} />,
      ]}
    />
  );
}
