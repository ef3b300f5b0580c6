import { useActionData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Notice } from "~/components/notice";
import { Dots } from "~/components/values";
import { type MergeGroup, type MergeRecord, mergeQuestions, mergeUndoDays } from "~/domain/candidate/merge";
import type { MergePage, MergeSide } from "~/queries/candidate/merge-pair";
import { useGroupText } from "./merge-words";

const recordOf = ({ row }: MergeSide): MergeRecord => ({
  id: row.id,
  waitingSince: row.waitingSince,
  columns: Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value ?? null]),
  ) as MergeRecord["columns"],
});

/** Both records beside each other: what differs is chosen, the rest is said. */
export function MergeForm({ pair: { kept, gone, obstacles } }: { pair: NonNullable<MergePage["pair"]> }) {
  const { t } = useTranslation("candidate");
  const { id } = useParams();
  const errors = errorsOf(useActionData<Reply>());
  const typed = useActionData<Reply>()?.initialValue ?? {};
  const wordsOf = useGroupText();
  const questions = mergeQuestions(recordOf(kept), recordOf(gone));
  const asked = questions.filter((one) => one.kept && one.gone);
  const added = questions.filter((one) => !one.kept && one.gone);
  const label = (group: MergeGroup) => t(`merge.group.${group}`);
  return (
    <>
      <dl className="facts">
        {[
          { side: kept, what: t("merge.kept") },
          { side: gone, what: t("merge.gone") },
        ].map(({ side, what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <bdi>{side.name}</bdi>, {side.code}
              <p className="soft small">
                <Dots
                  items={[
                    side.responsible,
                    t("merge.proposals", { count: side.proposals }),
                    t("merge.steps", { count: side.steps }),
                    t("merge.notes", { count: side.notes }),
                  ]}
                />
              </p>
            </dd>
          </div>
        ))}
      </dl>
      {obstacles.length > 0 ? (
        <Notice kind="error" title={t("merge.stopped")}>
          <ul>
            {obstacles.map((one) => (
              <li key={one}>{t(`merge.obstacle.${one}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <AppForm
          errors={errors}
          version={kept.row.version}
          labels={Object.fromEntries(asked.map(({ group }) => [group, label(group)]))}
        >
          <input type="hidden" name="with" value={gone.row.id} />
          <input type="hidden" name="otherVersion" value={gone.row.version} />
          {asked.map(({ group }) => (
            <RadioGroup
              key={group}
              name={group}
              label={label(group)}
              defaultValue={String(typed[group] ?? "kept")}
              errors={errors[group] ?? []}
              options={[
                { value: "kept", label: wordsOf(group, kept) },
                { value: "gone", label: wordsOf(group, gone) },
              ]}
            />
          ))}
          {added.length > 0 && (
            <p>
              {t("merge.added", {
                what: added.map(({ group }) => `${label(group)}: ${wordsOf(group, gone)}`).join(" · "),
              })}
            </p>
          )}
          <p className="soft">{t("merge.carried", { days: mergeUndoDays })}</p>
          <FormActions>
            <SubmitButton>{t("merge.confirm")}</SubmitButton>
            <ButtonLink to={`/specialist/candidates/${id}/merge`} kind="second">
              {t("common:cancel")}
            </ButtonLink>
            <ButtonLink to={`/specialist/candidates/${gone.row.id}/merge?with=${id}`} kind="quiet">
              {t("merge.swap")}
            </ButtonLink>
          </FormActions>
        </AppForm>
      )}
      {obstacles.length > 0 && (
        <FormActions>
          <ButtonLink to={`/specialist/candidates/${gone.row.id}/merge?with=${id}`} kind="second">
            {t("merge.swap")}
          </ButtonLink>
        </FormActions>
      )}
    </>
  );
}
