import { useTranslation } from "react-i18next";
import { StaleChoice } from "~/components/form";

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
}: {
  legend: string;
  hint?: string;
  name: string;
  options: readonly { value: string; label: string }[];
  yes: readonly string[];
  no: readonly string[];
  submitted?: unknown;
}) {
  const { t } = useTranslation("candidate");
  const typed = submitted && typeof submitted === "object" ? (submitted as Record<string, unknown>) : null;
  const answerOf = (value: string) => {
    if (typed) return typed[value] ?? "";
    return yes.includes(value) ? "yes" : no.includes(value) ? "no" : "";
  };
  return (
    <fieldset className="yes-no">
      <legend className="legend">{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
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
              {t(answer === "" ? "tri.unasked" : `tri.${answer}`)}
            </label>
          ))}
          <StaleChoice
            resolved={{ name: `${name}.${option.value}` }}
            words={(answer) => t(`tri.${answer === "yes" ? "yes" : "no"}`)}
          />
        </fieldset>
      ))}
    </fieldset>
  );
}
