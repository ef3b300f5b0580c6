import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { longestQuestion } from "~/domain/find/question";
import { Icon } from "../icon";

/**
 * Finds whoever calls, from every page of the work areas: by a name in any spelling, a number, a mail, a code name or a
 * day of birth. It posts, so that no name appears in an address. `/` and Ctrl-K lead here.
 */
export function FindField() {
  const { t } = useTranslation("candidate");
  return (
    <Form
      method="post"
      action="/specialist/find"
      role="search"
      aria-label={t("find.label")}
      className="find"
      reloadDocument
    >
      <label>
        <span className="vh">{t("find.label")}</span>
        <input
          type="search"
          name="asked"
          className="input"
          placeholder={t("find.placeholder")}
          maxLength={longestQuestion}
          dir="auto"
          autoComplete="off"
          enterKeyHint="search"
          aria-keyshortcuts="/ Control+K"
          data-find
          required
        />
      </label>
      <button type="submit" aria-label={t("find.button")}>
        <Icon name="search" size={18} />
      </button>
    </Form>
  );
}
