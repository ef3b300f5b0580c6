import { useTranslation } from "react-i18next";
import { FieldErrors, TextArea } from "~/components/form";
import { Icon } from "~/components/icon";
import { Fact, Facts } from "~/components/lists";
import { Section } from "~/components/page-header";
import { German } from "~/components/values";
import type { Finding } from "~/domain/job/rule";
import { placeOfField, reviewFields, type WizardStep } from "~/domain/job/wizard";
import type { Remark } from "~/queries/job/wizard";
import { FindingText } from "./findings";
import type { SummaryGroup, SummaryRow } from "./summary";

type Reviewed = {
  findings: readonly Finding[];
  earlier: readonly Remark[];
  /** what was typed and ticked, of a review that was refused */
  values: Record<string, unknown>;
  errors: Record<string, string[]>;
};

/** The groups of a posting, each to be ticked as read; beside every answer what the rules say and a place for a remark. */
export function ReviewFields({ groups, ...review }: Reviewed & { groups: SummaryGroup[] }) {
  return groups.map((group, nth) => {
    const remarkable: readonly string[] = reviewFields.find(({ step }) => step === group.step)?.fields ?? [];
    return (
      <ReviewGroup key={group.step} step={group.step} isFirst={nth === 0} {...review}>
        <Facts>
          {group.rows.map((row) => (
            <ReviewRow key={row.field} row={row} mayRemark={remarkable.includes(row.field)} {...review} />
          ))}
        </Facts>
      </ReviewGroup>
    );
  });
}

/** A group with its tick beside the heading. */
function ReviewGroup({
  step,
  isFirst,
  values,
  errors,
  children,
}: Reviewed & { step: WizardStep; isFirst: boolean; children: React.ReactNode }) {
  const { t } = useTranslation("job");
  const ticked = values.reviewed;
  const isTicked = Array.isArray(ticked) ? ticked.includes(step) : ticked === step;
  const id = isFirst ? "field-reviewed" : `reviewed-${step}`;
  const faults = isTicked ? [] : (errors.reviewed ?? []);
  return (
    <Section
      id={`group-${step}`}
      title={t(`step.${step}`)}
      actions={
        <label className="tick">
          <input
            type="checkbox"
            id={id}
            name="reviewed"
            value={step}
            defaultChecked={isTicked}
            aria-invalid={faults.length > 0 || undefined}
            aria-describedby={faults.length > 0 ? `${id}-error` : undefined}
          />
          <span>
            {t("review.read")}
            <span className="vh">: {t(`step.${step}`)}</span>
          </span>
        </label>
      }
    >
      <FieldErrors id={id} errors={faults} />
      {children}
    </Section>
  );
}

/** One answer with what stands against it, and the place for a remark, folded until it is wanted. */
function ReviewRow({ row, mayRemark, findings, earlier, values }: Reviewed & { row: SummaryRow; mayRemark: boolean }) {
  const { t } = useTranslation("job");
  const typed = values[`remark-${row.field}`];
  const last = earlier.find(({ field }) => field === row.field);
  return (
    <Fact label={row.label}>
      {row.value ?? <span className="soft">{t("review.notSaid")}</span>}
      {findings
        .filter((finding) => placeOfField[finding.field].field === row.field)
        .map((finding, nth) => (
          <FindingText key={`${finding.code}-${nth}`} finding={finding} />
        ))}
      {last && (
        <p className="hint">
          {t("review.earlier")}: <German>{last.remark}</German>
        </p>
      )}
      {mayRemark && (
        <details className="remark-fold" open={typeof typed === "string" && typed !== ""}>
          <summary>
            <Icon name="speech" size={16} />
            <span className="vh">{t("review.addRemark", { field: row.label })}</span>
          </summary>
          <TextArea
            name={`remark-${row.field}`}
            defaultValue={typeof typed === "string" ? typed : ""}
            rows={2}
            label={t("review.addRemark", { field: row.label })}
            hint={t("review.remarkHint")}
            lang="de"
          />
        </details>
      )}
    </Fact>
  );
}
