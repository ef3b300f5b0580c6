import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Sign as SignKind } from "~/domain/matching/signs";
import { reasonKindOf } from "./match-reasons";

/**
 * Draws one of four signs: passes, with help, open, not possible. A shape (`desk.css`) and a word, never a colour alone;
 * the word is heard, and seen where `words` say more. A function and as short as can be: a list has hundreds of them.
 */
export function useSign(): (sign: SignKind, words?: string) => ReactElement {
  const { t } = useTranslation("common");
  const drawn = new Map<SignKind, ReactElement>();
  const draw = (sign: SignKind) => {
    const kind = reasonKindOf[sign];
    const it = <span className={`sign-${kind}`}>{t(`reason.${kind}`)}</span>;
    drawn.set(sign, it);
    return it;
  };
  return (sign, words) => {
    const it = drawn.get(sign) ?? draw(sign);
    return words ? (
      <>
        {it} {words}
      </>
    ) : (
      it
    );
  };
}
