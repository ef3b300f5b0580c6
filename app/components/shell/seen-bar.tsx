import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Link } from "../link";
import { Notice } from "../notice";

/** Somebody of the team looks at a person's own area. */
export type Seen = { id: string; name: string; canSignIn: boolean };

/** Whose eyes these are, that nothing is taken here, and the way back to the record. */
export function SeenBar({ person }: { person: Seen }) {
  const { t } = useTranslation("common");
  const { pathname } = useLocation();
  return (
    <Notice>
      <p>
        <bdi>{t("demo.seen.only", { name: person.name })}</bdi>
      </p>
      <div className="row">
        <Link to={`/specialist/candidates/${person.id}`}>{t("demo.seen.back")}</Link>
        {person.canSignIn && (
          <Form method="post" action="/auth/demo/as" reloadDocument>
            <input type="hidden" name="from" value={pathname} />
            <button type="submit" name="person" value={person.id} className="linklike">
              {t("demo.seen.signIn", { name: person.name })}
            </button>
          </Form>
        )}
      </div>
    </Notice>
  );
}
