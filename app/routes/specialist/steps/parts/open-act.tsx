import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { useHere } from "~/components/desk/here";

/**
 * The act that opens a row in its list, where what is due is done, and closes it again.
 * @param open the word of the address that opens the row @param by its name there: `note` for a word with somebody
 * @param row its key in the table @param name whose row it is @param words on the button, where they are not "do it"
 */
export function OpenAct({
  open,
  by = "open",
  row,
  name,
  words,
}: {
  open: string;
  by?: "open" | "note";
  row: string;
  name: string;
  words?: string;
}) {
  const { t } = useTranslation("placement");
  const [search] = useSearchParams();
  const here = useHere();
  const isOpen = search.get(by) === open;
  return (
    <ButtonLink to={isOpen ? here() : `${here({ [by]: open })}#row-${row}`} size="small" kind="second">
      {isOpen ? t("common:cancel") : (words ?? t("today.action.step"))}
      <span className="vh"> {name}</span>
    </ButtonLink>
  );
}
