import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import { Around, Foreign } from "~/components/values";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";

/** Words of other scripts keep their own direction within the sentence. */
const isolated = (word: string) => `\u2068${word}\u2069`;

/** Why a search found somebody, where the record itself does not show it. */
export function FoundByWords({ list, names }: { list: readonly FoundBy[] | undefined; names: Names }) {
  const { t } = useTranslation("match");
  const name = useNames(names);
  return (list ?? []).map(({ word, found, by, occupation }) => {
    const named = by === "synonym" ? name("occupation", occupation) : "";
    const key = by === "typo" ? "foundBy.typo" : named ? "foundBy.synonymOf" : "foundBy.synonym";
    return (
      <p key={`${word} ${found}`} className="soft small">
        {/* the index holds words of seven languages and does not say which: an empty lang is the truth */}
        <Around format={(place) => t(key, { word: isolated(word), found: place, occupation: named })}>
          <Foreign lang="">{found}</Foreign>
        </Around>
      </p>
    );
  });
}
