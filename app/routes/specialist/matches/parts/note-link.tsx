import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { noteAddress } from "~/components/desk/note-form";
import { Link } from "~/components/link";

/** A note about the person or company of the open pair, and back to it. Also the key n. */
export function NoteLink({ about, name }: { about: string; name: ReactNode }) {
  const { t } = useTranslation("desk");
  const { pathname, search } = useLocation();
  return (
    <Link to={noteAddress(about, pathname + search, "detail")} className="btn btn-quiet btn-small" data-note-to>
      {t("note.act")}
      <span className="vh"> {name}</span>
    </Link>
  );
}
