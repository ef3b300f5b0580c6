import { Form, useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, type ReactNode, useId } from "react";
import type { FormValues } from "~/domain/form-difference";
import { ErrorSummary } from "./error-summary";
import type { FieldLabels } from "./field-source";
import { StaleProvider, staleId, useStale } from "./stale";

/** The parts of Conform's form metadata that a form needs; `useForm()[0]` fits. */
export type FormMeta = {
  id: string;
  allErrors: Record<string, string[]>;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
};

/**
 * Every form that changes something. Works without script: it posts to its own page unless `action` says otherwise,
 * carries the idempotency key `_key` (one per rendered form, so a double submit has one effect) and, for a row that
 * may be edited by two people, its `version`. The error summary comes first in it.
 *
 * @param form Conform's form metadata; leave it out for forms of one button, or give plain `errors`
 * @param errors message codes by field name, "" for those of the whole form
 * @param version the version of the row that is edited; a stale one is answered with 409 and the input kept
 * @param stored the values of that row as the form holds them (the same as Conform's `defaultValue`): after a stale save
 *   every field that differs shows both values and lets one choose
 * @example
 * const [form, fields] = useForm({ lastResult: useActionData<typeof action>(), defaultValue });
 * <AppForm form={form} version={job.version} stored={defaultValue} labels={{ title: t("title") }}>
 *   <TextField field={fields.title} label={t("title")} />
 *   <FormActions><SubmitButton>{t("save")}</SubmitButton></FormActions>
 * </AppForm>
 */
export function AppForm({
  form,
  errors,
  labels,
  action,
  version,
  idOf,
  stored,
  encType,
  wide = false,
  className,
  children,
  ...aria
}: {
  form?: FormMeta;
  errors?: Readonly<Record<string, string[]>>;
  labels?: FieldLabels;
  action?: string;
  version?: number;
  /** id of the box for a field name, where several forms of a page have fields of the same name */
  idOf?: (name: string) => string;
  stored?: FormValues;
  encType?: "multipart/form-data";
  wide?: boolean;
  className?: string;
  children: ReactNode;
  "aria-label"?: string;
  "aria-labelledby"?: string;
}) {
  const seed = useRouteLoaderData<{ formSeed?: string }>("root")?.formSeed ?? "";
  const own = useId().replaceAll(":", "");
  const { stale, base } = useStale(stored);
  const found = { ...(errors ?? form?.allErrors ?? {}) };
  for (const name of stale?.differences.keys() ?? []) found[name] = ["staleField"];
  const boxOf = (name: string) => {
    if (stale?.differences.has(name)) return staleId(name);
    if (idOf) return idOf(name);
    return form ? `${form.id}-${name}` : undefined;
  };
  return (
    <Form
      method="post"
      noValidate
      action={action}
      encType={encType}
      className={className ?? (wide ? "form form-wide" : "form")}
      id={form?.id}
      onSubmit={form?.onSubmit}
      {...aria}
    >
      <input type="hidden" name="_key" value={`${seed}${own}`} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {base !== undefined && <input type="hidden" name="_base" value={base} />}
      <ErrorSummary errors={found} labels={labels} idOf={boxOf} />
      <StaleProvider stale={stale}>{children}</StaleProvider>
    </Form>
  );
}

/** The row of buttons that ends a form: the main action first, then ways out. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

/** How a button, or a link that looks like one, is set apart from others. */
export type ButtonKind = "main" | "second" | "quiet" | "danger" | "help";

/**
 * The button that sends the form; its words say what happens ("Vorschlag senden").
 * `name` and `value` tell several buttons of one form apart; `formAction` sends the same input elsewhere.
 */
export function SubmitButton({
  kind = "main",
  size,
  name,
  value,
  formAction,
  form,
  children,
}: {
  kind?: ButtonKind;
  size?: "small" | "big";
  name?: string;
  value?: string;
  formAction?: string;
  form?: string;
  children: ReactNode;
}) {
  const className = ["btn", kind !== "main" && `btn-${kind}`, size && `btn-${size}`].filter(Boolean).join(" ");
  return (
    <button type="submit" className={className} name={name} value={value} formAction={formAction} form={form}>
      {children}
    </button>
  );
}
