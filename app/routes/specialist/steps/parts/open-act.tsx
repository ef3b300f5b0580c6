import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { useHere } from "~/components/desk/here";

/**
 * The act that opens a row in its list, where what is due is done, and closes it again.
 * @param open the word of the address that opens the row @param row its key in the table @param name whose row it is
 */
export function OpenAct({ open, row, name }: { open: string; row: string; name: string }) {
  const { t } = useTranslation("placement");
  const [search] = useSearchParams();
  const here = useHere();
  const isOpen = search.get("open") === open;
  return (
    <ButtonLink to={isOpen ? here() : `${here({ open })}#row-${row}`} size="small" kind="second">
      {t(isOpen ? "common:cancel" : "today.action.step")}
      <span className="vh"> {name}</span>
    </ButtonLink>
  );
}
