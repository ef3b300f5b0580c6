import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import type { Change } from "~/domain/matching/changes";
import type { Names } from "~/domain/matching/names";

/** A possible change in words: "German, speaking: B1", "Forklift licence". */
export function useChangeText(names: Names): (change: Change) => string {
  const { t } = useTranslation("match");
  const name = useNames(names);
  return (change) => {
    switch (change.kind) {
      case "licence":
        return name("skill", change.skill);
      case "ask":
        return t("reverse.change.ask", { fact: t(`dimension.${change.fact}`) });
      default:
        return t(`reverse.change.${change.kind}`, { ...change });
    }
  };
}
