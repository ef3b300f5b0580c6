import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Answers one below the other; an empty list says that nothing is stored. */
export function Lines({ items }: { items: readonly ReactNode[] }) {
  const { t } = useTranslation("my");
  const known = items.filter(Boolean);
  if (known.length === 0) return <span className="soft">{t("data.nothing")}</span>;
  return (
    <ul className="plain">
      {known.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
