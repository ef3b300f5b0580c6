import { useTranslation } from "react-i18next";

/**
 * Many questions with the same three answers: fine, not possible, not asked. One row each, the form gets `name.value`.
 * What was typed survives a refused form because the browser keeps it; stored answers are the start.
 */
export function YesNoRows({
  legend,
  hint,
  name,
  options,
  yes,
  no,
}: {
  legend: string;
  hint?: string;
  name: string;
  options: readonly { value: string; label: string }[];
  yes: readonly string[];
  no: readonly string[];
}) {
  const { t } = useTranslation("candidate");
  const answerOf = (value: string) => (yes.includes(value) ? "yes" : no.includes(value) ? "no" : "");
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
        </fieldset>
      ))}
    </fieldset>
  );
}
