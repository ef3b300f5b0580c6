import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { FormRefusal } from "~/components/form";
import { Link } from "~/components/link";
import { EmptyState } from "~/components/notice";
import { StatusTag } from "~/components/tags";
import { type StageId, stageTraits } from "~/domain/placement";
import type { MoveOptions } from "~/queries/placement/move-options";

/** The stages that can be reached from here, the planned one first, then the nearest; each is a link, so that back never loses anything. */
export function StageChoice({ options, back }: { options: MoveOptions; back: string }) {
  const { t } = useTranslation("placement");
  if (options.stages.length === 0) {
    return (
      <>
        <FormRefusal />
        <EmptyState
          title={t("choose.none")}
          action={
            <ButtonLink to={back} kind="second">
              {t("common:back")}
            </ButtonLink>
          }
        />
      </>
    );
  }
  const { current, planned } = options;
  const rank = (stage: StageId) => (stage === planned?.stage ? -1 : stageTraits(stage).order);
  const stages = [...options.stages].sort((a, b) => rank(a) - rank(b));
  return (
    <div className="stack">
      <FormRefusal />
      <h2>{t("choose.title")}</h2>
      <p className="soft">
        {current ? t("choose.lead", { stage: t(`stage.${current.stage}`) }) : t("choose.leadFirst")}
      </p>
      <ul className="choice-links">
        {stages.map((stage) => (
          <li key={stage}>
            <Link to={`?stage=${stage}`}>{t(`stage.${stage}`)}</Link>
            {planned?.stage === stage && <StatusTag tone="go">{t("choose.planned")}</StatusTag>}
          </li>
        ))}
      </ul>
    </div>
  );
}
