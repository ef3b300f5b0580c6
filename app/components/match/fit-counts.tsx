import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icon";
import { StatusTag } from "~/components/tags";
import type { OwnWords } from "~/domain/matching/own-words";
import { ownIcons } from "./own-word-lists";

/** How much of a job fits its reader, as numbers of the sentences on the job's page; never points. */
export function FitCounts({ words, interested }: { words: OwnWords; interested: boolean }) {
  const { t } = useTranslation("my");
  const { help: _told, ...counted } = words;
  return (
    <ul className="fit-counts">
      {(Object.keys(counted) as (keyof typeof counted)[]).map(
        (kind) =>
          counted[kind].length > 0 && (
            <li key={kind} className={`own-${kind}`}>
              <Icon name={ownIcons[kind]} size={16} /> {t(`fit.count.${kind}`, { count: counted[kind].length })}
            </li>
          ),
      )}
      {interested && (
        <li>
          <StatusTag tone="done">{t("fit.interested")}</StatusTag>
        </li>
      )}
    </ul>
  );
}
