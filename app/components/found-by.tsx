import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";

/** Words of other scripts keep their own direction within the sentence. */
const isolated = (word: string) => `\u2068${word}\u2069`;

/** Why somebody is in the list of a search where the record does not show it by itself. */
export function FoundByWords({ list, names }: { list: readonly FoundBy[] | undefined; names: Names }) {
  const { t } = useTranslation("match");
  const name = useNames(names);
  return (list ?? []).map(({ word, found, by, occupation }) => {
    const named = by === "synonym" ? name("occupation", occupation) : "";
    const words = { word: isolated(word), found: isolated(found), occupation: named };
    return (
      <p key={`${word} ${found}`} className="soft small">
        {t(by === "typo" ? "foundBy.typo" : named ? "foundBy.synonymOf" : "foundBy.synonym", words)}
      </p>
    );
  });
}
