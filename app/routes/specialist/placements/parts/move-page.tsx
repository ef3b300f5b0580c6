import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import type { MoveVerb, StageId } from "~/domain/placement";
import type { MoveOptions } from "~/queries/placement/move-options";
import { usePlacementCrumbs } from "./crumbs";
import { MoveForm, type MoveResult } from "./move-form";
import { StageChoice } from "./stage-choice";

/** The page of a move: first which stage, then its facts, with the guards' words above the fields. */
export function MovePage({
  data,
  result,
}: {
  data: { verb: MoveVerb; options: MoveOptions; stage: StageId | null; today: string };
  result: MoveResult | undefined;
}) {
  const { t } = useTranslation("placement");
  const { verb, options, stage } = data;
  const back = `/specialist/placements/${options.placementId}`;
  return (
    <div className="wrap-text">
      <PageHeader
        title={stage ? `${t(`verb.${verb}`)}: ${t(`stage.${stage}`)}` : t(`verb.${verb}`)}
        crumbs={usePlacementCrumbs(back, options.name)}
      />
      {stage ? (
        <MoveForm data={{ ...data, stage }} result={result} back={back} />
      ) : (
        <StageChoice options={options} back={back} />
      )}
    </div>
  );
}
