import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isUuid } from "~/domain/uuid";
import { Icon, type IconName } from "./icon";
import { Link } from "./link";

export type NoticeKind = "info" | "attention" | "success" | "error";

const icons: Record<NoticeKind, IconName> = { info: "info", attention: "warning", success: "check", error: "error" };

/**
 * Something the person should know before going on. `live` makes it heard when it appears as an answer to an action.
 */
export function Notice({
  kind = "info",
  title,
  live = false,
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className={kind === "info" ? "notice" : `notice notice-${kind}`}
      role={live ? (kind === "error" ? "alert" : "status") : undefined}
    >
      <Icon name={icons[kind]} size={22} />
      <div className="stack-s">
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {children}
      </div>
    </div>
  );
}

/**
 * The word of success after an action. The action redirects to `…?done=CODE`, the page shows the text of that code:
 * a reload shows it again, a shared address does no harm, and no cookie is needed.
 * A step that was done leads to taking that back (`undo`, its id).
 * Codes are keys of `done` in the page's namespace, or of `common` (saved, sent, deleted …); unknown codes show nothing.
 *
 * @param ns namespace in which `done.CODE` is looked up first
 */
export function Flash({ ns }: { ns?: string }) {
  const [search] = useSearchParams();
  const { t, i18n } = useTranslation(ns ? [ns, "common"] : "common");
  const code = search.get("done");
  if (!code || !/^[a-z][A-Za-z]{1,40}$/.test(code)) return null;
  const key = [ns && `${ns}:done.${code}`, `common:done.${code}`].find((found) => found && i18n.exists(found));
  if (!key) return null;
  const asked = search.get("undo") ?? "";
  const undo = code === "stepDone" && isUuid(asked) ? asked : null;
  return (
    <Notice kind="success" live>
      <p>
        {t(key)} {undo && <Link to={`/specialist/steps/${undo}/reopen`}>{t("desk:undo")}</Link>}
      </p>
    </Notice>
  );
}

/** What a list will show once there is something, and the first step towards it. */
export function EmptyState({
  icon = "ladder",
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon name={icon} size={40} />
      <p>
        <strong>{title}</strong>
      </p>
      {children && <p className="soft">{children}</p>}
      {action}
    </div>
  );
}
