import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "~/components/icon";
import { Link } from "~/components/link";
import { useMyBase } from "~/components/my-base";
import { Notice } from "~/components/notice";
import type { OwnNames } from "~/domain/matching/own-names";
import type { OwnWord, OwnWords } from "~/domain/matching/own-words";
import { dialable, formatPhone } from "~/i18n/phone";
import { useOwnSentences } from "./own-sentence";

export type Helper = { firstName: string; phone: string | null };

/** The sign of each list, also where only its length is said. */
export const ownIcons: Record<keyof OwnWords, IconName> = {
  first: "info",
  have: "check",
  lack: "ladder",
  ask: "question",
  help: "heart",
};

/**
 * What one person is told about one job: what they have, what is missing, what nobody knows yet and who helps. Without
 * points, because a person is no number.
 * @param helper whom to tell what is not known; undefined where nobody is to be called, as on paper
 */
export function OwnWordLists({ words, names, helper }: { words: OwnWords; names: OwnNames; helper?: Helper | null }) {
  const sentences = useOwnSentences(names);
  const say = (kind: "have" | "lack" | "ask" | "first") =>
    words[kind].map((word) => ({ key: word.code, text: sentences.sentence(word) }));
  const help = words.help.map((each) => ({
    key: each.code,
    text: (
      <>
        {sentences.help(each)}
        {sentences.terms(each) && <span className="soft own-terms"> {sentences.terms(each)}</span>}
      </>
    ),
  }));
  return (
    <div className="own">
      <OwnList kind="first" items={say("first")} />
      <OwnList kind="have" items={say("have")} />
      <OwnList kind="lack" items={say("lack")} />
      <OwnList kind="help" items={help} />
      <OwnList kind="ask" items={say("ask")}>
        {helper !== undefined && <AskHelper helper={helper} />}
      </OwnList>
    </div>
  );
}

/** What has to happen first, whatever the job: said once above a list of jobs. */
export function FirstForAll({ words, names }: { words: readonly OwnWord[]; names: OwnNames }) {
  const { t } = useTranslation("my");
  const sentences = useOwnSentences(names);
  if (words.length === 0) return null;
  return (
    <Notice title={t("own.list.first")}>
      {words.map((word) => (
        <p key={word.code}>{sentences.sentence(word)}</p>
      ))}
    </Notice>
  );
}

function OwnList({
  kind,
  items,
  children,
}: {
  kind: keyof OwnWords;
  items: readonly { key: string; text: ReactNode }[];
  children?: ReactNode;
}) {
  const { t } = useTranslation("my");
  if (items.length === 0) return null;
  return (
    <div className={`own-list own-${kind}`}>
      <h3>
        <Icon name={ownIcons[kind]} size={20} /> {t(`own.list.${kind}`)}
      </h3>
      <ul>
        {items.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

/** Where a person tells what is not known yet: their helper, and what is stored about them. */
export function AskHelper({ helper }: { helper: Helper | null }) {
  const { t } = useTranslation("my");
  return (
    <p className="own-tell">
      {helper?.phone ? (
        <>
          <bdi>{t("own.tell", { name: helper.firstName })}</bdi>{" "}
          <a href={`tel:${dialable(helper.phone)}`}>
            <bdi dir="ltr">{formatPhone(helper.phone)}</bdi>
          </a>
        </>
      ) : (
        t("own.tellInPerson")
      )}
      <br />
      <Link to={`${useMyBase()}/profile`}>{t("own.known")}</Link>
    </p>
  );
}
