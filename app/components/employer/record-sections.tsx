import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { Fact, Facts } from "~/components/lists";
import { Section } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";

type Contact = {
  id: string;
  name: string;
  position: string;
  email: string | null;
  phone: string;
  isMain: boolean;
  signsIn: boolean;
};

/** The contacts at a company, and which of them can sign in. */
export function ContactSection({ contacts, base }: { contacts: readonly Contact[]; base: string }) {
  const { t } = useTranslation("employer");
  return (
    <Section
      title={t("record.people")}
      id="contacts"
      actions={
        <ButtonLink to={`${base}/contacts/new`} kind="quiet" size="small" icon="plus">
          {t("record.addContact")}
        </ButtonLink>
      }
    >
      {contacts.length === 0 && <p className="soft">{t("record.noContact")}</p>}
      <ul className="plain stack">
        {contacts.map((contact) => (
          <li key={contact.id} className="stack-s">
            <p>
              <Link to={`${base}/contacts/${contact.id}`}>{contact.name}</Link>{" "}
              {contact.isMain && <StatusTag tone="go">{t("record.main")}</StatusTag>}
              <br />
              {contact.position && (
                <span className="soft">
                  <German>{contact.position}</German>
                </span>
              )}
            </p>
            {contact.phone && (
              <p>
                <PhoneLink phone={contact.phone} />
              </p>
            )}
            {contact.email && (
              <p>
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </p>
            )}
            {contact.signsIn ? (
              <p className="soft">{t("record.signsIn")}</p>
            ) : (
              contact.email && (
                <p>
                  <Link to={`${base}/contacts/${contact.id}/invite`}>{t("record.invite")}</Link>
                </p>
              )
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Site = {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  district: string | null;
  isMain: boolean;
};

/** Places of work. */
export function SiteSection({ sites, base }: { sites: readonly Site[]; base: string }) {
  const { t } = useTranslation("employer");
  return (
    <Section
      title={t("record.sites")}
      id="sites"
      actions={
        <ButtonLink to={`${base}/sites/new`} kind="quiet" size="small" icon="plus">
          {t("record.addSite")}
        </ButtonLink>
      }
    >
      <ul className="plain stack">
        {sites.map((site) => (
          <li key={site.id}>
            <Link to={`${base}/sites/${site.id}`}>{site.name ? <German>{site.name}</German> : t("record.place")}</Link>{" "}
            {site.isMain && <StatusTag>{t("record.mainSite")}</StatusTag>}
            <br />
            {site.street && (
              <>
                {site.street}
                <br />
              </>
            )}
            <Dots
              items={[`${site.postcode} ${site.city}`, site.district && <span className="soft">{site.district}</span>]}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Company = { size: number | null; trains: string; contactCap: number; note: string };

/** Facts of the company that nobody needs every day. */
export function FactSection({ record }: { record: Company }) {
  const { t } = useTranslation("employer");
  return (
    <Section title={t("record.facts")} id="facts">
      <Facts>
        <Fact label={t("field.size")}>{record.size ?? t("common:unknown")}</Fact>
        <Fact label={t("field.trains")}>{t(`trains.${record.trains}`)}</Fact>
        <Fact label={t("field.contactCap")}>{record.contactCap}</Fact>
      </Facts>
      {record.note && (
        <p className="note">
          <span className="label">{t("record.note")}</span>
          <German>{record.note}</German>
        </p>
      )}
    </Section>
  );
}
