import type { InputHTMLAttributes, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, mayBeMisread } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { describedBy, Field } from "./field";
import { type FieldSource, type FieldText, type ResolvedField, resolveField } from "./field-source";

export type Width = "xs" | "s" | "m" | "full";
type Passed = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "autoComplete"
  | "inputMode"
  | "spellCheck"
  | "placeholder"
  | "readOnly"
  | "list"
  | "step"
  | "min"
  | "max"
  | "pattern"
  | "dir"
  | "lang"
  | "autoFocus"
> & {
  /** address that answers titles which begin with what is typed, as options for `list` (`enhance.js`) */
  "data-titles"?: string;
};

type Texts = FieldText &
  Passed & {
    width?: Width;
    /** Unit shown after the box, such as "km". */
    suffix?: ReactNode;
  };

function shared(resolved: ResolvedField, text: FieldText, width: Width) {
  return {
    id: resolved.id,
    name: resolved.name,
    defaultValue: resolved.value,
    className: width === "full" ? "input" : `input w-${width}`,
    "aria-invalid": resolved.errors.length > 0 || undefined,
    "aria-describedby": describedBy(resolved, text),
    "aria-required": (resolved.meta?.required ?? false) || undefined,
    maxLength: resolved.meta?.maxLength,
  };
}

/**
 * One line of text. `type` covers e-mail, telephone, web address, search, password, time.
 * @example <TextField field={fields.email} type="email" autoComplete="email" label={t("email")} />
 */
export function TextField({
  type = "text",
  width = "full",
  label,
  hint,
  law,
  optional,
  suffix,
  ...rest
}: FieldSource &
  Texts & {
    type?: "text" | "email" | "tel" | "url" | "search" | "password" | "time" | "datetime-local" | "month";
  }) {
  const { field: _field, name: _name, id: _id, defaultValue: _value, errors: _errors, ...passed } = rest;
  const text = { label, hint, law, optional };
  const resolved = resolveField(rest);
  const input = <input type={type} {...passed} {...shared(resolved, text, width)} />;
  return (
    <Field resolved={resolved} text={text}>
      {suffix ? <Affix suffix={suffix}>{input}</Affix> : input}
    </Field>
  );
}

/** A number typed as text with a numeric keyboard: no spinner, no scrolling away of a value. Decimal comma is allowed. */
export function NumberField({ width = "xs", decimal = false, ...props }: FieldSource & Texts & { decimal?: boolean }) {
  return <TextField {...props} width={width} inputMode={decimal ? "decimal" : "numeric"} autoComplete="off" />;
}

/**
 * An amount in euros, typed as people write it ("13,90" or "13.90"). The value of the form is that text; `defaultValue`
 * is text too (`moneyText(1390, locale)`). Schemas turn it into cents.
 */
export function MoneyField({ suffix = "€", ...props }: FieldSource & Texts) {
  return <TextField width="xs" {...props} suffix={suffix} inputMode="decimal" autoComplete="off" />;
}

/**
 * A calendar date: the browser's own date box, which needs no script, works with keyboard and screen reader, and always
 * sends `YYYY-MM-DD`. It writes dates in the browser's language, whatever the page's; where day and month of the stored
 * date could be confused, the date is also shown beside it with the month's name.
 */
export function DateField({ width = "s", label, hint, law, optional, ...rest }: FieldSource & Omit<Texts, "suffix">) {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const { field: _field, name: _name, id: _id, defaultValue: _value, errors: _errors, ...passed } = rest;
  const text = { label, hint, law, optional };
  const resolved = resolveField(rest);
  const box = shared(resolved, text, width);
  const filled = resolved.value !== undefined && mayBeMisread(resolved.value) ? resolved.value : null;
  const input = (
    <input
      type="date"
      min={resolved.meta?.min}
      max={resolved.meta?.max}
      {...passed}
      {...box}
      aria-describedby={
        [box["aria-describedby"], filled && `${resolved.id}-filled`].filter(Boolean).join(" ") || undefined
      }
    />
  );
  return (
    <Field resolved={resolved} text={text} words={(day) => formatDate(day, locale)}>
      {filled ? (
        <div className="row">
          {input}
          <span className="soft small" id={`${resolved.id}-filled`}>
            {t("form.filledDate", { date: formatDate(filled, locale, "long") })}
          </span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

/** Several lines of text. `rows` is the height before anything is typed; the box grows with its text. */
export function TextArea({
  rows = 4,
  label,
  hint,
  law,
  optional,
  lang,
  dir,
  ...source
}: FieldSource & FieldText & { rows?: number; lang?: string; dir?: "auto" | "ltr" | "rtl" }) {
  const text = { label, hint, law, optional };
  const resolved = resolveField(source);
  return (
    <Field resolved={resolved} text={text}>
      <textarea rows={rows} lang={lang} dir={dir} {...shared(resolved, text, "full")} />
    </Field>
  );
}

/** A file. The form needs `encType="multipart/form-data"`; say in `hint` what is taken and how large it may be. */
export function FileField({
  accept,
  multiple,
  label,
  hint,
  law,
  optional,
  ...source
}: FieldSource & FieldText & { accept?: string; multiple?: boolean }) {
  const text = { label, hint, law, optional };
  const resolved = resolveField(source);
  const { defaultValue: _typed, maxLength: _length, ...attributes } = shared(resolved, text, "full");
  return (
    <Field resolved={resolved} text={text}>
      <input type="file" accept={accept} multiple={multiple} {...attributes} />
    </Field>
  );
}

function Affix({ suffix, children }: { suffix: ReactNode; children: ReactNode }) {
  return (
    <div className="affix">
      {children}
      <span className="affix-text">{suffix}</span>
    </div>
  );
}
