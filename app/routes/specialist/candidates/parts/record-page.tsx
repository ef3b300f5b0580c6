import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NotesSection } from "~/components/desk/notes-section";
import { Folded } from "~/components/folded";
import { Fact, Facts } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { Section } from "~/components/page-header";
import { type Edited, EditedRecord, RecordGroup } from "~/components/record/group";
import { AskNotice, GapNotice } from "./ask-notice";
import { ChannelFact } from "./channel-note";
import { ConsentList } from "./consent-list";
import { ReachLine } from "./reach-line";
import { AccessFacts } from "./record-access";
import { useRecord } from "./record-data";
import { BenefitFacts, LanguageFacts, PersonFacts, WorkFacts } from "./record-facts";
import { HistoryLines } from "./record-history";
import type { recordSide } from "./record-page.server";
import { ProposalsSection } from "./record-proposals";
import { AddLink, SectionLink } from "./section-link";
import { SkillList } from "./skill-list";
import { TimesFacts } from "./times-facts";

/** Ways to reach somebody that are shown at once. */
const shownWays = 2;

/**
 * The record on one screen: what is known in tight groups, what is going on at the side. The group that is being
 * changed is its form, in its own place.
 */
export function RecordPage({ edit }: { edit?: Edited }) {
  const { record, papers } = useRecord();
  const { subject, notes, history } = useLoaderData<typeof recordSide>();
  const { t } = useTranslation("candidate");
  const base = `/specialist/candidates/${record.id}`;
  return (
    <EditedRecord edit={edit}>
      <div className="record">
        <aside className="record-side" aria-label={t("record.side")}>
          <NotesSection subject={subject} notes={notes} next={base} newest={1} />
          <AskNotice />
          <GapNotice />
          <ProposalsSection />
          <Section
            title={t("record.consents")}
            id="consents"
            actions={<AddLink to="consents/new">{t("record.addConsent")}</AddLink>}
          >
            <ConsentList />
          </Section>
          <HistoryLines entries={history} />
        </aside>
        <div className="record-facts">
          <Group
            id="contact"
            title={t("record.contact")}
            more={<AddLink to="channels#contact">{t("record.addWay")}</AddLink>}
          >
            <ContactFacts />
          </Group>
          <Group id="languages" title={t("record.languages")}>
            <LanguageFacts />
          </Group>
          <Group id="skills" title={t("record.skills")}>
            <SkillList />
          </Group>
          <Group id="work" title={t("record.work")} more={<AddLink to="wishes#work">{t("record.addWish")}</AddLink>}>
            <WorkFacts />
          </Group>
          <Group id="times" title={t("record.times")}>
            <TimesFacts />
          </Group>
          <Group id="access" title={t("record.access")} isClosed={!papers}>
            <AccessFacts />
          </Group>
          {papers && (
            <Group id="benefit" title={t("record.benefit")}>
              <BenefitFacts />
            </Group>
          )}
          <Group id="person" title={t("record.person")}>
            <PersonFacts />
          </Group>
        </div>
      </div>
    </EditedRecord>
  );
}

/** A group of facts with the link that opens its form in its place, or that form. */
function Group({
  id,
  title,
  more,
  isClosed = false,
  children,
}: {
  id: string;
  title: string;
  more?: ReactNode;
  /** The reader has to say first why they need to know. */
  isClosed?: boolean;
  children: ReactNode;
}) {
  const links = (
    <>
      {more}
      <SectionLink to={`${id}#${id}`} section={title} />
    </>
  );
  return (
    <RecordGroup id={id} title={title} actions={!isClosed && links}>
      {children}
    </RecordGroup>
  );
}

function ContactFacts() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  return (
    <>
      <ReachLine />
      <Folded
        items={record.channels}
        most={shownWays}
        words={(count) => t("record.moreWays", { count })}
        render={(channels, rest) => (
          <Facts>
            {channels.map((c) => (
              <ChannelFact key={c.id} channel={c} />
            ))}
            {!rest && <Fact label={t("field.mailbox")}>{t(`mailbox.${record.mailbox}`)}</Fact>}
            {!rest && (
              <Fact label={t("field.districtId")}>{name("district", record.districtId) || t("record.unknown")}</Fact>
            )}
          </Facts>
        )}
      />
    </>
  );
}
