import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { AppForm, type ButtonKind, FormActions, SubmitButton } from "./form/app-form";
import type { FieldLabels } from "./form/field-source";
import { errorsOf, type Reply } from "./form/reply";
import { Icon, type IconName } from "./icon";
import { Notice } from "./notice";
import { PageHeader } from "./page-header";

/** A link that looks like a button, because it begins an action on a page of its own. */
export function ButtonLink({
  to,
  kind = "main",
  size,
  icon,
  children,
}: {
  to: string;
  kind?: ButtonKind;
  size?: "small" | "big";
  icon?: IconName;
  children: ReactNode;
}) {
  const className = ["btn", kind !== "main" && `btn-${kind}`, size && `btn-${size}`].filter(Boolean).join(" ");
  return (
    <Link to={to} className={className}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </Link>
  );
}

/** A form with a single button, for a step that loses nothing. Steps that lose something get a ConfirmPage. */
export function ActionButton({
  action,
  version,
  fields = {},
  kind = "second",
  size,
  children,
}: {
  action: string;
  version?: number;
  fields?: Readonly<Record<string, string>>;
  kind?: ButtonKind;
  size?: "small" | "big";
  children: ReactNode;
}) {
  return (
    <AppForm action={action} version={version} className="">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={kind} size={size}>
        {children}
      </SubmitButton>
    </AppForm>
  );
}

/**
 * The page that stands between a person and a loss: says what will be lost and what stays, then asks once.
 * It is a page with its own address (`…/withdraw`), so it works without script and the way back is the back button.
 *
 * @param losses each thing that will be gone or end, in words
 * @param keeps what stays
 * @param confirm words of the button ("Withdraw consent")
 * @param cancelTo where "no, go back" leads
 */
export function ConfirmPage({
  title,
  eyebrow,
  losses,
  keeps,
  confirm,
  cancelTo,
  version,
  level,
  labels,
  children,
}: {
  title: ReactNode;
  /** 2 below the record's own header. */
  level?: 1 | 2;
  eyebrow?: ReactNode;
  losses: ReadonlyArray<ReactNode>;
  keeps?: ReadonlyArray<ReactNode>;
  confirm: string;
  cancelTo: string;
  version?: number;
  /** Labels of further fields, for the error summary. */
  labels?: FieldLabels;
  /** Further fields, such as a reason. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("common");
  const errors = errorsOf(useActionData<Reply>());
  return (
    <div className="wrap-text">
      <PageHeader title={title} eyebrow={eyebrow} level={level} />
      <AppForm version={version} errors={errors} labels={labels}>
        <Notice kind="attention" title={t("confirm.losses")}>
          <ul>
            {losses.map((loss, index) => (
              <li key={index}>{loss}</li>
            ))}
          </ul>
        </Notice>
        {keeps && keeps.length > 0 && (
          <div>
            <p>
              <strong>{t("confirm.keeps")}</strong>
            </p>
            <ul>
              {keeps.map((kept, index) => (
                <li key={index}>{kept}</li>
              ))}
            </ul>
          </div>
        )}
        {children}
        <FormActions>
          <SubmitButton kind="danger">{confirm}</SubmitButton>
          <ButtonLink to={cancelTo} kind="second">
            {t("confirm.cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
