import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { useListPath } from "./kept-params";

/** How many pairs are no longer open to choose: refused, already proposed, busy. Opens their list, and closes it again. */
export function SettledFold({ count, open }: { count: number; open: boolean }) {
  const { t } = useTranslation("match");
  const list = useListPath();
  const next = new URLSearchParams(list.split("?")[1]);
  for (const name of ["page", "open", "settled"]) next.delete(name);
  if (!open) next.set("settled", "1");
  return (
    <p className={open ? "settled-fold is-open" : "settled-fold"}>
      {open ? (
        <>
          <strong>{t("job.settled")}:</strong> {count} <Link to={`?${next}`}>{t("settledBack")}</Link>
        </>
      ) : (
        <Link to={`?${next}`}>{t("settled", { count })}</Link>
      )}
    </p>
  );
}
