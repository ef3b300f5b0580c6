import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppForm, FormActions, FormRefusal, SubmitButton, TextField } from "~/components/form";
import { Link } from "~/components/link";
import { EmptyState, Notice } from "~/components/notice";
import { Dots } from "~/components/values";
import { mergeUndoDays } from "~/domain/candidate/merge";
import { addDays } from "~/domain/days";
import type { Twin } from "~/domain/find/twin";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MergePage } from "~/queries/candidate/merge-pair";

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
      <FormRefusal />
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
      <Form
        method="post"
        action="/specialist/find/in-list"
        role="search"
        className="form"
        aria-label={t("merge.code")}
        reloadDocument
      >
        <input type="hidden" name="list" value={`/specialist/candidates/${id}/merge`} />
        <TextField
          name="asked"
          label={t("merge.code")}
          hint={t("merge.codeHint")}
          defaultValue={other}
          width="s"
          autoComplete="off"
        />
        <FormActions>
          <SubmitButton kind="second">{t("merge.compare")}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}

const birthText = (value: string, locale: string) => (value.length === 4 ? value : formatDate(value, locale));
