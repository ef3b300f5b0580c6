import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { UnderstoodWords } from "~/domain/job/understood";
import { addressWithout } from "~/domain/nothing-found";
import { Link } from "../link";

/** What the search understood, above the list: each part can be taken away. Nothing where nothing was understood. */
export function Understood({ understood }: { understood: UnderstoodWords }) {
  const { t } = useTranslation("public");
  const { pathname, search } = useLocation();
  if (understood.parts.length === 0) return null;
  const params = new URLSearchParams(search);
  return (
    <div className="understood">
      <span className="soft small" id="understood">
        {t("understood.title")}
      </span>
      <ul className="chips" aria-labelledby="understood">
        {understood.parts.map(({ kind, text, without }) => (
          <li key={`${kind} ${text}`}>
            <Link
              className="chip"
              to={addressWithout(pathname, params, { q: without })}
              aria-label={t("understood.without", { kind: t(`understood.${kind}`), text })}
            >
              {t(`understood.${kind}`)}: <bdi>{text}</bdi>
              <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Said above the hits when they are not what was asked for, and where one can be told when there is something. */
export function NearestInstead({ understood, tell }: { understood: UnderstoodWords; tell: string }) {
  const { t } = useTranslation("public");
  if (!understood.near && !understood.partsLeftOut) return null;
  const asked = understood.parts.filter(({ kind }) => kind !== "work").map(({ text }) => text);
  return (
    <p className="soft" role="status">
      {understood.near
        ? t("understood.near", { work: understood.work })
        : t("understood.partsLeftOut", { parts: asked.join(", ") })}{" "}
      <Link to={tell}>{t("understood.tell")}</Link>
    </p>
  );
}
