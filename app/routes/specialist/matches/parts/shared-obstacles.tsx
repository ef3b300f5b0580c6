import { useTranslation } from "react-i18next";
import { useReasonText } from "~/components/match/reason-text";
import { useSign } from "~/components/match/sign";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";

/**
 * What is in everybody's way alike, said once, in one line: what does not fit into it is there once it is opened, and
 * always for those who listen.
 * @param first what comes before the answers of the rules, such as where the person stands
 */
export function SharedObstacles({
  shared,
  names,
  first,
}: {
  shared: readonly DimensionResult[];
  names: Names;
  first?: string | null;
}) {
  const { t } = useTranslation("match");
  const text = useReasonText(names);
  const sign = useSign();
  if (shared.length === 0 && !first) return null;
  return (
    <details className="shared-obstacles">
      <summary>
        <strong>{t("shared")}</strong>
        {first && <span>{sign("bridge", first)}</span>}
        {shared.map((dimension) => (
          <span key={dimension.id}>{sign(dimension.kind, text.answer(dimension))}</span>
        ))}
      </summary>
    </details>
  );
}
