import { useTranslation } from "react-i18next";
import { Icon } from "../icon";
import { useErrorText } from "./error-text";
import type { FieldText, ResolvedField } from "./field-source";
import { StaleChoice } from "./stale";

/** The paragraph of law a field rests on, with its own sign so that nobody reads it as an instruction. */
export function LawNote({ id, children }: { id?: string; children: React.ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <p className="law" id={id}>
      <Icon name="law" size={16} />
      <span>
        <span className="vh">{t("form.law")} </span>
        {children}
      </span>
    </p>
  );
}

/** Ids of everything that describes a box, in the order in which they should be heard. */
export function describedBy(resolved: ResolvedField, text: Pick<FieldText, "hint" | "law">): string | undefined {
  const ids = [
    resolved.errors.length > 0 && `${resolved.id}-error`,
    text.hint && `${resolved.id}-hint`,
    text.law && `${resolved.id}-law`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The errors of one field as sentences, each once. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] }) {
  const text = useErrorText();
  const { t } = useTranslation("common");
  if (errors.length === 0) return null;
  return (
    <div id={`${id}-error`}>
      {[...new Set(errors)].map((code) => (
        <p className="error" key={code}>
          <Icon name="error" size={18} />
          <span>
            <span className="vh">{t("form.error")} </span>
            {text(code)}
          </span>
        </p>
      ))}
    </div>
  );
}

/**
 * Frame of a field with one box: label, hint, errors, the box itself, and the paragraph below it.
 * The box must carry `id`, `aria-invalid` and `aria-describedby={describedBy(resolved, text)}`; TextField and its
 * siblings do. Use Field directly only for a box of a new kind.
 */
export function Field({
  resolved,
  text,
  words,
  children,
}: {
  resolved: ResolvedField;
  text: FieldText;
  /** How a value is written where it is shown beside another, such as the label of an option. */
  words?: (value: string) => React.ReactNode;
  children: React.ReactNode;
}) {
  const { t } = useTranslation("common");
  return (
    <div className={resolved.errors.length > 0 ? "field invalid" : "field"}>
      <label className="label" htmlFor={resolved.id}>
        {text.label}
        {text.optional && <span className="optional"> {t("form.optional")}</span>}
      </label>
      {text.hint && (
        <p className="hint" id={`${resolved.id}-hint`}>
          {text.hint}
        </p>
      )}
      <FieldErrors id={resolved.id} errors={resolved.errors} />
      <div className="control">{children}</div>
      <StaleChoice resolved={resolved} words={words} />
      {text.law && <LawNote id={`${resolved.id}-law`}>{text.law}</LawNote>}
    </div>
  );
}
