import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Folded } from "~/components/folded";
import { Link } from "~/components/link";
import { Fact, Facts } from "~/components/lists";
import { PhoneLink } from "~/components/phone-link";
import { ChangeLink, RecordGroup } from "~/components/record/group";
import { Dots, German } from "~/components/values";

/** Contacts and places of work that are shown at once. */
const shownContacts = 3;
const shownSites = 2;

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
    <RecordGroup
      title={t("record.people")}
      id="contacts"
      actions={
        <ButtonLink to={`${base}/contacts/new#contacts`} kind="quiet" size="small" icon="plus">
          {t("record.addContact")}
        </ButtonLink>
      }
    >
      {contacts.length === 0 && <p className="soft">{t("record.noContact")}</p>}
      <Folded
        items={contacts}
        most={shownContacts}
        words={(count) => t("record.moreContacts", { count })}
        render={(some) => (
          <ul className="plain">
            {some.map((contact) => (
              <ContactLine key={contact.id} contact={contact} at={`${base}/contacts/${contact.id}`} />
            ))}
          </ul>
        )}
      />
    </RecordGroup>
  );
}

/** Who it is and how to reach them; one who cannot sign in yet may be invited. */
function ContactLine({ contact, at }: { contact: Contact; at: string }) {
  const { t } = useTranslation("employer");
  return (
    <li>
      <Dots
        items={[
          <Link key="name" to={`${at}#contacts`}>
            {contact.name}
          </Link>,
          contact.isMain && t("record.main"),
          contact.position && (
            <span key="position" className="soft">
              <German>{contact.position}</German>
            </span>
          ),
        ]}
      />
      <Dots
        items={[
          contact.phone && <PhoneLink key="phone" phone={contact.phone} />,
          contact.email && (
            <a key="mail" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          ),
          contact.signsIn
            ? t("record.signsIn")
            : contact.email && (
                <Link key="invite" to={`${at}/invite`}>
                  {t("record.invite")}
                </Link>
              ),
        ]}
      />
    </li>
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
    <RecordGroup
      title={t("record.sites")}
      id="sites"
      actions={
        <ButtonLink to={`${base}/sites/new#sites`} kind="quiet" size="small" icon="plus">
          {t("record.addSite")}
        </ButtonLink>
      }
    >
      <Folded
        items={sites}
        most={shownSites}
        words={(count) => t("record.moreSites", { count })}
        render={(some) => (
          <ul className="plain">
            {some.map((site) => (
              <li key={site.id}>
                <Link to={`${base}/sites/${site.id}#sites`}>
                  {site.name ? <German>{site.name}</German> : t("record.place")}
                </Link>{" "}
                <Dots
                  items={[
                    sites.length > 1 && site.isMain && t("record.mainSite"),
                    site.street,
                    `${site.postcode} ${site.city}`,
                    site.district && <span className="soft">{site.district}</span>,
                  ]}
                />
              </li>
            ))}
          </ul>
        )}
      />
    </RecordGroup>
  );
}

type Company = { size: number | null; trains: string; contactCap: number; note: string };

/** Facts of the company that nobody needs every day. */
export function FactSection({ record, base }: { record: Company; base: string }) {
  const { t } = useTranslation("employer");
  return (
    <RecordGroup
      title={t("record.facts")}
      id="facts"
      actions={<ChangeLink to={`${base}/edit#facts`} group={t("record.facts")} />}
    >
      <Facts>
        <Fact label={t("field.size")}>{record.size ?? t("common:unknown")}</Fact>
        <Fact label={t("field.trains")}>{t(`trains.${record.trains}`)}</Fact>
        <Fact label={t("field.contactCap")}>{record.contactCap}</Fact>
      </Facts>
      {record.note && (
        <details>
          <summary>{t("record.note")}</summary>
          <p>
            <German>{record.note}</German>
          </p>
        </details>
      )}
    </RecordGroup>
  );
}
