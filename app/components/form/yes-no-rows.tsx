import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldErrors } from "./field";
import { plainFieldId } from "./field-source";
import { StaleChoice } from "./stale";

type Answer = "yes" | "no" | "";

/**
 * Many questions with the same three answers: fine, not possible, not asked. One row each, the form gets `name.value`.
 * @param submitted the answers of a refused form, which take precedence over the stored ones
 */
export function YesNoRows({
  legend,
  hint,
  name,
  options,
  yes,
  no,
  submitted,
  words,
  errors = [],
  id = plainFieldId(name),
  big = false,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  name: string;
  options: readonly { value: string; label: ReactNode }[];
  yes: readonly string[];
  no: readonly string[];
  submitted?: unknown;
  /** How the answers are called, where somebody else than the team reads them. */
  words?: (answer: Answer) => ReactNode;
  errors?: string[];
  id?: string;
  /** For a screen that two people look at: each answer a box to press. */
  big?: boolean;
}) {
  const { t } = useTranslation("candidate");
  const say = words ?? ((answer: Answer) => t(answer === "" ? "tri.unasked" : `tri.${answer}`));
  const typed = submitted && typeof submitted === "object" ? (submitted as Record<string, unknown>) : null;
  const answerOf = (value: string) => {
    if (typed) return typed[value] ?? "";
    return yes.includes(value) ? "yes" : no.includes(value) ? "no" : "";
  };
  return (
    <fieldset className={big ? "yes-no yes-no-big" : "yes-no"} id={id} tabIndex={-1}>
      <legend className="legend">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <FieldErrors id={id} errors={errors} />
      {options.map((option) => (
        <fieldset key={option.value} className="yes-no-row">
          <legend>{option.label}</legend>
          {(["yes", "no", ""] as const).map((answer) => (
            <label key={answer} className="yes-no-choice">
              <input
                type="radio"
                name={`${name}.${option.value}`}
                value={answer}
                defaultChecked={answerOf(option.value) === answer}
              />
              <span>{say(answer)}</span>
            </label>
          ))}
          <StaleChoice
            resolved={{ name: `${name}.${option.value}` }}
            words={(answer) => say(answer === "yes" ? "yes" : "no")}
          />
        </fieldset>
      ))}
    </fieldset>
  );
}
