import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { FoundByWords } from "~/components/found-by";
import { WorkRow } from "~/components/lists";
import { useCodeWords, useNames } from "~/components/match/names";
import { Chip, ChipList, StatusTag } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import { paperSoonUntil } from "~/domain/access/permission";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { CandidateListRow } from "~/queries/candidate/list";

/** One person of the work list: who, wish and German, what comes next and when, the one thing to do now. */
export function CandidateRow({
  row,
  names,
  today,
  foundBy,
}: {
  row: CandidateListRow;
  names: Names;
  today: string;
  /** Why a search found them, where that is not plain. */
  foundBy?: readonly FoundBy[];
}) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const name = useNames(names);
  const code = useCodeWords();
  const base = `/specialist/candidates/${row.id}`;
  const late = row.nextStepOn !== null && row.nextStepOn < today && row.state === "active";
  const wish =
    row.wishes.length > 0
      ? name("occupation", row.wishes[0])
      : row.groups[0]
        ? code("group", row.groups[0])
        : row.anyWork
          ? t("list.anyWork")
          : t("list.noWish");
  const facts = [wish, row.speaking, name("district", row.districtId)];
  const chips = [
    row.state !== "active" && <StatusTag key="state">{t(`state.${row.state}`)}</StatusTag>,
    row.stageId && (
      <Chip key="path" icon="ladder">
        {t("list.onPath")}
      </Chip>
    ),
    row.liveProposals > 0 && (
      <Chip key="proposals" icon="send">
        {t("list.proposals", { count: row.liveProposals })}
      </Chip>
    ),
    row.openQuestions > 0 && (
      <Chip key="questions" icon="question">
        {t("list.questions", { count: row.openQuestions })}
      </Chip>
    ),
    row.paperUntil && row.paperUntil <= paperSoonUntil(today) && (
      <StatusTag key="paper" tone="wait">
        {t("list.paperUntil", { date: formatDate(row.paperUntil, locale) })}
      </StatusTag>
    ),
  ].filter((chip) => chip !== false && chip !== null && chip !== "");
  return (
    <WorkRow
      to={base}
      title={<bdi>{row.name || row.code}</bdi>}
      sub={
        <>
          <Dots items={facts} />
          {t("list.since", { date: formatDate(row.waitingSince, locale) })}
          <FoundByWords list={foundBy} names={names} />
        </>
      }
      next={
        <div className="stack-s">
          {row.nextStep ? (
            <German>{row.nextStep}</German>
          ) : (
            <span className="soft">
              {row.state !== "active" ? "" : t(row.nextStepOn ? "list.accompanied" : "list.noStep")}
            </span>
          )}
          {chips.length > 0 && <ChipList>{chips}</ChipList>}
        </div>
      }
      when={row.nextStepOn ? <DateText value={row.nextStepOn} late={late} /> : null}
      late={late}
      action={
        row.openQuestions > 0 && row.liveProposals === 0 && !row.stageId ? (
          <ButtonLink to={`${base}/questions`} kind="second" size="small">
            {t("list.answer")}
          </ButtonLink>
        ) : row.state !== "active" ? null : row.nextStepOn ? (
          <ButtonLink to={`${base}/matches`} kind="second" size="small">
            {t("list.match")}
          </ButtonLink>
        ) : (
          <ButtonLink to={`${base}/person`} kind="second" size="small">
            {t("list.plan")}
          </ButtonLink>
        )
      }
    />
  );
}
