import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "~/components/icon";
import { Notice } from "~/components/notice";
import type { OwnNames } from "~/domain/matching/own-names";
import type { OwnWord, OwnWords } from "~/domain/matching/own-words";
import { useLocale } from "~/i18n/locale";
import { dialable, formatPhone } from "~/i18n/phone";
import { useOwnSentences } from "./own-sentence";

export type Helper = { firstName: string; phone: string | null };

const icons: Record<keyof OwnWords, IconName> = {
  first: "info",
  have: "check",
  lack: "ladder",
  ask: "question",
  help: "heart",
};

/** How many sentences of a kind the list of all jobs shows; the job's own page has every one. */
const briefLengths: Record<keyof OwnWords, number> = { first: 9, have: 4, lack: 2, help: 2, ask: 2 };

/**
 * What one person is told about one job: what they have, what is missing, what nobody knows yet and who helps. Without
 * points, because a person is no number.
 * @param brief a few of each, for a list of jobs; what the law requires first is then shown alone
 * @param helper whom to tell what is not known; undefined where nobody is to be called, as on paper
 */
export function OwnWordLists({
  words,
  names,
  helper,
  brief = false,
  level = 3,
}: {
  words: OwnWords;
  names: OwnNames;
  helper?: Helper | null;
  brief?: boolean;
  level?: 3 | 4;
}) {
  const sentences = useOwnSentences(names);
  const few = <T,>(kind: keyof OwnWords, all: readonly T[]) => (brief ? all.slice(0, briefLengths[kind]) : all);
  const say = (kind: "have" | "lack" | "ask" | "first") =>
    few(kind, words[kind]).map((word) => ({ key: word.code, text: sentences.sentence(word) }));
  const help = few("help", words.help).map((each) => ({
    key: each.code,
    text: (
      <>
        {sentences.help(each)}
        {!brief && sentences.terms(each) && <span className="soft own-terms"> {sentences.terms(each)}</span>}
      </>
    ),
  }));
  if (brief && words.first.length > 0) return <OwnList kind="first" items={say("first")} level={level} />;
  return (
    <div className="own">
      <OwnList kind="first" items={say("first")} level={level} />
      <OwnList kind="have" items={say("have")} level={level} />
      <OwnList kind="lack" items={say("lack")} level={level} />
      <OwnList kind="help" items={help} level={level} />
      <OwnList kind="ask" items={say("ask")} level={level}>
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
  level,
  children,
}: {
  kind: keyof OwnWords;
  items: readonly { key: string; text: ReactNode }[];
  level: 3 | 4;
  children?: ReactNode;
}) {
  const { t } = useTranslation("my");
  const Heading = level === 3 ? "h3" : "h4";
  if (items.length === 0) return null;
  return (
    <div className={`own-list own-${kind}`}>
      <Heading>
        <Icon name={icons[kind]} size={20} /> {t(`own.list.${kind}`)}
      </Heading>
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
  const locale = useLocale();
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
      <Link to={`/${locale}/my/profile`}>{t("own.known")}</Link>
    </p>
  );
}
