import { Form, useActionData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, RadioGroup, SubmitButton, TextField } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { EmptyState, Notice } from "~/components/notice";
import { Dots } from "~/components/values";
import {
  type MergeGroup,
  type MergeRecord,
  mergeGroups,
  mergeQuestions,
  mergeUndoDays,
} from "~/domain/candidate/merge";
import { addDays } from "~/domain/days";
import type { Twin } from "~/domain/find/twin";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MergePage, MergeSide } from "~/queries/candidate/merge-pair";

/** Which record is the other one: who is alike, or its code name; and the merge that can still be taken back. */
export function ChooseOther({
  id,
  other,
  twins,
  done,
}: {
  id: string;
  other: string;
  twins: Twin[];
  done: MergePage["done"];
}) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  return (
    <>
      {done && (
        <Notice kind="success" title={t("merge.done", { date: formatDate(done.at, locale) })}>
          <p>{t("merge.undoHint", { date: formatDate(addDays(done.at, mergeUndoDays), locale) })}</p>
          <AppForm action={`/specialist/candidates/${id}/merge/undo`} className="as-link">
            <SubmitButton kind="second">{t("merge.undo")}</SubmitButton>
          </AppForm>
        </Notice>
      )}
      <p className="soft">{t("merge.lead")}</p>
      {other !== "" && <Notice kind="attention" title={t("merge.unknown", { code: other })} live />}
      {twins.length === 0 ? (
        <EmptyState icon="people" title={t("merge.nobody")} />
      ) : (
        <ul className="stack-s">
          {twins.map((twin) => (
            <li key={twin.id}>
              <Link to={`?with=${twin.id}`}>
                <bdi>{twin.name}</bdi>
              </Link>
              <p className="soft small">
                <Dots items={[twin.born && birthText(twin.born, locale), twin.place, twin.responsible]} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <Form method="get" role="search" className="form" aria-label={t("merge.code")}>
        <TextField name="with" label={t("merge.code")} hint={t("merge.codeHint")} width="s" autoComplete="off" />
        <FormActions>
          <SubmitButton kind="second">{t("merge.compare")}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}

const birthText = (value: string, locale: string) => (value.length === 4 ? value : formatDate(value, locale));

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
          { side: kept, what: "kept" },
          { side: gone, what: "gone" },
        ].map(({ side, what }) => (
          <div key={what}>
            <dt>{t(`merge.${what}`)}</dt>
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

/** What a record says in one group, in words. */
function useGroupText() {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const codes: Record<string, string> = {
    mobility: "mode",
    shiftsAccepted: "shift",
    shiftsRefused: "shift",
    demandsAccepted: "demand",
    demandsRefused: "demand",
  };
  const text = (column: string, value: unknown, side: MergeSide): string => {
    if (value === null || value === undefined || value === "" || value === false) return "";
    if (column === "districtId") return side.district ?? "";
    if (column === "responsibleUserId") return side.responsible ?? "";
    if (column === "mailbox") return t(`mailbox.${value}`);
    if (column === "preferredLanguage") return languageName(String(value), locale);
    if (column === "needsInterpreter") return t("field.needsInterpreter");
    if (column === "hasUniversity") return t("merge.university");
    if (Array.isArray(value)) {
      const words = value.map((one) => (codes[column] ? t(`${codes[column]}.${one}`) : String(one))).join(", ");
      return column.endsWith("Refused") && words ? t("merge.not", { what: words }) : words;
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDate(String(value), locale);
    return String(value);
  };
  return (group: MergeGroup, side: MergeSide): string =>
    mergeGroups[group]
      .map((column) => text(column, side.row[column], side))
      .filter(Boolean)
      .join(group === "name" ? " " : ", ") || "–";
}
