import { useActionData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink, ConfirmPage } from "~/components/actions";
import { CheckboxField, FormRefusal, RadioGroup } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { type ErasureCounts, erasureGrounds } from "~/domain/candidate/erasure";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { ErasurePage } from "~/queries/candidate/erasure";
import { useGone, useStays } from "./erase-words";

type Person = NonNullable<ErasurePage["person"]>;

/** What would go and what would stay, why, and the box that says that it is the right person. */
export function EraseForm({ id, person, counts }: { id: string; person: Person; counts: ErasureCounts }) {
  const { t } = useTranslation("candidate");
  const reply = useActionData<Reply>();
  const errors = errorsOf(reply);
  const whatGoes = useGone();
  const whatStays = useStays();
  const [search] = useSearchParams();
  const back = `/specialist/candidates/${id}`;
  if (person.isEmployed)
    return (
      <div className="wrap-text stack">
        <PageHeader crumbs={[{ to: back, label: person.called }]} title={t("erase.title", { name: person.called })} />
        <FormRefusal />
        <Notice kind="attention" title={t("erase.employedTitle")}>
          <p>{t("erase.employed")}</p>
          <ButtonLink to={`/specialist/placements/${person.placementId}`} kind="second">
            {t("erase.placement")}
          </ButtonLink>
        </Notice>
      </div>
    );
  const ground = String(reply?.initialValue?.ground ?? search.get("ground") ?? "");
  return (
    <ConfirmPage
      title={t("erase.title", { name: person.called })}
      eyebrow={person.code}
      losses={whatGoes(counts.goes, counts.account)}
      keeps={whatStays(counts)}
      confirm={t("erase.confirm")}
      version={person.version}
      cancelTo={back}
      labels={{ ground: t("erase.ground"), sure: t("erase.sureLabel") }}
    >
      <p className="soft">{t("erase.told")}</p>
      <RadioGroup
        name="ground"
        label={t("erase.ground")}
        defaultValue={ground}
        errors={errors.ground ?? []}
        options={erasureGrounds.map((value) => ({ value, label: t(`erase.grounds.${value}`) }))}
      />
      <CheckboxField
        name="sure"
        label={t("erase.sure", { name: person.called, code: person.code })}
        errors={errors.sure ?? []}
      />
    </ConfirmPage>
  );
}

/** What a specialist sees: whom to ask, and what to tell them. */
export function AskCoordination({
  id,
  person,
  coordinators,
}: Pick<ErasurePage, "coordinators"> & { id: string; person: Person }) {
  const { t } = useTranslation("candidate");
  const back = `/specialist/candidates/${id}`;
  return (
    <div className="wrap-text stack">
      <PageHeader crumbs={[{ to: back, label: person.called }]} title={t("erase.title", { name: person.called })} />
      <FormRefusal />
      <Notice title={t("erase.ask")}>
        <p>{t("erase.askText", { code: person.code })}</p>
        <ul>
          {coordinators.map(({ name, phone }) => (
            <li key={name}>
              <bdi>{name}</bdi> {phone && <PhoneLink phone={phone} />}
            </li>
          ))}
        </ul>
      </Notice>
      <div className="actions">
        <ButtonLink to={back} kind="second">
          {t("erase.back")}
        </ButtonLink>
      </div>
    </div>
  );
}

/** What is left to say of a record that was erased, without a name. */
export function ErasedPage({ erased, counts }: { erased: NonNullable<ErasurePage["erased"]>; counts: ErasureCounts }) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const whatGoes = useGone();
  const whatStays = useStays();
  const lists = [
    { title: t("erase.doneWhat"), items: whatGoes(erased.gone, false) },
    { title: t("erase.doneStays"), items: whatStays(counts) },
  ];
  return (
    <div className="wrap-text stack">
      <PageHeader
        title={t("erase.doneTitle")}
        lead={t("erase.doneText", { date: formatDate(erased.on, locale) })}
        meta={<span>{t(`erase.grounds.${erased.ground}`)}</span>}
      />
      {lists.map(({ title, items }) => (
        <Section key={title} title={title}>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Section>
      ))}
      <div className="actions">
        <ButtonLink to="/specialist/candidates" kind="second">
          {t("erase.list")}
        </ButtonLink>
      </div>
    </div>
  );
}
