import { useTranslation } from "react-i18next";
import { useErrorText } from "./error-text";
import type { FieldLabels } from "./field-source";
import { plainFieldId } from "./field-source";

/**
 * What is wrong, at the head of the form, each item a link to its field. It takes the focus as soon as the page is
 * there (autofocus without script), so that it is heard and seen first. Renders nothing without errors.
 *
 * @param errors message codes by field name; "" holds those of the whole form, which link to nothing and say
 *   that something was refused, not that an answer is wrong
 * @param title what happened, where neither an answer is missing nor the whole form was refused
 * @param idOf id of the box for a field name; by default the one that plain fields get
 */
export function ErrorSummary({
  errors,
  labels = {},
  title,
  idOf,
}: {
  errors: Readonly<Record<string, string[]>>;
  labels?: FieldLabels;
  title?: string;
  idOf?: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("common");
  const text = useErrorText();
  const items = Object.entries(errors).flatMap(([name, codes]) => [...new Set(codes)].map((code) => ({ name, code })));
  if (items.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary is what the person must hear first after a refused form
    <div className="summary-box" role="alert" tabIndex={-1} autoFocus id="error-summary">
      <h2>{title ?? (errors[""]?.length ? t("form.refused") : t("form.summary", { count: items.length }))}</h2>
      <ul>
        {items.map(({ name, code }) => {
          const label = name ? (labels[name] ?? labels[name.replace(/\[\d*\]/g, "")]) : undefined;
          // a label that is a question or a sentence has its own punctuation mark
          const words = label ? `${label}${/[?؟.!]$/.test(label) ? "" : ":"} ${text(code)}` : text(code);
          return (
            <li key={`${name}-${code}`}>
              {name ? <a href={`#${idOf?.(name) ?? plainFieldId(name)}`}>{words}</a> : words}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
