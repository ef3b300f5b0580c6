import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icon";
import { German } from "~/components/values";
import type { Finding } from "~/domain/job/rule";
import { isStopping } from "~/domain/job/rules";
import { placeOfField } from "~/domain/job/wizard";
import type { Remark } from "~/queries/job/wizard";
import { FindingText, findingCode } from "./findings";

/** What the boxes of a step show: what was typed last, else what is stored; with what the rules and reviewers say. */
export type StepState = {
  values: Record<string, unknown>;
  errors: Record<string, string[]>;
  findings: Finding[];
  remarks: Remark[];
};

const StepContext = createContext<StepState>({ values: {}, errors: {}, findings: [], remarks: [] });

export function StepProvider({ state, children }: { state: StepState; children: ReactNode }) {
  return <StepContext.Provider value={state}>{children}</StepContext.Provider>;
}

const fieldOf = (finding: Finding) => placeOfField[finding.field].field;

/** Errors by field: those of the form itself, and those of the rules that stop a posting. */
export function stepErrors(state: StepState): Record<string, string[]> {
  const errors: Record<string, string[]> = { ...state.errors };
  for (const finding of state.findings.filter(isStopping)) {
    errors[fieldOf(finding)] = [...(errors[fieldOf(finding)] ?? []), findingCode(finding)];
  }
  return errors;
}

/** Props that every box of the step shares: its name, its content, its errors, and the paragraph behind them. */
export function useStepField() {
  const state = useContext(StepContext);
  const errors = stepErrors(state);
  const at = (name: string): unknown =>
    name
      .replace(/\[(\d+)\]/g, ".$1")
      .split(".")
      .reduce<unknown>(
        (value, key) => (value && typeof value === "object" ? (value as Record<string, unknown>)[key] : undefined),
        state.values,
      );
  const law = (name: string) =>
    [...new Set(state.findings.filter((one) => fieldOf(one) === name && isStopping(one)).map((one) => one.paragraph))]
      .filter(Boolean)
      .join("; ") || undefined;
  return {
    text: (name: string) => ({
      name,
      defaultValue: typeof at(name) === "string" ? (at(name) as string) : undefined,
      errors: errors[name],
      law: law(name),
    }),
    many(name: string) {
      const value = at(name);
      const chosen = Array.isArray(value) ? value.map(String) : typeof value === "string" && value ? [value] : [];
      return { name, defaultValues: chosen, errors: errors[name], law: law(name) };
    },
    tick: (name: string) => ({ name, defaultChecked: at(name) === "on", errors: errors[name], law: law(name) }),
    errors: (name: string) => errors[name] ?? [],
    /** Whether one of these boxes holds something or has an error. */
    holds: (...names: string[]) => names.some((name) => (at(name) ?? "") !== "" || (errors[name] ?? []).length > 0),
    law,
  };
}

/** What is shown below a box: remarks of the review, then what the rules ask to consider. */
export function Notes({ name }: { name: string }) {
  const { t } = useTranslation("job");
  const state = useContext(StepContext);
  const remarks = state.remarks.filter((remark) => remark.field === name);
  const findings = state.findings.filter((finding) => fieldOf(finding) === name && !isStopping(finding));
  if (remarks.length === 0 && findings.length === 0) return null;
  return (
    <div className="field-notes stack-s">
      {remarks.map((remark) => (
        <div className="remark" key={`${remark.at}-${remark.remark}`}>
          <Icon name="speech" size={18} />
          <p>
            <strong>
              {t("wizard.remark")}
              {remark.by && `, ${remark.by}`}:{" "}
            </strong>
            <German>{remark.remark}</German>
          </p>
        </div>
      ))}
      {findings.map((finding, index) => (
        <FindingText key={`${finding.code}-${index}`} finding={finding} />
      ))}
    </div>
  );
}
