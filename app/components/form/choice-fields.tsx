import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describedBy, Field, FieldErrors, LawNote } from "./field";
import { type FieldSource, type FieldText, type ResolvedField, resolveField } from "./field-source";
import { StaleChoice } from "./stale";
import type { Width } from "./text-fields";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

/** One entry of a list. @param lang language of its label when it is not the page's, such as a language's own name */
type Option = {
  value: string;
  label: string;
  disabled?: boolean;
  lang?: string;
};

export type ChoiceGroup = {
  label: string;
  options: ReadonlyArray<Option>;
};

/**
 * A drop-down list, for about six choices or more; with fewer, RadioGroup is easier.
 * @param blank first entry without a value, "please choose" by default; false leaves it out
 */
export function SelectField({
  options,
  blank,
  width = "full",
  label,
  hint,
  law,
  optional,
  ...source
}: FieldSource &
  FieldText & {
    options: ReadonlyArray<Option | ChoiceGroup>;
    blank?: string | false;
    width?: Width;
  }) {
  const { t } = useTranslation("common");
  const text = { label, hint, law, optional };
  const resolved = resolveField(source);
  const all = options.flatMap((entry) => ("options" in entry ? entry.options : [entry]));
  return (
    <Field resolved={resolved} text={text} words={wordsOf(all)}>
      <select
        id={resolved.id}
        name={resolved.name}
        defaultValue={resolved.value ?? ""}
        className={width === "full" ? "input" : `input w-${width}`}
        aria-invalid={resolved.errors.length > 0 || undefined}
        aria-describedby={describedBy(resolved, text)}
        aria-required={resolved.meta?.required || undefined}
      >
        {blank !== false && <option value="">{blank ?? t("form.choose")}</option>}
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <option key={option.value} value={option.value} disabled={option.disabled}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={entry.value} value={entry.value} disabled={entry.disabled} lang={entry.lang}>
              {entry.label}
            </option>
          ),
        )}
      </select>
    </Field>
  );
}

type GroupProps = FieldSource &
  FieldText & {
    options: ReadonlyArray<Choice>;
    /** Two columns where there is room. */
    columns?: 1 | 2;
    /** The group's question is the heading of the page. */
    big?: boolean;
  };

/** One of a few choices. The first box has the field's id, so that the error summary's link lands on it. */
export function RadioGroup(props: GroupProps) {
  return <Choices {...props} type="radio" />;
}

/**
 * Any number of several choices; the form gets the name once per ticked box. `defaultValues` for plain use without
 * Conform.
 */
export function CheckboxGroup({ defaultValues, ...props }: GroupProps & { defaultValues?: readonly string[] }) {
  return <Choices {...props} type="checkbox" values={defaultValues} />;
}

/** One box to tick, such as a declaration; sends `on`. Never ticked beforehand where it means consent. */
export function CheckboxField({
  label,
  hint,
  law,
  value = "on",
  defaultChecked,
  ...source
}: FieldSource & Omit<FieldText, "optional"> & { value?: string; defaultChecked?: boolean }) {
  const { t } = useTranslation("common");
  const resolved = resolveField(source);
  const text = { label, hint, law };
  const checked = source.field?.initialValue === undefined ? defaultChecked : resolved.value === value;
  return (
    <div className={resolved.errors.length > 0 ? "field invalid" : "field"}>
      <FieldErrors id={resolved.id} errors={resolved.errors} />
      <label className="choice">
        <input
          type="checkbox"
          id={resolved.id}
          name={resolved.name}
          value={value}
          defaultChecked={checked}
          aria-invalid={resolved.errors.length > 0 || undefined}
          aria-describedby={describedBy(resolved, text)}
        />
        <span>{label}</span>
        {hint && (
          <span className="hint" id={`${resolved.id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      <StaleChoice resolved={resolved} words={() => t("yes")} />
      {law && <LawNote id={`${resolved.id}-law`}>{law}</LawNote>}
    </div>
  );
}

const wordsOf = (options: readonly Choice[]) => (value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

function Choices({
  type,
  values,
  options,
  columns = 1,
  big = false,
  label,
  hint,
  law,
  optional,
  ...source
}: GroupProps & { type: "radio" | "checkbox"; values?: readonly string[] }) {
  const { t } = useTranslation("common");
  const resolved = resolveField(source);
  const chosen = new Set(values && source.field?.initialValue === undefined ? values : resolved.values);
  const text = { label, hint, law };
  return (
    <fieldset
      className={resolved.errors.length > 0 ? "field invalid" : "field"}
      aria-describedby={describedBy(resolved, text)}
    >
      <legend className={big ? "legend legend-big" : "legend"}>
        {label}
        {optional && <span className="optional"> {t("form.optional")}</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${resolved.id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={resolved.id} errors={resolved.errors} />
      <div className={columns === 2 ? "choices choices-two" : "choices"}>
        {options.map((option, index) => (
          <ChoiceBox key={option.value} option={option} index={index} type={type} resolved={resolved} chosen={chosen} />
        ))}
      </div>
      <StaleChoice resolved={resolved} words={wordsOf(options)} />
      {law && <LawNote id={`${resolved.id}-law`}>{law}</LawNote>}
    </fieldset>
  );
}

function ChoiceBox({
  option,
  index,
  type,
  resolved,
  chosen,
}: {
  option: Choice;
  index: number;
  type: "radio" | "checkbox";
  resolved: ResolvedField;
  chosen: ReadonlySet<string>;
}) {
  const id = index === 0 ? resolved.id : `${resolved.id}-${index}`;
  return (
    <label className="choice" htmlFor={id}>
      <input
        type={type}
        id={id}
        name={resolved.name}
        value={option.value}
        defaultChecked={chosen.has(option.value)}
        disabled={option.disabled}
        aria-invalid={(type === "checkbox" && resolved.errors.length > 0) || undefined}
        aria-describedby={option.hint ? `${id}-about` : undefined}
      />
      <span>{option.label}</span>
      {option.hint && (
        <span className="hint" id={`${id}-about`}>
          {option.hint}
        </span>
      )}
    </label>
  );
}
