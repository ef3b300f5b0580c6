import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Pairs that are no longer open to choose: refused, or already proposed. Folded, below the others. */
export function SettledPairs({ count, open, children }: { count: number; open: boolean; children: ReactNode }) {
  const { t } = useTranslation("match");
  if (count === 0) return null;
  return (
    <details className="settled-pairs" open={open}>
      <summary>{t("settled", { count })}</summary>
      {children}
    </details>
  );
}
