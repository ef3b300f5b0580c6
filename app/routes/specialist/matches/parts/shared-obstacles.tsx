import { useTranslation } from "react-i18next";
import { useReasonText } from "~/components/match/reason-text";
import { useSign } from "~/components/match/sign";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";

/** What is in everybody's way alike, said once. */
export function SharedObstacles({ shared, names }: { shared: readonly DimensionResult[]; names: Names }) {
  const { t } = useTranslation("match");
  const text = useReasonText(names);
  const sign = useSign();
  return (
    <>
      {shared.length > 0 && (
        <p className="shared-obstacles">
          <strong>{t("shared")}</strong>{" "}
          {shared.map((dimension) => (
            <span key={dimension.id}>{sign(dimension.kind, text.answer(dimension))}</span>
          ))}
        </p>
      )}
    </>
  );
}
