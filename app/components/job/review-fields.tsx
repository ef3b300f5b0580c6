import { useTranslation } from "react-i18next";
import { CheckboxField, TextArea } from "~/components/form";
import { Section } from "~/components/page-header";
import { German } from "~/components/values";
import type { Finding } from "~/domain/job/rule";
import { placeOfField, reviewFields, type WizardStep } from "~/domain/job/wizard";
import type { Remark } from "~/queries/job/wizard";
import { FindingText } from "./findings";
import type { SummaryGroup } from "./summary";

/** The groups of a posting with, beside every field, what the rules say and a place for a remark. */
export function ReviewFields({
  groups,
  findings,
  earlier,
  values,
  errors,
}: {
  groups: SummaryGroup[];
  findings: Finding[];
  earlier: Remark[];
  values: Record<string, unknown>;
  errors: Record<string, string[]>;
}) {
  const { t } = useTranslation("job");
  const reviewed = values.reviewed;
  const isReviewed = (step: WizardStep) => (Array.isArray(reviewed) ? reviewed.includes(step) : reviewed === step);
  return (
    <>
      {groups.map((group, index) => {
        const remarkable: readonly string[] = reviewFields.find(({ step }) => step === group.step)?.fields ?? [];
        return (
          <Section key={group.step} title={t(`step.${group.step}`)} id={`group-${group.step}`}>
            {group.rows.map((row) => (
              <div className="review-field" key={row.field}>
                <p className="review-label">{row.label}</p>
                <div className="review-value">{row.value ?? <span className="soft">{t("review.notSaid")}</span>}</div>
                {findings
                  .filter((finding) => placeOfField[finding.field].field === row.field)
                  .map((finding, place) => (
                    <FindingText key={`${finding.code}-${place}`} finding={finding} />
                  ))}
                {earlier
                  .filter((remark) => remark.field === row.field)
                  .slice(0, 1)
                  .map((remark) => (
                    <p className="hint" key={remark.at}>
                      {t("review.earlier")}: <German>{remark.remark}</German>
                    </p>
                  ))}
                {remarkable.includes(row.field) && (
                  <RemarkBox field={row.field} label={row.label} value={values[`remark-${row.field}`]} />
                )}
              </div>
            ))}
            <CheckboxField
              name="reviewed"
              id={index === 0 ? "field-reviewed" : `reviewed-${group.step}`}
              value={group.step}
              defaultChecked={isReviewed(group.step)}
              errors={isReviewed(group.step) ? undefined : errors.reviewed}
              label={t("review.groupDone", { step: t(`step.${group.step}`) })}
            />
          </Section>
        );
      })}
    </>
  );
}

function RemarkBox({ field, label, value }: { field: string; label: string; value: unknown }) {
  const { t } = useTranslation("job");
  const typed = typeof value === "string" ? value : "";
  return (
    <details open={typed !== ""}>
      <summary>{t("review.addRemark", { field: label })}</summary>
      <TextArea
        name={`remark-${field}`}
        defaultValue={typed}
        rows={2}
        label={t("wizard.remark")}
        hint={t("review.remarkHint")}
        lang="de"
      />
    </details>
  );
}
