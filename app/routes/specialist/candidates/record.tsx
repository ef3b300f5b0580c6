import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { NotesSection } from "~/components/desk/notes-section";
import { Fact, Facts } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { Notice } from "~/components/notice";
import { Section } from "~/components/page-header";
import { useRootData } from "~/components/root-data";
import { Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { notesAbout } from "~/queries/note/notes";
import { idParam } from "~/request/params.server";
import { AskNotice } from "./parts/ask-notice";
import { ChannelFact } from "./parts/channel-note";
import { ConsentList } from "./parts/consent-list";
import { usePeriod } from "./parts/period";
import { ReachNotice } from "./parts/reach-notice";
import { AccessSection } from "./parts/record-access";
import { useRecord } from "./parts/record-data";
import { LanguageFacts, WorkFacts } from "./parts/record-facts";
import { ProposalsSection } from "./parts/record-proposals";
import { AddLink, SectionLink } from "./parts/section-link";
import { SeenLink } from "./parts/seen-link";
import { SkillChips } from "./parts/skill-chips";
import { TimesFacts } from "./parts/times-facts";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return readAs(actor, (trx) => notesAbout(trx, idParam(args.params.id), clock));
}

/** The record: what to ask next, how to reach the person, then what is known, each section with its own edit page. */
export default function CandidateRecordPage() {
  const { record, names, papers } = useRecord();
  const { subject, notes } = useLoaderData<typeof loader>();
  const role = useRootData()?.role;
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const name = useNames(names);
  const period = usePeriod();
  return (
    <div className="record">
      <aside className="record-side" aria-label={t("record.side")}>
        <NotesSection subject={subject} notes={notes} next={`/specialist/candidates/${record.id}`} />
        <AskNotice />
        {record.namedGap && (
          <Notice kind="attention" title={t("record.gap")}>
            <p>
              <German>{record.namedGap}</German>
            </p>
          </Notice>
        )}
        <ProposalsSection />
        <Section title={t("record.consents")} id="consents">
          <ConsentList />
        </Section>
      </aside>
      <div className="record-facts">
        <Section
          title={t("record.contact")}
          id="contact"
          actions={<SectionLink to="contact" section={t("record.contact")} />}
        >
          <ReachNotice />
          <Facts>
            <Fact label={t("field.mailbox")}>{t(`mailbox.${record.mailbox}`)}</Fact>
            <Fact label={t("field.districtId")}>{name("district", record.districtId) || t("record.unknown")}</Fact>
            {record.channels.map((c) => (
              <ChannelFact key={c.id} channel={c} />
            ))}
          </Facts>
          <div className="actions">
            <AddLink to="channels">{t("record.addWay")}</AddLink>
            {role === "specialist" && (
              <ButtonLink to="invite" kind="second" size="small">
                {t("auth:inviteCandidate.title")}
              </ButtonLink>
            )}
            <SeenLink />
          </div>
        </Section>
        <LanguageFacts />
        <Section
          title={t("record.skills")}
          id="skills"
          actions={<SectionLink to="skills" section={t("record.skills")} />}
        >
          {record.skills.length === 0 ? <p className="soft">{t("record.none")}</p> : <SkillChips />}
        </Section>
        <WorkFacts />
        <Section title={t("record.times")} id="times" actions={<SectionLink to="times" section={t("record.times")} />}>
          <TimesFacts />
        </Section>
        <AccessSection />
        {papers && (
          <Section
            title={t("record.benefit")}
            id="benefit"
            actions={<SectionLink to="benefit" section={t("record.benefit")} />}
          >
            <Facts>
              {record.benefits.map((b) => (
                <Fact key={b.id} label={period(b.from, b.until)}>
                  {t(`benefit.${b.system}`)}
                </Fact>
              ))}
            </Facts>
            {record.benefits.length === 0 && <p className="soft">{t("record.none")}</p>}
          </Section>
        )}
        <Section
          title={t("record.person")}
          id="person"
          actions={<SectionLink to="person" section={t("record.person")} />}
        >
          <Facts>
            <Fact label={t("field.birthDate")}>
              {record.birthDate ? formatDate(record.birthDate, locale) : (record.birthYear ?? t("record.unknown"))}
            </Fact>
            <Fact label={t("field.preferredLanguage")}>
              <Dots
                items={[
                  languageName(record.preferredLanguage, locale),
                  record.needsInterpreter && t("field.needsInterpreter"),
                ]}
              />
            </Fact>
          </Facts>
        </Section>
      </div>
    </div>
  );
}
