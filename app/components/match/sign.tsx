import { useTranslation } from "react-i18next";
import type { Sign as SignKind } from "~/domain/matching/signs";
import { reasonKindOf } from "./match-reasons";

/**
 * One of four signs: passes, with help, open, not possible. A shape (`desk.css`) and a word, never a colour alone; the
 * word is heard, and seen where `words` say more. As short as can be: a list has hundreds of them.
 */
export function Sign({ sign, words }: { sign: SignKind; words?: string }) {
  const { t } = useTranslation("common");
  const kind = reasonKindOf[sign];
  return (
    <>
      <span className={`sign sign-${kind}`}>{t(`reason.${kind}`)}</span>
      {words && ` ${words}`}
    </>
  );
}
